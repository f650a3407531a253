import type { z } from 'zod';
import type { ShownTerms } from '@/lib/booking/amending/amendment-view';
import type { AmendmentAnswer } from '@/lib/booking/amending/schema';
import type { BookingView } from '@/lib/booking/booking-view';
import { scarcityFacts } from '@/lib/listing/scarcity';
import { listingTypeOf } from '@/lib/listing/types/registry';
import { translator } from '@/lib/platform/i18n/words';
import type { Locale } from '@/lib/shared/locale';
import { instantText } from '@/lib/shared/period';
import type { Amendment } from '../schemas/amendment';
import type { Transition } from '../schemas/booking';
import { datesIn } from './basics';

/** Some terms of a booking. */
export const termsIn = (
  { listing, timeZone, quote: { currency, credit } }: BookingView,
  { startsAt: from, endsAt: to, slotId, quantity, totalMinor, depositMinor, creditMinor }: ShownTerms,
) => ({
  ...datesIn(listing.grain, { from, to }, timeZone),
  slotId,
  quantity,
  total: { amountMinor: totalMinor, currency },
  deposit: { amountMinor: depositMinor, currency },
  ...(credit &&
    creditMinor !== undefined && { credit: { amountMinor: creditMinor, currency: credit.asset.code } }),
});

/** A proposal to change a booking, with where its difference is paid by whoever may. */
export const amendmentResponse = (
  view: BookingView,
  checkoutUrl: string | null,
): z.input<typeof Amendment> | null => {
  const { amendment, timeZone } = view;
  const { currency, credit } = view.quote;
  if (!amendment) return null;
  const money = (amountMinor: number) => ({ amountMinor, currency });
  const { id, state, proposedBy, message, until, createdAt } = amendment;
  return {
    id,
    state,
    proposedBy,
    message,
    ...termsIn(view, amendment.terms),
    was: termsIn(view, amendment.was),
    toPay: money(amendment.payMinor),
    refund: money(amendment.refundMinor),
    ...(credit && {
      creditToKeep: { amountMinor: amendment.payCreditMinor, currency: credit.asset.code },
      creditRefund: { amountMinor: amendment.refundCreditMinor, currency: credit.asset.code },
    }),
    ...(amendment.canPay && checkoutUrl && { checkoutUrl }),
    until: until && instantText(until, timeZone),
    createdAt: instantText(createdAt, timeZone),
  };
};

type Move = z.input<typeof Transition>;
type Field = NonNullable<Move['fields']>[number];

const labels = { agree: 'agree', refuse: 'refuse', take_back: 'takeBack' } as const satisfies Record<
  AmendmentAnswer,
  string
>;

/** What the caller can do about the terms of a booking: propose others, or answer what is proposed. */
export const amendingResponses = (
  { amendment, canAmend, role, listing, slotPlace, hasSwaps }: BookingView,
  locale: Locale,
): Move[] => {
  const say = translator(locale, 'amending');
  const facts = translator(locale, 'booking.fact');
  const period = translator(locale, `types.${listing.type}.period`);
  const type = listingTypeOf(listing.type);
  const hasDates = scarcityFacts(type).asksWhen && slotPlace === null;
  const fields: (Field | false)[] = [
    hasDates && { name: 'from', kind: 'moment', label: period('from'), required: false },
    hasDates && { name: 'to', kind: 'moment', label: period('to'), required: false },
    hasSwaps && { name: 'insteadOf', kind: 'slot', label: say('insteadOf'), required: false },
    slotPlace !== null && {
      name: 'slotId',
      kind: 'slot',
      label: hasSwaps ? say('newDate') : facts('when'),
      required: false,
    },
    { name: 'quantity', kind: 'whole', label: facts('quantity'), required: false },
    role === 'provider' &&
      type.return.kind === 'money' && {
        name: 'totalMinor',
        kind: 'money',
        label: say('priceField'),
        required: false,
      },
    { name: 'message', kind: 'text', label: say('reason'), required: false, maxLength: 2000 },
  ];
  const reason: Field = {
    name: 'reason',
    kind: 'text',
    label: say('reason'),
    required: false,
    maxLength: 2000,
  };
  const answers = (amendment?.moves ?? []).map(
    (name): Move => ({
      name,
      label: say(labels[name]),
      ...(name === 'refuse' && { fields: [reason] }),
    }),
  );
  return [
    ...answers,
    ...(canAmend
      ? [{ name: 'propose', label: say('page'), fields: fields.filter((field) => field !== false) }]
      : []),
  ];
};
