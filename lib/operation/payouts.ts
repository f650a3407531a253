import 'server-only';
import { payOutTimes } from '@/lib/booking/money';
import { bookingTitles } from '@/lib/booking/queries';
import { campaignTitles } from '@/lib/campaign/queries';
import { type Coming, type PayoutsView, payoutsOf } from '@/lib/due/queries';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { type Money, sumMinor } from '@/lib/shared/money';

/** What is to come in one currency, and when the first of it is handed over; null: at any moment now. */
export type ComingTotal = Money & { from: Date | null };

export type TitledPayouts = Omit<PayoutsView, 'payouts' | 'coming'> & {
  coming: ComingTotal[];
  payouts: (PayoutsView['payouts'][number] & { title: string | null })[];
};

const totalsOf = async (coming: readonly Coming[]): Promise<ComingTotal[]> => {
  const times = await payOutTimes([...new Set(coming.map(({ bookingId }) => bookingId))]);
  const timed = coming.flatMap((each) => {
    const at = times.get(each.bookingId);
    return at ? [{ ...each, at }] : [];
  });
  return [...Map.groupBy(timed, ({ currency }) => currency)].map(([currency, of]) => {
    const first = new Date(Math.min(...of.map(({ at }) => at.getTime())));
    return {
      currency,
      amountMinor: sumMinor(of.map(({ amountMinor }) => amountMinor)),
      from: first > now() ? first : null,
    };
  });
};

/** What a holder has earned, each payment to them by the name of what it comes from, and what is to come; for who sees to it. */
export const titledPayoutsOf = async (viewer: Viewer, holderId: string): Promise<TitledPayouts> => {
  const { payouts, coming, ...view } = await payoutsOf(viewer, holderId);
  const [bookings, campaigns, totals] = await Promise.all([
    bookingTitles(payouts.flatMap(({ bookingId }) => bookingId ?? [])),
    campaignTitles(payouts.flatMap(({ campaignId }) => campaignId ?? [])),
    totalsOf(coming),
  ]);
  const titles = new Map([...bookings, ...campaigns]);
  return {
    ...view,
    coming: totals,
    payouts: payouts.map((payout) => ({
      ...payout,
      title: titles.get(payout.bookingId ?? payout.campaignId ?? '') ?? null,
    })),
  };
};
