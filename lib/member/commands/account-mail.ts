import 'server-only';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { now } from '@/lib/platform/clock';
import { type Db, transaction } from '@/lib/platform/db/client';
import { addJob } from '@/lib/platform/jobs';
import { queueMail } from '@/lib/platform/mail/send';
import { limit } from '@/lib/platform/rate-limit';
import { type Locale, locales } from '@/lib/shared/locale';
import { type LinkPurpose, linkMinutes, makeLink } from '../links';
import type { AskForLink } from '../schema';

const AccountMail = z.object({
  what: z.enum(['signUp', 'signIn', 'newPassword', 'close']),
  email: z.string(),
  locale: z.enum(locales),
  next: z.string().optional(),
  key: z.string(),
});
type AccountMail = z.output<typeof AccountMail>;

/**
 * Mail about an account is written by a job, which alone looks whether the address has one: the page answers the same,
 * and as fast, either way.
 */
export const queueAccountMail = async (tx: Db, mail: Omit<AccountMail, 'key'>): Promise<void> =>
  addJob(tx, 'account-mail', { ...mail, key: randomUUID() });

/** Asks for a link to sign in with, or to choose a new password with. Says nothing about whether there is an account. */
export const askForLink = async (
  what: Exclude<AccountMail['what'], 'signUp'>,
  { email, next }: AskForLink,
  { locale, network }: { locale: Locale; network: string },
): Promise<void> => {
  await limit('accountMailNetwork', network);
  await limit('accountMailAddress', email);
  await transaction((tx) => queueAccountMail(tx, { what, email, locale, next }));
};

/** What each link's mail is called, and which page the link opens. */
const links: Record<LinkPurpose, { kind: string; page: string }> = {
  confirm: { kind: 'account.confirm', page: '/confirm' },
  signIn: { kind: 'account.signIn', page: '/magic-link' },
  newPassword: { kind: 'account.newPassword', page: '/new-password' },
  close: { kind: 'account.close', page: '/settings/close' },
};

const purposeOf = (what: AccountMail['what'], isConfirmed: boolean): LinkPurpose | null => {
  if (what === 'signUp') return isConfirmed ? null : 'confirm';
  return what;
};

const withNext = (path: string, next: string | undefined): string =>
  next ? `${path}?${new URLSearchParams({ next })}` : path;

/**
 * The job: finds out who is behind the address, makes the link and queues the mail. Nobody there: nothing. Anyone may have
 * typed the address, and the name beside it: no word of theirs is mailed to it.
 */
export const writeAccountMail = async (payload: unknown): Promise<void> => {
  const { what, email, locale, next, key: request } = AccountMail.parse(payload);
  const key = `account:${request}`;
  await transaction(async (tx) => {
    const member = await tx.member.findFirst({ where: { email, deletedAt: null } });
    const wasWritten = await tx.mail.findUnique({ where: { key }, select: { id: true } });
    if (!member || wasWritten) return;
    const mail = { key, to: member.email, locale, template: 'step' } as const;
    const purpose = purposeOf(what, member.emailConfirmedAt !== null);
    if (!purpose) {
      await queueMail(tx, {
        ...mail,
        values: { kind: 'account.known', path: withNext('/sign-in', next) },
      });
      return;
    }
    const token = await makeLink(tx, member.id, purpose);
    const { kind, page } = links[purpose];
    const minutes = linkMinutes[purpose];
    const values = {
      kind,
      path: withNext(`${page}/${token}`, next),
      minutes,
      hours: minutes / 60,
    };
    const linksEnd = new Date(now().getTime() + minutes * 60_000);
    await queueMail(tx, { ...mail, values, linksEnd });
  });
};
