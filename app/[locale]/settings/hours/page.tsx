import { hoursCode } from '@/lib/ledger/assets';
import { goTo } from '@/lib/platform/page';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

type Props = { params: Promise<{ locale: Locale }> };

/** Where hours were before there were other credits. */
export default async function HoursPage({ params }: Props) {
  return goTo(paths.credit((await params).locale, hoursCode));
}
