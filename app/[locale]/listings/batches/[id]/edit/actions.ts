'use server';
import { revalidatePath } from 'next/cache';
import { addToBatch } from '@/lib/listing/batches/commands/add-things';
import { keepBatch } from '@/lib/listing/batches/commands/keep-batch';
import { AddToBatch, KeepBatch } from '@/lib/listing/batches/schema';
import { writingAction } from '@/lib/platform/action';
import { AppError } from '@/lib/shared/errors';
import { paths } from '@/lib/shared/paths';

export const add = writingAction(AddToBatch, async (viewer, input, { locale }) => {
  const { batchId, refused } = await addToBatch(viewer, input);
  const [first] = refused;
  if (first) {
    // Those that were good are there already.
    revalidatePath(paths.editBatch(locale, batchId));
    throw new AppError('invalid', 'form', { fields: { photos: first } });
  }
  return { path: paths.editBatch(locale, batchId), flash: 'batch.added' };
});

export const keep = writingAction(KeepBatch, async (viewer, input, { locale }) => {
  const { batchId } = input;
  const { published, left, refused } = await keepBatch(viewer, input);
  if (Object.keys(refused).length > 0) {
    // Those that were complete are on show: the page shows what is left of the others.
    revalidatePath(paths.editBatch(locale, batchId));
    throw new AppError('invalid', 'batch.someLeft', { values: { published, left }, fields: refused });
  }
  if (published > 0 && left === 0) return { path: paths.batch(locale, batchId), flash: 'batch.published' };
  return {
    path: paths.editBatch(locale, batchId),
    flash: published > 0 ? 'batch.somePublished' : 'batch.saved',
  };
});
