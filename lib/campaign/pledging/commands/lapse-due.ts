import 'server-only';
import { fireAsked } from '@/lib/lifecycle/timers';
import { db } from '@/lib/platform/db/client';
import { expireCheckout } from '@/lib/platform/stripe/checkout';
import { pledgeLife } from '../../pledge-lifecycle';
import { pledgeMeanings } from '../../pledge-states';
import { findPledge } from '../pledge-row';
import { pledgeSubject } from '../pledge-subject';
import { confirmPledge } from './confirm-pledge';

const batch = 200;

/** What is due on a pledge after Stripe was asked about its card page: it lapses, unless a card was found there. */
export const lapseAsked = async (id: string, now: Date): Promise<boolean> => {
  const isFired = await fireAsked(pledgeSubject, id, now);
  const { state, checkoutId } = await findPledge(db, id);
  // Nobody shall leave a card for nothing. Should this fail, the page ends by itself.
  if (isFired && pledgeMeanings[state].isOver && checkoutId)
    await expireCheckout(checkoutId).catch((error: unknown) =>
      console.error(`The card page of pledge ${id} stays open for now`, error),
    );
  return isFired;
};

/** Asks Stripe about pledges that wait for a card: one whose webhook never came is found here. */
export const syncOpenPledges = async (now: Date): Promise<void> => {
  const waiting = await db.pledge.findMany({
    where: {
      state: { in: [...pledgeLife.get('activate').from, ...pledgeLife.get('renew_card').from] },
      checkoutUrl: { not: null },
      updatedAt: { gt: new Date(now.getTime() - 2 * 86_400_000) },
    },
    orderBy: { updatedAt: 'asc' },
    take: batch,
    select: { id: true },
  });
  for (const { id } of waiting) await confirmPledge(id);
};
