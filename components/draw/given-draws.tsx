import { useLocale, useTranslations } from 'next-intl';
import { deadlineText } from '@/components/booking/words';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import type { GivenDraw } from '@/lib/listing/draws/queries';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { nextDate } from './next-date';

/** The draws of one's own that are not over, each in a line: who takes part asks nothing of the giver. */
export function GivenDraws({ locale, draws }: { locale: Locale; draws: readonly GivenDraw[] }) {
  const t = useTranslations('draw');
  const language = useLocale();
  if (draws.length === 0) return null;
  return (
    <section aria-labelledby="given-draws">
      <h2 id="given-draws" className="title-2 mb-4">
        {t('given')}
      </h2>
      <ul className="divide-y divide-line rounded-card border border-line bg-card p-4 sm:p-5">
        {draws.map((draw) => {
          const { listing, state, entries, source } = draw;
          const date = deadlineText(nextDate(draw), listing.timeZone, language);
          return (
            <li key={listing.id} className="flex gap-3 py-3 first:pt-0 last:pb-0">
              <Icon name="gift" className="mt-0.5" />
              <div className="min-w-0">
                <h3 className="title-3 wrap-anywhere" dir="auto">
                  <Link href={paths.draw(locale, listing.id)} className="hover:underline">
                    {listing.title}
                  </Link>
                </h3>
                <p className="text-ink-2">
                  {t('entries', { count: entries })} ·{' '}
                  {t(`now.${state}`, { date, source: t(`source.${source}`) })}
                </p>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
