import { writeAccountMail } from '@/lib/member/commands/account-mail';

/** Writes the mail that someone asked for about an account: a link, or word that the account is there already. */
export const accountMail = (payload: unknown): Promise<void> => writeAccountMail(payload);
