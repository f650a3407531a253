import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CancelForm } from '@/components/campaign-manage/cancel-form';
import { ClosingPanel } from '@/components/campaign-manage/closing-panel';
import { DeskFrame } from '@/components/campaign-manage/desk-frame';
import { Figures } from '@/components/campaign-manage/figures';
import { NextPanel } from '@/components/campaign-manage/next-panel';
import { closingProgress } from '@/lib/campaign/closing/queries';
import { retryDaysOf } from '@/lib/campaign/pledge-states';
import { foundOr404 } from '@/lib/platform/page';
import { settings } from '@/lib/platform/settings';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { cancel } from './actions';
import { deskOf } from './desk';

type Props = { params: Promise<{ locale: Locale; id: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('campaign-manage.desk'))('title'),
  robots: { index: false },
});

/** The lead's desk: where it stands and what to do next. */
export default async function ManageCampaignPage({ params }: Props) {
  const { locale, id } = await params;
  const { viewer, campaign, waiting } = await deskOf(locale, id, paths.manageCampaign(locale, id));
  const [closing, numbers] = await Promise.all([foundOr404(closingProgress(viewer, id)), settings()]);
  return (
    <DeskFrame locale={locale} campaign={campaign} part={null} waiting={waiting}>
      <div className="stack gap-8">
        <NextPanel locale={locale} campaign={campaign} retryDays={retryDaysOf(numbers)} />
        {campaign.launchedAt && <Figures campaign={campaign} />}
        {closing.decidedAt && <ClosingPanel closing={closing} />}
        {campaign.viewer.moves.some(({ name }) => name === 'cancel') && (
          <CancelForm campaignId={id} action={cancel} />
        )}
      </div>
    </DeskFrame>
  );
}
