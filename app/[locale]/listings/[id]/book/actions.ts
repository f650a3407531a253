'use server';

import { refresh } from 'next/cache';
import { requestBooking } from '@/lib/booking/commands/request-booking';
import { RequestBooking } from '@/lib/booking/schema';
import { writingAction } from '@/lib/platform/action';
import { paths } from '@/lib/shared/paths';

/** Refused: the page shows the present price and what is still free, so that sending again means what it says. */
const shownAnew = (error: unknown): never => {
  refresh();
  throw error;
};

export const ask = writingAction(RequestBooking, async (viewer, input, { locale }) => {
  const { id, state } = await requestBooking(viewer, input).catch(shownAnew);
  return { path: paths.booking(locale, id), flash: `booking.${state}` };
});
