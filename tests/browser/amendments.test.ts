import { randomUUID } from 'node:crypto';
import { formatMoney, money } from '@/lib/shared/money';
import { findings } from '../support/site/axe';
import { phone } from '../support/site/browser';
import { rowsOf } from '../support/site/database';
import { aNeighbour } from '../support/site/people';
import {
  ask,
  bookingMade,
  follow,
  inDays,
  main,
  make,
  open,
  openMail,
  type Player,
  payFor,
  press,
  reachPayment,
  seeSoon,
  sendButton,
} from '../support/site/play';
import { aListed, aListedSlot, flash, inHours, takeSeat } from '../support/site/slots';

jest.setTimeout(240_000);

/** On an old phone: nothing but forms and links. */
const withoutScript = { javaScriptEnabled: false, viewport: phone };

const euros = (amount: number, locale: string): string => formatMoney(money(amount * 100, 'EUR'), locale);

/** A drill that is lent at once: for nothing, or for so much a day. */
const aDrill = async (owner: Player, title: string, amountMinor = 0): Promise<string> => {
  const listing = await aListed(owner, {
    type: 'thing',
    title,
    details: { condition: 'good' },
    amountMinor,
    unit: 'day',
  });
  await rowsOf('INSERT INTO unit (id, listing_id) VALUES ($1, $2)', [
    randomUUID(),
    listing.split('/').at(-1),
  ]);
  return listing;
};

const borrow = (player: Player, listing: string, from: string, to: string): Promise<string> =>
  ask(player, {
    listing,
    query: `from=${from}&to=${to}`,
    message: '',
    button: player.say('booking.panel.instant'),
  });

const words = ({ say }: Player, key: string, values = {}): string => say(`amending.${key}`, values);

/** From the booking to other dates that are shown, not proposed yet. */
const askForDates = async (player: Player, booking: string, from: string, to: string): Promise<void> => {
  const { page, say } = player;
  await open(player, `${booking}/change`);
  const start = page.getByLabel(say('types.thing.period.from'), { exact: true });
  if (await start.count()) await start.fill(from);
  await page.getByLabel(say('types.thing.period.to')).first().fill(to);
  await press(player, words(player, 'show'));
  await main(player)
    .getByRole('heading', { name: words(player, 'preview') })
    .waitFor();
};

const proposeNow = async (player: Player, text = ''): Promise<void> => {
  if (text) await main(player).getByRole('textbox').last().fill(text);
  await press(player, words(player, 'propose'));
  await flash(player, 'booking.amend_proposed');
};

const agreedDates = async (booking: string): Promise<string[]> => {
  const [row] = await rowsOf<{ from: string; to: string }>(
    `SELECT to_char(starts_at AT TIME ZONE time_zone, 'YYYY-MM-DD') AS "from",
       to_char((ends_at - interval '1 minute') AT TIME ZONE time_zone, 'YYYY-MM-DD') AS "to"
     FROM booking WHERE id = $1`,
    [booking.split('/').at(-1)],
  );
  return [row?.from ?? '', row?.to ?? ''];
};

test('other dates are proposed until both agree: refused once, answered with others, agreed to; one side without script', async () => {
  const lender = await aNeighbour('en', 'Maïwenn Le Goff', withoutScript);
  // Colours that still move are none that anybody reads.
  const borrower = await aNeighbour('fr', 'Idris Benali', { reducedMotion: 'reduce' });
  const listing = await aDrill(lender, 'Perceuse des remparts');
  const booking = await borrow(borrower, listing, inDays(10), inDays(11));

  await open(borrower, booking);
  await follow(borrower, borrower.say('booking.page.change'));
  await askForDates(borrower, booking, inDays(12), inDays(13));
  expect(await findings(borrower.page)).toEqual([]);
  await proposeNow(borrower, 'Plutôt deux jours plus tard ?');

  // The mail says it, the list asks for it, and the page has the answer; what was agreed still stands.
  await openMail(
    lender,
    lender.email,
    lender.say('mail.amendment.propose.answerer.subject', {
      other: 'Idris Benali',
      title: 'Perceuse des remparts',
    }),
  );
  await open(lender, '/bookings?role=provider');
  await main(lender)
    .getByText(lender.say('booking.list.task.amend.answer', { name: 'Idris Benali' }))
    .first()
    .waitFor();
  await open(lender, booking);
  await main(lender).getByText('Plutôt deux jours plus tard ?').first().waitFor();
  expect(await agreedDates(booking)).toEqual([inDays(10), inDays(11)]);
  await main(lender)
    .locator('summary', { hasText: words(lender, 'refuse') })
    .click();
  await main(lender)
    .getByRole('textbox', { name: words(lender, 'reason') })
    .first()
    .fill('I’m away then.');
  await press(lender, words(lender, 'refuse'));
  await flash(lender, 'booking.amend_refuse');

  await open(borrower, booking);
  await main(borrower).getByText('I’m away then.').first().waitFor();
  await askForDates(borrower, booking, inDays(14), inDays(15));
  await proposeNow(borrower);

  // The answer is another proposal: the first one is gone with it.
  await open(lender, booking);
  await follow(lender, words(lender, 'other'));
  await askForDates(lender, booking, inDays(16), inDays(17));
  await proposeNow(lender);

  await open(borrower, booking);
  expect(await findings(borrower.page)).toEqual([]);
  await press(borrower, words(borrower, 'agree'));
  await flash(borrower, 'booking.amend_agree');
  expect(await agreedDates(booking)).toEqual([inDays(16), inDays(17)]);
  await seeSoon(lender, booking, lender.say('booking.event.amend'));
  // Back to the page from before, and pressed again: nothing is answered twice.
  await borrower.page.goBack();
  await open(borrower, booking);
  expect(
    await main(borrower)
      .getByRole('button', { name: words(borrower, 'agree') })
      .count(),
  ).toBe(0);
});

test('a loan under way is extended: the owner says yes without script, the difference is paid, the thing is due later', async () => {
  const lender = await aNeighbour('fr', 'Maïwenn Le Goff', withoutScript);
  const borrower = await aNeighbour('en', 'Idris Benali');
  const listing = await aDrill(lender, 'Ponceuse des remparts', 600);
  const booking = await borrow(borrower, listing, inDays(1), inDays(2));
  await payFor(borrower, booking);
  await make(lender, booking, 'hand_over');
  await make(borrower, booking, 'hand_over');

  await askForDates(borrower, booking, inDays(1), inDays(3));
  const more = euros(6, 'en');
  await main(borrower)
    .getByText(words(borrower, 'money.pay', { role: 'customer', name: '', amount: more }))
    .first()
    .waitFor();
  await proposeNow(borrower);
  await open(lender, booking);
  await press(lender, words(lender, 'agree'));
  await flash(lender, 'booking.amend_agree');
  expect(await agreedDates(booking)).toEqual([inDays(1), inDays(2)]);

  await open(borrower, booking);
  await press(borrower, words(borrower, 'pay', { amount: more }));
  await reachPayment(borrower);
  await borrower.page.getByRole('button').first().click();
  await borrower.page.waitForURL(/paid=1/);
  await seeSoon(borrower, booking, borrower.say('booking.event.amend'));
  expect(await agreedDates(booking)).toEqual([inDays(1), inDays(3)]);
  const [claim] = await rowsOf<{ isDueLater: boolean }>(
    `SELECT claim.due_back_at = booking.ends_at AS "isDueLater" FROM claim JOIN holding ON holding.id = claim.holding_id
     JOIN booking ON booking.id = holding.booking_id WHERE booking.id = $1 AND claim.is_active`,
    [booking.split('/').at(-1)],
  );
  expect(claim?.isDueLater).toBe(true);
  await main(borrower).getByText(euros(18, 'en'), { exact: true }).first().waitFor();
});

test('two of five places are given up, and their price comes back', async () => {
  const host = await aNeighbour('fr', 'Tahia Belkacem');
  const guest = await aNeighbour('fr', 'Nadia Roussel', withoutScript);
  const listing = await aListed(host, { title: 'Tajine des remparts' });
  await aListedSlot(listing, inHours(96));
  const booking = await takeSeat(guest, listing, 'meal', { places: 5 });
  await payFor(guest, booking);

  await open(guest, `${booking}/change`);
  await guest.page.getByRole('spinbutton').fill('3');
  await press(guest, words(guest, 'show'));
  const back = euros(18, 'fr');
  const refunded = words(guest, 'money.refund', { role: 'customer', name: '', amount: back });
  await main(guest).getByText(refunded).first().waitFor();
  await proposeNow(guest);
  await open(host, booking);
  await main(host)
    .getByText(words(host, 'money.refund', { role: 'other', name: 'Nadia Roussel', amount: back }))
    .first()
    .waitFor();
  await press(host, words(host, 'agree'));
  await flash(host, 'booking.amend_agree');
  await seeSoon(guest, booking, guest.say('booking.payment.refunded', { amount: back }));
  await main(guest).getByText(euros(27, 'fr'), { exact: true }).first().waitFor();
});

test('one of three evenings is swapped for another: proposed without script, agreed to, and each is told in its place', async () => {
  const host = await aNeighbour('en', 'Tahia Belkacem', { reducedMotion: 'reduce' });
  const guest = await aNeighbour('fr', 'Nadia Roussel', withoutScript);
  const listing = await aListed(host, { title: 'Couscous des remparts', amountMinor: 0 });
  const slots: string[] = [];
  for (const hours of [96, 120, 144, 168]) slots.push(await aListedSlot(listing, inHours(hours)));
  const [first = '', second = '', third = '', other = ''] = slots;
  await open(guest, `${listing}/book?${[first, second, third].map((slot) => `slot=${slot}`).join('&')}`);
  await sendButton(guest).click();
  const booking = await bookingMade(guest);
  await open(guest, booking);
  await follow(guest, guest.say('booking.page.change'));
  await guest.page.getByLabel(words(guest, 'newDate')).selectOption(other);
  await press(guest, words(guest, 'show'));
  // Which one it is for is asked, and what was chosen stays.
  await main(guest).getByText(guest.say('errors.amendment.whichOne'), { exact: true }).first().waitFor();
  await guest.page.getByLabel(words(guest, 'insteadOf')).selectOption(second);
  await press(guest, words(guest, 'show'));
  await proposeNow(guest, 'Je suis de garde le deuxième soir.');

  await open(host, `${booking}/change`);
  expect(await findings(host.page)).toEqual([]);
  await open(host, booking);
  await press(host, words(host, 'agree'));
  await flash(host, 'booking.amend_agree');
  const held = await rowsOf<{ slotId: string }>(
    'SELECT slot_id AS "slotId" FROM holding WHERE booking_id = $1 ORDER BY starts_at',
    [booking.split('/').at(-1)],
  );
  expect(held.map(({ slotId }) => slotId)).toEqual([first, third, other]);
  await seeSoon(guest, booking, guest.say('booking.event.amend'));
});
