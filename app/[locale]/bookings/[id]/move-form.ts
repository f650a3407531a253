import { z } from 'zod';
import { photosPerReport } from '@/lib/booking/lifecycle';
import { MoveBooking } from '@/lib/booking/schema';
import { parseMinor } from '@/lib/shared/money';

/** What a page posts for a transition: photos come as files, amounts as people write them. */
export const MoveForm = MoveBooking.extend({
  photos: z.array(z.instanceof(File)).max(photosPerReport).default([]),
  currency: z.string().length(3).default('EUR'),
  refundMinor: z.string().optional(),
  depositMinor: z.string().optional(),
}).transform(({ currency, refundMinor, depositMinor, ...rest }, context) => {
  const minor = (path: string, typed: string | undefined): number | undefined => {
    const amount = typed === undefined ? undefined : parseMinor(typed, currency);
    if (amount === null) context.addIssue({ code: 'custom', path: [path], message: 'field.wrong' });
    return amount ?? undefined;
  };
  return {
    ...rest,
    refundMinor: minor('refundMinor', refundMinor),
    depositMinor: minor('depositMinor', depositMinor),
  };
});
