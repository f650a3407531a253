import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import { tintClass } from '@/components/ui/tint';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

type Props = { locale: Locale; unread: number };

/** The member’s places, as tiles big enough for a thumb. */
export function Shortcuts({ locale, unread }: Props) {
  const t = useTranslations('member.me');
  const tiles = [
    {
      href: paths.notices(locale),
      icon: 'bell',
      tint: 'honey',
      label: t('news'),
      hint: t('unread', { count: unread }),
    },
    {
      href: paths.bookings(locale),
      icon: 'calendar',
      tint: 'mint',
      label: t('allBookings'),
      hint: t('bookingsHint'),
    },
    {
      href: paths.myListings(locale),
      icon: 'inbox',
      tint: 'sky',
      label: t('listings'),
      hint: t('listingsHint'),
    },
    {
      href: paths.saved(locale),
      icon: 'bookmark',
      tint: 'rose',
      label: t('saved'),
      hint: t('savedHint'),
    },
    {
      href: paths.settings(locale),
      icon: 'settings',
      tint: 'lilac',
      label: t('settings'),
      hint: t('settingsHint'),
    },
  ] as const;
  return (
    <nav aria-label={t('shortcuts')}>
      <ul className="grid grid-cols-2 gap-3 lg:grid-cols-5 lg:gap-4">
        {tiles.map(({ href, icon, tint, label, hint }) => (
          <li key={href} className="max-lg:last:odd:col-span-2">
            <Link
              href={href}
              className="flex h-full flex-col gap-4 rounded-card border border-line bg-card p-4 hover:border-edge sm:p-5"
            >
              <span className={`flex size-11 items-center justify-center rounded-field ${tintClass(tint)}`}>
                <Icon name={icon} size={22} />
              </span>
              <span>
                <span className="block font-semibold">{label}</span>
                <span className="block text-sm text-ink-2">{hint}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
