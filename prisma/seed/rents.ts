import type { BookingFacts } from '@/lib/booking/lives/terms';
import type { Quote } from '@/lib/booking/rules';
import { dueKey } from '@/lib/due/kinds';
import { nthDueAt } from '@/lib/due/schedule';
import { type Period, plainDateAt } from '@/lib/shared/period';

type Lived = {
  id: string;
  quote: Quote;
  period: Period;
  rows: { listing: { timeZone: string } };
  facts: Pick<BookingFacts, 'paidAt' | 'unpaidSince'>;
  endsAt: Date | null;
};

export type RentTime = { position: number; key: string; dueAt: Date; isPaid: boolean };

/** When something is owed by it again: the nth time, from the second on. */
export const rentDueAt = ({ period, rows, endsAt }: Lived, nth: number): Date | null => {
  const { timeZone } = rows.listing;
  const startsOn = plainDateAt(period.from, timeZone);
  return nthDueAt({ every: 'month', startsOn, timeZone, times: null, endsAt }, nth);
};

/** The months of a booking that were owed by now after the first; one that the bank refused is not paid. */
export const rentTimes = (life: Lived, now: Date): RentTime[] => {
  const times: RentTime[] = [];
  if (!life.quote.rent || !life.facts.paidAt) return times;
  for (let position = 2; ; position += 1) {
    const dueAt = rentDueAt(life, position);
    if (!dueAt || dueAt > now) return times;
    const { unpaidSince } = life.facts;
    const key = dueKey(life.id, { kind: 'rent', position });
    times.push({ position, key, dueAt, isPaid: !unpaidSince || dueAt < unpaidSince });
  }
};
