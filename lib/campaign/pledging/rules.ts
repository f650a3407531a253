import { stepRefusal } from '@/lib/shared/amount';
import type { Message } from '@/lib/shared/errors';
import { blockedBy, leftOf, type RewardFacts } from '../rewards';
import type { Choice, RewardKind, Shipping } from '../schema';

/** What a pledge comes to. Pure. */

export type PledgeReward = RewardFacts & {
  id: string;
  kind: RewardKind;
  priceMinor: number;
  shipping: Shipping;
  choices: Choice[];
};

export type Wanted = {
  rewardId: string;
  quantity: number;
  addons: Readonly<Record<string, number>>;
  amountMinor: number;
  choices: Readonly<Record<string, Readonly<Record<string, string>>>>;
  shippingCountry: string;
  address: { name: string; line1: string; postcode: string; town: string };
};

export type PledgeLineDraft = {
  rewardId: string;
  quantity: number;
  amountMinor: number;
  choices: Record<string, string>;
};

export type Reckoning = {
  lines: PledgeLineDraft[];
  shippingMinor: number;
  amountMinor: number;
  /** The least that it comes to. */
  leastMinor: number;
  /** Pre-orders in it. */
  units: number;
  /** Something goes by post. */
  isShipped: boolean;
  /** Something that could go by post is fetched instead. */
  isFetched: boolean;
  /** Beside the fields. */
  refusals: Record<string, Message>;
};

/** A gift without a reward is at least this: less would cost more than it brings. */
export const leastGiftMinor = 100;

/** In the place of a country (ISO 3166-1 leaves it to its users): fetched where the project is, no parcel. */
export const pickUp = 'XX';

/** What sending to a country costs; null: it is not sent there. `*` is everywhere else, which is not fetching it. */
export const shippingTo = (shipping: Shipping, country: string): number | null =>
  (
    shipping.find((each) => each.country === country) ??
    shipping.find((each) => each.country === '*' && country !== pickUp)
  )?.amountMinor ?? null;

/** What each kind can be picked as. */
const places: Record<RewardKind, readonly ('main' | 'extra')[]> = {
  reward: ['main'],
  addon: ['extra'],
  // Paid for someone else: by itself, or on top of a reward of one's own.
  suspended: ['main', 'extra'],
};

export type PledgeLimits = {
  /** Above this, an amount is taken for a slip of the hand. */
  mostMinor: number;
  /** How many of a reward that runs out one pledge may hold. */
  mostOfLimited: number;
};

const unlimited: PledgeLimits = {
  mostMinor: Number.POSITIVE_INFINITY,
  mostOfLimited: Number.POSITIVE_INFINITY,
};

/** What is sent by post: what is paid for someone else stays there. */
const isSent = ({ kind, shipping }: PledgeReward): boolean => kind !== 'suspended' && shipping.length > 0;

const wantsNothing = ({ rewardId, addons }: Wanted): boolean =>
  rewardId === '' && Object.values(addons).every((quantity) => quantity === 0);

type Picked = { reward: PledgeReward; quantity: number; field: string };

const pick = (
  wanted: Wanted,
  rewards: readonly PledgeReward[],
  refuse: (field: string, message: Message) => void,
): Picked[] => {
  const all = [
    ...(wanted.rewardId
      ? [{ id: wanted.rewardId, quantity: wanted.quantity, as: 'main' as const, field: 'rewardId' }]
      : []),
    ...Object.entries(wanted.addons)
      .filter(([, quantity]) => quantity > 0)
      .map(([id, quantity]) => ({ id, quantity, as: 'extra' as const, field: `addons.${id}` })),
  ];
  return all.flatMap(({ id, quantity, as, field }) => {
    const reward = rewards.find((each) => each.id === id);
    if (reward && places[reward.kind].includes(as)) return [{ reward, quantity, field }];
    refuse(field, { key: 'field.choose' });
    return [];
  });
};

const chosen = (
  { reward }: Picked,
  given: Wanted['choices'],
  isStrict: boolean,
  refuse: (field: string, message: Message) => void,
): Record<string, string> => {
  const picked = given[reward.id] ?? {};
  const pairs = reward.choices.flatMap(({ name, options }, index) => {
    const pick = picked[name] ?? picked[String(index)] ?? '';
    if (options.includes(pick)) return [[name, pick]];
    if (isStrict || pick !== '') refuse(`choices.${reward.id}.${index}`, { key: 'field.choose' });
    return [];
  });
  return Object.fromEntries(pairs);
};

/** The choices of a reward as they are chosen later, when a missing one is no fault yet. */
export const chosenOf = (
  reward: PledgeReward,
  given: Wanted['choices'],
): { choices: Record<string, string>; refusals: Record<string, Message> } => {
  const refusals: Record<string, Message> = {};
  const choices = chosen({ reward, quantity: 1, field: '' }, given, true, (field, message) => {
    refusals[field] = message;
  });
  return { choices, refusals };
};

/**
 * Lays out a pledge: its lines, what it costs to send them (once a line: one parcel), the least it comes to and all of
 * it; what is wrong stands beside its field. `held`: what the pledge has already, which it may keep although it is no
 * longer offered (`taken` is without it). `limits`: what a community takes by card; none at the counter.
 */
export const reckon = (
  wanted: Wanted,
  rewards: readonly PledgeReward[],
  {
    now,
    currency,
    held = new Set(),
    limits = unlimited,
  }: { now: Date; currency: string; held?: ReadonlySet<string>; limits?: PledgeLimits },
): Reckoning => {
  const refusals: Record<string, Message> = {};
  const refuse = (field: string, message: Message): void => {
    refusals[field] ??= message;
  };
  const picked = pick(wanted, rewards, refuse);
  let shippingMinor = 0;
  const lines = picked.map((each): PledgeLineDraft => {
    const { reward, quantity, field } = each;
    const block = blockedBy(reward, now);
    const left = leftOf(reward);
    if (block && (block === 'gone' || !held.has(reward.id))) refuse(field, { key: `pledge.${block}` });
    else if (left !== null && quantity > left) refuse(field, { key: 'pledge.notSoMany', values: { left } });
    else if (left !== null && quantity > limits.mostOfLimited)
      refuse(field, { key: 'pledge.mostOf', values: { limit: limits.mostOfLimited } });
    if (isSent(reward) && wanted.shippingCountry) {
      const costMinor = shippingTo(reward.shipping, wanted.shippingCountry);
      if (costMinor === null)
        refuse('shippingCountry', {
          key: wanted.shippingCountry === pickUp ? 'pledge.notFetched' : 'pledge.notShipped',
        });
      shippingMinor += costMinor ?? 0;
    }
    return {
      rewardId: reward.id,
      quantity,
      amountMinor: reward.priceMinor * quantity,
      choices: chosen(each, wanted.choices, true, refuse),
    };
  });
  const canBeSent = picked.some(({ reward }) => isSent(reward));
  const isFetched = canBeSent && wanted.shippingCountry === pickUp;
  const isShipped = canBeSent && !isFetched;
  if (isShipped && !/^[A-Z]{2}$/.test(wanted.shippingCountry))
    refuse('shippingCountry', { key: 'field.required' });
  if (isShipped)
    for (const part of ['name', 'line1', 'postcode', 'town'] as const)
      if (wanted.address[part] === '') refuse(`address.${part}`, { key: 'field.required' });
  const goodsMinor = lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const leastMinor = Math.max(goodsMinor + shippingMinor, leastGiftMinor);
  const isGift = wantsNothing(wanted);
  const amountMinor = wanted.amountMinor === 0 && !isGift ? leastMinor : wanted.amountMinor;
  if (amountMinor < leastMinor)
    refuse('amountMinor', { key: 'pledge.least', values: { least: { amountMinor: leastMinor, currency } } });
  else if (amountMinor > limits.mostMinor)
    refuse('amountMinor', {
      key: 'pledge.most',
      values: { most: { amountMinor: limits.mostMinor, currency } },
    });
  else {
    const cannotBePaid = stepRefusal(amountMinor, currency);
    if (cannotBePaid) refuse('amountMinor', cannotBePaid);
  }
  const units = picked
    .filter(({ reward }) => reward.kind !== 'addon')
    .reduce((sum, { quantity }) => sum + quantity, 0);
  return { lines, shippingMinor, amountMinor, leastMinor, units, isShipped, isFetched, refusals };
};
