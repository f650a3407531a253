import 'server-only';
import { peopleOf } from '@/lib/circle/people';
import { checkoutFor } from '@/lib/due/commands/checkout';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { env } from '@/lib/platform/env';
import { AppError, notFound } from '@/lib/shared/errors';
import { isLocale, type Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { holderWith } from '@/lib/standing/people';
import { scopeFor } from '@/lib/standing/standing';
import { waitingAmendments } from '../amending/lifecycle';

const payable = {
  id: true,
  state: true,
  dueAt: true,
  listing: { select: { title: true } },
  customer: { select: holderWith('booking.take') },
  amendments: {
    where: { state: { in: waitingAmendments.in } },
    select: { paymentId: true, dueAt: true },
  },
} as const satisfies Prisma.BookingSelect;

type Payable = Prisma.BookingGetPayload<{ select: typeof payable }>;

/** What waits for a payment now: an accepted booking, or other terms that both agree to; until when. Null: nothing. */
const waitsFor = ({
  state,
  dueAt,
  amendments,
}: Payable): { paymentId?: string; dueAt: Date | null } | null => {
  if (state === 'accepted') return { dueAt };
  const [amendment] = amendments;
  return amendment?.paymentId ? { paymentId: amendment.paymentId, dueAt: amendment.dueAt } : null;
};

/**
 * The page on which an accepted booking, or what other terms cost more, is paid, opened if it is not yet; afterwards the
 * customer is back at the booking (`?paid=1`). `conflict booking.notToPay` when there is nothing to pay (any more). For jobs: `payer` null asks for
 * no one in particular.
 */
const checkoutOf = async (
  bookingId: string,
  payer: Viewer | null,
  { locale: asked, yields = false }: { locale?: Locale; yields?: boolean | undefined } = {},
): Promise<{ url: string }> => {
  const booking = await db.booking.findFirst({
    where: { id: bookingId, ...(payer && { customerId: scopeFor(payer, 'booking.take') }) },
    select: payable,
  });
  if (!booking) throw notFound();
  const waiting = waitsFor(booking);
  if (!waiting) throw new AppError('conflict', 'booking.notToPay');
  const { listing } = booking;
  const { paymentId, dueAt } = waiting;
  // A card is a person's: of a circle it is theirs who pays, and until somebody does it is nobody's.
  const customer = payer
    ? peopleOf(booking.customer).find(({ id }) => id === payer.id)
    : booking.customer.member;
  if (!customer) throw notFound();
  const locale = asked ?? (isLocale(customer.locale) ? customer.locale : 'fr');
  const back = new URL(paths.booking(locale, bookingId), env.APP_URL).href;
  return checkoutFor({
    bookingId,
    ...(paymentId && { paymentId }),
    customer: { memberId: customer.id, email: customer.email, name: customer.name },
    description: listing.title,
    locale,
    anyLanguage: asked === undefined,
    yields,
    successUrl: `${back}?paid=1`,
    cancelUrl: back,
    ...(dueAt && { expiresAt: dueAt }),
  });
};

/**
 * Where the viewer pays what waits for it, for themselves or for a circle, by their own card and in the language that they read: a
 * page kept for somebody else of the circle, or in another language, is replaced. With `yields`, somebody else's stays
 * (`conflict movedMeanwhile`).
 */
export const payBooking = async (
  viewer: Viewer | null,
  { bookingId, ...how }: { bookingId: string; locale: Locale; yields?: boolean },
): Promise<{ url: string }> => checkoutOf(bookingId, requireMember(viewer), how);

/**
 * The same ahead of time, for the job that follows an acceptance: mail and API then have an address to pay at. Not found where
 * a circle pays: nobody knows yet by whose card.
 */
export const openBookingCheckout = (bookingId: string): Promise<{ url: string }> =>
  checkoutOf(bookingId, null);
