import { useTranslations } from 'next-intl';
import type { FormAction } from '@/components/ui/form-state';
import { TextLink } from '@/components/ui/link';
import { type About, MessageForm } from './message-form';
import { Thread, type ThreadMessage } from './thread';

type Props = {
  about: About;
  messages: readonly ThreadMessage[];
  olderHref: string | null;
  /** Those who will read it: the other side, the others of a ring, or all where one decides between them. */
  to: readonly string[];
  /** Whoever looks decides between them, and takes no part. */
  asTeam?: boolean;
  /** Whether a circle is one of them. */
  circle?: 'yes' | 'no';
  /** Null for who only reads. */
  send: FormAction | null;
};

/** What they wrote to each other, and where to go on. */
export function Conversation({ about, messages, olderHref, to, asTeam = false, circle = 'no', send }: Props) {
  const t = useTranslations('conversation');
  return (
    <section id="messages" aria-labelledby="messages-title" className="stack scroll-mt-6">
      <h2 id="messages-title" className="title-2">
        {t(asTeam ? 'theirs' : 'title')}
      </h2>
      {olderHref && (
        <p>
          <TextLink href={olderHref}>{t('older')}</TextLink>
        </p>
      )}
      {asTeam && messages.length === 0 ? (
        <p className="text-ink-2">{t('theyWroteNothing')}</p>
      ) : (
        <Thread messages={messages} empty={t('empty', { circle, others: to.length })} />
      )}
      {send && (
        <MessageForm action={send} about={about} to={to} asTeam={asTeam} after={messages.at(-1)?.id ?? ''} />
      )}
    </section>
  );
}
