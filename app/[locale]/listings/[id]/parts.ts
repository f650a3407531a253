import { ofKind } from '@/lib/listing/scarcity';
import type { Parts, PartsProps } from './page-parts';
import { periodParts } from './period-parts';
import { plentyParts } from './plenty-parts';
import { slotParts } from './slot-parts';
import { stockParts } from './stock-parts';
import { wishParts } from './wish-parts';

/** What of the page of a type depends on how it is scarce. */
export const partsOf = ofKind<(props: PartsProps) => Promise<Parts>>({
  period: periodParts,
  places: slotParts,
  stock: stockParts,
  plenty: plentyParts,
  none: wishParts,
});
