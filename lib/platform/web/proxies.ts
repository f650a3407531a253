import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** The networks of the proxies whose word is believed. */
export type Proxies = readonly (readonly [Address, number])[];

/** Names for the usual ones; a setting may use them beside addresses. */
const named: Readonly<Record<string, readonly string[]>> = {
  loopback: ['127.0.0.0/8', '::1/128'],
  private: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'],
};

/** An address as a proxy or a socket writes it, perhaps with its port; null when it is none. IPv4 in IPv6's dress is IPv4. */
export const addressIn = (text: string): Address | null => {
  const plain = text
    .trim()
    .replace(/^\[([^\]]*)\](:\d{1,5})?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d{1,5}$/, '$1')
    .replace(/%[\w.-]+$/, '');
  if (ipaddr.IPv4.isValidFourPartDecimal(plain)) return ipaddr.IPv4.parse(plain);
  if (!plain.includes(':') || !ipaddr.IPv6.isValid(plain)) return null;
  const address = ipaddr.IPv6.parse(plain);
  return address.isIPv4MappedAddress() ? address.toIPv4Address() : address;
};

const networkIn = (text: string): readonly [Address, number] | null => {
  const [start = '', length, ...more] = text.split('/');
  const address = addressIn(start);
  if (!address || more.length > 0) return null;
  const most = address.kind() === 'ipv4' ? 32 : 128;
  if (length === undefined) return [address, most];
  const bits = /^\d{1,3}$/.test(length) ? Number(length) : Number.NaN;
  return bits >= 0 && bits <= most ? [address, bits] : null;
};

/** Reads the setting: addresses, networks such as `10.0.0.0/8`, `loopback`, `private`. Throws what it cannot read. */
export const readProxies = (setting: string): Proxies =>
  setting
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .flatMap((part) => named[part] ?? [part])
    .map((part) => {
      const network = networkIn(part);
      if (!network) throw new RangeError(part);
      return network;
    });

/** Whether a proxy at this address was named. */
export const isNamed = (address: Address, proxies: Proxies): boolean =>
  proxies.some(
    ([start, bits]) =>
      start.kind() === address.kind() && (address as ipaddr.IPv4).match(start as ipaddr.IPv4, bits),
  );

/** More than any chain of proxies; what is longer was made up. */
const longestChain = 30;

/**
 * Who asks: from the socket on back along `X-Forwarded-For`, the first address that is no proxy of ours. What stands
 * behind an address that is no proxy, or behind something that is no address at all, is hearsay.
 */
export const clientOf = (socket: string, forwardedFor: string, proxies: Proxies): string => {
  const peer = addressIn(socket);
  if (!peer) return 'unknown';
  let client = peer;
  const said = forwardedFor === '' ? [] : forwardedFor.split(',').slice(-longestChain).reverse();
  for (const each of said) {
    if (!isNamed(client, proxies)) break;
    const before = addressIn(each);
    if (!before) break;
    client = before;
  }
  return client.toString();
};
