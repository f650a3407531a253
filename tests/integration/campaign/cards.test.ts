import { cancelCampaign } from '@/lib/campaign/commands/move-campaign';
import { confirmPledge } from '@/lib/campaign/pledging/commands/confirm-pledge';
import { fixCard } from '@/lib/campaign/pledging/commands/fix-card';
import { pledgeSubject } from '@/lib/campaign/pledging/pledge-subject';
import { pledgeFor } from '@/lib/campaign/pledging/queries';
import { fireDue } from '@/lib/lifecycle/timers';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { findCheckout } from '@/lib/platform/stripe/checkout';
import { tasks } from '@/lib/worker/tasks';
import { aMember } from '../../support/builders';
import { aCampaign, aStartedPledge, reachDeadline } from '../../support/campaign-builders';
import { presentTime, travelTo } from '../../support/clock';
import { runJobs } from '../../support/jobs';
import { openStripe, type TestStripe } from '../../support/stripe';

const dayMs = 86_400_000;
const inDays = (days: number): Date => new Date(Date.now() + days * dayMs);
/** The month that runs, as cards have it: `11 / 26`. */
const thisMonth = (): string => {
  const [year = '', month = ''] = new Date().toISOString().slice(0, 7).split('-');
  return `${month} / ${year.slice(2)}`;
};

let stripe: TestStripe;
beforeAll(async () => {
  stripe = await openStripe();
});
afterEach(presentTime);
afterAll(() => stripe.close());

const aPledgeWith = async (campaignId: string, expiry?: string, with_: object = {}) => {
  const started = await aStartedPledge(campaignId, with_);
  await stripe.pay(started.checkoutUrl, undefined, expiry);
  await confirmPledge(started.pledgeId);
  return started;
};

const warningsTo = async (email: string) =>
  (await db.mail.findMany({ where: { to: email }, orderBy: { createdAt: 'asc' } })).filter(
    ({ template }) => template === 'pledge.warn_card.backer',
  );

/** The checkout whose page has this address. */
const idIn = (url: string): string => url.split('/').at(-1) ?? '';

it('is left on a page in the language that its backer reads now; the one of before is closed', async () => {
  const { id } = await aCampaign({ endsAt: inDays(60) });
  const { pledgeId, guestKey, checkoutUrl: french } = await aStartedPledge(id);
  expect((await fixCard(guestKey, { pledgeId }, 'fr')).checkoutUrl).toBe(french);
  const { checkoutUrl } = await fixCard(guestKey, { pledgeId }, 'en');
  expect((await fixCard(guestKey, { pledgeId }, 'en')).checkoutUrl).toBe(checkoutUrl);
  expect(await findCheckout(idIn(french))).toMatchObject({ state: 'expired', locale: 'fr' });
  expect(await findCheckout(idIn(checkoutUrl))).toMatchObject({ state: 'open', locale: 'en' });
  expect(await stripe.pay(checkoutUrl)).toContain(`/en/pledges/${pledgeId}?key=${guestKey}&card=kept`);
  await confirmPledge(pledgeId);
  expect(await pledgeFor(guestKey, pledgeId)).toMatchObject({ state: 'active' });
});

describe('a card that ends before it can be charged', () => {
  it('is said at once, by mail and notice and on the page, with the way to another card', async () => {
    const { id } = await aCampaign({ endsAt: inDays(60) });
    const backer = await aMember({ name: 'Awa' });
    const { pledgeId } = await aPledgeWith(id, thisMonth(), { backer });
    await runJobs(tasks);
    const view = await pledgeFor(backer, pledgeId);
    expect(view).toMatchObject({ state: 'active', cardEndsEarly: true, mayFixCard: true });
    expect(view.timeline.map(({ name }) => name)).toEqual(['start', 'activate', 'warn_card']);
    const [mail, ...more] = await warningsTo(view.email);
    expect(more).toEqual([]);
    expect(mail?.text).toContain(`/pledges/${pledgeId}/card?key=`);
    expect(await db.notice.findMany({ where: { memberId: backer.id } })).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'pledge.warn_card.backer', path: `/pledges/${pledgeId}/card` }),
      ]),
    );
    expect(await fireDue(pledgeSubject, now())).toBe(0);
    // A card that lasts puts an end to it.
    const { checkoutUrl } = await fixCard(backer, { pledgeId }, 'fr');
    await stripe.pay(checkoutUrl, '5555 5555 5555 4444');
    await confirmPledge(pledgeId);
    expect(await pledgeFor(backer, pledgeId)).toMatchObject({ cardEndsEarly: false, cardExpires: '2034-12' });
    travelTo(inDays(57));
    expect(await fireDue(pledgeSubject, now())).toBe(0);
  });

  it('is said once more in the last days; two timers at once say it once', async () => {
    const { id } = await aCampaign({ endsAt: inDays(60) });
    const { pledgeId, guestKey } = await aPledgeWith(id, thisMonth());
    const lasting = await aPledgeWith(id);
    travelTo(inDays(54));
    expect(await fireDue(pledgeSubject, now())).toBe(0);
    travelTo(inDays(56));
    const told = await Promise.all([fireDue(pledgeSubject, now()), fireDue(pledgeSubject, now())]);
    expect(told.reduce((one, other) => one + other)).toBe(1);
    expect(await fireDue(pledgeSubject, now())).toBe(0);
    await runJobs(tasks);
    const { email } = await pledgeFor(guestKey, pledgeId);
    expect(await warningsTo(email)).toHaveLength(2);
    const other = await pledgeFor(lasting.guestKey, lasting.pledgeId);
    expect(other.cardEndsEarly).toBe(false);
    expect(await warningsTo(other.email)).toEqual([]);
  });

  it('is said when a second round moves the end beyond it, and not where nothing will be charged', async () => {
    const goal = { minimum: 2000, optimum: 900_000, secondDays: 89 };
    const { id, lead } = await aCampaign({ endsAt: inDays(1), ...goal });
    const next = inDays(40).toISOString().slice(0, 7);
    const expiry = `${next.slice(5)} / ${next.slice(2, 4)}`;
    const { pledgeId, guestKey } = await aPledgeWith(id, expiry);
    expect((await pledgeFor(guestKey, pledgeId)).cardEndsEarly).toBe(false);
    expect(await fireDue(pledgeSubject, now())).toBe(0);
    expect(await reachDeadline(id)).toBe('extended');
    expect(await fireDue(pledgeSubject, now())).toBe(1);
    const off = await aCampaign({ lead, endsAt: inDays(3) });
    await aPledgeWith(off.id, expiry);
    await db.campaign.update({ where: { id: off.id }, data: { endsAt: inDays(90) } });
    await cancelCampaign(lead, { campaignId: off.id, reason: 'Le local est vendu.' });
    expect(await fireDue(pledgeSubject, now())).toBe(0);
  });
});
