import 'server-only';
import { openDues } from '@/lib/due/commands/open-dues';
import { claimHoldings } from '@/lib/holding/holdings';
import { record } from '@/lib/lifecycle/history';
import { enterDraw } from '@/lib/listing/draws/taking-part';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { type Db, db } from '@/lib/platform/db/client';
import type { Settings } from '@/lib/platform/settings';
import { say } from './agreeing';
import type { EventData } from './event-data';
import { keepCredit } from './keep-credit';
import type { Role, State, Write } from './lives/terms';
import type { BookingTransition } from './lives/transition';
import { beginRent } from './ongoing';
import { duesOf, type Quote } from './rules';
import { holdToken } from './tokens/keeping';

/* How a booking begins, whoever makes it: once, with all that its life writes beside it. */

/** What begins with a booking in its transaction, beside it: who knows more than bookings says so. */
export type Beginning = (
  tx: Db,
  begun: { bookingId: string; authorId: string; message: string; now: Date },
) => Promise<void>;

/** A booking that was made, or that its form made before. */
export type Made = { id: string; state: State };

/** Under which key a booking is made once: the form's own, of this member. */
export const requestKeyOf = (viewer: Viewer, once: string | undefined): string | null =>
  once ? `${viewer.id}:${once}` : null;

/** The booking that the same form made before; null: it is sent for the first time. */
export const madeBefore = async (requestKey: string | null): Promise<Made | null> => {
  if (!requestKey) return null;
  const booking = await db.booking.findUnique({ where: { requestKey }, select: { id: true, state: true } });
  return booking && { id: booking.id, state: booking.state as State };
};

/** Makes a booking. Where the same form came twice at once, and this one lost, it is what its twin made. */
export const madeOnce = async (requestKey: string | null, make: () => Promise<Made>): Promise<Made> => {
  try {
    return await make();
  } catch (error) {
    const twin = await madeBefore(requestKey);
    if (twin) return twin;
    throw error;
  }
};

/** What its beginning reads of a new booking. */
export const begunSelect = {
  id: true,
  listingId: true,
  customerId: true,
  providerId: true,
  quantity: true,
  quote: true,
  startsAt: true,
  timeZone: true,
} as const;

type Begun = Parameters<typeof beginRent>[1] & { listingId: string; quantity: number };

type At = { now: Date; numbers: Settings; memberId?: string | null };

/** What is to be paid or secured by a booking is due from its acceptance on: a quote is the dues proposed. */
const writeDues = async (tx: Db, booking: Begun): Promise<void> => {
  const { id, customerId, providerId, quote } = booking;
  const sides = { debtorId: customerId, creditorId: providerId };
  await openDues(tx, id, duesOf(quote as Quote, sides));
  await beginRent(tx, booking);
  if ((quote as Quote).credit) await keepCredit(tx, id);
};

/** What can be written as soon as there is a booking: a life may have it at its beginning or later. */
export const beginnings = {
  claim: (tx, { id: bookingId }, { now, numbers }) => claimHoldings(tx, { bookingId }, { now, numbers }),
  openDues: writeDues,
  holdToken: (tx, booking) => holdToken(tx, booking),
  enterDraw: (tx, { id: bookingId, listingId, customerId: holderId, quantity }, at) =>
    enterDraw(tx, listingId, { bookingId, holderId, quantity }, at),
  /** Whoever proposes says yes by it. */
  sayYes: async (tx, { id, customerId: actingFor }, { now, memberId = null }) => {
    await say(tx, { id, actingFor }, { now, memberId }, 'yes');
  },
} satisfies Partial<Record<Write, (tx: Db, booking: Begun, at: At) => Promise<void>>>;

type Row = Pick<BookingTransition, 'name' | 'writes'>;

/** What the row that a booking begins with writes beside it. */
const writeBeginning = async (tx: Db, booking: Begun, { name, writes = [] }: Row, at: At): Promise<void> => {
  for (const write of writes) {
    const begin = (beginnings as Partial<Record<Write, (tx: Db, booking: Begun, at: At) => Promise<void>>>)[
      write
    ];
    if (!begin) throw new RangeError(`${name} cannot begin with ${write}`);
    await begin(tx, booking, at);
  }
};

type How = {
  by: Role | 'mediator';
  state: State;
  message: string;
  now: Date;
  numbers: Settings;
  begin: Beginning;
  /** For which of those who are alike it is made. */
  holderId?: string;
  /** What its event says besides. */
  data?: EventData;
};

/** A booking that was written with what it takes begins: what its row writes, what begins with it, its first event. */
export const beginBooking = async (
  tx: Db,
  viewer: Viewer,
  booking: Begun,
  row: Row,
  { by, state, message, now, numbers, begin, holderId, data }: How,
): Promise<Made> => {
  const { id } = booking;
  await writeBeginning(tx, booking, row, { now, numbers, memberId: viewer.id });
  await begin(tx, { bookingId: id, authorId: viewer.id, message, now });
  const made = { name: row.name, by, memberId: viewer.id, from: null, to: state, hasEffects: true };
  const told = { ...data, ...(holderId && { holderId }) };
  await record(tx, 'booking', [{ id, ...made, data: told }], now);
  return { id, state };
};
