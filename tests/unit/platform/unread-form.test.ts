import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { blamingForm, noteUnreadForms } from '@/lib/platform/web/unread-form';

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
    void blamingForm(response, async () => {
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

const part = (name: string): string =>
  `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\nv\r\n--x--\r\n`;
const type = 'multipart/form-data; boundary=x';

it('a form that cannot be read is the fault of who sent it; a failure of ours stays one', async () => {
  expect(await answered('--x\r\nnonsense', type)).toBe(400);
  expect(await answered(part('a'), 'multipart/form-data')).toBe(400);
  expect(await answered(part('a'), type)).toBe(200);
  expect(await answered(part('broken'), type)).toBe(500);
});
