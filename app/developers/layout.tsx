import type { Metadata } from 'next';
import { setRequestLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Page } from '@/components/shell/page';
import { env } from '@/lib/platform/env';
import { readerLocale } from '@/lib/platform/i18n/reader';
import { shellState } from '../shell-state';
import '../globals.css';

export const generateMetadata = async (): Promise<Metadata> => ({
  metadataBase: new URL(env.APP_URL),
  title: { default: env.COMMUNITY_NAME, template: `%s · ${env.COMMUNITY_NAME}` },
});

/** This page has no language in its address: the reader's own decides. */
export default async function DevelopersLayout({ children }: { children: ReactNode }) {
  const locale = await readerLocale();
  setRequestLocale(locale);
  return (
    <Page locale={locale} {...(await shellState())}>
      {children}
    </Page>
  );
}
