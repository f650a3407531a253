import 'server-only';
import { z } from 'zod';
import type { Db } from '@/lib/platform/db/client';
import type { Asset as AssetRow } from '@/lib/platform/db/generated/client';
import type { Asset, CreditWords } from '@/lib/shared/asset';
import { notFound } from '@/lib/shared/errors';
import { locales } from '@/lib/shared/locale';
import { creditAssetOf, creditAssetSelect } from './credit-asset';
import { type CreditKind, creditKindNames, isCreditKind, type Melt, type MeltPeriod } from './credit-kinds';

/** The hours of help that every community counts in (a migration writes them). */
export const hoursCode = 'hours';

/** Every credit that migrations write: a new community begins with them. */
export const foundingCredits = [hoursCode, 'points', 'seed-tokens'] as const;

/**
 * How far an account of a credit may go, in minor units. `firstFloorMinor` and `firstCeilingMinor`: how far below and above nothing
 * before its holder has given anything, where the rest is earned; null: to the limit at once.
 */
export type Limits = {
  floorMinor: number;
  ceilingMinor: number;
  firstFloorMinor: number | null;
  firstCeilingMinor: number | null;
};

const CharterTexts = z.partialRecord(z.enum(locales), z.string());
type Charter = z.output<typeof CharterTexts>;

/** A credit and its rules. */
export type Credit = Asset &
  Limits & {
    creditKind: CreditKind;
    isInUse: boolean;
    /** From how much of the way to a limit on its holder is warned. */
    warnPercent: number;
    /** How far the community's own account may go below nothing, and what it lends each who begins. */
    commonFloorMinor: number;
    starterMinor: number;
    /** The money that covers it. */
    backingCurrency: string | null;
    confirmedAt: Date | null;
    melt: Melt | null;
    /** How much of it is bought at once, and from how much on it is sold back. */
    purchaseMinMinor: number;
    purchaseMaxMinor: number;
    saleMinMinor: number;
    /** What those sign who may sell it back; empty where there is none. */
    charter: Charter;
  };

const numberOrNull = (value: bigint | null): number | null => (value === null ? null : Number(value));

const meltOf = ({ meltPermille, meltEvery, meltExemptMinor, meltFrom }: AssetRow): Melt | null =>
  meltPermille === null || meltFrom === null
    ? null
    : {
        permille: meltPermille,
        every: meltEvery as MeltPeriod,
        exemptMinor: Number(meltExemptMinor),
        from: meltFrom.toISOString().slice(0, 10),
      };

const creditOf = (row: AssetRow): Credit => {
  const { code, creditKind } = row;
  if (!isCreditKind(creditKind)) throw new Error(`${code} is a credit of no known kind`);
  return {
    ...creditAssetOf(row),
    creditKind,
    floorMinor: Number(row.floorMinor),
    ceilingMinor: Number(row.ceilingMinor),
    firstFloorMinor: numberOrNull(row.firstFloorMinor),
    firstCeilingMinor: numberOrNull(row.firstCeilingMinor),
    isInUse: row.isInUse,
    warnPercent: row.warnPercent,
    commonFloorMinor: Number(row.commonFloorMinor),
    starterMinor: Number(row.starterMinor),
    backingCurrency: row.backingCurrency,
    confirmedAt: row.confirmedAt,
    melt: meltOf(row),
    purchaseMinMinor: Number(row.purchaseMinMinor),
    purchaseMaxMinor: Number(row.purchaseMaxMinor),
    saleMinMinor: Number(row.saleMinMinor),
    charter: CharterTexts.parse(row.charter),
  };
};

/** A credit of the community's own; not found where there is none of that name. */
export const creditBy = async (db: Db, code: string): Promise<Credit> => {
  const row = await db.asset.findFirst({ where: { code, kind: 'credit' } });
  if (!row) throw notFound();
  return creditOf(row);
};

/** The same whose rules stay as they are until the transaction ends: nobody opens, closes or changes it meanwhile. */
export const holdRules = async (tx: Db, code: string): Promise<Credit> => {
  await tx.$queryRaw`SELECT code FROM asset WHERE code = ${code} FOR SHARE`;
  return creditBy(tx, code);
};

/**
 * The order in which they are offered: first those that members owe each other, for which nothing has to be bought or done beforehand; of one
 * kind the oldest.
 */
const offered = <Row extends { creditKind: string | null }>(rows: readonly Row[]): Row[] => {
  const names: readonly (string | null)[] = creditKindNames;
  const rank = ({ creditKind }: Row) => names.indexOf(creditKind);
  return rows.toSorted((one, other) => rank(one) - rank(other));
};

/** The credits of the community, in the order in which they are offered: those that are open, or all. */
export const creditsOf = async (db: Db, { onlyOpen = true } = {}): Promise<Credit[]> => {
  const rows = await db.asset.findMany({
    where: { kind: 'credit', ...(onlyOpen && { isInUse: true }) },
    orderBy: [{ createdAt: 'asc' }, { code: 'asc' }],
  });
  return offered(rows).map(creditOf);
};

/** What amounts of the credits that are open are counted in, in the order in which they are offered. */
export const openAssets = async (db: Db): Promise<Asset[]> => {
  const rows = await db.asset.findMany({
    where: { kind: 'credit', isInUse: true },
    orderBy: [{ createdAt: 'asc' }, { code: 'asc' }],
    select: { ...creditAssetSelect, creditKind: true },
  });
  return offered(rows).map(creditAssetOf);
};

/** What may be changed about a credit. */
export type CreditRules = Limits &
  Pick<
    Credit,
    | 'warnPercent'
    | 'commonFloorMinor'
    | 'starterMinor'
    | 'melt'
    | 'purchaseMinMinor'
    | 'purchaseMaxMinor'
    | 'saleMinMinor'
    | 'charter'
  > & {
    words: Record<(typeof locales)[number], CreditWords>;
  };

export type NewCredit = Pick<Asset, 'code' | 'unit' | 'decimals'> &
  Pick<CreditRules, 'words' | 'floorMinor' | 'ceilingMinor'> &
  Partial<CreditRules & Pick<Credit, 'creditKind' | 'backingCurrency' | 'isInUse' | 'confirmedAt'>> & {
    createdAt?: Date;
  };

/** The columns of what melts. */
const meltColumns = (melt: Melt | null) => ({
  meltPermille: melt?.permille ?? null,
  meltEvery: melt?.every ?? null,
  meltExemptMinor: melt?.exemptMinor ?? null,
  meltFrom: melt ? new Date(`${melt.from}T00:00:00Z`) : null,
});

/** What stands in a credit's row for some of its rules. */
export const ruleColumns = ({ melt, ...rules }: Partial<CreditRules>) => ({
  ...rules,
  ...(melt !== undefined && meltColumns(melt)),
});

/** Gives the community a credit of its own. What it is counted in, and its kind, stay as they are from then on (trigger). */
export const addCredit = async (
  db: Db,
  {
    code,
    unit,
    decimals,
    creditKind = 'mutual',
    backingCurrency = null,
    isInUse,
    confirmedAt,
    createdAt,
    ...rules
  }: NewCredit,
): Promise<void> => {
  await db.asset.create({
    data: {
      ...{ code, kind: 'credit', unit, decimals, creditKind, backingCurrency },
      ...(isInUse !== undefined && { isInUse }),
      ...(confirmedAt !== undefined && { confirmedAt }),
      ...(createdAt !== undefined && { createdAt }),
      ...(ruleColumns(rules) as ReturnType<typeof ruleColumns> & Pick<NewCredit, 'words'>),
    },
  });
};
