import { project } from '../support/site/campaign-form';
import {
  aLaunched,
  aRewardOf,
  asGuest,
  back,
  leaveCard,
  passToEnd,
  pledgeSeen,
  pledgesOf,
  prepareBacking,
} from '../support/site/campaigns';
import { rowsOf } from '../support/site/database';
import { aNeighbour } from '../support/site/people';
import { aPlayer, follow, main, open, type Player, press, pressSeen } from '../support/site/play';

jest.setTimeout(240_000);

let lead: Player;
let member: Player;
let stranger: Player;
let campaign = '';

beforeAll(async () => {
  lead = await aNeighbour('fr', 'Mona Le Bras');
  member = await aNeighbour('fr', 'Théo Guillou');
  stranger = await aNeighbour('fr', 'Solveig Etrange');
  campaign = await aLaunched(lead, { title: 'Des nichoirs pour les hirondelles' });
  await aRewardOf(campaign, { title: 'Le dernier nichoir', stock: 1 });
}, 60_000);

const statesOf = async (path = campaign): Promise<string[]> =>
  (await pledgesOf(path)).map(({ state }) => state);

it('a double click backs once, and coming back from the card page twice counts once', async () => {
  const { say, page } = member;
  const filled = await prepareBacking(member, campaign, { amount: '12' });
  await filled.getByRole('button', { name: say('pledge.form.submit') }).dblclick();
  await leaveCard(member);
  await main(member).getByText(say('pledge.returned.kept'), { exact: true }).waitFor();
  await page.reload();
  await main(member).getByText(say('pledge.returned.kept'), { exact: true }).waitFor();
  expect(await statesOf()).toEqual(['active']);
});

it('who leaves the card page counts for nothing, and finds the way to finish', async () => {
  const { say, page } = stranger;
  await prepareBacking(stranger, campaign, { amount: '15' });
  await press(stranger, say('pledge.form.submit'));
  await page.waitForURL((url) => url.pathname.startsWith('/c/pay'));
  await page.locator('a.back').click();
  await main(stranger).getByText(say('pledge.returned.left'), { exact: true }).waitFor();
  expect(await statesOf()).toEqual(['active', 'started']);
  await follow(stranger, say('pledge.page.cardFinish'));
  await press(stranger, say('pledge.card.go'));
  await leaveCard(stranger);
  await main(stranger).getByText(say('pledge.returned.kept'), { exact: true }).waitFor();
  expect(await statesOf()).toEqual(['active', 'active']);
});

it.each([
  ['with script', true],
  ['without script', false],
])(
  'back from the card page to the form, with another amount: that one counts, %s',
  async (_how, javaScriptEnabled) => {
    const player = await aPlayer('fr', { javaScriptEnabled });
    const { say, page } = player;
    const own = await aLaunched(lead, { title: 'Une mare pour les tritons' });
    const email = `iris-${javaScriptEnabled}-${process.pid}@example.org`;
    const filled = await prepareBacking(player, own, {
      amount: '10',
      more: asGuest('Iris Morvan', email, player),
    });
    const send = javaScriptEnabled ? press : pressSeen;
    const formUrl = page.url();
    await send(player, say('pledge.form.submit'));
    await page.waitForURL((url) => url.pathname.startsWith('/c/pay'));
    // Without script the page before is the answer to a post, which the browser would ask to send again: the form is opened anew.
    await (javaScriptEnabled ? page.goBack() : page.goto(formUrl));
    await filled.getByLabel(say('pledge.form.amountGift'), { exact: true }).fill('35');
    await asGuest('Iris Morvan', email, player)(filled);
    await send(player, say('pledge.form.submit'));
    await leaveCard(player);
    await main(player).getByText(say('pledge.returned.kept'), { exact: true }).waitFor();
    const counting = (await pledgesOf(own)).filter(({ state }) => state === 'active');
    expect(counting).toEqual([{ state: 'active', amountMinor: 3500 }]);
  },
);

it('a pledge is its backer’s: others, wrong secrets and no secret find nothing', async () => {
  const guest = await aPlayer('fr');
  const email = `nina-${process.pid}@example.org`;
  const pledge = await back(guest, campaign, { amount: '5', more: asGuest('Nina Corre', email, guest) });
  const [path = ''] = pledge.split('?');
  for (const page of ['', '/card', '/change']) {
    expect([page, await open(stranger, path + page)]).toEqual([page, 404]);
    expect([page, await open(guest, `${path}${page}?key=guessed`)]).toEqual([page, 404]);
    await open(guest, path + page);
    expect(guest.page.url()).toContain('/sign-in');
  }
  expect(await open(guest, pledge)).toBe(200);
  expect(await open(stranger, `${campaign}/manage/pledges`)).toBe(404);
});

it('the last one: the other is told, and what they typed is still there', async () => {
  const { say } = stranger;
  const late = await prepareBacking(stranger, campaign, { reward: 'Le dernier nichoir', amount: '30' });
  await late.getByLabel(say('pledge.form.word')).fill('Pour ma grand-tante.');
  await back(member, campaign, { reward: 'Le dernier nichoir' });
  await press(stranger, say('pledge.form.submit'));
  await main(stranger)
    .getByRole('alert')
    .filter({ hasText: say('errors.pledge.gone') })
    .first()
    .waitFor();
  expect(await late.getByLabel(say('pledge.form.word')).inputValue()).toBe('Pour ma grand-tante.');
});

it('a card that comes after the end counts for nothing, and its owner reads so', async () => {
  const { say } = member;
  const short = await aLaunched(lead, { title: 'Un banc face à l’ouest', hours: 0.5 });
  await prepareBacking(member, short, { amount: '20' });
  await press(member, say('pledge.form.submit'));
  await member.page.waitForURL((url) => url.pathname.startsWith('/c/pay'));
  await passToEnd(short);
  await leaveCard(member);
  await pledgeSeen(member);
  await main(member).getByText(say('pledge.returned.late'), { exact: true }).waitFor();
  expect(await statesOf(short)).toEqual(['lapsed']);
});

it('a session that ends while the story is written loses no word', async () => {
  const writer = await aNeighbour('fr', 'Paol Cozic');
  const { say, page } = writer;
  await open(writer, '/campaigns/new');
  await page.getByLabel(say('campaign-form.new.name')).fill('Une serre');
  await press(writer, say('campaign-form.new.begin'));
  await page.waitForURL(/\/edit\/what/);
  const [, id] = /campaigns\/([^/]+)/.exec(page.url()) ?? [];
  await open(writer, `/campaigns/${id}/edit/story`);
  const story = page.getByLabel(say('campaign-form.story.story'));
  await story.fill(project.story);
  await page.context().clearCookies();
  await press(writer, say('campaign-form.save'));
  await main(writer)
    .getByRole('alert')
    .filter({ hasText: say('errors.sessionEnded') })
    .first()
    .waitFor();
  expect(await story.inputValue()).toBe(project.story);
  expect(await rowsOf('SELECT story FROM campaign WHERE id = $1', [id])).toEqual([{ story: '' }]);
});
