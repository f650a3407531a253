import 'server-only';
import { settleAtOnce } from '@/lib/due/commands/settle-at-once';
import { eventsMadeBy } from '@/lib/lifecycle/history';
import type { Db } from '@/lib/platform/db/client';
import { AppError } from '@/lib/shared/errors';
import { type FactsRow, factsOf } from '../facts';
import { agreedStates } from '../lifecycle';
import { isParty, type Role } from '../lives/terms';
import type { BookingTransition } from '../lives/transition';
import type { Quote } from '../rules';
import { ofSlot, placesIn, placesOf } from '../slots/of-slot';
import { type Place, shareOf } from './sharing';

/** Who has a place at a date among others: how many have one, and how many of these asked before. Elsewhere one is alone. */
const placeIn = async (tx: Db, { id, holdings: [held] }: FactsRow): Promise<Place> => {
  if (!held?.slotId) return { all: 1, before: 0, own: 1 };
  const { slotId } = held;
  const coming = await tx.booking.findMany({
    where: { ...ofSlot(slotId), state: { in: agreedStates.in } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, holdings: placesOf(slotId) },
  });
  const places = coming.map((booking) => ({ id: booking.id, count: placesIn(booking) }));
  const at = places.findIndex((each) => each.id === id);
  const sum = (some: typeof places) => some.reduce((all, { count }) => all + count, 0);
  return { all: sum(places), before: sum(places.slice(0, at)), own: places[at]?.count ?? 1 };
};

/**
 * What both sides agreed it took goes from who was helped to who helped. `unsaid`: one of them has not answered; silence says
 * yes to what was planned, never to more.
 */
export const bookMinutes = async (tx: Db, row: FactsRow, { unsaid }: { unsaid: boolean }) => {
  const { counted } = factsOf(row);
  const { estimate } = row.quote as unknown as Quote;
  if (!counted || !estimate) throw new RangeError(`booking ${row.id} has nothing to count`);
  const place = await placeIn(tx, row);
  const minutes = unsaid ? Math.min(counted.minutes, estimate.amountMinor / place.own) : counted.minutes;
  await settleAtOnce(
    tx,
    {
      bookingId: row.id,
      debtorId: row.customerId,
      creditorId: row.providerId,
      currency: estimate.asset,
      amountMinor: estimate.isShared ? shareOf(minutes, place) : minutes * place.own,
    },
    { unsaid },
  );
  return { columns: { countedMinor: minutes }, facts: { counted: { ...counted, minutes } } };
};

/** How often one person notes another number for one booking: each is a message to the other side. */
export const mostChanges = 10;

/** `conflict booking.minutesOften` once somebody has noted as many numbers as they may; a yes to the other side's is none. */
export const requireFewChanges = async (
  tx: Db,
  { bookingId, memberId }: { bookingId: string; memberId: string },
  { name, writes = [] }: Pick<BookingTransition, 'name' | 'writes'>,
): Promise<void> => {
  if (!writes.includes('noteMinutes')) return;
  const made = await eventsMadeBy(tx, 'booking', { id: bookingId, memberId, name });
  if (made.length < mostChanges) return;
  throw new AppError('conflict', 'booking.minutesOften', { values: { limit: mostChanges } });
};

type Said = { name: string; minutes?: number | undefined; quotedMinutes?: number | undefined };

/**
 * What somebody means who says a number: the one that they said before is nothing new (`null`), that of the other side a yes.
 * Whoever agrees does so to the number that they were shown: `conflict booking.minutesChanged` where it is another by now.
 */
export const meantBy = (row: FactsRow, role: Role, said: Said): string | null => {
  const { counted } = factsOf(row);
  if (!counted || row.state !== 'counting' || !isParty(role)) return said.name;
  const saysNumber = said.name === 'say_minutes' || said.name === 'change_minutes';
  if (saysNumber && said.minutes === counted.minutes) return counted.by === role ? null : 'agree_minutes';
  if (said.name === 'agree_minutes' && (said.quotedMinutes ?? counted.minutes) !== counted.minutes)
    throw new AppError('conflict', 'booking.minutesChanged');
  return said.name;
};
