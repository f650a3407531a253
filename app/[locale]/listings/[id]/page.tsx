import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import type { SearchParams } from '@/components/booking/asked';
import { BookingPanel } from '@/components/booking/booking-panel';
import { ListingCrumbs } from '@/components/listing/listing-crumbs';
import { HeadPrice, ListingDetails } from '@/components/listing/listing-details';
import { ListingHead } from '@/components/listing/listing-head';
import { ListingPhotos } from '@/components/listing/listing-photos';
import { OwnerSection } from '@/components/listing/owner-section';
import { ReviewsSection } from '@/components/listing/reviews-section';
import { Section } from '@/components/listing/section';
import { nearestRate } from '@/lib/listing/rules';
import { listingTypeOf } from '@/lib/listing/types/registry';
import { currentViewer } from '@/lib/platform/auth/session';
import { reviewsOfListing } from '@/lib/review/queries';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { answerFor } from './book/answer';
import { ListingData } from './data';
import { Days, monthsShown } from './days';
import { busyMonths, firstMonth, listingOf } from './listing';
import { Whereabouts } from './whereabouts';

export { generateMetadata } from './metadata';

type Props = { params: Promise<{ locale: Locale; id: string }>; searchParams: Promise<SearchParams> };

const text = (value: SearchParams[string]): string | undefined =>
  typeof value === 'string' ? value : undefined;

export default async function ListingPage({ params, searchParams }: Props) {
  const [{ locale, id }, asks] = [await params, await searchParams];
  const listing = await listingOf(id);
  const type = listingTypeOf(listing.type);
  const { listing: offered, answer } = await answerFor(await currentViewer(), listing, asks, locale);
  const first = firstMonth(asks.month, answer.asked?.from, answer.firstDay);
  const [busy, reviews, words, nonce] = await Promise.all([
    busyMonths(listing, first, monthsShown),
    reviewsOfListing(id, { cursor: text(asks.reviews) }),
    getTranslations(),
    headers().then((all) => all.get('x-nonce') ?? undefined),
  ]);
  return (
    <article className="wrap pt-2 pb-16">
      <ListingCrumbs type={type.name} title={listing.title} />
      <div className="mt-3 grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_23rem] lg:grid-rows-[auto_1fr]">
        <div className="stack min-w-0 gap-6">
          <ListingPhotos photos={listing.photos} type={type} title={listing.title} />
          <ListingHead listing={listing} />
        </div>
        <div
          className={`lg:col-start-2 lg:row-span-2 lg:row-start-1 ${answer.asked ? '' : 'lg:sticky lg:top-4'}`}
        >
          <BookingPanel
            locale={locale}
            listing={offered}
            answer={answer}
            price={<HeadPrice listing={listing} type={type} rate={nearestRate(type, listing.rates)} />}
            isOwn={listing.isOwner}
          />
        </div>
        <div className="min-w-0">
          <ListingDetails listing={listing} type={type} />
          <Section id="days" title={words('listing.calendar.title')}>
            <Days {...{ locale, listing, type, answer, first, busy, params: asks }} />
          </Section>
          {listing.place && <Whereabouts place={listing.place} />}
          <OwnerSection provider={listing.provider} />
          <ReviewsSection
            reviews={reviews}
            moreHref={(cursor) => `${paths.listing(locale, id, { ...asks, reviews: cursor })}#reviews`}
          />
        </div>
      </div>
      <ListingData listing={listing} type={type} locale={locale} nonce={nonce} />
    </article>
  );
}
