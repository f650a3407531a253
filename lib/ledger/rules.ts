import type { Locale } from '@/lib/shared/locale';
import { percentage } from '@/lib/shared/money';
import { addToDate } from '@/lib/shared/period';
import type { AccountCode } from './accounts';
import type { Credit } from './assets';
import { type Melt, meltPeriods, rulesOfKind } from './credit-kinds';
import type { TransferCategory } from './transfer-categories';

/** One line of a transfer. A positive amount raises the account's balance. */
export type Entry = { account: AccountCode; amountMinor: number; currency: string };

/** What a transfer says, apart from its key. */
export type Body = { kind: string; bookingId: string | null; entries: readonly Entry[] };

/** Whether the lines of each currency cancel out. The database insists on it too. */
export const isBalanced = (entries: readonly Entry[]): boolean => {
  const sums = new Map<string, number>();
  for (const { amountMinor, currency } of entries)
    sums.set(currency, (sums.get(currency) ?? 0) + amountMinor);
  return [...sums.values()].every((sum) => sum === 0);
};

/** Money from one account to another. */
export const move = (from: AccountCode, to: AccountCode, amountMinor: number, currency: string): Entry[] => [
  { account: from, amountMinor: -amountMinor, currency },
  { account: to, amountMinor, currency },
];

const lines = ({ entries }: Body): string[] =>
  entries.map(({ account, amountMinor, currency }) => `${account} ${amountMinor} ${currency}`).sort();

/** Whether two transfers say the same, in whatever order their lines stand. */
export const isSameBody = (one: Body, other: Body): boolean =>
  one.kind === other.kind &&
  one.bookingId === other.bookingId &&
  JSON.stringify(lines(one)) === JSON.stringify(lines(other));

/** Whether a balance is one that the account may have. */
export const isWithin = (
  balance: bigint,
  { min, max }: { min: bigint | null; max: bigint | null },
): boolean => (min === null || balance >= min) && (max === null || balance <= max);

/** Each partner earns at most this part of what can be earned: two accounts that pay each other do not get far. */
const partOfOnePartner = 3;

/** How much of `room` was earned by giving: as much as was given, from each partner at most their part of it. */
const earnedOf = (room: number, givenMinor: readonly number[]): number => {
  const mostOfOne = Math.floor(room / partOfOnePartner);
  return givenMinor.reduce((sum, given) => sum + Math.min(Math.max(0, given), mostOfOne), 0);
};

/**
 * How far below nothing an account may go whose limit is earned: `first` to begin with, and as much more as its holder has
 * given (minor units by partner), at most to `floor`. Source: mutual credit as time banks run it.
 */
export const earnedFloor = (
  { floorMinor, firstFloorMinor }: { floorMinor: number; firstFloorMinor: number | null },
  givenMinor: readonly number[],
): number =>
  firstFloorMinor === null
    ? floorMinor
    : Math.max(floorMinor, firstFloorMinor - earnedOf(firstFloorMinor - floorMinor, givenMinor));

/** The same above nothing. */
export const earnedCeiling = (
  { ceilingMinor, firstCeilingMinor }: { ceilingMinor: number; firstCeilingMinor: number | null },
  givenMinor: readonly number[],
): number =>
  firstCeilingMinor === null
    ? ceilingMinor
    : Math.min(ceilingMinor, firstCeilingMinor + earnedOf(ceilingMinor - firstCeilingMinor, givenMinor));

/** How far an account may go that has given so much: below nothing, and above. */
export const earnedLimits = (
  credit: Parameters<typeof earnedFloor>[0] & Parameters<typeof earnedCeiling>[0],
  givenMinor: readonly number[],
): { floorMinor: number; ceilingMinor: number } => ({
  floorMinor: earnedFloor(credit, givenMinor),
  ceilingMinor: earnedCeiling(credit, givenMinor),
});

/** How near an account is to a limit: it is said before it stops there. */
export const limitLevels = ['fine', 'nearFloor', 'atFloor', 'nearCeiling', 'atCeiling'] as const;
export type LimitLevel = (typeof limitLevels)[number];

/** `warnPercent`: from how much of the way on it is near. Nothing is not near a floor of nothing. */
export const limitLevel = (
  balanceMinor: number,
  { floorMinor, ceilingMinor }: { floorMinor: number; ceilingMinor: number },
  warnPercent: number,
): LimitLevel => {
  const isFar = (part: number, whole: number) => whole > 0 && percentage(part, whole) >= warnPercent;
  if (floorMinor < 0 && balanceMinor <= floorMinor) return 'atFloor';
  if (balanceMinor >= ceilingMinor) return 'atCeiling';
  if (isFar(-balanceMinor, -floorMinor)) return 'nearFloor';
  return isFar(balanceMinor, ceilingMinor) ? 'nearCeiling' : 'fine';
};

/** What melts of a balance: so many thousandths of what lies above the exempt amount, rounded down. */
export const meltedOf = (
  balanceMinor: number,
  { permille, exemptMinor }: { permille: number; exemptMinor: number },
): number => Math.max(0, Math.floor(((balanceMinor - exemptMinor) * permille) / 1000));

/**
 * The days up to `today` on which a credit melts: at the end of each period, counted from its first day, so that the 31st and the 29th of February
 * stay what they are.
 */
export const meltDays = ({ every, from }: Pick<Melt, 'every' | 'from'>, today: string): string[] => {
  const days: string[] = [];
  for (let count = 1; ; count += 1) {
    const day = addToDate(from, { months: count * meltPeriods[every] });
    if (day > today) return days;
    days.push(day);
  }
};

/** Whether a credit stays closed until an operator has said that it may be issued. */
export const isUnconfirmed = ({
  creditKind,
  confirmedAt,
}: Pick<Credit, 'creditKind' | 'confirmedAt'>): boolean =>
  rulesOfKind(creditKind).needsConfirming && confirmedAt === null;

/** The rules that an event of a credit's history has changed, as they are kept. */
export const changedRules = (
  data: Readonly<Record<string, unknown>>,
): { field: string; before: unknown; after: unknown }[] => {
  const { before, after } = data as { before?: Record<string, unknown>; after?: Record<string, unknown> };
  if (!before || !after) return [];
  return Object.keys(after)
    .filter((field) => field in before && JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }));
};

/** What each category of transfers is called in a language, by its code. */
export const categoryNames = (
  categories: readonly TransferCategory[],
  locale: Locale,
): ReadonlyMap<string, string> => new Map(categories.map(({ code, words }) => [code, words[locale]]));
