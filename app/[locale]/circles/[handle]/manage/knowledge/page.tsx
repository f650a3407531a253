import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MatchCard } from '@/components/matching/match-card';
import { WishRow } from '@/components/matching/wish-row';
import { PageHead } from '@/components/shell/page-head';
import { EmptyState } from '@/components/ui/empty-state';
import { MoreLink } from '@/components/ui/more-link';
import { boardFor, matchesOf, type StatedView } from '@/lib/booking/matching/queries';
import { matchesFor } from '@/lib/booking/matching/rules';
import { categories } from '@/lib/category/queries';
import { foundOr404 } from '@/lib/platform/page';
import { type Asked, lastOf } from '@/lib/shared/asked';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { circleMediated } from '../../circle';
import { takeBack } from './actions';
import { viaOf } from './via';

type Props = {
  params: Promise<{ locale: Locale; handle: string }>;
  searchParams: Promise<Asked<'cursor'>>;
};

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('matching'))('title'),
  robots: { index: false },
});

/** So many ways are shown for one wish; the page of a proposal leads on. */
const shown = 6;

/** The mediators' board: what members would like to know, who could share it, and what was brought together. */
export default async function MediationPage({ params, searchParams }: Props) {
  const { locale, handle } = await params;
  const { cursor } = lastOf(await searchParams);
  const { viewer, circle } = await circleMediated(locale, handle);
  const [t, all, board, matches] = await Promise.all([
    getTranslations('matching'),
    categories(),
    foundOr404(boardFor(viewer, circle.id)),
    foundOr404(matchesOf(viewer, circle.id, cursor)),
  ]);
  const groups = Map.groupBy(board.wishes, (wish) => wish.path[0] ?? '');
  const labelOf = (id: string): string => {
    const category = all.shownAs(id);
    return category ? all.labelOf(category, locale).name : t('noCategory');
  };
  const hrefOf = (legs: Parameters<typeof viaOf>[0]) =>
    paths.proposeMatch(locale, circle.handle, { via: viaOf(legs) });
  const row = (wish: StatedView) => (
    <WishRow key={wish.id} wish={wish} matches={matchesFor(wish, board, shown)} hrefOf={hrefOf} />
  );
  return (
    <div className="wrap-narrow pb-16">
      <PageHead
        title={t('title')}
        lead={t('lead')}
        breadcrumb={[
          { href: paths.circle(locale, circle.handle), label: circle.name },
          { label: t('title') },
        ]}
      />
      {!cursor && (
        <section aria-labelledby="board" className="stack gap-6">
          <h2 id="board" className="title-2">
            {t('board')}
          </h2>
          {board.wishes.length === 0 && (
            <EmptyState icon="book" title={t('emptyTitle')}>
              {t('emptyText')}
            </EmptyState>
          )}
          {[...groups].map(([id, wishes]) => (
            <section key={id} aria-labelledby={`in-${id}`}>
              <h3 id={`in-${id}`} className="mb-3 font-semibold text-ink-2">
                {labelOf(id)}
              </h3>
              <ul className="stack gap-4">{wishes.map(row)}</ul>
            </section>
          ))}
        </section>
      )}
      <section aria-labelledby="made" className="mt-12 stack gap-6">
        <h2 id="made" className="title-2">
          {t('running')}
        </h2>
        {matches.items.length === 0 && <p className="text-ink-2">{t('noneRunning')}</p>}
        {matches.items.map((match) => (
          <MatchCard key={match.id} match={match} takeBack={takeBack} />
        ))}
        <MoreLink href={matches.next && paths.mediation(locale, circle.handle, { cursor: matches.next })}>
          {t('older')}
        </MoreLink>
      </section>
    </div>
  );
}
