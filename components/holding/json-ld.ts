import type { Describe } from '@/components/listing/offer-data';
import { sayingOf } from './kinds';

/** What a listing is to a search engine (schema.org); null: nothing for now. */
export const jsonLdOf: Describe = (listing, type, site, slots) =>
  sayingOf(type).describe(listing, type, site, slots);
