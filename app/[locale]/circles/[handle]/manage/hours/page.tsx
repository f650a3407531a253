import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { HoursBalance } from '@/components/hours/hours-balance';
import { HoursStatement } from '@/components/hours/hours-statement';
import { PageHead } from '@/components/shell/page-head';
import { hoursOf } from '@/lib/operation/hours';
import { env } from '@/lib/platform/env';
import { foundOr404 } from '@/lib/platform/page';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { circleWithHours } from '../../circle';

type Props = { params: Promise<{ locale: Locale; handle: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('hours.page'))('title', { whose: 'circle' }),
  robots: { index: false },
});

/** What a circle gave and received in hours, for its keepers. */
export default async function CircleHoursPage({ params }: Props) {
  const { locale, handle } = await params;
  const { viewer, circle } = await circleWithHours(locale, handle);
  const t = await getTranslations();
  const account = await foundOr404(hoursOf(viewer, circle.id));
  return (
    <div className="wrap-narrow pb-16">
      <PageHead
        title={t('circle.manage.hours')}
        breadcrumb={[
          { href: paths.circle(locale, circle.handle), label: circle.name },
          { href: paths.manageCircle(locale, circle.handle), label: t('circle.manage.title') },
          { label: t('circle.manage.hours') },
        ]}
      />
      <div className="stack gap-6">
        <HoursBalance locale={locale} account={account} circleId={circle.id} />
        <HoursStatement
          locale={locale}
          lines={account.lines}
          timeZone={env.COMMUNITY_TIME_ZONE}
          circleId={circle.id}
        />
      </div>
    </div>
  );
}
