import 'server-only';
import {
  type AmendmentEffect,
  amendmentLife,
  openAmendments,
  waitingAmendments,
} from '@/lib/booking/amending/lifecycle';
import { amendingActs } from '@/lib/booking/amending/rights';
import { amendmentToTell, type ToldAmendment } from '@/lib/booking/amending/told';
import { type Party, parties } from '@/lib/booking/lives/terms';
import { bookingToTell, type ToldBooking } from '@/lib/booking/told';
import type { LifeEvent } from '@/lib/lifecycle/history';
import { spokenMoment } from '@/lib/listing/spoken';
import { tellStep } from '@/lib/notice/tell-step';
import type { Db } from '@/lib/platform/db/client';
import { translator } from '@/lib/platform/i18n/words';
import { addJob } from '@/lib/platform/jobs';
import type { Fact } from '@/lib/platform/mail/layout';
import type { Locale } from '@/lib/shared/locale';
import { formatMoney } from '@/lib/shared/money';
import { keepersOnly, numberFacts, periodOf, readersFor } from './tell-parties';

type Deliverable = LifeEvent & { amendment: ToldAmendment; booking: ToldBooking };
type Whom = 'proposer' | 'answerer' | 'customer';

const partyOf: Record<Whom, (amendment: ToldAmendment) => Party> = {
  proposer: ({ proposedBy }) => proposedBy as Party,
  answerer: ({ proposedBy }) => parties.find((party) => party !== proposedBy) ?? 'customer',
  customer: () => 'customer',
};

/** What it is about, what would be other, what is to be paid or comes back, until when, and the words that came with it. */
const factsOf = ({ name, data, amendment, booking }: Deliverable, locale: Locale): Fact[] => {
  const say = translator(locale, 'mail.facts');
  const { was, startsAt, endsAt, totalMinor, payMinor, refundMinor, message, dueAt } = amendment;
  const { currency, timeZone } = booking;
  const { reason = name === 'propose' ? message : '' } = data as { reason?: string };
  const amount = (amountMinor: number) => formatMoney({ amountMinor, currency }, locale);
  const period = (from: Date, to: Date) => periodOf({ booking }, from, to, locale);
  const [present, before] = [period(startsAt, endsAt), period(new Date(was.startsAt), new Date(was.endsAt))];
  const isOpen = openAmendments.has(amendment.state);
  return [
    { term: say('what'), detail: booking.listing.title },
    { term: say('when'), detail: present },
    ...(before === present ? [] : [{ term: say('was'), detail: before }]),
    ...numberFacts(booking, amendment.quantity, was.quantity, locale),
    ...(totalMinor > 0 || was.totalMinor > 0 ? [{ term: say('total'), detail: amount(totalMinor) }] : []),
    ...(isOpen && payMinor > 0 ? [{ term: say('toPay'), detail: amount(payMinor) }] : []),
    ...(isOpen && refundMinor > 0 ? [{ term: say('refund'), detail: amount(refundMinor) }] : []),
    ...(isOpen && dueAt ? [{ term: say('until'), detail: spokenMoment(dueAt, timeZone, locale) }] : []),
    ...(reason ? [{ term: say('reason'), detail: reason }] : []),
  ];
};

/** A mail and a notice to all who see to a side of the booking, once each. Who has left hears nothing more. */
const tellSide = async (tx: Db, event: Deliverable, whom: Whom): Promise<void> => {
  const { id, name, booking, amendment } = event;
  const party = partyOf[whom](amendment);
  const other = booking[party === 'customer' ? 'provider' : 'customer'].name;
  const kind = `amendment.${name}.${whom}`;
  const path = `/bookings/${booking.id}`;
  const { title, type } = booking.listing;
  const values = { other, title, type };
  // What was proposed is answered, and what was agreed is paid, by who may agree to terms.
  const isAsked =
    whom === 'answerer' ? name === 'propose' : whom === 'customer' && waitingAmendments.has(event.to);
  const keepersOf = await keepersOnly(tx, booking, party, isAsked ? amendingActs[party] : undefined);
  for (const reader of readersFor(booking, party))
    await tellStep(tx, reader, (locale) => ({
      ...{ key: `event:${id}:${reader.id}`, kind, values, path },
      mailed: { keepersOf: keepersOf(reader) },
      facts: factsOf(event, locale),
    }));
};

type Deliver = (tx: Db, event: Deliverable, effect: AmendmentEffect) => Promise<void>;

const deliver: Record<AmendmentEffect['do'], Deliver> = {
  tell: async (tx, event, effect) => {
    if (effect.do === 'tell') await tellSide(tx, event, effect.whom);
  },
  askPayment: async (tx, event) => {
    if (!waitingAmendments.has(event.to)) return;
    const { bookingId } = event.amendment;
    await addJob(tx, 'open-checkout', { bookingId }, { key: `${bookingId}:open-checkout:${event.id}` });
    await tellSide(tx, event, 'customer');
  },
  cancelPayment: async (tx, event) => {
    const { bookingId, paymentId } = event.amendment;
    if (event.from === null || !waitingAmendments.has(event.from) || !paymentId) return;
    await addJob(
      tx,
      'cancel-payment',
      { bookingId, paymentId },
      { key: `${bookingId}:cancel-payment:${event.id}` },
    );
  },
};

export const deliverAmendmentEvent = async (tx: Db, event: LifeEvent): Promise<boolean> => {
  if (!amendmentLife.find(event.name)) return false;
  const amendment = await amendmentToTell(tx, event.subjectId);
  const booking = await bookingToTell(tx, amendment.bookingId);
  for (const effect of amendmentLife.effectsOf(event.name, event.from, event.to))
    await deliver[effect.do](tx, { ...event, amendment, booking }, effect);
  return true;
};
