import type { DueSchedule } from '@/lib/platform/db/generated/client';
import { nthDueAt, type Rhythm } from '../schedule';

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

type Timed = Pick<DueSchedule, 'every' | 'startsOn' | 'timeZone' | 'times' | 'endsAt' | 'position'>;

/** When something is owed by a schedule the nth time; null: it is no longer owed. */
export const timeOf = ({ every, startsOn, timeZone, times, endsAt }: Timed, nth: number): Date | null =>
  nthDueAt({ every: every as Rhythm, startsOn: dayOf(startsOn), timeZone, times, endsAt }, nth);

/** The next time that is not written down yet. */
export const nextTimeOf = (schedule: Timed): Date | null => timeOf(schedule, schedule.position + 1);

type Changing = Pick<DueSchedule, 'changesAt' | 'nextAmountMinor' | 'nextCreditorMinor'>;

/** What was announced to be owed from a moment on, if anything was. */
export const announcedChange = ({
  changesAt,
  nextAmountMinor,
  nextCreditorMinor,
}: Changing): { from: Date; amountMinor: number; creditorMinor: number } | null =>
  changesAt && nextAmountMinor !== null && nextCreditorMinor !== null
    ? { from: changesAt, amountMinor: nextAmountMinor, creditorMinor: nextCreditorMinor }
    : null;

/** What is owed at a time, and whether an announced change has come by then. */
export const amountsAt = (
  schedule: Changing & Pick<DueSchedule, 'amountMinor' | 'creditorMinor'>,
  dueAt: Date | null,
): { amountMinor: number; creditorMinor: number; isChanged: boolean } => {
  const change = announcedChange(schedule);
  const isChanged = change !== null && dueAt !== null && dueAt >= change.from;
  const { amountMinor, creditorMinor } = isChanged ? change : schedule;
  return { amountMinor, creditorMinor, isChanged };
};
