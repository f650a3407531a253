import 'server-only';
import { cache } from 'react';
import { confirmPledge } from '@/lib/campaign/pledging/commands/confirm-pledge';
import { pledgeFor } from '@/lib/campaign/pledging/queries';
import type { PledgeView } from '@/lib/campaign/view';
import { currentViewer } from '@/lib/platform/auth/session';
import { foundOr404, memberOrSignIn } from '@/lib/platform/page';

/** The pledge of an address: a guest's with its secret, a member's own; strangers without a secret sign in first. */
export const pledgeOf = cache(
  async (locale: string, id: string, here: string, key?: string): Promise<PledgeView> => {
    const who = key ?? (await currentViewer()) ?? (await memberOrSignIn(locale, here));
    return foundOr404(pledgeFor(who, id));
  },
);

/** The same when its backer comes back from the card page: Stripe is asked, whose message may come later or never. */
export const pledgeAfterCard = async (...asked: Parameters<typeof pledgeOf>): Promise<PledgeView> => {
  const [locale, id, here, key] = asked;
  await pledgeOf(locale, id, here, key);
  await confirmPledge(id);
  // Read anew in any case: Stripe's message may have come between reading and asking.
  const who = key ?? (await currentViewer());
  return foundOr404(pledgeFor(who, id));
};
