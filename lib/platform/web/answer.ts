import type { OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from 'node:http';

type Body = string | Uint8Array;

const bytesOf = (chunk: unknown, encoding: unknown): Buffer =>
  typeof chunk === 'string'
    ? Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
    : Buffer.from(chunk as Uint8Array);

const calledBack = (args: readonly unknown[]): void => {
  const callback = args.find((arg) => typeof arg === 'function') as (() => void) | undefined;
  callback?.();
};

type Head = (string | OutgoingHttpHeaders | OutgoingHttpHeader[])[];

/** Lays the headers that came with `writeHead` beside those that were set before. */
const layOut = (response: ServerResponse, status: number, rest: Head): void => {
  response.statusCode = status;
  const given = rest.find((each) => typeof each === 'object');
  const pairs = Array.isArray(given)
    ? given.flat().flatMap((name, at, all) => (at % 2 === 0 ? [[String(name), all[at + 1]] as const] : []))
    : Object.entries(given ?? {});
  for (const [name, value] of pairs) if (value !== undefined) response.setHeader(name, value);
};

/** Has a last look at the head of a response, whoever writes it, just before it leaves. */
export const beforeHead = (response: ServerResponse, look: (response: ServerResponse) => void): void => {
  const { writeHead } = response;
  response.writeHead = ((status: number, ...rest: Head) => {
    layOut(response, status, rest);
    response.writeHead = writeHead;
    look(response);
    return writeHead.call(response, response.statusCode);
  }) as typeof response.writeHead;
};

/**
 * Holds back what is written to a response where `isHeld` says so (asked when the head is known), and hands it to
 * `finish` once whole; anything else passes through untouched, as it comes.
 */
export const holdBack = (
  response: ServerResponse,
  isHeld: (response: ServerResponse) => boolean,
  finish: (body: Buffer, send: (body: Body) => void) => void,
): void => {
  const { writeHead, write, end } = response;
  const chunks: Buffer[] = [];
  let isHolding: boolean | undefined;
  const letGo = () => Object.assign(response, { writeHead, write, end });
  const decide = (): boolean => {
    isHolding ??= isHeld(response);
    if (!isHolding) letGo();
    return isHolding;
  };
  response.writeHead = ((status: number, ...rest: Head) => {
    layOut(response, status, rest);
    if (!decide()) return writeHead.call(response, status);
    return response;
  }) as typeof response.writeHead;
  response.write = ((chunk: unknown, ...rest: unknown[]) => {
    if (!decide()) return (write as (...args: unknown[]) => boolean).call(response, chunk, ...rest);
    chunks.push(bytesOf(chunk, rest[0]));
    calledBack(rest);
    return true;
  }) as typeof response.write;
  response.end = ((...args: unknown[]) => {
    if (!decide()) return (end as (...args: unknown[]) => ServerResponse).call(response, ...args);
    const [chunk, encoding] = args;
    if (chunk !== undefined && chunk !== null && typeof chunk !== 'function')
      chunks.push(bytesOf(chunk, encoding));
    letGo();
    // What compresses above us takes no callback.
    response.once('close', () => calledBack(args));
    finish(Buffer.concat(chunks), (body) => response.end(body));
    return response;
  }) as typeof response.end;
};

/** Whether what is being answered is a page for people. */
export const isHtml = (response: ServerResponse): boolean =>
  String(response.getHeader('content-type') ?? '').startsWith('text/html');
