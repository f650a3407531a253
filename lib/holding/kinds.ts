import 'server-only';
import type { AllocationKind, ListingType } from '@/lib/listing/listing-type';
import { ofKind } from '@/lib/listing/scarcity';
import { none } from './none';
import { period } from './period';
import { places } from './places';
import { plenty } from './plenty';
import type { Answering, Scarcity, Sought } from './scarcity';
import { stock } from './stock';

const kinds: Record<AllocationKind, Scarcity> = { period, places, stock, plenty, none };

/** What holds, gives out and takes back what a type shares. */
export const scarcityOf = ofKind(kinds);

/** How each kind among some types answers a search; those that cannot answer are left out. */
export const answersOf = (types: readonly ListingType[], sought: Sought, now: Date): Answering[] =>
  Object.values(kinds).flatMap((kind) => {
    const own = types.filter((type) => scarcityOf(type) === kind);
    const answer = own.length > 0 ? kind.answer(own, sought, now) : null;
    return answer && answer.types.length > 0 ? [answer] : [];
  });
