import { z } from 'zod';
import { CreditCode } from '@/lib/ledger/schema';
import { line, lineOrNone } from '@/lib/shared/written';
import { answerNames, directionNames } from './rules';

/** As it is typed: read in the credit's own units. */
const amount = line(40);
const onBehalfOf = z.string().max(60).optional();
const id = z.string().max(60);
const _once = z.uuid();

/** Buys some of a credit by card, or asks for it to be sold back. */
export const TradeCredit = z.object({ code: CreditCode, amount, onBehalfOf, _once });
export type TradeCredit = z.output<typeof TradeCredit>;

export const OnePurchase = z.object({ code: CreditCode, id, onBehalfOf });

export const SignCharter = z.object({
  code: CreditCode,
  onBehalfOf,
  agrees: z.literal('on', { error: 'desk.agreeFirst' }),
});

export const OneSale = z.object({ code: CreditCode, id, onBehalfOf });
export const SettleSale = z.object({ code: CreditCode, id, way: z.enum(['pay', 'send']) });

export const JudgeSignatory = z.object({ code: CreditCode, holderId: id, isIn: z.enum(['yes', 'no']) });

const place = line(120);
const hours = lineOrNone(120);

export const OpenDesk = z.object({ code: CreditCode, handle: line(60), place, hours, stockLimit: amount });
export const ChangeDesk = z.object({
  id,
  code: CreditCode,
  place,
  hours,
  stockLimit: amount,
  isOpen: z.literal('on').optional(),
});
export const StockDesk = z.object({ id, code: CreditCode, amount, way: z.enum(['in', 'out']), _once });

export const EnterExchange = z.object({
  deskId: id,
  to: line(60),
  amount,
  direction: z.enum(directionNames),
  _once,
});
export const AnswerExchange = z.object({ id, answer: z.enum(answerNames), code: CreditCode, onBehalfOf });
