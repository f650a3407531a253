import 'server-only';
import { z } from 'zod';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { env } from '@/lib/platform/env';
import { addToDate, plainDateAt } from '@/lib/shared/period';
import { type Credit, creditsOf } from './assets';
import { type CreditDay, categoryPeopleSince, daysOf, nextDay } from './days';
import { lastMonths } from './months';
import { nearLimit } from './near-limit';

const Counts = z.record(z.string(), z.number());

const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);
const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** What was kept of a credit: its days from one on, with the last before it, and what was counted at the end of the last day. */
export type KeptDays = {
  lastDay: string;
  days: CreditDay[];
  nearLimit: number;
  categoryPeople: Record<string, number>;
};

/** The days that were kept; null: none were yet. */
export const keptDays = async (db: Db, assetCode: string, from: string): Promise<KeptDays | null> => {
  const summary = await db.creditSummary.findUnique({ where: { assetCode } });
  if (!summary) return null;
  const before = await db.creditDay.findFirst({
    where: { assetCode, day: { lt: dateOf(from) } },
    orderBy: { day: 'desc' },
  });
  const rows = await db.creditDay.findMany({
    where: { assetCode, day: { gte: dateOf(from) } },
    orderBy: { day: 'asc' },
  });
  const days = [...(before ? [before] : []), ...rows].map((row) => ({
    day: dayOf(row.day),
    transfers: row.transfers,
    monthPeople: row.monthPeople,
    flowMinor: Number(row.flowMinor),
    supplyMinor: Number(row.supplyMinor),
    categories: Counts.parse(row.categories),
  }));
  return {
    days,
    lastDay: dayOf(summary.lastDay),
    nearLimit: summary.nearLimit,
    categoryPeople: Counts.parse(summary.categoryPeople),
  };
};

/** The first day of which something was put right since the days were kept: it counts no more there. */
const firstCorrected = async (tx: Db, code: string, keptAt: Date): Promise<string | null> => {
  const [row] = await tx.$queryRaw<{ day: string | null }[]>`
    SELECT min((t.created_at AT TIME ZONE ${env.COMMUNITY_TIME_ZONE})::date)::text AS day
    FROM transfer c JOIN transfer t ON t.id = c.corrects_id
    WHERE c.corrects_id IS NOT NULL AND c.created_at >= ${keptAt}
      AND EXISTS (SELECT 1 FROM posting p WHERE p.transfer_id = t.id AND p.currency = ${code})`;
  return row?.day ?? null;
};

const shownMonths = 12;

/** Keeps the days of a credit that are over, from the first that is not kept or has changed; once, whoever else does it. */
const keepDaysOf = (credit: Credit, now: Date): Promise<void> =>
  transaction(async (tx) => {
    const { code } = credit;
    const today = plainDateAt(now, env.COMMUNITY_TIME_ZONE);
    const yesterday = addToDate(today, { days: -1 });
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('days:' || ${code}, 0))`;
    const summary = await tx.creditSummary.findUnique({ where: { assetCode: code } });
    if (summary && dayOf(summary.lastDay) >= yesterday) return;
    const next = summary && nextDay(dayOf(summary.lastDay));
    const corrected = summary && (await firstCorrected(tx, code, summary.keptAt));
    const from = corrected && next && corrected < next ? corrected : next;
    const days = (await daysOf(tx, code, from)).filter(({ day }) => day <= yesterday);
    await tx.creditDay.deleteMany({
      where: { assetCode: code, ...(from && { day: { gte: dateOf(from) } }) },
    });
    await tx.creditDay.createMany({
      data: days.map(({ day, flowMinor, supplyMinor, categories, ...row }) => ({
        ...row,
        ...{ assetCode: code, day: dateOf(day), categories: { ...categories } },
        flowMinor: BigInt(flowMinor),
        supplyMinor: BigInt(supplyMinor),
      })),
    });
    const [first = today] = lastMonths(today, shownMonths);
    const kept = {
      lastDay: dateOf(yesterday),
      nearLimit: await nearLimit(tx, credit),
      categoryPeople: await categoryPeopleSince(tx, code, first),
      keptAt: now,
    };
    await tx.creditSummary.upsert({
      where: { assetCode: code },
      create: { assetCode: code, ...kept },
      update: kept,
    });
  });

/** The same for every credit, open or closed. */
export const keepAllDays = async (now: Date): Promise<void> => {
  for (const credit of await creditsOf(db, { onlyOpen: false })) await keepDaysOf(credit, now);
};
