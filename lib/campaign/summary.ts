import { metresBetween, type Place } from '@/lib/shared/geo';
import type { SummaryRow } from './page-row';
import { goalInSight, percentReached, reachedMinor, shownTally, type Tally } from './rules';
import type { CampaignSummary, Totals } from './view';

export const totalsOf = (row: Tally & { atDeadline: unknown }): Totals => {
  const tally = shownTally(row);
  const { raisedMinor, matchedMinor, backers, preorders } = tally;
  return {
    raisedMinor,
    matchedMinor,
    backers,
    preorders,
    reached: reachedMinor(tally),
    percent: percentReached(tally),
    goalInSight: goalInSight(tally),
  };
};

export const dateOrNull = (text: string | null): Date | null => (text === null ? null : new Date(text));

/** What a card shows of a row. Whether a partner adds to pledges is for those to say who know the funds. */
export const summaryOf = (row: SummaryRow, near?: Place): CampaignSummary => {
  const place = row.lat !== null && row.lng !== null ? { lat: row.lat, lng: row.lng } : null;
  return {
    id: row.id,
    state: row.state,
    title: row.title,
    summary: row.summary,
    theme: row.theme,
    mode: row.mode,
    goalKind: row.goalKind,
    minimum: row.minimum,
    optimum: row.optimum,
    currency: row.currency,
    totals: totalsOf(row),
    launchedAt: dateOrNull(row.launchedAt),
    endsAt: dateOrNull(row.endsAt),
    area: row.area,
    place,
    ...(near && place && { distanceKm: Math.round(metresBetween(near, place) / 100) / 10 }),
    picture: row.picture,
    lead: { id: row.leadId, kind: row.leadKind, name: row.leadName, handle: row.leadHandle },
  };
};
