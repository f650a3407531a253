import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { DrawnLeg } from '@/components/booking/ring';
import { PageHead } from '@/components/shell/page-head';
import { FoundRing } from '@/components/swap/found-ring';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Form } from '@/components/ui/form';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { balanceView } from '@/lib/booking/dossier/balance';
import { openAssets } from '@/lib/ledger/assets';
import { fetchDaysOf } from '@/lib/listing/scarcity';
import { pictured } from '@/lib/listing/swapping';
import { listingTypeOf } from '@/lib/listing/types/registry';
import { askedWorth } from '@/lib/listing/weighing';
import { db } from '@/lib/platform/db/client';
import { memberOrSignIn } from '@/lib/platform/page';
import type { Asset } from '@/lib/shared/asset';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { type FoundRingView, isRingsOff, ringsFor } from '@/lib/swap/queries';
import { choose, refuse, start } from './actions';

type Props = { params: Promise<{ locale: Locale }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('swapping.found'))('title'),
  robots: { index: false },
});

/** The viewer's own thing first; each goes to who gives the next. */
const drawn = ({ legs }: FoundRingView): DrawnLeg[] =>
  legs.map(({ thing, giver, taker }) => ({ from: giver, to: taker, listing: pictured(thing) })).toReversed();

/** What each of them would leave to whom, as much as it is worth. */
const weighedLegs = ({ legs }: FoundRingView) =>
  legs.map(({ thing, giver, taker }) => ({ from: giver, to: taker, valueMinor: askedWorth(thing) }));

/** What leaves for good can be handed over in one place, and be evened out. */
const beside = ({ own }: FoundRingView, credits: readonly Asset[]) => {
  const leaves = fetchDaysOf(listingTypeOf(own.type)) !== null;
  return { mayMeet: leaves, credits: leaves ? credits : [] };
};

/** The rings that the house found with what the viewer has to swap. */
export default async function RingsPage({ params }: Props) {
  const { locale } = await params;
  const viewer = await memberOrSignIn(locale, paths.rings(locale));
  const [t, rings, isOff, credits] = await Promise.all([
    getTranslations('swapping.found'),
    ringsFor(viewer),
    isRingsOff(viewer),
    openAssets(db),
  ]);
  return (
    <div className="wrap-narrow pb-16">
      <PageHead title={t('title')} lead={t('lead')} />
      {rings.length === 0 ? (
        <EmptyState
          icon="heart"
          title={t(isOff ? 'offTitle' : 'empty')}
          action={<LinkButton href={paths.myListings(locale)}>{t('mine')}</LinkButton>}
        >
          {t(isOff ? 'offText' : 'emptyText')}
        </EmptyState>
      ) : (
        <div className="grid gap-6">
          {rings.map((ring) => (
            <FoundRing
              key={ring.id}
              id={ring.id}
              legs={drawn(ring)}
              viewerId={ring.own.ownerId}
              own={ring.own.title}
              coming={ring.coming.title}
              {...beside(ring, credits)}
              balance={balanceView(weighedLegs(ring), ring.own.currency)}
              start={start}
              refuse={refuse}
            />
          ))}
        </div>
      )}
      <section aria-labelledby="choice" className="mt-10 border-line border-t pt-6">
        <h2 id="choice" className="title-3">
          {t('choiceTitle')}
        </h2>
        <p className="mt-1 max-w-prose text-ink-2 text-pretty">{t(isOff ? 'choiceOff' : 'choiceOn')}</p>
        <Form action={choose} className="mt-3">
          <HiddenField name="isOff" value={String(!isOff)} />
          <SubmitButton variant="quiet">{t(isOff ? 'switchOn' : 'switchOff')}</SubmitButton>
        </Form>
      </section>
    </div>
  );
}
