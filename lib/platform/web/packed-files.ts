import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { holdBack } from './answer';

/** Files of the build that compress well. Their names change with what is in them, so each is packed once for good. */
const packable = /^\/_next\/static\/[\w./~-]+\.(?:js|css|svg)$/;

const kept = new Map<string, Buffer>();
const underWay = new Set<string>();

const compress = promisify(brotliCompress);
let last: Promise<unknown> = Promise.resolve();

/** One at a time: the best compression takes most of a second for the largest script, and others need the processor too. */
const pack = (url: string, body: Buffer): void => {
  if (underWay.has(url)) return;
  underWay.add(url);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  last = last
    .then(async () => kept.set(url, await compress(body, { params })))
    .catch((error: Error) => console.error(`${url} could not be packed: ${error.message}`));
};

const takesBrotli = ({ headers }: IncomingMessage): boolean =>
  String(headers['accept-encoding'] ?? '')
    .split(',')
    .some((coding) => coding.trim() === 'br');

/**
 * Lets a script or style of the build leave as small as it can be made, a seventh smaller than what is compressed while
 * it leaves. Whoever asks before it is packed gets that.
 */
export const sendPacked = (request: IncomingMessage, response: ServerResponse): void => {
  const { method, url = '' } = request;
  if (method !== 'GET' || !packable.test(url) || !takesBrotli(request)) return;
  holdBack(
    response,
    () => response.statusCode === 200,
    (body, send) => {
      const small = kept.get(url);
      if (!small) {
        pack(url, body);
        return send(body);
      }
      response.setHeader('content-encoding', 'br');
      response.setHeader('content-length', small.length);
      send(small);
    },
  );
};
