import { get } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { handlers } from '../support/site/addresses';
import { aPerson, siteLog, siteUrl } from '../support/site/browser';
import { rowOf } from '../support/site/visits';

/** What stands in the demo for a part of an address; anything else is something that is not there. */
const known: Record<string, string> = {};

beforeAll(async () => {
  const { id, handle } = await rowOf<{ id: string; handle: string }>(
    `SELECT listing.id, member.handle FROM listing JOIN member ON member.id = owner_id WHERE listing.state = 'published' AND listing.audience = 'everyone'`,
  );
  const campaign = await rowOf<{ id: string }>(`SELECT id FROM campaign WHERE state = 'live'`);
  Object.assign(known, { listings: id, members: handle, campaigns: campaign.id });
});

const addressOf = (pattern: string): string =>
  pattern
    .split('/')
    .map((part, at, all) => {
      if (part === '[locale]') return 'fr';
      return part.startsWith('[') ? (known[all[at - 1] ?? ''] ?? 'nothing') : part;
    })
    .join('/');

type Answer = { path: string; status: number; headers: Headers };

const ask = async (path: string, init: RequestInit = {}): Promise<Answer> => {
  const { status, headers, body } = await fetch(siteUrl(path), { redirect: 'manual', ...init });
  await body?.cancel();
  return { path, status, headers };
};

/** As a browser asks for what it has; `fetch` would add that it wants it anew. */
const askAgain = (path: string, etag: string): Promise<Answer> =>
  new Promise((done, fail) => {
    get(siteUrl(path), { headers: { 'if-none-match': etag } }, (response) => {
      response.resume();
      const pairs = Object.entries(response.headers).map(([name, value]) => [name, String(value)] as const);
      done({ path, status: response.statusCode ?? 0, headers: new Headers(pairs.map((pair) => [...pair])) });
    }).on('error', fail);
  });

/** Who may put it in a frame, by both words for that. */
const frames: Record<string, string | null> = { "'none'": 'DENY', "'self'": 'SAMEORIGIN', '*': null };

const faultsOf = ({ path, status, headers }: Answer): string[] => {
  const policy = headers.get('content-security-policy') ?? '';
  const [, ancestors = ''] = /frame-ancestors ([^;]+)/.exec(policy) ?? [];
  const wrong = {
    sniffing: headers.get('x-content-type-options') !== 'nosniff',
    referrer: !headers.get('referrer-policy'),
    permissions: !headers.get('permissions-policy'),
    opener: headers.get('cross-origin-opener-policy') !== 'same-origin',
    default: !policy.includes('default-src'),
    frame: !(ancestors in frames) || headers.get('x-frame-options') !== frames[ancestors],
  };
  return Object.entries(wrong).flatMap(([name, isWrong]) =>
    isWrong ? [`${path} (${status}): ${name}`] : [],
  );
};

const headersOfAll = async (answers: Promise<Answer>[]): Promise<Answer[]> => {
  const answered = await Promise.all(answers);
  expect(answered.flatMap(faultsOf)).toEqual([]);
  return answered;
};

describe('every answer carries the headers that keep it safe', () => {
  it('from every page and every handler, found or not', async () => {
    expect(handlers.length).toBeGreaterThan(80);
    const answers = [];
    for (const { pattern } of handlers) answers.push(...(await headersOfAll([ask(addressOf(pattern))])));
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(
      // 416: the ground of the map, which is never given whole.
      new Set([200, 307, 400, 401, 404, 405, 416, 422]),
    );
  }, 300_000);

  it('to what every handler is sent', async () => {
    const sent = handlers.filter(({ isPage }) => !isPage).map(({ pattern }) => addressOf(pattern));
    for (const path of sent)
      await headersOfAll([ask(path, { method: 'POST', body: 'x' }), ask(path, { method: 'OPTIONS' })]);
  }, 300_000);

  it('only what is made to be framed elsewhere may be', async () => {
    const { headers } = await ask(`/campaigns/${known.campaigns}/widget`);
    expect(headers.get('content-security-policy')).toContain('frame-ancestors *');
    const page = await ask(`/fr/campaigns/${known.campaigns}`);
    expect(page.headers.get('x-frame-options')).toBe('DENY');
  });

  it('on files of every kind, and when they did not change', async () => {
    const html = await (await fetch(siteUrl('/fr'))).text();
    const files = [...new Set(html.match(/\/_next\/static\/[^"\\\s]+\.(?:css|js|woff2)/g))];
    expect(new Set(files.map((file) => file.split('.').at(-1)))).toEqual(new Set(['css', 'js', 'woff2']));
    const answers = await headersOfAll([...files, '/icon.svg'].map((file) => ask(file)));
    const { path = '', headers } = answers[0] ?? {};
    const [again] = await headersOfAll([askAgain(path, headers?.get('etag') ?? '')]);
    expect(again?.status).toBe(304);
  });

  it('on a page that is kept for strangers, with a nonce of its own each time', async () => {
    const answers = [...(await headersOfAll([ask('/fr')])), ...(await headersOfAll([ask('/fr')]))];
    const nonces = answers.map(
      ({ headers }) => /'nonce-[^']+'/.exec(headers.get('content-security-policy') ?? '')?.[0],
    );
    expect(new Set(nonces).size).toBe(2);
  });

  it.each<[number, string, RequestInit?]>([
    [400, '/fr/%ff'],
    [403, '/fr/sign-in', { method: 'POST', body: 'x', headers: { origin: 'https://evil.example' } }],
    [404, '/fr/nothing.here'],
    [404, '/nothing.html'],
    [404, '/api/nothing'],
    [404, '/_next/static/nothing.js'],
    [405, '/fr', { method: 'PUT', body: 'x' }],
    [405, '/api/health', { method: 'PURGE' }],
    [413, '/fr/sign-in', { method: 'POST', body: new Uint8Array(65 * 1024 * 1024) }],
    [307, '/'],
    [400, '/api/auth/nothing'],
    [200, '/api/auth/session'],
    [200, '/robots.txt'],
    [200, '/.well-known/security.txt'],
    [200, '/api/health'],
  ])('on a %i of %s', async (status, path, init = {}) => {
    const [answer] = await headersOfAll([ask(path, init)]);
    expect(answer?.status).toBe(status);
  });

  it('on a 500, here of a page that is asked for in pieces that make no sense', async () => {
    const headers = { rsc: '1', 'next-router-state-tree': 'nonsense' };
    const [first] = await headersOfAll([ask('/fr', { headers })]);
    const [second] = await headersOfAll([ask(first?.headers.get('location') ?? '/fr', { headers })]);
    expect(second?.status).toBe(500);
  });

  it('on a page that no language stands before, whose scripts may run', async () => {
    const answer = await fetch(siteUrl('/nothing.html'));
    const [, nonce] = /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '') ?? [];
    const scripts = (await answer.text()).match(/<script[\s>][^>]*/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([]);
  });

  it('on an answer to what is no request', async () => {
    const { hostname, port } = new URL(siteUrl());
    const said = await new Promise<string>((done, fail) => {
      let text = '';
      const socket = connect(Number(port), hostname, () => socket.write('NONSENSE\r\n\r\n'));
      socket
        .on('data', (chunk) => (text += chunk))
        .on('end', () => done(text))
        .on('error', fail);
    });
    expect(said).toMatch(/^HTTP\/1\.1 400 /);
    expect(said).toMatch(/x-content-type-options: nosniff/);
    expect(said).toMatch(/content-security-policy: default-src 'none'/);
    expect(said).toMatch(/x-frame-options: DENY/);
  });
});

describe('what breaks the policy of a page', () => {
  /** Broken by the page itself, as a stranger's script would: a picture from elsewhere, a style without nonce. */
  const breakThePolicy = () => {
    const holder = document.createElement('div');
    holder.innerHTML = '<img src="https://pictures.example/a.png?who=me" alt=""><p style="color: red">x</p>';
    document.body.append(holder);
  };

  const reported = (): string[] => siteLog().match(/^Policy broken: .*$/gm) ?? [];

  it('is stopped, reported by the browser, and a line in the log that says what and where', async () => {
    const before = reported().length;
    const page = await aPerson();
    await page.goto(siteUrl(`/fr/campaigns/${known.campaigns}`));
    const answers = Promise.all(
      ['img-src', 'style-src-attr'].map((directive) =>
        page.waitForResponse(
          (response) =>
            response.url() === siteUrl('/api/csp-reports') &&
            (response.request().postData() ?? '').includes(`"effective-directive":"${directive}"`),
        ),
      ),
    );
    await page.evaluate(breakThePolicy);
    expect((await answers).map((answer) => answer.status())).toEqual([204, 204]);
    const lines = reported().slice(before);
    expect(lines.map((line) => line.replace(/\(\d+ of /, '(n of ')).sort()).toEqual([
      'Policy broken: img-src by https://pictures.example on /fr/campaigns/* (n of img-src)',
      'Policy broken: style-src-attr by inline on /fr/campaigns/* (n of style-src-attr)',
    ]);
    await page.context().close();
  });

  it('is counted; too much at once is refused whole', async () => {
    const count = (line: string | undefined) => Number(/\((\d+) of img-src\)/.exec(line ?? '')?.[1]);
    const before = reported();
    const send = (body: string) =>
      ask('/api/csp-reports', {
        method: 'POST',
        headers: { 'content-type': 'application/csp-report' },
        body,
      });
    const report = { 'csp-report': { 'effective-directive': 'img-src', 'blocked-uri': 'data' } };
    expect((await send(JSON.stringify(report))).status).toBe(204);
    expect((await send(JSON.stringify({ ...report, more: 'x'.repeat(17_000) }))).status).toBe(413);
    const [line, ...others] = reported().slice(before.length);
    expect(others).toEqual([]);
    expect(count(line)).toBe(count(before.findLast((each) => each.includes('of img-src'))) + 1);
  });
});

test.each(['[]', '["$K1"]', '["$undefined","$K1"]', 'x', '{', '["$@9","$@9"]'])(
  'a program that calls an action with %s, which no page sends, hears that it cannot be read or what is missing',
  async (body) => {
    const page = await (await fetch(siteUrl('/fr/sign-in'))).text();
    const [, id = ''] = /id&quot;:&quot;([0-9a-f]{30,})&quot;/.exec(page) ?? [];
    expect(id).not.toBe('');
    for (const type of ['text/plain', 'multipart/form-data; boundary=b']) {
      const part = `--b\r\nContent-Disposition: form-data; name="0"\r\n\r\n${body}\r\n--b--\r\n`;
      const { status } = await fetch(siteUrl('/fr/sign-in'), {
        method: 'POST',
        headers: { 'next-action': id, 'content-type': type },
        body: type === 'text/plain' ? body : part,
      });
      expect([200, 400]).toContain(status);
    }
  },
);

test('a client has no say in what our own parts tell one another', async () => {
  const headers = {
    'x-nonce': 'known',
    'content-security-policy': "script-src 'nonce-known'",
    'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy',
    'x-flash': 'booking.requested',
  };
  for (const path of ['/fr', '/nothing.html', '/fr/me']) {
    const answer = await fetch(siteUrl(path), { headers, redirect: 'manual' });
    expect(answer.headers.get('content-security-policy')).not.toContain('nonce-known');
    expect(await answer.text()).not.toContain('nonce="known"');
  }
});

test('a demo is heard on this machine alone, unless it is told otherwise', async () => {
  const outside = Object.values(networkInterfaces())
    .flat()
    .filter((each) => each?.family === 'IPv4' && !each.internal);
  const reached = await Promise.all(
    outside.map(
      (each) =>
        new Promise<boolean>((done) => {
          const socket = connect(Number(new URL(siteUrl()).port), each?.address ?? '');
          socket.on('connect', () => done(true)).on('error', () => done(false));
        }),
    ),
  );
  expect(reached).not.toContain(true);
});
