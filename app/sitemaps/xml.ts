import { asHtml } from '@/lib/platform/feed-text';
import { locales } from '@/lib/shared/locale';
import { absolute } from '../feeds/entries';

/** How long those in between may keep a map. */
const keptSeconds = 3600;

export const xmlResponse = (text: string): Response =>
  new Response(text, {
    headers: {
      'content-type': 'application/xml; charset=utf-8',
      'cache-control': `public, max-age=${keptSeconds}`,
    },
  });

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** A page in each language, with when it changed last where that is known. */
export type Entry = { pathIn: (locale: string) => string; changedAt?: Date };

const urlOf = (pathIn: Entry['pathIn'], locale: string): string => asHtml(absolute(pathIn(locale)));

const entryXml = ({ pathIn, changedAt }: Entry): string => {
  const others = locales
    .map((each) => `<xhtml:link rel="alternate" hreflang="${each}" href="${urlOf(pathIn, each)}"/>`)
    .join('');
  const changed = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : '';
  return locales.map((each) => `<url><loc>${urlOf(pathIn, each)}</loc>${changed}${others}</url>`).join('\n');
};

export const urlSet = (entries: readonly Entry[]): string =>
  `${head}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.map(entryXml).join('\n')}\n</urlset>\n`;

export const mapIndex = (paths: readonly string[]): string =>
  `${head}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${paths
    .map((path) => `<sitemap><loc>${asHtml(absolute(path))}</loc></sitemap>`)
    .join('\n')}\n</sitemapindex>\n`;
