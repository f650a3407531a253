import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FetchTimes } from '@/components/fetching/fetch-times';
import { offeredTimes } from '@/lib/listing/fetching/queries';
import { now } from '@/lib/platform/clock';
import { foundOr404, memberOrSignIn } from '@/lib/platform/page';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { drop, offer } from './actions';

type Props = { params: Promise<{ locale: Locale; id: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('fetching'))('title'),
  robots: { index: false },
});

/** When one thing can be fetched. */
export default async function ListingTimesPage({ params }: Props) {
  const { locale, id: listingId } = await params;
  const viewer = await memberOrSignIn(locale, paths.fetchTimes(locale, { listingId }));
  const offered = await foundOr404(offeredTimes(viewer, { listingId }, now()));
  return (
    <FetchTimes
      offered={offered}
      of={{ name: 'listingId', value: listingId }}
      back={paths.editListing(locale, listingId, 'preview')}
      now={now()}
      actions={{ offer, drop }}
    />
  );
}
