import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { monthNumbers } from '@/lib/listing/fields';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

type Props = { locale: Locale; current: string; counts: ReadonlyMap<string, number> };

/** The months of the year, each with how much of what is offered can be begun in it. */
export function MonthLinks({ locale, current, counts }: Props) {
  const t = useTranslations('seasons');
  const names = useTranslations('ui.monthNames');
  return (
    <nav aria-label={t('months')}>
      <ul className="grid grid-cols-3 gap-2 sm:grid-cols-4 lg:grid-cols-6">
        {monthNumbers.map((month) => (
          <li key={month}>
            <Link
              href={paths.seasons(locale, { month })}
              aria-current={month === current ? 'page' : undefined}
              className={`flex min-h-14 flex-col justify-center rounded-field border px-3 py-2 ${
                month === current ? 'border-brick bg-brick-wash' : 'border-line bg-card hover:border-edge'
              }`}
            >
              <span className="font-semibold">{names(month)}</span>
              <span className="text-sm text-ink-2">{t('offers', { count: counts.get(month) ?? 0 })}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
