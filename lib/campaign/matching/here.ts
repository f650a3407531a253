import { isOpenAt } from '../lifecycle';
import type { FundRow, SummaryRow } from '../page-row';
import { dateOrNull } from '../summary';
import type { FundHere } from '../view';
import { isFundFor, type MatchedCampaign } from './rules';

/** What a fund could still add here: what its pot leaves, and its cap for one project. */
const leftHere = ({ potMinor, givenMinor, perProjectMinor, givenHereMinor }: FundRow): number => {
  const inPot = potMinor - givenMinor;
  return Math.max(0, perProjectMinor === null ? inPot : Math.min(inPot, perProjectMinor - givenHereMinor));
};

type Campaign = Pick<SummaryRow, 'state' | 'endsAt'> & MatchedCampaign;

const isOpenFor = (campaign: Campaign, row: FundRow, now: Date): boolean => {
  const fund = { ...row, startsAt: new Date(row.startsAt), endsAt: dateOrNull(row.endsAt) };
  const isRunning = isOpenAt({ state: campaign.state, endsAt: dateOrNull(campaign.endsAt) }, now);
  return isRunning && leftHere(row) > 0 && isFundFor(fund, campaign, now);
};

/**
 * The funds of a campaign: those that gave, and, before anyone has pledged, the one that would. Of several that would, the
 * first: a pledge has one fund, and gets it in this order (`reserveMatch`).
 */
export const fundsHere = (campaign: Campaign, rows: readonly FundRow[], now: Date): FundHere[] => {
  const funds: FundHere[] = [];
  for (const row of rows) {
    const isOpen = isOpenFor(campaign, row, now);
    if (row.givenHereMinor === 0 && (!isOpen || funds.some((fund) => fund.isOpen))) continue;
    const { id, partner, title, currency, factor, perPledgeMinor, perPersonMinor, givenHereMinor } = row;
    const caps = { perPledgeMinor, perPersonMinor };
    funds.push({
      id,
      partner,
      title,
      currency,
      factor,
      ...caps,
      givenHereMinor,
      leftMinor: leftHere(row),
      isOpen,
    });
  }
  return funds;
};

/** Whether a pledge made now would be added to: a fund that has spent all it may give here adds nothing more. */
export const isMatchedBy = (funds: readonly FundHere[]): boolean => funds.some(({ isOpen }) => isOpen);
