'use server';

import { refresh } from 'next/cache';
import type { z } from 'zod';
import { payBooking } from '@/lib/booking/commands/pay-booking';
import { requestBooking } from '@/lib/booking/commands/request-booking';
import { inDraw } from '@/lib/booking/lifecycle';
import { quoteFor } from '@/lib/booking/queries';
import { beginConversation } from '@/lib/conversation/parties';
import { asksForNumbers } from '@/lib/listing/draws/queries';
import { type After, writingAction } from '@/lib/platform/action';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { translator } from '@/lib/platform/i18n/words';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { AskForm } from './ask-form';
import { keepOffer } from './offer';

/** Refused: the page shows the present price and what is still free, so that sending again means what it says. */
const shownAnew = (error: unknown): never => {
  refresh();
  throw error;
};

/** The page says what it comes to with the amount that was typed: nothing is sent yet, and all that was written stays. */
const totalOf = async (
  viewer: Viewer,
  input: Omit<z.output<typeof AskForm>, '_reckon'>,
  locale: Locale,
): Promise<After> => {
  await quoteFor(viewer, input);
  if (input.offerMinor !== undefined) await keepOffer(input.listingId, input.offerMinor);
  return { message: translator(locale, 'booking.offer')('now'), keeps: true };
};

/** Booked at once and to be paid: on to the payment page. Where that cannot be opened now, the booking's page has the way. */
const paying = async (viewer: Viewer, bookingId: string, locale: Locale): Promise<After> => {
  try {
    return { outside: (await payBooking(viewer, { bookingId, locale })).url };
  } catch (error) {
    console.error('the payment page of a new booking did not open', error);
    return { path: paths.booking(locale, bookingId), flash: 'booking.accepted' };
  }
};

export const ask = writingAction(AskForm, async (viewer, { _reckon, ...input }, { locale }) => {
  if (_reckon) return totalOf(viewer, input, locale);
  const { id, state } = await requestBooking(viewer, input, beginConversation).catch(shownAnew);
  if (state === 'accepted') return paying(viewer, id, locale);
  // Taking part is not all: they seal their numbers.
  if (inDraw.has(state) && (await asksForNumbers(input.listingId)))
    return { path: paths.draw(locale, input.listingId), flash: 'draw.entered' };
  return { path: paths.booking(locale, id), flash: `booking.${state}` };
});
