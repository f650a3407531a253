import { z } from 'zod';
import { releaseDeposit as releaseDepositOf } from '@/lib/due/commands/deposit';

const Payload = z.object({ bookingId: z.string() });

/** Gives a booking's deposit back. */
export const releaseDeposit = async (payload: unknown): Promise<void> => {
  await releaseDepositOf(Payload.parse(payload));
};
