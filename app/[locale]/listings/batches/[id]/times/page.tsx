import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FetchTimes } from '@/components/fetching/fetch-times';
import { offeredTimes } from '@/lib/listing/fetching/queries';
import { now } from '@/lib/platform/clock';
import { foundOr404, memberOrSignIn } from '@/lib/platform/page';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { drop, offer } from '../../../[id]/times/actions';

type Props = { params: Promise<{ locale: Locale; id: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('fetching'))('title'),
  robots: { index: false },
});

/** When the things of a batch can be fetched: whoever takes several comes once. */
export default async function BatchTimesPage({ params }: Props) {
  const { locale, id: batchId } = await params;
  const viewer = await memberOrSignIn(locale, paths.fetchTimes(locale, { batchId }));
  const offered = await foundOr404(offeredTimes(viewer, { batchId }, now()));
  return (
    <FetchTimes
      offered={offered}
      of={{ name: 'batchId', value: batchId }}
      back={paths.editBatch(locale, batchId)}
      now={now()}
      actions={{ offer, drop }}
    />
  );
}
