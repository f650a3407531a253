import 'server-only';
import { agreedFields, type Details } from '@/lib/listing/fields';
import { ownDetails } from '@/lib/listing/queries';
import { listingTypeOf } from '@/lib/listing/types/registry';
import type { BookingView } from './booking-view';
import { agreedStates, endings, overStates } from './lifecycle';

/**
 * What the owner wrote for those who have agreed on it (`onceAgreed`), for the one who comes: from the agreement to its end. Null for
 * everybody else, operators too, and where the type asks for none.
 */
export const notesFor = async ({ role, state, listing }: BookingView): Promise<Details | null> => {
  const fields = Object.keys(agreedFields(listingTypeOf(listing.type).details));
  const isOn = agreedStates.has(state) && !endings.has(state) && !overStates.has(state);
  if (fields.length === 0 || !isOn || (role !== 'customer' && role !== 'member')) return null;
  const details = await ownDetails(listing.id);
  return Object.fromEntries(Object.entries(details).filter(([name]) => fields.includes(name)));
};
