import type { Settings } from '@/lib/platform/settings';

/** A thing that is out: until when it was agreed, since when it is, and when it was last asked for. */
type Out = { endsAt: Date; stateSince: Date; remindedAt: Date | null };

const hourMs = 3_600_000;

/** The next of the moments that follow one another from `start` on, after the last one that was used. */
const nextFrom = (start: Date, last: Date, everyHours: number): Date => {
  const everyMs = everyHours * hourMs;
  const gone = last.getTime() - start.getTime();
  return new Date(start.getTime() + (Math.floor(gone / everyMs) + 1) * everyMs);
};

/** When operators are asked to decide a dispute that they have had for its longest time: then, and again and again. */
export const disputeReminder = (
  { stateSince, remindedAt }: Pick<Out, 'stateSince' | 'remindedAt'>,
  longestHours: number,
  { disputeReminderHours }: Settings,
): Date => {
  const start = new Date(stateSince.getTime() + longestHours * hourMs);
  return remindedAt && remindedAt >= start ? nextFrom(start, remindedAt, disputeReminderHours) : start;
};

const isAskedBack = ({ remindedAt, endsAt }: Out): boolean => remindedAt !== null && remindedAt >= endsAt;

/**
 * When a return is asked for, by the community's table of reminders: before the end, at it, and again and again while
 * the thing is late. Null: not in this part of the time. Reminders that nobody was there to send are made up for by one.
 */
export const returnReminders = {
  before: ({ endsAt, stateSince, remindedAt }: Out, numbers: Settings): Date | null => {
    const known = Math.max(stateSince.getTime(), remindedAt?.getTime() ?? 0);
    const ahead = numbers.returnReminders.hoursBefore
      .map((hours) => endsAt.getTime() - hours * hourMs)
      .filter((at) => at > known);
    return ahead.length > 0 ? new Date(Math.min(...ahead)) : null;
  },
  atEnd: (out: Out): Date | null =>
    isAskedBack(out) ? null : new Date(Math.max(out.endsAt.getTime(), out.stateSince.getTime())),
  late: (out: Out, numbers: Settings): Date | null => {
    if (!isAskedBack(out) || !out.remindedAt) return null;
    return nextFrom(out.endsAt, out.remindedAt, numbers.returnReminders.lateEveryHours);
  },
} as const;
