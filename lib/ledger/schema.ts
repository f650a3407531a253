import { z } from 'zod';
import { assetUnits } from '@/lib/shared/asset';
import { locales } from '@/lib/shared/locale';
import { maxAmountMinor, typedDecimal, typedWhole } from '@/lib/shared/typed';
import { line, lineOrNone, prose, proseOrNone } from '@/lib/shared/written';
import { creditKindNames, meltPeriodNames } from './credit-kinds';

/** How long a reason may be. */
export const mostReason = 140;

/** How long the text may be by which an operator confirms a credit. */
export const mostBasis = 1000;

/** How long the charter of those who sell a credit back may be. */
export const mostCharter = 6000;

/** The name of a credit, or of a category of transfers. */
export const CreditCode = z.string().regex(/^[a-z][a-z0-9-]{1,29}$/);

/** What passes some of a credit on, without the amount: a form reads that in the credit's own units. */
const Sent = z.object({
  code: CreditCode,
  /** A handle, with or without an @. */
  to: line(60),
  reason: lineOrNone(mostReason),
  category: CreditCode.or(z.literal('')).optional(),
  /** The circle it is for. */
  onBehalfOf: z.string().max(60).optional(),
});

/** As it is typed: it moves nothing yet. */
export const CheckTransfer = Sent.extend({
  amount: line(40),
});
export type CheckTransfer = z.output<typeof CheckTransfer>;

/** As it was shown: in minor units, and once. */
export const SendTransfer = Sent.extend({
  amount: typedWhole(z.number().int().positive().max(maxAmountMinor)),
  _once: z.uuid(),
});
export type SendTransfer = z.output<typeof SendTransfer>;

/** For the community, as it is typed. */
export const GiveToCommunity = z.object({
  code: CreditCode,
  amount: line(40),
  reason: lineOrNone(mostReason),
  onBehalfOf: z.string().max(60).optional(),
  _once: z.uuid(),
});

/** Out of its account: a handle, with or without an @. */
export const ThankFromCommunity = z.object({
  code: CreditCode,
  to: line(60),
  amount: line(40),
  reason: line(mostReason, 3),
  _once: z.uuid(),
});

export const TakeStarter = z.object({ code: CreditCode });

const typedLimit = line(40, 0);

/** The rules of a credit as an operator types them; amounts are read as the credit is counted. */
const Rules = z.object({
  words: z.record(z.enum(locales), z.object({ name: line(40), one: line(40), other: line(40) })),
  floor: typedLimit,
  firstFloor: typedLimit,
  ceiling: typedLimit,
  firstCeiling: typedLimit,
  commonFloor: typedLimit,
  starter: typedLimit,
  warnPercent: typedWhole(z.number().int().min(1).max(100).default(80)),
  /** In percent; nothing: it does not melt. */
  meltPercent: typedDecimal(z.number().min(0.1).max(50).optional()),
  meltEvery: z.enum(meltPeriodNames).default('half-year'),
  meltExempt: typedLimit,
  /** Of a credit that is bought; nothing: as it was. */
  purchaseMin: typedLimit.optional(),
  purchaseMax: typedLimit.optional(),
  saleMin: typedLimit.optional(),
  charter: z.partialRecord(z.enum(locales), proseOrNone(mostCharter)).optional(),
});
export type TypedRules = z.output<typeof Rules>;

export const MakeCredit = Rules.extend({
  code: CreditCode,
  creditKind: z.enum(creditKindNames),
  unit: z.enum(assetUnits),
  decimals: typedWhole(z.number().int().min(0).max(2).default(0)),
});
export type MakeCredit = z.output<typeof MakeCredit>;

export const ChangeCredit = Rules.extend({ code: CreditCode });

/** How long the name of a category of transfers may be. */
export const mostCategoryName = 60;

const categoryWords = z.record(z.enum(locales), line(mostCategoryName));

export const AddTransferCategory = z.object({ words: categoryWords });
export type AddTransferCategory = z.output<typeof AddTransferCategory>;

export const RenameTransferCategory = z.object({ code: CreditCode, words: categoryWords });
export type RenameTransferCategory = z.output<typeof RenameTransferCategory>;

export const UseTransferCategory = z.object({ code: CreditCode, isInUse: z.enum(['yes', 'no']) });

/** What it rests on that a credit may be issued here, or why that was taken back. */
export const ConfirmCredit = z.object({ code: CreditCode, reason: prose(mostBasis, 10) });
export type ConfirmCredit = z.output<typeof ConfirmCredit>;
export const OpenCredit = z.object({ code: CreditCode, isOpen: z.enum(['yes', 'no']) });

/** `reference`: the end of a transfer's id, as statements show it. */
export const CorrectTransfer = z.object({
  code: CreditCode,
  reference: z.string().regex(/^[0-9a-f-]{8,36}$/, { error: 'ledger.noSuchReference' }),
  reason: line(mostReason, 3),
});
export type CorrectTransfer = z.output<typeof CorrectTransfer>;
