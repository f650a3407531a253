import 'server-only';
import type { BalanceTyped } from '@/lib/booking/balance/reading';
import { type Beginning, type Made, madeBefore, requestKeyOf } from '@/lib/booking/beginning';
import { moveBooking } from '@/lib/booking/commands/move-booking';
import { proposeRing } from '@/lib/booking/commands/propose-ring';
import type { MeetingTyped } from '@/lib/booking/meeting-point';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { AppError } from '@/lib/shared/errors';
import type { Locale } from '@/lib/shared/locale';
import { type AskedRing, asAsked, proposedRing } from '../asked';
import { foundRingFor } from '../queries';
import type { ChooseRings, RefuseRing, RingAnswer, StartRing } from '../schema';

/** The ring, or that it is not there any more: others were quicker, or something better was found meanwhile. */
const ringOf = async (viewer: Viewer, ringId: string) => {
  try {
    return await foundRingFor(db, viewer, ringId);
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') throw new AppError('not_found', 'ring.gone');
    throw error;
  }
};

/**
 * Proposes a ring that the house found to all whom it concerns: the agreement of `proposeRing`, with its yes of the viewer, and with what each
 * thing is worth, in the order of `foundRingFor`, where they say it. Sent again with the same `once`, it answers with the ring that it made. Throws `not_found ring.gone` where it is not there for the viewer.
 */
export const startRing = async (
  viewer: Viewer | null,
  { ringId, once, ...said }: Pick<StartRing, 'ringId' | 'message' | 'once'> & MeetingTyped & BalanceTyped,
  begin: Beginning,
  locale?: Locale,
): Promise<Made> => {
  const member = requireMember(viewer);
  const before = await madeBefore(requestKeyOf(member, once));
  if (before) return before;
  const { things } = await ringOf(member, ringId);
  const goneWithIt: Beginning = async (tx, begun) => {
    // It goes with the proposal: who of them proposes it at the same moment comes second.
    const { count } = await tx.foundRing.deleteMany({ where: { id: ringId } });
    if (count === 0) throw new AppError('not_found', 'ring.gone');
    await begin(tx, begun);
  };
  return proposeRing(member, { ...said, things: things.map(({ id }) => id), once }, goneWithIt, locale);
};

/** Remembers that what would come is not wanted for one's own thing, and drops the ring: the house looks for another. */
export const refuseRing = async (viewer: Viewer | null, { ringId }: RefuseRing): Promise<void> => {
  const member = requireMember(viewer);
  const { own, coming } = await ringOf(member, ringId);
  await transaction(async (tx) => {
    const pair = { forId: own.id, listingId: coming.id };
    await tx.notWanted.createMany({ data: [pair], skipDuplicates: true });
    await tx.foundRing.deleteMany({ where: { id: ringId } });
  });
};

/** How each answer is called in the life of what was proposed. */
const answerMoves = { accept: 'say_yes', refuse: 'say_no' } as const satisfies Record<RingAnswer, string>;

type Said = {
  ringId: string;
  answer: RingAnswer;
  reason?: string | undefined;
  quotedBalance?: number | undefined;
} & Omit<Parameters<typeof startRing>[1], 'ringId'>;

const answerFound = async (
  viewer: Viewer,
  { ringId, answer, reason: _, quotedBalance: __, ...said }: Said,
  begin: Beginning,
) => {
  if (answer === 'accept') {
    const { id } = await startRing(viewer, { ringId, ...said }, begin);
    return proposedRing(viewer, id);
  }
  const ring = await foundRingFor(db, viewer, ringId);
  await refuseRing(viewer, { ringId });
  return { ...asAsked(ring), state: 'declined' } as const;
};

/**
 * Says yes or no to a ring: one that the house found is proposed to all with a yes, one that was proposed goes on. The ring after it. Not
 * found for who has no say in it.
 */
export const answerRing = async (viewer: Viewer | null, said: Said, begin: Beginning): Promise<AskedRing> => {
  const member = requireMember(viewer);
  const { ringId, answer, reason, quotedBalance, once } = said;
  const before = await madeBefore(requestKeyOf(member, once));
  if (before) return proposedRing(member, before.id);
  if ((await db.foundRing.count({ where: { id: ringId } })) > 0) return answerFound(member, said, begin);
  const { id } = await proposedRing(member, ringId);
  const name = answerMoves[answer];
  await moveBooking(member, { bookingId: id, name, quotedBalance, ...(reason && { reason }) });
  return proposedRing(member, id);
};

/** Switches the house's looking for the viewer off, or on again. Off, what was found with their things goes. */
export const chooseRings = async (viewer: Viewer | null, { isOff }: ChooseRings): Promise<void> => {
  const { id: holderId } = requireMember(viewer);
  await transaction(async (tx) => {
    await tx.ringChoice.upsert({ where: { holderId }, create: { holderId, isOff }, update: { isOff } });
    if (isOff)
      await tx.foundRing.deleteMany({ where: { things: { some: { listing: { ownerId: holderId } } } } });
  });
};

/** What somebody who leaves chose about rings goes, and where they would have liked to go. */
export const forgetRingChoice = async (tx: Db, holderId: string): Promise<void> => {
  await tx.destination.deleteMany({ where: { listing: { ownerId: holderId } } });
  await tx.ringChoice.deleteMany({ where: { holderId } });
};
