import { z } from 'zod';
import { AppError } from '@/lib/shared/errors';
import { momentOf } from '@/lib/shared/period';
import { line } from '@/lib/shared/written';
import { type SourceName, sourceNames, valueAfter } from './sources';
import { type Reveals, revealsAfter, type Way, ways } from './ways';

/** When a draw closes, as typed, what decides, and which public value: part of the terms of a listing. */
export const drawFields = {
  drawClosesAt: z.string().max(40).optional(),
  drawWay: z.enum(ways).optional(),
  drawSource: z.enum(sourceNames as [SourceName]).optional(),
};

/** As typed; what is left out stays as it was. */
export type DrawTyped = {
  drawClosesAt?: string | undefined;
  drawWay?: Way | undefined;
  drawSource?: SourceName | undefined;
};
/** What of a draw is published before it opens. */
export type DrawAnnounced = { closesAt: Date; way: Way; source: SourceName; valueAt: Date } & Reveals;

/**
 * All times of a draw from when nobody comes in any more. The public value comes after the last number that could be shown:
 * nobody who shows one, or keeps it back, knows what else would decide.
 */
export const drawTimes = (way: Way, source: SourceName, from: Date): Reveals & { valueAt: Date } => {
  const reveals = revealsAfter(way, from);
  return { ...reveals, valueAt: valueAfter(source, reveals.repeatUntil ?? from) };
};

/** Nobody waits longer than this for a draw to close. */
export const longestDays = 60;

const refusedClosing = (key: string): AppError =>
  new AppError('invalid', 'form', { fields: { drawClosesAt: { key, values: { days: longestDays } } } });

/** Reads what was typed, on the listing's clock, beside what there is; `invalid` beside the field for what is no moment. */
export const readDraw = (
  { drawClosesAt = '', drawWay, drawSource }: DrawTyped,
  before: { closesAt: Date; way: string; source: string } | null,
  timeZone: string,
): DrawAnnounced => {
  const source = drawSource ?? (before?.source as SourceName | undefined) ?? 'loto';
  const way = drawWay ?? (before?.way as Way | undefined) ?? 'value';
  if (drawClosesAt === '' && !before) throw refusedClosing('field.required');
  const closesAt = drawClosesAt === '' ? (before?.closesAt ?? null) : momentOf(drawClosesAt, timeZone);
  if (!closesAt) throw refusedClosing('period.wrongDate');
  return { closesAt, way, source, ...drawTimes(way, source, closesAt) };
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

/** A digest as everybody writes it. */
const Digest = z.string().regex(/^[0-9a-f]{64}$/, { error: 'draw.wrongDigest' });

/** Two numbers of one's own, sealed for one entry: their digests, or nothing where the house is to make them. */
export const SealNumbers = z.object({
  listingId: z.string().min(1).max(100),
  bookingId: z.string().min(1).max(100),
  commitment: Digest.optional(),
  commitmentAgain: Digest.optional(),
});
export type SealNumbers = z.output<typeof SealNumbers>;

/** A number that is shown. */
export const ShowNumber = z.object({ listingId: z.string().min(1).max(100), number: line(60) });
export type ShowNumber = z.output<typeof ShowNumber>;
