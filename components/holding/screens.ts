import type { AllocationKind } from '@/lib/listing/listing-type';
import { ofKind } from '@/lib/listing/scarcity';
import { none } from './none-screens';
import { period } from './period-screens';
import { places } from './places-screens';
import { plenty } from './plenty-screens';
import type { Screens } from './row';
import { stock } from './stock-screens';

const kinds: Record<AllocationKind, Screens> = { period, places, stock, plenty, none };

/** What the screens of a type show by how it is scarce. */
export const screensOf = ofKind(kinds);
