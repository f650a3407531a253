import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { closeCampaign } from '@/lib/campaign/closing/commands/close';
import { confirmPledge } from '@/lib/campaign/pledging/commands/confirm-pledge';
import { findPledge } from '@/lib/campaign/pledging/pledge-row';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { openCheckout } from '@/lib/platform/stripe/checkout';
import { chargeSavedCard, ensureCustomer } from '@/lib/platform/stripe/payments';
import { travelTo } from '../../support/clock';
import { fillAsOf, migrate } from '../../support/older-databases/fill';
import { openTable, unpacked } from '../../support/older-databases/rows';
import { openStripe, type TestStripe } from '../../support/stripe';

const folder = join(__dirname, '../../fixtures/databases');
/** The latest that was kept while pledges had their cards on themselves: one is being charged, others were refused. */
const older = unpacked(readFileSync(join(folder, '0023_pledges_wait.jsonl.gz')));

type Row = Record<string, unknown>;

/** A page to leave a card on, as it was opened before: it knows the pledge alone. */
const pageOf = async (pledgeId: string) => {
  const customerId = await ensureCustomer({
    pledgeId,
    email: 'backer@example.org',
    name: 'Inès',
    idempotencyKey: `customer ${pledgeId}`,
  });
  const { id, url } = await openCheckout({
    mode: 'setup',
    amountMinor: 0,
    currency: 'EUR',
    description: 'Un projet',
    customerId,
    successUrl: 'http://localhost/kept',
    cancelUrl: 'http://localhost/left',
    saveCard: true,
    metadata: { pledgeId },
    locale: 'fr',
    expiresAt: new Date(now().getTime() + 3_600_000),
    idempotencyKey: `page ${pledgeId}`,
  });
  return { customer_id: customerId, checkout_id: id, checkout_url: url };
};

describe('pledges that are under way while the site is upgraded', () => {
  let stripe: TestStripe;
  const { rows, put } = openTable(older, 'pledge');
  const find = (state: string, campaignId?: unknown): Row => {
    const found = rows.find(
      (row) => row.state === state && [row.campaign_id, undefined].includes(campaignId as string),
    );
    if (!found) throw new Error(`nobody's is ${state}`);
    return found;
  };
  const live = openTable(older, 'campaign').rows.find(({ state }) => state === 'live');
  const charging = find('charging');
  const failing = find('failing', charging.campaign_id);
  const paid = find('paid', charging.campaign_id);
  const [waiting = {}, kept = {}] = rows.filter(
    (row) => row.campaign_id === live?.id && row.state === 'active',
  );
  const idOf = ({ id }: Row): string => String(id);
  const payments = (of: Row) =>
    db.payment.findMany({ where: { pledgeId: idOf(of) }, orderBy: { key: 'asc' } });
  const due = (of: Row) => db.due.findFirst({ where: { pledgeId: idOf(of) } });
  const charge = (of: Row) => db.transfer.findUnique({ where: { key: `pledge:${of.id}:charge` } });
  let asked: Awaited<ReturnType<typeof chargeSavedCard>>;

  beforeAll(async () => {
    stripe = await openStripe();
    travelTo(new Date(older.at));
    const noCard = { payment_method_id: null, card_expires: null, card_fingerprint: null, setup_id: null };
    const lapsesAt = new Date(now().getTime() + 1_800_000).toISOString();
    Object.assign(waiting, noCard, await pageOf(idOf(waiting)), {
      state: 'started',
      counts: false,
      next_try_at: lapsesAt,
      due_at: lapsesAt,
      due_name: 'lapse',
    });
    Object.assign(kept, { checkout_id: 'cs_of_before', checkout_url: null, setup_id: 'seti_of_before' });
    Object.assign(failing, await pageOf(idOf(failing)));
    // The bank was asked, and whoever asked died before its answer was noted.
    const { customer_id: customerId } = await pageOf(idOf(charging));
    const card = { customer_id: customerId, payment_method_id: 'pm_card_visa' };
    Object.assign(charging, card, { intent_id: null, attempts: 3, next_try_at: older.at });
    asked = await chargeSavedCard({
      customerId,
      paymentMethodId: card.payment_method_id,
      amountMinor: Number(charging.amount_minor),
      currency: String(charging.currency),
      metadata: { campaignId: String(charging.campaign_id), pledgeId: idOf(charging), attempt: '3' },
      transferGroup: `campaign:${charging.campaign_id}`,
      idempotencyKey: `pledge:${charging.id}:3`,
    });
    put();
    await fillAsOf(older);
    await migrate();
  }, 90_000);
  afterAll(() => stripe.close());

  it('wait on for a card on the page that was open, and count once it is left', async () => {
    expect(await payments(waiting)).toMatchObject([{ state: 'open', checkoutId: waiting.checkout_id }]);
    await stripe.pay(String(waiting.checkout_url));
    expect((await confirmPledge(idOf(waiting))).happened).toBe('activated');
    expect(await payments(waiting)).toMatchObject([
      { state: 'paid', customerId: waiting.customer_id, cardExpires: '2034-12', checkoutUrl: null },
    ]);
    expect(await due(waiting)).toBeNull();
  });

  it('keep the card that was left, and owe nothing before their campaign has succeeded', async () => {
    expect(await payments(kept)).toMatchObject([
      {
        state: 'paid',
        amountMinor: 0,
        checkoutId: 'cs_of_before',
        setupId: 'seti_of_before',
        customerId: kept.customer_id,
        paymentMethodId: kept.payment_method_id,
      },
    ]);
    expect(await findPledge(db, idOf(kept))).toMatchObject({ state: 'active', pageId: null });
    expect(await due(kept)).toBeNull();
  });

  it('stay paid, under the ids that Stripe gave', async () => {
    const settled = await due(paid);
    expect(settled).toMatchObject({ state: 'settled', amountMinor: paid.amount_minor, attempts: 1 });
    const [charged, ...others] = await payments(paid);
    expect(charged).toMatchObject({
      id: settled?.paymentId,
      intentId: paid.intent_id,
      key: `pledge:${paid.id}`,
    });
    expect(others).toMatchObject([{ amountMinor: 0, paymentMethodId: paid.payment_method_id }]);
    expect(await charge(paid)).toMatchObject({ dueId: settled?.id });
  });

  it('are charged once: what the bank had answered is noted, and a mended card is charged at once', async () => {
    expect(await due(charging)).toMatchObject({ state: 'open', attempts: 3 });
    expect(await due(failing)).toMatchObject({
      state: 'open',
      attempts: 2,
      lastRefusal: failing.last_refusal,
    });
    await stripe.pay(String(failing.checkout_url));
    expect((await confirmPledge(idOf(failing))).happened).toBe('renewed');
    await closeCampaign(String(charging.campaign_id));
    expect(await findPledge(db, idOf(charging))).toMatchObject({ state: 'paid' });
    expect(await due(charging)).toMatchObject({ state: 'settled', attempts: 3 });
    expect((await payments(charging))[0]).toMatchObject({ intentId: asked.id });
    expect(await charge(charging)).toMatchObject({ source: asked.chargeId });
    expect(await findPledge(db, idOf(failing))).toMatchObject({ state: 'paid' });
    expect(await due(failing)).toMatchObject({ state: 'settled', attempts: 3, lastRefusal: null });
  });
});
