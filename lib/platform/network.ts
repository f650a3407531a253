import 'server-only';
import { addressIn } from './web/proxies';

/**
 * Where a request comes from, for rate limits: the one address that our server put there, having judged what proxies
 * say (`web/claims.ts`); for IPv6 the /64 that one household or server has.
 */
export const networkOf = (headers: { get(name: string): string | null }): string => {
  const address = addressIn(headers.get('x-forwarded-for') ?? '');
  if (!address) return 'unknown';
  if (address.kind() === 'ipv4') return address.toString();
  const groups = address
    .toByteArray()
    .slice(0, 8)
    .map((byte) => byte.toString(16).padStart(2, '0'));
  return `${groups.join('').replace(/(.{4})(?=.)/g, '$1:')}::/64`;
};
