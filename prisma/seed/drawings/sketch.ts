import type { Tint } from '@/lib/shared/tint';

/**
 * Where a thing is seen: on a plain ground, on a floor before a wall, on a table, on grass, at a wall; on a lawn or in a
 * room where one looks down on it.
 */
export type Ground = 'plain' | 'floor' | 'table' | 'grass' | 'wall' | 'lawn' | 'room';

/** One look at a thing. */
export type View = {
  /** What it shows, for those who cannot see it: the thing by its name. */
  alt: string;
  /** Shapes of the kit, in a box of 640 by 480. */
  body: string;
  ground?: Ground;
  /** Another tint than that of its type. */
  tint?: Tint;
  /** Lies flat or fills the picture: throws no shade. */
  isFlat?: boolean;
};

/** The pictures of one listing: the first is its cover. */
export type Sketch = readonly [View, ...View[]];

/** A closer look at a part of a view: around a point, so many times as large. */
export const closeUp = (view: View, alt: string, x: number, y: number, times = 2): View => ({
  ...view,
  alt,
  body: `<g transform="translate(320 240) scale(${times}) translate(${-x} ${-y})">${view.body}</g>`,
});
