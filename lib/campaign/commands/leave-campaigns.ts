import 'server-only';
import { forgetDebtor } from '@/lib/due/commands/keep-card';
import { advance } from '@/lib/lifecycle/advance';
import { forgetNameBelow } from '@/lib/notice/commands';
import type { Db } from '@/lib/platform/db/client';
import { Prisma } from '@/lib/platform/db/generated/client';
import { queueMail } from '@/lib/platform/mail/send';
import { settings } from '@/lib/platform/settings';
import { isLocale } from '@/lib/shared/locale';
import { lockCampaign } from '../campaign-row';
import { openOfferStates } from '../helping/offer-lifecycle';
import { lockOffer, offerSubject } from '../helping/offer-subject';
import { draftStates, overStates } from '../lifecycle';
import { pledgeLife } from '../pledge-lifecycle';
import type { PledgeState } from '../pledge-states';
import { lockPledge, type PledgeRow } from '../pledging/pledge-row';
import { pledgeSubject } from '../pledging/pledge-subject';
import { pledgePath } from '../telling/tell';

/** An address that takes no mail (RFC 2606). */
const formerAddress = (pledgeId: string): string => `pledge-${pledgeId}@former.invalid`;

/** The money, and the place on the wall, stay where they are; who it was is forgotten. */
const forget = async (tx: Db, { id }: { id: string }) => {
  await forgetDebtor(tx, id, { forgetsCard: true });
  await tx.pledge.update({
    where: { id },
    data: {
      memberId: null,
      name: '',
      email: formerAddress(id),
      word: '',
      district: '',
      address: Prisma.DbNull,
      tracking: '',
      requestKey: null,
      networkMark: null,
    },
  });
};

/** It binds them still, or something is owed to them: from now on a guest's, by the address it was made with. */
const keepAsGuest = async (tx: Db, pledge: PledgeRow, title: string): Promise<void> => {
  await forgetDebtor(tx, pledge.id, { forgetsCard: false });
  await tx.pledge.update({ where: { id: pledge.id }, data: { memberId: null, requestKey: null } });
  await queueMail(tx, {
    key: `pledge-kept:${pledge.id}`,
    to: pledge.email,
    locale: isLocale(pledge.locale) ? pledge.locale : 'fr',
    template: 'step',
    values: { kind: 'account.pledgesKept', path: pledgePath(pledge), name: pledge.name, title },
  });
};

const isAwaited = ({ lines, fulfilment }: PledgeRow): boolean =>
  lines.some(({ isActive }) => isActive) && fulfilment !== 'received';

type Fate = 'withdraw' | 'keep' | 'forget';

/** What becomes of a pledge whose backer leaves, by its state; `active` depends on whether it may still be taken back. */
const fates: Record<PledgeState, (pledge: PledgeRow, isLoose: boolean) => Fate> = {
  started: () => 'withdraw',
  active: (_pledge, isLoose) => (isLoose ? 'withdraw' : 'keep'),
  recorded: () => 'keep',
  charging: () => 'keep',
  failing: () => 'keep',
  paid: (pledge) => (isAwaited(pledge) ? 'keep' : 'forget'),
  withdrawn: () => 'forget',
  freed: () => 'forget',
  lapsed: () => 'forget',
  lost: () => 'forget',
};

const leavePledge = async (tx: Db, id: string, campaignId: string, now: Date): Promise<void> => {
  const campaign = await lockCampaign(tx, campaignId);
  const pledge = await lockPledge(tx, id);
  const numbers = await settings();
  const isLoose = pledgeLife.isOpen('withdraw', pledge, 'backer', now, numbers);
  const fate = fates[pledge.state](pledge, isLoose);
  if (fate === 'keep') return keepAsGuest(tx, pledge, campaign.title);
  if (fate === 'withdraw') {
    await advance(pledgeSubject, tx, pledge, { name: 'withdraw', by: 'backer', now, numbers });
  }
  await forget(tx, pledge);
};

/** Of a lead who goes, drafts that nobody has seen lose all that was written in them; their pictures are to be forgotten. */
export const emptyDrafts = async (tx: Db, leadId: string): Promise<string[]> => {
  const drafts = await tx.campaign.findMany({
    where: { leadId, state: { in: draftStates.in } },
    select: { id: true, photos: { select: { pictureId: true } } },
  });
  const ids = drafts.map(({ id }) => id);
  await tx.campaignPhoto.deleteMany({ where: { campaignId: { in: ids } } });
  await tx.campaign.updateMany({
    where: { id: { in: ids } },
    data: { title: '', summary: '', story: '', risks: '', team: [], faq: [], videoUrl: '', area: '' },
  });
  // Addresses of others are needed until a campaign is decided, and no longer.
  await tx.campaign.updateMany({
    where: {
      leadId,
      state: { in: [...draftStates.in, ...overStates.in] },
    },
    data: { teamAddresses: [] },
  });
  return drafts.flatMap(({ photos }) => photos.map(({ pictureId }) => pictureId));
};

/** Where leads were told of them by name, the name goes. */
const forgetNamed = async (tx: Db, { id, name }: Leaving): Promise<void> => {
  const campaigns = await tx.$queryRaw<{ path: string }[]>`
    SELECT '/campaigns/' || campaign_id AS path FROM (
      SELECT campaign_id FROM pledge WHERE member_id = ${id}
      UNION SELECT campaign_id FROM campaign_comment WHERE author_id = ${id}
      UNION SELECT n.campaign_id FROM need_offer o JOIN need n ON n.id = o.need_id WHERE o.member_id = ${id}) backed`;
  await forgetNameBelow(
    tx,
    name,
    campaigns.map(({ path }) => path),
  );
};

type Leaving = { id: string; name: string };

/**
 * What someone who leaves has with campaigns: pledges that may be taken back are; those that bind, or whose reward is still
 * to come, stay as a guest's; the others stay without a name. Offers of help are withdrawn. Returns pictures to be forgotten.
 */
export const leaveCampaigns = async (tx: Db, member: Leaving, now: Date): Promise<string[]> => {
  await forgetNamed(tx, member);
  const { id: memberId } = member;
  const pledges = await tx.pledge.findMany({
    where: { memberId },
    orderBy: [{ campaignId: 'asc' }, { id: 'asc' }],
    select: { id: true, campaignId: true },
  });
  for (const { id, campaignId } of pledges) await leavePledge(tx, id, campaignId, now);
  const numbers = await settings();
  const offers = await tx.needOffer.findMany({
    where: { memberId, state: { in: openOfferStates.in } },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  for (const { id } of offers) {
    const offer = await lockOffer(tx, id);
    if (!openOfferStates.has(offer.state)) continue;
    const columns = { word: '' };
    await advance(offerSubject, tx, offer, { name: 'leave', by: 'system', now, numbers, columns });
  }
  return emptyDrafts(tx, memberId);
};
