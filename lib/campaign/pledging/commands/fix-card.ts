import 'server-only';
import { statesOf } from '@/lib/lifecycle/states';
import { now as clockNow } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { AppError } from '@/lib/shared/errors';
import type { Locale } from '@/lib/shared/locale';
import { pledgeLife } from '../../pledge-lifecycle';
import { type Backer, ownPledge } from '../pledge-row';
import type { PledgeId } from '../schema';
import { openCardPage } from './card-page';

const dayMs = 86_400_000;

/** Those whose card is still needed. */
const fixable = statesOf([...pledgeLife.get('activate').from, ...pledgeLife.get('renew_card').from]);

/**
 * A page to leave another card on: while it began, before the end (one that is about to expire), or after a bank's no. It
 * is charged at once then. Where the pledge is paid or over: `conflict movedMeanwhile`.
 */
export const fixCard = async (
  who: Backer,
  { pledgeId }: PledgeId,
  locale: Locale,
): Promise<{ checkoutUrl: string }> => {
  const pledge = await ownPledge(db, who, pledgeId);
  if (!fixable.has(pledge.state)) throw new AppError('conflict', 'movedMeanwhile');
  const { title } = await db.campaign.findUniqueOrThrow({
    where: { id: pledge.campaignId },
    select: { title: true },
  });
  const expiresAt = pledgeLife.get('activate').from.includes(pledge.state) ? pledge.lapsesAt : null;
  const checkoutUrl = await openCardPage(pledge, {
    title,
    expiresAt: expiresAt ?? new Date(clockNow().getTime() + dayMs - 120_000),
    locale,
  });
  return { checkoutUrl };
};
