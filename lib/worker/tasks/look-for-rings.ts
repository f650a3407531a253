import { lookForRings as look } from '@/lib/swap/commands/look-for-rings';
import { tellOfRings } from '@/lib/swap/commands/tell-of-rings';

/** Each minute: where something has changed, the rings that would serve most people are found anew, and told of. */
export const lookForRings = async (): Promise<void> => {
  await look();
  await tellOfRings();
};
