import 'server-only';
import { peopleOf } from '@/lib/circle/people';
import { checkoutFor } from '@/lib/due/commands/checkout';
import { openCardPayment } from '@/lib/due/commands/open-dues';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { transaction } from '@/lib/platform/db/client';
import { env } from '@/lib/platform/env';
import { AppError, notFound } from '@/lib/shared/errors';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { holderWith } from '@/lib/standing/people';
import { bookingFor } from '../queries';

/**
 * The page on which the viewer leaves another card for what a booking still owes: what was refused is charged from it at
 * once, and so is what comes. Afterwards they are back at the booking (`?paid=card`). `conflict booking.noCardNeeded` where
 * nothing is to be charged (any more), or it is not theirs to pay.
 */
export const leaveCard = async (
  viewer: Viewer,
  { bookingId, locale }: { bookingId: string; locale: Locale },
): Promise<{ url: string }> => {
  const view = await bookingFor(viewer, bookingId);
  if (!view.mayLeaveCard) throw new AppError('conflict', 'booking.noCardNeeded');
  const { paymentId, customer } = await transaction(async (tx) => ({
    ...(await openCardPayment(tx, { bookingId })),
    customer: await tx.booking.findUniqueOrThrow({
      where: { id: bookingId },
      select: { customer: { select: holderWith('booking.take') } },
    }),
  }));
  const payer = peopleOf(customer.customer).find(({ id }) => id === viewer.id);
  if (!payer) throw notFound();
  const back = new URL(paths.booking(locale, bookingId), env.APP_URL).href;
  return checkoutFor({
    bookingId,
    paymentId,
    customer: { memberId: payer.id, email: payer.email, name: payer.name },
    description: view.listing.title,
    locale,
    successUrl: `${back}?paid=card`,
    cancelUrl: back,
  });
};
