import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now as clockNow } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db/client';
import { env } from '@/lib/platform/env';
import { AppError, type Message, notFound } from '@/lib/shared/errors';
import { type Money, money } from '@/lib/shared/money';
import { addToDate, isPlainDate, momentOf, startOfDay } from '@/lib/shared/period';
import { changeOwn, markStep } from '../campaign-row';
import { leastGiftMinor } from '../pledging/rules';
import type { SaveReward } from '../schema';
import { editableIn } from './save-campaign-step';

const refuse = (field: string, message: Message): AppError =>
  new AppError('invalid', 'form', { fields: { [field]: message } });

/** Until a day is over, or a moment of it. */
const untilOf = (typed: string): Date | null => {
  if (typed === '') return null;
  if (isPlainDate(typed)) return startOfDay(addToDate(typed, { days: 1 }), env.COMMUNITY_TIME_ZONE);
  const at = momentOf(typed, env.COMMUNITY_TIME_ZONE);
  if (!at) throw refuse('availableUntil', { key: 'period.wrongDate' });
  return at;
};

const requireEditable = (state: string): void => {
  if (!editableIn.rewards.has(state)) throw new AppError('conflict', 'campaign.fixed');
};

const lockReward = async (tx: Db, campaignId: string, rewardId: string) => {
  await tx.$queryRaw`SELECT id FROM reward WHERE id = ${rewardId} FOR NO KEY UPDATE`;
  const reward = await tx.reward.findFirst({ where: { id: rewardId, campaignId } });
  if (!reward) throw notFound();
  return reward;
};

/** Its price stands once someone has chosen it, and there are never fewer than were taken. */
const requireKept = (
  { taken, priceMinor }: { taken: number; priceMinor: number },
  { price, stock }: SaveReward,
): void => {
  if (taken > 0 && price !== priceMinor) throw refuse('price', { key: 'campaign.priceFixed' });
  if (stock !== null && stock < taken)
    throw refuse('stock', { key: 'campaign.stockBelow', values: { limit: taken } });
};

/** A price that is worth charging, and an early bird that is still to come. */
const requireSound = (
  { amountMinor: price, currency }: Money,
  until: Date | null,
  before: Date | null,
): void => {
  const least = { amountMinor: leastGiftMinor, currency };
  if (price < leastGiftMinor) throw refuse('price', { key: 'pledge.least', values: { least } });
  if (until && until <= clockNow() && until.getTime() !== before?.getTime())
    throw refuse('availableUntil', { key: 'slot.past' });
};

/** Adds a reward to the viewer's campaign, or changes one; its id. */
export const saveReward = async (viewer: Viewer | null, input: SaveReward): Promise<{ id: string }> => {
  const { campaignId, rewardId, _once, price, availableUntil, ...rest } = input;
  const data = { ...rest, priceMinor: price, availableUntil: untilOf(availableUntil) };
  return changeOwn(viewer, campaignId, async (tx, campaign) => {
    requireEditable(campaign.state);
    await markStep(tx, campaign, 'rewards');
    const before = rewardId ? await lockReward(tx, campaignId, rewardId) : null;
    requireSound(money(price, campaign.currency), data.availableUntil, before?.availableUntil ?? null);
    if (before) {
      requireKept(before, input);
      await tx.reward.update({ where: { id: before.id }, data });
      return { id: before.id };
    }
    const id = _once ?? randomUUID();
    const first = await tx.reward.findFirst({ where: { id, campaignId }, select: { id: true } });
    if (first) return first;
    const position = await tx.reward.count({ where: { campaignId } });
    await tx.reward.create({ data: { ...data, id, campaignId, position } });
    return { id };
  });
};

type OneReward = { campaignId: string; rewardId: string };

/** Takes a reward away that nobody ever chose; others are taken off the list (`isActive`). */
export const removeReward = async (
  viewer: Viewer | null,
  { campaignId, rewardId }: OneReward,
): Promise<void> => {
  await changeOwn(viewer, campaignId, async (tx, campaign) => {
    requireEditable(campaign.state);
    await lockReward(tx, campaignId, rewardId);
    if ((await tx.pledgeLine.count({ where: { rewardId } })) > 0)
      throw new AppError('conflict', 'campaign.rewardHeld');
    await tx.reward.delete({ where: { id: rewardId } });
  });
};

/** Moves a reward one place up or down. */
export const moveReward = async (
  viewer: Viewer | null,
  { campaignId, rewardId, by }: OneReward & { by: number },
): Promise<void> => {
  await changeOwn(viewer, campaignId, async (tx) => {
    const order = (
      await tx.reward.findMany({
        where: { campaignId },
        orderBy: [{ position: 'asc' }, { priceMinor: 'asc' }, { id: 'asc' }],
        select: { id: true },
      })
    ).map(({ id }) => id);
    const at = order.indexOf(rewardId);
    if (at < 0) throw notFound();
    const to = Math.min(Math.max(at + by, 0), order.length - 1);
    order.splice(to, 0, ...order.splice(at, 1));
    for (const [position, id] of order.entries())
      await tx.reward.update({ where: { id }, data: { position } });
  });
};
