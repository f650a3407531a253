import { createServer } from 'node:http';
import { type AddressInfo, connect, createServer as createDoor, type Server } from 'node:net';
import { GET } from '@/app/api/v1/listings/route';
import { db } from '@/lib/platform/db/client';
import { translateRefusal } from '@/lib/platform/db/refusals';
import { env } from '@/lib/platform/env';
import { blaming } from '@/lib/platform/web/blame';
import { blameDatabase } from '@/lib/platform/web/blame-database';
import { atLeastOne } from '@/tests/support/at-least-one';

/* The test's Postgres behind a door of our own, which can be shut. Set before the first query opens a connection. */

let door: Server;
const through = new Set<{ destroy: () => void }>();
let isShut = false;

beforeAll(async () => {
  const real = new URL(process.env.DATABASE_URL ?? '');
  door = createDoor((caller) => {
    if (isShut) return caller.destroy();
    const postgres = connect(Number(real.port), real.hostname);
    for (const [from, to] of [
      [caller, postgres],
      [postgres, caller],
    ] as const) {
      through.add(from);
      from.pipe(to);
      from.on('error', () => from.destroy()).on('close', () => to.destroy());
    }
  });
  await new Promise<void>((listening) => door.listen(0, '127.0.0.1', listening));
  const behind = Object.assign(new URL(real), { search: '' });
  behind.port = String((door.address() as AddressInfo).port);
  Object.assign(process.env, { DATABASE_URL: behind.href, DATABASE_POOL: '2', DATABASE_WAIT_SECONDS: '3' });
});
afterAll(() => new Promise((closed) => door.close(closed)));

const ask = () => GET(new Request('http://localhost:3000/api/v1/listings'), { params: Promise.resolve({}) });

const busy = { status: 503, code: 'unavailable' };

describe('a database that', () => {
  let said: jest.SpyInstance;
  beforeEach(() => {
    said = jest.spyOn(console, 'error').mockImplementation(() => {});
  });
  afterEach(() => said.mockRestore());

  it('gives no connection in time is told as such, for a plain query too, and answers again afterwards', async () => {
    const { promise: over, resolve: end } = Promise.withResolvers<void>();
    const begun = Array.from({ length: env.DATABASE_POOL }, () => Promise.withResolvers<void>());
    const holders = begun.map(({ resolve }) =>
      db.$transaction(async (tx) => {
        await tx.$queryRaw`SELECT 1`;
        resolve();
        await over;
      }),
    );
    await Promise.all(begun.map(({ promise }) => promise));
    const answer = await ask();
    end();
    await Promise.all(holders);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await answer.json()).toMatchObject({ ...busy, detail: expect.stringMatching(/monde|people/) });
    expect((await ask()).status).toBe(200);
  });

  it('is away is told as such, is in the log, and answers again once it is back', async () => {
    isShut = true;
    for (const socket of through) socket.destroy();
    const answers = [await ask(), await ask()];
    isShut = false;
    for (const answer of atLeastOne(answers)) {
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
      expect(await answer.json()).toMatchObject({
        ...busy,
        detail: expect.stringMatching(/database|données/),
      });
    }
    expect(said.mock.calls.length).toBeGreaterThanOrEqual(2);
    expect((await ask()).status).toBe(200);
  });
});

test('what the database refuses for a reason is no trouble', async () => {
  const wrong = await db.$queryRaw`SELECT 1/0`.catch((error: unknown) => error);
  expect(translateRefusal(wrong)).toBe(wrong);
});

test('an answer that fails for want of the database is a 503, any other failure a 500', async () => {
  isShut = true;
  for (const socket of through) socket.destroy();
  const away = await db.$queryRaw`SELECT 1`.catch((error: unknown) => error);
  isShut = false;
  const server = createServer((request, response) =>
    blaming(response, () => {
      blameDatabase(request.url === '/away' ? away : new Error('ours'));
      response.writeHead(request.url === '/fine' ? 200 : 500).end();
    }),
  );
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const seen = await Promise.all(
    ['/away', '/ours', '/fine'].map(async (path) => {
      const { status, headers } = await fetch(`http://127.0.0.1:${port}${path}`);
      return [status, headers.get('retry-after')];
    }),
  );
  await new Promise((closed) => server.close(closed));
  expect(seen).toEqual([
    [503, '5'],
    [500, null],
    [200, null],
  ]);
});
