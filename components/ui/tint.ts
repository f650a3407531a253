import type { Tint } from '@/lib/shared/tint';

/** Whole class names: Tailwind finds a class only where it is written out. */
const CLASSES = {
  sand: 'bg-tint-sand',
  peach: 'bg-tint-peach',
  mint: 'bg-tint-mint',
  sky: 'bg-tint-sky',
  clay: 'bg-tint-clay',
  grass: 'bg-tint-grass',
  lilac: 'bg-tint-lilac',
  honey: 'bg-tint-honey',
  rose: 'bg-tint-rose',
  cocoa: 'bg-tint-cocoa',
  moss: 'bg-tint-moss',
} satisfies Record<Tint, string>;

const NAMES = Object.keys(CLASSES) as Tint[];

/** The class that paints a tint. */
export const tintClass = (tint: Tint): string => CLASSES[tint];

/** A tint that stays the same for the same text: avatars without a picture. */
export const tintOf = (text: string): Tint => {
  let sum = 0;
  for (const character of text) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return NAMES[sum % NAMES.length] ?? 'sand';
};
