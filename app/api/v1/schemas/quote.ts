import { z } from 'zod';
import { rateUnits } from '@/lib/shared/period';
import { AmountMinor, about, Day, DayOrInstant, Id, Instant, Money } from './basics';

const asking = {
  listingId: Id.min(1).max(100),
  from: Day.meta(about('from', '2026-11-28')),
  to: Day.meta(about('to', '2026-11-28')),
  quantity: z.int().min(1).max(1000).default(1).meta(about('quantity', 1)),
  options: z.record(z.string(), z.unknown()).default({}).meta(about('options', {})),
};

export const AskQuote = z.strictObject(asking);

export const NewBooking = z.strictObject({
  ...asking,
  message: z
    .string()
    .trim()
    .max(10_000)
    .default('')
    .meta(about('message', 'Bonjour, pour poser deux étagères samedi.')),
  quotedTotalMinor: z.int().min(0).optional().meta(about('quotedTotalMinor', 600)),
});

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

export const Quote = z
  .object({
    lineItems: z.array(LineItem),
    total: Money,
    deposit: Money,
    providerReceives: Money,
    cancellation: Cancellation,
  })
  .meta({ id: 'Quote' });

export const QuoteAnswer = Quote.extend({
  from: DayOrInstant,
  to: DayOrInstant,
  unitsFree: z.int().meta(about('unitsFree', 1)),
  problems: z.array(z.string()).meta(about('problems', [])),
}).meta({ id: 'QuoteAnswer' });
