import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { MoreLink } from '@/components/ui/more-link';
import type { OwnListingSummary } from '@/lib/listing/queries';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { OwnListingRow } from './own-listing-row';

const shownListings = 4;

/** The first of what the member shares, or the way to begin. */
export function OwnListings({
  locale,
  listings,
}: {
  locale: Locale;
  listings: readonly OwnListingSummary[];
}) {
  const t = useTranslations('member.me');
  return (
    <section aria-labelledby="listings">
      <h2 id="listings" className="title-2 mb-4">
        {t('listings')}
      </h2>
      {listings.length > 0 ? (
        <Card as="div">
          <ul className="divide-y divide-line">
            {listings.slice(0, shownListings).map((listing) => (
              <OwnListingRow key={listing.id} locale={locale} listing={listing} />
            ))}
          </ul>
        </Card>
      ) : (
        <EmptyState
          title={t('noListings')}
          action={<LinkButton href={paths.newListing(locale)}>{t('offer')}</LinkButton>}
        >
          {t('noListingsHint')}
        </EmptyState>
      )}
      <MoreLink href={listings.length > shownListings ? paths.myListings(locale) : null}>
        {t('allListings')}
      </MoreLink>
    </section>
  );
}
