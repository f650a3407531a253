import { z } from 'zod';
import { wholeOrNull } from '@/lib/shared/typed';

const id = z.string().min(1).max(100);

/** Who sees at the table that someone comes. */
export const shownTos = ['everyone', 'guests', 'host'] as const;
export type ShownTo = (typeof shownTos)[number];

export const ShowAtTable = z.object({ bookingId: id, shownTo: z.enum(shownTos) });
export type ShowAtTable = z.output<typeof ShowAtTable>;

/** How many came of each booking; left blank: not noted. */
export const RecordAttendance = z.object({
  slotId: id,
  attended: z.record(id, wholeOrNull(z.number().int().min(0).max(1000))),
});
export type RecordAttendance = z.output<typeof RecordAttendance>;

export const OwnPlace = z.object({ bookingId: id });
export type OwnPlace = z.output<typeof OwnPlace>;

/** Who takes a place over answers the type's questions for themselves. */
export const TakePlace = z.object({
  key: z.string().min(1).max(100),
  options: z.record(z.string(), z.unknown()).default({}),
  shownTo: z.enum(shownTos).default('guests'),
});
export type TakePlace = z.input<typeof TakePlace>;
