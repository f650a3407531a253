import { askedSearch } from '@/app/[locale]/search/asked';
import { foundListings } from '@/app/[locale]/search/found';
import { stranger } from '@/tests/support/api';
import { aListing } from '@/tests/support/builders';
import { hostileTexts } from '../../fuzz/texts';

// The framework's own request scope, which a page has only inside a running server: a stranger's.
jest.mock('next/headers', () => ({
  cookies: async () => ({ get: () => undefined }),
  headers: async () => new Headers(),
}));

const forged = (...keys: unknown[]): string => Buffer.from(JSON.stringify(keys)).toString('base64url');

/** Boxes over the date line, of no size, of the whole world, turned round, at the poles, beyond the world. */
const boxes = [
  '170,-20,-170,20',
  '179.999,-90,-179.999,90',
  '-180,-90,180,90',
  '0,0,0,0',
  '10,10,-10,-10',
  '-1.7,89.9,-1.6,90',
  '-1.7,-90,-1.6,-89.9',
  '-540,-85,540,85',
  '-1e308,-1e308,1e308,1e308',
  '1,2,3',
  '1,2,3,4,5',
  ',,,',
];
const places = [
  '90,0',
  '-90,180',
  '0,180',
  '0,-180',
  '89.9999999,-179.9999999',
  '91,0',
  '0,181',
  '48.11',
  'NaN,NaN',
];
const radii = ['0', '-1', '0.000001', '1000', '20000', '1e12', 'Infinity', 'any'];
const words = [
  'a'.repeat(200),
  'é'.repeat(1000),
  'perceuse '.repeat(110).slice(0, 1000),
  'a b c d e f g h i j k l m n o p q r s t u v w x y z',
  '& | ! ( ) : * <-> \\ " \'',
  'perceuse:* & !scie | (échelle <-> bois)',
  '"unfinished',
  '-perceuse -scie -échelle',
  "'; DROP TABLE listing; --",
  '%_%_%_%',
  '\u202eesuecrep',
  'p\u200be\u200br\u200bc\u200be\u200bu\u200bs\u200be',
  'ﬁ ﬂ ß ẞ Œ æ',
  '🪚🪛🔧',
  'مثقاب 钻头 дрель',
  '18V 18 V 18v 1e999V 00000018V',
  'du 31 février au 30 février',
  'samedi '.repeat(28),
  'près de '.repeat(25),
  'à à à à à à à',
];
const days = [
  '0001-01-01',
  '9999-12-31',
  '2026-02-30',
  '2026-12-01T25:00',
  '+275760-09-13',
  '2026-12-01T10:00+99:99',
  '-1',
];
const cursors = [
  ...['newest', 'price', 'distance', 'soonest', 'relevance', 'nearest'].flatMap((order) => [
    forged(order, 0, 'abc', 'x'),
    forged(order, 1e300, -1e300, '\0'),
    forged(order, {}, [], null),
  ]),
  forged(Array.from({ length: 400 }, () => [[]])),
  Buffer.from('{"a":').toString('base64url'),
  '%%%',
];
const each = (name: string, values: readonly string[]): URLSearchParams[] =>
  values.map((value) => new URLSearchParams({ [name]: value }));

/** Every value of one name with every value of another. */
const pairs = (name: string, values: readonly string[], other: string, others: readonly string[]) =>
  values.flatMap((value) => others.map((beside) => new URLSearchParams({ [name]: value, [other]: beside })));

const plain = [
  'q',
  'type',
  'category',
  'near',
  'radiusKm',
  'bbox',
  'from',
  'sort',
  'quantity',
  'priceMaxMinor',
  'cursor',
];

const hostile = [
  ...pairs('near', places, 'radiusKm', radii),
  ...pairs('bbox', boxes, 'q', words.slice(0, 6)),
  ...pairs('q', words, 'sort', ['relevance', 'distance', 'price', 'newest', 'soonest']),
  ...pairs('from', days, 'to', days),
  ...pairs('cursor', cursors, 'sort', ['newest', 'price', 'relevance']),
  ...plain.flatMap((name) =>
    each(
      name,
      hostileTexts.filter((_, index) => index % 3 === 0),
    ),
  ),
  new URLSearchParams(Array.from({ length: 200 }, () => ['q', 'perceuse'])),
  new URLSearchParams(Array.from({ length: 500 }, (_, index) => [`details.${index}`, 'x'])),
];

beforeAll(async () => {
  await aListing({ title: 'Perceuse sans fil 18 V', publicLat: 48.11, publicLng: -1.68 });
  await aListing({ title: 'Scie au pôle', publicLat: 85, publicLng: 179.99 });
});

describe('what nobody types and anyone can send', () => {
  it('is five hundred searches and more', () => {
    expect(hostile.length).toBeGreaterThanOrEqual(500);
  });

  it('is answered with finds or refused by name, and never fails', async () => {
    const wrong: string[] = [];
    for (const asked of hostile) {
      const { status, body } = await stranger.get(`/api/v1/listings?${asked}`);
      const isGood =
        status === 200 ? Array.isArray(body.items) : status === 422 && Object.keys(body.fields).length > 0;
      if (!isGood) wrong.push(`${status} ${asked.toString().slice(0, 150)}`);
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it('makes a page as well', async () => {
    const wrong: string[] = [];
    for (const asked of hostile) {
      try {
        const search = await askedSearch(Object.fromEntries(asked), 'fr');
        const { items } = await foundListings(search);
        if (!Array.isArray(items)) wrong.push(asked.toString());
      } catch (error) {
        wrong.push(`${String(error).slice(0, 200)} ${asked.toString().slice(0, 150)}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 120_000);
});
