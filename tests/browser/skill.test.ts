import { formatHours } from '@/lib/shared/money';
import { deskPlace, localCurrency } from '@/prisma/seed/content/credits';
import { toolLibrary } from '@/prisma/seed/content/things/library';
import { atLeastOne } from '../support/at-least-one';
import { findings, findingsWithScript } from '../support/site/axe';
import { phone, siteUrl } from '../support/site/browser';
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
  type Player,
  passUntil,
  press,
  publish,
  reachPayment,
  signIn,
} from '../support/site/play';

jest.setTimeout(240_000);

const skill: NewListing = {
  type: 'skill',
  title: 'An hour of knife sharpening',
  description: 'Bring the knives that no longer cut a tomato. We do it on the stone, you learn how.',
  details: async (page, words) => {
    await page.getByLabel(words('fields.about.label')).selectOption('home');
    await page
      .getByRole('group', { name: words('fields.where.label') })
      .getByLabel(words('fields.where.options.mine'))
      .check({ force: true });
  },
  rates: {},
};

/** Nobody is asked for a card on the way, nor sent to where one is paid with. */
const noCard = async (player: Player): Promise<void> => {
  const text = (await main(player).textContent()) ?? '';
  expect(
    text.match(/.{0,60}(€|\bcards?\b|\bcarte bancaire\b|\bdeposit\b|\brefund|\bcheckout\b).{0,60}/i)?.[0],
  ).toBe(undefined);
  expect(await main(player).locator('a[href*=checkout], [autocomplete^=cc-]').count()).toBe(0);
  expect(new URL(player.page.url()).pathname).not.toContain('pay');
};

/** Notes how long it took, by the folded list of quarter hours. */
const note = async (player: Player, booking: string, minutes: number, name: string): Promise<void> => {
  const { say } = player;
  await open(player, booking);
  const button = main(player).getByRole('button', { name, exact: true });
  if (!(await button.isVisible())) await main(player).locator('summary', { hasText: name }).click();
  const form = button.locator('xpath=ancestor::form');
  await form.getByLabel(say('booking.field.any.minutes.label')).selectOption(String(minutes));
  await noCard(player);
  await button.click();
};

it('an hour of help is given, corrected and counted; who takes it has no script, and nobody is asked for a card', async () => {
  const helper = await aPlayer('en', { viewport: phone });
  const helped = await aPlayer('fr', { viewport: phone, javaScriptEnabled: false });
  await signIn(helper, 'lender@example.org');
  await signIn(helped, 'neighbour@example.org');
  const listing = await publish(helper, skill);
  await noCard(helper);

  const day = inDays(3);
  await find(helped, skill.title, `type=skill`);
  await noCard(helped);
  const query = `from=${day}&fromTime=10:00&toTime=11:00`;
  await open(helped, `${listing}?${query}`);
  await main(helped).getByText(helped.say('hours.outlook.after'), { exact: true }).waitFor();
  await noCard(helped);
  const booking = await ask(helped, {
    listing,
    query,
    message: 'Trois couteaux de cuisine, et l’envie de savoir le faire moi-même.',
    button: helped.say('types.skill.request'),
  });
  await noCard(helped);

  await make(helper, booking, 'accept', helper.say('types.skill.booking.transition.accept'));
  await open(helped, booking);
  await main(helped).getByText(helped.say('booking.state.confirmed'), { exact: true }).first().waitFor();
  await noCard(helped);
  await passUntil(helper, booking, `${day}T11:05:00+01:00`, 'counting');
  await noCard(helper);

  await note(helper, booking, 90, helper.say('booking.transition.say_minutes'));
  await helper.page
    .getByRole('status')
    .filter({ hasText: helper.say('flash.booking.say_minutes') })
    .waitFor();
  await note(helped, booking, 75, helped.say('booking.transition.change_minutes'));
  await main(helped)
    .getByText(
      helped.say('booking.step.minutesAwaited.title', {
        name: 'Nolwenn Kervella',
        hours: formatHours(75, 'fr'),
      }),
    )
    .first()
    .waitFor();
  await open(helper, booking);
  expect(await findings(helper.page)).toEqual([]);
  const hours = formatHours(75, 'en');
  await press(helper, helper.say('booking.transition.agree_minutes', { hours }));
  await helper.page
    .getByRole('status')
    .filter({ hasText: helper.say('flash.booking.agree_minutes') })
    .waitFor();
  await main(helper).getByText(helper.say('hours.state.done.provider'), { exact: true }).waitFor();
  await noCard(helper);

  await open(helped, '/settings/credits/hours');
  await noCard(helped);
  const line = main(helped).getByRole('listitem').filter({ hasText: skill.title });
  expect((await line.textContent())?.replace(/\s/g, ' ')).toContain('−1 h 15');
  await open(helper, '/settings/credits/hours');
  const gained = main(helper).getByRole('listitem').filter({ hasText: skill.title });
  expect((await gained.textContent())?.replace(/\s/g, ' ')).toContain('+1 h 15 min');

  await open(helped, booking);
  await main(helped)
    .getByText(helped.say('booking.step.review.title', { name: 'Nolwenn Kervella' }))
    .first()
    .waitFor();
  await noCard(helped);
});

/** Nothing that is counted stands on a page of what is not: no hour, no balance, no star, no price. */
const noCount = async (player: Player): Promise<void> => {
  const text = (await main(player).textContent()) ?? '';
  const counted =
    /.{0,40}(€|\b\d+ ?h\b|\bsolde\b|\bbalance\b|\bétoiles?\b|\bstars?\b|\bavis\b|\breviews?\b).{0,40}/i;
  // That there are none is said where a talk is asked for.
  const allowed = [player.say('booking.step.talk.text')];
  expect(allowed.reduce((rest, each) => rest.replaceAll(each, ''), text).match(counted)?.[0]).toBe(undefined);
};

it('three learn of one another in a chain that a mediator found; those who learn have no script, and nothing is counted', async () => {
  const mediator = await aPlayer('en', { viewport: phone });
  await signIn(mediator, 'lender@example.org');
  const board = '/circles/savoirs-du-square/manage/knowledge';
  await open(mediator, board);
  await noCount(mediator);
  const t = (key: string, values = {}) => mediator.say(`matching.${key}`, values);
  const card = main(mediator).getByRole('listitem').filter({ hasText: 'Coudre un carnet à dessin' });
  await card.getByRole('link', { name: /Odile/ }).filter({ hasText: 'Priya' }).click();
  await main(mediator).getByRole('img').first().waitFor();
  await main(mediator).getByLabel(t('message')).fill('You live three streets apart.');
  expect(await findings(mediator.page)).toEqual([]);
  await press(mediator, t('propose'));
  await mediator.page
    .getByRole('status')
    .filter({ hasText: mediator.say('flash.match.proposed') })
    .waitFor();
  // It is on no list of what is open any more.
  expect(
    await main(mediator).getByRole('listitem').filter({ hasText: 'Coudre un carnet à dessin' }).count(),
  ).toBe(0);

  const [odile, vasile, priya] = await Promise.all(
    ['odile', 'vasile', 'priya'].map(async (handle) => {
      const player = await aPlayer('fr', { viewport: phone, javaScriptEnabled: false });
      await signIn(player, `${handle}@example.org`);
      await open(player, '/bookings?role=member');
      await main(player).getByRole('heading', { level: 3 }).getByRole('link').first().click();
      await noCount(player);
      await press(player, player.say('booking.transition.say_yes'));
      await player.page
        .getByRole('status')
        .filter({ hasText: player.say('flash.booking.say_yes') })
        .waitFor();
      return player;
    }),
  );
  if (!odile || !vasile || !priya) throw new Error('somebody is missing');
  const booking = new URL(odile.page.url()).pathname.replace(/^\/fr/, '');
  const own = (key: string) => odile.say(`types.knowledge.booking.${key}`);
  for (const player of atLeastOne([odile, vasile, priya])) {
    await open(player, booking);
    await main(player).getByText(own('state.confirmed'), { exact: true }).first().waitFor();
    await noCount(player);
    await press(player, own('transition.receive'));
  }
  await open(odile, booking);
  await main(odile)
    .getByLabel(odile.say('booking.field.talk.talk.label'))
    .fill('Un carnet de cuir et deux voisins.');
  await noCount(odile);
  await press(odile, odile.say('booking.transition.talk'));
  await open(mediator, board);
  await main(mediator).getByText('Un carnet de cuir et deux voisins.').waitFor();
  await noCount(mediator);
});

it('the town’s own currency is bought by card, had for cash at a desk, paid with at a counter and read on paper; who does so has no script', async () => {
  const desk = await aPlayer('en', { viewport: phone });
  const buyer = await aPlayer('fr', { viewport: phone, javaScriptEnabled: false });
  await signIn(desk, 'lender@example.org');
  await signIn(buyer, 'borrower@example.org');
  const { page, say } = buyer;
  const account = `/settings/credits/${localCurrency}`;
  const balance = async () => {
    await open(buyer, account);
    return (await main(buyer).locator('p.font-display').first().textContent())?.replace(/\s/g, ' ');
  };
  const amountOf = (text: string | undefined) =>
    Number((text ?? '').replace(',', '.').replace(/[^\d.]/g, ''));
  const before = amountOf(await balance());

  await open(buyer, `${account}/buy`);
  expect(await findingsWithScript(page)).toEqual([]);
  await main(buyer).getByLabel(say('desk.buy.amount')).fill('20');
  await press(buyer, say('desk.buy.go'));
  await reachPayment(buyer);
  await page.getByRole('button').first().click();
  await page.waitForURL((url) => url.searchParams.has('bought'));
  await main(buyer).getByText(say('desk.buy.issued'), { exact: true }).waitFor();
  expect(amountOf(await balance())).toBe(before + 20);

  // What the desk took back waits for the word of whose it is.
  await press(buyer, say('desk.awaited.confirm'));
  expect(amountOf(await balance())).toBe(before);
  await open(desk, `/circles/${toolLibrary}/manage/credits/${localCurrency}`);
  await follow(desk, desk.say('credit.account.desk', { place: deskPlace.place }));
  await main(desk).getByLabel(desk.say('desk.entry.to')).fill('samir');
  await main(desk).getByLabel(desk.say('desk.entry.amount')).fill('10');
  expect(await findings(desk.page)).toEqual([]);
  await press(desk, desk.say('desk.entry.go'));
  await desk.page
    .getByRole('status')
    .filter({ hasText: desk.say('flash.desk.done') })
    .waitFor();
  expect(amountOf(await balance())).toBe(before + 10);

  await open(buyer, `${account}/send?to=gwenael`);
  await main(buyer).getByLabel(say('credit.send.amount')).fill('5,50');
  await press(buyer, say('credit.send.check'));
  await main(buyer)
    .getByRole('button', { name: /^Envoyer/ })
    .click();
  await page.waitForURL((url) => url.pathname.endsWith(account));
  expect(amountOf(await balance())).toBe(before + 4.5);
  const paper = await page.request.get(siteUrl(`/credits/${localCurrency}/statement.pdf?lang=fr`));
  expect([paper.status(), paper.headers()['content-type']]).toEqual([200, 'application/pdf']);
  expect((await paper.body()).subarray(0, 8).toString()).toBe('%PDF-1.7');
});
