import 'server-only';
import { advance } from '@/lib/lifecycle/advance';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { now as clockNow } from '@/lib/platform/clock';
import { db, transaction } from '@/lib/platform/db/client';
import { settings } from '@/lib/platform/settings';
import { AppError, notFound } from '@/lib/shared/errors';
import { mayAct } from '@/lib/standing/standing';
import { drawSubject } from './draw-life';
import type { EnterValue } from './schema';
import { writtenValue } from './sources';

/**
 * Writes down the public value for which a draw waits, once: the giver's right, or an operator's. `invalid` beside the field
 * for numbers that are none of its source, `conflict draw.tooSoon` before it can be known.
 */
export const enterValue = async (viewer: Viewer | null, input: EnterValue): Promise<void> => {
  const member = requireMember(viewer);
  const draw = await db.draw.findUnique({
    where: { listingId: input.listingId },
    select: { id: true, listing: { select: { ownerId: true } } },
  });
  if (!draw) throw notFound();
  const isOwner = mayAct(member, 'listing.edit', draw.listing.ownerId);
  if (!isOwner && member.role !== 'operator') throw notFound();
  const now = clockNow();
  const numbers = await settings();
  await transaction(async (tx) => {
    const row = await drawSubject.hold(tx, draw.id);
    const value = writtenValue(row.source, row.valueAt, input.numbers);
    if (value === null)
      throw new AppError('invalid', 'form', { fields: { numbers: { key: 'draw.wrongNumbers' } } });
    await advance(drawSubject, tx, row, {
      name: 'draw',
      by: isOwner ? 'owner' : 'operator',
      memberId: member.id,
      now,
      numbers,
      columns: { value, valueBy: member.id },
    });
  });
};
