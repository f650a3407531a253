import { categoryStrokes } from '@/components/category/category-strokes';
import type { CategoryIcon } from '@/lib/category/sets';
import { chanceOf, oneOf } from '../chance';
import {
  brick,
  circle,
  cream,
  darkWood,
  grey,
  leaf,
  line,
  navy,
  pink,
  plum,
  rect,
  row,
  shapes,
  teal,
  turn,
  white,
  yellow,
} from './kit';
import type { Sketch } from './sketch';

/** For a thing that nobody has drawn: the drawing of its category on a disc, as on a lid. */
export const emblemOf = (icon: CategoryIcon, title: string): Sketch => [
  {
    alt: title,
    ground: 'table',
    body: `${circle(320, 226, 150, white)}<g transform="translate(212 118) scale(9)" fill="none" stroke="${darkWood.mid}" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round">${categoryStrokes[icon]}</g>`,
  },
];

const papers = [white, cream.mid, '#f7ead0', '#f9dcd4', '#dcebe4', '#e3e4f2', '#f6e6a8'];
const inks = [navy, brick, teal, plum, leaf];
const pins = [brick, yellow, teal, pink];

/** For what somebody does: a slip of paper on a notice board, its ends to tear off; paper, ink and tilt as chance has it. */
export const flyerOf = (icon: CategoryIcon, title: string): Sketch => {
  const paper = oneOf(papers, `${title} paper`);
  const ink = oneOf(inks, `${title} ink`);
  const pin = oneOf(pins, `${title} pin`);
  const tilt = Math.round((chanceOf(`${title} tilt`) - 0.5) * 14);
  const torn = Math.floor(chanceOf(`${title} torn`) * 5);
  const lines = [0, 1, 2].map((at) => 150 + Math.round(chanceOf(`${title} line ${at}`) * 70));
  return [
    {
      alt: title,
      ground: 'wall',
      body: turn(
        tilt,
        320,
        60,
        rect(190, 46, 276, 322, darkWood.dark, 4, 0.22),
        rect(182, 40, 276, 280, paper, 4),
        row(7, (at) => {
          const x = 182 + at * 39.5;
          // What somebody took is gone; the others hang a little loose.
          return at === torn || at === torn + 3
            ? ''
            : turn(
                (at % 3) - 1,
                x + 19,
                320,
                rect(x, 316, 37.5, 66, paper, 2),
                line(`M${x + 19} 328v42`, grey.mid, 4),
              );
        }),
        line('M190 320H450', grey.light, 3),
        `<g transform="translate(250 78) scale(5.8)" fill="none" stroke="${ink.mid}" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round">${categoryStrokes[icon]}</g>`,
        shapes(
          ...lines.map((long, at) =>
            line(`M${320 - long / 2} ${246 + at * 24}h${long}`, at ? grey.mid : ink.light, at ? 8 : 12),
          ),
        ),
        circle(322, 58, 13, pin.dark),
        circle(320, 55, 12, pin.mid),
        circle(316, 51, 4, pin.light),
      ),
    },
  ];
};
