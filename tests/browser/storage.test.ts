import { dateFormat } from '@/lib/shared/dates';
import { formatMoney, money } from '@/lib/shared/money';
import { addToDate, startOfDay } from '@/lib/shared/period';
import { rowsOf } from '../support/site/database';
import {
  aPlayer,
  ask,
  find,
  follow,
  inDays,
  main,
  make,
  type NewListing,
  open,
  openMail,
  type Player,
  passTo,
  payFor,
  press,
  publish,
  reachPayment,
  seeSoon,
  signIn,
} from '../support/site/play';

jest.setTimeout(600_000);

const cellar: NewListing = {
  type: 'storage',
  title: 'Cave voûtée de la rue Saint-Malo',
  description: 'Quatre mètres carrés au sec, sous une maison habitée. On y descend par un escalier large.',
  details: async (page, words) => {
    await page.getByLabel(words('fields.space.label')).selectOption('cellar');
    await page.getByLabel(words('fields.size.label')).fill('4');
    await page
      .getByRole('radio', { name: words('fields.access.options.appointment') })
      .check({ force: true });
  },
  rates: { month: '32' },
};

const timeZone = 'Europe/Paris';
const dayMs = 86_400_000;
const euros = formatMoney(money(3_200, 'EUR'), 'fr');
const spoken = (day: string): string =>
  dateFormat('fr', { day: 'numeric', month: 'long', year: 'numeric', timeZone }).format(
    startOfDay(day, timeZone),
  );

const statesOf = async (booking: string): Promise<string[]> =>
  (
    await rowsOf<{ state: string }>(
      `SELECT state FROM due WHERE booking_id = $1 AND kind = 'rent' ORDER BY position`,
      [booking.split('/').at(-1)],
    )
  ).map(({ state }) => state);

/** A month is told three days before it is owed, then its day comes. Looks at the tenant's page until a text stands there. */
const liveTo = async (tenant: Player, booking: string, day: string, text: string): Promise<void> => {
  const dueAt = startOfDay(day, timeZone);
  await passTo(new Date(dueAt.getTime() - 3.2 * dayMs));
  await seeSoon(
    tenant,
    booking,
    tenant.say('payment.rent.next.customer', { amount: euros, date: spoken(day) }),
  );
  const date = dateFormat('fr', { day: 'numeric', month: 'long', timeZone }).format(dueAt);
  const told = { amount: euros, date, title: cellar.title };
  await openMail(tenant, tenant.email, tenant.say('mail.payment.coming.customer.subject', told));
  await passTo(new Date(dueAt.getTime() + 60_000));
  // A month goes by for all of the demo at once: its worker has much to do before it comes to this.
  await seeSoon(tenant, booking, text, 90);
};

it('a cellar goes on from month to month: a card fails, is mended, and notice ends it, all of it without script for its tenant', async () => {
  const owner = await aPlayer('fr');
  const tenant = await aPlayer('fr', { javaScriptEnabled: false });
  const { say } = tenant;
  await signIn(owner, 'lender@example.org');
  const listing = await publish(owner, cellar);

  await signIn(tenant, 'borrower@example.org');
  await find(tenant, cellar.title, 'type=storage');
  // Asked for as a reader does it: a first day, and no last one.
  const start = inDays(6);
  await tenant.page.getByLabel(say('types.storage.period.from')).fill(start);
  await main(tenant)
    .getByRole('button', { name: say('booking.panel.seePrice') })
    .click();
  await main(tenant).getByText(say('booking.rent.customer'), { exact: true }).waitFor();
  const query = new URL(tenant.page.url()).searchParams;
  const booking = await ask(tenant, {
    listing,
    query: query.toString(),
    message: 'Bonjour, c’est pour quelques mois, le temps des travaux.',
    button: say('types.storage.request'),
    answers: (page) =>
      page.getByLabel(say('types.storage.fields.goods.label')).fill('Quinze cartons et un vélo.'),
  });
  await make(owner, booking, 'accept');
  await payFor(tenant, booking);
  await open(tenant, booking);
  await main(tenant).getByText('12 rue Saint-Hélier').first().waitFor();

  const months = (count: number): string => addToDate(start, { months: count });
  await passTo(new Date(startOfDay(start, timeZone).getTime() + 10 * 3_600_000));
  for (const player of [owner, tenant])
    await make(player, booking, 'hand_over', say('types.storage.booking.transition.hand_over'));
  const id = booking.split('/').at(-1);
  const passer = await aPlayer('fr');
  await find(passer, cellar.title, 'type=storage');
  await main(passer).getByText(say('listing.let.title'), { exact: true }).waitFor();
  expect(
    await main(passer)
      .getByRole('button', { name: say('booking.panel.seePrice') })
      .count(),
  ).toBe(0);

  await liveTo(tenant, booking, months(1), spoken(months(2)));
  await liveTo(tenant, booking, months(2), spoken(months(3)));
  expect(await statesOf(booking)).toEqual(['settled', 'settled']);
  await open(owner, booking);
  await main(owner).getByText(say('payment.rent.times.provider'), { exact: true }).waitFor();

  await rowsOf(`UPDATE payment SET payment_method_id = 'pm_card_chargeDeclined' WHERE booking_id = $1`, [id]);
  await liveTo(
    tenant,
    booking,
    months(3),
    say('booking.step.unpaid.title', { role: 'customer', name: owner.email }),
  );
  await follow(tenant, say('booking.page.mendCard'));
  await main(tenant)
    .getByText(say('payment.card.unpaid', { amount: euros }))
    .waitFor();
  await press(tenant, say('payment.card.go'));
  await reachPayment(tenant);
  await tenant.page.getByRole('button').first().click();
  await main(tenant).getByText(say('booking.pay.cardTitle'), { exact: true }).waitFor();
  await passTo(new Date(startOfDay(months(3), timeZone).getTime() + 2 * 3_600_000));
  await seeSoon(
    tenant,
    booking,
    say('types.storage.booking.step.ongoing.title', { role: 'customer', name: '' }),
  );
  expect(await statesOf(booking)).toEqual(['settled', 'settled', 'settled']);

  await make(tenant, booking, 'give_notice');
  await open(tenant, booking);
  await main(tenant)
    .getByText(say('payment.rent.ends', { date: spoken(months(4)) }))
    .waitFor();
  await main(tenant).getByText(say('payment.rent.nothing'), { exact: true }).waitFor();
  await passTo(new Date(startOfDay(months(4), timeZone).getTime() + 3_600_000));
  for (const player of [tenant, owner])
    await make(player, booking, 'return', say('types.storage.booking.transition.return'));
  await main(owner).getByText(say('booking.state.ended'), { exact: true }).first().waitFor();
  expect(await statesOf(booking)).toEqual(['settled', 'settled', 'settled']);
});
