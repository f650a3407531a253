import 'server-only';
import { advanceAll } from '@/lib/lifecycle/advance';
import { now } from '@/lib/platform/clock';
import { transaction } from '@/lib/platform/db/client';
import { settings } from '@/lib/platform/settings';
import { listingLife } from '../lifecycle';
import { listingSubject } from '../listing-life';
import { isPermitted } from '../permitted';

/** The job that does it, should whoever began be killed in between. */
export const shutTypeTask = 'shut-type';

/** Takes off show what is shared in a way that may not be done here any more; what is agreed goes on. Twice is once. */
export const shutType = async (type: string, memberId: string | null = null): Promise<void> => {
  const numbers = await settings();
  await transaction(async (tx) => {
    if (await isPermitted(tx, type)) return;
    const from = [...listingLife.get('shut').from];
    const ids = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM listing WHERE type = ${type} AND state = ANY(${from}) ORDER BY id FOR NO KEY UPDATE`;
    const rows = [];
    for (const { id } of ids) rows.push(await listingSubject.hold(tx, id));
    await advanceAll(listingSubject, tx, rows, {
      name: 'shut',
      by: 'operator',
      memberId,
      now: now(),
      numbers,
    });
  });
};
