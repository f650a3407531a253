import { paths } from '@/lib/shared/paths';
import { letPass, phone } from '../support/site/browser';
import { rowsOf } from '../support/site/database';
import { aNeighbour } from '../support/site/people';
import {
  ask,
  bookingMade,
  follow,
  hoursUntil,
  main,
  make,
  nextSaturday,
  open,
  openMail,
  type Player,
  payFor,
  press,
  publish,
  sendButton,
} from '../support/site/play';
import { aListed, aListedSlot, inHours, takeSeat } from '../support/site/slots';
import { expectClean, visit } from '../support/site/visits';

jest.setTimeout(240_000);

const plain = { javaScriptEnabled: false, viewport: phone };
const name = `La Remise ${process.pid}`;

const found = async (keeper: Player): Promise<string> => {
  const { page, say } = keeper;
  await open(keeper, '/circles/new');
  await page.getByLabel(say('circle.form.name')).fill(name);
  await press(keeper, say('circle.form.go'));
  await page.waitForURL(/\/manage$/);
  return new URL(page.url()).pathname.replace(/^\/fr|\/manage$/g, '');
};

it('a listing owned by a circle with two keepers: one publishes it, a neighbour asks and pays, the other says yes and hands it over', async () => {
  const [first, second, neighbour] = [
    await aNeighbour('fr', 'Ewen Tanguy', plain),
    await aNeighbour('fr', 'Soazig Morvan', plain),
    await aNeighbour('fr', 'Bilal Cherif', plain),
  ];
  const { say } = first;
  const circle = await found(first);

  // The second asks to come in; the first lets them in, and makes them a keeper.
  await open(second, circle);
  await press(second, say('circle.ask'));
  await main(second).getByText(say('circle.asked'), { exact: true }).waitFor();
  expect(await open(second, `${circle}/manage`)).toBe(404);
  await openMail(first, first.email, say('mail.circle.ask.subject', { other: 'Soazig Morvan', title: name }));
  await open(first, `${circle}/manage`);
  await main(first)
    .getByRole('button', { name: `${say('circle.manage.admit')} Soazig Morvan` })
    .click();
  await main(first)
    .getByLabel(say('circle.manage.roleOf', { name: 'Soazig Morvan' }))
    .selectOption('keeper');
  await main(first)
    .getByRole('button', { name: `${say('circle.manage.saveRole')} Soazig Morvan` })
    .click();
  expect(await open(second, `${circle}/manage`)).toBe(200);

  // For the circle, not for themselves.
  const listing = await publish(first, {
    type: 'thing',
    title: 'Diable de déménagement',
    description: 'Il monte les escaliers.',
    details: async (page, words) => {
      await page.getByRole('radio', { name }).check();
      await page.getByRole('radio', { name: words('fields.condition.options.good') }).check();
    },
    rates: { day: '6' },
    deposit: '60',
  });

  // Where its money goes is for its keepers to say.
  expect(await open(neighbour, `${circle}/manage/payouts`)).toBe(404);
  await open(second, `${circle}/manage`);
  await follow(second, say('circle.manage.seePayouts'));
  await press(second, say('payment.payouts.account.start', { of: 'circle' }));
  await second.page.locator('button[value=yes]').click();
  await second.page.waitForURL((url) => url.pathname.endsWith(`${circle}/manage/payouts`));
  await main(second)
    .getByText(say('payment.payouts.account.ready', { of: 'circle', hours: 24 }), { exact: true })
    .waitFor();
  await open(first, `${circle}/manage/payouts`);
  await main(first)
    .getByRole('button', { name: say('payment.payouts.account.change', { of: 'circle' }) })
    .waitFor();

  await open(neighbour, circle);
  await main(neighbour).getByRole('link', { name: 'Diable de déménagement' }).click();
  await main(neighbour).getByRole('link', { name }).first().click();
  await neighbour.page.waitForURL((url) => url.pathname.endsWith(circle));

  const saturday = nextSaturday();
  const booking = await ask(neighbour, {
    listing,
    query: `from=${saturday}&to=${saturday}`,
    message: 'Pour une machine à laver.',
    button: say('types.thing.request'),
  });
  const stranger = await aNeighbour('fr', 'Gaël Rio', plain);
  expect(await open(stranger, booking)).toBe(404);
  await make(second, booking, 'accept');
  await open(neighbour, booking);
  await main(neighbour).getByRole('link', { name }).first().waitFor();
  await payFor(neighbour, booking);
  await main(neighbour).getByText('12 rue Saint-Hélier').first().waitFor();

  letPass(Math.max(0, hoursUntil(`${saturday}T09:00:00+01:00`)));
  await make(first, booking, 'hand_over');
  await make(neighbour, booking, 'hand_over');
  letPass(8);
  await make(neighbour, booking, 'return');
  await make(second, booking, 'return');
  await open(neighbour, booking);
  await main(neighbour).getByText(say('booking.state.ended'), { exact: true }).first().waitFor();
});

it('a circle comes to a table for two, paid by its keeper, who may come too', async () => {
  const host = await aNeighbour('fr', 'Tahia Mansouri', plain);
  const keeper = await aNeighbour('fr', 'Ewen Tanguy', plain);
  const { say } = keeper;
  await found(keeper);
  const listing = await aListed(host, { title: 'Tajine du vendredi' });
  const slot = await aListedSlot(listing, inHours(72));
  const own = await takeSeat(keeper, listing, 'meal');
  await payFor(keeper, own);

  // Who has a place already is led to it, and on to one for the circle.
  await open(keeper, `${listing}/book?slot=${slot}&quantity=2`);
  await main(keeper)
    .getByRole('link', { name: say('booking.request.bookFor', { name }) })
    .click();
  await main(keeper).getByRole('radio', { name, exact: true }).waitFor();
  expect(await main(keeper).getByRole('radio', { name, exact: true }).isChecked()).toBe(true);
  await main(keeper)
    .getByRole('radio', { name: say('slot-pages.shownTo.everyone') })
    .check();
  await sendButton(keeper).click();
  await payFor(keeper, await bookingMade(keeper));

  const stranger = await aNeighbour('fr', 'Gaël Rio', plain);
  await open(stranger, `${listing}?slot=${slot}`);
  const list = main(stranger).getByRole('list', { name: say('slot-pages.whoComes'), exact: true });
  const [line, ...others] = await list.getByRole('listitem').allTextContents();
  expect(others).toEqual([]);
  expect(line).toContain(name);
  expect(line).toContain(say('slot-pages.people', { count: 2 }));
});

it('the last keeper cannot leave, and is told what to do', async () => {
  const keeper = await aNeighbour('fr', 'Ewen Tanguy', plain);
  const circle = await found(keeper);
  await open(keeper, circle);
  await press(keeper, keeper.say('circle.leave'));
  await main(keeper).getByText(keeper.say('errors.circle.lastKeeper'), { exact: true }).first().waitFor();
});

describe('for everyone to use', () => {
  const lender = 'lender@example.org';
  const handle = 'outiltheque-de-cleunay';
  test.each([
    ['the circles', '', paths.circles('fr')],
    ['a search that finds none', '', paths.circles('fr', { q: 'zzyzx' })],
    ['a circle, to a stranger', '', paths.circle('fr', handle)],
    ['a circle, to a member of the site', 'neighbour@example.org', paths.circle('fr', handle)],
    ['a circle, to a keeper', lender, paths.circle('fr', handle)],
    ['its desk', lender, paths.manageCircle('fr', handle)],
    ['its payouts', lender, paths.circlePayouts('fr', handle)],
    ['founding one', lender, paths.newCircle('fr')],
  ])('%s', async (_name, who, path) => expectClean(who, path));

  test('its link', async () => {
    const { player } = await visit(lender, paths.manageCircle('fr', handle));
    const link = await player.page.getByLabel(player.say('circle.manage.link')).inputValue();
    await expectClean('', new URL(link).pathname);
    await rowsOf('UPDATE circle SET link_version = link_version + 1 WHERE handle = $1', [handle]);
    await expectClean('', new URL(link).pathname);
  });
});
