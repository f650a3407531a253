import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { PageHead } from '@/components/shell/page-head';
import { Tabs } from '@/components/ui/tabs';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

/** The pages of the settings, in the order of their tabs. */
const sections = [
  { name: 'profile', path: paths.settings },
  { name: 'account', path: paths.accountSettings },
  { name: 'calendar', path: paths.calendarSettings },
  { name: 'credits', path: paths.credits },
  { name: 'payouts', path: paths.payouts },
  { name: 'tokens', path: paths.tokenSettings },
] as const;

export type SettingsSection = (typeof sections)[number]['name'];

type Props = { locale: Locale; current: SettingsSection; children: ReactNode };

/** What every page of the settings stands in. */
export function SettingsFrame({ locale, current, children }: Props) {
  const t = useTranslations('settings');
  const items = sections.map(({ name, path }) => ({
    href: path(locale),
    label: t(`tabs.${name}`),
    current: name === current,
  }));
  return (
    <div className="wrap-narrow pb-8">
      <PageHead title={t('title')} />
      <Tabs label={t('title')} items={items} />
      <div className="stack gap-8 pt-8">{children}</div>
    </div>
  );
}
