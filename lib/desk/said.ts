import type { Asset } from '@/lib/shared/asset';
import type { Locale } from '@/lib/shared/locale';
import { formatAmount } from '@/lib/shared/money';

/** An amount of a credit as notices and payment pages say it. */
export const saidIn = (amountMinor: number, credit: Asset, locale: Locale): string =>
  formatAmount(amountMinor, credit, locale);
