import { createHash } from 'node:crypto';

/** A test card of Stripe's and what its bank does. */
export interface TestCard {
  number: string;
  /** Named `pm_card_…` where a payment method is asked for, `tok_…` where a token is. */
  names: string[];
  brand: string;
  country: string;
  /** `always`: not even saved. `when charged`: saved without complaint, then refused. */
  declines?: { code: string; declineCode: string; when: 'always' | 'when charged' };
  /** Whether the holder must confirm: every time, or until the card was saved for later. */
  authentication?: 'always' | 'until saved';
  /** The holder contests the charge as soon as it is made. */
  isDisputed?: boolean;
  /** The money need not wait for days. */
  isAvailableAtOnce?: boolean;
}

type Rest = Partial<TestCard>;
const card = (number: string, names: string, rest: Rest = {}): TestCard => {
  return { number, names: names.split(' '), brand: 'visa', country: 'US', ...rest };
};
const declining = (number: string, name: string, code: string, declineCode = code): TestCard => {
  return card(number, name, { declines: { code, declineCode, when: 'always' } });
};

export const testCards: TestCard[] = [
  card('4242424242424242', 'visa'),
  card('4000056655665556', 'visa_debit'),
  card('4000002500000003', 'fr', { country: 'FR' }),
  card('5555555555554444', 'mastercard', { brand: 'mastercard' }),
  card('378282246310005', 'amex', { brand: 'amex' }),
  card('4000000000000077', 'bypassPending', { isAvailableAtOnce: true }),
  card('4000000000000259', 'createDispute', { isDisputed: true }),
  card('4000002500003155', 'authenticationRequiredOnSetup', { authentication: 'until saved' }),
  card('4000002760003184', 'authenticationRequired', { authentication: 'always' }),
  card('4000000000003220', 'threeDSecure2Required threeDSecureRequired', { authentication: 'always' }),
  card('4000008400001629', 'threeDSecureRequiredChargeDeclined', {
    authentication: 'always',
    declines: { code: 'card_declined', declineCode: 'generic_decline', when: 'when charged' },
  }),
  card('4000000000000341', 'chargeCustomerFail', {
    declines: { code: 'card_declined', declineCode: 'generic_decline', when: 'when charged' },
  }),
  declining('4000000000000002', 'chargeDeclined visa_chargeDeclined', 'card_declined', 'generic_decline'),
  declining('4000000000009995', 'chargeDeclinedInsufficientFunds', 'card_declined', 'insufficient_funds'),
  declining('4000000000009987', 'chargeDeclinedLostCard', 'card_declined', 'lost_card'),
  declining('4000000000009979', 'chargeDeclinedStolenCard', 'card_declined', 'stolen_card'),
  declining('4000000000000069', 'chargeDeclinedExpiredCard', 'expired_card'),
  declining('4000000000000127', 'chargeDeclinedIncorrectCvc', 'incorrect_cvc'),
  declining('4000000000000119', 'chargeDeclinedProcessingError', 'processing_error'),
];

/** Any other number is refused as a real card is in test mode: nobody's real card is wanted here. */
const realCard = declining('', '', 'card_declined', 'test_mode_live_card');

export function cardOfNumber(number: string): TestCard {
  const known = testCards.find((each) => each.number === number);
  if (known) return known;
  const [good] = testCards;
  return { ...(good && number.startsWith(ownCardStart) ? good : realCard), number };
}

const ownCardStart = '42424242';

/**
 * A good card of someone's own, always the same one: in a demonstration, too, two people have two cards. Stripe itself has a
 * handful of numbers for all.
 */
export function ownCardNumber(holder: string): string {
  const digits = createHash('sha256').update(holder).digest().readUInt32BE() % 10_000_000;
  const start = `${ownCardStart}${String(digits).padStart(7, '0')}`;
  const last = [...'0123456789'].find((digit) => isCardNumber(start + digit)) ?? '0';
  return start + last;
}

/** The card that `pm_card_visa` or `tok_visa` stands for. */
export function cardOfName(name: string): TestCard | null {
  const short = name.replace(/^(pm_card|tok)_/, '');
  return short === name ? null : (testCards.find((known) => known.names.includes(short)) ?? null);
}

/** The check that catches a mistyped digit (Luhn 1960). */
export function isCardNumber(number: string): boolean {
  if (!/^\d{13,19}$/.test(number)) return false;
  const sum = [...number].reverse().reduce((total, digit, place) => {
    const doubled = Number(digit) * (place % 2 === 0 ? 1 : 2);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

const messages: Record<string, string> = {
  insufficient_funds: 'Your card has insufficient funds.',
  expired_card: 'Your card has expired.',
  incorrect_cvc: "Your card's security code is incorrect.",
  processing_error: 'An error occurred while processing your card. Try again in a little bit.',
  test_mode_live_card: 'Your card was declined: in test mode only the test cards work.',
  authentication_required: 'Your card was declined. This transaction requires authentication.',
};

export function declineMessage(declineCode: string): string {
  return messages[declineCode] ?? 'Your card was declined.';
}
