import { isLocale, type Locale } from '@/lib/shared/locale';

const look = `
  :root { color-scheme: light dark }
  body { margin: 0; background: light-dark(#faf6ef, #191510); color: light-dark(#221c16, #f4ede3); font: 1rem/1.55 system-ui, sans-serif }
  main { max-width: 36rem; margin: 18vh auto; padding: 0 1.25rem }
  h1 { font: 600 1.75rem/1.2 ui-serif, Georgia, serif }
  a { display: inline-block; margin-top: 1rem; padding: .75rem 1.5rem; border-radius: 9999px; font-weight: 600; text-decoration: none; background: light-dark(#b4472a, #e58465); color: light-dark(#fffdf9, #231009) }
`;

const asText = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The language of an address, as the pages have it. */
export const localeOf = (url: string): Locale => {
  const asked = /^\/(\w+)/.exec(url)?.[1];
  return isLocale(asked) ? asked : 'fr';
};

/** What a page of plain words says; `href` leads on. */
type Plain = { locale: Locale; title: string; text: string; href: string; label: string };

/** A page that needs nothing but itself: no script, no file of ours, one style under `nonce`. */
export const plainPage = ({ locale, title, text, href, label }: Plain, nonce: string): string =>
  `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${asText(title)}</title><style nonce="${nonce}">${look}</style></head><body><main><h1>${asText(title)}</h1><p>${asText(text)}</p><p><a href="${asText(href)}">${asText(label)}</a></p></main></body></html>`;

/** What such a page may do: nothing but show itself. */
export const plainPolicy = (nonce: string): string =>
  `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
