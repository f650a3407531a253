import fc from 'fast-check';
import { Email, EmailOrNone, emailOf } from '@/lib/shared/email';

const read = [
  ['zoe@example.org', 'zoe@example.org'],
  ['  Zoe@Example.ORG ', 'zoe@example.org'],
  ['a&b@example.org', 'a&b@example.org'],
  ["o'neil+tools@example.org", "o'neil+tools@example.org"],
  ['!#$%&*+-/=?^_`{|}~@example.org', '!#$%&*+-/=?^_`{|}~@example.org'],
  ['ivan@example.xn--p1ai', 'ivan@example.xn--p1ai'],
  ['ivan@example.рф', 'ivan@example.xn--p1ai'],
  ['zoe@RÉBUS.example', 'zoe@xn--rbus-bpa.example'],
  ['zoe@re\u0301bus.example', 'zoe@xn--rbus-bpa.example'],
  ['zoe@mail.1und1.example', 'zoe@mail.1und1.example'],
  ['7@3.example', '7@3.example'],
  [`${'x'.repeat(64)}@example.org`, `${'x'.repeat(64)}@example.org`],
] as const;

const refused = [
  '',
  '   ',
  'zoe',
  '@example.org',
  'zoe@',
  'zoe@localhost',
  'zoe@example.o',
  'zoe@@example.org',
  'zoe@other@example.org',
  '.zoe@example.org',
  'zoe.@example.org',
  'zoe..goff@example.org',
  'zoe goff@example.org',
  '"zoe goff"@example.org',
  'zoé@example.org',
  'a@b.org, c@d.org',
  'a@b.org\nBcc: c@d.org',
  'Zoé <zoe@example.org>',
  'zoe@example..org',
  'zoe@example.org.',
  'zoe@-example.org',
  'zoe@example-.org',
  'zoe@exa_mple.org',
  'zoe@exa mple.org',
  'zoe@example.org:25',
  'zoe@example.org/path',
  'zoe@example.org?x',
  'zoe@exam%70le.org',
  'zoe@[127.0.0.1]',
  'zoe@127.0.0.1',
  'zoe@0x7f.0x1',
  'zoe@\u2024org.example/x',
  `${'x'.repeat(65)}@example.org`,
  `zoe@${'x'.repeat(64)}.org`,
  `zoe@${'éa.'.repeat(40)}example`,
  `${'x'.repeat(250)}@example.org`,
  `${'a@'.repeat(100_000)}example.org`,
] as const;

test.each(read)('%j is an address, kept as %s', (typed, kept) => {
  expect(emailOf(typed)).toBe(kept);
  expect(Email.parse(typed)).toBe(kept);
});

test.each(refused.map((typed) => [typed.slice(0, 60), typed]))('%j is no address', (_shown, typed) => {
  expect(emailOf(typed)).toBeNull();
  expect(Email.safeParse(typed).success).toBe(false);
});

test('what was read once is read the same again, in ASCII, of a length that mail servers take', () => {
  const some = (signs: string, maxLength: number) =>
    fc.string({ unit: fc.constantFrom(...signs), minLength: 1, maxLength });
  let read = 0;
  fc.assert(
    fc.property(some('aZ9-_+&', 70), some('aZé9рфß', 70), some('bйñ', 5), (local, domain, top) => {
      const email = emailOf(`${local}@${domain}.${top}`);
      if (email === null) return;
      read += 1;
      expect(email).toMatch(/^[\x21-\x7e]{3,254}$/);
      expect(emailOf(email)).toBe(email);
      expect(emailOf(email.toUpperCase())).toBe(email);
    }),
  );
  expect(read).toBeGreaterThan(20);
});

test('where some have no address, nothing is no mistake, and a wrong one is told as such', () => {
  expect(EmailOrNone.parse(' ')).toBe('');
  expect(EmailOrNone.parse('Ivan@example.рф')).toBe('ivan@example.xn--p1ai');
  expect(EmailOrNone.safeParse('ivan@').error?.issues[0]?.message).toBe('field.email');
});
