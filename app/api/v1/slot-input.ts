import type { z } from 'zod';
import { periodOf } from '@/lib/listing/rules';
import { localOf } from '@/lib/listing/slots/recurrence';
import { typedTimes } from '@/lib/listing/slots/rules';
import { fieldMessages } from '@/lib/platform/i18n/issues';
import { AppError } from '@/lib/shared/errors';
import type { EditSlot, NewSlots } from './schemas/slot';

/* What a program sends of a slot, as the form of slots has it: both are then read by the same rules. */

/** Fields of the form by those of a call. */
const inCall: Record<string, string> = { date: 'from', time: 'from', minutes: 'to' };

/** Does the work; refusals stand beside the fields that the caller sent. */
export const withCallNames = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'invalid') throw error;
    const fields = Object.entries(error.fields).map(([path, message]) => [inCall[path] ?? path, message]);
    throw new AppError(error.code, error.key, { values: error.values, fields: Object.fromEntries(fields) });
  }
};

/** Reads input as the form's schema would. */
export const asForm = <Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> => {
  const parsed = schema.safeParse(input, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new AppError('invalid', 'form', { fields: fieldMessages(parsed.error) });
};

/** Two moments as a date, a time of day and a length, on the listing's clock. */
const typed = (from: string, to: string, timeZone: string) => {
  const period = periodOf('time', { from, to }, timeZone);
  const [date, time] = localOf(period.from, timeZone).split('T');
  return {
    date,
    time,
    at: period.from.toISOString(),
    minutes: Math.round((period.to.getTime() - period.from.getTime()) / 60_000),
  };
};

export const newSlotsInput = ({ from, to, ...given }: NewSlots, timeZone: string) => ({
  ...given,
  ...typed(from, to, timeZone),
});

type Stored = {
  startsAt: Date;
  endsAt: Date;
  closesAt: Date;
  capacity: number;
  minimum: number;
  note: string;
  timeZone: string;
};

/** What was not sent stays as it is; a slot that begins at another time lasts as long as before. */
export const editSlotInput = ({ from, to, ...given }: EditSlot, stored: Stored) => {
  const { timeZone, startsAt, endsAt, capacity, minimum, note } = stored;
  const kept = { ...typedTimes(stored, timeZone), at: startsAt.toISOString(), capacity, minimum, note };
  if (from === undefined && to === undefined) return { ...kept, ...given };
  const start = from ?? startsAt.toISOString();
  const { minutes, ...when } = typed(start, to ?? '2199-12-31T00:00', timeZone);
  const lasts = to === undefined ? Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000) : minutes;
  return { ...kept, ...when, minutes: lasts, ...given };
};
