import { startPledge } from '@/lib/campaign/pledging/commands/start-pledge';
import { StartPledge } from '@/lib/campaign/pledging/schema';
import { aNetwork } from '../../support/accounts';
import { aCampaign } from '../../support/campaign-builders';
import { openStripe, type TestStripe } from '../../support/stripe';

let stripe: TestStripe;
beforeAll(async () => {
  stripe = await openStripe();
});
afterAll(() => stripe.close());

test('whoever begins pledges in someone’s address is stopped where they are, and stops nobody else', async () => {
  const { id } = await aCampaign();
  const input = StartPledge.parse({ campaignId: id, amountMinor: 900, name: 'N', email: 'n@example.org' });
  const begin = (network: string) => startPledge(null, input, { locale: 'fr', network });
  const strangers = aNetwork();
  for (let round = 0; round < 20; round++) await begin(strangers);
  await expect(begin(strangers)).rejects.toMatchObject({ code: 'rate_limited' });
  expect(await begin(aNetwork())).toHaveProperty('pledgeId');
});
