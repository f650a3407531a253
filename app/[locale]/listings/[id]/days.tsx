import { useTranslations } from 'next-intl';
import type { Verdict } from '@/components/booking/verdict';
import { FreeDays } from '@/components/listing/free-days';
import { choose, type DayState, monthAfter, monthOf, monthsOf } from '@/lib/listing/calendar';
import type { ListingType } from '@/lib/listing/listing-type';
import type { Busy } from '@/lib/listing/units';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { addToDate, isPlainDate } from '@/lib/shared/period';

export const monthsShown = 2;

type Props = {
  locale: Locale;
  listing: { id: string; timeZone: string };
  type: ListingType;
  verdict: Verdict;
  /** The first month that is shown, and what is held in those that are. */
  first: string;
  busy: readonly Busy[];
  /** The rest of the address, to carry on. */
  params: Readonly<Record<string, string | string[] | undefined>>;
};

/** Days that no request can touch, and days that none can begin on. */
const neverAsked: ReadonlySet<DayState> = new Set(['past', 'tooSoon']);
const neverFirst: ReadonlySet<DayState> = new Set(['busy', 'tooFar', 'tooShort']);

/** The calendar of a listing's page: a day asks for itself, and the page comes back with its price. */
export function Days({ locale, listing, type, verdict, first, busy, params }: Props) {
  const t = useTranslations('listing.calendar');
  const { asked, firstDay: today, bookable } = verdict;
  const { grain } = type.allocation;
  const {
    from: _from,
    to: _to,
    fromTime: _fromTime,
    toTime: _toTime,
    months: _months,
    month: _month,
    ...kept
  } = params;
  const [from, to] = [asked?.from.slice(0, 10) ?? '', asked?.to.slice(0, 10) ?? ''];
  // What an address says may be no dates at all.
  const chosen = isPlainDate(from) && isPlainDate(to) ? { from, to } : null;
  const months = monthsOf(first, monthsShown, {
    busy,
    timeZone: listing.timeZone,
    today,
    ...(bookable && { rules: { grain, bookable } }),
  });
  const states = new Map(months.flatMap(({ days }) => days.map(({ date, state }) => [date, state])));
  const withMonth = first === monthOf(today) ? {} : { month: first };
  const turn = (by: number) => {
    const month = monthAfter(first, by);
    const dates = asked ? { from: asked.from, to: asked.to } : {};
    return `${paths.listing(locale, listing.id, { ...kept, ...dates, month: month <= monthOf(today) ? undefined : month })}#days`;
  };
  const hrefOf = (date: string): string | null => {
    const next = choose(grain, date, chosen, bookable);
    const state = states.get(date);
    const begins = next.from === date;
    if (state && (neverAsked.has(state) || (begins && neverFirst.has(state)))) return null;
    return `${paths.listing(locale, listing.id, { ...kept, ...withMonth, ...next })}#days`;
  };
  const begins = chosen && states.get(chosen.from);
  const canBegin =
    verdict.problems.length === 0 || !begins || !(neverAsked.has(begins) || neverFirst.has(begins));
  const goesOn =
    chosen !== null &&
    canBegin &&
    choose(grain, addToDate(chosen.to, { days: 1 }), chosen, bookable).from === chosen.from;
  return (
    <FreeDays
      locale={locale}
      months={months}
      chosen={chosen}
      hrefOf={hrefOf}
      earlier={first > monthOf(today) ? turn(-monthsShown) : null}
      later={turn(monthsShown)}
      hint={t(goesOn ? 'hintTo' : 'hintFrom')}
    />
  );
}
