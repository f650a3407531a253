import { z } from 'zod';
import { RequestBooking } from '@/lib/booking/schema';
import { parseMinor } from '@/lib/shared/money';

/** What all prices are in until a community can choose. */
const currency = 'EUR';

/** In minor units; what is no amount is left as it is, to be refused beside its field. */
const typedOffer = (typed: unknown): unknown =>
  typeof typed === 'string' && typed.trim() !== '' ? (parseMinor(typed, currency) ?? typed) : undefined;

/** A request as the form posts it: an amount comes as it was typed, `12` or `12,50`; or only its price is to be seen. */
export const AskForm = z.preprocess(
  (input) =>
    typeof input === 'object' && input !== null && 'offerMinor' in input
      ? { ...input, offerMinor: typedOffer(input.offerMinor) }
      : input,
  RequestBooking.and(z.object({ reprice: z.string().optional() })),
);
