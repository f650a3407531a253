import { useTranslations } from 'next-intl';
import { hasSlots } from '@/lib/listing/scarcity';
import { findListingType } from '@/lib/listing/types/registry';
import type { SearchListings } from '@/lib/search/schema';
import { storedSearch } from '@/lib/search/stored';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

/** The same search for other programs: readers of feeds, calendars, maps, and whoever writes their own. */
export function FollowLinks({ locale, query }: { locale: Locale; query: SearchListings }) {
  const t = useTranslations('search.follow');
  const asked = storedSearch(query);
  const type = findListingType(query.type ?? '');
  const links = [
    { name: 'atom', href: paths.searchFeed({ ...asked, lang: locale }) },
    ...(!type || hasSlots(type)
      ? [{ name: 'calendar', href: paths.searchCalendar({ ...asked, lang: locale }) }]
      : []),
    { name: 'map', href: paths.searchMapData(asked) },
    { name: 'json', href: paths.searchData(asked) },
  ];
  return (
    <div className="mt-6 flex flex-wrap items-start gap-x-6 text-sm">
      <a href={paths.ranking(locale)} className="inline-flex min-h-11 items-center underline">
        {t('ranking')}
      </a>
      <details>
        <summary className="inline-flex min-h-11 items-center font-semibold">{t('title')}</summary>
        <ul className="flex flex-wrap gap-x-5">
          {links.map(({ name, href }) => (
            <li key={name}>
              <a href={href} className="inline-flex min-h-11 items-center underline">
                {t(name)}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
