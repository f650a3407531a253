import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

/** The same in one's own calendar. */
export function SubscribeSeasons({ locale }: { locale: Locale }) {
  const t = useTranslations('seasons');
  return (
    <p className="mt-4">
      <a
        href={paths.seasonsCalendar({ lang: locale })}
        className="inline-flex min-h-11 items-center gap-2 underline decoration-line underline-offset-4 hover:decoration-current"
      >
        <Icon name="calendar" size={18} />
        {t('subscribe')}
      </a>
    </p>
  );
}
