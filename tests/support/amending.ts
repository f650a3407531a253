import { answerAmendment } from '@/lib/booking/amending/commands/answer';
import { confirmDifference } from '@/lib/booking/amending/commands/confirm-difference';
import { proposeAmendment } from '@/lib/booking/amending/commands/propose';
import { AnswerAmendment, ProposeAmendment } from '@/lib/booking/amending/schema';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db, transaction } from '@/lib/platform/db/client';

type Asked = Omit<Parameters<typeof ProposeAmendment.parse>[0] & object, never>;

/** Other terms, as a form or a program sends them. */
export const propose = (viewer: Viewer, bookingId: string, asked: Asked = {}) =>
  proposeAmendment(viewer, ProposeAmendment.parse({ bookingId, ...asked }));

type Proposed = { id: string; bookingId: string };

const answer =
  (name: string) =>
  (viewer: Viewer, { id: amendmentId, bookingId }: Proposed, more: object = {}) =>
    answerAmendment(viewer, AnswerAmendment.parse({ bookingId, amendmentId, name, ...more }));

export const agree = answer('agree');
export const refuse = answer('refuse');
export const takeBack = answer('take_back');

/** The difference arrives. */
export const payDifference = async ({ id, bookingId }: Proposed): Promise<boolean> => {
  const { paymentId } = await db.amendment.findUniqueOrThrow({ where: { id } });
  return transaction((tx) => confirmDifference(tx, { bookingId, paymentId: paymentId ?? '' }));
};

/** How a proposal stands, and what is held for it. */
export const amendmentAt = async (id: string) => {
  const { state, payMinor, refundMinor } = await db.amendment.findUniqueOrThrow({ where: { id } });
  const units = await db.claim.count({ where: { amendmentId: id, isActive: true } });
  const places = await db.placeClaim.count({ where: { amendmentId: id, isActive: true } });
  return { state, payMinor, refundMinor, held: units + places };
};

export type HeldUnit = { unitId: string; from: Date; to: Date | null; dueBackAt: Date | null };

/** What a booking holds of units. */
export const unitsHeld = (bookingId: string): Promise<HeldUnit[]> => db.$queryRaw<HeldUnit[]>`
  SELECT unit_id AS "unitId", lower(during) AS "from", upper(during) AS "to", due_back_at AS "dueBackAt"
  FROM claim JOIN holding ON holding.id = claim.holding_id WHERE booking_id = ${bookingId} AND is_active ORDER BY unit_id`;
