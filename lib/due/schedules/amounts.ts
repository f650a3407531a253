import type { DueSchedule } from '@/lib/platform/db/generated/client';
import { nthDueAt, type Rhythm } from '../schedule';

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

type Timed = Pick<DueSchedule, 'every' | 'startsOn' | 'timeZone' | 'times' | 'endsAt' | 'position'>;

/** When something is owed by a schedule the nth time; null: it is no longer owed. */
export const timeOf = ({ every, startsOn, timeZone, times, endsAt }: Timed, nth: number): Date | null =>
  nthDueAt({ every: every as Rhythm, startsOn: dayOf(startsOn), timeZone, times, endsAt }, nth);

/** The next time that is not written down yet. */
export const nextTimeOf = (schedule: Timed): Date | null => timeOf(schedule, schedule.position + 1);

/** What is owed at a time, and whether an announced change has come by then. */
export const amountsAt = (
  {
    amountMinor,
    creditorMinor,
    changesAt,
    nextAmountMinor,
    nextCreditorMinor,
  }: Pick<
    DueSchedule,
    'amountMinor' | 'creditorMinor' | 'changesAt' | 'nextAmountMinor' | 'nextCreditorMinor'
  >,
  dueAt: Date | null,
): { amountMinor: number; creditorMinor: number; isChanged: boolean } =>
  changesAt && nextAmountMinor !== null && nextCreditorMinor !== null && dueAt && dueAt >= changesAt
    ? { amountMinor: nextAmountMinor, creditorMinor: nextCreditorMinor, isChanged: true }
    : { amountMinor, creditorMinor, isChanged: false };
