import { formSteps } from '@/components/campaign-form/steps';
import { deskParts } from '@/components/campaign-manage/parts';
import { publicStates } from '@/lib/campaign/lifecycle';
import type { PledgeState } from '@/lib/campaign/pledge-states';
import { paths } from '@/lib/shared/paths';
import { siteUrl } from '../support/site/browser';
import { main } from '../support/site/play';
import { expectClean, expectNothing, rowOf, visit } from '../support/site/visits';

jest.setTimeout(60_000);

const operator = 'operator@example.org';

type Found = { id: string; lead: string };

/** A campaign of the demo, the one that has most to show. */
const campaignThat = (which: string): Promise<Found> =>
  rowOf<Found>(
    `SELECT c.id, m.email AS lead FROM campaign c JOIN member m ON m.id = c.lead_id WHERE ${which}
     ORDER BY c.backers DESC, c.id LIMIT 1`,
  );

const inState = (state: string): Promise<Found> => campaignThat(`c.state = '${state}'`);
const running = (): Promise<Found> => inState('live');

describe('for everyone', () => {
  test.each([
    ['projects', paths.campaigns('fr')],
    ['projects near a town, of a theme', paths.campaigns('fr', { place: 'Rennes', theme: 'mobility' })],
    ['no project', paths.campaigns('fr', { q: 'zzyzx' })],
    ['funds', paths.funds('fr')],
  ])('%s', (_name, path) => expectClean('', path));

  test.each(publicStates.in)('a campaign that is %s', async (state) =>
    expectClean('', paths.campaign('fr', (await inState(state)).id)),
  );

  test('a fund, with every euro of it', async () => {
    const { id } = await rowOf<{ id: string }>('SELECT id FROM match_fund ORDER BY given_minor DESC LIMIT 1');
    await expectClean('', paths.fund('fr', id));
  });

  test('news', async () => {
    const { id } = await campaignThat('EXISTS (SELECT 1 FROM campaign_news n WHERE n.campaign_id = c.id)');
    await expectClean('', paths.campaignNews('fr', id));
    const news = await rowOf<{ id: string }>('SELECT id FROM campaign_news WHERE campaign_id = $1 LIMIT 1', [
      id,
    ]);
    await expectClean('', `${paths.campaignNews('fr', id)}/${news.id}`);
  });

  test.each([
    ['the poster', paths.campaignPoster],
    ['the widget', paths.campaignWidget],
  ])('%s', async (_name, pathOf) => expectClean('', pathOf((await running()).id)));

  test('backing, refused', async () => {
    const { id } = await campaignThat(
      `c.state = 'live' AND EXISTS (SELECT 1 FROM reward r WHERE r.campaign_id = c.id AND r.shipping <> '[]')`,
    );
    const { id: reward } = await rowOf<{ id: string }>(
      `SELECT id FROM reward WHERE campaign_id = $1 AND kind = 'reward' AND shipping <> '[]' LIMIT 1`,
      [id],
    );
    await expectClean('', paths.backCampaign('fr', id));
    const { player } = await visit('', paths.backCampaign('fr', id, { reward }));
    await main(player)
      .getByRole('button', { name: player.say('pledge.form.submit') })
      .click();
    await main(player).getByRole('alert').first().waitFor();
    await expectNothing(player);
  });
});

/** Those whose pages differ in more than a sentence. */
const pledgesToSee: readonly PledgeState[] = ['started', 'active', 'failing', 'paid', 'lost'];

describe.each(pledgesToSee)('a pledge that is %s', (state) => {
  test('its pages', async () => {
    // A key of which we know what the site keeps.
    const key = 'a-key-to-look-at';
    const { id } = await rowOf<{ id: string }>(
      `UPDATE pledge SET former_key_hash = encode(sha256($2::bytea), 'hex')
       WHERE id = (SELECT p.id FROM pledge p JOIN campaign c ON c.id = p.campaign_id
         WHERE p.state = $1 ORDER BY c.state <> 'live', p.id LIMIT 1) RETURNING id`,
      [state, key],
    );
    await expectClean('', paths.pledge('fr', id, { key }));
    if (['active', 'failing'].includes(state)) await expectClean('', paths.pledgeCard('fr', id, { key }));
    if (state === 'active') await expectClean('', paths.changePledge('fr', id, { key }));
  });
});

describe('for its lead', () => {
  test('a new one', () => expectClean(operator, paths.newCampaign('fr')));

  // Rewards are looked at where there are most, below.
  test.each(formSteps.filter((step) => step !== 'rewards'))('the form: %s', async (step) => {
    const { id, lead } = await inState('draft');
    await expectClean(lead, paths.editCampaign('fr', id, step));
  });

  test('the rewards of one that runs', async () => {
    const { id, lead } = await running();
    await expectClean(lead, paths.editCampaign('fr', id, 'rewards'));
  });

  test.each(deskParts)('the desk: %s', async (part) => {
    const { id, lead } = await campaignThat(`c.state IN ('succeeded', 'settled')`);
    await expectClean(lead, paths.manageCampaignPart('fr', id, part));
  });

  test('the desk and the labels', async () => {
    const { id, lead } = await inState('succeeded');
    await expectClean(lead, paths.manageCampaign('fr', id));
    await expectClean(lead, paths.campaignLabels('fr', id));
  });
});

describe('for operators', () => {
  test('what waits', () => expectClean(operator, paths.operate('fr')));

  test('gifts', () => expectClean(operator, paths.operateGifts('fr')));

  test('categories', async () => {
    await expectClean(operator, paths.operateCategories('fr'));
    await expectClean(operator, paths.operateCategory('fr', 'ladders'));
  });

  test.each(['submitted', 'live', 'succeeded'])('a campaign that is %s', async (state) =>
    expectClean(operator, paths.operateCampaign('fr', (await inState(state)).id)),
  );

  test('funds', async () => {
    const { id } = await rowOf<{ id: string }>('SELECT id FROM match_fund ORDER BY id LIMIT 1');
    await expectClean(operator, paths.operateFund('fr', id));
    await expectClean(operator, paths.operateFund('fr', 'new'));
  });
});

test('the page that stands in for Stripe’s, where a card is kept', async () => {
  const { id } = await running();
  const { player } = await visit('neighbour@example.org', paths.backCampaign('fr', id));
  const { page, say } = player;
  await page.getByLabel(say('pledge.form.amountGift'), { exact: true }).fill('10');
  await main(player)
    .getByRole('button', { name: say('pledge.form.submit') })
    .click();
  await page.waitForURL((url) => url.port !== new URL(siteUrl()).port);
  await expectNothing(player);
});
