import 'server-only';
import { type Party, type State, storyOf } from '@/lib/booking/lifecycle';
import { spokenMoment, spokenPeriod } from '@/lib/booking/spoken';
import { listingTypeOf } from '@/lib/listing/types/registry';
import { tell } from '@/lib/notice/commands';
import type { Db } from '@/lib/platform/db/client';
import { translator } from '@/lib/platform/i18n/words';
import type { Fact } from '@/lib/platform/mail/layout';
import { queueMail } from '@/lib/platform/mail/send';
import { isLocale, type Locale } from '@/lib/shared/locale';
import { formatMoney } from '@/lib/shared/money';
import type { DeliverableEvent } from './deliverable-event';

const otherOf: Record<Party, Party> = { customer: 'provider', provider: 'customer' };

type Data = { reason?: string; refundMinor?: number };

/** What is worth a line under the text: what, when, how much, until when. */
const factsOf = ({ booking, data, toState }: DeliverableEvent, locale: Locale): Fact[] => {
  const say = translator(locale, 'mail.facts');
  const { listing, startsAt, endsAt, timeZone, currency } = booking;
  const { reason, refundMinor } = data as Data;
  const amount = (amountMinor: number) => formatMoney({ amountMinor, currency }, locale);
  const period = spokenPeriod(
    listingTypeOf(listing.type).allocation.grain,
    { from: startsAt, to: endsAt },
    timeZone,
    locale,
  );
  const isStill = booking.state === toState && booking.dueAt !== null;
  const isDeadline = isStill && ['requested', 'accepted', 'ended'].includes(toState);
  return [
    { term: say('what'), detail: listing.title },
    { term: say('when'), detail: period },
    ...(booking.totalMinor > 0 ? [{ term: say('total'), detail: amount(booking.totalMinor) }] : []),
    ...(booking.depositMinor > 0 ? [{ term: say('deposit'), detail: amount(booking.depositMinor) }] : []),
    ...(refundMinor ? [{ term: say('refund'), detail: amount(refundMinor) }] : []),
    ...(isDeadline && booking.dueAt
      ? [{ term: say('until'), detail: spokenMoment(booking.dueAt, timeZone, locale) }]
      : []),
    ...(reason ? [{ term: say('reason'), detail: reason }] : []),
  ];
};

/** A mail and a notice about an event to one party, once each. Who has left hears nothing more. */
export const tellParty = async (tx: Db, event: DeliverableEvent, party: Party): Promise<void> => {
  const { booking } = event;
  const reader = booking[party];
  if (reader.deletedAt) return;
  const story = storyOf(event.name, event.fromState as State | null, event.toState as State);
  const key = `event:${event.id}:${reader.id}`;
  const kind = `booking.${story}.${party}`;
  const path = `/bookings/${booking.id}`;
  const values = { other: booking[otherOf[party]].name, title: booking.listing.title };
  const locale = isLocale(reader.locale) ? reader.locale : 'fr';
  await tell(tx, { key, memberId: reader.id, kind, values, path });
  await queueMail(tx, {
    key,
    to: reader.email,
    locale,
    template: 'step',
    values: { kind, path, name: reader.name, ...values },
    facts: factsOf(event, locale),
  });
};
