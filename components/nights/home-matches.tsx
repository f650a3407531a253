import { useTranslations } from 'next-intl';
import { ListingPicture } from '@/components/booking/listing-summary';
import { Link } from '@/components/ui/link';
import type { pictured } from '@/lib/listing/swapping';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import type { HomeMatch } from '@/lib/swap/destinations/queries';
import { useDaysText } from './destinations';

type Match = Omit<HomeMatch, 'home'> & { home: ReturnType<typeof pictured> };

/** Homes where one would like to go, whose people would like to come. */
export function HomeMatches({ locale, matches }: { locale: Locale; matches: readonly Match[] }) {
  const t = useTranslations('nights.destinations');
  const daysText = useDaysText();
  return (
    <section aria-labelledby="matches">
      <h2 id="matches" className="title-2 mb-3">
        {t('matches')}
      </h2>
      {matches.length === 0 ? (
        <p className="max-w-prose text-ink-2 text-pretty">{t('noMatches')}</p>
      ) : (
        <ul className="divide-y divide-line rounded-card border border-line bg-card px-4">
          {matches.map(({ home, town, from, to }) => (
            <li key={home.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-4">
              <div className="aspect-4/3 w-24 shrink-0 overflow-hidden rounded-field">
                <ListingPicture listing={home} width={320} />
              </div>
              <div className="min-w-0 flex-1 basis-48">
                <p className="font-semibold wrap-anywhere" dir="auto">
                  <Link href={paths.listing(locale, home.id)} className="hover:underline">
                    {home.title}
                  </Link>
                </p>
                <p className="text-sm text-ink-2 wrap-anywhere">
                  {home.owner.name} · {t('near', { town })} · {daysText({ from, to })}
                </p>
              </div>
              <Link
                href={paths.swap(locale, home.id, from && to ? { from, to } : {})}
                className="flex min-h-11 shrink-0 items-center font-semibold underline underline-offset-4"
                aria-label={t('proposeNamed', { title: home.title })}
              >
                {t('propose')}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
