import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { stopChild } from '@/lib/platform/launch/family';
import { freePort } from '@/lib/platform/launch/ports';
import { siteProgram } from '@/lib/platform/launch/programs';
import { answersAt } from '@/lib/platform/launch/supervise';

/* The built site without its database: nobody listens where it is looked for. */

let site: ChildProcess;
let origin = '';

beforeAll(async () => {
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  site = spawn(process.execPath, siteProgram(), {
    cwd: resolve(__dirname, '../..'),
    stdio: 'ignore',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      HOST: '127.0.0.1',
      APP_URL: origin,
      DEMO: 'on',
      AUTH_SECRET: 'only-for-tests-and-long-enough-0123456789',
      DATABASE_URL: 'postgres://nobody:none@127.0.0.1:9/nothing',
      STRIPE_API_URL: 'http://127.0.0.1:9',
    },
  });
  const isUp = answersAt(`${origin}/api/health/live`);
  while (!(await isUp())) if (site.exitCode !== null) throw new Error('The site ended.');
}, 120_000);
afterAll(() => stopChild(site));

const ask = async (path: string) => {
  const answer = await fetch(origin + path, { redirect: 'manual' });
  return { status: answer.status, again: answer.headers.get('retry-after'), text: await answer.text() };
};

test.each(['/fr', '/fr/search', '/fr/campaigns', '/fr/members/awa', '/fr/listings/nothing'])(
  'without a database %s is a 503 that says what is the matter and leads back to itself',
  async (path) => {
    const { status, again, text } = await ask(path);
    expect([status, again]).toEqual([503, '5']);
    expect(text).toContain('<h1>Le site ne peut pas répondre pour le moment</h1>');
    expect(text).toContain(`<a href="${path}">Réessayer</a>`);
  },
);

test('without a database it is said in the language of the page, and what needs none is there', async () => {
  expect((await ask('/en/campaigns')).text).toContain('<h1>We can’t answer right now</h1>');
  expect((await ask('/en/sign-in')).status).toBe(200);
  expect((await ask('/api/health/live')).status).toBe(200);
  expect((await ask('/api/health')).status).toBe(503);
});

test('without a database a program is told so as a problem', async () => {
  const { status, again, text } = await ask('/api/v1/listings');
  expect([status, again]).toEqual([503, '5']);
  expect(JSON.parse(text)).toMatchObject({ status: 503, code: 'unavailable' });
});
