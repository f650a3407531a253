'use server';

import { refresh } from 'next/cache';
import { requestBooking } from '@/lib/booking/commands/request-booking';
import { writingAction } from '@/lib/platform/action';
import { paths } from '@/lib/shared/paths';
import { AskForm } from './ask-form';

/** Refused: the page shows the present price and what is still free, so that sending again means what it says. */
const shownAnew = (error: unknown): never => {
  refresh();
  throw error;
};

export const ask = writingAction(AskForm, async (viewer, input, { locale }) => {
  const { id, state } = await requestBooking(viewer, input).catch(shownAnew);
  return { path: paths.booking(locale, id), flash: `booking.${state}` };
});
