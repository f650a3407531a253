import { headers } from 'next/headers';
import { BatchLink } from '@/components/batch/batch-link';
import type { SearchParams } from '@/components/booking/asked';
import { ListingCrumbs } from '@/components/listing/listing-crumbs';
import { HeadPrice, ListingDetails } from '@/components/listing/listing-details';
import { ListingHead } from '@/components/listing/listing-head';
import { ListingPhotos } from '@/components/listing/listing-photos';
import { OwnerSection } from '@/components/listing/owner-section';
import { PanelBar } from '@/components/listing/panel-bar';
import { ReviewsSection } from '@/components/listing/reviews-section';
import { NoteSeen } from '@/components/saved/note-seen';
import { SaveListing } from '@/components/saved/save-listing';
import { categories } from '@/lib/category/queries';
import { isReviewed } from '@/lib/listing/returns';
import { scarcityFacts } from '@/lib/listing/scarcity';
import { typeOf } from '@/lib/listing/types/registry';
import { currentViewer } from '@/lib/platform/auth/session';
import { env } from '@/lib/platform/env';
import { settings } from '@/lib/platform/settings';
import { reviewsOfListing } from '@/lib/review/queries';
import { isSavedBy } from '@/lib/saved/lists';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { drop, keep } from '../../saved/actions';
import { ListingData } from './data';
import { listingOf } from './listing';
import { partsOf } from './parts';
import { Whereabouts } from './whereabouts';

export { generateMetadata } from './metadata';

type Props = { params: Promise<{ locale: Locale; id: string }>; searchParams: Promise<SearchParams> };

const text = (value: SearchParams[string]): string | undefined =>
  typeof value === 'string' ? value : undefined;

export default async function ListingPage({ params, searchParams }: Props) {
  const [{ locale, id }, asks] = [await params, await searchParams];
  const listing = await listingOf(id);
  const type = typeOf(listing);
  const { isBooked } = scarcityFacts(type);
  const price = isBooked && <HeadPrice listing={listing} type={type} />;
  const [viewer, { country }, all] = await Promise.all([currentViewer(), settings(), categories()]);
  const category = all.find(listing.category ?? '');
  const [parts, reviews, isSaved, nonce] = await Promise.all([
    partsOf(type)({ locale, viewer, listing, type, asks, price }),
    reviewsOfListing(viewer, id, { cursor: text(asks.reviews) }),
    isSavedBy(viewer, id),
    headers().then((all) => all.get('x-nonce') ?? undefined),
  ]);
  const [photo] = listing.photos;
  const firstPicture = photo ? paths.photo(photo.id, 320) : null;
  return (
    <article className="wrap pt-2 pb-16">
      <ListingCrumbs listing={listing} category={category && all.labelOf(category, locale)} />
      <div className="mt-3 grid grid-cols-[minmax(0,1fr)] items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_23rem] lg:grid-rows-[auto_1fr]">
        <div className="stack min-w-0 gap-6">
          <ListingPhotos photos={listing.photos} type={type} title={listing.title} />
          <ListingHead
            listing={listing}
            url={env.APP_URL + paths.listing(locale, id)}
            save={
              !listing.isOwner && (
                <SaveListing
                  listingId={id}
                  signIn={viewer ? null : paths.signIn(locale, { next: paths.listing(locale, id) })}
                  isSaved={isSaved}
                  actions={{ keep, drop }}
                />
              )
            }
          />
          <NoteSeen id={id} title={listing.title} picture={firstPicture} />
        </div>
        <div className="lg:sticky lg:top-4 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto">
          {parts.panel}
        </div>
        <div className="min-w-0">
          {listing.batch && <BatchLink locale={locale} batch={listing.batch} />}
          <ListingDetails listing={listing} type={type} country={country} />
          {parts.when}
          {listing.place && (
            <Whereabouts
              place={listing.place}
              typeName={type.name}
              isBooked={isBooked}
              address={listing.shelf?.address}
            />
          )}
          <OwnerSection listing={listing} />
          {isBooked && !listing.shelf && isReviewed(type) && (
            <ReviewsSection
              reviews={reviews}
              moreHref={(cursor) => `${paths.listing(locale, id, { ...asks, reviews: cursor })}#reviews`}
            />
          )}
          {!listing.isOwner && parts.toPanel !== null && (
            <PanelBar price={price} href="#book" label={parts.toPanel} />
          )}
        </div>
      </div>
      <ListingData listing={listing} type={type} slots={parts.slots} locale={locale} nonce={nonce} />
    </article>
  );
}
