import 'server-only';
import type { BookingView } from '@/lib/booking/booking-view';
import { confirmPaid } from '@/lib/booking/commands/confirm-paid';
import { bookingFor } from '@/lib/booking/queries';
import { syncCheckout } from '@/lib/due/commands/settle-checkout';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { foundOr404 } from '@/lib/platform/page';

/** Nobody is asked to pay again what they may have paid a moment ago, on a page of which Stripe says nothing now. */
const whilePaying = (view: BookingView): BookingView => ({
  ...view,
  isPaying: true,
  canPay: false,
  amendment: view.amendment && { ...view.amendment, canPay: false },
});

/**
 * The booking when its customer comes back from the payment page: Stripe is asked, whose message may come later or never. Where it
 * says that nothing was paid, or no page was ever opened, there is a button to pay, whatever the address says.
 */
export const bookingAfterPaying = async (viewer: Viewer, id: string): Promise<BookingView> => {
  const view = await foundOr404(bookingFor(viewer, id));
  const waits = view.state === 'accepted' || view.amendment?.canPay;
  if (view.role !== 'customer' || !(waits || view.rent)) return view;
  const { happened } = await syncCheckout(id, confirmPaid);
  return happened === 'unknown' && waits ? whilePaying(view) : foundOr404(bookingFor(viewer, id));
};
