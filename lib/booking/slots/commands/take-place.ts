import 'server-only';
import { passHoldings } from '@/lib/holding/holdings';
import { openHoldings } from '@/lib/holding/states';
import { eventsMadeBy } from '@/lib/lifecycle/history';
import { waitNoMore } from '@/lib/listing/slots/claims';
import { partsOfKey } from '@/lib/platform/auth/keys';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { now as clockNow } from '@/lib/platform/clock';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { sqlState } from '@/lib/platform/db/refusals';
import { settings } from '@/lib/platform/settings';
import { AppError } from '@/lib/shared/errors';
import { advance } from '../../booking-life';
import { nowhere } from '../../facts';
import { readAnswers } from '../../quoting';
import { requireNotComing } from '../coming';
import { slotIdsAmong } from '../of-slot';
import {
  isPassOnKey,
  mayPass,
  offerEnds,
  offeredBooking,
  type PassingRow,
  passingSelect,
  questionsOf,
  whyNotTake,
} from '../passing-on';
import { TakePlace } from '../schema';

/** Pressed twice: the first one took it. */
const takenBefore = async (memberId: string, key: string): Promise<{ id: string } | null> => {
  const named = partsOfKey(key)?.id ?? '';
  const own = await db.booking.findFirst({
    where: { id: named, customerId: memberId },
    select: { id: true },
  });
  if (!own) return null;
  const taken = await eventsMadeBy(db, 'booking', { id: own.id, memberId, name: 'take_over' });
  const isBy = taken.some(({ data }) => {
    const { passOnVersion } = data as { passOnVersion?: number };
    return passOnVersion !== undefined && isPassOnKey(key, own.id, passOnVersion);
  });
  return isBy ? own : null;
};

/** What changes with the customer in the same transaction, beside the booking: who knows more than bookings says so. */
export type TakingOver = (
  tx: Db,
  over: { bookingId: string; former: string; next: string; now: Date },
) => Promise<void>;

type Taking = { memberId: string; options: object; shownTo: string; takeOver: TakingOver };

const take = async (
  tx: Db,
  row: PassingRow,
  { memberId, options, shownTo, takeOver }: Taking,
): Promise<void> => {
  const now = clockNow();
  const { passOnVersion } = row;
  const { count } = await tx.booking.updateMany({
    where: { id: row.id, customerId: row.customerId, isOffered: true, passOnVersion },
    data: { customerId: memberId, ...offerEnds, options, shownTo, message: '' },
  });
  if (count !== 1) throw new AppError('conflict', 'booking.placeGone');
  await takeOver(tx, { bookingId: row.id, former: row.customerId, next: memberId, now });
  await passHoldings(tx, row.id, memberId);
  for (const { id: holdingId, slotId, state } of row.holdings)
    if (slotId && openHoldings.has(state)) await waitNoMore(tx, { slotId, holderId: memberId, holdingId });
  await advance(
    tx,
    { ...row, ...nowhere, customerId: memberId },
    {
      name: 'take_over',
      by: 'system',
      memberId,
      now,
      numbers: await settings(),
      data: { former: row.customerId, passOnVersion },
    },
  );
};

/**
 * The viewer takes the places over that a link offers: the booking is theirs from then on, with answers of their own, and
 * what `takeOver` says with it.
 * What was paid stays paid; a refund goes to the card that paid. Of several who follow the same link one wins, the others
 * get `booking.placeGone`, and so does who follows one that leads nowhere (any more).
 */
export const takePlace = async (
  viewer: Viewer | null,
  input: TakePlace,
  takeOver: TakingOver,
): Promise<{ id: string }> => {
  const member = requireMember(viewer);
  const { key, options, shownTo } = TakePlace.parse(input);
  const before = await takenBefore(member.id, key);
  if (before) return before;
  const offered = await offeredBooking(db, key, { id: true, holdings: { select: { slotId: true } } });
  if (!offered) throw new AppError('not_found', 'booking.placeGone');
  try {
    await transaction(async (tx) => {
      await tx.$queryRaw`SELECT id FROM booking WHERE id = ${offered.id} FOR NO KEY UPDATE`;
      const row = await offeredBooking(tx, key, passingSelect);
      if (!row) throw new AppError('conflict', 'booking.placeGone');
      const refusal = await whyNotTake(tx, member, row);
      if (refusal)
        throw new AppError('conflict', refusal.key, { ...(refusal.values && { values: refusal.values }) });
      if (!mayPass(row, clockNow())) throw new AppError('conflict', 'booking.noPassingOn');
      const details = row.listing.details as Record<string, never>;
      const answers = readAnswers(questionsOf(row), { details }, options);
      await take(tx, row, { memberId: member.id, options: answers, shownTo, takeOver });
    });
  } catch (error) {
    // They booked a place of their own at the same moment.
    if (sqlState(error) === '23505')
      for (const slotId of slotIdsAmong(offered.holdings)) await requireNotComing(db, slotId, member.id);
    const twin = error instanceof AppError ? await takenBefore(member.id, key) : null;
    if (twin) return twin;
    throw error;
  }
  return { id: offered.id };
};
