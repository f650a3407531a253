import 'server-only';
import type { Db } from '@/lib/platform/db/client';
import { env } from '@/lib/platform/env';
import { plainDateAt } from '@/lib/shared/period';
import { account } from './accounts';
import type { Credit } from './assets';
import { commonsSince } from './commons-figures';
import { type CreditDay, categoryPeopleSince, daysOf, nextDay } from './days';
import { keptDays } from './keep-days';
import { fewestShown, lastMonths, type MonthFigures, monthsOf, shownMonth, usesOf } from './months';
import { nearLimit } from './near-limit';
import { balanceOf } from './queries';

export type CreditFigures = {
  /** Accounts on which something has moved. */
  accounts: number;
  /** What those who have something have together. */
  supplyMinor: number | null;
  /** How many are near a limit; null: some, but too few to say. */
  nearLimit: number | null;
  /** How often what there is changed hands in these months. */
  velocity: number | null;
  months: MonthFigures[];
  /** What the transfers of these months were for, the most first. Null: none said, or too few people. */
  categories: { code: string | null; flowMinor: number }[];
  /** What the community itself has, bears for who left, and keeps to cover it. */
  commonMinor: number;
  lossMinor: number;
  reserveMinor: number | null;
  /** What was given for all in these months, and what the community thanked with. Null: nothing, or by too few people to say. */
  commons: { givenMinor: number | null; thankedMinor: number | null };
};

const shownMonths = 12;

/** A day that began before any that a page shows. */
const supplyBefore = (days: readonly CreditDay[], first: string): number =>
  days.findLast(({ day }) => day < first)?.supplyMinor ?? 0;

/**
 * How a credit is doing, for everyone; what too few people are behind is left out. Days that are over are read as they were kept, and what has moved
 * since is added.
 */
export const creditFigures = async (db: Db, credit: Credit, now: Date): Promise<CreditFigures> => {
  const { code, backingCurrency } = credit;
  const starts = lastMonths(plainDateAt(now, env.COMMUNITY_TIME_ZONE), shownMonths);
  const [first = ''] = starts;
  const kept = await keptDays(db, code, first);
  const since = await daysOf(db, code, kept ? nextDay(kept.lastDay) : null);
  const days = [...(kept?.days ?? []), ...since];
  const shown = days.filter(({ day }) => day >= first);
  const sums = monthsOf(shown, starts, supplyBefore(days, first));
  const accounts = await db.ledgerAccount.count({ where: { currency: code, kind: 'credit' } });
  const isMany = accounts >= fewestShown;
  const near = kept?.nearLimit ?? (await nearLimit(db, credit));
  const people = kept?.categoryPeople ?? (await categoryPeopleSince(db, code, first));
  const average = sums.reduce((sum, each) => sum + each.supplyMinor, 0) / sums.length;
  const flowMinor = sums.reduce((sum, each) => sum + each.flowMinor, 0);
  return {
    accounts,
    supplyMinor: isMany ? (sums.at(-1)?.supplyMinor ?? 0) : null,
    nearLimit: near === 0 || near >= fewestShown ? near : null,
    velocity: isMany && average > 0 ? flowMinor / average : null,
    months: sums.map((each) => shownMonth(each, isMany)),
    categories: isMany ? usesOf(shown, people) : [],
    commonMinor: await balanceOf(db, account.common(code)),
    lossMinor: await balanceOf(db, account.loss(code)),
    commons: await commonsSince(db, code, first),
    reserveMinor: backingCurrency ? await balanceOf(db, account.reserve(code, backingCurrency)) : null,
  };
};
