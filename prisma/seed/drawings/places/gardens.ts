import {
  bar,
  blue,
  brass,
  brick,
  circle,
  cream,
  ellipse,
  glass,
  iron,
  leaf,
  line,
  navy,
  orange,
  paleWood,
  path,
  pink,
  rect,
  rod,
  row,
  shapes,
  teal,
  white,
  wood,
  yellow,
} from '../kit';
import type { Sketch } from '../sketch';
import { chair, table } from './furniture';
import { facade, frontDoor, outerWindow, outside } from './house';
import { tableLamp } from './lamps';
import { cup, laptop, plant } from './objects';
import { hedge, wallLamp, water } from './outdoors';
import { put } from './props';
import { paint, pane, room, scene, shade } from './room';
import { tree, views } from './views';

const creole = scene(
  'Rez-de-jardin aux couleurs créoles, terrasse et bananiers',
  outside({ at: 362 }),
  facade({
    x: 110,
    base: 398,
    w: 372,
    h: 170,
    wall: { light: '#ffd98a', mid: '#f3bd54', dark: '#c98f2e' },
    roof: brick,
    rise: 74,
    chimney: 0,
    hip: 0.14,
  }),
  outerWindow(170, 270, 52, 68, cream, teal),
  frontDoor(276, 398, 62, 122, blue, true),
  outerWindow(392, 270, 52, 68, cream, teal),
  row(19, (index) => path(`M${98 + index * 21} 236h21v8q-10.500 18 -21 0Z`, index % 2 ? white : teal.light)),
  // Terrace.
  rect(70, 396, 452, 17, wood.light, 3),
  rect(70, 408, 452, 17, wood.dark, 3),
  row(4, (index) =>
    rod([104, 250, 362, 490][index] ?? 0, 244, [104, 250, 362, 490][index] ?? 0, 396, cream, 10),
  ),
  table(386, 398, 92, 46, paleWood),
  ...[
    [560, 430, 1],
    [48, 440, 0.86],
  ].map(([x = 0, y = 0, by = 1]) =>
    put(
      x,
      y,
      by,
      shapes(
        path('M-14 0Q-8 -90 -6 -150H10Q12 -70 16 0Z', '#8fae5e'),
        [-78, -44, -14, 22, 52, 82].map(
          (angle, index) =>
            `<g transform="rotate(${angle} 0 -148)">${shapes(path('M0 -148Q-30 -210 -4 -284Q30 -214 4 -148Z', [leaf.mid, leaf.light, leaf.dark, leaf.light, leaf.mid, leaf.light][index] ?? ''), line('M0 -152Q-2 -220 -3 -270', leaf.dark, 3, 0.6))}</g>`,
        ),
        row(4, (index) => ellipse(14 + index * 7, -134 + (index % 2) * 10, 5, 14, yellow.mid)),
      ),
    ),
  ),
);

const juice = scene(
  'Jus de corossol servi sur la terrasse, la rivière derrière',
  outside({ at: 200 }),
  water(232),
  path('M0 300Q220 280 640 306V380H0Z', '#a9cc91'),
  rect(0, 360, 640, 120, wood.mid),
  rect(0, 360, 640, 12, wood.light),
  line('M0 412H640M0 452H640', wood.dark, 3, 0.5),
  // Jug, glasses, fruit.
  path('M150 170H270L286 404H134Z', glass.dark, 0.9),
  path('M150 170H256L268 404H134Z', glass.mid, 0.9),
  path('M148 232H264L270 396H140Z', '#f6f1d2'),
  line('M276 210q58 10 44 84q-10 48 -38 52', glass.dark, 13),
  path('M150 170L128 158L152 194Z', glass.dark),
  ...[370, 470].map((x) =>
    shapes(
      path(`M${x} 276H${x + 70}L${x + 60} 406H${x + 10}Z`, glass.mid),
      path(`M${x + 3} 306H${x + 67}L${x + 58} 402H${x + 12}Z`, '#f6f1d2'),
      bar(x + 40, 330, x + 62, 232, brick.mid, 6),
      circle(x + 6, 280, 17, leaf.light),
      circle(x + 6, 280, 12, '#eef2c8'),
    ),
  ),
  ellipse(588, 398, 48, 38, leaf.dark),
  ellipse(584, 392, 44, 34, leaf.mid),
  row(11, (index) =>
    path(`M${556 + (index % 4) * 18} ${372 + Math.floor(index / 4) * 16}l4 -9l4 9Z`, leaf.dark),
  ),
);

const annexe = scene(
  'Petite annexe en bois au fond du jardin, avec sa propre porte',
  outside({ at: 352 }),
  tree(84, 372, 240),
  shade(364, 402, 420),
  rect(190, 196, 350, 204, wood.mid),
  row(12, (index) => rect(190 + index * 30, 196, 3, 204, wood.dark, 0, 0.5)),
  path('M190 196H360L270 400H190Z', wood.light, 0.35),
  path('M164 206L190 150H566L566 206Z', iron.mid),
  path('M164 206L190 150H380L370 206Z', iron.light, 0.5),
  rect(158, 202, 414, 13, iron.dark, 4),
  frontDoor(226, 400, 72, 150, leaf, true),
  wallLamp(328, 268),
  // The window: someone's desk.
  rect(362, 240, 146, 112, cream.dark, 3),
  rect(368, 246, 134, 100, '#f7e6b5'),
  laptop(440, 344, 0.8),
  tableLamp(480, 346, teal, brass, 0.6),
  rect(356, 350, 158, 9, cream.light, 3),
  row(5, (index) => ellipse(250 + index * 3 - index * 22, 432 + index * 9, 34, 7, '#d5cbb9')),
  // A bicycle would not stand here without its hedge.
  hedge(540, 420, 100, 92),
  plant(334, 412, 92, brick, 'round'),
);

const desk = scene(
  'Le bureau de l’annexe : ordinateur, lampe et prise de fibre',
  room({ wall: paint.mint, ground: paleWood, at: 380 }),
  pane({ x: 70, y: 50, w: 210, h: 170, view: views.garden, frame: leaf }),
  table(60, 444, 520, 176, paleWood, true),
  rect(330, 118, 210, 136, iron.dark, 8),
  rect(338, 126, 194, 120, navy.mid, 3),
  row(6, (index) =>
    rect(
      352 + (index % 3) * 10,
      142 + index * 16,
      60 + ((index * 37) % 80),
      6,
      [teal, yellow, pink, white, teal, orange].map((tone) => (typeof tone === 'string' ? tone : tone.light))[
        index
      ] ?? '',
      3,
    ),
  ),
  rect(424, 252, 22, 18, iron.mid),
  rect(394, 264, 84, 8, iron.light, 3),
  tableLamp(120, 268, orange, brass, 1.2),
  cup(264, 268, brick, 1),
  rect(170, 256, 60, 12, white, 2),
  chair(260, 470, iron, 1.1, leaf),
  rect(566, 300, 44, 34, cream.light, 5),
  circle(578, 316, 4, leaf.mid),
  line('M588 334Q590 400 560 410T470 420', yellow.mid, 5),
);

/** Homes in gardens; by the slug of the listing. */
export const gardens: Readonly<Record<string, Sketch>> = {
  'cesson-bord-riviere': [creole, juice],
  'cesson-annexe': [annexe, desk],
};
