import { useLocale, useTranslations } from 'next-intl';
import { TextLink } from '@/components/ui/link';
import { isFetchedAtTimes } from '@/lib/listing/scarcity';
import { paths } from '@/lib/shared/paths';
import type { Screens } from './row';

/** How many is chosen beside the price; there is nothing to set of how long, or how long ahead, but when to come for it. */
export const stock: Screens = {
  quantityFacts: ({ asked, t }) =>
    asked && asked.quantity > 1 ? [{ term: t('fact.quantity'), detail: asked.quantity }] : [],
  OwnTerms: function StockTerms({ listing, type }) {
    const t = useTranslations('fetching');
    const locale = useLocale();
    if (!isFetchedAtTimes(type)) return null;
    return (
      <p>
        <TextLink href={paths.fetchTimes(locale, { listingId: listing.id })}>{t('link')}</TextLink>
      </p>
    );
  },
};
