import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import type { Locale } from '@/lib/shared/locale';
import { type Address, searchHref } from './address';

/** On a phone: the list or the map. A wide page shows both. */
export function ViewSwitch({ locale, address, isMap }: { locale: Locale; address: Address; isMap: boolean }) {
  const t = useTranslations('search.view');
  const look =
    'inline-flex min-h-11 items-center gap-2 px-4 text-[0.9375rem] outline-offset-[-3px] aria-[current]:bg-ink aria-[current]:font-semibold aria-[current]:text-paper';
  return (
    <nav
      aria-label={t('label')}
      className="overflow-hidden rounded-full border border-line bg-card lg:hidden"
    >
      <ul className="flex">
        {(['list', 'map'] as const).map((view) => (
          <li key={view}>
            <Link
              href={searchHref(locale, address, { view: view === 'map' ? 'map' : null })}
              aria-current={(view === 'map') === isMap ? 'true' : undefined}
              className={look}
            >
              <Icon name={view === 'map' ? 'map' : 'inbox'} size={17} />
              {t(view)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
