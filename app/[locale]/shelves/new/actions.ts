'use server';
import { openShelf } from '@/lib/listing/shelves/commands';
import { OpenShelf } from '@/lib/listing/shelves/schema';
import { writingAction } from '@/lib/platform/action';
import { paths } from '@/lib/shared/paths';

export const begin = writingAction(OpenShelf, async (viewer, input, { locale }) => ({
  path: paths.shelf(locale, await openShelf(viewer, input)),
  flash: 'shelf.opened',
}));
