import { creditAccounts } from '@/lib/operation/credit-account';
import { route } from '@/lib/platform/route';
import { paths } from '@/lib/shared/paths';
import { readAccounts } from '../../endpoints/credits';
import { absolute } from '../../responses/basics';

/** How the caller stands in each credit. */
export const GET = route(readAccounts, async ({ viewer, locale }) => ({
  items: (await creditAccounts(viewer, viewer.id)).map(({ asset, ...standing }) => ({
    code: asset.code,
    balanceMinor: standing.balanceMinor,
    floorMinor: standing.floorMinor,
    ceilingMinor: standing.ceilingMinor,
    level: standing.level,
    url: absolute(paths.credit(locale, asset.code)),
  })),
  next: null,
}));
