import { leastGiftMinor } from '@/lib/campaign/pledging/rules';
import type { CampaignPage } from '@/lib/campaign/view';
import { currencyAsset } from '@/lib/shared/asset';
import { decimalText } from '@/lib/shared/money';

type Site = { url: string; backUrl: string; picture: (id: string) => string };

/** A project that can be given to, in schema.org's words. */
export const campaignJsonLd = (campaign: CampaignPage, site: Site): Record<string, unknown> => ({
  '@context': 'https://schema.org',
  '@type': 'Project',
  name: campaign.title,
  description: campaign.summary,
  url: site.url,
  image: campaign.photos.map(({ id }) => site.picture(id)),
  ...(!campaign.lead.isFormer && {
    founder: {
      '@type': campaign.lead.kind === 'circle' ? 'Organization' : 'Person',
      name: campaign.lead.name,
    },
  }),
  ...(campaign.area && { location: { '@type': 'Place', name: campaign.area } }),
  ...(campaign.launchedAt && { foundingDate: campaign.launchedAt.toISOString().slice(0, 10) }),
  ...(campaign.viewer.mayPledge && {
    potentialAction: {
      '@type': 'DonateAction',
      target: site.backUrl,
      priceSpecification: {
        '@type': 'PriceSpecification',
        priceCurrency: campaign.currency,
        minPrice: decimalText(leastGiftMinor, currencyAsset(campaign.currency)),
      },
      ...(campaign.endsAt && { endTime: campaign.endsAt.toISOString() }),
    },
  }),
});
