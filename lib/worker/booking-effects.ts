import 'server-only';
import type { EventData } from '@/lib/booking/event-data';
import { findTransition, lifeOf } from '@/lib/booking/lifecycle';
import type { Effect } from '@/lib/booking/lives/terms';
import { payOutTime } from '@/lib/booking/money';
import { creditMinorOf, type Quote } from '@/lib/booking/rules';
import { readersOf } from '@/lib/booking/stories';
import { nextOnUnits } from '@/lib/holding/whereabouts';
import type { LifeEvent } from '@/lib/lifecycle/history';
import type { LifeName } from '@/lib/listing/listing-type';
import { now } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db/client';
import { addJob } from '@/lib/platform/jobs';
import { settings } from '@/lib/platform/settings';
import { revealReviews } from '@/lib/review/commands';
import { type DeliverableEvent, withBooking } from './deliverable-event';
import { tellMediators, tellMembers } from './tell-members';
import { tellFormer, tellOperators, tellParty } from './tell-parties';

type Deliver<Kind extends Effect['do']> = (
  tx: Db,
  event: DeliverableEvent,
  effect: Extract<Effect, { do: Kind }>,
) => Promise<void>;

const hourMs = 3_600_000;

/** One job with a key of its own: a waiting one is not doubled. */
const later = (tx: Db, task: string, { booking, id }: DeliverableEvent, more: object = {}, runAt?: Date) =>
  addJob(
    tx,
    task,
    { bookingId: booking.id, ...more },
    { key: `${booking.id}:${task}:${id}`, ...(runAt && runAt > now() && { runAt }) },
  );

/**
 * What each effect of the table comes to. All of it is rows of this database, written in the one transaction that marks
 * the event as delivered: each happens once, whatever crashes. What speaks to Stripe or a mail server are jobs of their own.
 */
const deliver: { [Kind in Effect['do']]: Deliver<Kind> } = {
  tell: async (tx, event, { whom }) => {
    for (const party of readersOf(whom, event.by)) await tellParty(tx, event, party);
  },
  tellMembers: (tx, event, { whom }) => tellMembers(tx, event, whom),
  tellMediators: (tx, event) => tellMediators(tx, event),
  tellFormer,
  tellOperators,
  openCheckout: async (tx, event) => {
    if (event.to === 'accepted') await later(tx, 'open-checkout', event);
  },
  cancelPayment: async (tx, event) => {
    if (event.from === 'accepted') await later(tx, 'cancel-payment', event);
  },
  // Nothing is given back that was not decided: the amount stands in the event.
  refund: async (tx, event) => {
    const { refundMinor = 0 } = event.data as EventData;
    const key = `${event.booking.id}:refund:${event.id}`;
    if (refundMinor > 0) await later(tx, 'refund', event, { amountMinor: refundMinor, key });
  },
  payOut: async (tx, event) => {
    // Nothing is paid before both have agreed and the card has answered.
    if (event.to === 'accepted') return;
    const { totalMinor, quote } = event.booking;
    if (totalMinor === 0 && creditMinorOf(quote as unknown as Quote) === 0) return;
    const at = await payOutTime(event.booking);
    await later(tx, 'booking-money', event, { task: 'pay-out' }, at);
  },
  passCredit: async (tx, event) => {
    const quote = event.booking.quote as unknown as Quote;
    if (creditMinorOf(quote) > 0 || quote.balance?.asset) await later(tx, 'pass-credit', event);
  },
  holdDeposit: async (tx, event) => {
    if (event.booking.depositMinor > 0) await later(tx, 'hold-deposit', event);
  },
  releaseDeposit: async (tx, event, { when }) => {
    if (event.booking.depositMinor === 0) return;
    if (when === 'now') return later(tx, 'release-deposit', event);
    const { depositClaimHours } = await settings();
    const at = new Date(event.at.getTime() + depositClaimHours * hourMs);
    await later(tx, 'booking-money', event, { task: 'release-deposit' }, at);
  },
  settleDeposit: async (tx, event) => {
    if (event.booking.depositMinor === 0) return;
    const { depositMinor = 0 } = event.data as EventData;
    if (depositMinor > 0) await later(tx, 'capture-deposit', event, { amountMinor: depositMinor });
    else await later(tx, 'release-deposit', event);
  },
  tellNext: async (tx, event, { name }) => {
    if ((await nextOnUnits(tx, event.booking.id)).length > 0) await later(tx, 'tell-next', event, { name });
  },
  outrunOthers: (tx, event) => later(tx, 'outrun-others', event),
  passOn: (tx, { id, booking: { listingId } }) =>
    addJob(tx, 'pass-on-draw', { listingId, name: 'passOn' }, { key: `pass-on-draw:${id}` }),
  revealReviews: async (tx, event) => {
    await revealReviews(tx, event.booking.id, now());
  },
};

const deliverOne = <Kind extends Effect['do']>(
  tx: Db,
  event: DeliverableEvent,
  effect: Extract<Effect, { do: Kind }>,
): Promise<void> => deliver[effect.do as Kind](tx, event, effect);

export const deliverBookingEvent = async (tx: Db, event: LifeEvent): Promise<boolean> => {
  if (!findTransition(event.name)) return false;
  const deliverable = await withBooking(tx, event);
  const life = lifeOf({ life: deliverable.booking.life as LifeName });
  for (const effect of life.effectsOf(event.name, event.from, event.to))
    await deliverOne(tx, deliverable, effect);
  return true;
};
