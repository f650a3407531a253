import 'server-only';
import { type Tell, tell } from '@/lib/notice/commands';
import type { Db } from '@/lib/platform/db/client';
import { queueMail } from '@/lib/platform/mail/send';
import { isLocale, type Locale } from '@/lib/shared/locale';
import { peopleFor } from '@/lib/standing/people';
import type { Act } from '@/lib/standing/rights';

export type Side = 'customer' | 'provider';

/** Who hears of money that comes, or did not, on each side. */
const hearers: Record<Side, Act> = { customer: 'booking.take', provider: 'booking.answer' };

type Told = Omit<Tell, 'memberId' | 'values'> & {
  holderId: string;
  /** In the reader's language, since amounts and days are among them. */
  values: (locale: Locale) => Tell['values'];
};

/**
 * Tells those who act for one side of a due, by a mail and a line in their news; `kind` has words of both (`mail.<kind>`,
 * `notice.kinds.<kind>`) for each side.
 */
export const tellSide = async (
  tx: Db,
  side: Side,
  { holderId, key, kind, values, path }: Told,
): Promise<void> => {
  for (const { id: memberId, email, name, locale: own, deletedAt } of await peopleFor(
    tx,
    holderId,
    hearers[side],
  )) {
    if (deletedAt) continue;
    const one = memberId === holderId ? '' : `:${memberId}`;
    const locale = isLocale(own) ? own : 'fr';
    const told = { key: `${key}:${side}${one}`, kind: `${kind}.${side}`, values: values(locale) };
    await tell(tx, { ...told, path, memberId });
    await queueMail(tx, {
      key: `${told.key}:${memberId}`,
      to: email,
      locale,
      template: 'step',
      values: { ...told.values, kind: told.kind, name, path },
    });
  }
};
