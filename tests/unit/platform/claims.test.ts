import type { IncomingHttpHeaders } from 'node:http';
import { isUnknownProxy, judgeClaims } from '@/lib/platform/web/claims';
import { clientOf, readProxies } from '@/lib/platform/web/proxies';

const proxies = readProxies('203.0.113.10, 10.0.0.0/8 2001:db8:ffff::/48, loopback');
const proxy = '203.0.113.10';
const stranger = '198.51.100.7';

test.each<[string, string, string, string]>([
  ['a stranger who names someone else is the stranger', stranger, '6.6.6.6', stranger],
  ['a stranger who claims to be a proxy is the stranger', stranger, `6.6.6.6, ${proxy}`, stranger],
  ['a proxy that says nothing speaks for itself', proxy, '', proxy],
  ['a proxy speaks for the one it saw', proxy, stranger, stranger],
  ['what the client wrote before is hearsay', proxy, `6.6.6.6, ${stranger}`, stranger],
  [
    'a client who writes a proxy’s address before their own gains nothing',
    proxy,
    `6.6.6.6, 10.1.2.3, ${stranger}`,
    stranger,
  ],
  ['two proxies of ours are walked through', proxy, `6.6.6.6, ${stranger}, 10.1.2.3`, stranger],
  ['a chain of proxies only ends at the first of them', proxy, '10.1.1.1, 10.1.2.3', '10.1.1.1'],
  ['what is no address ends the walk', proxy, '6.6.6.6, unknown, 10.1.2.3', '10.1.2.3'],
  ['a gap ends the walk', proxy, '6.6.6.6, , 10.1.2.3', '10.1.2.3'],
  ['markup is no address', proxy, '<script>', proxy],
  ['an address in octal is none', proxy, '010.0.0.1', proxy],
  ['half an address is none', proxy, '127.1', proxy],
  ['a number is none', proxy, '2130706433', proxy],
  ['a port belongs to no address', proxy, `${stranger}:4711`, stranger],
  ['IPv4 in the dress of IPv6 is IPv4', `::ffff:${proxy}`, `::ffff:${stranger}`, stranger],
  ['a bracketed IPv6 is read', '2001:db8:ffff:1::1', '[2001:db8:1::7]:443', '2001:db8:1::7'],
  ['a neighbour of a trusted network is not in it', '2001:db8:fffe::1', '6.6.6.6', '2001:db8:fffe::1'],
  ['a socket without address is nobody', '', '6.6.6.6', 'unknown'],
])('%s', (_, socket, chain, client) => {
  expect(clientOf(socket, chain, proxies)).toBe(client);
});

test('with no proxy named, nobody is believed, not even this machine', () => {
  expect(clientOf('127.0.0.1', stranger, readProxies(''))).toBe('127.0.0.1');
});

test('a chain of a hundred thousand addresses costs no more than a short one', () => {
  expect(clientOf(proxy, `${'10.0.0.1,'.repeat(100_000)}10.0.0.2`, proxies)).toBe('10.0.0.1');
});

test.each([
  '10.0.0.0/33',
  '10.0.0/8',
  '2001:db8::/129',
  '10.0.0.0/8/8',
  '10.0.0.0/-1',
  '10.0.0.0/',
  'proxy.example',
  '*',
])('%s names no proxy', (setting) => expect(() => readProxies(setting)).toThrow(setting));

/** The headers as everything behind our server sees them. */
const judged = (remoteAddress: string, headers: IncomingHttpHeaders, own = 'mitoyen.example') => {
  const rawHeaders = Object.entries(headers).flatMap(([name, value]) => [name.toUpperCase(), String(value)]);
  const request = { headers: { ...headers }, rawHeaders, socket: { remoteAddress } };
  judgeClaims(request, proxies, own);
  return request;
};

const forged = {
  'x-forwarded-for': '6.6.6.6',
  'x-forwarded-host': 'evil.example',
  'x-forwarded-proto': 'https',
  'x-forwarded-port': '1',
  'x-forwarded-anything': '1',
  'x-real-ip': '6.6.6.6',
  forwarded: 'for=6.6.6.6;host=evil.example',
  'true-client-ip': '6.6.6.6',
  'cf-connecting-ip': '6.6.6.6',
  'x-original-url': '/operator',
  'x-nonce': 'known',
  'x-flash': 'saved',
  'x-method': 'GET',
  'content-security-policy': "script-src 'nonce-known'",
  'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy',
  'x-middleware-rewrite': '/operator',
  'x-middleware-override-headers': 'x-nonce',
  'x-next-intl-locale': 'en',
  'x-matched-path': '/operator',
  'next-resume': '1',
} as const;

test('nothing that a stranger says of the way, or in the name of our own parts, goes on', () => {
  const { headers, rawHeaders } = judged(stranger, {
    ...forged,
    host: 'mitoyen.example',
    rsc: '1',
    cookie: 'a=b',
  });
  expect(headers).toEqual({ 'x-forwarded-for': stranger, host: 'mitoyen.example', rsc: '1', cookie: 'a=b' });
  expect(rawHeaders).toEqual(['HOST', 'mitoyen.example', 'RSC', '1', 'COOKIE', 'a=b']);
});

test('a proxy of ours is believed of host and protocol, and of nothing else', () => {
  const { headers } = judged(proxy, { ...forged, 'x-forwarded-for': `6.6.6.6, ${stranger}` });
  expect(headers).toEqual({
    'x-forwarded-for': stranger,
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
  });
});

test.each([
  ['evil.example, mitoyen.example', 'mitoyen.example'],
  ['mitoyen.example, inside:3000', 'mitoyen.example'],
  ['evil.example, other.example', 'other.example'],
  ['evil.example/path, "quoted"', undefined],
])('of the hosts in “%s” it is %s', (said, host) => {
  expect(judged(proxy, { 'x-forwarded-host': said }).headers['x-forwarded-host']).toBe(host);
});

test('one who speaks for others without being named is noticed', () => {
  const asks = (remoteAddress: string, headers: IncomingHttpHeaders) =>
    isUnknownProxy({ headers, rawHeaders: [], socket: { remoteAddress } }, proxies);
  expect(asks(stranger, { 'x-forwarded-for': '6.6.6.6' })).toBe(true);
  expect(asks(proxy, { 'x-forwarded-for': '6.6.6.6' })).toBe(false);
  expect(asks(stranger, {})).toBe(false);
});
