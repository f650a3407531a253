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
  grey,
  iron,
  leaf,
  line,
  navy,
  orange,
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
import { jar } from './objects';
import { put } from './props';
import { paint, scene } from './room';
import {
  boardDoor,
  bulb,
  carton,
  cartons,
  courses,
  duckboard,
  liftDoor,
  mesh,
  padlock,
  rack,
  slab,
  trolley,
} from './store-kit';

/** A case of an instrument, shaped as what lies in it; 0 0 its middle. */
const violinCase = (cloth: typeof grey): string =>
  shapes(
    path('M-92 -14Q-92 -30 -70 -28L20 -36Q84 -46 92 0Q84 46 20 36L-70 28Q-92 30 -92 14Z', cloth.dark),
    path('M-90 -14Q-90 -28 -70 -26L20 -34Q80 -42 88 -2Q80 36 20 30L-70 22Q-90 24 -90 12Z', cloth.mid),
    line('M-66 -20L20 -27Q50 -31 66 -20', cloth.light, 5),
    rect(-18, 26, 36, 12, iron.dark, 5),
    row(2, (index) => rect(-50 + index * 84, 22, 13, 11, brass.mid, 3)),
  );

const paul = scene(
  'Cave sèche en pierre : caillebotis, étagères en place et hygromètre au mur',
  courses(['#cfc4b2', '#c2b6a2', '#d8cebd'], '#a3967f', 380, 44, 92),
  slab(380, { light: '#c9a981', mid: '#a98862', dark: '#7f6142' }),
  duckboard(386),
  bulb(320, 70),
  rack(40, 410, 240, 300, wood, [
    cartons(2),
    (x, base, w) =>
      row(4, (index) =>
        jar(x + 8 + (index * w) / 4, base, 36, 50, [brick, orange, leaf, yellow][index] ?? brick),
      ),
    cartons(3),
  ]),
  // Hygrometer.
  circle(372, 190, 46, brass.dark),
  circle(370, 187, 41, brass.mid),
  circle(370, 187, 33, cream.light),
  row(7, (index) =>
    bar(
      370 + 25 * Math.cos(2.6 + index * 0.7),
      187 + 25 * Math.sin(2.6 + index * 0.7),
      370 + 30 * Math.cos(2.6 + index * 0.7),
      187 + 30 * Math.sin(2.6 + index * 0.7),
      iron.mid,
      3,
    ),
  ),
  bar(370, 187, 386, 168, brick.mid, 5),
  boardDoor(464, 424, 130, 310, leaf, 4),
  padlock(484, 280),
);

const solene = scene(
  'Petite cave tempérée : étuis d’instruments sur des étagères grillagées',
  courses(['#e9ded0', '#e2d5c3', '#efe6da'], '#cdbda6', 400, 36, 84),
  slab(400, grey),
  bulb(96, 76),
  rack(180, 430, 420, 370, iron, [
    (x, base) =>
      shapes(put(x + 100, base - 38, 1, violinCase(navy)), put(x + 296, base - 38, 1, violinCase(brick))),
    (x, base) =>
      shapes(
        put(x + 110, base - 34, 0.94, violinCase(teal)),
        block(x + 226, base - 74, 150, 74, plum, 14),
        rect(x + 284, base - 84, 36, 12, iron.dark, 5),
      ),
    (x, base) =>
      shapes(
        path(
          `M${x + 8} ${base}V${base - 48}Q${x + 10} ${base - 76} ${x + 60} ${base - 76}H${x + 220}Q${x + 330} ${base - 96} ${x + 340} ${base - 40}V${base}Z`,
          orange.dark,
        ),
        path(
          `M${x + 14} ${base - 8}V${base - 46}Q${x + 16} ${base - 70} ${x + 60} ${base - 70}H${x + 220}Q${x + 322} ${base - 88} ${x + 332} ${base - 40}V${base - 8}Z`,
          orange.mid,
        ),
        rect(x + 130, base - 40, 60, 14, iron.dark, 6),
      ),
  ]),
  mesh(190, 64, 400, 356, steel),
  rect(40, 168, 96, 128, cream.dark, 8),
  rect(40, 168, 90, 122, cream.light, 8),
  rect(84, 186, 11, 70, white, 5),
  rect(86, 216, 7, 42, brick.mid, 3),
  circle(89, 264, 11, brick.mid),
  row(5, (index) => bar(102, 192 + index * 12, 112, 192 + index * 12, grey.dark, 3)),
);

const aminata = scene(
  'Box fermé au sous-sol de la tour, son numéro peint sur la porte',
  rect(0, 0, 640, 480, paint.concrete.mid),
  path('M0 0H420L180 400H0Z', paint.concrete.light, 0.6),
  rect(0, 60, 640, 18, yellow.mid),
  rod(0, 32, 640, 32, brick, 18),
  slab(400, grey),
  ...[-70, 190, 450].map((x, index) =>
    shapes(liftDoor(x, 410, 220, 270, [teal, orange, teal][index] ?? teal)),
  ),
  circle(300, 250, 54, white, 0.92),
  line('M284 232q14 -22 30 -4q6 16 -30 44h36', orange.dark, 11),
  padlock(300, 366),
  trolley(446, 452, blue),
  carton(470, 436, 84, 66),
  carton(478, 370, 66, 54),
);

const karim = scene(
  'Deux caves mitoyennes en béton, portes pleines côte à côte',
  rect(0, 0, 640, 480, paint.concrete.mid),
  path('M0 0H420L180 390H0Z', paint.concrete.light, 0.6),
  row(3, (index) => line(`M0 ${96 + index * 110}H640`, paint.concrete.dark, 2, 0.5)),
  rod(0, 40, 640, 40, steel, 20),
  bulb(320, 96),
  slab(390, { light: '#bcb8b0', mid: '#a09c94', dark: '#76726a' }),
  boardDoor(84, 420, 150, 300, blue, 1),
  boardDoor(396, 420, 150, 300, brick, 1),
  padlock(214, 270),
  padlock(416, 270),
  // The timer of the light.
  rect(286, 190, 66, 88, white, 8),
  circle(319, 234, 22, grey.mid),
  circle(319, 234, 15, orange.light),
  trolley(276, 456, leaf),
);

const vault = scene(
  'Cave voûtée : casiers à bouteilles sous l’arc de pierre',
  courses(['#b3a48c', '#a89880', '#bdae97'], '#85765f', 480, 40, 84),
  path('M0 0H640V480H0Z', '#3a2a1c', 0.18),
  path('M70 480V210Q70 40 320 40T570 210V480Z', '#4c3a2a'),
  row(15, (index) => {
    const angle = Math.PI * (1 - index / 14);
    return `<g transform="translate(${Math.round(320 + 250 * Math.cos(angle))} ${Math.round(222 - 182 * Math.sin(angle))}) rotate(${Math.round(90 - (angle * 180) / Math.PI)})">${rect(-24, -24, 48, 44, index % 2 ? '#d2c4ac' : '#c2b398', 5)}</g>`;
  }),
  rect(46, 230, 48, 250, '#c2b398', 5),
  rect(546, 230, 48, 250, '#c2b398', 5),
  row(6, (index) =>
    shapes(rect(44, 240 + index * 42, 52, 4, '#85765f'), rect(544, 240 + index * 42, 52, 4, '#85765f')),
  ),
  rect(96, 440, 448, 40, '#7f6142'),
  circle(320, 130, 120, '#fff2c4', 0.14),
  line('M320 40V96', iron.dark, 5),
  path('M300 98H340L348 146H292Z', iron.dark),
  path('M306 104H334L340 140H300Z', yellow.light),
  // Racks of bottles.
  rect(112, 214, 416, 230, darkWood.dark, 4),
  row(4, (level) =>
    row(9, (index) =>
      shapes(
        rect(120 + index * 45, 222 + level * 55, 41, 49, '#2b1c12', 3),
        circle(140 + index * 45, 248 + level * 55, 17, (index * 3 + level) % 4 === 1 ? '#3d5a3e' : '#2f4632'),
        circle(
          138 + index * 45,
          246 + level * 55,
          9,
          ['#7c4147', '#b4472a', '#cda14c', '#2b2420'][(index * 5 + level * 3) % 4] ?? '',
        ),
        circle(135 + index * 45, 243 + level * 55, 3, white, 0.6),
      ),
    ),
  ),
  row(5, (level) => rect(112, 214 + level * 55, 416, 8, darkWood.light, 2)),
  // A cask.
  ellipse(180, 452, 66, 10, '#1f150d', 0.4),
  rect(124, 386, 112, 66, wood.dark, 26),
  rect(124, 386, 106, 60, wood.mid, 26),
  row(3, (index) => rect(138 + index * 36, 384, 8, 70, iron.mid, 2)),
);

const rose = scene(
  'Cave récente de trois mètres carrés, propre, peinte et vide, porte ouverte',
  rect(0, 0, 640, 480, cream.mid),
  path('M0 0H420L180 400H0Z', white, 0.5),
  rect(0, 300, 640, 110, teal.light),
  rect(0, 296, 640, 8, teal.mid),
  slab(410, { light: '#d3d4d1', mid: '#bcbdb9', dark: '#8e918f' }),
  // Inside, seen through the door.
  rect(196, 60, 262, 360, iron.mid, 4),
  path('M210 74H444V412H210Z', white),
  path('M246 104H412V372H246Z', cream.light),
  path('M210 74L246 104V372L210 412Z', cream.dark),
  path('M444 74L412 104V372L444 412Z', cream.mid),
  path('M210 412L246 372H412L444 412Z', grey.mid),
  path('M210 74H444L412 104H246Z', white),
  rect(298, 84, 62, 9, yellow.light, 4),
  rect(300, 126, 58, 40, steel.mid, 4),
  row(5, (index) => rect(305, 131 + index * 7, 48, 4, steel.dark, 2)),
  // The door, open, and the reader of the badge.
  path('M458 60L566 30V470L458 424Z', teal.dark),
  path('M458 60L558 34V464L458 424Z', teal.mid),
  circle(540, 262, 9, steel.light),
  rect(96, 190, 62, 92, iron.dark, 9),
  rect(104, 198, 46, 30, navy.mid, 4),
  circle(127, 254, 10, leaf.light),
  turn(
    -14,
    80,
    300,
    rect(52, 274, 74, 48, white, 7),
    rect(52, 284, 74, 12, orange.mid),
    circle(68, 308, 7, grey.mid),
  ),
);

/** Cellars; by the slug of the listing. */
export const storeCellars: Readonly<Record<string, Sketch>> = {
  'cave-paul': [paul, closeUp(paul, 'L’hygromètre de la cave', 370, 188, 3)],
  'cave-solene': [solene, closeUp(solene, 'Les étuis derrière leur grillage', 400, 130, 2)],
  'box-aminata': [aminata, closeUp(aminata, 'Le chariot chargé de cartons', 492, 350, 2.2)],
  'cave-karim': [karim],
  'cave-voutee': [vault, closeUp(vault, 'Les bouteilles dans leurs casiers', 320, 320, 2.4)],
  'cave-rose': [rose],
};
