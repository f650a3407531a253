import { z } from 'zod';
import { closePurchases as closeAll } from '@/lib/desk/purchases';

const Payload = z.object({ code: z.string() });

/** Closes the payment pages of a credit that is not sold any more. */
export const closePurchases = async (payload: unknown): Promise<void> => {
  await closeAll(Payload.parse(payload).code);
};
