import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { paths } from '@/lib/shared/paths';
import { Corner } from './corner';
import { NavLink } from './nav-link';
import { Unread } from './unread';
import type { ShellProps } from './viewer';

/** Five places under the thumb. It stands in the flow when the window is low, as it is at 400 % zoom. */
export function PhoneBar({ locale, viewer }: ShellProps) {
  const t = useTranslations('shell');
  const entries = [
    { href: paths.home(locale), under: [paths.search(locale)], icon: 'search', label: t('explore') },
    {
      href: paths.campaigns(locale),
      under: [paths.campaigns(locale), paths.funds(locale)],
      icon: 'heart',
      label: t('projects'),
    },
    { href: paths.newListing(locale), icon: 'plus', label: t('offer') },
    { href: paths.bookings(locale), under: [paths.bookings(locale)], icon: 'calendar', label: t('bookings') },
    {
      href: paths.me(locale),
      under: [paths.me(locale), paths.myListings(locale), paths.notices(locale), paths.settings(locale)],
      icon: 'person',
      label: t('me'),
      waiting: viewer,
    },
  ] as const;
  return (
    <nav
      aria-label={t('phone')}
      className="z-30 border-t border-line bg-card pb-[env(safe-area-inset-bottom)] md:hidden print:hidden [@media(min-height:26rem)]:sticky [@media(min-height:26rem)]:bottom-0"
    >
      <ul className="grid grid-cols-5">
        {entries.map((entry) => (
          <li key={entry.href}>
            <NavLink
              href={entry.href}
              under={'under' in entry ? entry.under : []}
              className="relative flex min-h-16 flex-col items-center justify-center gap-0.5 px-0.5 text-center text-[0.6875rem] leading-tight text-ink-2 outline-offset-[-3px] aria-[current=page]:font-semibold aria-[current=page]:text-brick-ink"
            >
              {entry.icon === 'plus' ? (
                <span className="flex size-8 items-center justify-center rounded-full bg-brick text-on-brick">
                  <Icon name="plus" />
                </span>
              ) : (
                <span className="flex h-8 items-center">
                  <Icon name={entry.icon} size={22} />
                </span>
              )}
              {entry.label}
              {'waiting' in entry && entry.waiting ? (
                <Corner name="count" isOpen={entry.waiting.isAnyone ?? false}>
                  <Unread count={entry.waiting.unread} className="absolute top-1 left-1/2 ml-1" />
                </Corner>
              ) : null}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
