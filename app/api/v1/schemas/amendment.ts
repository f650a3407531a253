import { z } from 'zod';
import { amendmentStates } from '@/lib/booking/amending/lifecycle';
import { about, DayOrInstant, Id, Instant, Money } from './basics';

export const termsFields = {
  from: DayOrInstant,
  to: DayOrInstant,
  slotId: Id.nullable().meta(about('slotOfBooking', null)),
  quantity: z.int().meta({ examples: [1] }),
  total: Money,
  deposit: Money,
  credit: Money.optional().meta({ description: 'amendmentCredit' }),
};

/** Other terms that one side of a booking proposes to the other. */
export const Amendment = z
  .object({
    id: Id,
    state: z.enum(amendmentStates).meta(about('amendmentState', 'proposed')),
    proposedBy: z.enum(['customer', 'provider']),
    message: z.string(),
    ...termsFields,
    was: z.object(termsFields).meta({ description: 'amendmentWas' }),
    toPay: Money.meta({ description: 'amendmentToPay' }),
    refund: Money.meta({ description: 'refund' }),
    creditToKeep: Money.optional().meta({ description: 'amendmentCreditToKeep' }),
    creditRefund: Money.optional().meta({ description: 'creditRefund' }),
    checkoutUrl: z.url().optional().meta(about('checkoutUrl', 'https://checkout.stripe.com/c/pay/cs_1')),
    until: Instant.nullable().meta({ description: 'amendmentUntil' }),
    createdAt: Instant,
  })
  .meta({ id: 'Amendment', description: 'amendment' });
