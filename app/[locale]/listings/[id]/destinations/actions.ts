'use server';

import { action, writingAction } from '@/lib/platform/action';
import { paths } from '@/lib/shared/paths';
import { addDestination, removeDestination } from '@/lib/swap/destinations/commands';
import { AddDestination, RemoveDestination } from '@/lib/swap/destinations/schema';

export const add = writingAction(AddDestination, async (viewer, input, { locale }) => {
  await addDestination(viewer, input);
  return { path: paths.destinations(locale, input.listingId), flash: 'destination.added' };
});

export const remove = action(RemoveDestination, async (viewer, input, { locale }) => {
  await removeDestination(viewer, input);
  return { path: paths.destinations(locale, input.listingId), flash: 'destination.removed' };
});
