import 'server-only';
import { tell } from '@/lib/notice/commands';
import type { Db } from '@/lib/platform/db/client';
import type { Fact } from '@/lib/platform/mail/layout';
import { queueMail } from '@/lib/platform/mail/send';
import { isLocale, type Locale } from '@/lib/shared/locale';
import { guestKeyOf, type KeyedPledge } from '../keys';

/** Someone who is told: a member (mail and notice) or a guest (mail). */
export type Reader = {
  memberId: string | null;
  name: string;
  email: string;
  locale: string;
  /** Of a guest: when they followed the link in a mail of ours. */
  emailConfirmedAt?: Date | null;
};

/** Of whom it is not known whether the address is theirs: anyone may have typed it. */
export const isStranger = ({
  memberId,
  emailConfirmedAt,
}: Omit<Reader, 'locale' | 'name' | 'email'>): boolean => memberId === null && !emailConfirmedAt;

export type Told = {
  /** Used once for each reader. */
  key: string;
  /** Words below `mail` and `notice.kinds`. */
  kind: string;
  values: Record<string, string | number>;
  /** Without the language. A guest’s carries the secret of their pledge. */
  path: string;
  mailPath?: string;
  /** What anyone wrote stays out of the mails of strangers (`isStranger`). */
  facts?: (locale: Locale, toStranger: boolean) => Fact[];
};

/** A mail, and to members a notice, once each. To an address that nobody has confirmed not even the name is mailed. */
export const tellReader = async (
  tx: Db,
  reader: Reader,
  { key, kind, values, path, mailPath = path, facts }: Told,
): Promise<void> => {
  const { memberId, name, email, locale: spoken } = reader;
  // Who has left hears nothing more (RFC 2606: no mail goes there).
  if (email.endsWith('.invalid')) return;
  const locale = isLocale(spoken) ? spoken : 'fr';
  const toStranger = isStranger(reader);
  if (memberId) await tell(tx, { key, memberId, kind, values, path });
  await queueMail(tx, {
    key,
    to: email,
    locale,
    template: 'step',
    values: { kind, path: mailPath, name: toStranger ? '' : name, ...values },
    ...(facts && { facts: facts(locale, toStranger) }),
  });
};

/** The address of a pledge for who may not be signed in. */
export const pledgePath = (pledge: KeyedPledge, page: '' | '/card' = ''): string =>
  `/pledges/${pledge.id}${page}?key=${guestKeyOf(pledge)}`;
