import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { deadlineText } from '@/components/booking/words';
import { DrawFacts } from '@/components/draw/draw-facts';
import { DrawProof } from '@/components/draw/draw-proof';
import { nextDate } from '@/components/draw/next-date';
import { OwnEntries } from '@/components/draw/own-entries';
import { OwnNumbers } from '@/components/draw/own-numbers';
import { ValueForm } from '@/components/draw/value-form';
import { PageHead } from '@/components/shell/page-head';
import { Card } from '@/components/ui/card';
import { seenListing } from '@/lib/booking/seen-listing';
import { mayStillEnter, shownIn, waitedDraws } from '@/lib/listing/draws/lifecycle';
import { rankingOf } from '@/lib/listing/draws/protocol';
import { type DrawView, drawOf, entriesOf } from '@/lib/listing/draws/queries';
import { mostWithNumbers, type NumberColumn, revealHours, wayFacts } from '@/lib/listing/draws/ways';
import { currentViewer } from '@/lib/platform/auth/session';
import { now as clockNow } from '@/lib/platform/clock';
import { foundOr404 } from '@/lib/platform/page';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { holdersFor } from '@/lib/standing/standing';
import { enter, seal, show } from './actions';

type Props = { params: Promise<{ locale: Locale; id: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('draw'))('title'),
  robots: { index: false },
});

/** What those who take part do now. */
const asked = (draw: DrawView): 'seal' | NumberColumn | undefined => {
  if (!wayFacts[draw.way].hasNumbers) return undefined;
  return mayStillEnter(draw, clockNow()) ? 'seal' : shownIn(draw.state);
};

/** A draw, for whoever may see its listing: its terms, what was published, and how to reckon it again. */
export default async function DrawPage({ params }: Props) {
  const { locale, id } = await params;
  const viewer = await currentViewer();
  const listing = await foundOr404(seenListing(viewer, id));
  const draw = await drawOf(id);
  if (!draw) notFound();
  const [own, t] = await Promise.all([
    viewer ? entriesOf(id, holdersFor(viewer, 'booking.see')) : [],
    getTranslations('draw'),
  ]);
  const { seal: sealed, value, codes, state, valueAt } = draw;
  const ranked = sealed && value ? await rankingOf(sealed, value, codes) : [];
  const mayEnter = listing.isOwner || viewer?.role === 'operator';
  const date = deadlineText(nextDate(draw), listing.timeZone, locale);
  const asks = asked(draw);
  const source = t(`source.${draw.source}`);
  return (
    <div className="wrap-narrow pb-16">
      <PageHead
        breadcrumb={[{ label: listing.title, href: paths.listing(locale, id) }, { label: t('title') }]}
        title={t('title')}
        lead={t(`now.${state}`, { date, source })}
      />
      <div className="stack gap-10">
        {mayEnter && state === 'sealed' && clockNow() >= valueAt && (
          <Card as="section" aria-labelledby="value" className="stack gap-4">
            <h2 id="value" className="title-3">
              {t('value.title')}
            </h2>
            <ValueForm listingId={id} source={draw.source} date={date} action={enter} />
          </Card>
        )}
        {viewer && (own.length > 0 || !listing.isOwner) && (
          <OwnEntries
            {...{ locale, listingId: id, entries: own }}
            isOpen={mayStillEnter(draw, clockNow())}
            isWaited={waitedDraws.has(state)}
          />
        )}
        {asks && <OwnNumbers {...{ listingId: id, entries: own, asks, date }} actions={{ seal, show }} />}
        <DrawFacts draw={draw} timeZone={listing.timeZone} />
        <section aria-labelledby="rules" className="stack gap-3">
          <h2 id="rules" className="title-2">
            {t('rules.title')}
          </h2>
          <ol className="list-decimal space-y-2 pl-5 text-pretty">
            {wayFacts[draw.way].rules.map((step) => (
              <li key={step}>{t(`rules.${step}`, { source, most: mostWithNumbers, hours: revealHours })}</li>
            ))}
          </ol>
        </section>
        {sealed && (
          <DrawProof
            draw={{ ...draw, seal: sealed }}
            ranking={ranked.map(({ code }) => code)}
            own={own.flatMap(({ code }) => code ?? [])}
          />
        )}
      </div>
    </div>
  );
}
