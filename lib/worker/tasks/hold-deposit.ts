import { z } from 'zod';
import { holdDeposit as holdDepositOf } from '@/lib/booking/commands/move-money';

const Payload = z.object({ bookingId: z.string() });

/** Holds a booking's deposit, now or on the day before the start. */
export const holdDeposit = async (payload: unknown): Promise<void> => {
  await holdDepositOf(Payload.parse(payload));
};
