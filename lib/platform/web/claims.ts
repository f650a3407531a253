import type { IncomingHttpHeaders } from 'node:http';
import { kindHeader } from '../auth/anyone';
import { addressIn, clientOf, isNamed, type Proxies } from './proxies';

/** What a client could say of itself and of the way it came. Only what is written anew below goes on. */
const aboutTheWay = new Set([
  'forwarded',
  'via',
  'x-real-ip',
  'x-client-ip',
  'x-cluster-client-ip',
  'x-original-host',
  'x-original-url',
  'x-rewrite-url',
  'x-host',
  'true-client-ip',
  'cf-connecting-ip',
  'fastly-client-ip',
]);

/** What our own parts tell one another by headers (`proxy.ts`, Next, next-intl): no client has a say in it. */
const aboutUs = new Set([
  'x-nonce',
  kindHeader,
  'x-flash',
  'x-method',
  'content-security-policy',
  'content-security-policy-report-only',
  'x-matched-path',
  'next-resume',
  'x-prerender-revalidate',
]);

const families = ['x-forwarded-', 'x-middleware-', 'x-next-', 'x-invoke-', 'x-now-', 'x-vercel-'];

const isClaim = (name: string): boolean =>
  aboutTheWay.has(name) || aboutUs.has(name) || families.some((start) => name.startsWith(start));

const textOf = (header: string | string[] | undefined): string => [header ?? []].flat().join(',');

const partsOf = (header: string | string[] | undefined): string[] =>
  textOf(header)
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** A host with or without a port, as an address has it. */
const isHost = (text: string): boolean => /^[\w.-]+(:\d{1,5})?$|^\[[\da-f:.]+\](:\d{1,5})?$/i.test(text);

/** Our own address where the proxies name it; otherwise what the nearest one saw. */
const hostFrom = (header: string | string[] | undefined, ownHost: string | null): string | undefined => {
  const hosts = partsOf(header).filter(isHost);
  return hosts.find((host) => host === ownHost) ?? hosts.at(-1);
};

const protocolFrom = (header: string | string[] | undefined): string | undefined =>
  partsOf(header).findLast((part) => part === 'https' || part === 'http');

type Given = { headers: IncomingHttpHeaders; rawHeaders: string[]; socket: { remoteAddress?: string } };

/**
 * Judges what a request says of where it comes from, in place: afterwards `x-forwarded-for` holds one address, that of
 * the client, and `x-forwarded-host` and `-proto` are there only when a proxy of ours wrote them. Nothing else of the
 * kind is left, nor any header by which our own parts speak to one another.
 */
export const judgeClaims = (request: Given, proxies: Proxies, ownHost: string | null): void => {
  const { headers, rawHeaders, socket } = request;
  const {
    'x-forwarded-for': saidFor,
    'x-forwarded-host': saidHost,
    'x-forwarded-proto': saidProtocol,
  } = headers;
  const peer = addressIn(socket.remoteAddress ?? '');
  const isOurs = peer !== null && isNamed(peer, proxies);
  for (const name of Object.keys(headers)) if (isClaim(name)) delete headers[name];
  const kept = rawHeaders.filter((_, at) => !isClaim(String(rawHeaders[at - (at % 2)]).toLowerCase()));
  rawHeaders.splice(0, rawHeaders.length, ...kept);
  const judged = {
    'x-forwarded-for': clientOf(socket.remoteAddress ?? '', textOf(saidFor), proxies),
    'x-forwarded-host': isOurs ? hostFrom(saidHost, ownHost) : undefined,
    'x-forwarded-proto': isOurs ? protocolFrom(saidProtocol) : undefined,
  };
  for (const [name, value] of Object.entries(judged)) if (value !== undefined) headers[name] = value;
};

/** Whether someone speaks for others who was not named: an operator may have forgotten a proxy. */
export const isUnknownProxy = ({ headers, socket }: Given, proxies: Proxies): boolean => {
  const peer = addressIn(socket.remoteAddress ?? '');
  return headers['x-forwarded-for'] !== undefined && peer !== null && !isNamed(peer, proxies);
};
