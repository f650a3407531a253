import 'server-only';
import { render } from '@react-email/render';
import { apart } from '@/lib/shared/apart';
import type { Locale } from '@/lib/shared/locale';
import { ownOrGeneral } from '@/lib/shared/own-words';
import { env } from '../env';
import { translator } from '../i18n/words';
import { type Fact, MailLayout } from './layout';

/**
 * What a mail says. The template `step`: words `mail.<kind>.subject|title|body|button|small`, filled with the other
 * values; the words of a listing's `type` come first where it has its own (`types.<type>.mail.<kind>.…`). `path` is where
 * the button leads, without the language (`/bookings/…`); no button when it is absent. With a `name` the reader is greeted
 * by it, with an empty one without; with none there is no greeting.
 */
export type MailContent = {
  template: 'step';
  values: {
    kind: string;
    path?: string;
    /** A circle whose keepers are to act: the reader, who may not, is told of it and not asked to. */
    keepersOf?: string | undefined;
    /** Where else to look, in the mails that say it (`mail.<kind>.also`). */
    also?: string | undefined;
    name?: string;
    type?: string;
    [name: string]: string | number | undefined;
  };
  /** Shown as a small table: dates, place, amount. Already translated. */
  facts?: readonly Fact[];
};

export type Rendered = { subject: string; html: string; text: string };

/** A header is one line, whatever someone calls themselves. */
const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, 200);

const paragraphsOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const addressOf = (locale: Locale, path: string): string =>
  `${env.APP_URL.replace(/\/$/, '')}/${locale}${path}`;

/** A mail in the house's look, and the same as plain text. */
export const renderMail = async (
  locale: Locale,
  { values: { kind, path, also, name, type, keepersOf, ...values }, facts: told = [] }: MailContent,
): Promise<Rendered> => {
  const words = translator(locale, undefined, env.COMMUNITY_TIME_ZONE);
  const keyOf = (part: string): string =>
    ownOrGeneral(words, type, `mail.${kind}.${part}`, `mail.${kind}.${part}`);
  const filled = {
    community: env.COMMUNITY_NAME,
    ...values,
    // Who has closed their account has no name any more.
    ...(values.other === '' && { other: words('member.former') }),
  } as Record<string, string | number>;
  const facts = told.map(({ term, detail }) => ({ term, detail: apart(detail) }));
  const say = (part: string): string => words(keyOf(part), filled);
  const title = say('title');
  const greeting =
    name === undefined ? [] : [name ? words('mail.layout.hello', { name }) : words('mail.layout.helloThere')];
  const said = paragraphsOf(
    keepersOf === undefined ? say('body') : words('mail.keepers.body', { circle: keepersOf }),
  );
  const paragraphs = [...greeting, ...said];
  const small = keepersOf === undefined && words.has(keyOf('small')) ? paragraphsOf(say('small')) : [];
  const label = () => (keepersOf === undefined ? say('button') : words('mail.keepers.button'));
  const button = path === undefined ? null : { label: label(), url: addressOf(locale, path) };
  const other =
    also === undefined || !words.has(keyOf('also'))
      ? null
      : { label: say('also'), url: addressOf(locale, also) };
  const copy = button ? [words('mail.layout.copy'), button.url] : [];
  const footer = words('mail.layout.footer', { community: env.COMMUNITY_NAME, place: env.COMMUNITY_PLACE });
  const html = await render(
    <MailLayout
      locale={locale}
      community={env.COMMUNITY_NAME}
      homeUrl={addressOf(locale, '')}
      preview={said[0] ?? title}
      title={title}
      paragraphs={paragraphs}
      facts={facts}
      button={button}
      other={other}
      small={[...small, copy.join(' ')].filter(Boolean)}
      footer={footer}
    />,
  );
  const blocks = [
    title,
    ...paragraphs,
    facts.map(({ term, detail }) => `${term}${locale === 'fr' ? '\u202f' : ''}: ${detail}`).join('\n'),
    button ? `${button.label}\n${button.url}` : '',
    other ? `${other.label}\n${other.url}` : '',
    ...small,
    `-- \n${footer}`,
  ];
  return {
    subject: oneLine(say('subject')),
    html,
    text: `${blocks.filter(Boolean).join('\n\n')}\n`,
  };
};
