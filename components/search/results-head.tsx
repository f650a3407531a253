import { useTranslations } from 'next-intl';
import { TextLink } from '@/components/ui/link';
import type { CategoryChoice } from '@/lib/category/choices';
import type { SearchListings } from '@/lib/search/schema';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { type Address, isWorthKeeping, searchHref } from './address';
import { FilterForm } from './filter-form';
import { SortLinks } from './sort-links';
import { ViewSwitch } from './view-switch';

type Props = {
  locale: Locale;
  title: string;
  address: Address;
  query: SearchListings;
  isMap: boolean;
  items: readonly unknown[];
  next: string | null;
  isFirst: boolean;
  isUnplaced: boolean;
  currency: string;
  categories: readonly CategoryChoice[];
};

/** What was searched, how much of it this page shows, and how to narrow or order it. */
export function ResultsHead({ locale, title, address, query, currency, categories, ...found }: Props) {
  const { isMap, items, next, isFirst, isUnplaced } = found;
  const t = useTranslations('search');
  const counted = !isFirst ? 'pageMore' : next ? 'resultsMore' : 'resultsCount';
  return (
    <>
      <div>
        <h1 className="title-2 wrap-anywhere">{title}</h1>
        <p className="flex flex-wrap gap-x-4 text-ink-2">
          {t(counted, { count: items.length })}
          {!isFirst && <TextLink href={searchHref(locale, address)}>{t('first')}</TextLink>}
          {isWorthKeeping(address) && (
            <TextLink href={paths.saveSearch(locale, address)}>{t('keep')}</TextLink>
          )}
        </p>
      </div>
      <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
        <FilterForm
          locale={locale}
          address={address}
          query={query}
          currency={currency}
          categories={categories}
        />
        <ViewSwitch locale={locale} address={address} isMap={isMap} />
        <SortLinks locale={locale} address={address} query={query} isUnplaced={isUnplaced} />
      </div>
    </>
  );
}
