import 'server-only';
import { searchElsewhere } from '@/lib/booking/elsewhere';
import type { EventData } from '@/lib/booking/event-data';
import { deadlineStates, fetchStates, stateMeanings } from '@/lib/booking/lifecycle';
import type { Party, State } from '@/lib/booking/lives/terms';
import { placeOf } from '@/lib/booking/place';
import type { Quote } from '@/lib/booking/rules';
import { storyOf } from '@/lib/booking/stories';
import { peopleOf } from '@/lib/circle/people';
import { datesOf } from '@/lib/listing/rules';
import { scarcityFacts } from '@/lib/listing/scarcity';
import { spokenDays, spokenMoment, spokenPeriod } from '@/lib/listing/spoken';
import { listingTypeOf } from '@/lib/listing/types/registry';
import { memberToTell, operatorsToTell, type ToldMember } from '@/lib/member/told';
import { tellStep } from '@/lib/notice/tell-step';
import { now } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db/client';
import { translator } from '@/lib/platform/i18n/words';
import type { Fact } from '@/lib/platform/mail/layout';
import { settings } from '@/lib/platform/settings';
import type { Locale } from '@/lib/shared/locale';
import { formatAmount, formatHours, formatMoney } from '@/lib/shared/money';
import { ownOrGeneral } from '@/lib/shared/own-words';
import { paths } from '@/lib/shared/paths';
import { peopleFor } from '@/lib/standing/people';
import type { Act } from '@/lib/standing/rights';
import type { DeliverableEvent } from './deliverable-event';

const otherOf: Record<Party, Party> = { customer: 'provider', provider: 'customer' };

/** A period as the readers of a booking's mails say it. */
export const periodOf = (
  { booking }: Pick<DeliverableEvent, 'booking'>,
  from: Date,
  to: Date,
  locale: Locale,
): string => {
  const { grain } = listingTypeOf(booking.listing.type).allocation;
  return spokenPeriod(grain, { from, to }, booking.timeZone, locale);
};

/** What it is about, and when: nothing of what the parties agreed. */
const outline = (event: DeliverableEvent, locale: Locale): Fact[] => {
  const say = translator(locale, 'mail.facts');
  const { listing, startsAt, endsAt, holdings } = event.booking;
  // Of several dates each is told, and not only the first and the last.
  const dates = holdings.length > 1 ? holdings : [{ startsAt, endsAt }];
  const isOngoing = holdings.length > 0 && holdings.every((held) => held.endsAt === null);
  if (isOngoing)
    return [
      { term: say('what'), detail: listing.title },
      { term: say('from'), detail: spokenDays([startsAt], event.booking.timeZone, locale) },
    ];
  const when = dates.map((date) => periodOf(event, date.startsAt, date.endsAt ?? date.startsAt, locale));
  const { state, timeZone, fetchChosenAt } = event.booking;
  const hasDates = scarcityFacts(listingTypeOf(listing.type)).asksWhen;
  return [
    { term: say('what'), detail: listing.title },
    ...(hasDates ? [{ term: say('when'), detail: when.join(' · ') }] : []),
    // What has no dates is to be fetched until then, once it is sure.
    ...(!hasDates && fetchStates.has(state)
      ? [
          fetchChosenAt
            ? { term: say('when'), detail: when.join(' · ') }
            : { term: say('fetchBy'), detail: spokenMoment(endsAt, timeZone, locale) },
        ]
      : []),
  ];
};

const isOfSlot = ({ holdings }: DeliverableEvent['booking']): boolean =>
  holdings.some(({ slotId }) => slotId !== null);

/** How many, as the type calls them: 2 places, 2 portions. */
const placesOf = (
  { listing, quantity: count, holdings }: DeliverableEvent['booking'],
  locale: Locale,
): string => {
  const words = translator(locale);
  const key = holdings.length > 1 ? 'placesEach' : 'places';
  return words(ownOrGeneral(words, listing.type, `slot.${key}`, `slots.${key}`), { count });
};

/** How many it is about: always of a slot; of anything else where that has changed. */
export const numberFacts = (
  booking: DeliverableEvent['booking'],
  quantity: number,
  before: number,
  locale: Locale,
): Fact[] => {
  const say = translator(locale, 'mail.facts');
  if (isOfSlot(booking)) return [{ term: say('places'), detail: placesOf({ ...booking, quantity }, locale) }];
  return quantity === before ? [] : [{ term: say('quantity'), detail: String(quantity) }];
};

/** Where a slot is, or where anything has moved to: for those who come, once it is sure that they do. */
const placeFor = async ({ name, booking }: DeliverableEvent, party: Party): Promise<string | null> => {
  const state = booking.state as State;
  const isAsked = isOfSlot(booking) || name === 'move_place';
  if (party !== 'customer' || !isAsked || stateMeanings[state].isOver) return null;
  return placeOf({ ...booking, state }, now(), await settings())?.address ?? null;
};

/** What a type calls one of the lines: of a gift nothing is a price. */
const ownTerm = (
  { listing }: Pick<DeliverableEvent['booking'], 'listing'>,
  name: string,
  locale: Locale,
): string => {
  const words = translator(locale);
  const key = `mail.facts.${name}`;
  return words(ownOrGeneral(words, listing.type, key, key));
};

/** What it costs, in money and in a credit. */
const totalFacts = (booking: DeliverableEvent['booking'], locale: Locale): Fact[] => {
  const { totalMinor, currency } = booking;
  const { credit } = booking.quote as unknown as Quote;
  const amounts = [
    ...(totalMinor > 0 ? [formatMoney({ amountMinor: totalMinor, currency }, locale)] : []),
    ...(credit ? [formatAmount(credit.totalMinor, credit.asset, locale)] : []),
  ];
  const detail = amounts.join(' + ');
  return detail ? [{ term: ownTerm(booking, 'total', locale), detail }] : [];
};

/** Where and when all of a ring meet: from the proposal on, and until it is over. */
const meetingFact = ({ booking }: DeliverableEvent, locale: Locale): Fact[] => {
  const { meetingPlace, meetingAt, timeZone, state } = booking;
  if (meetingPlace === null || meetingAt === null || stateMeanings[state as State].isOver) return [];
  const detail = `${meetingPlace}, ${spokenMoment(meetingAt, timeZone, locale)}`;
  return [{ term: translator(locale, 'mail.facts')('meeting'), detail }];
};

/** What is worth a line under the text: what, when, where, how much, until when. */
const factsOf = async (event: DeliverableEvent, party: Party, locale: Locale): Promise<Fact[]> => {
  const say = translator(locale, 'mail.facts');
  const { booking, data, to } = event;
  const { timeZone, currency } = booking;
  const { credit } = booking.quote as unknown as Quote;
  const { reason, refundMinor, refundCreditMinor, depositMinor, minutes, was, off, rentMinor, priceFrom } =
    data as EventData;
  const amount = (amountMinor: number) => formatMoney({ amountMinor, currency }, locale);
  const isStill = booking.state === to && booking.dueAt !== null;
  const isDeadline = isStill && deadlineStates.has(to);
  const place = await placeFor(event, party);
  const before = was && periodOf(event, new Date(was.startsAt), new Date(was.endsAt), locale);
  const isOther = before !== periodOf(event, booking.startsAt, booking.endsAt, locale);
  return [
    ...outline(event, locale),
    ...(off
      ? [{ term: say('off'), detail: periodOf(event, new Date(off.startsAt), new Date(off.endsAt), locale) }]
      : []),
    ...(before && isOther ? [{ term: say('was'), detail: before }] : []),
    ...(place ? [{ term: say('where'), detail: place }] : []),
    ...meetingFact(event, locale),
    ...numberFacts(booking, booking.quantity, was?.quantity ?? booking.quantity, locale),
    ...totalFacts(booking, locale),
    ...(booking.depositMinor > 0 ? [{ term: say('deposit'), detail: amount(booking.depositMinor) }] : []),
    ...(minutes !== undefined ? [{ term: say('hours'), detail: formatHours(minutes, locale) }] : []),
    ...(rentMinor && priceFrom
      ? [
          {
            term: say('rent'),
            detail: say('rentFrom', {
              amount: amount(rentMinor),
              date: spokenDays([new Date(priceFrom)], timeZone, locale),
            }),
          },
        ]
      : []),
    ...(refundMinor ? [{ term: say('refund'), detail: amount(refundMinor) }] : []),
    ...(refundCreditMinor && credit
      ? [
          {
            term: ownTerm(booking, 'creditBack', locale),
            detail: formatAmount(refundCreditMinor, credit.asset, locale),
          },
        ]
      : []),
    // What was decided about a deposit is said even when nothing is taken.
    ...(depositMinor !== undefined ? [{ term: say('depositCharged'), detail: amount(depositMinor) }] : []),
    ...(isDeadline && booking.dueAt
      ? [{ term: say('until'), detail: spokenMoment(booking.dueAt, timeZone, locale) }]
      : []),
    ...(reason ? [{ term: say('reason'), detail: reason }] : []),
  ];
};

export type Told = {
  role: Party | 'member' | 'mediator' | 'former' | 'operator';
  /** The circle whose keepers are to act, where the reader is of it and may not. */
  keepersOf?: string | undefined;
  other: string;
  /** What it is to them, where that is not the listing of the agreement. */
  title?: string;
  path: string;
  facts: (locale: Locale) => Fact[] | Promise<Fact[]>;
};

/** Where the customer who was turned down looks next. */
const elsewhere = ({ booking, to }: DeliverableEvent, role: Told['role'], locale: Locale) => {
  const { startsAt, endsAt, timeZone, listing } = booking;
  const { type, publicLat: lat, publicLng: lng } = listing;
  const { grain } = listingTypeOf(type).allocation;
  const query =
    role === 'customer' &&
    searchElsewhere({
      state: to as State,
      role,
      listing,
      dates: datesOf(grain, { from: startsAt, to: endsAt }, timeZone),
      blurred: lat === null || lng === null ? null : { lat, lng },
    });
  return query ? paths.search(locale, query).slice(paths.home(locale).length) : undefined;
};

/** As a choice in words is named. */
const yesOrNo = (is: unknown): string => (is ? 'yes' : 'no');

/** A mail and a notice about an event to one reader, once each. Who has left hears nothing more. */
export const tellReader = (
  tx: Db,
  event: DeliverableEvent,
  reader: ToldMember,
  { role, other, path, ...told }: Told,
): Promise<void> => {
  const { booking } = event;
  const { totalMinor, depositMinor } = booking;
  const { type, title } = booking.listing;
  const story = storyOf(event.name, event.from as State | null, event.to as State);
  const money = {
    paid: yesOrNo(totalMinor > 0),
    deposit: yesOrNo(depositMinor > 0),
    money: yesOrNo(totalMinor > 0 || depositMinor > 0),
    refunded: yesOrNo((event.data as EventData).refundMinor),
  };
  return tellStep(tx, reader, async (locale) => ({
    key: `event:${event.id}:${reader.id}`,
    kind: `booking.${story}.${role}`,
    values: { other, title: told.title ?? title, type },
    path,
    mailed: {
      keepersOf: told.keepersOf,
      also: elsewhere(event, role, locale),
      count: booking.quantity,
      ...money,
    },
    facts: await told.facts(locale),
  }));
};

/** All who may see the booking for that side: one member, or those of a circle who look after its agreements. */
export const readersFor = (booking: DeliverableEvent['booking'], party: Party): ToldMember[] => {
  const [own, other] = [booking[party], booking[otherOf[party]]];
  const ofOther = new Set(peopleOf(other).map(({ id }) => id));
  // Nobody is on both sides (lib/booking/acting.ts): their own comes first, then the customer's.
  return peopleOf(own).filter(
    ({ id }) => id === own.id || (id !== other.id && (party === 'customer' || !ofOther.has(id))),
  );
};

/**
 * Of a side that is a circle: its name for those who see to its agreements, but may not do what is asked of it now. They are told,
 * not asked. `act` undefined: nothing is asked.
 */
export const keepersOnly = async (
  tx: Db,
  booking: DeliverableEvent['booking'],
  party: Party,
  act: Act | undefined,
): Promise<(reader: ToldMember) => string | undefined> => {
  const own = booking[party];
  if (!act || own.circle === null) return () => undefined;
  const mayAct = new Set((await peopleFor(tx, own.id, act)).map(({ id }) => id));
  return ({ id }) => (mayAct.has(id) ? undefined : own.name);
};

/** What the state that an event led to asks of a side, as its words do. */
const askedOf = ({ to }: DeliverableEvent, party: Party): Act | undefined => {
  const { act, awaits } = stateMeanings[to as State];
  return awaits.includes(party) ? act : undefined;
};

export const tellParty = async (tx: Db, event: DeliverableEvent, party: Party): Promise<void> => {
  const keepersOf = await keepersOnly(tx, event.booking, party, askedOf(event, party));
  for (const reader of readersFor(event.booking, party))
    await tellReader(tx, event, reader, {
      role: party,
      keepersOf: keepersOf(reader),
      other: event.booking[otherOf[party]].name,
      path: `/bookings/${event.booking.id}`,
      facts: (locale) => factsOf(event, party, locale),
    });
};

/** Who was the customer until now: the booking is no longer theirs to see. */
export const tellFormer = async (tx: Db, event: DeliverableEvent): Promise<void> => {
  const { former } = event.data as EventData;
  const reader = former && (await memberToTell(tx, former));
  if (!reader) return;
  await tellReader(tx, event, reader, {
    role: 'former',
    other: event.booking.customer.name,
    path: '/bookings',
    facts: (locale) => outline(event, locale),
  });
};

/** Those who may decide: operators, save who is a party to it. */
export const tellOperators = async (tx: Db, event: DeliverableEvent): Promise<void> => {
  const { id, customer } = event.booking;
  const parties = event.booking.parties.flatMap(({ holder }) => peopleOf(holder)).map((person) => person.id);
  for (const operator of await operatorsToTell(tx, parties))
    await tellReader(tx, event, operator, {
      role: 'operator',
      other: customer.name,
      path: `/bookings/${id}`,
      facts: (locale) => outline(event, locale),
    });
};
