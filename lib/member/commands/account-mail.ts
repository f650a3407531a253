import 'server-only';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { type Db, transaction } from '@/lib/platform/db/client';
import { addJob } from '@/lib/platform/jobs';
import { isQueued, queueMail } from '@/lib/platform/mail/send';
import { isWithin, limitAll, type Try } from '@/lib/platform/rate-limit';
import { type Locale, locales } from '@/lib/shared/locale';
import { type LinkPurpose, lastLinks, linkMinutes, makeLink } from '../links';
import { linkLifeMinutes, linkPauseMinutes } from '../rules';
import type { AskForLink } from '../schema';
import type { Source } from './sign-in';

const AccountMail = z.object({
  what: z.enum(['signUp', 'signIn', 'newPassword', 'close']),
  email: z.string(),
  locale: z.enum(locales),
  next: z.string().optional(),
  /** Members who are known where it was asked for, and under which epoch. */
  known: z.array(z.object({ memberId: z.string(), epoch: z.number() })).default([]),
  key: z.string(),
});
type AccountMail = z.input<typeof AccountMail>;

/**
 * Mail about an account is written by a job, which alone looks whether the address has one: the page answers the same,
 * and as fast, either way.
 */
export const queueAccountMail = async (tx: Db, mail: Omit<AccountMail, 'key'>): Promise<void> =>
  addJob(tx, 'account-mail', { ...mail, key: randomUUID() });

/** A network is shared: who is known by their session, or on their device, is counted by that. */
const asker = ({ network, device: [known] = [] }: Source, viewer: Viewer | null): Try => {
  if (viewer) return ['ownMail', viewer.id];
  return known ? ['accountMailDevice', known.key] : ['accountMailNetwork', network];
};

/**
 * Asks for a link to sign in with, to choose a new password with, or once more for the one that ends a sign-up. Says nothing about whether there is an account, nor
 * whether a mail leaves: asked again too soon, the link that is in the mailbox stays good (`linkPauseMinutes`).
 */
export const askForLink = async (
  what: AccountMail['what'],
  { email, next }: AskForLink,
  { locale, viewer = null, ...source }: { locale: Locale; viewer?: Viewer | null } & Source,
): Promise<void> => {
  await limitAll([asker(source, viewer)]);
  const known = source.device?.map(({ memberId, epoch }) => ({ memberId, epoch }));
  await transaction((tx) => queueAccountMail(tx, { what, email, locale, next, known }));
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
  const { what, email, locale, next, known, key: request } = AccountMail.parse(payload);
  const key = `account:${request}`;
  await transaction(async (tx) => {
    const member = await tx.member.findFirst({ where: { email, deletedAt: null } });
    const wasWritten = await isQueued(tx, key);
    if (!member || wasWritten) return;
    const mail = { key, to: member.email, locale, template: 'step' } as const;
    const purpose = purposeOf(what, member.emailConfirmedAt !== null);
    if (!purpose) {
      if (!(await isWithin('knownAddressMail', email))) return;
      await queueMail(tx, {
        ...mail,
        values: { kind: 'account.known', path: withNext('/sign-in', next) },
      });
      return;
    }
    const { unused, newest } = await lastLinks(tx, member.id, purpose);
    const isKnown = known.some(
      ({ memberId, epoch }) => memberId === member.id && epoch === member.sessionEpoch,
    );
    const again = newest && newest.getTime() + linkPauseMinutes(unused, isKnown) * 60_000;
    if (again && now().getTime() < again) return;
    const minutes = linkLifeMinutes(linkMinutes[purpose], unused);
    const token = await makeLink(tx, member.id, purpose, minutes);
    const { kind, page } = links[purpose];
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
