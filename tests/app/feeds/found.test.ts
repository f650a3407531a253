import ical from 'node-ical';
import { xml2js } from 'xml-js';
import { GET as searchAtom } from '@/app/feeds/search.atom/route';
import { GET as searchIcs } from '@/app/feeds/search.ics/route';
import { GET as sitemapIndex } from '@/app/sitemap.xml/route';
import { GET as sitemapFile } from '@/app/sitemaps/[file]/route';
import { now } from '@/lib/platform/clock';
import { aListing } from '../../support/builders';
import { travelTo } from '../../support/clock';
import { aMeal, aSlot } from '../../support/slots';

const ask = (path: string) => new Request(`http://localhost:3000${path}`);

type Node = {
  name?: string;
  text?: string;
  cdata?: string;
  attributes?: Record<string, string>;
  elements?: Node[];
};

const parsed = (text: string): Node => xml2js(text, { compact: false }) as Node;

/** All elements of a name, however deep. */
const all = (node: Node, name: string): Node[] => [
  ...(node.name === name ? [node] : []),
  ...(node.elements ?? []).flatMap((each) => all(each, name)),
];

const textsOf = (node: Node, name: string): string[] =>
  all(node, name).map(
    ({ elements }) => elements?.map(({ text, cdata = '' }) => text ?? cdata).join('') ?? '',
  );

const titlesIn = async (path: string): Promise<string[]> => {
  const response = await searchAtom(ask(path));
  expect([response.status, response.headers.get('content-type')]).toEqual([
    200,
    'application/atom+xml; charset=utf-8',
  ]);
  return all(parsed(await response.text()), 'entry').flatMap((entry) => textsOf(entry, 'title'));
};

beforeAll(async () => {
  travelTo(new Date('2026-11-24T10:00:00Z'));
  await aListing({ title: 'Balalaïka', publishedAt: now() });
  travelTo(new Date('2026-11-24T11:00:00Z'));
  await aListing({ title: 'Balalaïka & <médiator>', publishedAt: now() });
  await aListing({ title: 'Balalaïka des membres', audience: 'members', publishedAt: now() });
  await aListing({ title: 'Balalaïka en brouillon', state: 'draft' });
});

describe('a search as a feed', () => {
  it('has what everyone finds, the newest first, and nothing that is not for everyone', async () => {
    expect(await titlesIn('/feeds/search.atom?q=balalaika&lang=fr')).toEqual([
      'Balalaïka &#38; &#60;médiator&#62;',
      'Balalaïka',
    ]);
    expect(await titlesIn('/feeds/search.atom?q=balalaika&near=1,1&radiusKm=5')).toEqual([]);
  });

  it('leaves out what it does not understand, as the page does', async () => {
    expect(await titlesIn('/feeds/search.atom?q=balalaika&type=nonsense&bbox=1,2&cursor=x')).toHaveLength(2);
  });

  it('has the times of what has some, in a calendar', async () => {
    const meal = await aMeal({ title: 'Couscous du mardi' });
    const other = await aMeal({ title: 'Fondue' });
    for (const { id } of [meal, other])
      await aSlot({ listingId: id, startsAt: new Date('2026-12-01T19:00+01:00') });
    const response = await searchIcs(ask('/feeds/search.ics?q=couscous'));
    const events = Object.values(ical.sync.parseICS(await response.text())).flatMap((each) =>
      each?.type === 'VEVENT' ? [each.summary] : [],
    );
    expect(events).toEqual(['Couscous du mardi']);
  });
});

describe('the map for search engines', () => {
  const pagesIn = async (file: string): Promise<string[]> => {
    const response = await sitemapFile(ask(`/sitemaps/${file}`), { params: Promise.resolve({ file }) });
    expect(response.headers.get('content-type')).toBe('application/xml; charset=utf-8');
    return textsOf(parsed(await response.text()), 'loc');
  };

  it('leads to every public page in both languages, and to no other', async () => {
    const shown = await aListing({ title: 'On the map' });
    const hidden = await aListing({ title: 'Not on it', audience: 'members' });
    const paused = await aListing({ title: 'Not now', state: 'paused' });
    const index = textsOf(parsed(await (await sitemapIndex()).text()), 'loc');
    const files = index.map((address) => address.replace(/.*\/sitemaps\//, ''));
    const pages = (await Promise.all(files.map(pagesIn))).flat();
    for (const locale of ['fr', 'en'])
      expect(pages).toContain(`http://localhost:3000/${locale}/listings/${shown.id}`);
    expect(pages.filter((page) => page.includes(hidden.id) || page.includes(paused.id))).toEqual([]);
    expect(pages).toContain('http://localhost:3000/en/categories/tools');
    expect(new Set(pages).size).toBe(pages.length);
  });

  it('has each page in the other language beside it', async () => {
    const response = await sitemapFile(ask('/sitemaps/pages.xml'), {
      params: Promise.resolve({ file: 'pages.xml' }),
    });
    const [first] = all(parsed(await response.text()), 'url');
    expect(first && all(first, 'xhtml:link').map(({ attributes }) => attributes?.hreflang)).toEqual([
      'fr',
      'en',
    ]);
  });

  it.each([
    'nothing.xml',
    'listings-.xml',
    'pages',
    'constructor.xml',
    '../../etc/passwd',
    `listings-${'x'.repeat(200)}.xml`,
  ])('has no file %s', async (file) => {
    const response = await sitemapFile(ask('/sitemaps/x'), { params: Promise.resolve({ file }) });
    expect(response.status).toBe(404);
  });
});
