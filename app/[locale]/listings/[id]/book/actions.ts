'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { requestBooking } from '@/lib/booking/commands/request-booking';
import { RequestBooking } from '@/lib/booking/schema';
import { writingAction } from '@/lib/platform/action';
import { parseMinor } from '@/lib/shared/money';
import { paths } from '@/lib/shared/paths';

/** Euros until a community can choose; what is no amount is left to be refused. */
const typedOffer = (typed: unknown): unknown =>
  typeof typed === 'string' && typed.trim() !== '' ? (parseMinor(typed, 'EUR') ?? typed) : undefined;

/** Refused: the page shows the present price and what is still free, so that sending again means what it says. */
const shownAnew = (error: unknown): never => {
  refresh();
  throw error;
};

/** An amount comes as it was typed: `12`, `12,50`. */
const AskForm = z.preprocess(
  (input) =>
    typeof input === 'object' && input !== null && 'offerMinor' in input
      ? { ...input, offerMinor: typedOffer(input.offerMinor) }
      : input,
  RequestBooking,
);

export const ask = writingAction(AskForm, async (viewer, input, { locale }) => {
  const { id, state } = await requestBooking(viewer, input).catch(shownAnew);
  return { path: paths.booking(locale, id), flash: `booking.${state}` };
});
