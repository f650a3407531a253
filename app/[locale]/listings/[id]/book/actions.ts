'use server';

import { refresh } from 'next/cache';
import type { z } from 'zod';
import { type Asked, askedQuery } from '@/components/booking/asked';
import { requestBooking } from '@/lib/booking/commands/request-booking';
import { writingAction } from '@/lib/platform/action';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { AskForm } from './ask-form';

/** Refused: the page shows the present price and what is still free, so that sending again means what it says. */
const shownAnew = (error: unknown): never => {
  refresh();
  throw error;
};

/** A longer message would not fit into an address. */
const longestCarried = 2000;

/** The same page, with the total of what was typed: nothing is sent yet, and what was written goes along. */
const pricedPage = (
  { listingId, slotId, quantity, offerMinor, options, message, shownTo }: z.output<typeof AskForm>,
  locale: Locale,
) =>
  paths.request(locale, listingId, {
    ...askedQuery({
      from: '',
      to: '',
      slotId: slotId ?? '',
      quantity,
      ...(offerMinor !== undefined && { offerMinor }),
      options: options as Asked['options'],
    }),
    message: message.slice(0, longestCarried),
    shownTo,
  });

export const ask = writingAction(AskForm, async (viewer, { reprice, ...input }, { locale }) => {
  if (reprice) return { path: pricedPage(input, locale) };
  const { id, state } = await requestBooking(viewer, input).catch(shownAnew);
  return { path: paths.booking(locale, id), flash: `booking.${state}` };
});
