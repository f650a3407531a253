'use server';
import { dropTime, offerTimes } from '@/lib/listing/fetching/commands';
import { DropTime, OfferTimes } from '@/lib/listing/fetching/schema';
import { action, writingAction } from '@/lib/platform/action';
import { paths } from '@/lib/shared/paths';

export const offer = writingAction(OfferTimes, async (viewer, input, { locale }) => {
  await offerTimes(viewer, input);
  return { path: paths.fetchTimes(locale, input), flash: 'fetching.offered' };
});

export const drop = action(DropTime, async (viewer, input, { locale }) => {
  await dropTime(viewer, input);
  return { path: paths.fetchTimes(locale, input), flash: 'fetching.dropped' };
});
