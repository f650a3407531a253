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
  /** A message below `kinds.credit` in words/<locale>/notice.json. */
  kind: `credit.${string}`;
  path?: string;
  values?: Record<string, string>;
};

/** Those whose account it is, or who act for the circle whose it is, hear what moved on it, in their language. */
export const tellOwners = async (
  tx: Db,
  { key, holderId, credit, amountMinor, kind, values = {}, path = `/settings/credits/${credit.code}` }: News,
): Promise<void> => {
  for (const { id: memberId, locale, deletedAt } of await peopleFor(tx, holderId, 'credit.see')) {
    if (deletedAt) continue;
    const amount = formatAmount(amountMinor, credit, isLocale(locale) ? locale : 'fr');
    await tell(tx, {
      ...{ key: `${key}:${holderId}:${memberId}`, memberId, kind },
      values: { ...values, amount },
      path,
    });
  }
};
