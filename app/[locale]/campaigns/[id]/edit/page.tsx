import { formSteps } from '@/components/campaign-form/steps';
import { ownCampaign } from '@/lib/campaign/queries';
import { foundOr404, goTo, memberOrSignIn } from '@/lib/platform/page';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

type Props = { params: Promise<{ locale: Locale; id: string }> };

/** Where one left off: a draft's first page that is not done, else the overview. */
export default async function EditCampaignPage({ params }: Props) {
  const { locale, id } = await params;
  const viewer = await memberOrSignIn(locale, paths.editCampaign(locale, id));
  const { campaign, stepsDone } = await foundOr404(ownCampaign(viewer, id));
  const open = formSteps.find((step) => !stepsDone.includes(step));
  goTo(paths.editCampaign(locale, id, campaign.state === 'draft' ? open : 'check'));
}
