'use server';
import { revalidatePath } from 'next/cache';
import { blockDates, unblockDates } from '@/lib/listing/claims';
import { addPhotos, arrangePhotos } from '@/lib/listing/commands/photos';
import { saveStep } from '@/lib/listing/commands/save-step';
import { stepBeside } from '@/lib/listing/publishing';
import { ownListing } from '@/lib/listing/queries';
import { AddPhotos, ArrangePhotos, BlockDates, SaveStep, UnblockDates } from '@/lib/listing/schema';
import { addSeries } from '@/lib/listing/slots/commands/add-sessions';
import { AddSeries } from '@/lib/listing/slots/schema';
import { listingTypeOf } from '@/lib/listing/types/registry';
import { action, writingAction } from '@/lib/platform/action';
import { AppError } from '@/lib/shared/errors';
import { paths } from '@/lib/shared/paths';

export const save = writingAction(SaveStep, async (viewer, input, { locale }) => {
  await saveStep(viewer, input);
  const { id, type, state } = await ownListing(viewer, input.listingId);
  if (state !== 'draft') return { path: paths.editListing(locale, id, input.step), flash: 'listing.saved' };
  return { path: paths.editListing(locale, id, stepBeside(listingTypeOf(type), input.step, 1)) };
});

export const add = action(AddPhotos, async (viewer, input, { locale }) => {
  const { refused } = await addPhotos(viewer, input);
  const path = paths.editListing(locale, input.listingId, 'photos');
  // Those that were good are there already: the page shows them beside the refusal of the others.
  revalidatePath(path);
  const [first] = refused;
  if (first) throw new AppError('invalid', 'form', { fields: { photos: first } });
  return { path, flash: 'listing.photosAdded' };
});

export const arrange = action(ArrangePhotos, async (viewer, input, { locale }) => {
  await arrangePhotos(viewer, input);
  const goesOn = input.do.verb === 'next';
  const { type } = await ownListing(viewer, input.listingId);
  const step = goesOn ? stepBeside(listingTypeOf(type), 'photos', 1) : 'photos';
  return {
    path: paths.editListing(locale, input.listingId, step),
    ...(!goesOn && { flash: 'listing.photosSaved' }),
  };
});

export const block = action(BlockDates, async (viewer, input, { locale }) => {
  await blockDates(viewer, input);
  return { path: paths.editListing(locale, input.listingId, 'availability'), flash: 'listing.blocked' };
});

export const unblock = action(UnblockDates, async (viewer, input, { locale }) => {
  await unblockDates(viewer, input);
  return { path: paths.editListing(locale, input.listingId, 'availability'), flash: 'listing.unblocked' };
});

export const addDates = action(AddSeries, async (viewer, input, { locale }) => {
  const { slotIds } = await addSeries(viewer, input);
  return {
    path: paths.editListing(locale, input.listingId, 'sessions'),
    flash: slotIds.length > 1 ? 'slot.addedMany' : 'slot.added',
  };
});
