import 'server-only';
import { record } from '@/lib/lifecycle/history';
import { destinations } from '@/lib/lifecycle/life';
import { statesOf } from '@/lib/lifecycle/states';
import type { Db } from '@/lib/platform/db/client';
import { Prisma } from '@/lib/platform/db/generated/client';
import { type PledgeTerms, type PledgeTransitionName, pledgeLife } from '../pledge-lifecycle';
import { pledgeMeanings } from '../pledge-states';

/** A pledge that was moved with many others. */
export type Moved = { id: string; from: string; data?: object };

/**
 * What the table says of a transition that the house makes with many pledges in one statement: where from and to, the columns
 * that it changes of each (for Prisma, and for SQL that calls the pledge `p`), and its lines in the history.
 */
export const many = (name: PledgeTransitionName, now: Date) => {
  const row = pledgeLife.get(name);
  const [to] = destinations<PledgeTerms>(row);
  if (
    to === undefined ||
    !row.by.includes('system') ||
    pledgeLife.rows.some((each) => each.at && each.from.includes(to))
  )
    throw new RangeError(`${name} is not made with many pledges at once`);
  const { counts } = pledgeMeanings[to];
  // Naming `counts` wakes a trigger that writes to the campaign: only where it changes.
  const isRecounted = row.from.some((from) => pledgeMeanings[from].counts !== counts);
  return {
    from: statesOf(row.from),
    to,
    data: { state: to, stateSince: now, dueAt: null, dueName: null, ...(isRecounted && { counts }) },
    columns: Prisma.sql`state = ${to}, state_since = CASE WHEN p.state = ${to} THEN p.state_since ELSE ${now} END,
      due_at = NULL, due_name = NULL ${isRecounted ? Prisma.sql`, counts = ${counts}` : Prisma.empty}`,
    note: (tx: Db, moved: readonly Moved[]): Promise<void> =>
      record(
        tx,
        'pledge',
        moved.map((each) => ({ ...each, name, by: 'system', to, hasEffects: row.effects.length > 0 })),
        now,
      ),
  };
};
