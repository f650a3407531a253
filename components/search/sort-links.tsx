import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { hasSlots } from '@/lib/listing/scarcity';
import { findListingType } from '@/lib/listing/types/registry';
import { mayCost } from '@/lib/search/rules';
import type { SearchListings, Sort } from '@/lib/search/schema';
import type { Locale } from '@/lib/shared/locale';
import { type Address, searchHref } from './address';

type Props = { locale: Locale; address: Address; query: SearchListings; isUnplaced: boolean };

/** The orders a list can be in. Relevance says something only when there are words; without, it is the distance, unless the place is unknown. */
export function SortLinks({ locale, address, query, isUnplaced }: Props) {
  const t = useTranslations('search.sort');
  const type = findListingType(query.type ?? '');
  // Without a type, what comes first would leave out all that is there every day.
  const inTime = query.at || query.sort === 'soonest' || (query.intent === 'offer' && type && hasSlots(type));
  const sorts: Sort[] = [
    ...(query.q ? ['relevance' as const] : []),
    ...(isUnplaced ? [] : ['distance' as const]),
    ...(inTime ? ['soonest' as const] : []),
    ...(query.sort === 'price' || mayCost(query) ? ['price' as const] : []),
    'newest',
  ];
  const usual: Sort = query.q ? 'relevance' : isUnplaced ? 'newest' : 'distance';
  const current = query.sort === 'relevance' ? usual : query.sort;
  return (
    <nav aria-label={t('label')}>
      <ul className="flex flex-wrap gap-x-5">
        {sorts.map((sort) => (
          <li key={sort}>
            <Link
              href={searchHref(locale, address, { sort: sort === usual ? null : sort })}
              aria-current={sort === current ? 'true' : undefined}
              className="inline-flex min-h-11 items-center text-[0.9375rem] text-ink-2 hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:underline aria-[current]:decoration-brick aria-[current]:decoration-2 aria-[current]:underline-offset-8"
            >
              {t(sort)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
