import 'server-only';
import { type SearchPage, searchListings } from '@/lib/search/queries';
import { AppError } from '@/lib/shared/errors';
import type { AskedSearch } from './asked';

/** A page of results; a place in the list that is no longer one means: from the beginning. */
export const foundListings = async ({
  query,
  cursor,
}: AskedSearch): Promise<SearchPage & { isFirst: boolean; isStale: boolean }> => {
  try {
    return { ...(await searchListings(query, { cursor })), isFirst: cursor === null, isStale: false };
  } catch (error) {
    if (!(cursor && error instanceof AppError && error.code === 'invalid')) throw error;
    return { ...(await searchListings(query)), isFirst: true, isStale: true };
  }
};
