import 'server-only';
import { createHash } from 'node:crypto';
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

/** NUL and halves of surrogate pairs are legal JSON, but no text: the database would refuse them. */
const textOnly = (_: string, value: unknown): unknown => {
  if (typeof value === 'string' && (value.includes('\0') || !value.isWellFormed())) throw new SyntaxError();
  return value;
};

/** Far above what Stripe sends or a small form holds. */
const maxTextBytes = 1024 * 1024;

/** A body as it was sent, for who checks a signature over it or reads a small form. */
export const readText = async (request: Request): Promise<string> =>
  new TextDecoder().decode(await readBytes(request, maxTextBytes));

/** A JSON body; none at all is an empty object. */
export const readJson = async (request: Request): Promise<Given> => {
  const bytes = await readBytes(request, maxJsonBytes);
  const digest = sha256(bytes);
  if (bytes.length === 0) return { value: {}, digest };
  requireType(request, /^application\/(json|[\w.-]+\+json)$/i);
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes), textOnly), digest };
  } catch {
    throw new UnreadableRequest(400, 'malformed');
  }
};

/** A form with files: each name with the list of what came under it. */
export const readUpload = async (request: Request): Promise<Given> => {
  requireType(request, /^multipart\/form-data$/i);
  const bytes = await readBytes(request, maxUploadBytes);
  const headers = { 'content-type': request.headers.get('content-type') ?? '' };
  const form = await new Response(bytes, { headers }).formData().catch(() => {
    throw new UnreadableRequest(400, 'malformedForm');
  });
  // Its boundary differs each time the same form is sent, so the parts are what counts.
  const parts: (string | Uint8Array)[] = [];
  for (const [name, value] of form) {
    parts.push(`\n${name}\n`, typeof value === 'string' ? value : await value.bytes());
  }
  const names = [...new Set(form.keys())];
  return {
    value: Object.fromEntries(names.map((name) => [name, form.getAll(name)])),
    digest: sha256(...parts),
  };
};
