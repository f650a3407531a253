import { pledgeMeanings } from '@/lib/campaign/pledge-states';
import { chargeSavedCard, ensureCustomer } from '@/lib/platform/stripe/payments';
import type { Pledged } from './backing';
import { testCard } from './cards';
import { currency } from './euros';

/** What Stripe keeps of a pledge's card. */
export type PledgeCard = {
  customerId: string;
  paymentMethodId: string;
  intentId?: string | null;
  chargeId?: string | null;
};

/** A test card that can be kept and is refused when it is charged. */
const refusedCard = 'pm_card_chargeCustomerFail';
const atOnce = 12;
/** What was over longer ago is beyond what is compared with Stripe, and nothing more will be asked of its cards. */
const recentMs = 30 * 24 * 3_600_000;

const needsCard = ({ state, steps }: Pledged, now: Date): boolean => {
  const last = steps.at(-1)?.at ?? now;
  const hasCard = steps.some(({ name }) => name === 'activate');
  return (
    hasCard &&
    (!pledgeMeanings[state].isOver || (state === 'paid' && now.getTime() - last.getTime() < recentMs))
  );
};

/**
 * Keeps a card at the emulator for every pledge that may still be charged, and charges those that were paid lately, so that closings, retries
 * and payouts of demo campaigns go the real way. `customers`: members who are known there already; new ones are added.
 */
export const keepCards = async (
  pledged: readonly Pledged[],
  customers: Map<string, string>,
  now: Date,
): Promise<Map<string, PledgeCard>> => {
  const cards = new Map<string, PledgeCard>();
  const known = new Map<string, Promise<string>>();
  const keyOf = (name: string): string => `demo:${now.getTime()}:${name}`;

  const customerOf = async ({
    id: pledgeId,
    backer: { memberId, email, name },
  }: Pledged): Promise<string> => {
    if (!memberId)
      return ensureCustomer({ pledgeId, email, name, idempotencyKey: keyOf(`pledge:${pledgeId}`) });
    const made = await ensureCustomer({ memberId, email, name, idempotencyKey: keyOf(memberId) });
    customers.set(memberId, made);
    return made;
  };
  const whoIs = (pledge: Pledged): Promise<string> => {
    const member = pledge.backer.memberId ? customers.get(pledge.backer.memberId) : undefined;
    const found = member ? Promise.resolve(member) : (known.get(pledge.backer.email) ?? customerOf(pledge));
    known.set(pledge.backer.email, found);
    return found;
  };

  const keep = async (pledge: Pledged): Promise<void> => {
    const { id, career, reckoning, steps } = pledge;
    const customerId = await whoIs(pledge);
    const isRefused = steps.some(({ name }) => name === 'refuse');
    const card = { customerId, paymentMethodId: isRefused ? refusedCard : testCard };
    const isPaid = steps.some(({ name }) => name === 'pay');
    const paid = isPaid
      ? await chargeSavedCard({
          ...card,
          amountMinor: reckoning.amountMinor,
          currency,
          metadata: { pledgeId: id, campaignId: career.id, attempt: '1' },
          transferGroup: `campaign:${career.id}`,
          idempotencyKey: keyOf(`pledge:${id}:charge`),
        })
      : null;
    cards.set(id, { ...card, ...(paid && { intentId: paid.id, chargeId: paid.chargeId }) });
  };

  const waiting = pledged.filter((each) => needsCard(each, now));
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await keep(next);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return cards;
};
