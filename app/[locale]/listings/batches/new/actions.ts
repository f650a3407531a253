'use server';
import { beginBatch } from '@/lib/listing/batches/commands/add-things';
import { BeginBatch } from '@/lib/listing/batches/schema';
import { writingAction } from '@/lib/platform/action';
import { AppError } from '@/lib/shared/errors';
import { paths } from '@/lib/shared/paths';

export const begin = writingAction(BeginBatch, async (viewer, input, { locale }) => {
  const { batchId, added, refused } = await beginBatch(viewer, input);
  const [first] = refused;
  if (first && refused.length === input.photos.length)
    throw new AppError('invalid', 'form', { fields: { photos: first } });
  return {
    path: paths.editBatch(locale, batchId, { refused: refused.length || undefined }),
    ...(added > 0 && { flash: 'batch.begun' }),
  };
});
