import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { contentSecurityPolicy } from '../security-headers';
import { holdBack, isHtml } from './answer';
import { blamed } from './blame';
import { type Corner, cornerIn, withCorner } from './corner';
import { withNonceOf, withWordsWithoutScript } from './not-found';
import { askedPage, filled, type KeptPage, keep, pageCache } from './page-cache';
import {
  askAsAnyone,
  cornerUnderWay,
  cutting,
  isGood,
  type KeptOf,
  type Moment,
  renderedAgain,
  type Sharing,
  sharingOf,
} from './sharing';
import { troublePage } from './trouble';

/** Next. */
export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const pages = pageCache<KeptOf>();
const rendering = new Map<string, Promise<KeptPage | null>>();

const headersOf = (response: ServerResponse): KeptPage['headers'] =>
  Object.entries(response.getHeaders())
    .filter(([name, value]) => value !== undefined && !['etag', 'content-length', 'vary'].includes(name))
    .map(([name, value]) => [name, Array.isArray(value) ? value : String(value)]);

const sendKept = (response: ServerResponse, page: KeptPage, corner?: Corner): void => {
  const { headers, body } = filled(page, btoa(randomUUID()), corner);
  for (const [name, value] of headers) response.setHeader(name, value);
  response.end(body);
};

/** The page that says so, under the policy of every page. */
const missingPage = (request: IncomingMessage, response: ServerResponse, body: Buffer): string => {
  const page = withWordsWithoutScript(request.url ?? '/', body);
  if (response.getHeader('content-security-policy') !== undefined) return page;
  const nonce = btoa(randomUUID());
  response.setHeader('content-security-policy', contentSecurityPolicy(nonce));
  return withNonceOf(nonce, page);
};

type Finishing = {
  /** Gets a page that was found. */
  look?: (body: string) => void;
  /** What stands in the open corner of a page that is rendered for nobody in particular. */
  corner?: Corner | undefined;
};

/** Lets Next answer; a page is looked at before it leaves. */
const render = async (
  handle: Handle,
  request: IncomingMessage,
  response: ServerResponse,
  { look, corner }: Finishing = {},
): Promise<void> => {
  const isMissing = () => response.statusCode === 404;
  const isInTrouble = () => response.statusCode === 500 && blamed(response) === 'database';
  const isLookedAt = () => look !== undefined && response.statusCode === 200;
  const isFilled = () => corner !== undefined;
  holdBack(
    response,
    () => isHtml(response) && (isMissing() || isInTrouble() || isLookedAt() || isFilled()),
    (body, send) => {
      response.removeHeader('content-length');
      if (isInTrouble()) return send(troublePage(request, response));
      const page = isMissing() ? missingPage(request, response, body) : body.toString('utf8');
      if (isLookedAt()) look?.(page);
      send(corner ? withCorner(page, corner) : page);
    },
  );
  await handle(request, response);
};

type Keeping = { key: string; moment: Moment; corner?: Corner | undefined };

/** Renders a page that is the same for many; those who ask meanwhile wait for it. */
const renderAndKeep = (
  handle: Handle,
  request: IncomingMessage,
  response: ServerResponse,
  { key, moment, corner }: Keeping,
): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<KeptPage | null>();
  const name = `${key} ${moment.snapshot}`;
  rendering.set(name, promise);
  const settle = (page: KeptPage | null) => {
    if (rendering.get(name) === promise) rendering.delete(name);
    resolve(page);
  };
  response.once('close', () => settle(null));
  const look = (body: string) => {
    const page = keep(response.statusCode, headersOf(response), body);
    if (page) pages.set(key, { ...page, moment, renderedAt: renderedAgain(pages.get(key), moment) });
    settle(page);
  };
  return render(handle, request, response, { look, corner });
};

/** Renders a page for one member alone, and cuts their corner out of it for the pages that they share. */
const renderForCorner = (
  handle: Handle,
  request: IncomingMessage,
  response: ServerResponse,
  sharing: Sharing,
): Promise<void> => {
  const settle = cutting(sharing);
  response.once('close', () => settle(null));
  return render(handle, request, response, { look: (body) => settle(cornerIn(body)) });
};

/** Strangers' pages are as old as `keptForMs` at most, whatever is written meanwhile: nobody asks the database for them. */
const strangers = (): Moment => ({ snapshot: '', at: Date.now() });

/** A page that many are given, to a stranger or, with a corner, to a member. */
const answerAlike = async (
  handle: Handle,
  request: IncomingMessage,
  response: ServerResponse,
  keeping: Keeping,
): Promise<void> => {
  const { key, moment, corner } = keeping;
  const known = pages.get(key);
  if (known && isGood(known, moment)) return sendKept(response, known, corner);
  const underWay = rendering.get(`${key} ${moment.snapshot}`);
  if (!underWay) return renderAndKeep(handle, request, response, keeping);
  const page = await underWay;
  return page ? sendKept(response, page, corner) : render(handle, request, response, { corner });
};

/**
 * Answers what is asked for by reading. A page that many are given alike is rendered once for all of them; any other, and
 * whatever is no page, by Next. `session` names the cookie that holds one.
 */
export const answerPage = async (
  handle: Handle,
  request: IncomingMessage,
  response: ServerResponse,
  session: string,
): Promise<void> => {
  const { method = 'GET', url = '/', headers } = request;
  const asked = askedPage({ method, url, headers, session });
  if (!asked) return render(handle, request, response);
  const { key, token } = asked;
  if (token === null) return answerAlike(handle, request, response, { key, moment: strangers() });
  const sharing = await sharingOf({ ...asked, token });
  if (!sharing) return render(handle, request, response);
  const { kind, moment } = sharing;
  const corner = sharing.corner ?? (await cornerUnderWay(sharing));
  if (!corner) return renderForCorner(handle, request, response, sharing);
  // Next is told what kind of member asks, and not who.
  askAsAnyone(request, { kind, session });
  return answerAlike(handle, request, response, { key: `${key} ${kind}`, moment, corner });
};
