import 'server-only';
import { tell } from '@/lib/notice/commands';
import type { Db } from '@/lib/platform/db/client';
import type { Asset } from '@/lib/shared/asset';
import { isLocale } from '@/lib/shared/locale';
import { formatAmount } from '@/lib/shared/money';
import { peopleFor } from '@/lib/standing/people';

type News = {
  /** Used once for each of them. */
  key: string;
  holderId: string;
  credit: Asset;
  amountMinor: number;
  kind: 'credit.received' | 'credit.takenBack' | 'credit.givenBack';
  values?: Record<string, string>;
};

/** Those whose account it is, or who act for the circle whose it is, hear what moved on it, in their language. */
export const tellOwners = async (
  tx: Db,
  { key, holderId, credit, amountMinor, kind, values = {} }: News,
): Promise<void> => {
  for (const { id: memberId, locale, deletedAt } of await peopleFor(tx, holderId, 'credit.see')) {
    if (deletedAt) continue;
    const amount = formatAmount(amountMinor, credit, isLocale(locale) ? locale : 'fr');
    await tell(tx, {
      ...{ key: `${key}:${holderId}:${memberId}`, memberId, kind },
      values: { ...values, amount },
      path: `/settings/credits/${credit.code}`,
    });
  }
};
