import { z } from 'zod';
import { captureDeposit as captureDepositOf } from '@/lib/booking/commands/move-money';

const Payload = z.object({ bookingId: z.string(), amountMinor: z.number().int().positive() });

/** Takes the decided part of a deposit for the provider. */
export const captureDeposit = async (payload: unknown): Promise<void> => {
  await captureDepositOf(Payload.parse(payload));
};
