'use server';

import { refresh } from 'next/cache';
import { proposeAmendment } from '@/lib/booking/amending/commands/propose';
import { writingAction } from '@/lib/platform/action';
import { paths } from '@/lib/shared/paths';
import { ProposeForm } from './propose-form';

/** Refused: the page shows what it would mean now, so that sending again means what it says. */
const shownAnew = (error: unknown): never => {
  refresh();
  throw error;
};

export const propose = writingAction(ProposeForm, async (viewer, input, { locale }) => {
  const { state } = await proposeAmendment(viewer, input).catch(shownAnew);
  const flash = state === 'agreed' ? 'booking.amend_given' : 'booking.amend_proposed';
  return { path: paths.booking(locale, input.bookingId), flash };
});
