import { request } from 'node:http';
import type { FuzzRequest } from './requests';

/** `status` 0: there was no answer. `html` is empty for anything but a page. */
export type Answer = { status: number; ms: number; html: string };

const givenUpMs = 20_000;

/** Asks the site under test, as it is written: nothing is followed, mended or added. */
export const send = (origin: string, { method, path, headers, body }: FuzzRequest): Promise<Answer> => {
  const began = performance.now();
  return new Promise((done) => {
    const answered = (status: number, html = '') => done({ status, ms: performance.now() - began, html });
    const { hostname, port } = new URL(origin);
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const sent = request({ hostname, port, path, method, headers: { ...headers, ...length } }, (answer) => {
      const isPage = answer.headers['content-type']?.startsWith('text/html') ?? false;
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => void (isPage && parts.push(part)));
      answer.once('end', () => answered(answer.statusCode ?? 0, Buffer.concat(parts).toString()));
      answer.once('error', () => answered(0));
    });
    sent.setTimeout(givenUpMs, () => sent.destroy());
    sent.once('error', () => answered(0));
    sent.end(body);
  });
};
