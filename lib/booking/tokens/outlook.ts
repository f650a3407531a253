import 'server-only';
import { creditBy } from '@/lib/ledger/assets';
import { creditStanding } from '@/lib/ledger/credit-standing';
import { mayTakeStarter } from '@/lib/ledger/issuing';
import type { Db } from '@/lib/platform/db/client';
import type { Token } from '../rules';
import type { TokenOutlook } from './rules';

/** What asking for this would make of the account of who asks: what they asked for before is taken off it already. */
export const tokenOutlookFor = async (
  db: Db,
  holderId: string,
  { asset, amountMinor }: Token,
): Promise<TokenOutlook> => {
  const [standing, credit] = await Promise.all([creditStanding(db, holderId, asset), creditBy(db, asset)]);
  return {
    ...standing,
    amountMinor,
    afterMinor: standing.balanceMinor - amountMinor,
    mayTakeStarter: await mayTakeStarter(db, holderId, credit),
  };
};
