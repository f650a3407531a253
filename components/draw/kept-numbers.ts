import { digestOf, numberBy } from '@/lib/listing/draws/protocol';

/** Two numbers made in this browser, and their digests: all that leaves it before the closing. */
export type Pair = { numbers: readonly [string, string]; digests: readonly [string, string] };

/** A whole number below `below` by chance, each as likely as the others. */
const chance = (below: number): number => {
  const most = 256 - (256 % below);
  for (;;) {
    const [byte = 0] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < most) return byte % below;
  }
};

export const makePair = async (): Promise<Pair> => {
  const numbers = [numberBy(chance), numberBy(chance)] as const;
  return { numbers, digests: [await digestOf(numbers[0]), await digestOf(numbers[1])] };
};

const keyOf = (bookingId: string) => `draw-numbers:${bookingId}`;
/** So many pairs are kept of one entry: of several that were made, one is sealed. */
const most = 5;

const keptOf = (bookingId: string): Pair[] => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(bookingId)) ?? '[]');
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
};

/** Keeps a pair in this browser, for when it is to be shown. Where nothing can be kept, it was written down. */
export const keepPair = (bookingId: string, pair: Pair): void => {
  try {
    localStorage.setItem(keyOf(bookingId), JSON.stringify([pair, ...keptOf(bookingId)].slice(0, most)));
  } catch {
    // No room, or none allowed.
  }
};

/** The number behind a digest, if this browser kept it. */
export const keptNumber = (bookingId: string, digest: string): string | null => {
  for (const { numbers, digests } of keptOf(bookingId)) {
    const at = digests?.indexOf(digest) ?? -1;
    if (at >= 0) return numbers[at] ?? null;
  }
  return null;
};
