import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

const LINK =
  'inline-flex min-h-11 items-center gap-2 underline decoration-line underline-offset-4 hover:decoration-current';

/** The same for those who would rather have it come to them: addresses that a calendar or a reader subscribes to. */
export function Subscribe({ locale }: { locale: Locale }) {
  const t = useTranslations('week.subscribe');
  return (
    <section aria-labelledby="subscribe" className="mt-4 border-t border-line pt-6">
      <h2 id="subscribe" className="title-3">
        {t('title')}
      </h2>
      <p className="mt-1 max-w-prose text-ink-2 text-pretty">{t('body')}</p>
      <ul className="mt-1 flex flex-wrap gap-x-6">
        <li>
          <a href={paths.slotsCalendar({ lang: locale })} className={LINK}>
            <Icon name="calendar" size={18} />
            {t('calendar')}
          </a>
        </li>
        <li>
          <a href={paths.slotsFeed({ lang: locale })} className={LINK}>
            <Icon name="bell" size={18} />
            {t('feed')}
          </a>
        </li>
      </ul>
    </section>
  );
}
