import type { Metadata } from 'next';
import { setRequestLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { fontClasses } from '@/components/ui/fonts';
import { env } from '@/lib/platform/env';
import { readerLocale } from '@/lib/platform/i18n/reader';
import '../../../globals.css';

export const metadata: Metadata = {
  metadataBase: new URL(env.APP_URL),
  robots: { index: false },
};

/** A sheet of paper: light in any mode, without the frame of the site. */
export default async function PosterLayout({ children }: { children: ReactNode }) {
  const locale = await readerLocale();
  setRequestLocale(locale);
  return (
    <html lang={locale} className={fontClasses} data-theme="light">
      <body>{children}</body>
    </html>
  );
}
