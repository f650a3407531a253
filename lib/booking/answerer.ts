import 'server-only';
import type { Viewer } from '@/lib/platform/auth/viewer';
import type { Db } from '@/lib/platform/db/client';
import { AppError } from '@/lib/shared/errors';
import { peopleFor } from '@/lib/standing/people';
import { isSelf, mayAct } from '@/lib/standing/standing';

type Sides = { customerId: string; providerId: string };

/**
 * Whether somebody is left who would answer for a circle and does not ask, and is not who sends this for another circle: nobody is on
 * both sides.
 */
export const hasAnswerer = async (
  db: Db,
  member: Viewer,
  { customerId, providerId }: Sides,
): Promise<boolean> => {
  if (isSelf(member, customerId) && !mayAct(member, 'booking.answer', providerId)) return true;
  const answering = await peopleFor(db, providerId, 'booking.answer');
  const asking = new Set((await peopleFor(db, customerId, 'booking.see')).map(({ id }) => id));
  return answering.some(({ id }) => id !== member.id && (id === providerId || !asking.has(id)));
};

/** `conflict booking.onlyKeeper` where all who would answer are on the other side. */
export const requireAnswerer = async (db: Db, member: Viewer, sides: Sides): Promise<void> => {
  if (!(await hasAnswerer(db, member, sides))) throw new AppError('conflict', 'booking.onlyKeeper');
};
