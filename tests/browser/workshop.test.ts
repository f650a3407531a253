import { formatMoney, money } from '@/lib/shared/money';
import { atLeastOne } from '../support/at-least-one';
import { aNeighbour } from '../support/site/people';
import {
  inDays,
  main,
  make,
  open,
  openMail,
  type Player,
  passTo,
  payFor,
  press,
  seeSoon,
} from '../support/site/play';
import {
  addSlot,
  aListed,
  flash,
  type KnownSlot,
  slotsOf,
  slotWord,
  type TypedSlot,
  takeSeat,
  typeSlot,
} from '../support/site/slots';

jest.setTimeout(240_000);

const type = 'workshop';

const hourMs = 3_600_000;

/** The hour of a slot on the clock of Rennes. */
const hourOf = ({ startsAt }: KnownSlot): string =>
  new Intl.DateTimeFormat('fr', { timeStyle: 'short', timeZone: 'Europe/Paris' }).format(startsAt);

/** The host changes a slot, or it and all that follow. */
const change = async (
  host: Player,
  listing: string,
  slotId: string,
  scope: 'one' | 'following',
  typed: Partial<TypedSlot>,
): Promise<void> => {
  const { page, say } = host;
  await open(host, `${listing}/sessions/${slotId}/edit`);
  const form = page.getByRole('form', { name: say('slot-pages.editing.title'), exact: true });
  await form.getByRole('radio', { name: say(`slot-pages.editing.${scope}`) }).check();
  await typeSlot(host, type, typed);
  await press(host, say('slot-pages.editing.submit'));
  await flash(host, 'slot.saved');
};

it('a lesson each week: moved from here on, one changed by itself, one called off; only who is touched is told', async () => {
  const title = 'Recoudre, repriser, surjeter';
  const host = await aNeighbour('fr', 'Armelle Couture');
  const { say } = host;
  const details = { format: 'lesson', learnt: 'Un ourlet droit, une reprise qui tient.' };
  const listing = await aListed(host, { type, title, details, amountMinor: 1200, cancellation: 'moderate' });
  await open(host, `${listing}/sessions`);
  await addSlot(host, type, { date: inDays(8), time: '18:00', capacity: 4, repeat: 'week', count: 4 });
  await flash(host, 'slot.addedMany');
  const [first, second, third, fourth] = await slotsOf(listing);
  if (!first || !second || !third || !fourth) throw new Error('The lesson does not come back four times.');

  const before = await aNeighbour('fr', 'Blaise Avant');
  const after = await aNeighbour('fr', 'Aurore Apresse');
  const bookings: string[] = [];
  for (const [guest, slot] of [
    [before, first],
    [after, second],
    [before, third],
  ] as const) {
    const booking = await takeSeat(guest, listing, type, { slotId: slot.id });
    await payFor(guest, booking);
    bookings.push(booking);
  }
  const [early = '', moved = '', off = ''] = bookings;

  // From the second one on, two hours later.
  await change(host, listing, second.id, 'following', { time: '20:00' });
  // Of the last one only the room grows.
  await change(host, listing, fourth.id, 'one', { capacity: 9 });
  const now = await slotsOf(listing);
  expect(now.map(hourOf)).toEqual(['18:00', '20:00', '20:00', '20:00']);
  expect(now.map(({ capacity }) => capacity)).toEqual([4, 4, 4, 9]);

  await openMail(after, after.email, say('mail.booking.reschedule.customer.subject', { title }));
  await open(before, early);
  expect(await main(before).getByText(say('slot-pages.booking.moved'), { exact: true }).count()).toBe(0);
  await open(after, moved);
  await main(after).getByText(say('slot-pages.booking.moved'), { exact: true }).waitFor();

  // The third one cannot be: whoever was coming reads why.
  await open(host, `${listing}/sessions/${third.id}/edit`);
  const callOff = host.page.getByRole('form', {
    name: say('slot-pages.callOff.title', { this: slotWord(host, type, 'this') }),
  });
  await callOff.getByLabel(say('slot-pages.callOff.reason')).fill('Ma machine est en réparation.');
  await callOff.getByRole('button', { name: say('slot-pages.callOff.submit') }).click();
  await flash(host, 'slot.calledOff');
  const subject = say('mail.booking.call_off.customer.subject', { title });
  const mail = await openMail(before, before.email, subject);
  expect(await mail.textContent()).toContain('Ma machine est en réparation.');
  const refunded = say('booking.payment.refunded', { amount: formatMoney(money(1_200, 'EUR'), 'fr') });
  await seeSoon(before, off, refunded);

  // So late, half would be kept; but what the host moved is not what was agreed to.
  await passTo(new Date(second.startsAt.getTime() - 48 * hourMs));
  await make(after, moved, 'cancel_by_customer');
  await seeSoon(after, moved, refunded);
});

it('the second Tuesday of each month, without script: refused once, what was chosen stays; both sides read it in words', async () => {
  const host = await aNeighbour('fr', 'Soazig Mardi', { javaScriptEnabled: false });
  const { say, page } = host;
  const listing = await aListed(host, { type, title: 'Réparer son vélo', details: { format: 'repair' } });
  const date = inDays(3);
  await open(host, `${listing}/sessions`);
  await addSlot(host, type, {
    date,
    repeat: 'month',
    nth: 2,
    weekdays: ['mardi'],
    capacity: 5,
    minimum: 9,
  });
  await main(host).getByRole('alert').first().waitFor();
  const t = (key: string) => say(`slot-pages.repeat.${key}`);
  expect(await page.getByLabel(t('label')).inputValue()).toBe('month');
  expect(await page.getByLabel(t('nth')).inputValue()).toBe('2');
  expect(await page.getByRole('checkbox', { name: 'mardi' }).isChecked()).toBe(true);
  expect(await page.getByLabel(t('count')).isVisible()).toBe(false);
  await addSlot(host, type, { date, capacity: 12 });
  await flash(host, 'slot.addedMany');
  for (const { startsAt } of atLeastOne(await slotsOf(listing))) {
    expect(startsAt.getUTCDay()).toBe(2);
    expect(Math.ceil(startsAt.getUTCDate() / 7)).toBe(2);
  }
  const rule = say('slots.rule.month', { nth: 2, days: 'mardi' });
  expect(rule).toBe('Le deuxième mardi de chaque mois');
  await main(host).getByText(rule).first().waitFor();
  await open(host, listing);
  await main(host).getByText(rule).first().waitFor();
});
