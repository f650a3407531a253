import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { fontClasses } from '@/components/ui/fonts';
import { Toast } from '@/components/ui/toast';
import { SkipLink } from '@/components/ui/visually-hidden';
import type { Locale } from '@/lib/shared/locale';
import { DemoNotice } from './demo-notice';
import { Footer } from './footer';
import { Header } from './header';
import { PhoneBar } from './phone-bar';
import type { ShellViewer, Theme } from './viewer';

type Props = {
  locale: Locale;
  theme: Theme;
  demo: boolean;
  viewer: ShellViewer | null;
  flash: string | undefined;
  children: ReactNode;
};

/** The document and the frame that every page stands in. */
export async function Page({ locale, theme, demo, viewer, flash, children }: Props) {
  const t = await getTranslations();
  return (
    <html lang={locale} className={fontClasses} data-theme={theme}>
      <body>
        <SkipLink href="#main">{t('shell.skip')}</SkipLink>
        {demo && <DemoNotice />}
        <Header locale={locale} viewer={viewer} />
        {flash && t.has(`flash.${flash}`) && <Toast message={t(`flash.${flash}`)} closeHref="?" />}
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <Footer theme={theme} demo={demo} />
        <PhoneBar locale={locale} viewer={viewer} />
      </body>
    </html>
  );
}
