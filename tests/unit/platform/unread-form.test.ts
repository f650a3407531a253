import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { blaming } from '@/lib/platform/web/blame';
import { noteUnreadForms } from '@/lib/platform/web/unread-form';

let server: Server;
let base = '';

/** Reads a form as Next does, and fails as it does. */
const answered = async (body: string, type: string): Promise<number> =>
  (await fetch(base, { method: 'POST', headers: { 'x-type': type }, body })).status;

beforeAll(async () => {
  const parsing = Request.prototype.formData;
  noteUnreadForms();
  expect(Request.prototype.formData).not.toBe(parsing);
  server = createServer((request, response) => {
    void blaming(response, async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
      const headers = { 'content-type': String(request.headers['x-type']) };
      const sent = new Request('http://here.invalid', {
        method: 'POST',
        headers,
        body: Buffer.concat(chunks),
      });
      const status = await sent.formData().then(
        (form) => (form.has('broken') ? 500 : 200),
        () => 500,
      );
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const parts = (values: Record<string, string>): string =>
  `${Object.entries(values)
    .map(([name, value]) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
    .join('')}--x--\r\n`;
const part = (name: string): string => parts({ [name]: 'v' });
const type = 'multipart/form-data; boundary=x';

it('a form that cannot be read is the fault of who sent it; a failure of ours stays one', async () => {
  expect(await answered('--x\r\nnonsense', type)).toBe(400);
  expect(await answered(part('a'), 'multipart/form-data')).toBe(400);
  expect(await answered(part('a'), type)).toBe(200);
  expect(await answered(part('broken'), type)).toBe(500);
});

const id = '7f08bbcfe993338d38ebc87927ec9c2cf1bf265833';
const bound = JSON.stringify({ id, bound: '$@1' });
it.each([
  ['as React made it', { '$ACTION_1:0': bound, '$ACTION_1:1': '[{"state":"idle"}]' }, 500],
  ['as React made it, bound to nothing', { '$ACTION_1:0': JSON.stringify({ id, bound: null }) }, 500],
  ['that is no JSON', { '$ACTION_1:0': bound, '$ACTION_1:1': '//evil.example' }, 400],
  ['that is empty', { '$ACTION_1:0': bound, '$ACTION_1:1': '' }, 400],
  ['that is no list', { '$ACTION_1:0': bound, '$ACTION_1:1': 'null' }, 400],
  ['that is not there', { '$ACTION_1:0': bound }, 400],
  ['of nothing', { '$ACTION_1:0': 'null' }, 400],
  ['of no action', { '$ACTION_1:0': '{"id":1}' }, 400],
])('of a form that failed, a hidden part %s is told apart: %j', async (_, hidden, status) => {
  expect(
    await answered(parts({ $ACTION_REF_1: '', ...hidden, broken: '' } as Record<string, string>), type),
  ).toBe(status);
});
