import { creditsOf } from '@/lib/ledger/assets';
import { db } from '@/lib/platform/db/client';
import { route } from '@/lib/platform/route';
import { findCredits } from '../endpoints/credits';
import { creditResponse } from '../responses/credit';

/** The credits of the community that are open: there are never so many that they need pages. */
export const GET = route(findCredits, async ({ locale }) => ({
  items: (await creditsOf(db)).map((credit) => creditResponse(credit, locale)),
  next: null,
}));
