import { useTranslations } from 'next-intl';
import { use } from 'react';
import { boundsOfView, viewOf } from '@/components/map/geometry';
import type { Ground } from '@/components/map/ground';
import { ListingMap } from '@/components/map/listing-map';
import { TextLink } from '@/components/ui/link';
import { townsWithin } from '@/lib/platform/places';
import type { Library } from '@/lib/search/seasons';
import { boundsOf, boundsText } from '@/lib/shared/geo';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

type Props = { locale: Locale; type: string; libraries: readonly Library[]; ground: readonly Ground[] };

/** The drawing's size in units, about those of the screen. */
const size = { width: 640, height: 420 };

/** The circles that give seed, on the map and as a list. */
export function Libraries({ locale, type, libraries, ground }: Props) {
  const t = useTranslations('seasons.libraries');
  const bounds = boundsOf(libraries);
  if (!bounds) return null;
  const view = viewOf(bounds, size, { air: 60, atLeast: 24 });
  const towns = use(townsWithin(boundsOfView(view), 30));
  const path = ({ handle }: Library): string => paths.circle(locale, handle);
  return (
    <section aria-labelledby="libraries" className="stack mt-12 gap-4">
      <h2 id="libraries" className="title-2">
        {t('title')}
      </h2>
      <p className="max-w-prose text-ink-2">{t('lead')}</p>
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <ListingMap
          locale={locale}
          view={view}
          {...{ towns, ground }}
          items={libraries.map((library) => ({
            ...library,
            href: path(library),
            title: library.name,
            price: t('pin', { count: library.count }),
          }))}
          hrefOf={(box) => paths.search(locale, { type, bbox: boundsText(box), view: 'map' })}
          listHrefOf={(box) => paths.search(locale, { type, bbox: boundsText(box) })}
        />
        <ul>
          {libraries.map((library) => (
            <li key={library.id} className="border-t border-line py-3">
              <TextLink href={path(library)}>{library.name}</TextLink>
              <span className="block text-sm text-ink-2">
                {t('about', { area: library.area, count: library.count })}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
