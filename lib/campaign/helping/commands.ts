import 'server-only';
import { randomUUID } from 'node:crypto';
import { advance } from '@/lib/lifecycle/advance';
import { firstState, recordBegin } from '@/lib/lifecycle/begin';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { transaction } from '@/lib/platform/db/client';
import { limit } from '@/lib/platform/rate-limit';
import { settings } from '@/lib/platform/settings';
import { AppError, notFound } from '@/lib/shared/errors';
import { isSelf, mayAct } from '@/lib/standing/standing';
import { changeOwn, markStep } from '../campaign-row';
import { editableIn } from '../commands/save-campaign-step';
import { freeingStates, isShown } from '../lifecycle';
import {
  coveringStates,
  type OfferActor,
  type OfferMoveName,
  type OfferState,
  offerLife,
  openOfferStates,
} from './offer-lifecycle';
import { lockOffer, offerSubject } from './offer-subject';
import type { DecideOffer, OfferHelp, SaveNeed, Thank } from './schema';

/** Adds something the viewer's campaign needs besides money, or changes it; its id. */
export const saveNeed = async (
  viewer: Viewer | null,
  { campaignId, needId, _once, ...data }: SaveNeed,
): Promise<{ id: string }> => {
  return changeOwn(viewer, campaignId, async (tx, campaign) => {
    if (!editableIn.needs.has(campaign.state)) throw new AppError('conflict', 'campaign.fixed');
    await markStep(tx, campaign, 'needs');
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
  await changeOwn(viewer, campaignId, async (tx) => {
    if ((await tx.needOffer.count({ where: { needId } })) > 0)
      throw new AppError('conflict', 'campaign.needHeld');
    await tx.need.deleteMany({ where: { id: needId, campaignId } });
  });
};

/** What was promised for a need, as its page counts it. */
const coveredBy = (offers: readonly { state: string; quantity: number }[]): number =>
  offers.filter(({ state }) => coveringStates.has(state)).reduce((sum, { quantity }) => sum + quantity, 0);

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
    if (mayAct(member, 'campaign.lead', need.campaign.leadId))
      throw new AppError('conflict', 'campaign.ownNeed');
    if (freeingStates.has(need.campaign.state)) throw new AppError('conflict', 'campaign.notOpen');
    const id = _once ?? randomUUID();
    const open = await tx.needOffer.findFirst({
      where: { needId, memberId: member.id, state: { in: openOfferStates.in } },
    });
    if (open?.id === id) return { id };
    if (open) throw new AppError('conflict', 'campaign.offeredBefore');
    const missing = need.quantity - coveredBy(need.offers);
    if (missing <= 0) throw new AppError('conflict', 'campaign.needMet');
    if (quantity > missing)
      throw new AppError('invalid', 'form', {
        fields: { quantity: { key: 'field.tooBig', values: { limit: missing } } },
      });
    const at = now();
    const state = firstState(offerLife, 'offer');
    await tx.needOffer.create({
      data: { id, needId, memberId: member.id, quantity, word, state, stateSince: at, createdAt: at },
    });
    await recordBegin(tx, offerLife, { id, name: 'offer', by: 'helper', memberId: member.id, now: at });
    return { id };
  });
};

/** Makes a move of an offer for the viewer, its lead or its helper; strangers find nothing. The same again changes nothing. */
const moveOffer = async (
  viewer: Viewer | null,
  offerId: string,
  name: OfferMoveName,
  columns: { thanks?: string } = {},
): Promise<{ state: OfferState }> => {
  const member = requireMember(viewer);
  return transaction(async (tx) => {
    const offer = await lockOffer(tx, offerId);
    const row = offerLife.get(name);
    const isOn: Partial<Record<OfferActor, boolean>> = {
      lead: mayAct(member, 'campaign.lead', offer.need.campaign.lead.id),
      helper: isSelf(member, offer.member.id),
    };
    const by = row.by.find((actor) => isOn[actor]);
    if (!by) throw notFound();
    if (offer.state === offerLife.leadsTo(row, offer)) return { state: offer.state };
    const mover = { name, by, memberId: member.id, now: now(), numbers: await settings() };
    return { state: await advance(offerSubject, tx, offer, { ...mover, columns }) };
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
