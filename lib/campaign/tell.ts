import 'server-only';
import { tell } from '@/lib/notice/commands';
import type { Db } from '@/lib/platform/db/client';
import type { Fact } from '@/lib/platform/mail/layout';
import { queueMail } from '@/lib/platform/mail/send';
import { isLocale, type Locale } from '@/lib/shared/locale';
import { guestKeyOf, type KeyedPledge } from './keys';

/** Someone who is told: a member (mail and notice) or a guest (mail). */
export type Reader = {
  memberId: string | null;
  name: string;
  email: string;
  locale: string;
};

export type Told = {
  /** Used once for each reader. */
  key: string;
  /** Words below `mail` and `notice.kinds`. */
  kind: string;
  values: Record<string, string | number>;
  /** Without the language. A guest’s carries the secret of their pledge. */
  path: string;
  mailPath?: string;
  /** Of guests, who has typed their address is not known: what anyone wrote stays out of their mails. */
  facts?: (locale: Locale, isGuest: boolean) => Fact[];
};

/** A mail, and to members a notice, once each. Nobody has confirmed the address of a guest: not even the name is mailed. */
export const tellReader = async (
  tx: Db,
  { memberId, name, email, locale: spoken }: Reader,
  { key, kind, values, path, mailPath = path, facts }: Told,
): Promise<void> => {
  // Who has left hears nothing more (RFC 2606: no mail goes there).
  if (email.endsWith('.invalid')) return;
  const locale = isLocale(spoken) ? spoken : 'fr';
  const isGuest = memberId === null;
  if (memberId) await tell(tx, { key, memberId, kind, values, path });
  await queueMail(tx, {
    key,
    to: email,
    locale,
    template: 'step',
    values: { kind, path: mailPath, name: isGuest ? '' : name, ...values },
    ...(facts && { facts: facts(locale, isGuest) }),
  });
};

/** The address of a pledge for who may not be signed in. */
export const pledgePath = (pledge: KeyedPledge, page: '' | '/card' = ''): string =>
  `/pledges/${pledge.id}${page}?key=${guestKeyOf(pledge)}`;
