import 'server-only';
import { db, transaction } from '@/lib/platform/db/client';
import { settings } from '@/lib/platform/settings';
import { factsOf, holdBooking } from '../facts';
import { dueOf } from '../lifecycle';
import { advance } from './advance';

const batch = 100;
/** A booking whose clock stood still may have several steps to catch up with; more than these is a circle. */
const maxRounds = 1000;

/** Fires what is due on one booking, if no one else holds it. */
const fireOne = (id: string, now: Date): Promise<boolean> =>
  transaction(async (tx) => {
    const [held] = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM booking WHERE id = ${id} AND due_at <= ${now} FOR NO KEY UPDATE SKIP LOCKED`;
    if (!held) return false;
    const row = await holdBooking(tx, id);
    const numbers = await settings();
    const due = dueOf(factsOf(row), now, numbers);
    if (due && due.at <= now) {
      await advance(tx, row, { name: due.name, by: 'timer', now, numbers });
      return true;
    }
    // The community's numbers changed since: it is due at another time.
    await tx.booking.update({ where: { id }, data: { dueAt: due?.at ?? null, dueName: due?.name ?? null } });
    return false;
  });

/**
 * Makes every transition whose time has come, each in a transaction of its own; several workers may do so at once.
 * One that fails keeps no other from firing; the failures are thrown together at the end. Returns how many fired.
 */
export const fireDue = async (now: Date): Promise<number> => {
  let fired = 0;
  const failures = new Map<string, unknown>();
  for (let round = 0; round < maxRounds; round++) {
    const due = await db.booking.findMany({
      where: { dueAt: { lte: now }, id: { notIn: [...failures.keys()] } },
      orderBy: { dueAt: 'asc' },
      take: batch,
      select: { id: true },
    });
    let progress = 0;
    for (const { id } of due) {
      try {
        if (await fireOne(id, now)) progress += 1;
      } catch (error) {
        failures.set(id, error);
      }
    }
    fired += progress;
    if (progress === 0) break;
  }
  if (failures.size > 0)
    throw new AggregateError([...failures.values()], `due bookings failed: ${[...failures.keys()]}`);
  return fired;
};
