import { networkOf } from '@/lib/platform/network';

const seen = (address: string | null) =>
  networkOf(new Headers(address === null ? {} : { 'x-forwarded-for': address }));

test('the one address that our server judged is what limits go by; a list was judged by nobody', () => {
  expect(seen('203.0.113.7')).toBe('203.0.113.7');
  for (const unjudged of [null, '', 'unknown', '6.6.6.6, 203.0.113.7', 'evil.example', '203.0.113'])
    expect(seen(unjudged)).toBe('unknown');
});

test('an IPv6 neighbour is the /64 they have, however often they change the rest and however they write it', () => {
  expect(seen('2001:db8:1:2:aaaa::1')).toBe('2001:0db8:0001:0002::/64');
  expect(seen('2001:0DB8:1:2:bbbb:cccc:dddd:eeee')).toBe(seen('2001:db8:1:2:aaaa::1'));
  expect(seen('2001:db8::2:0:0:0:1')).toBe(seen('2001:db8:0:2::1'));
  expect(seen('2001:db8:1:2::1')).not.toBe(seen('2001:db8:1:3::1'));
  expect(seen('::ffff:203.0.113.7')).toBe('203.0.113.7');
});
