import { z } from 'zod';
import { line } from '@/lib/shared/written';
import { mostSaved, nameLimits, paces } from './rules';

const id = z.string().min(1).max(100);

/** A listing goes into a list of one's own; the first one where none is named. */
export const KeepListing = z.object({ listingId: id, listId: id.optional() });
export type KeepListing = z.output<typeof KeepListing>;

export const DropListing = z.object({ listingId: id });
export type DropListing = z.output<typeof DropListing>;

/** Several at once: those that are no longer there. */
export const DropListings = z.object({ listingIds: z.array(id).min(1).max(mostSaved.listings) });
export type DropListings = z.output<typeof DropListings>;

export const MakeList = z.object({ name: line(nameLimits.list) });
export type MakeList = z.output<typeof MakeList>;

export const RenameList = z.object({ listId: id, name: line(nameLimits.list) });
export type RenameList = z.output<typeof RenameList>;

/** `share` makes a link; `unshare` ends it for good. */
export const listDeeds = ['share', 'unshare', 'remove'] as const;
export const DoWithList = z.object({ listId: id, do: z.enum(listDeeds) });
export type DoWithList = z.output<typeof DoWithList>;

const pace = z.enum(paces);

/** `search`: what stands behind the search page's question mark. */
export const KeepSearch = z.object({ search: z.string().max(2000), name: line(nameLimits.search), pace });
export type KeepSearch = z.output<typeof KeepSearch>;

export const ChangeSearch = z.object({ searchId: id, name: line(nameLimits.search), pace });
export type ChangeSearch = z.output<typeof ChangeSearch>;

export const DropSearch = z.object({ searchId: id });
export type DropSearch = z.output<typeof DropSearch>;

/** The key of a mail's link. */
export const StopSearches = z.object({ key: z.string().max(200) });
export type StopSearches = z.output<typeof StopSearches>;
