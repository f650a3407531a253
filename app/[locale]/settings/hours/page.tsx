import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { HoursBalance } from '@/components/hours/hours-balance';
import { HoursStatement } from '@/components/hours/hours-statement';
import { SettingsFrame } from '@/components/member/settings-frame';
import { hoursOf } from '@/lib/operation/hours';
import { env } from '@/lib/platform/env';
import { foundOr404, memberOrSignIn } from '@/lib/platform/page';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

type Props = { params: Promise<{ locale: Locale }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('hours.page'))('title', { whose: 'own' }),
});

/** What a member gave and received in hours, and how far they may go. */
export default async function HoursPage({ params }: Props) {
  const { locale } = await params;
  const viewer = await memberOrSignIn(locale, paths.hours(locale));
  const account = await foundOr404(hoursOf(viewer, viewer.id));
  return (
    <SettingsFrame locale={locale} current="hours">
      <HoursBalance locale={locale} account={account} />
      <HoursStatement locale={locale} lines={account.lines} timeZone={env.COMMUNITY_TIME_ZONE} />
    </SettingsFrame>
  );
}
