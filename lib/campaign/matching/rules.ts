import { currencyAsset } from '@/lib/shared/asset';
import { metresBetween } from '@/lib/shared/geo';
import { percentOf, wholeSteps } from '@/lib/shared/money';

/** What a fund adds to a pledge. Pure. */

export type FundFacts = {
  state: string;
  currency: string;
  potMinor: number;
  /** Reserved and paid together, without what this pledge has already. */
  givenMinor: number;
  /** In percent: 100 doubles it. */
  factor: number;
  perPledgeMinor: number | null;
  perProjectMinor: number | null;
  perPersonMinor: number | null;
  themes: readonly string[];
  lat: number | null;
  lng: number | null;
  radiusKm: number | null;
  startsAt: Date;
  endsAt: Date | null;
};

export type MatchedCampaign = {
  theme: string;
  currency: string;
  lat: number | null;
  lng: number | null;
};

export type MatchedPledge = {
  amountMinor: number;
  /** What only pays for the parcel is not matched. */
  shippingMinor: number;
  /** When it came to count. */
  at: Date;
};

/** What the fund has given so far to this project and to this person’s pledges, without this pledge. */
export type SoFar = { projectMinor: number; personMinor: number };

/** Who gives, as far as it matters to those who add to it. */
export type Giver = {
  /** Mail to their address reaches them, or an operator has seen them. */
  isConfirmed: boolean;
  /** The lead, or one of the team: by address, membership or card. */
  isOfTeam: boolean;
  /** An operator took the match off. */
  isBarred: boolean;
};

const blocks = {
  barred: ({ isBarred }) => isBarred,
  ofTeam: ({ isOfTeam }) => isOfTeam,
  unconfirmed: ({ isConfirmed }) => !isConfirmed,
} as const satisfies Record<string, (giver: Giver) => boolean>;
export type MatchBlock = keyof typeof blocks;

/** Why no fund adds to what someone gives, the weightiest first; null: nothing speaks against it. */
export const matchBlockOf = (giver: Giver): MatchBlock | null =>
  (Object.keys(blocks) as MatchBlock[]).find((name) => blocks[name](giver)) ?? null;

const conditions: readonly ((fund: FundFacts, campaign: MatchedCampaign, at: Date) => boolean)[] = [
  ({ state }) => state === 'open',
  ({ currency }, campaign) => currency === campaign.currency,
  ({ startsAt }, _campaign, at) => at >= startsAt,
  ({ endsAt }, _campaign, at) => endsAt === null || at < endsAt,
  ({ themes }, { theme }) => themes.length === 0 || themes.includes(theme),
  (fund, campaign) => isInside(fund, campaign),
];

const isInside = ({ lat, lng, radiusKm }: FundFacts, campaign: MatchedCampaign): boolean => {
  if (lat === null || lng === null || radiusKm === null) return true;
  if (campaign.lat === null || campaign.lng === null) return false;
  return metresBetween({ lat, lng }, { lat: campaign.lat, lng: campaign.lng }) <= radiusKm * 1000;
};

/** Whether a fund is for such a campaign, at a time. */
export const isFundFor = (fund: FundFacts, campaign: MatchedCampaign, at: Date): boolean =>
  conditions.every((holds) => holds(fund, campaign, at));

type Given = Pick<MatchedPledge, 'amountMinor' | 'shippingMinor'>;

/** Its part of what is given, rounded down to what can change hands, and at most each of what is left. */
const partOf = (
  { factor, currency }: { factor: number; currency: string },
  { amountMinor, shippingMinor }: Given,
  left: readonly (number | null)[],
): number => {
  const asset = currencyAsset(currency);
  return Math.max(
    0,
    wholeSteps(
      Math.min(
        percentOf(amountMinor - shippingMinor, factor, asset, Math.floor),
        ...left.filter((each) => each !== null),
      ),
      asset,
      Math.floor,
    ),
  );
};

/** What a fund adds to the next pledge here, before it is known who gives: at most that. */
export const matchAhead = (
  fund: {
    factor: number;
    currency: string;
    leftMinor: number;
    perPledgeMinor: number | null;
    perPersonMinor: number | null;
  },
  given: Given,
): number => partOf(fund, given, [fund.leftMinor, fund.perPledgeMinor, fund.perPersonMinor]);

/**
 * What a fund adds to one pledge: its factor of it, at most what its caps and its pot leave, rounded down
 * to what can change hands; 0 where it is not for this campaign.
 */
export const matchFor = (
  fund: FundFacts,
  campaign: MatchedCampaign,
  { at, ...given }: MatchedPledge,
  soFar: SoFar,
): number => {
  if (!isFundFor(fund, campaign, at)) return 0;
  const { perPledgeMinor, perProjectMinor, perPersonMinor, potMinor, givenMinor } = fund;
  return partOf(fund, given, [
    potMinor - givenMinor,
    perPledgeMinor,
    perProjectMinor === null ? null : perProjectMinor - soFar.projectMinor,
    perPersonMinor === null ? null : perPersonMinor - soFar.personMinor,
  ]);
};
