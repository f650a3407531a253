import { z } from 'zod';
import { isCountry } from '@/lib/shared/countries';
import { EmailOrNone } from '@/lib/shared/email';
import { typedAmount, typedWhole } from '@/lib/shared/typed';
import { line, lineOrNone, personName, personNameOrNone, prose, proseOrNone } from '@/lib/shared/written';
import { tickedUnlessOff } from '../schema';
import { pickUp } from './rules';

const quantity = z.number().int().min(0).max(100);

/** `{<rewardId>: 2}` as forms post it, or `[{rewardId, quantity}]`. */
const addons = z.preprocess(
  (value) =>
    Array.isArray(value)
      ? Object.fromEntries(
          value.map(({ rewardId, quantity: wanted }) => [String(rewardId), wanted ?? 1] as const),
        )
      : (value ?? {}),
  z.record(z.string(), typedWhole(quantity.default(0))),
);

export const AddressInput = z.object({
  name: lineOrNone(100),
  line1: lineOrNone(120),
  line2: lineOrNone(120),
  postcode: lineOrNone(16),
  town: lineOrNone(80),
});

/** What is backed, and with what: the same when it begins and when it changes. */
const what = {
  /** Empty: a gift without a reward. */
  rewardId: lineOrNone(60),
  quantity: typedWhole(quantity.min(1).default(1)),
  addons,
  /** All of it, shipping too; left out: the least that it comes to. */
  amountMinor: typedAmount(),
  /** Of each reward, by the choice's name or its place in the list. */
  choices: z.record(z.string(), z.record(z.string(), line(60, 0))).default({}),
  /** A country, or `pickUp`. */
  shippingCountry: lineOrNone(2)
    .transform((code) => code.toUpperCase())
    .refine((code) => code === '' || code === pickUp || isCountry(code), { error: 'field.choose' }),
  address: AddressInput.prefault({}),
  district: lineOrNone(60),
} as const;

const shown = {
  showsName: tickedUnlessOff,
  showsAmount: tickedUnlessOff,
  word: proseOrNone(500),
} as const;

export const StartPledge = z.object({
  campaignId: z.string(),
  ...what,
  ...shown,
  /** Of a guest; a member’s are known. Looked at with all the rest, so that everything is said in one round. */
  name: personNameOrNone(60),
  email: lineOrNone(254),
  /** The form's own id: the same post sent twice is one pledge. */
  once: z.string().max(100).optional(),
});
export type StartPledge = z.output<typeof StartPledge>;

export const ChangePledge = z.object({ pledgeId: z.string(), ...what, ...shown });
export type ChangePledge = z.output<typeof ChangePledge>;

export const PledgeId = z.object({ pledgeId: z.string() });
export type PledgeId = z.output<typeof PledgeId>;

/** What only the mail to a backer's address carries. */
export const ConfirmAddress = PledgeId.extend({ proof: z.string() });
export type ConfirmAddress = z.output<typeof ConfirmAddress>;

/** Why an operator takes a match off; its backer reads it. */
export const BarMatch = PledgeId.extend({ reason: prose(500) });
export type BarMatch = z.output<typeof BarMatch>;

/** Cash or a cheque, as an operator enters it. */
export const RecordPledge = z.object({
  campaignId: z.string(),
  ...what,
  ...shown,
  source: z.enum(['cash', 'cheque']),
  name: personName(60),
  /** Some have none. */
  email: EmailOrNone.default(''),
  once: z.string().max(100).optional(),
});
export type RecordPledge = z.output<typeof RecordPledge>;

/** What a backer answers after the success: choices that were asked for later, the address. */
export const MakeChoices = z.object({
  pledgeId: z.string(),
  choices: what.choices,
  address: what.address,
});
export type MakeChoices = z.output<typeof MakeChoices>;
