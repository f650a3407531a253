import { z } from 'zod';
import { longestPassword } from '@/lib/shared/password';
import { wholeOrNull } from '@/lib/shared/typed';
import { prose } from '@/lib/shared/written';

/** Closes one's account: with the password, or with the link that was mailed to those who have none. */
export const CloseAccount = z.object({
  password: z.string().max(longestPassword).optional(),
  token: z.string().max(200).optional(),
  sure: z.literal('on', { error: 'operation.notSure' }),
  /** Who owes some of a credit, was asked to settle it first, and leaves all the same. */
  leavesDebt: z.literal('on').optional(),
});
export type CloseAccount = z.output<typeof CloseAccount>;

/** What it rests on that the community may do something, or why that was taken back. */
export const mostBasis = 1000;
export const KeepPermission = z.object({
  permissionId: z.string().min(1).max(100),
  reason: prose(mostBasis, 10),
});
export type KeepPermission = z.output<typeof KeepPermission>;

/** More gifts than this are as good as no limit. */
export const mostGiftsBeforeGiving = 100;

/** How the community wants its gifts; nothing typed: no limit. */
export const KeepGifts = z.object({
  giftsBeforeGiving: wholeOrNull(z.number().int().min(1).max(mostGiftsBeforeGiving)),
});
export type KeepGifts = z.output<typeof KeepGifts>;
