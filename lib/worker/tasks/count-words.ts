import { countWords as count } from '@/lib/search/words/count';

/** Counting takes one part of so many of the time, however many listings there are. */
const share = 20;

let notBefore = 0;

/** Every few minutes, and in a large community less often: the words that listings have, counted anew. */
export const countWords = async (): Promise<void> => {
  if (performance.now() < notBefore) return;
  const began = performance.now();
  await count();
  notBefore = performance.now() + (share - 1) * (performance.now() - began);
};
