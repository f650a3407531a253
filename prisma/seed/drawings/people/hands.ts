import { ellipse, line, path, rect, row, shapes, type Tones } from '../kit';

/** Which fingers are held out, from the thumb to the little one. */
export type Fingers = readonly [
  thumb: boolean,
  index: boolean,
  middle: boolean,
  ring: boolean,
  little: boolean,
];

const sleeveOf = ({ light, mid, dark }: Tones): string =>
  shapes(
    rect(-54, 62, 108, 160, dark, 16),
    rect(-54, 62, 88, 160, mid, 16),
    rect(-58, 58, 116, 26, dark, 10),
    rect(-58, 58, 98, 22, light, 10, 0.8),
  );

/** A hand that stands upright around 0, 0, its back to us: 250 high with all fingers out. */
export const hand = (skin: Tones, sleeve: Tones, fingers: Fingers): string => {
  const [thumb, ...others] = fingers;
  const tops = [-146, -162, -150, -122];
  return shapes(
    rect(-34, 20, 68, 70, skin.dark, 20),
    rect(-34, 20, 56, 70, skin.mid, 20),
    sleeveOf(sleeve),
    row(4, (at) => {
      const x = -45 + at * 30;
      const lean = (at - 1.5) * 7;
      if (!others[at]) return '';
      const top = tops[at] ?? 0;
      return shapes(
        line(`M${x} -40L${x + lean} ${top}`, skin.dark, 29),
        line(`M${x - 2} -40L${x + lean - 2} ${top}`, skin.mid, 25),
        line(`M${x - 7} -52L${x + lean - 8} ${top + 4}`, skin.light, 4, 0.6),
        rect(x + lean - 8, top - 10, 13, 14, skin.light, 6, 0.75),
      );
    }),
    path('M-62 -40Q-64 -62 -44 -64H46Q64 -62 64 -40L56 30Q44 66 0 66Q-44 66 -54 30Z', skin.dark),
    path('M-62 -40Q-64 -62 -44 -64H38Q56 -60 54 -40L46 26Q34 56 -6 58Q-46 58 -54 30Z', skin.mid),
    ellipse(-20, -6, 30, 34, skin.light, 0.3),
    row(4, (at) => {
      const x = -45 + at * 30;
      if (others[at]) return '';
      return shapes(
        rect(x - 15, -76, 30, 66, skin.dark, 14),
        rect(x - 15, -76, 26, 60, skin.mid, 13),
        line(`M${x - 7} -62V-40`, skin.light, 4, 0.6),
      );
    }),
    thumb
      ? shapes(
          line('M-42 16Q-76 0 -112 -44', skin.dark, 32),
          line('M-44 14Q-78 -3 -113 -46', skin.mid, 27),
          line('M-70 -10L-106 -50', skin.light, 4, 0.6),
        )
      : shapes(
          line('M-44 14Q-10 10 18 -8', skin.dark, 31),
          line('M-45 12Q-10 8 16 -11', skin.mid, 26),
          line('M-36 4Q-12 2 6 -8', skin.light, 4, 0.6),
        ),
  );
};
