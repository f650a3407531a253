import { POST } from '@/app/api/csp-reports/route';
import { db } from '@/lib/platform/db/client';

const lines: string[] = [];
beforeEach(() => {
  lines.length = 0;
  jest.spyOn(console, 'warn').mockImplementation((line) => lines.push(line));
});
afterEach(() => jest.restoreAllMocks());

let house = 0;
const anotherNetwork = (): string => {
  house += 1;
  return `198.51.100.${house}`;
};

/** Each from a network of its own, unless told otherwise. */
const send = async (type: string, body: string, network = anotherNetwork()) => {
  const headers = { 'content-type': type, 'x-forwarded-for': network };
  const answer = await POST(
    new Request('http://localhost/api/csp-reports', { method: 'POST', headers, body }),
  );
  return answer.status;
};

const old = {
  'csp-report': {
    'document-uri': 'https://partage.example/fr/new-password/s3cret-of-42?key=1',
    'effective-directive': 'script-src-elem',
    'blocked-uri': 'https://evil.example/a.js?who=me',
    'original-policy': 'x'.repeat(3_000),
  },
};
const fresh = (directive = 'img-src') => ({
  type: 'csp-violation',
  age: 1,
  body: { effectiveDirective: directive, blockedURL: 'inline', documentURL: 'https://partage.example/fr' },
});

test('a report of either kind is a line with its directive, where it came from, and no secret', async () => {
  expect(await send('application/csp-report', JSON.stringify(old))).toBe(204);
  expect(
    await send('application/reports+json', JSON.stringify([fresh(), { type: 'deprecation' }, fresh()])),
  ).toBe(204);
  expect(lines).toEqual([
    'Policy broken: script-src-elem by https://evil.example on /fr/new-password/* (1 of script-src-elem)',
    'Policy broken: img-src by inline on /fr (1 of img-src)',
    'Policy broken: img-src by inline on /fr (2 of img-src)',
  ]);
});

test('what someone made up writes neither lines of its own nor directives without end', async () => {
  const made = fresh('img-src\nAll is well');
  const odd = { ...fresh('nonsense'), body: { ...fresh('nonsense').body, blockedURL: '\n\u001b[31mred' } };
  const many = Array.from({ length: 500 }, () => ({ type: 'csp-violation', body: {} }));
  await send('application/reports+json', JSON.stringify([made, odd]));
  await send(
    'application/reports+json',
    JSON.stringify(many)
      .slice(0, 16_000)
      .replace(/,\{[^}]*\}?[^}]*$/, ']'),
  );
  expect(lines.join('')).not.toMatch(/\p{Cc}|All is well/u);
  expect(lines.length).toBeLessThanOrEqual(12);
  expect(lines.slice(1).every((line) => line.startsWith('Policy broken: other by'))).toBe(true);
});

test.each<[string, string, string, number]>([
  ['of another kind', 'application/json', '{}', 415],
  ['of no kind', '', '{}', 415],
  ['that breaks off', 'application/csp-report', '{', 400],
  ['that is empty', 'application/csp-report', '', 400],
  ['that is too long', 'application/csp-report', JSON.stringify({ a: 'x'.repeat(17_000) }), 413],
  ['that is nothing', 'application/csp-report', 'null', 204],
  ['that is a nest', 'application/csp-report', '[[[1]]]', 204],
  ['without substance', 'application/reports+json', '{"type":"csp-violation","body":7}', 204],
])('a report %s writes nothing', async (_, type, body, status) => {
  expect(await send(type, body)).toBe(status);
  expect(lines).toEqual([]);
});

test('one network cannot fill the log', async () => {
  const statuses: number[] = [];
  for (let time = 0; time < 65; time += 1)
    statuses.push(await send('application/csp-report', JSON.stringify(old), '203.0.113.1'));
  expect(statuses.filter((status) => status === 204)).toHaveLength(60);
  expect(statuses.at(-1)).toBe(429);
  expect(lines).toHaveLength(60);
});

test('a report is taken in silence while the database cannot count it', async () => {
  await db.$executeRaw`ALTER TABLE rate_limit RENAME TO elsewhere`;
  expect(await send('application/csp-report', JSON.stringify(old))).toBe(204);
  expect(lines).toEqual([]);
  await db.$executeRaw`ALTER TABLE elsewhere RENAME TO rate_limit`;
});
