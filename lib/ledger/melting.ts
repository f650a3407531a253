import 'server-only';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { env } from '@/lib/platform/env';
import { plainDateAt } from '@/lib/shared/period';
import type { AccountCode } from './accounts';
import { account } from './accounts';
import { type Credit, creditsOf } from './assets';
import { lockAccounts, transferAll } from './commands';
import type { Melt } from './credit-kinds';
import { meltDays, meltedOf, move } from './rules';

/** Accounts that melt in one transaction. */
const atOnce = 100;

const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** After which account the melting of this day goes on, for nobody else until this ends; null where it is done. */
const holdMelt = async (tx: Db, assetCode: string, day: string): Promise<string | null> => {
  const dueOn = dateOf(day);
  await tx.creditMelt.createMany({ data: [{ assetCode, dueOn }], skipDuplicates: true });
  const [row] = await tx.$queryRaw<{ after: string; done: boolean }[]>`
    SELECT after_code AS after, done_at IS NOT NULL AS done FROM credit_melt
    WHERE asset_code = ${assetCode} AND due_on = ${day}::date FOR UPDATE`;
  return !row || row.done ? null : row.after;
};

/** The next accounts of a day, in the order of their codes: those on which more stands than is exempt. */
const nextAccounts = (
  tx: Db,
  code: string,
  after: string,
  exemptMinor: number,
): Promise<{ code: AccountCode }[]> =>
  tx.$queryRaw`
    SELECT code FROM ledger_account
    WHERE currency = ${code} AND kind = 'credit' AND balance_minor > ${exemptMinor} AND code COLLATE "C" > ${after}
    ORDER BY code COLLATE "C" LIMIT ${atOnce}`;

/** Some accounts of a day melt, and it is noted how far it has come, at once: a crash between two steps loses and repeats nothing. */
const meltSome = (credit: Credit, melt: Melt, day: string, now: Date): Promise<boolean> =>
  transaction(async (tx) => {
    const { code } = credit;
    const after = await holdMelt(tx, code, day);
    if (after === null) return true;
    const accounts = await nextAccounts(tx, code, after, melt.exemptMinor);
    const common = account.common(code);
    await lockAccounts(
      tx,
      accounts.flatMap((each) => move(each.code, common, 1, code)),
    );
    const held = await tx.ledgerAccount.findMany({
      where: { code: { in: accounts.map((each) => each.code) } },
      select: { code: true, balanceMinor: true },
      orderBy: { code: 'asc' },
    });
    await transferAll(
      tx,
      held
        .map(({ code: own, balanceMinor }) => ({ own, amountMinor: meltedOf(Number(balanceMinor), melt) }))
        .filter(({ amountMinor }) => amountMinor > 0)
        .map(({ own, amountMinor }) => ({
          key: `melt:${day}:${own}`,
          kind: 'melt',
          postings: move(own as AccountCode, common, amountMinor, code),
        })),
    );
    const last = accounts.at(-1);
    const isDone = accounts.length < atOnce;
    await tx.creditMelt.update({
      where: { assetCode_dueOn: { assetCode: code, dueOn: dateOf(day) } },
      data: { ...(last && { afterCode: last.code }), ...(isDone && { doneAt: now }) },
    });
    return isDone;
  });

/** The days on which a credit is to melt that are not done yet, the oldest first. */
const openDays = async (credit: Credit, melt: Melt, now: Date): Promise<string[]> => {
  const days = meltDays(melt, plainDateAt(now, env.COMMUNITY_TIME_ZONE));
  const done = await db.creditMelt.findMany({
    where: { assetCode: credit.code, doneAt: { not: null } },
    select: { dueOn: true },
  });
  const known = new Set(done.map(({ dueOn }) => dueOn.toISOString().slice(0, 10)));
  return days.filter((day) => !known.has(day));
};

/** Each credit that melts does, once on each of its days, whoever runs this and however often it breaks off. */
export const meltAll = async (now: Date): Promise<void> => {
  for (const credit of await creditsOf(db)) {
    if (!credit.melt) continue;
    for (const day of await openDays(credit, credit.melt, now)) {
      while (!(await meltSome(credit, credit.melt, day, now)));
    }
  }
};
