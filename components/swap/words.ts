import { weighingOf } from '@/lib/listing/returns';
import { listingTypeOf } from '@/lib/listing/types/registry';

/** Things go from hand to hand; what is weighed in money does not, and is spoken of otherwise. */
export type SwapWords = 'swapping' | 'exchanging';

/** Where the words stand in which one thing is proposed for another. */
export const swapWordsOf = (typeName: string): SwapWords =>
  weighingOf(listingTypeOf(typeName)) ? 'exchanging' : 'swapping';
