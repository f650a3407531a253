import {
  blue,
  brass,
  brick,
  circle,
  copper,
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
import { cushion, pillow } from './beds';
import { board, table } from './furniture';
import { floorLamp } from './lamps';
import { art, carpet, jar, picture, plant, rug } from './objects';
import { put } from './props';
import { paint, pane, room, scene, shade } from './room';
import { sofa, sofaBed } from './sofas';
import { views } from './views';

/** A cat that lies curled; 0 0 where it lies. */
const cat = (fur: typeof grey): string =>
  shapes(
    ellipse(0, -16, 44, 20, fur.dark),
    ellipse(-3, -19, 40, 17, fur.mid),
    line('M38 -14Q44 4 0 0', fur.dark, 10),
    circle(-32, -26, 17, fur.mid),
    path('M-47 -34L-44 -52L-34 -40ZM-30 -42L-20 -52L-18 -34Z', fur.mid),
    line('M-40 -27q4 3 7 0M-29 -27q4 3 7 0', iron.dark, 2.4),
    row(3, (index) => line(`M${-2 + index * 14} -35q6 8 2 14`, fur.dark, 4)),
  );

/** A dog that sleeps. */
const dog = (fur: typeof grey): string =>
  shapes(
    ellipse(0, -18, 66, 24, fur.dark),
    ellipse(-3, -22, 62, 20, fur.mid),
    line('M60 -14q22 4 18 -12', fur.dark, 9),
    ellipse(-66, -20, 26, 19, fur.mid),
    ellipse(-84, -14, 17, 11, fur.light),
    circle(-98, -17, 5, iron.dark),
    ellipse(-56, -22, 11, 20, fur.dark),
    line('M-80 -26q4 3 8 0', iron.dark, 3),
    ellipse(-40, -3, 26, 8, fur.mid),
  );

const nolwenn = scene(
  'Canapé-lit déplié près de la fenêtre sur cour, une chatte couchée dessus',
  room({ wall: paint.mint, ground: wood }),
  pane({ x: 400, y: 44, w: 164, h: 170, view: views.court }),
  picture(70, 60, 130, 96, art.boat, paleWood),
  floorLamp(586, 420, 250, orange),
  sofaBed(264, 446, 300, leaf, cream),
  put(334, 372, 0.9, cat({ light: '#e8b77c', mid: '#d39a5a', dark: '#a87034' })),
  plant(46, 464, 128, brick, 'fall'),
);

const workshop = scene(
  'L’atelier de Nolwenn : l’établi, la varlope et ses copeaux',
  room({ wall: paint.stone, ground: wood, at: 372 }),
  pane({ x: 388, y: 40, w: 190, h: 136, view: views.canal, frame: wood }),
  rect(50, 56, 270, 150, paleWood.dark, 4),
  row(5, (index) =>
    shapes(
      rod(80 + index * 52, 74, 80 + index * 52, 118, wood, 15),
      rod(80 + index * 52, 124, 80 + index * 52, 176 - (index % 2) * 18, steel, 9),
    ),
  ),
  shade(320, 452, 560),
  rod(90, 330, 90, 446, wood, 28),
  rod(550, 330, 550, 446, wood, 28),
  rect(90, 398, 460, 18, wood.dark, 4),
  rect(40, 296, 560, 40, wood.dark, 5),
  rect(40, 296, 560, 26, paleWood.mid, 5),
  // The plane.
  rect(170, 262, 280, 36, darkWood.dark, 7),
  rect(170, 262, 280, 26, darkWood.light, 7),
  turn(-24, 310, 250, rect(298, 206, 26, 70, steel.mid, 3), rect(298, 206, 9, 70, steel.light, 3)),
  path('M392 262Q388 222 414 216Q432 218 424 234Q412 240 420 262Z', darkWood.mid),
  circle(212, 252, 17, darkWood.mid),
  circle(208, 247, 6, darkWood.light),
  row(5, (index) => line(`M${470 + index * 24} 294q-10 -22 8 -24q12 4 4 14`, paleWood.light, 5)),
  row(4, (index) => line(`M${240 + index * 70} 464q-10 -18 6 -20q12 4 2 12`, paleWood.light, 5)),
);

/** Where the holds of the climbing wall are. */
const holds = [
  [52, 60],
  [120, 38],
  [196, 66],
  [252, 34],
  [84, 112],
  [162, 118],
  [230, 128],
  [46, 168],
  [122, 178],
  [198, 190],
  [262, 204],
  [76, 236],
  [160, 246],
];

const doctorants = scene(
  'Canapé de trois places, prises d’escalade au mur et pots de confiture',
  room({ wall: paint.ochre, ground: grey, floor: 'plain' }),
  row(13, (index) =>
    ellipse(
      (holds[index]?.[0] ?? 0) + 3,
      (holds[index]?.[1] ?? 0) + 2,
      15 + (index % 3) * 4,
      12,
      [brick, teal, plum, leaf, blue][index % 5]?.mid ?? '',
    ),
  ),
  row(13, (index) => circle(holds[index]?.[0] ?? 0, holds[index]?.[1] ?? 0, 3, cream.light)),
  line('M282 40q30 40 0 80t10 80t-24 60', teal.mid, 8),
  board(372, 128, 236, paleWood),
  row(5, (index) => jar(386 + index * 43, 128, 34, 48, [brick, plum, orange, brick, leaf][index] ?? brick)),
  picture(398, 190, 84, 80, art.shapes, iron),
  rug(320, 452, 240, brick),
  sofa({ x: 92, base: 430, w: 440, cloth: blue, seats: 3 }),
  pillow(140, 318, 92, 46),
  path('M380 340Q440 326 496 342L506 404Q440 416 384 400Z', orange.mid),
  row(4, (index) => line(`M${398 + index * 28} 338v66`, yellow.light, 5)),
);

const cesson = scene(
  'Long canapé dans un salon chaud, un vieux chien endormi et des bières maison',
  room({ wall: paint.petrol, ground: darkWood }),
  pane({ x: 56, y: 50, w: 150, h: 150, view: views.night, curtain: orange }),
  picture(286, 70, 150, 100, art.hills, brass),
  floorLamp(572, 420, 280, yellow, brass),
  sofa({ x: 50, base: 424, w: 470, cloth: copper, seats: 3, legs: darkWood }),
  cushion(98, 312, 54, teal),
  cushion(424, 314, 52, yellow, -8),
  carpet(110, 436, 420, 40, navy, cream),
  put(250, 462, 1, dog({ light: '#efe7d8', mid: '#b9ada0', dark: '#8a7d70' })),
  table(430, 470, 160, 60, wood),
  ...[470, 530].map((x) =>
    shapes(
      rect(x, 364, 17, 20, '#6b4a2e', 4),
      path(`M${x} 380Q${x} 390 ${x - 7} 396V410H${x + 24}V396Q${x + 17} 390 ${x + 17} 380Z`, '#8c5c2f'),
      rect(x - 7, 392, 31, 14, cream.light),
    ),
  ),
);

const tasting = scene(
  'La dégustation : quatre bières brassées à la maison, de la blonde à la brune',
  rect(0, 0, 640, 480, paint.petrol.mid),
  path('M0 0H420L200 300H0Z', paint.petrol.light, 0.5),
  board(60, 110, 520, wood),
  row(9, (index) =>
    shapes(
      rect(88 + index * 54, 58, 12, 18, '#50301c', 3),
      path(`M${88 + index * 54} 74q0 8 -7 12v24h26v-24q-7 -4 -7 -12Z`, index % 2 ? '#5c3a20' : '#3d5a3e'),
    ),
  ),
  rect(0, 330, 640, 150, darkWood.mid),
  rect(0, 330, 640, 12, darkWood.light),
  rect(70, 392, 500, 34, wood.dark, 14),
  rect(70, 392, 500, 22, wood.light, 14),
  row(4, (index) => {
    const x = 100 + index * 116;
    const beer = ['#f1cf6a', '#e0a63f', '#b5652b', '#5a3320'][index] ?? '';
    return shapes(
      path(`M${x} 206H${x + 92}L${x + 82} 396H${x + 10}Z`, glass.dark),
      path(`M${x + 5} 240H${x + 87}L${x + 78} 390H${x + 14}Z`, beer),
      path(`M${x + 12} 250h12l4 130h-8Z`, white, 0.4),
      rect(x + 2, 200, 88, 42, '#fff7e6', 18),
      circle(x + 22, 200, 20, '#fff7e6'),
      circle(x + 50, 194, 22, '#fff7e6'),
      circle(x + 72, 202, 17, '#fff7e6'),
    );
  }),
);

/** Sofas for those who pass; by the slug of the listing. */
export const hostsSofas: Readonly<Record<string, Sketch>> = {
  'canape-nolwenn': [nolwenn, workshop],
  'coloc-tomas': [doctorants, closeUp(doctorants, 'Les pots de confiture sur leur planche', 490, 90, 2.7)],
  'david-couch': [cesson, tasting],
};
