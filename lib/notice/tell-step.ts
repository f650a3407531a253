import 'server-only';
import type { ToldMember } from '@/lib/member/told';
import type { Db } from '@/lib/platform/db/client';
import type { Fact } from '@/lib/platform/mail/layout';
import { type QueuedMail, queueMail } from '@/lib/platform/mail/send';
import { isLocale, type Locale } from '@/lib/shared/locale';
import { type Tell, tell } from './commands';

/** What a member hears of a step: words `notice.kinds.<kind>` and `mail.<kind>`. */
type Step = Omit<Tell, 'memberId'> & {
  /** What only the mail knows: words are chosen by it, or lead elsewhere. */
  mailed?: Partial<QueuedMail['values']>;
  facts?: readonly Fact[];
  /** Where they say, in one click, that they want no more of its kind. */
  unsubscribe?: string;
};

/** Tells a member of a step, by a line in their news and a mail, each once for its key. Who has left hears nothing more. */
export const tellStep = async (
  tx: Db,
  { id: memberId, email, name, locale: spoken, deletedAt }: ToldMember,
  stepIn: (locale: Locale) => Step | Promise<Step>,
): Promise<void> => {
  if (deletedAt) return;
  const locale = isLocale(spoken) ? spoken : 'fr';
  const { key, kind, values, path, mailed, facts = [], unsubscribe } = await stepIn(locale);
  await tell(tx, { key, memberId, kind, values, path });
  await queueMail(tx, {
    key,
    to: email,
    locale,
    template: 'step',
    values: { kind, path, name, ...values, ...mailed },
    facts,
    ...(unsubscribe && { unsubscribe }),
  });
};
