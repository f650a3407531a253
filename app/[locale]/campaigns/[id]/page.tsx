import { headers } from 'next/headers';
import { CampaignView } from '@/components/campaign/campaign-view';
import { campaignJsonLd } from '@/components/campaign/json-ld';
import { scriptJson } from '@/components/listing/json-ld';
import { env } from '@/lib/platform/env';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import type { SearchParams } from '../asked';
import { campaignOf, viewProps } from './campaign';

export { generateMetadata } from './metadata';

type Props = { params: Promise<{ locale: Locale; id: string }>; searchParams: Promise<SearchParams> };

export default async function CampaignRoute({ params, searchParams }: Props) {
  const { locale, id } = await params;
  const campaign = await campaignOf(id);
  const [view, all] = await Promise.all([viewProps(campaign, locale, await searchParams), headers()]);
  const data = campaignJsonLd(campaign, {
    url: env.APP_URL + paths.campaign(locale, id),
    backUrl: env.APP_URL + paths.backCampaign(locale, id),
    picture: (photo) => env.APP_URL + paths.photo(photo, 1280),
  });
  return (
    <>
      <CampaignView {...view} />
      <script
        type="application/ld+json"
        nonce={all.get('x-nonce') ?? undefined}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: scriptJson lets nothing out of its element
        dangerouslySetInnerHTML={{ __html: scriptJson(data) }}
      />
    </>
  );
}
