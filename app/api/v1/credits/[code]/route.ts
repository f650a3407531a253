import { creditBy } from '@/lib/ledger/assets';
import { db } from '@/lib/platform/db/client';
import { route } from '@/lib/platform/route';
import { readCredit } from '../../endpoints/credits';
import { creditResponse } from '../../responses/credit';

export const GET = route(readCredit, async ({ params, locale }) =>
  creditResponse(await creditBy(db, params.code), locale),
);
