import { useTranslations } from 'next-intl';
import { lengthLabel, sayOf } from '@/components/listing/labels';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import { flagText, type Say, shownLabel, shownOption } from '@/lib/listing/answers';
import type { SearchListings, Wish } from '@/lib/search/schema';
import type { Locale } from '@/lib/shared/locale';
import { formatMoney } from '@/lib/shared/money';
import { type Address, type Changes, noDetails, searchHref } from './address';
import { dayLabel } from './day-label';

type Props = {
  locale: Locale;
  address: Address;
  query: SearchListings;
  town: string | null;
  currency: string;
  /** Its name, in the reader's language. */
  category: string | null;
};

type Filter = { label: string; changes: Changes };

type Words = ReturnType<typeof useTranslations>;

const shownWish = (say: Say, { name, field }: Pick<Wish, 'name' | 'field'>, value: string): string => {
  if (field.kind === 'months') return say.month?.(value) ?? value;
  return 'options' in field ? shownOption(say, name, value) : value;
};

const detailLabel = (words: Words, type: string, { name, field, values }: Wish): string => {
  const say = sayOf(words, type);
  const label = shownLabel(say, name);
  const value = values.map((each) => shownWish(say, { name, field }, each)).join(', ');
  if (field.kind === 'flag') return flagText(say, name);
  const key = field.kind === 'number' ? (field.filterBy ?? 'detail') : 'detail';
  return words(`search.active.${key}`, { label, value });
};

/** What narrows the search, each with what its absence would be. */
const filtersOf = ({ locale, query, town, currency, category }: Props, words: Words): Filter[] => {
  const t = (key: string, values?: Record<string, string | number>) => words(`search.active.${key}`, values);
  const { q, near, bbox, radiusKm, from, to, at, quantity, priceMaxMinor, free, type, details } = query;
  const filters: Filter[] = [];
  const add = (label: string, ...names: string[]) =>
    filters.push({ label, changes: Object.fromEntries(names.map((name) => [name, null])) });
  if (q) add(t('words', { q }), 'q');
  if (query.category) add(category ?? t('unknownCategory'), 'category');
  if (near) {
    const where = town ? t('place', { place: town }) : t('point');
    const far = radiusKm === undefined ? '' : ` · ${lengthLabel(radiusKm, locale)}`;
    add(where + far, 'place', 'near', 'radiusKm');
  }
  if (bbox) add(t('area'), 'bbox');
  if (from) {
    const days = { from: dayLabel(from, locale), to: dayLabel(to ?? from, locale) };
    add(days.from === days.to ? t('from', days) : t('dates', days), 'from', 'to');
  }
  if (at) add(words(`search.partOfDay.${at}`), 'at');
  if (quantity > 1) add(t('quantity', { count: quantity }), 'quantity');
  if (free) add(t('free'), 'free');
  else if (priceMaxMinor !== undefined) {
    add(t('priceMax', { amount: formatMoney({ amountMinor: priceMaxMinor, currency }, locale) }), 'priceMax');
  }
  if (type) for (const wish of details) add(detailLabel(words, type, wish), `details.${wish.name}`);
  return filters.map(({ label, changes }) => ({ label, changes: { ...changes } }));
};

/** The filters in use, each a link that takes it away. */
export function ActiveFilters(props: Props) {
  const words = useTranslations();
  const { locale, address } = props;
  const filters = filtersOf(props, words);
  if (filters.length === 0) return null;
  const nothing = Object.fromEntries(
    Object.keys({ ...address, ...noDetails(address) })
      .filter((name) => !['type', 'sort', 'view'].includes(name))
      .map((name) => [name, null]),
  );
  return (
    <ul aria-label={words('search.active.label')} className="flex flex-wrap items-center gap-2">
      {filters.map(({ label, changes }) => (
        <li key={label} className="min-w-0">
          <Link
            href={searchHref(locale, address, changes)}
            aria-label={words('search.active.remove', { filter: label })}
            className="inline-flex min-h-9 max-w-full items-center gap-1.5 rounded-full bg-brick-wash py-1 pr-2.5 pl-3.5 text-sm text-brick-ink hover:underline max-md:min-h-11"
          >
            <span className="truncate" dir="auto">
              {label}
            </span>
            <Icon name="close" size={15} />
          </Link>
        </li>
      ))}
      {filters.length > 1 && (
        <li>
          <Link
            href={searchHref(locale, address, nothing)}
            className="inline-flex min-h-9 items-center px-2 text-sm text-ink-2 underline underline-offset-4 hover:text-ink max-md:min-h-11"
          >
            {words('search.filters.clear')}
          </Link>
        </li>
      )}
    </ul>
  );
}
