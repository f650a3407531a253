import type { Metadata, Viewport } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Page } from '@/components/shell/page';
import { env } from '@/lib/platform/env';
import { isLocale } from '@/lib/shared/locale';
import { shellState } from '../shell-state';
import '../readers';
import '../globals.css';

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf6ef' },
    { media: '(prefers-color-scheme: dark)', color: '#191510' },
  ],
};

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('shell');
  const name = env.COMMUNITY_NAME;
  return {
    metadataBase: new URL(env.APP_URL),
    title: { default: name, template: `%s · ${name}` },
    description: t('description', { place: env.COMMUNITY_PLACE }),
  };
};

export default async function LocaleLayout({ children, params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return (
    <Page locale={locale} {...(await shellState())}>
      {children}
    </Page>
  );
}
