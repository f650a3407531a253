import { z } from 'zod';
import { answers, states } from '@/lib/booking/lives/terms';
import { dueWays } from '@/lib/due/kinds';
import { depositStates, dueStates, paymentStates } from '@/lib/due/rules';
import { prose, proseOrNone } from '@/lib/shared/written';
import { Amendment, termsFields } from './amendment';
import {
  about,
  DayOrInstant,
  Id,
  Instant,
  listOf,
  MemberCard,
  Money,
  PageQuery,
  PageUrl,
  Picture,
} from './basics';
import { TypeName } from './listing-type';
import { Quote } from './quote';
import { worthFields } from './worths';

const State = z.enum(states);
const Side = z.enum(['customer', 'provider']);

export const BookingsQuery = PageQuery.extend({
  role: z.enum(['customer', 'provider', 'member']).optional().meta(about('bookingsRole', 'customer')),
  state: z
    .enum([...states, 'open', 'over'])
    .optional()
    .meta(about('bookingsState', 'open')),
});

const TransitionField = z
  .object({
    name: z.string().meta({ examples: ['note'] }),
    kind: z
      .enum(['text', 'checklist', 'money', 'credit', 'minutes', 'moment', 'slot', 'whole'])
      .meta(about('transitionFieldKind', 'text')),
    label: z.string().meta({ examples: ['Une remarque'] }),
    required: z.boolean().optional(),
    maxLength: z
      .int()
      .optional()
      .meta({ examples: [2000] }),
    items: z
      .array(z.object({ value: z.string(), label: z.string() }))
      .optional()
      .meta({ description: 'checklistItems' }),
    maxMinor: z.int().optional(),
    asset: z.string().optional().meta(about('dueAsset', 'hours')),
    stepMinutes: z.int().optional(),
    maxMinutes: z.int().optional(),
    usual: z.int().optional(),
  })
  .meta({ id: 'TransitionField' });

export const Transition = z
  .object({
    name: z.string().meta(about('transitionName', 'withdraw')),
    label: z.string().meta({ examples: ['Retirer la demande'] }),
    fields: z.array(TransitionField).optional(),
    refund: Money.optional().meta({ description: 'refund' }),
    creditRefund: Money.optional().meta({ description: 'creditRefund' }),
  })
  .meta({ id: 'Transition', description: 'transition' });

const Event = z
  .object({
    at: Instant,
    name: z.string().meta(about('transitionName', 'request')),
    by: z
      .enum(['customer', 'provider', 'member', 'mediator', 'operator', 'timer', 'system'])
      .meta(about('actor', 'customer')),
    from: State.nullable().meta({ examples: [null] }),
    to: State,
    reason: z.string().optional(),
    change: z
      .object({ was: z.object(termsFields), terms: z.object(termsFields) })
      .optional()
      .meta({ description: 'termsChange' }),
  })
  .meta({ id: 'BookingEvent' });

const Report = z
  .object({
    phase: z.enum(['start', 'end']),
    by: Side,
    checklist: z.record(z.string(), z.boolean()),
    note: z.string(),
    at: Instant,
  })
  .meta({ id: 'HandoverReport', description: 'report' });

export const OwnReview = z
  .object({
    rating: z
      .int()
      .min(1)
      .max(5)
      .meta({ examples: [5] }),
    body: z.string().meta({ examples: ['Très bien, merci.'] }),
    at: Instant,
    isShown: z.boolean().meta(about('isShown', false)),
  })
  .meta({ id: 'BookingReview' });

const Payment = z
  .object({
    state: z.enum(paymentStates).meta(about('paymentState', 'open')),
    checkoutUrl: z.url().optional().meta(about('checkoutUrl', 'https://checkout.stripe.com/c/pay/cs_1')),
    amount: Money,
    refunded: Money,
    deposit: z.object({ amount: Money, state: z.enum(depositStates).meta(about('depositState', 'none')) }),
  })
  .meta({ id: 'Payment' });

const Due = z
  .object({
    id: Id,
    kind: z.string().meta(about('dueKind', 'price')),
    from: Id.meta({ description: 'dueFrom' }),
    to: Id.meta({ description: 'dueTo' }),
    asset: z.string().meta(about('dueAsset', 'hours')),
    amountMinor: z.int().meta({ examples: [1200] }),
    dueAt: Instant,
    state: z.enum(dueStates).meta(about('dueState', 'open')),
    by: z.enum(dueWays).meta(about('dueBy', 'card')),
  })
  .meta({ id: 'Due', description: 'due' });

export const Booking = z
  .object({
    id: Id,
    url: PageUrl,
    state: State.meta(about('bookingState', 'requested')),
    role: z.enum(['customer', 'provider', 'member', 'operator']).meta(about('bookingRole', 'customer')),
    listing: z.object({
      id: Id,
      url: PageUrl,
      type: TypeName,
      title: z.string(),
      area: z.string(),
      picture: Picture.nullable(),
    }),
    parties: z
      .array(
        z.object({
          role: z.enum(['customer', 'provider', 'member']),
          answer: z.enum(answers),
          holder: MemberCard,
        }),
      )
      .meta(about('parties', [])),
    ring: z
      .array(
        z.object({
          from: Id,
          to: Id,
          listing: z.object({ id: Id, url: PageUrl, title: z.string() }),
          isReceived: z.boolean().nullable(),
          isHandedOn: z.boolean(),
        }),
      )
      .meta(about('ring', [])),
    meeting: z.object({ place: z.string(), at: Instant }).nullable().meta(about('meeting', null)),
    customer: MemberCard,
    provider: MemberCard,
    from: DayOrInstant,
    to: DayOrInstant,
    isOngoing: z.boolean().meta(about('isOngoing', false)),
    timeZone: z.string().meta(about('timeZone', 'Europe/Paris')),
    quantity: z.int().meta({ examples: [1] }),
    slotId: Id.nullable().meta(about('slotOfBooking', null)),
    dates: z
      .array(z.object({ slotId: Id.nullable(), from: Instant, to: Instant, isOff: z.boolean() }))
      .meta(about('datesOfBooking', [])),
    options: z.record(z.string(), z.unknown()).meta(about('options', {})),
    quote: Quote,
    place: z
      .object({ address: z.string(), lat: z.number().nullable(), lng: z.number().nullable() })
      .nullable()
      .meta(about('exactPlace', null)),
    counted: z.object({ minutes: z.int(), by: Side, at: Instant }).nullable().meta(about('counted', null)),
    lateSince: Instant.nullable().meta(about('lateSince', null)),
    heldUpSince: Instant.nullable().meta(about('heldUpSince', null)),
    timeline: z.array(Event),
    next: z
      .object({
        awaits: z.array(z.enum(['customer', 'provider', 'member', 'operator'])),
        name: z.string().nullable().meta(about('nextName', 'expire')),
        at: Instant.nullable(),
      })
      .nullable()
      .meta({ description: 'nextStep' }),
    amendment: Amendment.nullable().meta(about('amendment', null)),
    transitions: z.array(Transition),
    payment: Payment.nullable().meta(about('payment', null)),
    dues: z.array(Due).meta({ examples: [[]] }),
    reports: z.array(Report).meta({ examples: [[]] }),
    reviews: z
      .object({ mine: OwnReview.nullable(), theirs: OwnReview.nullable(), until: Instant.nullable() })
      .meta(about('bookingReviews', { mine: null, theirs: null, until: null })),
    unreadMessages: z.int().meta({ examples: [0] }),
    createdAt: Instant,
  })
  .meta({ id: 'Booking' });

export const BookingPage = listOf(Booking).meta({ id: 'BookingPage' });

const text = () => prose(2000, 0).optional();
const amount = () => z.int().min(0).optional();

export const MoveBooking = z.strictObject({
  name: z.string().min(1).max(40).meta(about('moveName', 'accept')),
  reason: text().meta(about('reason')),
  note: text().meta(about('note')),
  talk: text().meta(about('talk')),
  checklist: z.array(z.string().max(60)).max(50).optional().meta({ description: 'checklist' }),
  quotedRefundMinor: amount().meta(about('quotedRefundMinor')),
  minutes: amount().meta(about('minutes')),
  quotedMinutes: amount().meta(about('quotedMinutes')),
  quotedBalance: amount().meta(about('quotedBalance')),
  ...worthFields,
  refundMinor: amount().meta(about('refundMinor')),
  depositMinor: amount().meta(about('depositMinor')),
  rentMinor: amount().meta(about('rentMinor')),
  amendmentId: Id.optional().meta({ description: 'amendmentId' }),
  from: z.string().max(40).optional().meta({ description: 'amendedFrom' }),
  to: z.string().max(40).optional().meta({ description: 'amendedTo' }),
  slotId: Id.optional().meta({ description: 'amendedSlot' }),
  insteadOf: Id.optional().meta({ description: 'amendedInsteadOf' }),
  quantity: z.int().min(1).max(1000).optional().meta({ description: 'amendedQuantity' }),
  totalMinor: amount().meta(about('amendedTotal')),
  quotedTotalMinor: amount().meta(about('quotedTotalMinor')),
  message: text().meta(about('amendmentMessage')),
});

export const NewMessage = z.strictObject({
  body: prose(10_000).meta(about('messageBody', 'Je passe à 9 h 30.')),
});

export const Message = z
  .object({
    id: Id,
    author: z.object({ id: Id, name: z.string(), handle: z.string() }),
    isMine: z.boolean(),
    byOperator: z.boolean().meta(about('messageByOperator')),
    body: z.string().meta(about('messageBody', 'Je passe à 9 h 30.')),
    at: Instant,
  })
  .meta({ id: 'Message' });

export const MessagePage = listOf(Message).meta({ id: 'MessagePage' });

export const NewReview = z.strictObject({
  rating: z
    .int({ error: 'review.chooseRating' })
    .min(1)
    .max(5)
    .meta({ examples: [5] }),
  body: proseOrNone(5000).meta(about('reviewBody', 'Très bien, merci.')),
});
