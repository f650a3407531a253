import { depositGroup } from '@/lib/due/commands/pay-out';
import { chargeSavedCard, ensureCustomer, holdDeposit, refund } from '@/lib/platform/stripe/payments';
import type { Life } from './life';
import type { BookingMoney } from './money';
import type { Neighbour } from './neighbours';

/** Stripe's own name for a test card that always pays. */
export const testCard = 'pm_card_visa';

/** What Stripe keeps of a booking's payment. */
export type AtStripe = {
  intentId: string | null;
  customerId: string;
  paymentMethodId: string;
  holdId: string | null;
  holdExpiresAt: Date | null;
};

/**
 * Pays at the emulator what the demo's people paid, so that refunds, holds and payouts of demo bookings go the real way.
 * Notes on each movement what it is there.
 */
export const payWithCards = async (
  lives: readonly { life: Life; money: BookingMoney; customer: Neighbour }[],
  now: Date,
): Promise<{ customers: Map<string, string>; payments: Map<string, AtStripe> }> => {
  const customers = new Map<string, string>();
  const payments = new Map<string, AtStripe>();
  const keyOf = (name: string): string => `demo:${now.getTime()}:${name}`;

  const customerOf = async ({ id: memberId, email, name }: Neighbour): Promise<string> => {
    const known = customers.get(memberId);
    if (known) return known;
    const made = await ensureCustomer({ memberId, email, name, idempotencyKey: keyOf(memberId) });
    customers.set(memberId, made);
    return made;
  };

  const payAll = async (theirs: typeof lives): Promise<void> => {
    for (const each of theirs) await payOne(each);
  };

  const payOne = async ({ life, money, customer }: (typeof lives)[number]): Promise<void> => {
    if (money.payment.state !== 'paid') return;
    const { bookingId, currency } = money;
    const customerId = await customerOf(customer);
    const card = {
      customerId,
      paymentMethodId: testCard,
      currency,
      description: life.rows.listing.title,
      metadata: { bookingId },
    };
    const kept: AtStripe = {
      intentId: null,
      customerId,
      paymentMethodId: testCard,
      holdId: null,
      holdExpiresAt: null,
    };
    for (const movement of money.movements) {
      const amountMinor = Math.abs(movement.entries[0]?.amountMinor ?? 0);
      const idempotencyKey = keyOf(movement.key);
      if (movement.kind === 'charge') {
        const paid = await chargeSavedCard({
          ...card,
          amountMinor,
          transferGroup: movement.rentKey ?? bookingId,
          idempotencyKey,
        });
        if (movement.rentKey) payments.set(movement.rentKey, { ...kept, intentId: paid.id });
        else kept.intentId = paid.id;
        movement.source = paid.chargeId;
      }
      if (movement.kind === 'deposit') {
        const group = depositGroup({ key: bookingId });
        const paid = await chargeSavedCard({ ...card, amountMinor, transferGroup: group, idempotencyKey });
        movement.source = paid.chargeId;
      }
      if (movement.kind === 'refund' && kept.intentId) {
        const given = {
          paymentIntentId: kept.intentId,
          amountMinor,
          currency,
          metadata: { bookingId },
          idempotencyKey,
        };
        movement.source = (await refund(given)).id;
      }
    }
    if (money.payment.depositState === 'held') {
      const held = await holdDeposit({
        ...card,
        amountMinor: money.depositMinor,
        transferGroup: depositGroup({ key: bookingId }),
        idempotencyKey: keyOf(`${bookingId}:hold`),
      });
      kept.holdId = held.id;
      kept.holdExpiresAt = held.captureBefore;
    }
    payments.set(bookingId, kept);
  };

  // One after the other for each customer, who is made with the first; side by side for all of them.
  const byCustomer = Map.groupBy(lives, ({ customer }) => customer.id);
  await Promise.all([...byCustomer.values()].map(payAll));
  return { customers, payments };
};
