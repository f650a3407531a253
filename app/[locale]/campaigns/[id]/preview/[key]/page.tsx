import type { Metadata } from 'next';
import { CampaignView } from '@/components/campaign/campaign-view';
import { isShown } from '@/lib/campaign/lifecycle';
import { goTo } from '@/lib/platform/page';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { campaignOf, viewProps } from '../../campaign';

type Props = { params: Promise<{ locale: Locale; id: string; key: string }> };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { id, key } = await params;
  const { title } = await campaignOf(id, key);
  return { title, robots: { index: false, follow: false }, referrer: 'no-referrer' };
};

/** A campaign before it is launched, for whoever has its secret address. */
export default async function PreviewPage({ params }: Props) {
  const { locale, id, key } = await params;
  const campaign = await campaignOf(id, key);
  if (isShown(campaign)) goTo(paths.campaign(locale, id));
  return <CampaignView {...(await viewProps(campaign, locale, {}))} isPreview />;
}
