import { cleanStory } from '@/lib/campaign/story';
import { feedResponse } from '@/lib/platform/feed-response';
import { formInput, typedValues } from '@/lib/platform/form-data';
import { gathered } from '@/lib/platform/gathered';
import { spokenIn } from '@/lib/platform/problem';
import { readJson, readUpload } from '@/lib/platform/request-body';
import { readForm } from '@/lib/platform/stripe/emulator/form';
import { findTown } from '@/lib/platform/towns';
import { askedPage } from '@/lib/platform/web/page-cache';
import { readSearch } from '@/lib/search/schema';
import { htmlOfMarkup, markupOfHtml } from '@/lib/shared/light-markup';
import { manyLines, oneLine } from '@/lib/shared/text';
import { line, prose } from '@/lib/shared/written';
import { growthOf, linear } from '@/tests/support/growth';

/** Refusing is an answer too: what counts is what it cost. */
const whatever = async (work: () => unknown): Promise<void> => {
  try {
    await work();
  } catch {
    // Measured all the same.
  }
};

const formOf = (count: number, name: (index: number) => string): FormData => {
  const data = new FormData();
  for (let index = 0; index < count; index++) data.append(name(index), 'x');
  return data;
};

const body = (text: string, type: string): Request =>
  new Request('http://localhost/api', { method: 'POST', body: text, headers: { 'content-type': type } });

const multipart = (count: number, name: (index: number) => string): Request => {
  const parts = Array.from(
    { length: count },
    (_, index) => `--x\r\nContent-Disposition: form-data; name="${name(index)}"\r\n\r\nv\r\n`,
  );
  return body(`${parts.join('')}--x--\r\n`, 'multipart/form-data; boundary=x');
};

const header = (name: string, value: string): Request =>
  new Request('http://localhost/feed', { headers: { [name]: value } });

/** Each reader of what comes from outside with the inputs that cost it most, and a size at which a square would show. */
const readers: [
  name: string,
  size: number,
  make: (size: number) => unknown,
  read: (input: never) => unknown,
][] = [
  ...['[', '[a](', '![', '*', '**', '**a', '***a ', '\\', 'https://', '* ', '> '].map(
    (mark): (typeof readers)[number] => [
      `marks: ${mark}`,
      3_000,
      (size) => mark.repeat(size),
      (typed: string) => markupOfHtml(htmlOfMarkup(typed)),
    ],
  ),
  ...['<', '<a', '<aaaa', '<a href="', '</a>', '<a href="x">'].map((tag): (typeof readers)[number] => [
    `kept text: ${tag}`,
    6_000,
    (size) => tag.repeat(size),
    (html: string) => markupOfHtml(html),
  ]),
  ...['<', '<p>', '<b><i>', '<p><li>', '<b></i>', '<a href="', '\n \n', '\n'].map(
    (tag): (typeof readers)[number] => [
      `story: ${JSON.stringify(tag)}`,
      // Beyond what a form takes: what is moved in memory shows late that it is moved each time.
      10_000,
      (size) => tag.repeat(size),
      (html: string) => cleanStory(html),
    ],
  ),
  ...[' ', ' \u200d', 'e\u0301', '\r', '\ufdfa'].map((sign): (typeof readers)[number] => [
    `written: ${JSON.stringify(sign)}`,
    5_000,
    (size) => `a${sign.repeat(size)}b`,
    (text: string) => [
      line(200).safeParse(text),
      prose(60_000).safeParse(text),
      manyLines(text),
      oneLine(text),
    ],
  ]),
  ['form: one list', 10_000, (size) => formOf(size, () => 'a[]'), (data: FormData) => formInput(data)],
  [
    'form: many names',
    10_000,
    (size) => formOf(size, (index) => `a.b${index}`),
    (data: FormData) => formInput(data),
  ],
  [
    'form: one deep name',
    100_000,
    (size) => formOf(1, () => 'a.'.repeat(size)),
    (data: FormData) => formInput(data),
  ],
  ['form: given back', 10_000, (size) => formOf(size, () => 'a[]'), (data: FormData) => typedValues(data)],
  [
    'query: one name',
    50_000,
    (size) => new URLSearchParams('a=1&'.repeat(size)),
    (all: URLSearchParams) => gathered(all),
  ],
  [
    'query: many names',
    10_000,
    (size) => new URLSearchParams(Array.from({ length: size }, (_, index) => `a${index}=1`).join('&')),
    (all: URLSearchParams) => gathered(all),
  ],
  [
    'multipart: one name',
    2_500,
    (size) => () => multipart(size, () => 'a'),
    (make: () => Request) => readUpload(make()),
  ],
  [
    'multipart: many names',
    2_500,
    (size) => () => multipart(size, (index) => `a${index}`),
    (make: () => Request) => readUpload(make()),
  ],
  [
    'JSON: deep',
    20_000,
    (size) => () => body('['.repeat(size) + ']'.repeat(size), 'application/json'),
    (make: () => Request) => readJson(make()),
  ],
  [
    'JSON: wide',
    5_000,
    (size) => () => body(`[${'{},'.repeat(size)}0]`, 'application/json'),
    (make: () => Request) => readJson(make()),
  ],
  ['emulator: one list', 3_000, (size) => 'a[]=1&'.repeat(size), (text: string) => readForm(text)],
  ['emulator: a long name', 50_000, (size) => `a${'[b]'.repeat(size)}=1`, (text: string) => readForm(text)],
  ['accepted languages', 5_000, (size) => 'fr;q=0.1,'.repeat(size), (text: string) => spokenIn(text)],
  [
    'known versions',
    20_000,
    (size) => header('if-none-match', `"a"${' '.repeat(size)}b`),
    (request: Request) =>
      feedResponse(request, { text: '', type: 'text/calendar', locale: 'fr', isSecret: false }),
  ],
  [
    'cookies',
    5_000,
    (size) => 'a=b; '.repeat(size),
    (cookie: string) => askedPage({ method: 'GET', url: '/fr', headers: { cookie }, session: 'session' }),
  ],
  ['a town', 20_000, (size) => `a${' '.repeat(size)}b`, (typed: string) => findTown(typed)],
  [
    'a search',
    5_000,
    (size) => ({
      q: ' '.repeat(size),
      'details.power': Array.from({ length: size }, (_, index) => `${index}`),
    }),
    (params: Record<string, string>) => readSearch(params),
  ],
];

it.each(readers)('%s: four times as much costs about four times as much', async (_, size, make, read) => {
  expect(await growthOf(make, (input) => whatever(() => read(input as never)), size)).toBeLessThan(linear);
});
