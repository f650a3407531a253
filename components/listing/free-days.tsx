import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import { type Day, type DayState, type Month, weeksOf } from '@/lib/listing/calendar';
import { dateFormat, dayNumber } from '@/lib/shared/dates';
import { dayLooks } from './day-looks';
import { type DayOnPage, MonthDays } from './month-days';

type Props = {
  locale: string;
  months: readonly Month[];
  /** The days that are chosen, both included. */
  chosen: { from: string; to: string } | null;
  /** What a click on a day leads to; null where it says nothing (the past). */
  hrefOf: (date: string) => string | null;
  earlier: string | null;
  later: string;
  hint: string;
};

const shapes = {
  day: { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' },
  month: { month: 'long', year: 'numeric', timeZone: 'UTC' },
  weekday: { weekday: 'short', timeZone: 'UTC' },
} as const;

const format = (date: string, locale: string, shape: keyof typeof shapes): string =>
  dateFormat(locale, shapes[shape]).format(new Date(`${date}T12:00Z`));

/** Any Monday: names of the days of the week begin there. */
const monday = [
  '2024-01-01',
  '2024-01-02',
  '2024-01-03',
  '2024-01-04',
  '2024-01-05',
  '2024-01-06',
  '2024-01-07',
];

function MonthTable({
  locale,
  month,
  chosen,
  hrefOf,
}: Pick<Props, 'locale' | 'chosen' | 'hrefOf'> & { month: Month }) {
  const t = useTranslations('listing.calendar');
  const cellOf = ({ date, state }: Day): DayOnPage => {
    const isChosen = chosen !== null && date >= chosen.from && date <= chosen.to;
    const label = `${format(date, locale, 'day')}, ${t(state)}${isChosen ? `, ${t('chosen')}` : ''}`;
    return {
      date,
      number: dayNumber(locale, date),
      look: isChosen ? 'chosen' : state,
      href: hrefOf(date),
      label,
    };
  };
  return (
    <table className="w-full table-fixed">
      <caption className="mb-2 text-left font-semibold first-letter:uppercase">
        {format(`${month.month}-01`, locale, 'month')}
      </caption>
      <thead>
        <tr>
          {monday.map((date) => (
            <th key={date} scope="col" className="pb-1 text-center text-sm font-normal text-ink-2">
              {format(date, locale, 'weekday')}
            </th>
          ))}
        </tr>
      </thead>
      <MonthDays weeks={weeksOf(month).map((week) => week.map((day) => day && cellOf(day)))} />
    </table>
  );
}

const turn =
  'inline-flex min-h-11 items-center gap-1.5 rounded-full px-3 text-[0.9375rem] text-ink-2 hover:bg-sunk hover:text-ink';

/** What the marks mean: those of every calendar, and those of the days that are shown here. */
const legendOf = (months: readonly Month[]): DayState[] => {
  const shown = new Set(months.flatMap(({ days }) => days.map(({ state }) => state)));
  const ruled = (['tooSoon', 'tooShort', 'tooFar'] as const).filter((state) => shown.has(state));
  return ['free', 'partly', 'busy', ...ruled];
};

/** The days on which it is free, month by month; a day is a link that asks for it. */
export function FreeDays({ months, earlier, later, hint, ...month }: Props) {
  const t = useTranslations('listing.calendar');
  return (
    <>
      <p className="mb-4 text-ink-2">{hint}</p>
      <div className="grid items-start gap-x-10 gap-y-8 sm:grid-cols-2">
        {months.map((each) => (
          <MonthTable key={each.month} month={each} {...month} />
        ))}
      </div>
      <div className="mt-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <ul className="flex flex-wrap gap-x-5 gap-y-2 text-sm text-ink-2">
          {legendOf(months).map((state) => (
            <li key={state} className="flex items-center gap-2">
              <span
                aria-hidden="true"
                className={`flex size-7 items-center justify-center rounded-full ${dayLooks[state]}`}
              >
                8
              </span>
              {t(state)}
            </li>
          ))}
        </ul>
        <div className="-mx-3 flex">
          {earlier && (
            <Link href={earlier} rel="prev" className={turn}>
              <Icon name="arrowLeft" size={18} />
              {t('previous')}
            </Link>
          )}
          <Link href={later} rel="next" className={turn}>
            {t('next')}
            <Icon name="arrowRight" size={18} />
          </Link>
        </div>
      </div>
    </>
  );
}
