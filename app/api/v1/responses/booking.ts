import type { z } from 'zod';
import type { BookingView } from '@/lib/booking/booking-view';
import { payBooking } from '@/lib/booking/commands/pay-booking';
import { bookingFor, bookingsFor } from '@/lib/booking/queries';
import { unreadOn } from '@/lib/conversation/parties';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { reviewsOn, type Written, type WrittenOn } from '@/lib/review/queries';
import { AppError } from '@/lib/shared/errors';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { instantText } from '@/lib/shared/period';
import type { Booking, OwnReview } from '../schemas/booking';
import { amendingResponses, amendmentResponse, termsIn } from './amendment';
import { absolute, datesIn, memberCard, pictureResponse } from './basics';
import { quoteResponse } from './quote';
import { transitionResponses } from './transition';

export const reviewResponse = (review: Written | null): z.input<typeof OwnReview> | null =>
  review && {
    rating: review.rating,
    body: review.body,
    at: review.at.toISOString(),
    isShown: review.isRevealed,
  };

const paymentResponse = ({ payment, canPay }: BookingView, url: string | null) => {
  if (!payment) return null;
  const { currency, deposit } = payment;
  return {
    state: payment.state,
    ...(canPay && url && { checkoutUrl: url }),
    amount: { amountMinor: payment.amountMinor, currency },
    refunded: { amountMinor: payment.refundedMinor, currency },
    deposit: { amount: { amountMinor: deposit.minor, currency }, state: deposit.state },
  };
};

type Around = { url: string | null; written: WrittenOn; unreadMessages: number; locale: Locale };

/** A booking as one of its parties sees it. */
const responseOf = (
  view: BookingView,
  { url, written, unreadMessages, locale }: Around,
): z.input<typeof Booking> => {
  const { listing, timeZone, review, next } = view;
  const at = (instant: Date): string => instantText(instant, timeZone);
  const typeName = listing.type;
  return {
    ...view,
    ...datesIn(listing.grain, { from: view.startsAt, to: view.endsAt }, timeZone),
    isOngoing: view.ongoing !== null,
    url: absolute(paths.booking(locale, view.id)),
    slotId: view.slotPlace?.slot.id ?? null,
    dates: view.eachDate.map(({ startsAt, endsAt, ...date }) => ({
      ...date,
      from: at(startsAt),
      to: at(endsAt ?? startsAt),
    })),
    listing: {
      ...listing,
      url: absolute(paths.listing(locale, listing.id)),
      picture: listing.picture && pictureResponse(listing.picture),
    },
    parties: view.parties.map(({ holder, ...party }) => ({ ...party, holder: memberCard(holder, locale) })),
    ring: view.ring.map(({ from, to, listing: { id, title }, isReceived, isHandedOn }) => ({
      ...{ from: from.id, to: to.id, isReceived, isHandedOn },
      listing: { id, title, url: absolute(paths.listing(locale, id)) },
    })),
    meeting: view.meeting && { ...view.meeting, at: at(view.meeting.at) },
    customer: memberCard(view.customer, locale),
    provider: memberCard(view.provider, locale),
    quote: quoteResponse({ ...view, typeName }, locale),
    counted: view.counted && { ...view.counted, at: at(view.counted.at) },
    lateSince: view.lateSince && at(view.lateSince),
    heldUpSince: view.heldUpSince && at(view.heldUpSince),
    timeline: view.timeline.map(({ reason, change, ...event }) => ({
      ...event,
      at: at(event.at),
      ...(reason !== null && { reason }),
      ...(change && { change: { was: termsIn(view, change.was), terms: termsIn(view, change.terms) } }),
    })),
    next: next && { ...next, at: next.at && at(next.at) },
    amendment: amendmentResponse(view, url),
    transitions: [
      ...transitionResponses(view.transitions, {
        typeName,
        state: view.state,
        locale,
        currency: view.quote.currency,
        credit: view.quote.credit?.asset.code,
        counted: view.counted,
        timeZone: view.timeZone,
      }),
      ...amendingResponses(view, locale),
    ],
    payment: paymentResponse(view, url),
    dues: view.dues.map(({ id, kind, debtorId, creditorId, currency, amountMinor, dueAt, state, by }) => ({
      ...{ id, kind, amountMinor, state, by },
      from: debtorId,
      to: creditorId,
      asset: currency,
      dueAt: at(dueAt),
    })),
    reports: view.reports.map((report) => ({ ...report, at: at(report.at) })),
    reviews: {
      mine: reviewResponse(written.mine),
      theirs: reviewResponse(written.theirs),
      until: review.until && at(review.until),
    },
    unreadMessages,
    createdAt: at(view.createdAt),
  };
};

/**
 * Where it is paid: the page that is open, or one opened now, so that nobody has to ask again until a job has done it.
 * When the payment service does not answer there is none for the moment, nor while somebody else of a circle is about to pay.
 */
const checkoutUrlOf = async (view: BookingView, viewer: Viewer, locale: Locale): Promise<string | null> => {
  const isToPay = view.canPay || view.amendment?.canPay;
  if (!isToPay || view.payment?.checkoutUrl) return view.payment?.checkoutUrl ?? null;
  try {
    return (await payBooking(viewer, { bookingId: view.id, locale, yields: true })).url;
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
};

export const bookingResponse = async (viewer: Viewer, id: string, locale: Locale) => {
  const view = await bookingFor(viewer, id);
  const [url, unread, writtenOn] = await Promise.all([
    checkoutUrlOf(view, viewer, locale),
    unreadOn(viewer, [id]),
    reviewsOn([view]),
  ]);
  return responseOf(view, {
    url,
    written: writtenOn(view),
    unreadMessages: unread.get(id) ?? 0,
    locale,
  });
};

/** The same of many, where no payment page is opened. */
export const bookingResponses = async (viewer: Viewer, ids: readonly string[], locale: Locale) => {
  const [views, unread] = await Promise.all([bookingsFor(viewer, ids), unreadOn(viewer, ids)]);
  const writtenOn = await reviewsOn(views);
  return views.map((view) =>
    responseOf(view, {
      url: view.payment?.checkoutUrl ?? null,
      written: writtenOn(view),
      unreadMessages: unread.get(view.id) ?? 0,
      locale,
    }),
  );
};
