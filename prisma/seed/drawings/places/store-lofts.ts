import {
  bar,
  blue,
  brass,
  brick,
  circle,
  cream,
  darkWood,
  iron,
  leaf,
  line,
  orange,
  paleWood,
  path,
  plum,
  rect,
  rod,
  row,
  shapes,
  steel,
  teal,
  turn,
  white,
  wood,
  yellow,
} from '../kit';
import { closeUp, type Sketch } from '../sketch';
import { carpet, suitcase } from './objects';
import { put } from './props';
import { beam, paint, pane, room, scene, shade, skylight, slope } from './room';
import { carton, courses, shaft, stacked } from './store-kit';
import { views } from './views';

const odile = scene(
  'Grenier propre et lumineux sous deux lucarnes, cartons et clayette de pommes',
  room({ wall: paleWood, ground: wood, at: 366 }),
  row(14, (index) => rect(index * 48, 0, 3, 366, paleWood.dark, 0, 0.5)),
  slope('both', paleWood, { low: 300, reach: 290, beam: darkWood }),
  skylight(190, 50, 70, 84, views.blue, -42),
  skylight(380, 50, 70, 84, views.blue, 42),
  shaft(170, 150, 60, 430),
  rod(320, 40, 320, 380, darkWood, 26),
  carton(56, 430, 112, 84),
  carton(72, 346, 84, 66),
  carton(180, 440, 96, 72, true),
  // Apples on their tray.
  shade(470, 440, 240),
  ...[0, 1, 2].map((level) =>
    shapes(
      rect(370, 424 - level * 46, 200, 14, wood.dark, 3),
      rect(370, 424 - level * 46, 200, 8, wood.light, 3),
      row(8, (index) =>
        shapes(
          circle(
            386 + index * 24,
            414 - level * 46,
            12,
            [brick.mid, yellow.mid, leaf.light][(index + level) % 3] ?? '',
          ),
          circle(382 + index * 24, 410 - level * 46, 4, white, 0.5),
          line(`M${386 + index * 24} ${404 - level * 46}q1 -6 5 -8`, darkWood.dark, 2.5),
        ),
      ),
    ),
  ),
  row(2, (index) => rect(362 + index * 206, 320, 10, 122, wood.dark, 3)),
);

const ronan = scene(
  'Grand grenier de pressoir : treuil, chaises de fête, bois et décor de théâtre',
  courses(['#c2b398', '#b5a58a', '#cdbfa6'], '#94856c', 360, 40, 88),
  rect(0, 360, 640, 120, '#8c5c2f'),
  row(12, (index) => line(`M${320 + (index - 6) * 70} 360L${320 + (index - 6) * 130} 480`, '#6b4423', 3)),
  path('M0 0H300L0 190ZM640 0H340L640 190Z', '#6b4a2e'),
  row(4, (index) =>
    shapes(
      line(`M${40 + index * 76} 0L${-60 + index * 20} ${120 + index * 12}`, '#50301c', 14),
      line(`M${600 - index * 76} 0L${700 - index * 20} ${120 + index * 12}`, '#50301c', 14),
    ),
  ),
  beam(120, darkWood, 28),
  // The hoist.
  rect(296, 146, 50, 34, iron.dark, 6),
  circle(321, 186, 25, iron.mid),
  circle(321, 186, 11, steel.mid),
  line('M338 190V290', cream.dark, 6),
  line('M338 290q0 24 -14 22q-10 -4 -4 -14', iron.dark, 8),
  // Scenery of a theatre: a painted house front.
  rect(420, 190, 180, 226, blue.light, 4),
  circle(566, 224, 20, yellow.light),
  path('M440 290L500 230L560 290V416H440Z', orange.mid),
  path('M428 294L500 222L572 294L560 302L500 244L440 302Z', brick.mid),
  rect(484, 346, 36, 70, teal.mid, 18),
  rect(456, 306, 26, 28, white, 3),
  rect(522, 306, 26, 28, white, 3),
  bar(596, 200, 626, 424, wood.mid, 9),
  stacked(84, 440, 6, brick),
  stacked(204, 446, 5, teal),
  row(12, (index) =>
    shapes(
      circle(
        326 + (index % 4) * 26 + (Math.floor(index / 4) % 2) * 13,
        452 - Math.floor(index / 4) * 23,
        14,
        darkWood.mid,
      ),
      circle(
        326 + (index % 4) * 26 + (Math.floor(index / 4) % 2) * 13,
        452 - Math.floor(index / 4) * 23,
        10,
        paleWood.mid,
      ),
    ),
  ),
  row(14, (index) =>
    line(`M${20 + ((index * 97) % 600)} ${466 + ((index * 7) % 12)}l16 -5`, yellow.light, 3),
  ),
);

const maryvonne = scene(
  'Chambre vide, parquetée et chauffée, quelques meubles sous leur drap',
  room({ wall: paint.rose, ground: paleWood }),
  pane({ x: 232, y: 44, w: 180, h: 180, view: views.court, curtain: plum }),
  row(6, (index) =>
    shapes(
      rect(258 + index * 22, 262, 18, 76, cream.dark, 7),
      rect(258 + index * 22, 262, 13, 72, cream.light, 6),
    ),
  ),
  // An armchair and a table under a sheet, a wardrobe.
  shade(120, 430, 210),
  path(
    'M32 424Q26 330 50 300Q60 262 120 262Q180 262 190 300Q214 330 208 424Q190 434 172 424T136 424T100 424T64 424T32 424Z',
    cream.dark,
  ),
  path(
    'M32 420Q28 330 52 302Q62 268 120 268Q170 268 180 302Q200 330 196 418Q180 428 166 420T132 420T98 420T64 420T32 420Z',
    white,
  ),
  line('M72 320Q66 370 74 410M120 300Q116 360 122 412M164 322Q170 370 164 408', cream.dark, 4),
  shade(530, 430, 220),
  rect(440, 110, 170, 316, darkWood.dark, 6),
  rect(432, 100, 186, 20, darkWood.light, 6),
  row(2, (index) => rect(450 + index * 78, 132, 72, 236, darkWood.mid, 5)),
  row(2, (index) => rect(460 + index * 78, 144, 52, 96, darkWood.light, 4)),
  row(2, (index) => rect(460 + index * 78, 256, 52, 96, darkWood.light, 4)),
  rect(450, 378, 150, 36, darkWood.mid, 4),
  row(2, (index) => circle(518 + index * 18, 250, 5, brass.light)),
  carpet(250, 420, 160, 44, plum, cream),
);

/** How deep a line sags at each card. */
const dip = (index: number): number => [4, 10, 12, 9, 1][index] ?? 0;

const students = scene(
  'Cartons et vélo d’étudiants gardés pour l’été dans une chambre claire',
  room({ wall: paint.sky, ground: wood }),
  pane({ x: 60, y: 50, w: 150, h: 140, view: views.blue, curtain: yellow }),
  // Postcards on a line.
  line('M270 60Q440 96 620 56', iron.mid, 3),
  row(5, (index) =>
    turn(
      -6 + index * 4,
      304 + index * 66,
      84,
      rect(282 + index * 66, 74 + dip(index), 50, 36, white, 2),
      rect(286 + index * 66, 78 + dip(index), 42, 28, [orange, teal, blue, brick, leaf][index]?.light ?? ''),
      circle(314 + index * 66, 86 + dip(index), 6, yellow.mid),
    ),
  ),
  ...[0, 1, 2].map((level) =>
    row(4 - level, (index) => carton(306 + index * 80 + level * 36, 436 - level * 78, 76, 74)),
  ),
  suitcase(54, 440, 86, 110, brick),
  put(
    214,
    444,
    0.98,
    shapes(
      ...[-62, 62].map((x) =>
        shapes(
          `<circle cx="${x}" cy="-42" r="40" fill="none" stroke="${iron.dark}" stroke-width="8"/>`,
          row(8, (index) =>
            bar(
              x,
              -42,
              x + 34 * Math.cos(index * 0.785),
              -42 + 34 * Math.sin(index * 0.785),
              steel.dark,
              1.4,
            ),
          ),
          circle(x, -42, 6, iron.mid),
        ),
      ),
      line('M-62 -42L-30 -104L38 -106L-4 -42ZM-62 -42H-4L-36 -114M62 -42L34 -122', leaf.mid, 8),
      line('M34 -122Q34 -132 48 -130', iron.dark, 7),
      rect(-54, -122, 38, 8, iron.dark, 4),
      circle(-4, -42, 13, iron.mid),
    ),
  ),
);

/** Attics, rooms, sheds and lockers; by the slug of the listing. */
export const storeLofts: Readonly<Record<string, Sketch>> = {
  'grenier-odile': [odile, closeUp(odile, 'Les pommes sur leurs clayettes', 470, 372, 2.3)],
  'piece-maryvonne': [maryvonne],
  'grenier-ronan': [ronan, closeUp(ronan, 'Le décor de théâtre', 490, 316, 2.2)],
  'piece-odile-etudiants': [students],
};
