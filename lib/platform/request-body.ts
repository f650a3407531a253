import 'server-only';
import { createHash } from 'node:crypto';
import { gathered } from './gathered';
import { UnreadableRequest } from './problem';

/** The longest text we take has 10,000 characters; there is room for several. */
const maxJsonBytes = 256 * 1024;
const maxUploadBytes = 64 * 1024 * 1024;

/** What was sent, and a digest of it that is the same for the same content. */
export type Given = { value: unknown; digest: string };

const sha256 = (...parts: (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

const requireType = (request: Request, wanted: RegExp): void => {
  const [type = ''] = (request.headers.get('content-type') ?? '').split(';');
  if (!wanted.test(type.trim())) throw new UnreadableRequest(415, 'contentType');
};

/** The bytes of a body, given up as soon as they are too many, whatever its headers promised. */
const readBytes = async (request: Request, most: number): Promise<Uint8Array<ArrayBuffer>> => {
  if (Number(request.headers.get('content-length')) > most) throw new UnreadableRequest(413, 'tooLong');
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > most) throw new UnreadableRequest(413, 'tooLong');
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
};

const isText = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

/** Nothing that we take is nested half as deep. */
const deepest = 32;

/**
 * Whether all of a JSON value can be read on: not too deep for what walks it by calling itself, and its words are text.
 * (NUL and halves of surrogate pairs are legal JSON, but the database would refuse them.) Walks without calling itself.
 */
const isPlain = (json: unknown): boolean => {
  const open: [value: unknown, depth: number][] = [[json, 0]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [value, depth] = next;
    if (typeof value === 'string' && !isText(value)) return false;
    if (typeof value !== 'object' || value === null) continue;
    if (depth === deepest) return false;
    if (!Array.isArray(value) && !Object.keys(value).every(isText)) return false;
    for (const inner of Object.values(value)) open.push([inner, depth + 1]);
  }
  return true;
};

/** Far above what Stripe sends or a small form holds. */
const maxTextBytes = 1024 * 1024;

/** A body as it was sent, for who checks a signature over it or reads a small form. */
export const readText = async (request: Request, most = maxTextBytes): Promise<string> =>
  new TextDecoder().decode(await readBytes(request, most));

const parsed = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new UnreadableRequest(400, 'malformed');
  }
};

/** A JSON body; none at all is an empty object. */
export const readJson = async (request: Request): Promise<Given> => {
  const bytes = await readBytes(request, maxJsonBytes);
  const digest = sha256(bytes);
  if (bytes.length === 0) return { value: {}, digest };
  requireType(request, /^application\/(json|[\w.-]+\+json)$/i);
  const value = parsed(bytes);
  if (!isPlain(value)) throw new UnreadableRequest(400, 'malformed');
  return { value, digest };
};

/** More than any form of the API has; what parses forms looks through all that came before, for each part. */
const mostParts = 200;

/** Refuses a form by the number of its parts, before any of it is read. */
const requireFewParts = (bytes: Uint8Array, contentType: string): void => {
  const [, quoted, bare] = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType) ?? [];
  const boundary = quoted ?? bare;
  if (boundary === undefined) throw new UnreadableRequest(400, 'malformedForm');
  const mark = Buffer.from(`--${boundary}`);
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let count = 0;
  for (let at = all.indexOf(mark); at !== -1; at = all.indexOf(mark, at + mark.length)) {
    count += 1;
    // The last mark ends the last part.
    if (count > mostParts + 1) throw new UnreadableRequest(413, 'tooLong');
  }
};

/** A form with files: each name with the list of what came under it. */
export const readUpload = async (request: Request): Promise<Given> => {
  requireType(request, /^multipart\/form-data$/i);
  const contentType = request.headers.get('content-type') ?? '';
  const bytes = await readBytes(request, maxUploadBytes);
  requireFewParts(bytes, contentType);
  const form = await new Response(bytes, { headers: { 'content-type': contentType } })
    .formData()
    .catch(() => {
      throw new UnreadableRequest(400, 'malformedForm');
    });
  // Its boundary differs each time the same form is sent, so the parts are what counts.
  const parts: (string | Uint8Array)[] = [];
  for (const [name, value] of form) {
    if (!isText(name) || (typeof value === 'string' && !isText(value)))
      throw new UnreadableRequest(400, 'malformedForm');
    parts.push(`\n${name}\n`, typeof value === 'string' ? value : await value.bytes());
  }
  return { value: Object.fromEntries(gathered(form)), digest: sha256(...parts) };
};
