import {
  bar,
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
  shapes,
  steel,
  teal,
  white,
  wood,
  yellow,
} from '../kit';
import { closeUp, type Sketch } from '../sketch';
import { bedFront, cot } from './beds';
import { books } from './furniture';
import { tableLamp } from './lamps';
import { art, cup, picture, rug } from './objects';
import { highChair, microphone, piano, put, stool } from './props';
import { paint, pane, room, scene, skylight, slope } from './room';
import { armchair } from './sofas';
import { views } from './views';

const mansarde = scene(
  'Mansarde avec piano droit et lit double sous la fenêtre de toit',
  room({ wall: paint.rose, ground: wood }),
  slope('left', paint.rose, { low: 290, reach: 380, beam: wood }),
  skylight(202, 54, 96, 110, views.blue, -42),
  bedFront({ x: 170, base: 454, w: 270, cover: plum, frame: wood, throwOver: pink, head: 40 }),
  piano(356, 408, 250),
  put(580, 218, 0.7, shapes(rect(-12, -44, 24, 44, brass.mid, 4), bar(0, -40, 10, -92, iron.dark, 4))),
  tableLamp(396, 218, yellow, brass, 0.8),
  books(440, 218, 70, 50, 2),
  stool(482, 458, brick, 56),
);

const berlin = scene(
  'Chambre avec cabine d’enregistrement vitrée, micro et casque',
  room({ wall: paint.ochre, ground: darkWood }),
  // The booth, lined with foam.
  rect(340, 50, 272, 346, iron.dark, 8),
  rect(352, 62, 248, 326, paint.dusk.mid),
  row(30, (index) =>
    path(
      `M${352 + (index % 6) * 41.3} ${62 + Math.floor(index / 6) * 46}h41.300l-20.600 40Z`,
      (index + Math.floor(index / 6)) % 2 ? paint.dusk.dark : paint.dusk.light,
    ),
  ),
  rect(352, 300, 248, 88, paint.dusk.dark),
  microphone(476, 386, 230),
  `<circle cx="436" cy="186" r="27" fill="none" stroke="${iron.dark}" stroke-width="6"/><circle cx="436" cy="186" r="24" fill="${iron.mid}" opacity=".55"/>`,
  stool(556, 386, wood, 76),
  path('M352 62H470L352 320Z', white, 0.12),
  rect(392, 20, 168, 26, brick.mid, 6),
  circle(412, 33, 7, '#fbd5c4'),
  rect(428, 29, 112, 8, '#fbd5c4', 3),
  picture(52, 74, 110, 90, art.shapes, iron),
  picture(184, 92, 74, 74, art.hills, iron),
  bedFront({ x: 164, base: 448, w: 290, cover: navy, stripes: grey, frame: darkWood, head: 60 }),
);

const bread = scene(
  'Le pain du petit déjeuner, cuit à la maison',
  rect(0, 0, 640, 480, paint.ochre.light),
  pane({ x: 60, y: 30, w: 200, h: 180, view: views.roofs, frame: darkWood }),
  rect(0, 290, 640, 190, darkWood.mid),
  rect(0, 290, 640, 12, darkWood.light),
  ellipse(330, 420, 270, 26, '#2b2018', 0.25),
  rect(70, 388, 500, 30, paleWood.dark, 12),
  rect(70, 388, 500, 20, paleWood.light, 12),
  path('M130 388Q110 250 270 238Q440 232 452 388Z', wood.dark),
  path('M136 384Q122 264 270 248Q420 244 436 384Z', wood.mid),
  ...[0, 1, 2].map((index) =>
    shapes(
      path(
        `M${200 + index * 70} 352Q${204 + index * 70} 300 ${244 + index * 66} 262Q${240 + index * 70} 312 ${232 + index * 70} 354Z`,
        paleWood.light,
      ),
      line(`M${206 + index * 70} 342Q${212 + index * 70} 304 ${240 + index * 66} 270`, '#8c5c2f', 3, 0.5),
    ),
  ),
  ...[0, 1].map((index) =>
    shapes(
      path(
        `M${448 + index * 40} 390Q${440 + index * 40} 300 ${490 + index * 40} 292Q${540 + index * 40} 300 ${534 + index * 40} 390Z`,
        wood.dark,
      ),
      path(
        `M${456 + index * 40} 386Q${450 + index * 40} 310 ${490 + index * 40} 302Q${530 + index * 40} 310 ${524 + index * 40} 386Z`,
        paleWood.light,
      ),
      row(6, (hole) =>
        ellipse(474 + index * 40 + (hole % 3) * 15, 330 + Math.floor(hole / 3) * 28, 5, 3.4, paleWood.dark),
      ),
    ),
  ),
  cup(560, 292, navy, 1.5),
  rect(420, 262, 84, 30, glass.mid, 6),
  rect(430, 272, 56, 20, yellow.light, 4),
);

const toddlers = scene(
  'Chambre de tout-petits : deux lits bébé, deux chaises hautes, deux ours',
  room({ wall: paint.mint, ground: paleWood }),
  pane({ x: 246, y: 54, w: 148, h: 130, view: views.canal, curtain: pink }),
  ...[92, 540].map((x, side) =>
    shapes(
      line(`M${x} 0V58`, iron.mid, 3),
      bar(x - 46, 62, x + 46, 62, wood.mid, 6),
      row(3, (index) =>
        shapes(
          line(`M${x - 42 + index * 42} 62v${26 + index * 9}`, iron.mid, 2),
          circle(
            x - 42 + index * 42,
            98 + index * 9,
            13,
            [yellow, side ? teal : brick, pink][index]?.mid ?? '',
          ),
        ),
      ),
    ),
  ),
  cot(24, 396, 218, cream, yellow),
  cot(398, 396, 218, cream, teal),
  rug(320, 446, 150, pink),
  highChair(272, 452, paleWood, orange),
  highChair(372, 452, paleWood, blue),
  row(3, (index) =>
    rect(468 + index * 27, 436 - (index % 2) * 6, 25, 25, [brick, yellow, leaf][index]?.mid ?? '', 4),
  ),
  rect(482, 408, 25, 25, blue.mid, 4),
  circle(150, 446, 21, brick.mid),
  path('M130 442a21 21 0 0 1 41 0Z', yellow.light),
);

const cine = scene(
  'Salle de ciné-club : drap blanc au mur, fauteuils rouges et trois lits',
  room({ wall: paint.wine, ground: darkWood, at: 330 }),
  // The sheet and the beam.
  path('M150 26Q320 40 490 26L484 226Q320 238 156 226Z', white),
  path('M150 26Q320 40 490 26L489 52Q320 62 151 52Z', cream.dark, 0.5),
  circle(150, 26, 6, brass.mid),
  circle(490, 26, 6, brass.mid),
  path('M172 70Q320 80 468 70L464 204Q320 214 176 204Z', '#a9b9c4'),
  path('M176 204Q320 214 464 204L465 158Q420 120 380 158T300 150T174 164Z', '#5d6d79'),
  circle(404, 104, 19, '#f2f2ea'),
  rect(262, 188, 116, 9, white, 4),
  path('M320 452L156 226L484 226Z', '#fff6d8', 0.12),
  // Beds on both sides and one behind.
  bedFront({ x: 94, base: 396, w: 180, cover: navy, pillows: 1, frame: iron, head: 40 }),
  bedFront({ x: 546, base: 396, w: 180, cover: teal, pillows: 1, frame: iron, head: 40 }),
  bedFront({ x: 320, base: 388, w: 180, cover: yellow, pillows: 1, frame: iron, head: 40 }),
  ...[
    [56, 476],
    [468, 476],
  ].map(([x = 0, base = 0]) => armchair(x, base, 128, brick)),
  rect(280, 420, 82, 42, iron.dark, 8),
  rect(280, 420, 82, 34, iron.mid, 8),
  circle(321, 438, 15, steel.dark),
  circle(321, 438, 10, '#fff2c4'),
  row(2, (index) => rod(292 + index * 58, 460, 286 + index * 70, 480, iron, 6)),
);

/** Rooms for musicians, film lovers and small children; by the slug of the listing. */
export const roomsMusic: Readonly<Record<string, Sketch>> = {
  'jeanne-darc-mansarde': [mansarde, closeUp(mansarde, 'Le piano droit et ses partitions', 478, 300, 2)],
  'berliner-zimmer': [berlin, bread],
  'gite-colocs': [toddlers],
  'dortoir-amis': [cine],
};
