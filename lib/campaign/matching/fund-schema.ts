import { z } from 'zod';
import { typedAmount, typedDecimal, typedWhole } from '@/lib/shared/typed';
import { line, lineOrNone, proseOrNone } from '@/lib/shared/written';
import { tickedUnlessOff } from '../schema';
import { themes } from '../themes';

const amount = typedAmount();

const someAmount = amount.refine((amountMinor) => amountMinor > 0, { error: 'field.required' });

/** An amount that may be left open: no cap. */
const cap = amount.transform((amountMinor) => amountMinor || null);

export const SaveFund = z.object({
  /** Left out: a new one. */
  fundId: z.string().optional(),
  _once: z.uuid().optional(),
  partner: line(80, 2),
  title: line(90, 2),
  about: proseOrNone(2000),
  isOpen: tickedUnlessOff,
  pot: someAmount,
  /** In percent of a pledge: 100 doubles it. */
  factor: typedWhole(z.number().int().min(1).max(1000).default(100)),
  perPledge: cap,
  perProject: cap,
  perPerson: cap,
  themes: z.array(z.enum(themes)).default([]),
  /** The territory: a circle around a town; without one, anywhere. */
  town: lineOrNone(80),
  radiusKm: typedDecimal(z.number().min(1).max(500).default(15)),
  /** The last day, on the community's clock. */
  until: lineOrNone(10),
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
