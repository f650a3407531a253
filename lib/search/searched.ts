import 'server-only';
import { slotAs } from '@/lib/listing/slots/sql';
import { listingAs } from '@/lib/listing/sql';

/** The listing that a search looks at: each piece of the statement calls it so. */
export const listing = listingAs('l');

/** A slot of it. */
export const slot = slotAs('s');
