import type { Credit } from '@/lib/ledger/assets';
import { nameOf } from '@/lib/shared/asset';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { absolute } from './basics';

/** A credit as everyone may read it. */
export const creditResponse = (credit: Credit, locale: Locale) => ({
  code: credit.code,
  url: absolute(paths.publicCredit(locale, credit.code)),
  name: nameOf(credit, locale),
  unit: credit.unit,
  decimals: credit.decimals,
  kind: credit.creditKind,
  floorMinor: credit.floorMinor,
  ceilingMinor: credit.ceilingMinor,
  isOpen: credit.isInUse,
});
