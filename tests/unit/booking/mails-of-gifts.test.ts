import { toldStories } from '@/lib/booking/stories';
import { translator } from '@/lib/platform/i18n/words';
import type { Locale } from '@/lib/shared/locale';
import { atLeastOne } from '../../support/at-least-one';

/** What only happens where there is something to pay, or says itself that there is nothing. */
const aboutMoney = new Set([
  'book_accepted',
  'accept_accepted',
  'accept_confirmed',
  'pay',
  'pay_late',
  'lapse',
  'announce_price',
  'catch_up',
  'end_unpaid',
]);

test.each([
  ['en', /\b(paid|pay|payments?|refund\w*|charged|card|deposit|cancellation policy)\b/i],
  ['fr', /payé|paiement|rembours|débit|carte|argent|caution|conditions d’annulation/i],
] satisfies [Locale, RegExp][])(
  'a mail about what costs nothing speaks of no money, in %s',
  (locale, money) => {
    const say = translator(locale, 'mail.booking');
    const free = { money: 'no', deposit: 'no' };
    const values = { other: 'Léo', title: 'Perceuse', count: 1, paid: 'no', refunded: 'no', ...free };
    const told = toldStories().filter(({ story, party }) => party !== 'operator' && !aboutMoney.has(story));
    const bodies = atLeastOne(told).map(({ story, party }) => say(`${story}.${party}.body`, values));
    expect(bodies.filter((body) => money.test(body))).toEqual([]);
  },
);
