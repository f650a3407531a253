'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { answerAmendment } from '@/lib/booking/amending/commands/answer';
import { AnswerAmendment } from '@/lib/booking/amending/schema';
import { ChangeBalance, changeBalance } from '@/lib/booking/balance/changing';
import { leaveCard } from '@/lib/booking/commands/leave-card';
import { moveBooking } from '@/lib/booking/commands/move-booking';
import { payBooking } from '@/lib/booking/commands/pay-booking';
import { bookingFor } from '@/lib/booking/queries';
import { sendMessage } from '@/lib/conversation/commands';
import { SendMessage } from '@/lib/conversation/schema';
import { action, writingAction } from '@/lib/platform/action';
import { db } from '@/lib/platform/db/client';
import { storePicture } from '@/lib/platform/pictures';
import { writeReview } from '@/lib/review/commands';
import { WriteReview } from '@/lib/review/schema';
import { paths } from '@/lib/shared/paths';
import { MoveForm } from './move-form';

/** Refused: the page shows how the booking stands now, and what cancelling gives back now. */
const shownAnew = (error: unknown): never => {
  refresh();
  throw error;
};

/** Any transition of the lifecycle's table; its photos are kept first, one after the other to spare memory. */
export const move = writingAction(MoveForm, async (viewer, { photos: files, ...input }, { locale }) => {
  const photos: string[] = [];
  for (const file of files) photos.push((await storePicture(db, viewer.id, file)).id);
  await moveBooking(viewer, { ...input, photos }).catch(shownAnew);
  return { path: paths.booking(locale, input.bookingId), flash: `booking.${input.name}` };
});

/** What the things of a ring are worth, said anew. */
export const balance = writingAction(ChangeBalance, async (viewer, input, { locale }) => {
  await changeBalance(viewer, input, locale).catch(shownAnew);
  return { path: paths.booking(locale, input.bookingId), flash: 'booking.change_balance' };
});

/** A yes, a no, or one's own proposal taken back. Whoever has to pay for their yes goes on to the page for it. */
export const answer = writingAction(AnswerAmendment, async (viewer, input, { locale }) => {
  const { state } = await answerAmendment(viewer, input).catch(shownAnew);
  const after = { path: paths.booking(locale, input.bookingId), flash: `booking.amend_${input.name}` };
  const view = state === 'awaiting_payment' ? await bookingFor(viewer, input.bookingId) : null;
  if (!view?.amendment?.canPay) return after;
  try {
    return { outside: (await payBooking(viewer, { bookingId: view.id, locale })).url };
  } catch (error) {
    // The booking's page has the way too.
    console.error('the payment page of an agreed change did not open', error);
    return after;
  }
});

export const pay = action(z.object({ bookingId: z.string().max(100) }), async (viewer, input, { locale }) => {
  const { url } = await payBooking(viewer, { ...input, locale });
  return { outside: url };
});

export const mendCard = action(
  z.object({ bookingId: z.string().max(100) }),
  async (viewer, input, { locale }) => {
    const { url } = await leaveCard(viewer, { ...input, locale }).catch(shownAnew);
    return { outside: url };
  },
);

export const send = writingAction(SendMessage, async (viewer, input, { locale }) => {
  await sendMessage(viewer, input);
  // The way back differs from the page by its fragment only, which alone would load nothing anew.
  refresh();
  return { path: `${paths.booking(locale, input.bookingId)}#messages` };
});

export const review = writingAction(WriteReview, async (viewer, input, { locale }) => {
  await writeReview(viewer, input);
  return { path: paths.booking(locale, input.bookingId), flash: 'booking.review' };
});
