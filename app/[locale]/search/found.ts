import 'server-only';
import { currentViewer } from '@/lib/platform/auth/session';
import { type SearchPage, searchListings } from '@/lib/search/queries';
import { AppError } from '@/lib/shared/errors';
import type { AskedSearch } from './asked';

/** A page of results; a place in the list that is no longer one means: from the beginning. */
export const foundListings = async ({
  query,
  cursor,
}: AskedSearch): Promise<SearchPage & { isFirst: boolean; isStale: boolean }> => {
  const viewer = await currentViewer();
  try {
    return { ...(await searchListings(viewer, query, { cursor })), isFirst: cursor === null, isStale: false };
  } catch (error) {
    if (!(cursor && error instanceof AppError && error.code === 'invalid')) throw error;
    return { ...(await searchListings(viewer, query)), isFirst: true, isStale: true };
  }
};
