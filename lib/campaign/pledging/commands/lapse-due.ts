import 'server-only';
import { fireAsked } from '@/lib/lifecycle/timers';
import { db } from '@/lib/platform/db/client';
import { expireCheckout } from '@/lib/platform/stripe/checkout';
import { pledgeMeanings } from '../../pledge-states';
import { findPledge } from '../pledge-row';
import { pledgeSubject } from '../pledge-subject';

/** What is due on a pledge after Stripe was asked about its card page: it lapses, unless a card was found there. */
export const lapseAsked = async (id: string, now: Date): Promise<boolean> => {
  const { pageId } = await findPledge(db, id);
  const isFired = await fireAsked(pledgeSubject, id, now);
  const { state } = await findPledge(db, id);
  // Nobody shall leave a card for nothing. Should this fail, the page ends by itself.
  if (isFired && pledgeMeanings[state].isOver && pageId)
    await expireCheckout(pageId).catch((error: unknown) =>
      console.error(`The card page of pledge ${id} stays open for now`, error),
    );
  return isFired;
};
