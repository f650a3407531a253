import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { StepFrame } from '@/components/campaign-form/step-frame';
import { isFormStep } from '@/components/campaign-form/steps';
import { editableIn } from '@/lib/campaign/commands/save-campaign-step';
import { ownCampaign } from '@/lib/campaign/queries';
import { foundOr404, memberOrSignIn } from '@/lib/platform/page';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { pages } from './pages';

type Props = { params: Promise<{ locale: Locale; id: string; step: string }> };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { step } = await params;
  const t = await getTranslations('campaign-form.titles');
  return { title: isFormStep(step) ? t(step) : undefined, robots: { index: false } };
};

/** One page of the guided form, for the campaign's lead. */
export default async function EditCampaignStepPage({ params }: Props) {
  const { locale, id, step } = await params;
  if (!isFormStep(step)) notFound();
  const viewer = await memberOrSignIn(locale, paths.editCampaign(locale, id, step));
  const draft = await foundOr404(ownCampaign(viewer, id));
  const { campaign, stepsDone } = draft;
  const isFixed = step !== 'check' && !editableIn[step].has(campaign.state);
  const StepPage = pages[step];
  const props = { locale, campaign, isFixed };
  return (
    <StepFrame {...props} step={step} done={stepsDone}>
      <StepPage {...props} draft={draft} />
    </StepFrame>
  );
}
