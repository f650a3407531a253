import { confirmPaid } from '@/lib/booking/commands/confirm-paid';
import { closeCampaign } from '@/lib/campaign/closing/commands/close';
import { recordPledge } from '@/lib/campaign/pledging/commands/record-pledge';
import { RecordPledge } from '@/lib/campaign/pledging/schema';
import { checkoutFor } from '@/lib/due/commands/checkout';
import { syncCheckout } from '@/lib/due/commands/settle-checkout';
import { db } from '@/lib/platform/db/client';
import { aMember } from '../../support/builders';
import {
  aCampaign,
  aFund,
  anActivePledge,
  reachDeadline,
  requireSoundBooks,
} from '../../support/campaign-builders';
import { presentTime } from '../../support/clock';
import { anAcceptedBooking, checkoutOf } from '../../support/paid-bookings';
import { openStripe, type TestStripe } from '../../support/stripe';

let stripe: TestStripe;
beforeAll(async () => {
  stripe = await openStripe();
});
afterEach(async () => {
  presentTime();
  await stripe.deliver();
  await requireSoundBooks();
  await db.matchFund.updateMany({ data: { state: 'closed' } });
});
afterAll(() => stripe.close());

const matchedIn = async (id: string): Promise<number> =>
  (await db.campaign.findUniqueOrThrow({ where: { id } })).matchedMinor;

describe('the lead and the team', () => {
  it('take no match, as guests, under another spelling, with a card of theirs, or as someone of the team', async () => {
    const lead = await aMember({ email: 'lea.lead@gmail.com' });
    const { id } = await aCampaign({ lead, teamAddresses: ['sam@example.org'] });
    const elsewhere = await aCampaign();
    await aFund();
    await anActivePledge(stripe, elsewhere.id, { backer: lead, card: '5555 5555 5555 4444' });
    const before = await matchedIn(elsewhere.id);
    const give = (email: string, card?: string) =>
      anActivePledge(stripe, id, { email, name: 'N', ...(card && { card }) });
    await give('lea.lead@gmail.com');
    await give('lealead+campaign@googlemail.com');
    await give('nobody@example.org', '5555 5555 5555 4444');
    await give('Sam+2@example.org', '4000 0566 5566 5556');
    await give('cousin@example.org', '4000 0566 5566 5556');
    expect([before, await matchedIn(id)]).toEqual([2000, 0]);
    await give('neighbour@example.org');
    expect(await matchedIn(id)).toBe(2000);
  });

  it('take no match for what they bring to the counter under an address of theirs', async () => {
    const operator = await aMember({ role: 'operator' });
    const lead = await aMember({ email: 'lou.lead@gmail.com' });
    const { id } = await aCampaign({ lead, teamAddresses: ['', 'sam@example.org'] });
    await aFund();
    const bring = (source: 'cash' | 'cheque', email: string) =>
      recordPledge(
        operator,
        RecordPledge.parse({ campaignId: id, source, name: 'N', email, amountMinor: 2000 }),
      );
    for (const email of [
      'lou.lead@gmail.com',
      'LouLead+1@googlemail.com',
      'sam@example.org',
      'Sam+2@example.org',
    ])
      for (const source of ['cash', 'cheque'] as const) await bring(source, email);
    expect(await matchedIn(id)).toBe(0);
    await bring('cash', 'neighbour@example.org');
    expect(await matchedIn(id)).toBe(2000);
    // Who leaves no address is nobody of the team.
    await bring('cheque', '');
    expect(await matchedIn(id)).toBe(4000);
  });

  it('take no match with a card that the lead has paid a booking with', async () => {
    const card = '4242 4242 4242 4242';
    const booking = await anAcceptedBooking();
    const { url } = await checkoutFor(checkoutOf(booking));
    await stripe.pay(url, card);
    expect((await syncCheckout(booking.bookingId, confirmPaid)).happened).toBe('paid');
    const [{ id }, another] = [await aCampaign({ lead: booking.customer }), await aCampaign()];
    await aFund();
    await anActivePledge(stripe, id, { email: 'cousin@example.org', name: 'N', card });
    expect(await matchedIn(id)).toBe(0);
    await anActivePledge(stripe, id, { email: 'neighbour@example.org', name: 'N' });
    expect(await matchedIn(id)).toBe(2000);
    await anActivePledge(stripe, another.id, { email: 'friend@example.org', name: 'N', card });
    expect(await matchedIn(another.id)).toBe(2000);
  });

  it('do not decide by what is found out about them later: the verdict is taken without it', async () => {
    const { id } = await aCampaign({ minimum: 4000 });
    const fund = await aFund();
    await anActivePledge(stripe, id, { email: 'sam@example.org' });
    expect(await matchedIn(id)).toBe(2000);
    await db.campaign.update({ where: { id }, data: { teamAddresses: ['Sam@example.org'] } });
    expect(await reachDeadline(id)).toBe('failed');
    await closeCampaign(id);
    const { givenMinor } = await db.matchFund.findUniqueOrThrow({ where: { id: fund.id } });
    expect(givenMinor).toBe(0);
  });
});
