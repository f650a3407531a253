import { formatMoney, money } from '@/lib/shared/money';
import { phone, siteUrl } from '../support/site/browser';
import { rowsOf } from '../support/site/database';
import { aNeighbour } from '../support/site/people';
import {
  bookingMade,
  follow,
  linkInMail,
  main,
  make,
  type NewListing,
  nextSunday,
  open,
  type Player,
  passTo,
  passUntil,
  payFor,
  press,
  publish,
  seeSoon,
  sendButton,
  writeReview,
} from '../support/site/play';
import { addSlot, aListed, aListedSlot, flash, type Seat, slotOf, takeSeat } from '../support/site/slots';

jest.setTimeout(240_000);

const euros = (amount: number, locale = 'fr'): string => formatMoney(money(amount * 100, 'EUR'), locale);

const title = 'Le couscous de Tahia, un dimanche';

const couscous: NewListing = {
  type: 'meal',
  title,
  description: 'Semoule roulée à la main, sept légumes, pois chiches. On sort la grande nappe.',
  details: async (page, words) => {
    const write = (field: string, text: string) =>
      page.getByRole('textbox', { name: words(`fields.${field}.label`) }).fill(text);
    const tick = (field: string, option: string) =>
      page
        .getByRole('group', { name: words(`fields.${field}.label`) })
        .getByRole('checkbox', { name: words(`fields.${field}.options.${option}`), exact: true })
        .check();
    await write('starter', 'Salade de carottes au cumin');
    await write('main', 'Couscous aux sept légumes');
    await write('dessert', 'Oranges à la cannelle');
    await write('bring', 'Rien, sinon de l’appétit.');
    await tick('allergens', 'gluten');
    await tick('allergens', 'celery');
    await tick('diets', 'vegetarian');
    await tick('access', 'stepFree');
    await page.getByRole('radio', { name: words('fields.children.options.welcome'), exact: true }).check();
  },
  rates: { place: '9' },
  terms: (page) => page.getByRole('checkbox').first().check(),
  slots: async (host) => {
    await addSlot(host, 'meal', { date: nextSunday(), time: '19:30', capacity: 6 });
    await flash(host, 'slot.added');
  },
};

const allergic =
  (text: string, shownTo = 'guests') =>
  async ({ page, say }: Player): Promise<void> => {
    await page.getByLabel(say('types.meal.fields.allergies.label')).fill(text);
    await page.getByRole('radio', { name: say(`slot-pages.shownTo.${shownTo}`) }).check();
  };

/** Asks for places and pays for them. */
const comeTo = async (guest: Player, listing: string, seat: Seat = {}): Promise<string> => {
  const booking = await takeSeat(guest, listing, 'meal', seat);
  await payFor(guest, booking);
  return booking;
};

/** Who sits at the table, as the reader may know it. */
const whoComes = async (reader: Player): Promise<string[]> => {
  const list = main(reader).getByRole('list', { name: reader.say('slot-pages.whoComes'), exact: true });
  return list.getByRole('listitem').allTextContents();
};

/** A word about another guest, on the page of the slot. */
const writeAmongGuests = async (player: Player, name: string, text: string): Promise<void> => {
  const { page, say } = player;
  await main(player).locator('summary', { hasText: name }).click();
  const form = page.getByRole('form', { name: say('review.write', { name }) });
  await form.getByRole('radio', { name: say('review.meaning.5') }).check({ force: true });
  await form.getByLabel(say('review.body')).fill(text);
  await form.getByRole('button', { name: say('review.send') }).click();
  await main(player).getByText(say('slot-pages.reviews.written'), { exact: true }).first().waitFor();
};

it('a couscous for six: five neighbours, one who waits, a table, a kitchen list, an evening, and words after it', async () => {
  const host = await aNeighbour('fr', 'Tahia Mansouri');
  const listing = await publish(host, couscous);
  const slot = await slotOf(listing);
  const table = `${listing}/sessions/${slot.id}`;

  const nadia = await aNeighbour('fr', 'Nadia Roussel');
  const erwan = await aNeighbour('fr', 'Erwan Le Dantec');
  const lea = await aNeighbour('fr', 'Léa Perrin');
  const moussa = await aNeighbour('fr', 'Moussa Keita');
  const jeanne = await aNeighbour('fr', 'Jeanne Cadiou');
  const late = await aNeighbour('fr', 'Basile Tardif');
  const { say } = nadia;

  // What is on the table stands on the page like a menu, with what it contains.
  await open(nadia, listing);
  for (const group of ['menu', 'allergens'])
    await main(nadia)
      .getByRole('heading', { name: say(`types.meal.groups.${group}`) })
      .waitFor();
  const page = (await main(nadia).textContent()) ?? '';
  for (const text of ['Oranges à la cannelle', say('types.meal.fields.allergens.options.celery')])
    expect(page).toContain(text);

  const nadiaComes = await comeTo(nadia, listing, { places: 2, answers: allergic('Arachides, pour Sami') });
  const erwanComes = await comeTo(erwan, listing);
  const leaComes = await comeTo(lea, listing);
  await comeTo(moussa, listing, { answers: allergic('Céleri', 'host') });
  await comeTo(jeanne, listing, { answers: allergic('', 'everyone') });

  // The table is full: the next one waits.
  await open(late, listing);
  await main(late).getByText(say('slots.full'), { exact: true }).first().waitFor();
  // Who wants to be seen by everyone is named on the listing too; nobody else is.
  expect(await whoComes(late)).toEqual([expect.stringContaining('Jeanne Cadiou')]);
  await press(late, say('slot-pages.waiting.join'));
  await main(late)
    .getByText(say('slots.position', { position: 1, count: 1 }))
    .waitFor();

  // A day or more before, everything comes back.
  await make(lea, leaComes, 'cancel_by_customer');
  await seeSoon(lea, leaComes, say('booking.payment.refunded', { amount: euros(9) }));

  const words = { count: 1, title };
  const offered = await linkInMail(
    late,
    late.email,
    say('mail.slot.offer.subject', words),
    say('mail.slot.offer.button', words),
  );
  await open(late, '/notices');
  await main(late)
    .getByRole('button', { name: say('notice.kinds.slot.offer', { title }) })
    .waitFor();
  await late.page.goto(offered);
  await sendButton(late).click();
  await payFor(late, await bookingMade(late));

  // Each sees of the others what those allow.
  await open(erwan, table);
  const seen = (await whoComes(erwan)).join(' | ');
  for (const name of ['Tahia Mansouri', 'Nadia Roussel', 'Jeanne Cadiou', 'Basile Tardif'])
    expect(seen).toContain(name);
  expect(seen).not.toContain('Moussa Keita');
  expect(seen).toContain(say('types.meal.slot.hidden', { count: 1 }));
  await erwan.page.getByLabel(say('slot-pages.talk.write')).fill('J’apporte du thé à la menthe.');
  await press(erwan, say('slot-pages.talk.send'));
  await main(erwan).getByText('J’apporte du thé').first().waitFor();

  await open(host, table);
  expect((await whoComes(host)).join(' | ')).toContain('Moussa Keita');
  await main(host).getByText('J’apporte du thé').first().waitFor();
  await follow(host, say('types.meal.slot.list'));
  await host.page.waitForURL(/\/list$/);
  const sheet = (await main(host).textContent()) ?? '';
  for (const text of [say('slots.places', { count: 6 }), 'Arachides, pour Sami', 'Céleri', 'Basile Tardif'])
    expect(sheet).toContain(text);
  expect(sheet).not.toContain('Léa Perrin');
  const pdf = (await host.page.pdf()).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);

  // The evening itself: who came is noted.
  await passTo(new Date(slot.startsAt.getTime() + 600_000));
  await open(host, table);
  await host.page.getByLabel('Jeanne Cadiou').fill('0');
  await press(host, say('slot-pages.attendance.submit'));
  await flash(host, 'slot.attended');
  await main(host)
    .getByText(say('slot-pages.guests.came', { count: 0, places: 1 }))
    .waitFor();

  await passUntil(nadia, nadiaComes, new Date(slot.endsAt.getTime() + 3_600_000), 'ended');
  await writeReview(nadia, nadiaComes, 'Une semoule comme un nuage.');
  await writeReview(host, nadiaComes, 'Des convives qui rient fort.');
  await open(late, listing);
  await main(late).getByText('Une semoule comme un nuage.').first().waitFor();

  await open(nadia, table);
  await writeAmongGuests(nadia, 'Erwan Le Dantec', 'Un conteur, ce voisin.');
  await open(erwan, table);
  await main(erwan).locator('summary', { hasText: 'Nadia Roussel' }).click();
  await main(erwan)
    .getByText(say('slot-pages.reviews.waits', { name: 'Nadia Roussel' }))
    .waitFor();
  expect(await main(erwan).getByText('Un conteur').count()).toBe(0);
  await open(erwan, table);
  await writeAmongGuests(erwan, 'Nadia Roussel', 'On a refait le monde.');
  await open(erwan, table);
  await main(erwan).getByText('Un conteur').first().waitFor();
  expect(await open(erwan, erwanComes)).toBe(200);
});

it('without script, in English, on a phone: found for Sunday evening, asked for, paid, waited for, cancelled', async () => {
  const options = { javaScriptEnabled: false, viewport: phone };
  const host = await aNeighbour('en', 'Morag Sinclair', options);
  const harira = 'Harira and flat bread, for two';
  const listing = await aListed(host, { title: harira, approval: 'request' });
  const sunday = nextSunday();
  const [day] = await rowsOf<{ at: Date }>(`SELECT ($1 || ' 19:00 Europe/Paris')::timestamptz AS at`, [
    sunday,
  ]);
  const slot = await aListedSlot(listing, day?.at ?? new Date(), 2);
  const address = '12 rue Saint-Hélier';

  const guest = await aNeighbour('en', 'Owen Pryce', options);
  const { page, say } = guest;
  await page.goto(siteUrl('/en'));
  await page.locator('summary', { hasText: say('search.bar.open') }).click();
  await page.getByRole('searchbox', { name: say('search.bar.what') }).fill('harira');
  await page.getByLabel(say('search.bar.where'), { exact: true }).fill('Rennes');
  await page.getByLabel(say('search.bar.from')).fill(sunday);
  await page.getByLabel(say('search.bar.to')).fill(sunday);
  await page.getByRole('button', { name: say('search.bar.submit'), exact: true }).click();
  await page
    .getByRole('navigation', { name: say('search.types'), exact: true })
    .getByRole('link', { name: say('types.meal.chip') })
    .click();
  await page.locator('summary', { hasText: say('search.filters.title') }).click();
  await page.getByLabel(say('search.filters.at')).selectOption('evening');
  await page.getByLabel(say('search.filters.quantity')).fill('2');
  await page.getByRole('checkbox', { name: say('types.meal.fields.diets.options.vegetarian') }).check();
  await page.getByRole('button', { name: say('search.filters.apply') }).click();
  await main(guest).getByRole('heading', { name: harira }).getByRole('link').click();
  await page.waitForURL(/\/listings\//);

  const booking = await takeSeat(guest, listing, 'meal', { places: 2, answers: allergic('No peanuts') });
  await make(host, booking, 'accept');
  for (const path of [listing, booking]) {
    await open(guest, path);
    expect(await main(guest).getByText(address).count()).toBe(0);
  }
  await payFor(guest, booking);
  await seeSoon(guest, booking, address);

  const second = await aNeighbour('en', 'Freya Holm', options);
  await open(second, `${listing}?slot=${slot}`);
  await press(second, say('slot-pages.waiting.join'));
  await main(second)
    .getByText(say('slots.position', { position: 1, count: 1 }))
    .waitFor();

  await make(guest, booking, 'cancel_by_customer');
  await seeSoon(guest, booking, say('booking.payment.refunded', { amount: euros(18, 'en') }));
  await seeSoon(second, `${listing}?slot=${slot}`, say('slots.freed', { count: 1 }));
  await follow(second, say('slot-pages.waiting.take', { count: 1 }));
  await second.page.waitForURL(/\/book/);
  await sendButton(second).click();
  await bookingMade(second);
});
