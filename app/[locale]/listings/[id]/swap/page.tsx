import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHead } from '@/components/shell/page-head';
import { Candidates } from '@/components/swap/candidates';
import { ProposeForm } from '@/components/swap/propose-form';
import { RingDraft } from '@/components/swap/ring-draft';
import { swapWordsOf } from '@/components/swap/words';
import { ringSizes } from '@/lib/booking/ring-rules';
import { openAssets } from '@/lib/ledger/assets';
import { listingPage } from '@/lib/listing/queries';
import { fetchDaysOf, scarcityFacts } from '@/lib/listing/scarcity';
import { ownSwappables, pictured } from '@/lib/listing/swapping';
import { listingTypeOf } from '@/lib/listing/types/registry';
import { db } from '@/lib/platform/db/client';
import { foundOr404, goTo, memberOrSignIn } from '@/lib/platform/page';
import { type Asked, lastOf } from '@/lib/shared/asked';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { propose } from './actions';
import { candidatesFor, chainOf, drawnLegs } from './chain';
import { HomeSwap } from './home-swap';

type Props = {
  params: Promise<{ locale: Locale; id: string }>;
  searchParams: Promise<Asked<'via' | 'q' | 'from' | 'to'>>;
};

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('swapping'))('title'),
  robots: { index: false },
});

/** One's own thing for another, at once or round a ring, which is put together by links: each adds a thing, and the form sends it off. */
export default async function SwapPage({ params, searchParams }: Props) {
  const [{ locale, id }, asked] = [await params, await searchParams];
  const { q = '', from = '', to = '' } = lastOf(asked);
  const viewer = await memberOrSignIn(locale, paths.swap(locale, id, asked));
  const chain = await chainOf(viewer, id, asked);
  const [wanted, ...added] = chain;
  if (!wanted) {
    await foundOr404(listingPage(viewer, id));
    goTo(paths.listing(locale, id));
  }
  if (scarcityFacts(listingTypeOf(wanted.type)).asksWhen)
    return <HomeSwap {...{ locale, viewer }} chain={[wanted, ...added]} asked={{ from, to }} />;
  const ns = swapWordsOf(wanted.type);
  const isHandedOver = fetchDaysOf(listingTypeOf(wanted.type)) !== null;
  const isFull = chain.length === ringSizes.max - 1;
  const [t, own, credits, candidates] = await Promise.all([
    getTranslations(ns),
    ownSwappables(viewer, wanted.type),
    isHandedOver ? openAssets(db) : [],
    isFull ? [] : candidatesFor(viewer, chain, q),
  ]);
  const via = added.map((thing) => thing.id);
  const last = (chain.at(-1) ?? wanted).owner;
  return (
    <div className="wrap pb-16">
      <PageHead
        breadcrumb={[{ href: paths.listing(locale, id), label: wanted.title }]}
        title={t('title')}
        lead={t('lead')}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-10 gap-y-10 lg:grid-cols-2">
        <RingDraft
          words={ns}
          legs={drawnLegs(chain, viewer)}
          viewerId={viewer.id}
          last={last}
          undoHref={via.length > 0 ? paths.swap(locale, id, { via: via.slice(0, -1) }) : null}
        />
        <div className="stack gap-10">
          <ProposeForm
            words={ns}
            mayMeet={isHandedOver}
            things={chain.map((thing) => ({ id: thing.id, title: thing.title, name: thing.owner.name }))}
            own={own.map(pictured)}
            last={last.name}
            asked={chain.map(({ owner }) => owner.name)}
            credits={credits}
            newHref={paths.newListing(locale, { type: wanted.type })}
            action={propose}
          />
          {!isFull && (
            <Candidates
              words={ns}
              last={last.name}
              action={paths.swap(locale, id)}
              via={via}
              q={q}
              items={candidates}
              hrefOf={(thing) => paths.swap(locale, id, { via: [...via, thing] })}
            />
          )}
        </div>
      </div>
    </div>
  );
}
