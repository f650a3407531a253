import type { Metadata } from 'next';
import { isShown } from '@/lib/campaign/lifecycle';
import { alternatesOf } from '@/lib/platform/page';
import { apart } from '@/lib/shared/apart';
import { paths } from '@/lib/shared/paths';
import { campaignOf } from './campaign';

type Props = { params: Promise<{ locale: string; id: string }> };

/** What stands outside the page: its title, how it looks when it is passed on, where it lies in each language. */
export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale, id } = await params;
  const campaign = await campaignOf(id);
  const { title, summary: description } = campaign;
  const image = { url: paths.campaignShareImage(id, { lang: locale }), width: 1200, height: 630, alt: title };
  return {
    title: apart(title),
    description,
    robots: isShown(campaign) ? undefined : { index: false },
    alternates: {
      ...alternatesOf(locale, (each) => paths.campaign(each, id)),
      types: {
        'application/atom+xml': paths.campaignAtom(id),
        'application/feed+json': paths.campaignJsonFeed(id),
      },
    },
    openGraph: {
      type: 'website',
      title,
      description,
      url: paths.campaign(locale, id),
      locale,
      ...(isShown(campaign) && { images: image }),
    },
    twitter: { card: 'summary_large_image' },
  };
};
