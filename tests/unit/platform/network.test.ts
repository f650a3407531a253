import { networkOf } from '@/lib/platform/network';

const seen = (address: string | null) =>
  networkOf(new Headers(address === null ? {} : { 'x-forwarded-for': address }));

test('the nearest proxy’s word counts, not what the client wrote before it', () => {
  expect(seen('6.6.6.6, 203.0.113.7')).toBe('203.0.113.7');
  expect(seen('203.0.113.7')).toBe('203.0.113.7');
  expect(seen(null)).toBe('unknown');
});

test('an IPv6 neighbour is the /64 they have, however often they change the rest', () => {
  expect(seen('2001:db8:1:2:aaaa::1')).toBe(seen('2001:db8:1:2:bbbb:cccc:dddd:eeee'));
  expect(seen('2001:db8:1:2::1')).not.toBe(seen('2001:db8:1:3::1'));
  expect(seen('::ffff:203.0.113.7')).toBe('203.0.113.7');
});
