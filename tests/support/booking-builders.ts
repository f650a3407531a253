import { bookingSubject } from '@/lib/booking/booking-life';
import { confirmPaid } from '@/lib/booking/commands/confirm-paid';
import { moveBooking } from '@/lib/booking/commands/move-booking';
import type { CommonState } from '@/lib/booking/lives/terms';
import { fireDue } from '@/lib/lifecycle/timers';
import { viewerById } from '@/lib/platform/auth/session';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { transaction } from '@/lib/platform/db/client';
import { writeReview } from '@/lib/review/commands';
import { addToDate, plainDateAt } from '@/lib/shared/period';
import { requestBooking } from './asking';
import { aListing, aMember } from './builders';
import { letPass, travelTo } from './clock';
import { firstOf } from './dues';

type Listing = Awaited<ReturnType<typeof aListing>>;

/** A plain date some days from now, where the listings of tests are. */
export const inDays = (days: number): string => addToDate(plainDateAt(now(), 'Europe/Paris'), { days });

export type BuiltBooking = {
  id: string;
  listing: Listing;
  customer: Viewer;
  provider: Viewer;
  operator: Viewer;
  startsAt: Date;
  endsAt: Date;
};

type Wanted = {
  state?: CommonState;
  listing?: Listing;
  customer?: Viewer;
  /** Plain dates, the last one included. */
  from?: string;
  to?: string;
  quantity?: number;
  message?: string;
  options?: Record<string, unknown>;
};

/** One step of the life of a booking, by the real commands. */
type Step = (booking: BuiltBooking) => Promise<unknown>;

const move =
  (who: 'customer' | 'provider' | 'operator', name: string, fields: object = {}): Step =>
  (booking) =>
    moveBooking(booking[who], { bookingId: booking.id, name, ...fields });

const ticked = { checklist: ['complete', 'clean', 'works', 'explained'], note: 'Tout va bien.' };

const pay: Step = async ({ id }) => transaction((tx) => confirmPaid(tx, firstOf(id)));
const atStart: Step = async ({ startsAt }) => travelTo(startsAt);
const atEnd: Step = async ({ endsAt }) => travelTo(endsAt);
const daysLater =
  (days: number): Step =>
  async () => {
    letPass({ days });
    await fireDue(bookingSubject, now());
  };
const review =
  (who: 'customer' | 'provider'): Step =>
  (booking) =>
    writeReview(booking[who], { bookingId: booking.id, rating: 5, body: 'Merci !' });

const accepted = [move('provider', 'accept')];
const confirmed = [...accepted, pay];
const started = [
  ...confirmed,
  atStart,
  move('provider', 'hand_over', ticked),
  move('customer', 'hand_over', ticked),
];
const ended = [...started, atEnd, move('customer', 'return', ticked), move('provider', 'return', ticked)];
const disputed = [...started, move('customer', 'dispute', { reason: 'Elle ne perce plus.' })];

/** The way to each state. The clock stays where it led to. */
const ways: Record<CommonState, Step[]> = {
  requested: [],
  accepted,
  confirmed,
  started,
  ended,
  closed: [...ended, review('customer'), review('provider')],
  declined: [move('provider', 'decline')],
  withdrawn: [move('customer', 'withdraw')],
  expired: [daysLater(4)],
  lapsed: [...accepted, daysLater(2)],
  cancelled_by_customer: [...confirmed, move('customer', 'cancel_by_customer')],
  cancelled_by_provider: [...confirmed, move('provider', 'cancel_by_provider')],
  disputed,
  resolved: [...disputed, move('operator', 'resolve', { reason: 'Chacun a raison.' })],
};

/** The same to pay, where it is a gift: `confirmed` needs no payment. */
const steps = (state: CommonState, isGift: boolean): Step[] =>
  ways[state].filter((step) => !isGift || step !== pay);

/** A booking that came to its state by the real commands: the drill of `aListing`, from ten days from now for two days. */
export const aBooking = async ({ state = 'requested', ...wanted }: Wanted = {}): Promise<BuiltBooking> => {
  const listing = wanted.listing ?? (await aListing());
  const customer = wanted.customer ?? (await aMember({ name: 'Nadia Roussel' }));
  const provider = await viewerById(listing.ownerId);
  if (!provider) throw new Error('the listing has no owner');
  const operator = await aMember({ name: 'Paul Le Goff', role: 'operator' });
  const { id } = await requestBooking(customer, {
    listingId: listing.id,
    from: wanted.from ?? inDays(10),
    to: wanted.to ?? inDays(11),
    quantity: wanted.quantity ?? 1,
    options: wanted.options ?? {},
    message: wanted.message ?? 'Bonjour, est-elle libre ?',
    once: undefined,
  });
  const { startsAt, endsAt } = await transaction((tx) => tx.booking.findUniqueOrThrow({ where: { id } }));
  const booking = { id, listing, customer, provider, operator, startsAt, endsAt };
  const isGift = (listing.rates as unknown[]).length === 0 && listing.depositMinor === 0;
  for (const step of steps(state, isGift)) await step(booking);
  return booking;
};
