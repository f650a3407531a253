import { useTranslations } from 'next-intl';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { RecentlySeenClient } from './recently-seen-client';

/** What was looked at on this device: the server knows nothing of it. */
export function RecentlySeen({ locale }: { locale: Locale }) {
  const t = useTranslations('keeping.seen');
  return (
    <RecentlySeenClient
      base={paths.listing(locale, '')}
      words={{ title: t('title'), hint: t('hint'), forget: t('forget') }}
    />
  );
}
