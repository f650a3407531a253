import 'server-only';
import type { Db } from '@/lib/platform/db/client';
import type { Asset } from '@/lib/shared/asset';
import { account } from './accounts';
import { type Credit, creditBy } from './assets';
import { balanceOf } from './queries';
import { earnedFloor } from './rules';

/** What a holder has given of a credit for something, by whom it was given to; what was put right counts no more. */
const givenByPartner = async (db: Db, holderId: string, asset: string): Promise<number[]> => {
  const rows = await db.$queryRaw<{ given: bigint }[]>`
    SELECT sum(p.amount_minor)::bigint AS given
    FROM ledger_account a JOIN posting p ON p.account_id = a.id JOIN transfer t ON t.id = p.transfer_id
      JOIN posting q ON q.transfer_id = t.id AND q.account_id <> a.id
    WHERE a.code = ${account.credit(holderId, asset)} AND p.amount_minor > 0 AND t.kind = 'credit' AND t.due_id IS NOT NULL
      AND t.corrects_id IS NULL AND NOT EXISTS (SELECT 1 FROM transfer c WHERE c.corrects_id = t.id)
    GROUP BY q.account_id`;
  return rows.map(({ given }) => Number(given));
};

/** How far below nothing a holder may go by now. Certain only while their account is held. */
export const earnedFloorOf = async (db: Db, credit: Credit, holderId: string): Promise<number> =>
  credit.firstFloorMinor === null
    ? credit.floorMinor
    : earnedFloor(credit, await givenByPartner(db, holderId, credit.code));

/** How an account of a credit stands: `floorMinor` is what its holder has earned, `lastFloorMinor` what anyone can. */
export type CreditStanding = {
  asset: Asset;
  balanceMinor: number;
  floorMinor: number;
  lastFloorMinor: number;
  ceilingMinor: number;
  isInUse: boolean;
};

/** What a holder has of a credit, and how far they may go. */
export const creditStanding = async (db: Db, holderId: string, code: string): Promise<CreditStanding> => {
  const credit = await creditBy(db, code);
  const { floorMinor: lastFloorMinor, ceilingMinor, firstFloorMinor: _, isInUse, ...asset } = credit;
  return {
    asset,
    balanceMinor: await balanceOf(db, account.credit(holderId, code)),
    floorMinor: await earnedFloorOf(db, credit, holderId),
    ...{ lastFloorMinor, ceilingMinor, isInUse },
  };
};
