import 'server-only';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { readId } from '@/lib/platform/cursor';
import { db } from '@/lib/platform/db/client';
import { notFound } from '@/lib/shared/errors';
import { mayAct } from '@/lib/standing/standing';
import { isGuestKey, type KeyedPledge } from '../keys';
import { thankedStates } from '../pledge-states';
import { visibleCampaign } from '../queries';
import type { NewsView } from '../view';

const pageSize = 20;

/** Whether what is for backers is for this one: a member's own pledge, or a guest's with its secret. */
const isBacker = async (
  viewer: Viewer | null,
  campaignId: string,
  guest: { pledgeId: string; key: string } | undefined,
): Promise<boolean> => {
  const mine = [...(viewer ? [{ memberId: viewer.id }] : []), ...(guest ? [{ id: guest.pledgeId }] : [])];
  if (mine.length === 0) return false;
  const pledges = await db.pledge.findMany({
    where: { campaignId, state: { in: thankedStates.in }, OR: mine },
    select: { id: true, memberId: true, keyVersion: true, formerKeyHash: true },
  });
  const isGuests = (pledge: KeyedPledge) => guest?.pledgeId === pledge.id && isGuestKey(guest.key, pledge);
  return pledges.some((pledge) => (viewer && pledge.memberId === viewer.id) || isGuests(pledge));
};

/**
 * A campaign's news, newest first; what is for backers comes to others by its title only. `guest`: what the link in a
 * mail carries. `cursor` is the id of the last one seen.
 */
export const newsOf = async (
  viewer: Viewer | null,
  campaignId: string,
  { guest, cursor }: { guest?: { pledgeId: string; key: string }; cursor?: string } = {},
): Promise<{ items: NewsView[]; next: string | null }> => {
  const campaign = await visibleCampaign(viewer, campaignId);
  const isOurs = mayAct(viewer, 'campaign.lead', campaign.leadId) || viewer?.role === 'operator';
  const readsAll = isOurs || (await isBacker(viewer, campaignId, guest));
  const seen = readId(cursor);
  const after = seen ? await db.campaignNews.findFirst({ where: { id: seen, campaignId } }) : null;
  const rows = await db.campaignNews.findMany({
    where: {
      campaignId,
      ...(after && {
        OR: [
          { publishedAt: { lt: after.publishedAt } },
          { publishedAt: after.publishedAt, id: { lt: after.id } },
        ],
      }),
    },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: pageSize + 1,
  });
  const items = rows.slice(0, pageSize).map(({ id, title, body, audience, publishedAt }): NewsView => {
    const isReadable = readsAll || audience === 'all';
    return {
      id,
      title,
      body: isReadable ? body : '',
      audience: audience as NewsView['audience'],
      isReadable,
      publishedAt,
    };
  });
  return { items, next: rows.length > pageSize ? (items.at(-1)?.id ?? null) : null };
};

/** One piece of news of a campaign; not found when it is another's. */
export const newsFor = async (
  viewer: Viewer | null,
  campaignId: string,
  newsId: string,
  guest?: { pledgeId: string; key: string },
): Promise<NewsView> => {
  const campaign = await visibleCampaign(viewer, campaignId);
  const row = await db.campaignNews.findFirst({ where: { id: newsId, campaignId } });
  if (!row) throw notFound();
  const isOurs = mayAct(viewer, 'campaign.lead', campaign.leadId) || viewer?.role === 'operator';
  const isReadable = row.audience === 'all' || isOurs || (await isBacker(viewer, campaignId, guest));
  return {
    id: row.id,
    title: row.title,
    body: isReadable ? row.body : '',
    audience: row.audience as NewsView['audience'],
    isReadable,
    publishedAt: row.publishedAt,
  };
};
