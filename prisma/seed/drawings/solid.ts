import { path, rod, type Tones } from './kit';

/** A point in space: to the right, towards the viewer, up. */
export type Spot = readonly [x: number, y: number, z: number];

type Stand = {
  /** Where the origin is in the picture. */
  x: number;
  y: number;
  /** Pixels for one unit. */
  size: number;
  /** Degrees that things are turned, and degrees that one looks down on them. */
  around?: number;
  above?: number;
};

/**
 * Things with depth, seen from a corner: what faces the viewer has its own colour, what faces right is in the shade, what
 * faces up is in the light.
 */
export const seenFrom = ({ x, y, size, around = 28, above = 22 }: Stand) => {
  const [turned, tilted] = [around, above].map((degrees) => (degrees * Math.PI) / 180) as [number, number];
  const at = ([right, near, up]: Spot): [number, number] => [
    x + size * (right * Math.cos(turned) - near * Math.sin(turned)),
    y +
      size *
        ((right * Math.sin(turned) + near * Math.cos(turned)) * Math.sin(tilted) - up * Math.cos(tilted)),
  ];
  const shown = (spot: Spot): string =>
    at(spot)
      .map((value) => value.toFixed(1))
      .join(' ');
  const face = (spots: readonly Spot[], fill: string, opacity = 1): string =>
    path(`M${spots.map(shown).join('L')}Z`, fill, opacity);
  /** A box by its far left lower corner and its size. */
  const box = ([a, b, c]: Spot, [w, d, h]: Spot, tones: Tones): string =>
    [
      face(
        [
          [a, b, c + h],
          [a + w, b, c + h],
          [a + w, b + d, c + h],
          [a, b + d, c + h],
        ],
        tones.light,
      ),
      face(
        [
          [a, b + d, c],
          [a + w, b + d, c],
          [a + w, b + d, c + h],
          [a, b + d, c + h],
        ],
        tones.mid,
      ),
      face(
        [
          [a + w, b, c],
          [a + w, b + d, c],
          [a + w, b + d, c + h],
          [a + w, b, c + h],
        ],
        tones.dark,
      ),
    ].join('');
  const beam = (from: Spot, to: Spot, tones: Tones, width: number): string =>
    rod(...at(from), ...at(to), tones, width);
  return { at, shown, face, box, beam };
};
