import type { Period } from '@/lib/shared/period';
import { momentOf } from '@/lib/shared/period';

/** A time to fetch something, and how many may still come then. */
export type FetchTime = { id: string; startsAt: Date; endsAt: Date; left: number };

/**
 * The times that some hours of a day are cut into, on a clock: one where they are not cut; a rest that is shorter than the others is
 * left out. Hours that the clock leaves out on the day are none.
 */
export const timesWithin = (
  { date, from, to, step }: { date: string; from: string; to: string; step: number },
  timeZone: string,
): Period[] => {
  const [start, end] = [momentOf(`${date}T${from}`, timeZone), momentOf(`${date}T${to}`, timeZone)];
  if (!start || !end || start >= end) return [];
  if (step === 0) return [{ from: start, to: end }];
  const stepMs = step * 60_000;
  const count = Math.floor((end.getTime() - start.getTime()) / stepMs);
  return Array.from({ length: count }, (_, at) => ({
    from: new Date(start.getTime() + at * stepMs),
    to: new Date(start.getTime() + (at + 1) * stepMs),
  }));
};
