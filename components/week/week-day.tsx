import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import type { WeekDay as Day } from '@/lib/search/week';
import { dateFormat } from '@/lib/shared/dates';
import type { Locale } from '@/lib/shared/locale';
import { SlotCard } from './slot-card';

type Props = { day: Day; locale: Locale; isToday: boolean; allHref: string };

const part = (date: string, locale: string, options: Intl.DateTimeFormatOptions): string =>
  dateFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(`${date}T12:00Z`));

/** One day of the week: its name beside what happens on it, or a quiet word that nothing does. */
export function WeekDay({ day: { date, items, count, isMore }, locale, isToday, allHref }: Props) {
  const t = useTranslations('week');
  const id = `day-${date}`;
  const weekday = part(date, locale, { weekday: 'long' });
  const hidden = isMore || items.length < count;
  return (
    <section
      aria-labelledby={id}
      className="grid gap-x-8 gap-y-3 border-t border-line py-6 md:grid-cols-[10rem_minmax(0,1fr)]"
    >
      <h2 id={id} className="flex items-baseline gap-x-2.5 md:flex-col md:gap-y-0.5">
        <span className="title-3 first-letter:uppercase">{weekday}</span>
        <span className="text-[0.9375rem] text-ink-2">
          {part(date, locale, { day: 'numeric', month: 'long' })}
        </span>
        {isToday && <span className="text-[0.9375rem] font-semibold text-leaf-ink">{t('today')}</span>}
      </h2>
      {items.length === 0 ? (
        <p className="text-ink-2 md:pt-1">{t('emptyDay')}</p>
      ) : (
        <div className="min-w-0">
          <ul className="grid gap-3.5 sm:grid-cols-2 xl:grid-cols-3">
            {items.map((item) => (
              <li key={item.nextSlot.id} className="min-w-0">
                <SlotCard item={item} locale={locale} />
              </li>
            ))}
          </ul>
          {hidden && (
            <Link
              href={allHref}
              className="mt-2 inline-flex min-h-11 items-center gap-1.5 text-[0.9375rem] text-ink-2 underline underline-offset-4 hover:text-ink"
            >
              {isMore ? t('allMany', { day: weekday }) : t('all', { count, day: weekday })}
              <Icon name="arrowRight" size={17} />
            </Link>
          )}
        </div>
      )}
    </section>
  );
}
