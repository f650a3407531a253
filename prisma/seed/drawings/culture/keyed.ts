import {
  bar,
  brass,
  brick,
  circle,
  cream,
  darkWood,
  iron,
  line,
  path,
  place,
  poly,
  rect,
  rod,
  row,
  rubber,
  shapes,
  shine,
  solid,
  steel,
  type Tones,
  white,
  wood,
} from '../kit';
import { closeUp, type Sketch, type View } from '../sketch';

/** 52 white keys and the black ones between, in the pattern of two and three; the lowest is an A. */
const keys = (x: number, y: number, w: number, h: number): string => {
  const one = w / 52;
  return shapes(
    rect(x, y, w, h, cream.dark, 2),
    row(52, (index) => rect(x + index * one + 0.4, y, one - 0.9, h - 3, white, 1)),
    row(51, (index) =>
      [1, 4].includes(index % 7)
        ? ''
        : rect(x + (index + 0.68) * one, y, one * 0.62, h * 0.6, rubber.dark, 1),
    ),
  );
};

const piano: View = {
  alt: 'Piano numérique noir à 88 touches sur son support en X, pédale et banquette',
  ground: 'floor',
  body: shapes(
    // Stand.
    rod(180, 236, 456, 408, iron, 17),
    rod(460, 236, 184, 408, iron, 17),
    circle(320, 322, 17, steel.dark),
    circle(318, 320, 12, steel.light),
    rect(146, 402, 86, 13, rubber.mid, 6),
    rect(408, 402, 86, 13, rubber.mid, 6),
    rect(150, 226, 340, 13, iron.mid, 5),
    // Instrument.
    rect(34, 154, 572, 76, rubber.dark, 8),
    rect(34, 154, 572, 66, iron.dark, 8),
    rect(42, 158, 556, 5, iron.light, 2),
    rect(34, 184, 20, 40, iron.mid, 4),
    rect(586, 184, 20, 40, iron.mid, 4),
    keys(56, 184, 528, 38),
    rect(56, 180, 528, 5, brick.mid),
    row(7, (index) => circle(86 + index * 18, 171, 4.5, index === 2 ? '#ef8a62' : iron.light)),
    circle(560, 171, 7, steel.mid),
    row(12, (index) => rect(430 + index * 8, 167, 4, 8, iron.mid, 1)),
    // Music on its rest.
    path('M214 156L224 66H416L426 156Z', iron.dark),
    path('M238 150L246 54H318L319 150Z', cream.light),
    path('M402 150L394 54H322L321 150Z', cream.mid),
    row(4, (at) =>
      row(2, (side) =>
        shapes(
          row(3, (index) =>
            bar(
              256 + side * 74,
              72 + at * 19 + index * 4,
              308 + side * 74,
              72 + at * 19 + index * 4,
              rubber.light,
              1,
            ),
          ),
          row(4, (index) =>
            circle(262 + side * 74 + index * 13, 72 + at * 19 + ((index * 5 + at * 3) % 9), 2.6, rubber.dark),
          ),
        ),
      ),
    ),
    // Bench, pedal.
    rod(232, 372, 246, 452, iron, 11),
    rod(408, 372, 394, 452, iron, 11),
    rect(206, 342, 228, 34, darkWood.dark, 12),
    rect(206, 342, 228, 24, darkWood.mid, 12),
    shine('M222 350H416', 5, 0.3),
    line('M112 404Q70 380 74 236', rubber.mid, 5),
    path('M94 428L106 398H146L152 428Z', iron.dark),
    path('M108 424L114 386H140L146 424Z', steel.mid),
    rect(114, 388, 12, 34, steel.light, 3),
  ),
};

const pearl: Tones = { light: '#c8563f', mid: '#9f2f27', dark: '#6d1d1b' };

/** A box of an accordion from its front; its outer edge is left. */
const cheek = (buttons: string): string =>
  shapes(
    solid('cheek', 'M0 0H118V252H0Q-16 252 -16 232V20Q-16 0 0 0Z', wood),
    path('M14 22H104V230H14Z', wood.dark, 0.35),
    row(5, (index) => path(`M26 ${44 + index * 40}q32 -26 66 0q-34 22 -66 0Z`, darkWood.dark)),
    buttons,
  );

const accordion: View = {
  alt: 'Accordéon diatonique en bois, soufflet rouge ouvert, deux rangées de boutons',
  ground: 'plain',
  body: shapes(
    line('M508 132Q600 70 598 200T520 344', darkWood.dark, 24),
    line('M508 130Q594 74 592 198T518 342', darkWood.light, 6),
    // Bellows, opened as a fan.
    ...Array.from({ length: 15 }, (_, index) => {
      const t = index / 14;
      const x = 204 + t * 218;
      const lift = Math.sin(t * Math.PI) * 24;
      const peak = index % 2 ? 0 : 10;
      return poly(
        [
          [x, 118 - lift - peak],
          [x + 16, 118 - lift - 10 + peak],
          [x + 16, 364 - lift * 0.4 + 10 - peak],
          [x, 364 - lift * 0.4 + peak],
        ],
        index % 2 ? pearl.dark : pearl.mid,
      );
    }),
    ...Array.from({ length: 8 }, (_, index) => {
      const t = (index * 2) / 14;
      const x = 204 + t * 218;
      const lift = Math.sin(t * Math.PI) * 24;
      return shapes(
        bar(x + 2, 108 - lift, x + 2, 374 - lift * 0.4, pearl.light, 4),
        rect(x - 5, 100 - lift, 14, 20, brass.mid, 4),
        rect(x - 5, 362 - lift * 0.4, 14, 20, brass.mid, 4),
      );
    }),
    // Bass side.
    place(
      92,
      122,
      -4,
      1,
      cheek(
        row(4, (index) =>
          row(2, (at) =>
            shapes(
              circle(2 + at * 18 - 8, 76 + index * 32, 8, cream.dark),
              circle(1 + at * 18 - 8, 74 + index * 32, 6.5, cream.light),
            ),
          ),
        ),
      ),
      line('M-10 30Q-44 120 -10 222', darkWood.mid, 20),
      line('M-14 34Q-44 120 -16 214', darkWood.light, 5),
    ),
    // Melody side: two rows of buttons on its keyboard.
    `<g transform="translate(546 116) rotate(4) scale(-1 1)">${cheek('').replaceAll('"cheek"', '"other"').replaceAll('#cheek', '#other')}</g>`,
    place(
      546,
      116,
      4,
      1,
      rect(-8, -2, 62, 258, darkWood.dark, 12),
      rect(-8, -2, 56, 250, darkWood.mid, 12),
      row(10, (index) =>
        shapes(
          circle(8, 18 + index * 24, 9, cream.dark),
          circle(7, 16 + index * 24, 7, cream.light),
          index < 9 ? circle(34, 30 + index * 24, 9, cream.dark) : '',
          index < 9 ? circle(33, 28 + index * 24, 7, cream.light) : '',
        ),
      ),
    ),
  ),
};

/** What has keys or buttons; by the slug of the listing. */
export const keyed: Readonly<Record<string, Sketch>> = {
  clavier: [piano, closeUp(piano, 'Les touches blanches et noires du piano numérique', 200, 190, 2.4)],
  accordeon: [accordion, closeUp(accordion, 'Les deux rangées de boutons de l’accordéon', 500, 236, 2)],
};
