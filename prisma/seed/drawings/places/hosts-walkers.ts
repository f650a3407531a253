import {
  bar,
  blue,
  brick,
  circle,
  copper,
  cream,
  ellipse,
  iron,
  leaf,
  line,
  orange,
  paleWood,
  path,
  rect,
  rod,
  row,
  shapes,
  steel,
  teal,
  wood,
} from '../kit';
import { closeUp, type Sketch } from '../sketch';
import { bedSide } from './beds';
import { outside } from './house';
import { art, picture } from './objects';
import { fence } from './outdoors';
import { put } from './props';
import { paint, pane, room, scene, shade } from './room';
import { tree, views } from './views';

const tent = scene(
  'Tente plantée dans le carré d’herbe, entre le potager et les poules',
  outside({ at: 326 }),
  fence(0, 356, 33, wood),
  tree(556, 350, 210),
  shade(276, 432, 440),
  path('M70 430L240 202L318 202L486 430Z', teal.dark),
  path('M70 430L240 202L290 430Z', teal.light),
  path('M240 202L290 430H420Z', teal.mid),
  path('M240 214L246 430H168Z', '#2b2420'),
  path('M240 214L168 430H140Z', orange.mid),
  path('M240 214L246 430H290Z', orange.dark),
  line('M240 202L32 440M318 202L530 440', cream.light, 3),
  row(2, (index) => bar(28 + index * 506, 446, 36 + index * 490, 430, steel.mid, 6)),
  // Hens.
  ...[
    [556, 440, 1, brick],
    [474, 466, 0.9, copper],
    [610, 462, 0.86, cream],
  ].map(([x, y, by, fur]) => {
    const tone = fur as typeof brick;
    return put(
      Number(x),
      Number(y),
      Number(by),
      shapes(
        line('M-6 -14v14M8 -14v14', orange.mid, 4),
        path('M-40 -50Q-30 -10 0 -12Q34 -14 30 -46Q34 -66 22 -70Q10 -70 10 -54Q-10 -34 -40 -50Z', tone.mid),
        path('M-40 -50Q-30 -10 0 -12Q14 -12 22 -22Q-16 -18 -40 -50Z', tone.dark),
        path('M14 -70q0 -9 6 -7q2 -6 6 -1q5 -2 3 7Z', '#b4472a'),
        path('M31 -60l11 4l-11 4Z', orange.mid),
        circle(23, -60, 2.6, iron.dark),
      ),
    );
  }),
  // A bed of vegetables.
  rect(10, 452, 130, 24, '#6b4a2e', 8),
  row(5, (index) => shapes(ellipse(24 + index * 26, 448, 14, 11, index % 2 ? leaf.light : leaf.mid))),
);

const odile = scene(
  'Chambre pour marcheurs : sac à dos, bâton, coquille et bassine d’eau salée',
  room({ wall: paint.chalk, ground: wood, floor: 'tiles' }),
  pane({ x: 386, y: 46, w: 180, h: 176, view: views.garden, frame: leaf }),
  picture(66, 56, 110, 90, art.hills, paleWood),
  picture(200, 76, 110, 80, art.boat, paleWood),
  bedSide({ x: 26, base: 426, w: 330, cover: leaf, frame: wood }),
  rod(390, 196, 412, 440, wood, 11),
  // Rucksack with a shell.
  shade(480, 440, 150),
  rect(424, 282, 110, 24, copper.mid, 11),
  path(
    'M418 322Q418 296 446 294H512Q540 296 540 322L546 424Q546 438 530 438H428Q412 438 414 424Z',
    teal.dark,
  ),
  path('M424 322Q424 302 448 300H506Q530 302 532 322L538 416Q538 428 524 428H434Q420 428 421 416Z', teal.mid),
  path('M420 312Q480 296 538 312V348Q480 366 420 348Z', teal.light),
  rect(440, 380, 80, 44, teal.dark, 9),
  path('M480 340Q504 344 502 366L480 384L458 366Q456 344 480 340Z', cream.light),
  line('M480 380V346M480 380L466 350M480 380L494 350', cream.dark, 3),
  // Basin.
  ellipse(240, 462, 100, 12, '#2b2018', 0.16),
  path('M150 420H330L312 464H168Z', blue.mid),
  ellipse(240, 420, 90, 14, blue.dark),
  ellipse(240, 421, 80, 10, '#d4eaf1'),
);

/** For those who come on foot or with a tent; by the slug of the listing. */
export const hostsWalkers: Readonly<Record<string, Sketch>> = {
  'jardin-hugo': [tent],
  'odile-voyageurs': [odile, closeUp(odile, 'Le sac du marcheur et sa coquille', 474, 360, 2.1)],
};
