import 'server-only';
import type { Db } from '@/lib/platform/db/client';
import type { Asset } from '@/lib/shared/asset';
import { account } from './accounts';
import { type Credit, creditBy } from './assets';
import { balanceOf } from './queries';
import { earnedLimits, type LimitLevel, limitLevel } from './rules';
import { isGiven, partnerOf } from './sql';

/** What a holder has given of a credit for something, by whom it was given to; what was put right counts no more. */
const givenByPartner = async (db: Db, holderId: string, asset: string): Promise<number[]> => {
  const rows = await db.$queryRaw<{ given: bigint }[]>`
    SELECT sum(p.amount_minor)::bigint AS given
    FROM ledger_account a JOIN posting p ON p.account_id = a.id JOIN transfer t ON t.id = p.transfer_id
      JOIN posting q ON q.transfer_id = t.id AND q.account_id <> a.id JOIN ledger_account o ON o.id = q.account_id
    WHERE a.code = ${account.credit(holderId, asset)} AND ${isGiven}
    GROUP BY ${partnerOf('o')}`;
  return rows.map(({ given }) => Number(given));
};

/** How far a holder's account may go by now, below nothing and above. Certain only while their account is held. */
export const earnedLimitsOf = async (
  db: Db,
  credit: Credit,
  holderId: string,
): Promise<{ floorMinor: number; ceilingMinor: number }> => {
  const { floorMinor, ceilingMinor, firstFloorMinor, firstCeilingMinor, code } = credit;
  if (firstFloorMinor === null && firstCeilingMinor === null) return { floorMinor, ceilingMinor };
  return earnedLimits(credit, await givenByPartner(db, holderId, code));
};

/** How an account of a credit stands: `floorMinor`, `ceilingMinor` are what its holder has earned, the last ones what anyone can. */
export type CreditStanding = {
  asset: Asset;
  balanceMinor: number;
  floorMinor: number;
  lastFloorMinor: number;
  ceilingMinor: number;
  lastCeilingMinor: number;
  level: LimitLevel;
  isInUse: boolean;
};

/** What a holder has of a credit, and how far they may go. */
export const standingIn = async (db: Db, holderId: string, credit: Credit): Promise<CreditStanding> => {
  const balanceMinor = await balanceOf(db, account.credit(holderId, credit.code));
  const limits = await earnedLimitsOf(db, credit, holderId);
  const { code, kind, unit, decimals, stepMinor, symbols, words } = credit;
  return {
    asset: { code, kind, unit, decimals, stepMinor, symbols, ...(words && { words }) },
    balanceMinor,
    ...limits,
    lastFloorMinor: credit.floorMinor,
    lastCeilingMinor: credit.ceilingMinor,
    level: limitLevel(balanceMinor, limits, credit.warnPercent),
    isInUse: credit.isInUse,
  };
};

/** The same of a credit by its code. */
export const creditStanding = async (db: Db, holderId: string, code: string): Promise<CreditStanding> =>
  standingIn(db, holderId, await creditBy(db, code));
