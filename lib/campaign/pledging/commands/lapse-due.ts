import 'server-only';
import { db, transaction } from '@/lib/platform/db/client';
import { expireCheckout } from '@/lib/platform/stripe/checkout';
import { advancePledge } from '../advance-pledge';
import { findPledge } from '../pledge-row';
import { confirmPledge } from './confirm-pledge';

const batch = 200;

/**
 * Lets go of pledges whose card page was left for too long: their rewards are free again. A card that was kept without
 * its webhook coming through is found first. Returns how many lapsed.
 */
export const lapseDue = async (now: Date): Promise<number> => {
  const due = await db.pledge.findMany({
    where: { state: 'started', nextTryAt: { lte: now } },
    orderBy: { nextTryAt: 'asc' },
    take: batch,
    select: { id: true },
  });
  let lapsed = 0;
  for (const { id } of due) {
    await confirmPledge(id);
    if (await lapse(id, now)) lapsed += 1;
  }
  return lapsed;
};

const lapse = async (id: string, now: Date): Promise<boolean> => {
  const lapsed = await transaction(async (tx) => {
    const [held] = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM pledge WHERE id = ${id} AND state = 'started' AND next_try_at <= ${now} FOR NO KEY UPDATE SKIP LOCKED`;
    if (!held) return null;
    const pledge = await findPledge(tx, id);
    const changes = { nextTryAt: null, checkoutUrl: null };
    await advancePledge(tx, pledge, { name: 'lapse', by: 'timer', now, changes });
    return pledge;
  });
  // Nobody shall leave a card for nothing. Should this fail, the page ends by itself.
  if (lapsed?.checkoutId)
    await expireCheckout(lapsed.checkoutId).catch((error: unknown) =>
      console.error(`The card page of pledge ${id} stays open for now`, error),
    );
  return lapsed !== null;
};

/** Asks Stripe about pledges that wait for a card: one whose webhook never came is found here. */
export const syncOpenPledges = async (now: Date): Promise<void> => {
  const waiting = await db.pledge.findMany({
    where: {
      state: { in: ['started', 'failing', 'active'] },
      checkoutUrl: { not: null },
      updatedAt: { gt: new Date(now.getTime() - 2 * 86_400_000) },
    },
    orderBy: { updatedAt: 'asc' },
    take: batch,
    select: { id: true },
  });
  for (const { id } of waiting) await confirmPledge(id);
};
