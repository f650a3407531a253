import { z } from 'zod';
import { AppError } from '@/lib/shared/errors';
import { momentOf, type Period } from '@/lib/shared/period';
import { lineOrNone } from '@/lib/shared/written';

/** Where and when all of a ring meet, as it is typed: both, or neither. */
export const meetingFields = {
  meetingPlace: lineOrNone(200),
  meetingAt: z
    .string()
    .max(40)
    .nullish()
    .transform((typed) => typed ?? ''),
};

export type MeetingTyped = { meetingPlace?: string; meetingAt?: string };

/** Where all meet, and when. */
export type MeetingPoint = { meetingPlace: string; meetingAt: Date };

const refuse = (field: keyof MeetingTyped, key: string): AppError =>
  new AppError('invalid', 'form', { fields: { [field]: { key } } });

/**
 * Reads where and when all meet, on the clock of the things; null: each hands over where their thing is. `invalid` beside its field for
 * half of it, and for a moment that is none, has passed, or comes after the time to hand things over.
 */
export const readMeeting = (
  { meetingPlace = '', meetingAt = '' }: MeetingTyped,
  timeZone: string,
  { from, to }: { from: Date; to: Period['to'] },
): MeetingPoint | null => {
  if (meetingPlace === '' && meetingAt === '') return null;
  if (meetingPlace === '') throw refuse('meetingPlace', 'field.required');
  if (meetingAt === '') throw refuse('meetingAt', 'field.required');
  const at = momentOf(meetingAt, timeZone);
  if (!at) throw refuse('meetingAt', 'period.wrongDate');
  if (at <= from) throw refuse('meetingAt', 'period.past');
  if (to && at > to) throw refuse('meetingAt', 'ring.meetsTooLate');
  return { meetingPlace, meetingAt: at };
};
