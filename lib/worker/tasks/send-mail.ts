import { z } from 'zod';
import { deliverMail } from '@/lib/platform/mail/send';

const Payload = z.object({ mailId: z.string() });

/** Sends one queued mail; a failure is tried again, later and later. */
export const sendMail = async (payload: unknown): Promise<void> => {
  await deliverMail(Payload.parse(payload).mailId);
};
