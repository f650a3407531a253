import { currencyAsset } from '@/lib/shared/asset';
import { percentage, percentOf } from '@/lib/shared/money';

/** What decides over a campaign, and what a card shows of it. Pure. */

export const modes = ['all_or_nothing', 'keep'] as const;
export type Mode = (typeof modes)[number];

export const goalKinds = ['money', 'preorders'] as const;
export type GoalKind = (typeof goalKinds)[number];

export type Tally = {
  mode: Mode;
  goalKind: GoalKind;
  /** Minor units, or a number of pre-orders. */
  minimum: number;
  optimum: number | null;
  raisedMinor: number;
  matchedMinor: number;
  preorders: number;
  backers: number;
};

/** How far it is, in the measure of its goal: what partners add to pledges is money like any other. */
export const reachedMinor = ({ goalKind, raisedMinor, matchedMinor, preorders }: Tally): number =>
  goalKind === 'preorders' ? preorders : raisedMinor + matchedMinor;

/** The goal that is in sight: the optimum once the minimum is there. */
export const goalInSight = (tally: Tally): number =>
  tally.optimum !== null && reachedMinor(tally) >= tally.minimum ? tally.optimum : tally.minimum;

/** In percent of the minimum. */
export const percentReached = (tally: Tally): number => percentage(reachedMinor(tally), tally.minimum);

export type AtDeadline = Pick<Tally, 'raisedMinor' | 'matchedMinor' | 'preorders' | 'backers'>;

/** What is shown as raised: while it runs, what stands; afterwards, what stood when it was decided. */
export const shownTally = <Row extends AtDeadline & { atDeadline: unknown }>(row: Row): Row =>
  row.atDeadline === null ? row : { ...row, ...(row.atDeadline as AtDeadline) };

/** How the money of a success divides. The community's share is of what backers gave, never of what partners add. */
export const payoutOf = (
  {
    cardMinor,
    cashMinor,
    matchedMinor,
    currency,
  }: { cardMinor: number; cashMinor: number; matchedMinor: number; currency: string },
  feePercent: number,
): { feeMinor: number; cardFeeMinor: number; byCardMinor: number; byBankMinor: number } => {
  const asset = currencyAsset(currency);
  const cardFeeMinor = percentOf(cardMinor, feePercent, asset);
  const cashFeeMinor = percentOf(cashMinor, feePercent, asset);
  return {
    feeMinor: cardFeeMinor + cashFeeMinor,
    cardFeeMinor,
    byCardMinor: cardMinor - cardFeeMinor,
    byBankMinor: cashMinor - cashFeeMinor + matchedMinor,
  };
};

/** Hosts that videos may stand on; a video is a link to them, never a frame. */
const videoHosts = [
  'youtube.com',
  'youtu.be',
  'vimeo.com',
  'dailymotion.com',
  'tube.aquilenet.fr',
  'framatube.org',
  'peertube.fr',
];

/** Whether an address is a video on a host we know. */
export const isVideoUrl = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return (
    protocol === 'https:' && videoHosts.some((host) => hostname === host || hostname.endsWith(`.${host}`))
  );
};

/** A district is named from so many backers on; fewer could be someone. */
export const namedDistrictBackers = 3;
