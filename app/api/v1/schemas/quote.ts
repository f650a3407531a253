import { z } from 'zod';
import { shownTos } from '@/lib/booking/slots/schema';
import { rateUnits } from '@/lib/shared/period';
import { proseOrNone } from '@/lib/shared/written';
import { AmountMinor, about, Day, DayOrInstant, exampleId, Id, Instant, Money } from './basics';

/** Dates for what is had for a time, a slot for what has places in slots. */
const asking = {
  listingId: Id.min(1).max(100),
  onBehalfOf: z.string().max(100).optional().meta(about('onBehalfOf', exampleId)),
  from: Day.optional().meta(about('from', '2026-11-28')),
  to: Day.optional().meta(about('to', '2026-11-28')),
  slotId: z.string().min(1).max(100).optional().meta(about('slotId', exampleId)),
  slotIds: z
    .array(Id.min(1).max(100))
    .min(1)
    .max(60)
    .optional()
    .meta(about('slotIds', [exampleId])),
  alsoIds: z
    .array(Id.min(1).max(100))
    .max(20)
    .optional()
    .meta(about('alsoIds', [exampleId])),
  quantity: z.int().min(1).max(1000).default(1).meta(about('quantity', 1)),
  offerMinor: z.int().min(0).max(100_000_000).optional().meta(about('offerMinor', 800)),
  payIn: z.string().max(40).optional().meta(about('payIn', 'hours')),
  options: z.record(z.string(), z.unknown()).default({}).meta(about('options', {})),
};

const exampleAsking = {
  listingId: exampleId,
  from: '2026-11-28',
  to: '2026-11-28',
  quantity: 1,
  options: {},
};

export const AskQuote = z.strictObject(asking).meta({ examples: [exampleAsking] });

const exampleMessage = 'Bonjour, pour poser deux étagères samedi.';

export const NewBooking = z
  .strictObject({
    ...asking,
    message: proseOrNone(10_000).meta(about('message', exampleMessage)),
    shownTo: z.enum(shownTos).optional().meta(about('shownTo', 'guests')),
    fetchTimeId: z.string().max(100).optional().meta(about('fetchTimeId', exampleId)),
    quotedTotalMinor: z.int().min(0).optional().meta(about('quotedTotalMinor', 600)),
    quotedCreditMinor: z.int().min(0).optional().meta(about('quotedCreditMinor', 60)),
  })
  .meta({ examples: [{ ...exampleAsking, message: exampleMessage, quotedTotalMinor: 600 }] });

export const LineItem = z
  .object({
    code: z.string().meta(about('lineCode', 'rate')),
    label: z.string().meta({ examples: ['1 jour'] }),
    unit: z.enum(rateUnits).optional().meta(about('per', 'day')),
    quantity: z.int().meta({ examples: [1] }),
    unitMinor: AmountMinor,
    amountMinor: AmountMinor,
    for: z.enum(['customer', 'provider']).meta(about('lineFor', 'customer')),
  })
  .meta({ id: 'LineItem', description: 'lineItem' });

export const Cancellation = z
  .object({
    tier: z.string().meta(about('cancellationTier', 'flexible')),
    steps: z
      .array(z.object({ until: Instant, percent: z.int().meta({ examples: [100] }) }))
      .meta({ description: 'cancellationSteps' }),
  })
  .meta({ id: 'Cancellation' });

const CreditQuote = z
  .object({ lineItems: z.array(LineItem), total: Money })
  .meta({ id: 'CreditQuote', description: 'creditQuote' });

export const Quote = z
  .object({
    lineItems: z.array(LineItem),
    total: Money,
    deposit: Money,
    providerReceives: Money,
    estimate: Money.optional().meta({ description: 'estimate' }),
    credit: CreditQuote.optional(),
    token: Money.optional().meta({ description: 'heldToken' }),
    balance: z
      .object({ version: z.int().meta({ examples: [1] }), worths: z.array(Money) })
      .optional()
      .meta({ description: 'ringBalance' }),
    rent: Money.nullable().meta({ description: 'rent', examples: [null] }),
    cancellation: Cancellation,
  })
  .meta({ id: 'Quote' });

export const QuoteResponse = Quote.extend({
  from: DayOrInstant,
  to: DayOrInstant,
  unitsFree: z.int().meta(about('unitsFree', 1)),
  problems: z.array(z.string()).meta(about('problems', [])),
  choices: z
    .array(
      z.object({
        payIn: z.string().meta(about('payIn', 'hours')),
        total: Money,
        problems: z.array(z.string()).meta(about('problems', [])),
      }),
    )
    .meta(about('choices', [])),
}).meta({ id: 'QuoteAnswer' });
