import type { AllocationKind } from '@/lib/listing/listing-type';
import { ofKind } from '@/lib/listing/scarcity';
import { none } from './none';
import { period } from './period';
import { places } from './places';
import { plenty } from './plenty';
import type { Saying } from './row';
import { stock } from './stock';

const kinds: Record<AllocationKind, Saying> = { period, places, stock, plenty, none };

/** What is read and said of a type by how it is scarce. */
export const sayingOf = ofKind(kinds);
