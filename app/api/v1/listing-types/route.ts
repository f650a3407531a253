import { closedTypes } from '@/lib/listing/permitted';
import { listingTypes } from '@/lib/listing/types/registry';
import { db } from '@/lib/platform/db/client';
import { route } from '@/lib/platform/route';
import type { Locale } from '@/lib/shared/locale';
import { listListingTypes } from '../endpoints/listings';
import { typeResponse } from '../responses/listing-type';

/** Those in which something can be shared here. */
const openTypes = async (locale: Locale) => {
  const closed = await closedTypes(db);
  return listingTypes.filter(({ name }) => !closed.has(name)).map((type) => typeResponse(type, locale));
};

export const GET = route(listListingTypes, async ({ locale }) => ({
  items: await openTypes(locale),
  next: null,
}));
