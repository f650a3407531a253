import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { lifeAt } from '@/lib/platform/launch/life-at';
import { freePort } from '@/lib/platform/launch/ports';
import { ourProgram } from '@/lib/platform/launch/programs';

const open: Server[] = [];
afterEach(() => Promise.all(open.splice(0).map((server) => new Promise((closed) => server.close(closed)))));

/** A site that can serve nobody but answers, and says what it was asked. */
const listenAt = async (port: number): Promise<string[]> => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(503).end();
  });
  open.push(server);
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  return asked;
};

const isAlive = (port: number, ...args: string[]): Promise<{ code: number | null; said: string }> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [...ourProgram('lib/platform/launch/alive.ts'), ...args], {
      env: { ...process.env, PORT: String(port), HOST: '0.0.0.0' },
    });
    let said = '';
    child.stderr.on('data', (chunk) => (said += chunk));
    child.once('close', (code) => done({ code, said }));
  });

describe('whoever restarts the site asks whether it lives', () => {
  test('and any answer is life', async () => {
    const port = await freePort();
    const asked = await listenAt(port);
    expect(await isAlive(port)).toEqual({ code: 0, said: '' });
    expect(asked).toEqual(['/api/health/live']);
  });

  test('and none is told as such, by its code', async () => {
    const port = await freePort();
    expect(await isAlive(port)).toEqual({
      code: 1,
      said: `The site does not answer at http://127.0.0.1:${port}/api/health/live.\n`,
    });
  });

  test('and one that is starting is waited for', async () => {
    const port = await freePort();
    const answer = isAlive(port, '25');
    await isAlive(port);
    await listenAt(port);
    expect(await answer).toMatchObject({ code: 0 });
  });

  test.each([
    [{}, 'http://127.0.0.1:3000'],
    [{ PORT: '80', HOST: '10.0.0.5' }, 'http://10.0.0.5:80'],
    [{ PORT: '', HOST: '::' }, 'http://[::1]:3000'],
    [{ HOST: 'fd00::5' }, 'http://[fd00::5]:3000'],
  ])('where it listens, by its settings %j', (settings, origin) => {
    expect(lifeAt(settings)).toBe(`${origin}/api/health/live`);
  });
});
