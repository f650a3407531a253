import {
  bar,
  block,
  blue,
  brass,
  brick,
  circle,
  cream,
  darkWood,
  ellipse,
  glass,
  grey,
  iron,
  leaf,
  line,
  navy,
  orange,
  paleWood,
  path,
  pink,
  plum,
  rect,
  rod,
  row,
  rubber,
  shapes,
  steel,
  teal,
  turn,
  white,
  wood,
  yellow,
} from '../kit';
import { closeUp, type Sketch } from '../sketch';
import { bedFront, bedSide, mattress } from './beds';
import { books, shelf, table } from './furniture';
import { tableLamp } from './lamps';
import { art, cup, picture, plant, suitcase } from './objects';
import { fiddle, piano, put, teapot } from './props';
import { paint, pane, room, scene, shade } from './room';
import { sofaBed } from './sofas';
import { views } from './views';

/** A touring bicycle with its bags, seen from the side; 0 0 the ground between its wheels. */
const bicycle = (frame: typeof grey, bags?: typeof grey): string =>
  shapes(
    ...[-82, 82].map((x) =>
      shapes(
        `<circle cx="${x}" cy="-48" r="45" fill="none" stroke="${rubber.mid}" stroke-width="8"/><circle cx="${x}" cy="-48" r="39" fill="none" stroke="${steel.mid}" stroke-width="3"/>`,
        row(8, (index) =>
          bar(x, -48, x + 37 * Math.cos(index * 0.785), -48 + 37 * Math.sin(index * 0.785), steel.dark, 1.4),
        ),
        circle(x, -48, 6, iron.mid),
      ),
    ),
    line('M-82 -48L-38 -116L44 -118L-8 -46ZM-82 -48H-8L-44 -128M82 -48L40 -136', frame.mid, 9),
    line('M-78 -52L-38 -116', frame.light, 3),
    line('M40 -136Q40 -146 54 -146Q70 -142 58 -128', iron.dark, 7),
    path('M-68 -136H-22Q-18 -130 -26 -128H-50Q-70 -126 -68 -136Z', rubber.mid),
    circle(-8, -46, 15, iron.mid),
    bar(-8, -46, 4, -20, iron.dark, 5),
    rect(-4, -22, 18, 6, iron.dark, 3),
    bags &&
      shapes(
        block(-118, -96, 58, 56, bags, 9),
        rect(-118, -96, 58, 16, bags.dark, 7),
        block(60, -84, 46, 44, bags, 8),
        line('M-116 -102H-54', iron.mid, 5),
      ),
  );

const awa = scene(
  'Chambre d’amis d’Awa : lit double en wax, livres et chaussures de course',
  room({ wall: paint.ochre, ground: wood }),
  pane({ x: 420, y: 50, w: 160, h: 160, view: views.river, curtain: teal }),
  picture(70, 60, 90, 110, art.sun, darkWood),
  picture(186, 76, 90, 90, art.face, darkWood),
  bedFront({
    x: 188,
    base: 444,
    w: 310,
    cover: navy,
    stripes: orange,
    frame: darkWood,
    throwOver: yellow,
    head: 56,
  }),
  table(396, 424, 130, 84, darkWood),
  books(410, 340, 76, 52, 2),
  plant(580, 440, 160, brick, 'tall'),
  ...[0, 1].map((index) =>
    put(
      420 + index * 84,
      462,
      1,
      shapes(
        path('M-34 0V-26Q-20 -22 -12 -36L4 -34Q12 -18 34 -14Q42 -10 40 0Z', teal.mid),
        rect(-36, -6, 78, 9, white, 4),
        line('M-4 -30l10 8M4 -24l10 6', white, 3),
      ),
    ),
  ),
);

const oleksandra = scene(
  'Un matelas fait au salon, une valise, un plan de métro au mur et une soupe chaude',
  room({ wall: paint.sky, ground: paleWood }),
  picture(
    60,
    50,
    190,
    150,
    shapes(
      rect(-50, -50, 200, 200, '#fffaf0'),
      line('M8 30H42L66 54V82', '#b4472a', 6),
      line('M8 76H34L78 32H94', '#4f7f57', 6),
      ...[
        [20, 30],
        [42, 30],
        [61, 49],
        [66, 72],
        [20, 76],
        [45, 65],
        [86, 32],
      ].map(([x = 0, y = 0]) => shapes(circle(x, y, 5.5, '#2b2420'), circle(x, y, 3.2, white))),
    ),
    iron,
  ),
  pane({ x: 410, y: 46, w: 170, h: 170, view: views.roofs, curtain: blue }),
  mattress(46, 440, 370, blue),
  table(448, 420, 150, 86, wood),
  path('M478 300H568Q566 334 540 334H506Q480 334 478 300Z', cream.mid),
  ellipse(523, 300, 45, 10, cream.dark),
  ellipse(523, 301, 38, 7, '#a3263a'),
  circle(520, 299, 7, white),
  line('M508 288q-8 -12 0 -24M538 288q-8 -12 0 -24', white, 5, 0.8),
  suitcase(520, 470, 96, 74, brick),
);

const cyclists = scene(
  'Chambre à deux lits pour cyclistes, un vélo chargé de sacoches au pied du mur',
  room({ wall: paint.stone, ground: wood }),
  pane({ x: 246, y: 44, w: 148, h: 136, view: views.canal, frame: blue }),
  picture(
    60,
    66,
    120,
    92,
    shapes(
      rect(-50, -50, 200, 200, '#cfe6ee'),
      path('M-50 90L26 20L60 60L80 40L150 100V150H-50Z', '#7d8a91'),
      path('M26 20L14 32L24 36L34 30L38 34Z', white),
      line('M-20 110Q50 90 20 74T50 54', '#f6d782', 5),
    ),
    wood,
  ),
  bedFront({ x: 122, base: 400, w: 196, cover: blue, pillows: 1, frame: wood, head: 44 }),
  bedFront({ x: 518, base: 400, w: 196, cover: leaf, pillows: 1, frame: wood, head: 44 }),
  shade(318, 456, 300),
  put(318, 456, 1.16, bicycle(brick, yellow)),
);

const garage = scene(
  'Le vélo au pied d’atelier, dans le garage fermé',
  room({ wall: paint.concrete, ground: grey, at: 390, floor: 'plain' }),
  rect(40, 40, 300, 120, paleWood.dark, 5),
  row(6, (index) =>
    shapes(
      rod(70 + index * 48, 62, 70 + index * 48, 124, steel, 10),
      index % 2
        ? `<circle cx="${70 + index * 48}" cy="62" r="12" fill="none" stroke="${steel.dark}" stroke-width="7"/>`
        : rect(61 + index * 48, 100, 18, 40, brick.mid, 6),
    ),
  ),
  rod(330, 120, 330, 440, iron, 15),
  line('M330 436L240 460M330 436L420 460M330 436V466', iron.dark, 13),
  rect(296, 196, 62, 22, blue.mid, 7),
  put(340, 366, 1.42, bicycle(teal)),
  block(486, 318, 130, 128, cream, 10),
  circle(551, 388, 44, steel.dark),
  circle(549, 386, 37, glass.dark),
  path('M516 392q34 -18 68 4a37 37 0 0 1 -68 -4Z', blue.mid),
  circle(510, 336, 7, iron.mid),
  rect(540, 330, 60, 11, grey.mid, 4),
);

const emily = scene(
  'Un lit d’une personne et un vrai petit déjeuner sur son plateau',
  room({ wall: paint.mint, ground: paleWood }),
  pane({ x: 60, y: 46, w: 170, h: 160, view: views.roses, curtain: yellow }),
  shelf(470, 356, 140, 290, paleWood, [
    (x, base, w, h) => books(x, base, w, h * 0.9, 4),
    (x, base) =>
      row(3, (index) =>
        rect(x + 4, base - 20 - index * 19, 92, 18, [pink, teal, yellow][index]?.mid ?? '', 5),
      ),
    (x, base, w, h) => books(x, base, w, h * 0.9, 1),
    (x, base) =>
      row(3, (index) => ellipse(x + 52, base - 8 - index * 15, 46, 8, steel[index % 2 ? 'mid' : 'light'])),
  ]),
  bedSide({ x: 40, base: 452, w: 420, cover: teal, frame: cream, patch: [pink, yellow, cream, plum] }),
  put(340, 318, 0.94, shapes(rect(-92, -8, 184, 15, wood.dark, 7), rect(-92, -8, 184, 9, wood.light, 6))),
  teapot(304, 310, brick, 0.8),
  cup(372, 310, cream, 0.9),
  rect(396, 288, 30, 22, paleWood.light, 6),
  rect(396, 286, 30, 6, wood.mid, 3),
);

const solene = scene(
  'Lit d’appoint de musiciens près du piano, un étui de violon ouvert',
  room({ wall: paint.lilac, ground: darkWood }),
  pane({ x: 60, y: 44, w: 150, h: 140, view: views.night, curtain: plum }),
  piano(372, 400, 240),
  tableLamp(420, 210, yellow, brass, 0.8),
  row(3, (index) =>
    shapes(
      circle(520 + index * 30, 170 - index * 26, 9, plum.mid),
      line(`M${528 + index * 30} ${168 - index * 26}v-40q12 4 14 14`, plum.mid, 5),
    ),
  ),
  sofaBed(186, 450, 230, navy, cream),
  shade(470, 462, 230),
  path(
    'M366 440Q372 414 420 420L560 412Q592 414 590 438Q590 466 552 466L420 462Q374 464 366 440Z',
    iron.dark,
  ),
  path(
    'M376 440Q384 422 420 428L556 420Q580 422 579 438Q578 456 552 456L420 454Q384 454 376 440Z',
    plum.dark,
  ),
  put(450, 441, 0.72, fiddle, -92),
);

/** A hand that signs, for a frame. */
export const sign = (index: number): string =>
  shapes(
    rect(-50, -50, 200, 200, [teal, navy, plum][index]?.mid ?? ''),
    rect(34, 96, 36, 60, [yellow, brick, orange][index]?.mid ?? ''),
    rect(28, 44, 46, 58, wood.light, 16),
    row(4, (finger) => {
      const isUp = [
        [1, 1, 1, 1],
        [1, 0, 0, 1],
        [1, 1, 0, 0],
      ][index]?.[finger];
      return rect(
        28 + finger * 12,
        isUp ? 4 + Math.abs(finger - 1) * 6 : 40,
        10,
        isUp ? 60 : 26,
        isUp ? wood.light : wood.mid,
        5,
      );
    }),
    turn(index === 2 ? 30 : -38, 30, 76, rect(4, 68, 34, 12, index === 2 ? wood.mid : wood.light, 6)),
  );

/** Rooms, mattresses and tents that are offered for nothing; by the slug of the listing. */
export const hostsRooms: Readonly<Record<string, Sketch>> = {
  'chambre-awa': [awa],
  'matelas-oleksandra': [oleksandra, closeUp(oleksandra, 'Le plan du métro affiché au mur', 160, 126, 2.5)],
  'cyclistes-gwenael': [cyclists, garage],
  'emily-guest': [emily],
  'solene-musiciens': [solene],
};
