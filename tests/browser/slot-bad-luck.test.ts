import { rowsOf } from '../support/site/database';
import { aNeighbour } from '../support/site/people';
import { inDays, main, open, type Player, press, sendButton } from '../support/site/play';
import {
  addSlot,
  aListed,
  aListedSlot,
  flash,
  inHours,
  prepareSeat,
  slotsOf,
  takeSeat,
  typeSlot,
} from '../support/site/slots';

jest.setTimeout(240_000);

let host: Player;
let guest: Player;
let stranger: Player;
let listing = '';
let slot = '';
let table = '';
let booking = '';

/** A table of a gift, booked at once, with a guest who takes two places of four. */
beforeAll(async () => {
  host = await aNeighbour('fr', 'Enora Le Pape');
  guest = await aNeighbour('fr', 'Titouan Bodin');
  stranger = await aNeighbour('fr', 'Solveig Etrange');
  listing = await aListed(host, { title: 'Soupe à l’oignon de minuit', amountMinor: 0, mayPassOn: true });
  slot = await aListedSlot(listing, inHours(24 * 6), 4);
  table = `${listing}/sessions/${slot}`;
  booking = await takeSeat(guest, listing, 'meal', { places: 2 });
}, 240_000);

const weekdayOf = (date: string): string =>
  new Intl.DateTimeFormat('fr', { weekday: 'long', timeZone: 'UTC' }).format(new Date(`${date}T12:00Z`));

const refused = (player: Player, text: string): Promise<void> =>
  main(player).getByRole('alert').filter({ hasText: text }).first().waitFor();

/** How many bookings of the table someone has. */
const bookingsOf = async ({ email }: Player): Promise<number> => {
  const rows = await rowsOf(
    'SELECT b.id FROM booking b JOIN holding h ON h.booking_id = b.id JOIN member m ON m.id = b.customer_id WHERE m.email = $1 AND h.slot_id = $2',
    [email, slot],
  );
  return rows.length;
};

it('a meal without a word about allergens goes nowhere, and what was written stays', async () => {
  const { page, say } = host;
  const dish = 'Gratin de chou-fleur';
  await open(host, '/listings/new?type=meal');
  await page.getByLabel(say('listing-form.title.label')).fill(dish);
  await page.getByLabel(say('listing-form.description.label')).fill('Comme chez ma grand-mère.');
  await page.getByRole('textbox', { name: say('types.meal.fields.main.label') }).fill(dish);
  await press(host, say('listing-form.save'));
  await refused(host, say('types.meal.fields.allergens.label'));
  expect(await page.getByLabel(say('listing-form.title.label')).inputValue()).toBe(dish);
  const allergens = page.getByRole('group', { name: say('types.meal.fields.allergens.label') });
  const option = (name: string) =>
    allergens.getByRole('checkbox', {
      name: say(`types.meal.fields.allergens.options.${name}`),
      exact: true,
    });
  // “None” and one of them: neither is believed.
  await option('none').check();
  await option('milk').check();
  await press(host, say('listing-form.save'));
  await refused(host, say('errors.field.alone'));
  await option('none').uncheck();
  await press(host, say('listing-form.save'));
  await page.waitForURL(/\/edit\/photos/);
});

it('a slot in the past, or with fewer places than are taken, is refused beside its field', async () => {
  const { say } = host;
  await open(host, `${listing}/sessions`);
  await addSlot(host, 'meal', { date: inDays(-1), capacity: 3 });
  await refused(host, say('errors.slot.past'));
  await open(host, `${table}/edit`);
  await typeSlot(host, 'meal', { capacity: 1 });
  await press(host, say('slot-pages.editing.submit'));
  await refused(host, say('errors.slot.belowTaken', { taken: 2 }));
  expect(await slotsOf(listing)).toHaveLength(1);
});

it('what repeats without end is made some months ahead, and that is said', async () => {
  const { say } = host;
  const endless = await aListed(host, { title: 'Crêpes du mercredi' });
  await open(host, `${endless}/sessions`);
  await addSlot(host, 'meal', { date: inDays(7), repeat: 'week' });
  await flash(host, 'slot.addedMany');
  const made = await slotsOf(endless);
  expect(made.length).toBeGreaterThan(20);
  expect(made.length).toBeLessThan(28);
  await open(host, `${endless}/sessions`);
  await main(host)
    .getByText(say('slots.rule.week', { days: weekdayOf(inDays(7)) }))
    .first()
    .waitFor();
  await host.page.getByLabel(say('slot-pages.repeat.label')).selectOption('week');
  await main(host).getByText(say('slot-pages.repeat.neverHint'), { exact: true }).waitFor();
});

it('who has a place already is led to it', async () => {
  const { say, page } = guest;
  await open(guest, `${listing}/book?slot=${slot}&quantity=1`);
  await main(guest).getByText(say('errors.booking.alreadyComing'), { exact: true }).waitFor();
  await main(guest)
    .getByRole('link', { name: say('slots.toBooking') })
    .click();
  await page.waitForURL(new RegExp(booking));
  expect(await bookingsOf(guest)).toBe(1);
});

it('a double click takes one place', async () => {
  const hasty = await aNeighbour('fr', 'Maël Pressé');
  await prepareSeat(hasty, listing, 'meal');
  await sendButton(hasty).dblclick();
  await hasty.page.waitForURL(/\/bookings\//);
  expect(await bookingsOf(hasty)).toBe(1);
});

it('the table, its list and its form are not for strangers', async () => {
  for (const path of [`${table}/list`, `${table}/edit`, `${listing}/sessions`])
    expect([path, await open(stranger, path)]).toEqual([path, 404]);
  await open(stranger, table);
  expect(new URL(stranger.page.url()).pathname).toBe(`/fr${listing}`);
  expect(await main(stranger).getByText('Titouan Bodin').count()).toBe(0);
  for (const path of [`${table}/list`, `${table}/edit`])
    expect([path, await open(guest, path)]).toEqual([path, 404]);
});

it('a link with which a place is passed on serves once', async () => {
  const { say, page } = guest;
  await open(guest, booking);
  await main(guest)
    .locator('summary', { hasText: say('slot-pages.passOn.title') })
    .click();
  await press(guest, say('slot-pages.passOn.offer'));
  await flash(guest, 'slot.offered');
  const link = await page.getByLabel(say('slot-pages.passOn.link')).inputValue();

  const friend = await aNeighbour('fr', 'Rozenn Amie');
  for (const player of [friend, stranger]) await player.page.goto(link);
  const take = say('slot-pages.take.submit', { count: 2 });
  await press(friend, take);
  await friend.page.waitForURL(/\/bookings\/[^t]/);
  await press(stranger, take);
  await refused(stranger, say('errors.booking.placeGone'));
  await stranger.page.goto(link);
  await main(stranger)
    .getByRole('heading', { name: say('slot-pages.take.goneTitle') })
    .waitFor();
  expect(await bookingsOf(stranger)).toBe(0);
  await open(guest, booking);
  expect(await open(friend, table)).toBe(200);
});
