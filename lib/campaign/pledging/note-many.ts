import 'server-only';
import { record } from '@/lib/lifecycle/history';
import type { Db } from '@/lib/platform/db/client';
import { findPledgeTransition, type PledgeTransitionName } from '../pledge-lifecycle';

export type Noted = { id: string; from: string; to: string; name: PledgeTransitionName; data?: object };

/** Appends what the house did with many pledges that this transaction holds, and the jobs that tell it. */
export const noteMany = (tx: Db, events: readonly Noted[], now: Date): Promise<void> =>
  record(
    tx,
    'pledge',
    events.map((event) => ({
      ...event,
      by: 'system',
      hasEffects: findPledgeTransition(event.name).effects.length > 0,
    })),
    now,
  );
