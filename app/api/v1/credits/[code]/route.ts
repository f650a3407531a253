import { creditBy } from '@/lib/ledger/assets';
import { creditFigures } from '@/lib/ledger/figures';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { route } from '@/lib/platform/route';
import { readCredit } from '../../endpoints/credits';
import { creditResponse } from '../../responses/credit';

export const GET = route(readCredit, async ({ params, locale }) => {
  const credit = await creditBy(db, params.code);
  const { supplyMinor, accounts, nearLimit } = await creditFigures(db, credit, now());
  return { ...creditResponse(credit, locale), supplyMinor, accounts, nearLimit };
});
