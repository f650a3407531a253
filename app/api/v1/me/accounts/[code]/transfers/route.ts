import { creditAccount } from '@/lib/operation/credit-account';
import { route } from '@/lib/platform/route';
import { readStatement } from '../../../../endpoints/credits';
import { shownName } from '../../../../responses/basics';

/** What came to the caller's account and left it, the newest first. */
export const GET = route(readStatement, async ({ viewer, params, query, locale }) => {
  const { lines, next } = await creditAccount(viewer, { holderId: viewer.id, code: params.code, ...query });
  return {
    items: lines.map(({ at, other, corrects, ...line }) => ({
      ...line,
      at: at.toISOString(),
      other: other && { ...other, name: shownName(other.name, locale) },
      correctsId: corrects?.id ?? null,
    })),
    next,
  };
});
