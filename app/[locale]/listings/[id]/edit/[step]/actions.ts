'use server';
import { revalidatePath } from 'next/cache';
import { blockDates, unblockDates } from '@/lib/listing/claims';
import { addPhotos, arrangePhotos } from '@/lib/listing/commands/photos';
import { saveStep } from '@/lib/listing/commands/save-step';
import { isStepDone, stepBeside } from '@/lib/listing/publishing';
import { ownListing } from '@/lib/listing/queries';
import { BlockDates, KeepPhotos, SaveStep, UnblockDates } from '@/lib/listing/schema';
import { addSeries } from '@/lib/listing/slots/commands/add-slots';
import { AddSeries } from '@/lib/listing/slots/schema';
import { typeOf } from '@/lib/listing/types/registry';
import { action, writingAction } from '@/lib/platform/action';
import { AppError } from '@/lib/shared/errors';
import { paths } from '@/lib/shared/paths';

export const save = writingAction(SaveStep, async (viewer, input, { locale }) => {
  await saveStep(viewer, input);
  const listing = await ownListing(viewer, input.listingId);
  const { id, state } = listing;
  if (state !== 'draft') return { path: paths.editListing(locale, id, input.step), flash: 'listing.saved' };
  // What was written is kept; the page says what the step still asks for.
  if (!isStepDone(input.step, listing)) return { path: paths.editListing(locale, id, input.step) };
  return { path: paths.editListing(locale, id, stepBeside(typeOf(listing), input.step, 1)) };
});

/** Whatever was pressed, what was written and the files that were chosen are kept. */
export const keepPhotos = writingAction(KeepPhotos, async (viewer, { files, ...input }, { locale }) => {
  const { listingId, alt } = input;
  const { verb } = input.do;
  const type = typeOf(await ownListing(viewer, listingId));
  // Nothing there yet, nothing to arrange: going on without photos is no step done.
  if (Object.keys(alt).length > 0) await arrangePhotos(viewer, input);
  const { refused } = await addPhotos(viewer, { listingId, photos: files });
  const [first] = refused;
  const path = paths.editListing(locale, listingId, 'photos');
  if (first) {
    // Those that were good are there already: the page shows them beside the refusal of the others.
    revalidatePath(path);
    throw new AppError('invalid', 'form', { fields: { photos: first } });
  }
  if (verb === 'next') return { path: paths.editListing(locale, listingId, stepBeside(type, 'photos', 1)) };
  return { path, flash: verb === 'add' ? 'listing.photosAdded' : 'listing.photosSaved' };
});

export const block = writingAction(BlockDates, async (viewer, input, { locale }) => {
  await blockDates(viewer, input);
  return { path: paths.editListing(locale, input.listingId, 'availability'), flash: 'listing.blocked' };
});

export const unblock = action(UnblockDates, async (viewer, input, { locale }) => {
  await unblockDates(viewer, input);
  return { path: paths.editListing(locale, input.listingId, 'availability'), flash: 'listing.unblocked' };
});

export const addDates = writingAction(AddSeries, async (viewer, input, { locale }) => {
  const { slotIds } = await addSeries(viewer, input);
  return {
    path: paths.editListing(locale, input.listingId, 'sessions'),
    flash: slotIds.length > 1 ? 'slot.addedMany' : 'slot.added',
  };
});
