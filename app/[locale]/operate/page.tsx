import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CampaignLines } from '@/components/campaign-manage/campaign-lines';
import { ClosingLines } from '@/components/campaign-manage/closing-lines';
import { ClusterLines } from '@/components/campaign-manage/cluster-lines';
import { DisputeLines } from '@/components/campaign-manage/dispute-lines';
import { FundLines } from '@/components/campaign-manage/fund-lines';
import { HubSection } from '@/components/campaign-manage/hub-section';
import { UndeliveredNotice } from '@/components/campaign-manage/undelivered-notice';
import { CreditLines } from '@/components/credit/credit-lines';
import { PageHead } from '@/components/shell/page-head';
import { LinkButton } from '@/components/ui/button';
import { openDisputes } from '@/lib/booking/disputes';
import { closingProgress } from '@/lib/campaign/closing/queries';
import { pledgingStates } from '@/lib/campaign/lifecycle';
import { matchClusters } from '@/lib/campaign/matching/clusters';
import { fundsForOperator } from '@/lib/campaign/matching/operator-funds';
import { campaignsInState } from '@/lib/campaign/queries';
import { creditsOf } from '@/lib/ledger/assets';
import { undeliveredFor } from '@/lib/operation/undelivered';
import { db } from '@/lib/platform/db/client';
import { foundOr404 } from '@/lib/platform/page';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { operatorOr404 } from './operator';

type Props = { params: Promise<{ locale: Locale }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('campaign-manage.operate'))('title'),
  robots: { index: false },
});

const columns = 'grid grid-cols-[minmax(0,1fr)] items-start gap-x-10 gap-y-12 lg:grid-cols-2';

/** What waits for those who run the community. */
export default async function OperatePage({ params }: Props) {
  const { locale } = await params;
  const viewer = await operatorOr404(locale, paths.operate(locale));
  const [
    t,
    credit,
    categoryWords,
    giftWords,
    permissionWords,
    localityWords,
    credits,
    review,
    running,
    closing,
    disputes,
    funds,
    clusters,
    undelivered,
  ] = await Promise.all([
    getTranslations('campaign-manage.operate'),
    getTranslations('credit.operate'),
    getTranslations('category.operate'),
    getTranslations('operate.gifts'),
    getTranslations('operate.permissions'),
    getTranslations('operate.localities'),
    creditsOf(db, { onlyOpen: false }),
    campaignsInState(['submitted']),
    campaignsInState(pledgingStates.in),
    campaignsInState(['succeeded']),
    openDisputes(viewer),
    fundsForOperator(viewer),
    matchClusters(viewer),
    undeliveredFor(viewer),
  ]);
  const closings = await Promise.all(closing.map(({ id }) => foundOr404(closingProgress(viewer, id))));
  return (
    <div className="wrap pb-16">
      <PageHead
        title={t('title')}
        lead={t('lead')}
        action={
          <div className="flex flex-wrap gap-3">
            <LinkButton href={paths.operateCategories(locale)} variant="quiet">
              {categoryWords('go')}
            </LinkButton>
            <LinkButton href={paths.operateGifts(locale)} variant="quiet">
              {giftWords('go')}
            </LinkButton>
            <LinkButton href={paths.operatePermissions(locale)} variant="quiet">
              {permissionWords('go')}
            </LinkButton>
            <LinkButton href={paths.operateLocalities(locale)} variant="quiet">
              {localityWords('go')}
            </LinkButton>
          </div>
        }
      />
      {undelivered && (
        <div className="mb-10">
          <UndeliveredNotice {...undelivered} />
        </div>
      )}
      {/* Above what waits for someone beside what runs, below what partners add. */}
      <div className="stack gap-12">
        <div className={columns}>
          <div className="stack gap-12">
            <HubSection id="review" title={t('review')} count={review.length} empty={t('reviewEmpty')}>
              <CampaignLines locale={locale} campaigns={review} />
            </HubSection>
            <HubSection
              id="disputes"
              title={t('disputes')}
              count={disputes.length}
              empty={t('disputesEmpty')}
            >
              <DisputeLines locale={locale} disputes={disputes} />
            </HubSection>
            <HubSection
              id="closings"
              title={t('closings')}
              count={closings.length}
              empty={t('closingsEmpty')}
            >
              <ClosingLines locale={locale} closings={closings} />
            </HubSection>
          </div>
          <HubSection id="running" title={t('running')} count={running.length} empty={t('runningEmpty')}>
            <CampaignLines locale={locale} campaigns={running} />
          </HubSection>
        </div>
        <div className={columns}>
          <HubSection
            id="funds"
            title={t('funds')}
            count={funds.length}
            empty={t('fundsEmpty')}
            action={
              <LinkButton href={paths.operateFund(locale, 'new')} variant="quiet" size="small">
                {t('newFund')}
              </LinkButton>
            }
          >
            <FundLines locale={locale} funds={funds} />
          </HubSection>
          <HubSection id="clusters" title={t('clusters')} count={clusters.length} empty={t('clustersEmpty')}>
            <ClusterLines locale={locale} clusters={clusters} />
          </HubSection>
          <HubSection
            id="credits"
            title={credit('title')}
            count={credits.length}
            empty={credit('empty')}
            action={
              <span className="flex flex-wrap gap-3">
                <LinkButton href={paths.operateTransferCategories(locale)} variant="quiet" size="small">
                  {credit('categories')}
                </LinkButton>
                <LinkButton href={paths.operateCredit(locale, 'new')} variant="quiet" size="small">
                  {credit('new')}
                </LinkButton>
              </span>
            }
          >
            <CreditLines locale={locale} credits={credits} />
          </HubSection>
        </div>
      </div>
    </div>
  );
}
