'use server';
import { createDraft } from '@/lib/listing/commands/create-draft';
import { CreateDraft } from '@/lib/listing/schema';
import { writingAction } from '@/lib/platform/action';
import { paths } from '@/lib/shared/paths';

export const begin = writingAction(CreateDraft, async (viewer, input, { locale }) => {
  const id = await createDraft(viewer, input);
  return { path: paths.editListing(locale, id, 'photos') };
});
