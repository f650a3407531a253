import { formatMoney, money } from '@/lib/shared/money';
import {
  aPlayer,
  ask,
  find,
  inDays,
  main,
  make,
  type NewListing,
  open,
  passUntil,
  payFor,
  publish,
  signIn,
  writeReview,
} from '../support/site/play';

jest.setTimeout(240_000);

const room: NewListing = {
  type: 'stay',
  title: 'Chambre sous les toits, place des Lices',
  description: 'Un lit double, une table, la vue sur les ardoises. Le marché est en bas le samedi.',
  details: async (page, words) => {
    await page.getByRole('radio', { name: words('fields.space.options.room') }).check({ force: true });
    await page.getByLabel(words('fields.sleeps.label')).fill('2');
    await page.getByLabel(words('fields.beds.label'), { exact: true }).fill('1');
  },
  rates: { night: '45' },
  fees: { cleaning: '20' },
};

it('a room is let for two nights: found, asked for, paid, begun and ended by the clock, reviewed by both', async () => {
  const host = await aPlayer('fr');
  const guest = await aPlayer('fr');
  const { say } = guest;
  await signIn(host, 'lender@example.org');
  const listing = await publish(host, room);

  await signIn(guest, 'borrower@example.org');
  const [arrival, departure] = [inDays(3), inDays(5)];
  const nights = `from=${arrival}&to=${departure}`;
  await find(guest, room.title, `type=stay&${nights}`);
  const booking = await ask(guest, {
    listing,
    query: nights,
    message: 'Bonjour ! Nous venons à deux pour le marché, vers 18 h.',
    button: say('types.stay.request'),
    answers: (page) => page.getByLabel(say('types.stay.fields.guests.label')).fill('2'),
  });
  await make(host, booking, 'accept');

  await open(guest, booking);
  // Two nights at 45 and the cleaning at 20.
  const total = formatMoney(money(11_000, 'EUR'), 'fr');
  await main(guest).getByRole('row', { name: total }).first().waitFor();
  await payFor(guest, booking);
  await open(guest, booking);
  await main(guest).getByText('12 rue Saint-Hélier').first().waitFor();
  expect(
    await main(guest)
      .getByRole('button', { name: say('booking.transition.hand_over') })
      .count(),
  ).toBe(0);

  await passUntil(guest, booking, `${arrival}T18:00:00Z`, 'started');
  await passUntil(guest, booking, `${departure}T18:00:00Z`, 'ended');
  await writeReview(guest, booking, 'Une chambre claire, un hôte aux petits soins.');
  await writeReview(host, booking, 'Des voyageurs discrets et chaleureux.');
  await open(guest, listing);
  await main(guest).getByText('Une chambre claire').first().waitFor();
});
