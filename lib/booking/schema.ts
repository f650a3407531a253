import { z } from 'zod';
import { maybeAmount, neededAmount, typedWhole } from '@/lib/shared/typed';
import { prose, proseOrNone } from '@/lib/shared/written';

/** An amount in minor units that a page showed and a hidden field brings back. */
export const shownMinor = typedWhole(z.number().int().min(0).optional());

/** What a form's hidden `_once` or a program's own key is called in here. */
export const withOnce = <Shape extends { _once?: string | undefined; once?: string | undefined }>({
  _once,
  ...rest
}: Shape): Omit<Shape, '_once'> => ({ ...rest, once: rest.once ?? _once });

export const onceKey = z.string().min(1).max(200).optional();

const id = z.string().min(1).max(100);

/** Dates are plain (`2026-11-28`, the last day included for types that count time) or local or absolute moments. */
const quoteFields = {
  listingId: z.string().min(1).max(100),
  /** A circle of the viewer's that it is for; left out or empty: themselves. */
  onBehalfOf: z.string().max(100).optional(),
  from: z.string().max(40).default(''),
  to: z.string().max(40).default(''),
  /** The slot, for what has places in slots: it says the time. */
  slotId: z.string().max(100).optional(),
  /** Several of them, in one agreement. */
  slotIds: z.array(id).max(60).optional(),
  /** Other listings of the same owner that are asked for with it. */
  alsoIds: z.array(id).max(20).optional(),
  quantity: typedWhole(z.number().int().min(1).max(1000).default(1)),
  /** Where each gives what they can: how much for one place, in minor units. */
  offerMinor: maybeAmount(),
  /** In money or in a credit, where there is a choice: by the code of the asset. Left out: in money. */
  payIn: z.string().max(40).optional(),
  /** Answers to the type's own questions, by name. */
  options: z.record(z.string(), z.unknown()).default({}),
};

export const AskQuote = z.object(quoteFields);
export type AskQuote = z.output<typeof AskQuote>;

export const RequestBooking = z
  .object({
    ...quoteFields,
    message: proseOrNone(10_000),
    /** Who sees at the table that they come, where people come together. */
    shownTo: z.enum(['everyone', 'guests', 'host']).optional(),
    /** One of the times that are offered to fetch it, of what one has by asking for it. */
    fetchTimeId: z.string().max(100).optional(),
    /** The total that was shown: a different one is refused with `booking.priceChanged`. */
    quotedTotalMinor: shownMinor,
    /** The same in credit. */
    quotedCreditMinor: shownMinor,
    /** How many bookings of the member's for this very time the form told of: more of them are refused with `booking.askedBefore`. */
    askedBefore: typedWhole(z.number().int().min(0).optional()),
    once: onceKey,
    _once: onceKey,
  })
  .transform(withOnce);
export type RequestBooking = z.input<typeof RequestBooking>;

/** Several things of one giver, asked for in one go. */
export const RequestSeveral = z
  .object({
    batchId: id,
    onBehalfOf: z.string().max(100).optional(),
    listingIds: z
      .array(id)
      .max(40)
      .default([])
      .refine((ids) => ids.length > 0, { error: 'batch.noneChosen' }),
    message: proseOrNone(2000),
    fetchTimeId: z.string().max(100).optional(),
    once: onceKey,
    _once: onceKey,
  })
  .transform(withOnce);
export type RequestSeveral = z.output<typeof RequestSeveral>;

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'period.wrong' });

/** One of those who answered a wish is asked, for a day and the hours on it. */
export const AskAnswerer = z
  .object({
    answerId: id,
    from: z.string().max(40).default(''),
    /** On its clock. */
    fromTime: clockTime,
    to: clockTime,
    message: proseOrNone(2000),
    once: onceKey,
    _once: onceKey,
  })
  .transform(({ from, fromTime, to, ...rest }) =>
    withOnce({ ...rest, from: `${from}T${fromTime}`, to: `${from}T${to}` }),
  );

/** One of several transitions; the fields beside `name` are those of its form (lib/booking/lifecycle `TransitionField`). */
export const MoveBooking = z.object({
  bookingId: z.string().min(1).max(100),
  name: z.string().min(1).max(40),
  reason: prose(2000, 0).optional(),
  note: prose(2000, 0).optional(),
  /** A few words to the mediator alone. */
  talk: prose(2000, 0).optional(),
  /** What was ticked: names of items of the type's checklist. */
  checklist: z.array(z.string().max(60)).max(50).optional(),
  /** Ids of pictures that the member uploaded. */
  photos: z.array(z.string().max(100)).max(20).optional(),
  /** Which of several dates it is about. */
  slotId: z.string().max(100).optional(),
  /** One of the times that are offered to fetch it. */
  timeId: z.string().max(100).optional(),
  /** The refund that was shown for a cancellation: a different one is refused with `booking.refundChanged`. */
  quotedRefundMinor: shownMinor,
  quotedRefundCreditMinor: shownMinor,
  /** How long it took, and the number that was shown to who agrees: a different one is refused with `booking.minutesChanged`. */
  minutes: typedWhole(z.number().int().min(0).max(10_000).optional()),
  quotedMinutes: shownMinor,
  /** Which balance of a ring was shown to who says yes: `booking.balanceChanged` where another stands by now. */
  quotedBalance: shownMinor,
  /** An operator's decision. */
  refundMinor: neededAmount().optional(),
  depositMinor: neededAmount().optional(),
  /** The same of a credit: as it is typed, or in minor units. */
  refundCreditMinor: z.union([z.number().int().min(0), z.string().max(40)]).optional(),
  /** The price that a provider announces. */
  rentMinor: neededAmount().optional(),
});
export type MoveBooking = z.output<typeof MoveBooking>;

export const ListBookings = z.object({
  /** `member`: what has no sides. */
  role: z.enum(['customer', 'provider', 'member']).optional(),
  /** A state, or a group: `open` (something may still happen) · `over`. */
  state: z.string().max(40).optional(),
  cursor: z.string().max(200).optional(),
  limit: typedWhole(z.number().int().min(1).max(50).default(24)),
});
export type ListBookings = z.input<typeof ListBookings>;
