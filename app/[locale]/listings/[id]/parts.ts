import type { AllocationKind } from '@/lib/listing/listing-type';
import type { Parts, PartsProps } from './page-parts';
import { periodParts } from './period-parts';
import { slotParts } from './slot-parts';

export const partsOf: Record<AllocationKind, (props: PartsProps) => Promise<Parts>> = {
  period: periodParts,
  places: slotParts,
};
