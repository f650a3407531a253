import 'server-only';
import { bookingTitles } from '@/lib/booking/queries';
import { campaignTitles } from '@/lib/campaign/queries';
import { type PayoutsView, payoutsOf } from '@/lib/due/queries';
import type { Viewer } from '@/lib/platform/auth/viewer';

export type TitledPayouts = Omit<PayoutsView, 'payouts'> & {
  payouts: (PayoutsView['payouts'][number] & { title: string | null })[];
};

/** What a holder has earned, each payment to them by the name of what it comes from; for who sees to it. */
export const titledPayoutsOf = async (viewer: Viewer, holderId: string): Promise<TitledPayouts> => {
  const { payouts, ...view } = await payoutsOf(viewer, holderId);
  const [bookings, campaigns] = await Promise.all([
    bookingTitles(payouts.flatMap(({ bookingId }) => bookingId ?? [])),
    campaignTitles(payouts.flatMap(({ campaignId }) => campaignId ?? [])),
  ]);
  const titles = new Map([...bookings, ...campaigns]);
  return {
    ...view,
    payouts: payouts.map((payout) => ({
      ...payout,
      title: titles.get(payout.bookingId ?? payout.campaignId ?? '') ?? null,
    })),
  };
};
