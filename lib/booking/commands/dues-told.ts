import 'server-only';
import type { ChargedDue, DueTold } from '@/lib/due/charging/charge-dues';
import { tellSide } from '@/lib/due/tell-side';
import { now } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db/client';
import { addJob } from '@/lib/platform/jobs';
import { settings } from '@/lib/platform/settings';

const hourMs = 3_600_000;

const sidesOf = (tx: Db, id: string) =>
  tx.booking.findUniqueOrThrow({
    where: { id },
    select: { customerId: true, providerId: true, listing: { select: { title: true } } },
  });

/** What follows where a card was charged for a booking while nobody was there. */
export const duesTold: DueTold = {
  settled: async (tx, { bookingId, key }: ChargedDue) => {
    const { payoutHoursAfterStart } = await settings();
    const runAt = new Date(now().getTime() + payoutHoursAfterStart * hourMs);
    await addJob(tx, 'booking-money', { bookingId, task: 'pay-out' }, { key: `${key}:booking-money`, runAt });
  },
  refused: async (tx, { bookingId, key, attempts }, { againAt }) => {
    const { customerId, providerId, listing } = await sidesOf(tx, bookingId);
    const told = {
      key: `${key}:refused:${attempts}`,
      kind: againAt ? 'payment.refused' : 'payment.givenUp',
      values: { title: listing.title },
      path: `/bookings/${bookingId}`,
    };
    await tellSide(tx, 'customer', { ...told, holderId: customerId });
    await tellSide(tx, 'provider', { ...told, holderId: providerId });
  },
};
