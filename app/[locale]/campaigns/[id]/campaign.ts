import 'server-only';
import { cache } from 'react';
import type { CampaignViewProps } from '@/components/campaign/campaign-view';
import { offersFor } from '@/lib/campaign/helping/offers';
import { isShown } from '@/lib/campaign/lifecycle';
import { campaignPage, districtsOf, pledgeCurve, wallOf } from '@/lib/campaign/queries';
import { commentsOf } from '@/lib/campaign/telling/comments';
import type { CampaignPage } from '@/lib/campaign/view';
import { currentViewer } from '@/lib/platform/auth/session';
import { now } from '@/lib/platform/clock';
import { env } from '@/lib/platform/env';
import { foundOr404 } from '@/lib/platform/page';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import type { SearchParams } from '../asked';
import { comment, help, takeBack } from './actions';

/** The campaign of an address, once a request, or the not-found page. */
export const campaignOf = cache(async (id: string, previewKey?: string): Promise<CampaignPage> => {
  const viewer = await currentViewer();
  return foundOr404(campaignPage(viewer, id, { previewKey }));
});

const text = (value: SearchParams[string]): string | null => (typeof value === 'string' ? value : null);

/** The wall as its page begins with it, or a part of it that was asked for. */
const wallFor = async ({ id, wall, totals }: CampaignPage, cursor: string | null) => {
  if (cursor === null) return { items: wall, next: totals.backers > wall.length ? 'all' : null };
  return wallOf(id, cursor === 'all' ? null : cursor);
};

/** All that the page of a campaign shows besides the campaign itself. */
export const viewProps = async (
  campaign: CampaignPage,
  locale: Locale,
  asks: SearchParams,
): Promise<CampaignViewProps> => {
  const { id } = campaign;
  const viewer = await currentViewer();
  const isHelper = viewer !== null && campaign.needs.length > 0 && !campaign.viewer.isLead;
  const [curve, where, wall, comments, offers] = await Promise.all([
    pledgeCurve(id),
    districtsOf(id),
    wallFor(campaign, text(asks.wall)),
    isShown(campaign)
      ? foundOr404(commentsOf(viewer, id, { cursor: text(asks.comments) ?? undefined }))
      : { items: [], next: null },
    isHelper ? foundOr404(offersFor(viewer, id)) : [],
  ]);
  const more = (name: string, cursor: string | null): string | null =>
    cursor && `${paths.campaign(locale, id, { [name]: cursor })}#${name}`;
  return {
    campaign,
    locale,
    now: now(),
    origin: env.APP_URL,
    curve,
    where,
    wall: { items: wall.items, moreHref: more('wall', wall.next) },
    comments: { items: comments.items, moreHref: more('comments', comments.next) },
    offers,
    actions: viewer && { help, comment, takeBack },
  };
};
