import { z } from 'zod';
import { tickedUnlessOff, typedAmount } from '../schema';
import { themes } from '../themes';

const text = (max: number) => z.string().trim().max(max).default('');

const someAmount = typedAmount.refine((amountMinor) => amountMinor > 0, { error: 'field.required' });

/** An amount that may be left open: no cap. */
const cap = typedAmount.transform((amountMinor) => amountMinor || null);

export const SaveFund = z.object({
  /** Left out: a new one. */
  fundId: z.string().optional(),
  _once: z.uuid().optional(),
  partner: z.string().trim().min(2).max(80),
  title: z.string().trim().min(2).max(90),
  about: text(2000),
  isOpen: tickedUnlessOff,
  pot: someAmount,
  /** In percent of a pledge: 100 doubles it. */
  factor: z.coerce.number().int().min(1).max(1000).default(100),
  perPledge: cap,
  perProject: cap,
  perPerson: cap,
  themes: z.array(z.enum(themes)).default([]),
  /** The territory: a circle around a town; without one, anywhere. */
  town: text(80),
  radiusKm: z.preprocess(
    (typed) => (typed === '' ? undefined : typed),
    z.coerce.number().min(1).max(500).default(15),
  ),
  /** The last day, on the community's clock. */
  until: text(10),
});
export type SaveFund = z.output<typeof SaveFund>;

/** What a partner has sent by bank transfer. */
export const FundPaidIn = z.object({
  fundId: z.string(),
  amount: someAmount,
  /** The form's own id: the same post sent twice is one payment. */
  _once: z.uuid(),
});
export type FundPaidIn = z.output<typeof FundPaidIn>;
