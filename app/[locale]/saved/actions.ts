'use server';

import { seenListing } from '@/lib/booking/seen-listing';
import { action, openAction } from '@/lib/platform/action';
import { doWithList, dropListing, dropListings, keepListing, makeList, renameList } from '@/lib/saved/lists';
import {
  ChangeSearch,
  DoWithList,
  DropListing,
  DropListings,
  DropSearch,
  KeepListing,
  KeepSearch,
  MakeList,
  RenameList,
  StopSearches,
} from '@/lib/saved/schema';
import { changeSearch, dropSearch, keepSearch, stopSearches } from '@/lib/saved/searches';
import { storedSearch } from '@/lib/search/stored';
import { paths } from '@/lib/shared/paths';
import { askedSearch } from '../search/asked';
import { addressText, searchParamsOf } from './address';

export const keep = action(KeepListing, async (viewer, input, { locale }) => {
  // What the viewer may not see is not there.
  const { id } = await seenListing(viewer, input.listingId);
  await keepListing(viewer, input);
  return input.listId
    ? { path: paths.saved(locale), flash: 'keeping.moved' }
    : { path: paths.listing(locale, id), flash: 'keeping.kept' };
});

/** From a listing's own page back to it. */
export const drop = action(DropListing, async (viewer, input, { locale }) => {
  await dropListing(viewer, input);
  return { path: paths.listing(locale, input.listingId), flash: 'keeping.dropped' };
});

export const dropHere = action(DropListings, async (viewer, { listingIds }, { locale }) => {
  await dropListings(viewer, listingIds);
  return { path: paths.saved(locale), flash: 'keeping.dropped' };
});

export const newList = action(MakeList, async (viewer, input, { locale }) => {
  await makeList(viewer, input);
  return { path: paths.saved(locale), flash: 'keeping.listMade' };
});

export const rename = action(RenameList, async (viewer, input, { locale }) => {
  await renameList(viewer, input);
  return { path: paths.saved(locale), flash: 'saved' };
});

export const withList = action(DoWithList, async (viewer, input, { locale }) => {
  await doWithList(viewer, input);
  return { path: paths.saved(locale), flash: `keeping.list.${input.do}` };
});

export const keepAsked = action(KeepSearch, async (viewer, input, { locale }) => {
  const { query, address } = await askedSearch(searchParamsOf(input.search), locale);
  await keepSearch(viewer, input, { address: addressText(address), query: storedSearch(query) });
  return { path: paths.saved(locale), flash: 'keeping.search' };
});

export const change = action(ChangeSearch, async (viewer, input, { locale }) => {
  await changeSearch(viewer, input);
  return { path: paths.saved(locale), flash: 'saved' };
});

export const forget = action(DropSearch, async (viewer, input, { locale }) => {
  await dropSearch(viewer, input);
  return { path: paths.saved(locale), flash: 'keeping.dropped' };
});

export const stop = openAction(StopSearches, async (_viewer, input, { locale }) => {
  await stopSearches(input);
  return { path: paths.stopSearches(locale, input.key) };
});
