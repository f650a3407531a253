import { z } from 'zod';
import { AppError } from '@/lib/shared/errors';
import { momentOf } from '@/lib/shared/period';
import { line } from '@/lib/shared/written';
import { type SourceName, sourceNames, valueAfter } from './sources';

/** When a draw closes, as typed, and which public value decides: part of the terms of a listing. */
export const drawFields = {
  drawClosesAt: z.string().max(40).optional(),
  drawSource: z.enum(sourceNames as [SourceName]).optional(),
};

/** As typed; what is left out stays as it was. */
export type DrawTyped = { drawClosesAt?: string | undefined; drawSource?: SourceName | undefined };
/** What of a draw is published before it opens. */
export type DrawAnnounced = { closesAt: Date; source: SourceName; valueAt: Date };

/** Nobody waits longer than this for a draw to close. */
export const longestDays = 60;

const refusedClosing = (key: string): AppError =>
  new AppError('invalid', 'form', { fields: { drawClosesAt: { key, values: { days: longestDays } } } });

/** Reads what was typed, on the listing's clock, beside what there is; `invalid` beside the field for what is no moment. */
export const readDraw = (
  { drawClosesAt = '', drawSource }: DrawTyped,
  before: { closesAt: Date; source: string } | null,
  timeZone: string,
): DrawAnnounced => {
  const source = drawSource ?? (before?.source as SourceName | undefined) ?? 'loto';
  if (drawClosesAt === '' && !before) throw refusedClosing('field.required');
  const closesAt = drawClosesAt === '' ? (before?.closesAt ?? null) : momentOf(drawClosesAt, timeZone);
  if (!closesAt) throw refusedClosing('period.wrongDate');
  return { closesAt, source, valueAt: valueAfter(source, closesAt) };
};

/** A draw closes in time to come, and not in years. */
export const requireToCome = ({ closesAt }: DrawAnnounced, now: Date): void => {
  if (closesAt <= now) throw refusedClosing('period.past');
  if (closesAt.getTime() > now.getTime() + longestDays * 86_400_000) throw refusedClosing('draw.tooFar');
};

/** The numbers that fell, as published. */
export const EnterValue = z.object({
  listingId: z.string().min(1).max(100),
  numbers: line(100),
  /** They were compared with what was published. */
  isChecked: z.string({ error: 'field.required' }),
});
export type EnterValue = z.output<typeof EnterValue>;
