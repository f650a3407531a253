import { guestEmailHint } from '@/components/campaign/words';
import { translator } from '@/lib/platform/i18n/words';

test('a guest is told that a partner waits for their address to be confirmed, only where a partner would add', () => {
  const say = translator('en', 'pledge.form');
  const hint = (...isOpen: boolean[]) =>
    guestEmailHint(
      isOpen.map((each) => ({ partner: each ? 'The Town' : 'The Bank', isOpen: each })),
      say,
    );
  const plain = say('emailHint');
  const matched = 'The Town adds their part only once you have confirmed this address';
  expect([hint(), hint(false)]).toEqual([plain, plain]);
  expect(hint(false, true)).toBe(`${plain} ${matched}: the link is in our email.`);
});
