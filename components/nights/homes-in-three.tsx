import { useTranslations } from 'next-intl';
import { ListingPicture } from '@/components/booking/listing-summary';
import { Link } from '@/components/ui/link';
import type { pictured } from '@/lib/listing/swapping';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import type { ThreeHomes } from '@/lib/swap/destinations/queries';
import { useDaysText } from './destinations';

type Home = ReturnType<typeof pictured>;
type Three = Omit<ThreeHomes, 'first' | 'second'> & { first: Home; second: Home };

/** Three homes that go round, each to the next, where no two of them meet; nothing where there are none. */
export function HomesInThree({ locale, threes }: { locale: Locale; threes: readonly Three[] }) {
  const t = useTranslations('nights.destinations');
  const daysText = useDaysText();
  if (threes.length === 0) return null;
  return (
    <section aria-labelledby="threes">
      <h2 id="threes" className="title-2 mb-1">
        {t('threes')}
      </h2>
      <p className="mb-3 max-w-prose text-ink-2 text-pretty">{t('threesLead')}</p>
      <ul className="divide-y divide-line rounded-card border border-line bg-card px-4">
        {threes.map(({ first, second, town, from, to }) => (
          <li key={first.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-4">
            <div className="flex shrink-0 gap-2" aria-hidden="true">
              {[first, second].map((home) => (
                <div key={home.id} className="aspect-4/3 w-20 overflow-hidden rounded-field">
                  <ListingPicture listing={home} width={320} />
                </div>
              ))}
            </div>
            <div className="min-w-0 flex-1 basis-48">
              <p className="font-semibold wrap-anywhere" dir="auto">
                <Link href={paths.listing(locale, first.id)} className="hover:underline">
                  {first.title}
                </Link>
              </p>
              <p className="text-sm text-ink-2 wrap-anywhere">
                {t('threeSteps', { first: first.owner.name, second: second.owner.name })} ·{' '}
                {t('near', { town })} · {daysText({ from, to })}
              </p>
            </div>
            <Link
              href={paths.swap(locale, first.id, { via: second.id, ...(from && to ? { from, to } : {}) })}
              className="flex min-h-11 shrink-0 items-center font-semibold underline underline-offset-4"
              aria-label={t('proposeNamed', { title: first.title })}
            >
              {t('propose')}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
