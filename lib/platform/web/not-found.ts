import { isLocale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { translator } from '../i18n/words';

/** Where the document names its style sheets, for its script to load. */
const sheets = /\/_next\/static\/[^"\\\s]+\.css/g;
/** How the page that the script would draw begins, as it stands in the document: fonts, and the theme that was chosen. */
const look =
  /\\"html\\",null,\{\\"lang\\":\\"\w+\\",\\"className\\":\\"([^"\\]*)\\"(?:,\\"data-theme\\":\\"(\w+)\\")?/;

const mark = (size: number): string =>
  `<svg width="${size}" height="${size}" viewBox="0 0 28 28" aria-hidden="true" class="shrink-0"><rect x="1" y="4" width="16" height="20" rx="4" class="fill-mark-brick"/><rect x="11" y="4" width="16" height="20" rx="4" class="fill-mark-leaf"/><path d="M15 4h-2a2 2 0 0 0-2 2v16a2 2 0 0 0 2 2h2a2 2 0 0 0 2-2V6a2 2 0 0 0-2-2Z" class="fill-mark-wall"/></svg>`;

const action =
  'inline-flex items-center justify-center gap-2 rounded-full border text-center font-semibold leading-tight min-h-11 px-5 text-[0.9375rem]';

/**
 * Next leaves its not-found document empty for the script to fill: readers without script get the same page here, as
 * plain markup. Its classes are those of `components/ui/empty-state.tsx` and of the header, whose style sheet it asks for.
 */
export const withWordsWithoutScript = (url: string, body: Buffer): string => {
  const document = body.toString('utf8');
  const asked = /^\/(\w+)/.exec(url)?.[1];
  const locale = isLocale(asked) ? asked : 'fr';
  const t = translator(locale);
  const [, fonts = '', theme] = look.exec(document) ?? [];
  const links = [...new Set(document.match(sheets))]
    .map((href) => `<link rel="stylesheet" href="${href}">`)
    .join('');
  const words = `<header class="wrap flex min-h-18 items-center gap-x-3 py-3 md:min-h-20 md:gap-x-7">
<a href="${paths.home(locale)}" aria-label="${t('shell.home')}" class="flex min-h-11 items-center gap-2.5 rounded-field">${mark(32)}<span aria-hidden="true" class="font-display text-2xl font-semibold tracking-tight">${t('shell.name')}</span></a>
</header>
<main id="main"><div class="wrap py-16"><div class="flex flex-col items-center rounded-card border border-line bg-card px-6 py-12 text-center sm:py-16">
<div class="mb-5 flex size-24 items-center justify-center rounded-card bg-tint-clay text-ink-2">${mark(44)}</div>
<h1 class="title-3">${t('ui.notFound.title')}</h1>
<div class="mt-2 max-w-prose text-ink-2 text-pretty">${t('ui.notFound.body')}</div>
<div class="mt-6 flex flex-wrap justify-center gap-3"><a href="${paths.search(locale)}" class="${action} border-transparent bg-brick text-on-brick hover:bg-brick-strong">${t('ui.notFound.search')}</a></div>
</div></div></main>`;
  const attributes = `lang="${locale}" class="${fonts}"${theme ? ` data-theme="${theme}"` : ''}`;
  return document
    .replace('<html id="__next_error__">', `<html id="__next_error__" ${attributes}>`)
    .replace('</head>', `<noscript>${links}</noscript></head>`)
    .replace('</body>', `<noscript>${words}</noscript></body>`);
};

/** The same for a path that no page of ours stands on: Next drew it without nonce, and nothing of it would run. */
export const withNonceOf = (nonce: string, document: string): string =>
  document.replace(/<script(?=[\s>])|<link(?= rel="preload" as="script")/g, `$& nonce="${nonce}"`);
