import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { askedQuery, type SearchParams } from '@/components/booking/asked';
import { NotPossible } from '@/components/booking/not-possible';
import { RequestForm } from '@/components/booking/request-form';
import { RequestSummary } from '@/components/booking/request-summary';
import { SeveralDates } from '@/components/booking/several-dates';
import { hasPrice, isPossible } from '@/components/booking/verdict';
import { PageHead } from '@/components/shell/page-head';
import { askedBefore } from '@/lib/booking/asked-before';
import type { Approval } from '@/lib/listing/approvals';
import { besideListing } from '@/lib/listing/beside';
import { timesToFetch } from '@/lib/listing/fetching/queries';
import { priceWays } from '@/lib/listing/price-ways';
import { listingPage } from '@/lib/listing/queries';
import { isFetchedAtTimes } from '@/lib/listing/scarcity';
import { now as clockNow } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { foundOr404, goTo, isPosted, memberOrPosted } from '@/lib/platform/page';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { circlesFor } from '@/lib/standing/circles';
import { holdersFor } from '@/lib/standing/standing';
import { ask } from './actions';
import { datesBeside } from './dates';
import { nearestPossible } from './nearest';
import { keptOffer } from './offer';
import { verdictFor } from './verdict';

/** What is said of what follows. */
const leads = { request: 'lead', instant: 'leadInstant', draw: 'leadDraw' } as const satisfies Record<
  Approval,
  string
>;

type Props = { params: Promise<{ locale: Locale; id: string }>; searchParams: Promise<SearchParams> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('booking.request'))('title'),
  robots: { index: false },
});

export default async function RequestPage({ params, searchParams }: Props) {
  const [{ locale, id }, query] = [await params, await searchParams];
  const viewer = await memberOrPosted(locale, paths.request(locale, id, query));
  const page = await foundOr404(listingPage(viewer, id));
  const { listing, verdict } = await verdictFor(viewer, page, query, locale, await keptOffer(page));
  const { view } = verdict;
  const circles = await circlesFor(viewer, 'booking.take', { but: page.provider.id });
  const before =
    viewer && view
      ? await askedBefore(holdersFor(viewer, 'booking.take'), id, { from: view.startsAt, to: view.endsAt })
      : 0;
  const back = `${paths.listing(locale, id, verdict.asked ? askedQuery(verdict.asked) : {})}#book`;
  // Without dates there is nothing to ask for: they are chosen where the free days are.
  if (page.isOwn || !verdict.asked) goTo(back);
  const now = clockNow();
  const [t, types, nearest, dates, beside, posted, times] = await Promise.all([
    getTranslations('booking.request'),
    getTranslations(`types.${page.type}`),
    nearestPossible(viewer, listing, verdict, locale),
    datesBeside(id, verdict.asked),
    besideListing(viewer, { id, type: page.type, ownerId: page.provider.id }),
    isPosted(),
    isFetchedAtTimes(listing.type) ? timesToFetch(db, id, now) : [],
  ]);
  const money = priceWays[listing.priceWay].isPaid ? 'yes' : 'no';
  const titles: Record<Approval, string> = {
    request: types('request'),
    instant: types.has('booking.request.submitInstant')
      ? types('booking.request.submitInstant')
      : t('submitInstant'),
    draw: t('submitDraw'),
  };
  const lead = leads[listing.approval];
  const said = { name: page.provider.name, money };
  return (
    <div className="wrap pb-16">
      <PageHead
        breadcrumb={[{ href: back, label: page.title }]}
        title={titles[listing.approval]}
        lead={types.has(`booking.request.${lead}`) ? types(`booking.request.${lead}`, said) : t(lead, said)}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-8 lg:grid-cols-[minmax(0,1fr)_23rem]">
        <div className="lg:order-last">
          <RequestSummary locale={locale} page={page} listing={listing} verdict={verdict} now={now} />
        </div>
        <div className="stack gap-8">
          <SeveralDates {...{ locale, listing, dates }} asked={verdict.asked} />
          {!isPossible(verdict) && <NotPossible {...{ locale, listing, verdict, back, nearest, circles }} />}
          {hasPrice(verdict) && !verdict.bookingId && (isPossible(verdict) || posted) && (
            <RequestForm
              {...{ listing, verdict, circles, times, beside, askedBefore: before }}
              owner={page.provider.name}
              action={ask}
            />
          )}
        </div>
      </div>
    </div>
  );
}
