import fc from 'fast-check';
import { cardOfName, cardOfNumber, isCardNumber, testCards } from '@/lib/platform/stripe/emulator/cards';
import { atLeastOne } from '../../support/at-least-one';

it('every test card has a valid number, and its names lead to it', () => {
  for (const card of atLeastOne(testCards)) {
    expect(isCardNumber(card.number)).toBe(true);
    expect(cardOfNumber(card.number)).toBe(card);
    for (const name of atLeastOne(card.names)) expect(cardOfName(`pm_card_${name}`)).toBe(card);
  }
});

it('a number with one digit wrong is no card number', () => {
  const typo = fc.record({
    card: fc.constantFrom(...testCards),
    place: fc.nat(12),
    shift: fc.integer({ min: 1, max: 9 }),
  });
  fc.assert(
    fc.property(typo, ({ card, place, shift }) => {
      const digits = [...card.number];
      digits[place] = String((Number(digits[place]) + shift) % 10);
      expect(isCardNumber(digits.join(''))).toBe(false);
    }),
  );
});

it('a real card is always declined', () => {
  expect(cardOfNumber('4539578763621486').declines).toMatchObject({ declineCode: 'test_mode_live_card' });
});
