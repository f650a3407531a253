import { getTranslations } from 'next-intl/server';
import { RingLegs } from '@/components/booking/ring';
import { SwapForm } from '@/components/nights/swap-form';
import { PageHead } from '@/components/shell/page-head';
import { ownSwappables, pictured, type Swappable } from '@/lib/listing/swapping';
import { listingTypeOf } from '@/lib/listing/types/registry';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { plainDateAt } from '@/lib/shared/period';
import { propose } from './actions';
import { drawnLegs } from './chain';

type Props = {
  locale: Locale;
  viewer: Viewer;
  /** The home that is wanted, then whose people go there in turn: two homes meet, or three and more go round. */
  chain: readonly [Swappable, ...Swappable[]];
  asked: { from: string; to: string };
};

/** One's own home for another on the same dates: which, when, and a few words. */
export async function HomeSwap({ locale, viewer, chain, asked }: Props) {
  const [wanted] = chain;
  const [t, own] = await Promise.all([getTranslations('nights.swap'), ownSwappables(viewer, wanted.type)]);
  return (
    <div className="wrap pb-16">
      <PageHead
        breadcrumb={[{ href: paths.listing(locale, wanted.id), label: wanted.title }]}
        title={t('title')}
        lead={t(chain.length > 1 ? 'leadRound' : 'lead')}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-10 gap-y-10 lg:grid-cols-2">
        <RingLegs legs={drawnLegs(chain, viewer)} viewerId={viewer.id} />
        <SwapForm
          type={listingTypeOf(wanted.type)}
          things={chain.map(({ id }) => id)}
          name={chain.map(({ owner }) => owner.name).join(', ')}
          own={own.map(pictured)}
          asked={asked}
          firstDay={plainDateAt(now(), wanted.timeZone)}
          newHref={paths.newListing(locale, { type: wanted.type })}
          action={propose}
        />
      </div>
    </div>
  );
}
