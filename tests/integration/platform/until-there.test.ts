import { connect, createServer, type Server } from 'node:net';
import { untilThere } from '@/lib/platform/db/until-there';
import { freePort } from '@/lib/platform/launch/ports';

/** Where it answers on loopback. */
const real = () => Object.assign(new URL(process.env.DATABASE_URL ?? ''), { search: '' });

const doors: Server[] = [];
afterAll(() => Promise.all(doors.map((door) => new Promise((closed) => door.close(closed)))));

/** Opens the way to the test's Postgres at another port; the first callers find the line broken. */
const openAt = (port: number, refused: number): Promise<void> =>
  new Promise((listening) => {
    let callers = 0;
    const door = createServer((caller) => {
      callers += 1;
      if (callers <= refused) return caller.destroy();
      const postgres = connect(Number(real().port), real().hostname);
      for (const [from, to] of [
        [caller, postgres],
        [postgres, caller],
      ] as const)
        from.pipe(to).on('error', () => from.destroy());
    });
    doors.push(door.listen(port, '127.0.0.1', listening));
  });

test('a database that is away is waited for, and that is said once', async () => {
  const url = real();
  url.port = String(await freePort());
  const said: string[] = [];
  const there = untilThere(url.href, {
    firstMs: 5,
    longestMs: 10,
    say: (line) => {
      said.push(line);
      // The next three tries fail as well.
      if (said.length === 1) void openAt(Number(url.port), 3);
    },
  });
  await expect(there).resolves.toBeUndefined();
  expect(said).toEqual(['The database does not answer. Waiting for it.']);
});

test.each<[string, (url: URL) => void]>([
  ['a wrong password', (url) => Object.assign(url, { password: 'wrong' })],
  ['a database that nobody made', (url) => Object.assign(url, { pathname: '/nowhere' })],
])('%s is not waited for', async (_, change) => {
  const url = real();
  change(url);
  await expect(untilThere(url.href)).rejects.toHaveProperty('code', expect.stringMatching(/^(28P01|3D000)$/));
});
