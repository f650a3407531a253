import { categoryStrokes } from '@/components/category/category-strokes';
import type { CategoryIcon } from '@/lib/category/sets';
import { circle, darkWood, white } from './kit';
import type { Sketch } from './sketch';

/** For a thing that nobody has drawn: the drawing of its category on a disc, as on a lid. */
export const emblemOf = (icon: CategoryIcon, title: string): Sketch => [
  {
    alt: title,
    ground: 'table',
    body: `${circle(320, 226, 150, white)}<g transform="translate(212 118) scale(9)" fill="none" stroke="${darkWood.mid}" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round">${categoryStrokes[icon]}</g>`,
  },
];
