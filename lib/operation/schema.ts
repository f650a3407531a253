import { z } from 'zod';

/** Closes one's account: with the password, or with the link that was mailed to those who have none. */
export const CloseAccount = z.object({
  password: z.string().max(1000).optional(),
  token: z.string().max(200).optional(),
  sure: z.literal('on', { error: 'operation.notSure' }),
});
export type CloseAccount = z.output<typeof CloseAccount>;
