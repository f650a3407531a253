import { formatHours } from '@/lib/shared/money';
import { findings } from '../support/site/axe';
import { closeBrowser, phone } from '../support/site/browser';
import {
  aPlayer,
  ask,
  find,
  inDays,
  main,
  make,
  type NewListing,
  open,
  type Player,
  passUntil,
  press,
  publish,
  signIn,
} from '../support/site/play';

jest.setTimeout(240_000);
afterAll(closeBrowser);

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
