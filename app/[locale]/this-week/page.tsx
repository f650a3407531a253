import { getTranslations } from 'next-intl/server';
import { PageHead } from '@/components/shell/page-head';
import { EmptyWeek } from '@/components/week/empty-week';
import { Subscribe } from '@/components/week/subscribe';
import { WeekDay } from '@/components/week/week-day';
import { WeekNav } from '@/components/week/week-nav';
import { WeekTypes } from '@/components/week/week-types';
import { currentViewer } from '@/lib/platform/auth/session';
import { env } from '@/lib/platform/env';
import type { SearchParams } from '@/lib/search/schema';
import { weekOf } from '@/lib/search/week';
import { dateFormat } from '@/lib/shared/dates';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { addToDate } from '@/lib/shared/period';
import { askedWeek } from './asked';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> };

export { generateMetadata } from './metadata';

const dayText = (date: string, locale: string): string =>
  dateFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(`${date}T12:00Z`));

export default async function ThisWeekPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { asked, today, isThisWeek, before, after, addressOf } = askedWeek(await searchParams);
  const [t, week] = await Promise.all([
    getTranslations('week'),
    currentViewer().then((viewer) => weekOf(viewer, asked)),
  ]);
  const from = dayText(asked.from, locale);
  const to = dayText(addToDate(asked.from, { days: 6 }), locale);
  const isEmpty = week.days.every(({ items }) => items.length === 0);
  return (
    <div className="wrap pb-12">
      <PageHead
        title={isThisWeek ? t('title') : t('weekOf', { from, to })}
        lead={isThisWeek ? t('lead', { place: env.COMMUNITY_PLACE }) : t('leadLater')}
        action={
          <WeekNav
            before={before && paths.thisWeek(locale, before)}
            after={after && paths.thisWeek(locale, after)}
          />
        }
      />
      <div className="pb-6">
        <WeekTypes current={asked.type} hrefOf={(type) => paths.thisWeek(locale, addressOf({ type }))} />
      </div>
      {isEmpty ? (
        <EmptyWeek locale={locale} type={asked.type} next={week.next} />
      ) : (
        week.days.map((day) => (
          <WeekDay
            key={day.date}
            day={day}
            locale={locale}
            isToday={day.date === today}
            allHref={paths.search(locale, {
              ...addressOf({ from: day.date }),
              to: day.date,
              sort: 'soonest',
            })}
          />
        ))
      )}
      <Subscribe locale={locale} />
    </div>
  );
}
