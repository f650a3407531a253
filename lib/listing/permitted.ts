import 'server-only';
import { type Db, db } from '@/lib/platform/db/client';
import { confirmedPermissions } from '@/lib/platform/permissions';
import type { Intent } from './intents';
import type { ListingType } from './listing-type';
import { findListingType, listingTypes, typesOf } from './types/registry';

const guarded = listingTypes.filter(({ needsPermission }) => needsPermission);

/** The types of which nothing can be shown: the law may ask a licence for them, and no operator has said that it may be done here. */
export const closedTypes = async (tx: Db): Promise<ReadonlySet<string>> => {
  if (guarded.length === 0) return new Set();
  const confirmed = await confirmedPermissions(tx);
  return new Set(guarded.flatMap(({ name }) => (confirmed.has(name) ? [] : [name])));
};

/** Whether listings of a type can be shown here. */
export const isPermitted = async (tx: Db, typeName: string): Promise<boolean> =>
  !findListingType(typeName)?.needsPermission || !(await closedTypes(tx)).has(typeName);

/** The types that know an intent, as it is with each, but for those that are closed. */
export const openTypesOf = async (intent: Intent): Promise<readonly ListingType[]> => {
  const closed = await closedTypes(db);
  return typesOf(intent).filter(({ name }) => !closed.has(name));
};
