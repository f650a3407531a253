import 'server-only';
import { randomUUID } from 'node:crypto';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { type Db, transaction } from '@/lib/platform/db/client';
import { limit } from '@/lib/platform/rate-limit';
import { AppError, notFound } from '@/lib/shared/errors';
import { lockOwnCampaign } from '../campaign-row';
import { freeingStates, isShown } from '../lifecycle';
import { findOfferMove, type OfferMoveName, type OfferState } from '../offer-lifecycle';
import type { DecideOffer, OfferHelp, SaveNeed, Thank } from '../schema';
import { tellReader } from '../tell';
import { editableIn } from './save-campaign-step';

/** Adds something the viewer's campaign needs besides money, or changes it; its id. */
export const saveNeed = async (
  viewer: Viewer | null,
  { campaignId, needId, _once, ...data }: SaveNeed,
): Promise<{ id: string }> => {
  const member = requireMember(viewer);
  return transaction(async (tx) => {
    const { state, stepsDone } = await lockOwnCampaign(tx, member, campaignId);
    if (!editableIn.needs.has(state)) throw new AppError('conflict', 'campaign.fixed');
    await tx.campaign.update({
      where: { id: campaignId },
      data: { stepsDone: [...new Set([...stepsDone, 'needs'])] },
    });
    if (needId) {
      const { count } = await tx.need.updateMany({ where: { id: needId, campaignId }, data });
      if (count === 0) throw notFound();
      return { id: needId };
    }
    const id = _once ?? randomUUID();
    const first = await tx.need.findFirst({ where: { id, campaignId }, select: { id: true } });
    if (first) return first;
    const position = await tx.need.count({ where: { campaignId } });
    await tx.need.create({ data: { ...data, id, campaignId, position } });
    return { id };
  });
};

/** Takes a need away that nobody offered help for. */
export const removeNeed = async (
  viewer: Viewer | null,
  { campaignId, needId }: { campaignId: string; needId: string },
): Promise<void> => {
  const member = requireMember(viewer);
  await transaction(async (tx) => {
    await lockOwnCampaign(tx, member, campaignId);
    if ((await tx.needOffer.count({ where: { needId } })) > 0)
      throw new AppError('conflict', 'campaign.needHeld');
    await tx.need.deleteMany({ where: { id: needId, campaignId } });
  });
};

/** What was promised for a need, as its page counts it. */
const coveredBy = (offers: readonly { state: string; quantity: number }[]): number =>
  offers
    .filter(({ state }) => ['accepted', 'done', 'thanked'].includes(state))
    .reduce((sum, { quantity }) => sum + quantity, 0);

/** Offers help with a need: hours, a loan, a room. Once a need; offered again after it was withdrawn, it stands again. */
export const offerHelp = async (
  viewer: Viewer | null,
  { needId, quantity, word, _once }: OfferHelp,
): Promise<{ id: string }> => {
  const member = requireMember(viewer);
  await limit('helpOffer', member.id);
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM need WHERE id = ${needId} FOR NO KEY UPDATE`;
    const need = await tx.need.findUnique({
      where: { id: needId },
      include: { campaign: true, offers: { select: { state: true, quantity: true } } },
    });
    if (!need || !isShown(need.campaign)) throw notFound();
    if (need.campaign.leadId === member.id) throw new AppError('conflict', 'campaign.ownNeed');
    if (freeingStates.has(need.campaign.state)) throw new AppError('conflict', 'campaign.notOpen');
    const id = _once ?? randomUUID();
    const open = await tx.needOffer.findFirst({
      where: { needId, memberId: member.id, state: { in: ['offered', 'accepted'] } },
    });
    if (open?.id === id) return { id };
    if (open) throw new AppError('conflict', 'campaign.offeredBefore');
    const missing = need.quantity - coveredBy(need.offers);
    if (missing <= 0) throw new AppError('conflict', 'campaign.needMet');
    if (quantity > missing)
      throw new AppError('invalid', 'form', {
        fields: { quantity: { key: 'field.tooBig', values: { limit: missing } } },
      });
    await tx.needOffer.create({ data: { id, needId, memberId: member.id, quantity, word } });
    await tellOf(tx, id, 'offer');
    return { id };
  });
};

const offerSelect = {
  id: true,
  state: true,
  thanks: true,
  member: { select: { id: true, name: true, email: true, locale: true, deletedAt: true } },
  need: {
    select: {
      title: true,
      campaign: {
        select: {
          id: true,
          title: true,
          lead: { select: { id: true, name: true, email: true, locale: true, deletedAt: true } },
        },
      },
    },
  },
} as const;

/** Tells the other side of what became of an offer, where the table says so. */
const tellOf = async (tx: Db, offerId: string, name: OfferMoveName): Promise<void> => {
  const { tells } = findOfferMove(name);
  if (!tells) return;
  const { member, need, thanks } = await tx.needOffer.findUniqueOrThrow({
    where: { id: offerId },
    select: offerSelect,
  });
  const { lead, id, title } = need.campaign;
  const [{ id: memberId, deletedAt, ...reader }, other] = tells === 'lead' ? [lead, member] : [member, lead];
  if (deletedAt) return;
  await tellReader(
    tx,
    { memberId, ...reader },
    {
      key: `need-offer:${offerId}:${name}`,
      kind: `need.${name}.${tells}`,
      values: { title, other: other.name, need: need.title, text: thanks },
      path: tells === 'lead' ? `/campaigns/${id}/manage/help` : `/campaigns/${id}`,
    },
  );
};

/** Makes a move of an offer for the viewer, its lead or its helper; strangers find nothing. The same again changes nothing. */
const moveOffer = async (
  viewer: Viewer | null,
  offerId: string,
  name: OfferMoveName,
  data: { thanks?: string } = {},
): Promise<{ state: OfferState }> => {
  const member = requireMember(viewer);
  const row = findOfferMove(name);
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM need_offer WHERE id = ${offerId} FOR NO KEY UPDATE`;
    const offer = await tx.needOffer.findUnique({ where: { id: offerId }, select: offerSelect });
    const theirs = { lead: offer?.need.campaign.lead.id, helper: offer?.member.id };
    if (!offer || theirs[row.by] !== member.id) throw notFound();
    const state = offer.state as OfferState;
    const isRepeated = state === row.to && (name !== 'thank' || offer.thanks !== '');
    if (isRepeated) return { state };
    if (!row.from.includes(state)) throw new AppError('conflict', 'movedMeanwhile');
    await tx.needOffer.update({ where: { id: offerId }, data: { state: row.to, ...data } });
    await tellOf(tx, offerId, name);
    return { state: row.to };
  });
};

export const decideOffer = (viewer: Viewer | null, { offerId, decision }: DecideOffer) =>
  moveOffer(viewer, offerId, decision);

export const withdrawOffer = (viewer: Viewer | null, { offerId }: { offerId: string }) =>
  moveOffer(viewer, offerId, 'withdraw');

/** The help was given: its lead says so. */
export const doneOffer = (viewer: Viewer | null, { offerId }: { offerId: string }) =>
  moveOffer(viewer, offerId, 'done');

/** A word of thanks for help that was given; once. */
export const thank = (viewer: Viewer | null, { offerId, thanks }: Thank) =>
  moveOffer(viewer, offerId, 'thank', { thanks });
