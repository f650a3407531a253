import type { Metadata } from 'next';
import { CampaignPoster } from '@/components/campaign/campaign-poster';
import { campaignPage } from '@/lib/campaign/queries';
import { now } from '@/lib/platform/clock';
import { env } from '@/lib/platform/env';
import { readerLocale } from '@/lib/platform/i18n/reader';
import { foundOr404 } from '@/lib/platform/page';
import { paths } from '@/lib/shared/paths';

type Props = { params: Promise<{ id: string }> };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { title } = await foundOr404(campaignPage(null, (await params).id));
  return { title };
};

export default async function PosterPage({ params }: Props) {
  const { id } = await params;
  const [campaign, locale] = [await foundOr404(campaignPage(null, id)), await readerLocale()];
  return (
    <CampaignPoster
      campaign={campaign}
      locale={locale}
      now={now()}
      url={env.APP_URL + paths.campaign(locale, id)}
      name={env.COMMUNITY_NAME}
    />
  );
}
