import 'server-only';
import { undeliveredBefore } from '@/lib/lifecycle/history';
import { requireOperator, type Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';

/** A worker that lives follows up within seconds, and a bank that is slow within minutes. */
const patienceMinutes = 10;

/** What happened some time ago and was not followed up yet: how much it is, and since when; null: all was. */
export const undeliveredFor = async (
  viewer: Viewer | null,
): Promise<{ count: number; oldestAt: Date } | null> => {
  requireOperator(viewer);
  const { count, oldestAt } = await undeliveredBefore(
    db,
    new Date(now().getTime() - patienceMinutes * 60_000),
  );
  return oldestAt && { count, oldestAt };
};
