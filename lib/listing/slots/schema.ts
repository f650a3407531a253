import { z } from 'zod';
import { isPlainDate } from '@/lib/shared/period';
import { typedWhole } from '@/lib/shared/typed';
import { proseOrNone } from '@/lib/shared/written';
import { nths, rhythms } from './repetition';
import { slotsAtOnce, weekdays } from './rule';

/** A choice of cut-offs for forms: minutes before the start. */
export const cutoffChoices = [0, 60, 180, 720, 1440, 2880, 4320] as const;

const blankAsNothing = (value: unknown): unknown =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;

const needed = (least: number, most: number) => typedWhole(z.number().int().min(least).max(most));

const number = (least: number, most: number) => typedWhole(z.number().int().min(least).max(most).optional());

const date = z.string().refine(isPlainDate, { error: 'period.wrongDate' });

const id = z.string().min(1).max(100);

/** A day at most: what goes on for longer is several slots. */
const longestMinutes = 24 * 60;
const longestCutoff = 60 * 24 * 60;

/** What there is to say of one slot: date and time of day are those of the listing's clock. */
const slot = {
  date,
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'slot.wrongTime' }),
  /** The instant that date and time were read of, where one was sent: it says which of two hours alike is meant. */
  at: z.iso.datetime({ offset: true }).optional(),
  minutes: needed(5, longestMinutes),
  capacity: needed(1, 10_000),
  minimum: number(0, 10_000),
  /** From so many minutes before the start on, nothing is asked for or paid. */
  cutoffMinutes: number(0, longestCutoff),
  /** Typed instead of choosing one of `cutoffChoices`; it counts where both are there. */
  cutoffHours: number(0, longestCutoff / 60),
  note: proseOrNone(500),
};

type Typed = {
  minimum?: number | undefined;
  cutoffMinutes?: number | undefined;
  cutoffHours?: number | undefined;
};

/** One cut-off out of the two ways to say it, and a minimum that is none when nothing was said. */
const settle = <Input extends Typed>({ cutoffHours, ...input }: Input) => ({
  ...input,
  minimum: input.minimum ?? 0,
  cutoffMinutes: cutoffHours === undefined ? (input.cutoffMinutes ?? 0) : cutoffHours * 60,
});

/** What a slot is, once read. */
export type SlotInput = Pick<
  AddSlot,
  'date' | 'time' | 'at' | 'minutes' | 'capacity' | 'minimum' | 'cutoffMinutes' | 'note'
>;

/** A form posted twice carries the same `_once`: what it makes has that id. */
const once = { _once: z.uuid().optional() };

export const AddSlot = z.object({ listingId: id, ...slot, ...once }).transform(settle);
export type AddSlot = z.output<typeof AddSlot>;

const listed = <Item extends z.ZodType>(item: Item) =>
  z.preprocess(
    (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(item).max(7),
  );

const repeats = Object.keys(rhythms) as [keyof typeof rhythms];

/** How it repeats, as a form says it; or `rule`, RFC 5545 text, which counts where both are there. */
const repetition = {
  repeat: z.enum(['once', ...repeats]).default('once'),
  /** Days of the week (`MO`…`SU`); without any, that of the first date. */
  weekdays: listed(z.enum(weekdays)),
  /** Which of the month's weekdays: 1–4, or -1 for the last; without it, that of the first date. */
  nth: typedWhole(z.literal(nths).optional()),
  ends: z.enum(['never', 'count', 'until']).default('never'),
  count: number(1, slotsAtOnce),
  until: z.preprocess(blankAsNothing, date.optional()),
  rule: z.preprocess(blankAsNothing, z.string().max(1000).optional()),
};

type TypedEnd = { repeat: string; ends: string; count?: number | undefined; until?: string | undefined };

const neededEnd = <Input extends TypedEnd>(input: Input, context: z.RefinementCtx<Input>): void => {
  // What takes place once has no end, whatever is left in fields that nobody sees then.
  if (input.repeat === 'once') return;
  const isMissing = { never: false, count: input.count === undefined, until: input.until === undefined };
  if (isMissing[input.ends as keyof typeof isMissing])
    context.addIssue({ code: 'custom', message: 'field.required', path: [input.ends] });
};

export const AddSeries = z
  .object({ listingId: id, ...slot, ...repetition, ...once })
  .superRefine(neededEnd)
  .transform(settle);
export type AddSeries = z.output<typeof AddSeries>;

const scope = z.enum(['one', 'following']).default('one');

export const ChangeSlot = z
  .object({ slotId: id, scope, ...slot, ...repetition })
  .superRefine(neededEnd)
  .transform(settle);
export type ChangeSlot = z.output<typeof ChangeSlot>;

export const CallOff = z.object({ slotId: id, scope, reason: proseOrNone(2000) });
export type CallOff = z.output<typeof CallOff>;

/** A circle of the viewer's that waits; left out or empty: themselves. */
const onBehalfOf = z.string().max(100).optional();

export const JoinWait = z.object({
  slotId: id,
  onBehalfOf,
  quantity: typedWhole(z.number().int().min(1).max(1000).default(1)),
});
export type JoinWait = z.output<typeof JoinWait>;

export const LeaveWait = z.object({ slotId: id, onBehalfOf });
export type LeaveWait = z.output<typeof LeaveWait>;
