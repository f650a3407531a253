import 'server-only';
import type { Db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { thereStates } from './pledge-states';

const select = {
  id: true,
  memberId: true,
  name: true,
  email: true,
  emailConfirmedAt: true,
  locale: true,
  keyVersion: true,
  lines: { select: { rewardId: true, choices: true, reward: { select: { choices: true } } } },
} as const satisfies Prisma.PledgeSelect;

/** A backer as they are written to. */
export type TellableBacker = Prisma.PledgeGetPayload<{ select: typeof select }>;

/** How many are written to in one transaction. */
export const readersAtOnce = 100;

/** The next of those whose pledge counts, or did when it was over, in the order of their pledges' ids. */
export const nextReaders = (tx: Db, campaignId: string, after: string): Promise<TellableBacker[]> =>
  tx.pledge.findMany({
    where: { campaignId, state: { in: thereStates.in }, id: { gt: after } },
    orderBy: { id: 'asc' },
    take: readersAtOnce,
    select,
  });
