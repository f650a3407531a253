import { findings } from '../support/site/axe';
import { phone } from '../support/site/browser';
import { rowsOf } from '../support/site/database';
import {
  aPlayer,
  ask,
  bookingMade,
  inDays,
  main,
  make,
  open,
  type Player,
  passTo,
  press,
  signIn,
} from '../support/site/play';

jest.setTimeout(360_000);

/** A home of the demo by its owner. */
const homeOf = async (email: string): Promise<string> => {
  const [row] = await rowsOf<{ id: string }>(
    "SELECT l.id FROM listing l JOIN member m ON m.id = l.owner_id WHERE m.email = $1 AND l.type = 'home-swap'",
    [email],
  );
  return `/listings/${row?.id}`;
};

/** Nothing of money stands anywhere on the way. */
const noMoney = async (player: Player): Promise<void> => {
  const text = (await main(player).textContent()) ?? '';
  expect(
    text.match(/.{0,60}(€|\bcarte bancaire\b|\bdeposit\b|\bcaution\b|\brefund|\brembours).{0,60}/i)?.[0],
  ).toBe(undefined);
  expect(await main(player).locator('a[href*=checkout], [autocomplete^=cc-]').count()).toBe(0);
};

const own = (player: Player, name: string): string =>
  player.say(`types.home-swap.booking.transition.${name}`);

const seen = (player: Player, text: string): Promise<void> =>
  main(player).getByText(text, { exact: true }).first().waitFor();

it('homes are had for points, by a guest without script, then swapped on the same dates', async () => {
  const guest = await aPlayer('fr', { viewport: phone, javaScriptEnabled: false });
  const host = await aPlayer('en', { viewport: phone });
  await signIn(guest, 'priya@example.org');
  await signIn(host, 'claire@example.org');
  const [home, theirs] = [await homeOf('claire@example.org'), await homeOf('priya@example.org')];

  const [from, to] = [inDays(40), inDays(42)];
  const query = `from=${from}&to=${to}&options.guests=2`;
  await open(guest, `${home}?${query}`);
  await seen(guest, guest.say('nights.worth.aNight', { count: 81 }));
  await seen(guest, guest.say('nights.worth.points', { count: 162 }));
  await noMoney(guest);
  expect(await main(guest).getByText('thermostat').count()).toBe(0);
  await open(host, theirs);
  expect(await findings(host.page)).toEqual([]);
  const stay = await ask(guest, {
    listing: home,
    query,
    message: 'Deux nuits sur le golfe, à deux, avec nos vélos.',
    button: guest.say('types.home-swap.request'),
  });
  await noMoney(guest);
  await make(host, stay, 'accept', own(host, 'accept'));
  await noMoney(host);
  await open(guest, stay);
  await seen(guest, guest.say('nights.notes.title'));
  await noMoney(guest);

  await passTo(`${from}T15:00:00+01:00`);
  for (const player of [host, guest]) await make(player, stay, 'hand_over', own(player, 'hand_over'));
  await open(host, stay);
  expect(await findings(host.page)).toEqual([]);
  await passTo(`${to}T08:00:00+01:00`);
  for (const player of [guest, host]) await make(player, stay, 'return', own(player, 'return'));
  await open(guest, '/settings/credits/points');
  const line = main(guest).getByRole('listitem').filter({ hasText: 'port de plaisance' });
  expect(await line.textContent()).toContain('162');
  await noMoney(guest);

  await open(guest, home);
  await main(guest)
    .getByRole('link', { name: guest.say('nights.instead.go') })
    .click();
  await guest.page.getByLabel(guest.say('types.home-swap.period.from')).fill(inDays(20));
  await guest.page.getByLabel(guest.say('types.home-swap.period.to')).fill(inDays(27));
  await main(guest).getByRole('textbox').last().fill('Une semaine, chacune chez l’autre ?');
  await press(guest, guest.say('nights.swap.submit'));
  const swap = await bookingMade(guest);
  await noMoney(guest);
  await make(host, swap, 'say_yes');
  await seen(host, host.say('booking.state.confirmed'));
  expect(await findings(host.page)).toEqual([]);
  await open(guest, swap);
  await seen(guest, guest.say('nights.notes.title'));
  await noMoney(guest);
});

it('homes change hands for good in a file: read, confirmed and noted without script, seen by nobody else, until one leaves', async () => {
  const [row] = await rowsOf<{ id: string }>(
    "SELECT id FROM booking WHERE life = 'rehousing' AND state = 'confirmed'",
  );
  const booking = `/bookings/${row?.id}`;
  const theo = await aPlayer('fr', { viewport: phone, javaScriptEnabled: false });
  await signIn(theo, 'theo@example.org');

  // What each would add stands first; a valuation waits for Théo's word.
  await open(theo, booking);
  await seen(theo, theo.say('dossier.deeds'));
  expect(
    await main(theo)
      .getByText(/100.000,00|100.000.€/)
      .count(),
  ).toBeGreaterThan(0);
  await press(theo, theo.say('dossier.agree'));
  await seen(theo, theo.say('dossier.settled'));

  // A step asks for what it is of, and for nothing else.
  const asked = (key: string) => main(theo).getByLabel(theo.say(`dossier.note.${key}`));
  const step = (name: string) => main(theo).getByRole('radio', { name: theo.say(`dossier.steps.${name}`) });
  await step('valuation').check();
  expect([await asked('home').isVisible(), await asked('value').isVisible()]).toEqual([true, true]);
  await step('notary').check();
  expect([await asked('home').isVisible(), await asked('value').isVisible()]).toEqual([false, false]);
  await asked('day').fill(inDays(12));
  await asked('words').fill('À l’étude, avec les plans du jardin.');
  await press(theo, theo.say('dossier.note.submit'));
  await seen(theo, 'À l’étude, avec les plans du jardin.');

  const operator = await aPlayer('en', { viewport: phone });
  await signIn(operator, 'operator@example.org');
  expect(await open(operator, booking)).toBe(404);
  await open(operator, '/operate/permissions');
  expect(await findings(operator.page)).toEqual([]);

  const karim = await aPlayer('en', { viewport: phone });
  await signIn(karim, 'karim@example.org');
  await open(karim, booking);
  expect(await findings(karim.page)).toEqual([]);
  await make(karim, booking, 'leave_file');
  await open(theo, booking);
  await seen(theo, theo.say('types.home-exchange.booking.step.withdrawn.title'));
  expect(await main(theo).getByText(theo.say('dossier.note.title'), { exact: true }).count()).toBe(0);
});
