import { useTranslations } from 'next-intl';
import { Suspense } from 'react';
import { LinkButton } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Mark } from '@/components/ui/mark';
import { paths } from '@/lib/shared/paths';
import { CloseOnNavigate } from './close-on-navigate';
import { Corner } from './corner';
import { LanguageLink } from './language-link';
import { MemberMenu } from './member-menu';
import { NavLink } from './nav-link';
import { ThemeButton } from './theme-switch';
import type { ShellProps } from './viewer';

const NAV =
  'inline-flex min-h-11 items-center text-ink-2 hover:text-ink aria-[current=page]:font-semibold aria-[current=page]:text-ink';

/** The head of every page. */
export function Header({ locale, viewer }: ShellProps) {
  const t = useTranslations('shell');
  const other = locale === 'fr' ? 'en' : 'fr';
  return (
    <header className="wrap flex min-h-18 items-center gap-x-3 py-3 md:min-h-20 md:gap-x-7 print:hidden">
      <Link
        href={paths.home(locale)}
        aria-label={t('home')}
        className="flex min-h-11 items-center gap-2.5 rounded-field"
      >
        <Mark size={32} />
        <span aria-hidden="true" className="font-display text-2xl font-semibold tracking-tight">
          {t('name')}
        </span>
      </Link>
      <nav aria-label={t('main')} className="max-md:hidden">
        <ul className="flex gap-x-5">
          <li>
            <NavLink
              href={paths.home(locale)}
              under={[paths.search(locale), `/${locale}/listings`]}
              apart={[paths.myListings(locale), paths.newListing(locale)]}
              className={NAV}
            >
              {t('explore')}
            </NavLink>
          </li>
          <li>
            <NavLink
              href={paths.campaigns(locale)}
              under={[paths.campaigns(locale), paths.funds(locale)]}
              className={NAV}
            >
              {t('projects')}
            </NavLink>
          </li>
          <li>
            <NavLink href={paths.thisWeek(locale)} className={NAV}>
              {t('week')}
            </NavLink>
          </li>
          <li>
            <Link href={paths.search(locale, { view: 'map' })} className={NAV}>
              {t('map')}
            </Link>
          </li>
          {viewer && (
            <li>
              <NavLink href={paths.bookings(locale)} under={[paths.bookings(locale)]} className={NAV}>
                {t('bookings')}
              </NavLink>
            </li>
          )}
        </ul>
      </nav>
      <div className="ml-auto flex items-center gap-x-1 md:gap-x-2">
        <Suspense>
          <LanguageLink
            to={other}
            lang={other}
            title={t('otherLanguage')}
            aria-label={`${t('otherLanguageShort')}, ${t('inOtherLanguage')}`}
            className="flex size-11 items-center justify-center rounded-full text-[0.9375rem] hover:bg-sunk"
          >
            {t('otherLanguageShort')}
          </LanguageLink>
        </Suspense>
        <div className="max-sm:hidden">
          <ThemeButton />
        </div>
        {viewer ? (
          <>
            <Corner name="menu" isOpen={viewer.isAnyone ?? false}>
              <MemberMenu locale={locale} viewer={viewer} />
            </Corner>
            <CloseOnNavigate />
          </>
        ) : (
          <LinkButton
            href={paths.signIn(locale)}
            variant="quiet"
            size="small"
            className="max-xs:hidden md:min-h-11 md:px-5 md:text-[0.9375rem]"
          >
            {t('signIn')}
          </LinkButton>
        )}
        <LinkButton href={paths.newListing(locale)} className="ml-2 max-md:hidden">
          {t('offer')}
        </LinkButton>
      </div>
    </header>
  );
}
