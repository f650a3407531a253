import type { Offer } from './offer';
import { workshop } from './tools/workshop';

/** Everything that is on offer in the demo community. */
export const offers: readonly Offer[] = [...workshop];
