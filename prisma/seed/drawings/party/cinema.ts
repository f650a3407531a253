import {
  bar,
  brick,
  circle,
  cream,
  ellipse,
  glass,
  grey,
  inside,
  iron,
  leaf,
  line,
  move,
  navy,
  path,
  pink,
  plum,
  poly,
  rect,
  ring,
  rod,
  row,
  rubber,
  shapes,
  shine,
  steel,
  teal,
  turn,
  white,
  wood,
  yellow,
} from '../kit';
import { closeUp, type Sketch, type View } from '../sketch';

/** A picture on a screen: hills and a moon; the colours of the sky and of both hills. */
const moonrise = (
  id: string,
  x: number,
  y: number,
  w: number,
  h: number,
  [sky, far, near]: readonly [string, string, string],
): string =>
  inside(
    id,
    `M${x} ${y}h${w}v${h}h${-w}Z`,
    rect(x, y, w, h, sky),
    circle(x + w * 0.68, y + h * 0.34, h * 0.15, yellow.light),
    row(7, (index) =>
      circle(x + w * (0.08 + ((index * 0.37) % 0.9)), y + h * (0.1 + ((index * 0.23) % 0.4)), 3, white, 0.8),
    ),
    path(
      `M${x} ${y + h * 0.76}Q${x + w * 0.25} ${y + h * 0.38} ${x + w * 0.52} ${y + h * 0.68}T${x + w} ${y + h * 0.56}V${y + h}H${x}Z`,
      far,
    ),
    path(
      `M${x} ${y + h * 0.9}Q${x + w * 0.35} ${y + h * 0.66} ${x + w * 0.66} ${y + h * 0.86}T${x + w} ${y + h * 0.84}V${y + h}H${x}Z`,
      near,
    ),
  );

/** A white projector, its lens to the left. */
const beamer = (x: number, y: number): string =>
  move(
    x,
    y,
    rect(22, 82, 26, 14, rubber.mid, 4),
    rect(190, 82, 26, 14, rubber.mid, 4),
    rect(0, 0, 240, 88, grey.dark, 18),
    rect(0, 0, 236, 80, cream.light, 18),
    rect(14, 6, 196, 7, white, 3),
    circle(60, 44, 38, grey.mid),
    circle(60, 44, 33, iron.dark),
    circle(60, 44, 24, navy.mid),
    circle(60, 44, 15, navy.dark),
    circle(52, 36, 8, glass.mid),
    row(6, (index) => rect(126 + index * 15, 24, 8, 40, grey.mid, 4)),
    circle(222, 20, 4, leaf.mid),
    rect(36, -6, 50, 8, grey.mid, 4),
  );

const cinema: View = {
  alt: 'Écran sur trépied et vidéoprojecteur blanc allumé',
  ground: 'floor',
  body: shapes(
    rod(216, 300, 140, 420, iron, 11),
    rod(216, 300, 292, 420, iron, 11),
    rod(216, 20, 216, 416, iron, 13),
    rect(26, 300, 380, 22, iron.dark, 9),
    rect(26, 300, 380, 14, iron.mid, 9),
    rect(34, 36, 364, 266, rubber.mid, 3),
    moonrise('film', 46, 48, 340, 240, [navy.mid, teal.dark, navy.dark]),
    rect(30, 28, 372, 14, iron.mid, 6),
    // A low table for the projector.
    rod(398, 384, 388, 436, wood, 13),
    rod(588, 384, 598, 436, wood, 13),
    rect(374, 374, 240, 18, wood.dark, 5),
    rect(374, 374, 240, 11, wood.light, 5),
    beamer(372, 280),
    rect(562, 364, 44, 12, iron.mid, 5),
  ),
};

const loop: View = {
  alt: 'Le vidéoprojecteur, sa télécommande et la boucle magnétique roulée',
  ground: 'table',
  tint: 'lilac',
  body: shapes(
    `<g transform="translate(84 214) scale(1.55)">${beamer(0, 0)}</g>`,
    rect(516, 250, 62, 154, rubber.dark, 18),
    rect(516, 250, 56, 147, iron.mid, 18),
    circle(544, 276, 9, brick.mid),
    ring(544, 320, 17, iron.light, 7),
    row(3, (r) => row(2, (c) => circle(534 + c * 20, 352 + r * 14, 4.5, cream.mid))),
    row(4, (index) =>
      ellipse(290, 432 - index * 8, 120, 22, 'none').replace(
        '/>',
        ` stroke="${index % 2 ? rubber.light : rubber.mid}" stroke-width="8"/>`,
      ),
    ),
    line('M404 424Q450 452 500 444', rubber.mid, 8),
    rect(496, 435, 36, 18, steel.mid, 5),
  ),
};

/** The pocket projector on its tripod: a case with a handle, its lens towards us. */
const pocket = (x: number, y: number): string =>
  move(
    x,
    y,
    rod(0, 120, -84, 214, iron, 14),
    rod(0, 120, 84, 214, iron, 14),
    rod(0, 116, 10, 222, iron, 14),
    circle(-88, 218, 8, rubber.mid),
    circle(88, 218, 8, rubber.mid),
    rect(-20, 104, 40, 26, rubber.mid, 7),
    line('M-78 -92Q-78 -142 -38 -142H38Q78 -142 78 -92', wood.dark, 17),
    line('M-78 -92Q-78 -144 -38 -144H38Q78 -144 78 -92', wood.mid, 11),
    rect(-118, -104, 236, 212, iron.dark, 38),
    rect(-118, -104, 226, 202, iron.mid, 38),
    shine('M-86 -84H70', 8, 0.25),
    rect(-96, -76, 184, 146, iron.dark, 26),
    circle(-22, -2, 62, rubber.dark),
    circle(-22, -2, 54, steel.dark),
    circle(-22, -2, 46, navy.dark),
    circle(-22, -2, 32, navy.mid),
    circle(-22, -2, 16, teal.light),
    circle(-38, -20, 10, white, 0.85),
    circle(62, -46, 8, brick.mid),
    row(3, (index) => rect(50, -16 + index * 18, 26, 7, iron.light, 3)),
    row(5, (index) => circle(-54 + index * 22, 84, 4, iron.dark)),
  );

const mini: View = {
  alt: 'Mini-projecteur à poignée sur son petit trépied, près d’un dictionnaire',
  ground: 'table',
  body: shapes(
    pocket(250, 186),
    rect(424, 196, 34, 206, brick.dark, 5),
    rect(424, 196, 28, 206, brick.mid, 5),
    rect(452, 204, 116, 192, cream.mid, 2),
    row(6, (index) => bar(560 - index * 6, 208, 560 - index * 6, 392, cream.dark, 1.5)),
    path('M440 192H566Q578 192 578 204V396Q578 408 566 408H440Z', brick.mid),
    path('M440 192H566Q578 192 578 204H440Z', brick.light),
    rect(470, 232, 82, 58, cream.light, 4),
    rect(482, 244, 58, 8, brick.mid, 3),
    rect(490, 262, 42, 8, brick.light, 3),
    line('M452 198V404', brick.dark, 4),
    circle(510, 344, 18, yellow.mid),
  ),
};

const bedroom: View = {
  alt: 'Un film au mur d’une chambre, projeté par l’appareil posé au pied du lit',
  isFlat: true,
  body: shapes(
    rect(0, 0, 640, 480, '#3d3650'),
    rect(0, 356, 640, 124, '#2d2740'),
    rect(136, 44, 368, 216, '#f3ead8', 0, 0.16),
    moonrise('wall', 144, 52, 352, 200, [plum.mid, pink.dark, plum.dark]),
    poly(
      [
        [318, 366],
        [496, 252],
        [144, 252],
      ],
      yellow.light,
      0.16,
    ),
    shapes(
      path('M40 480V410Q60 370 160 376Q320 396 480 376Q580 370 600 410V480Z', teal.dark),
      path('M52 480V418Q70 386 160 390Q320 410 480 390Q566 384 586 418V480Z', teal.mid),
      line('M120 410Q220 430 300 424M350 434Q450 430 520 412', teal.dark, 6),
      `<g transform="translate(320 352) scale(.34)">${move(
        0,
        40,
        rect(-118, -104, 236, 180, iron.dark, 38),
        rect(-108, -94, 210, 160, iron.mid, 30),
        line('M-78 -92Q-78 -142 -38 -142H38Q78 -142 78 -92', wood.mid, 17),
        row(5, (index) => rect(-70 + index * 32, -40, 14, 70, iron.dark, 6)),
      )}</g>`,
    ),
  ),
};

const inflatable: View = {
  alt: 'Écran gonflable de plein air, tendu par ses haubans, un film à la nuit tombée',
  isFlat: true,
  body: shapes(
    rect(0, 0, 640, 480, '#5a6488'),
    rect(0, 0, 640, 180, '#4a5379'),
    circle(560, 66, 22, cream.mid),
    row(9, (index) => circle(30 + ((index * 137) % 600), 24 + ((index * 53) % 120), 2.6, white, 0.7)),
    path('M0 300Q90 250 170 296T330 280T520 290T640 268V480H0Z', '#3f4a6a'),
    path('M0 372Q160 356 320 366T640 362V480H0Z', '#47694f'),
    path('M0 424Q200 408 380 420T640 416V480H0Z', '#3a5743'),
    line('M112 90L26 402M528 90L614 402', cream.dark, 3),
    shapes(
      rect(20, 396, 9, 22, yellow.mid, 3),
      rect(611, 396, 9, 22, yellow.mid, 3),
      // The frame of air.
      path(
        'M96 94Q96 58 132 58H508Q544 58 544 94V408Q544 424 528 424H482Q468 424 468 410V378H172V410Q172 424 158 424H112Q96 424 96 408Z',
        rubber.dark,
      ),
      path('M104 96Q104 66 134 66H504Q534 66 534 96V340H104Z', iron.dark),
      path('M104 330H164V404Q164 416 152 416H118Q104 416 104 402Z', iron.dark),
      path('M474 330H534V402Q534 416 522 416H486Q474 416 474 404Z', iron.dark),
      line('M118 104Q120 82 142 80H480', iron.light, 9, 0.7),
      line('M118 140V396', iron.light, 9, 0.5),
      rect(150, 104, 340, 234, rubber.dark, 4),
      moonrise('film', 156, 110, 328, 222, ['#e79a6a', brick.mid, plum.dark]),
      row(5, (index) =>
        shapes(circle(158 + index * 81, 97, 4, steel.mid), circle(158 + index * 81, 346, 4, steel.mid)),
      ),
      // Blower.
      line('M536 398Q560 380 574 396', yellow.dark, 26),
      line('M536 396Q560 376 574 394', yellow.mid, 18),
      circle(586, 410, 30, brick.dark),
      circle(584, 408, 25, brick.mid),
      circle(584, 408, 13, iron.dark),
      row(6, (index) => turn(index * 60, 584, 408, rect(582, 392, 4, 12, steel.mid, 2))),
      rect(562, 434, 50, 9, iron.dark, 4),
    ),
  ),
};

/** What throws pictures; by the slug of the listing. */
export const cinemas: Readonly<Record<string, Sketch>> = {
  'projecteur-camille': [cinema, loop],
  'projecteur-mini': [mini, bedroom],
  'ecran-gonflable': [
    inflatable,
    closeUp(inflatable, 'La soufflerie et le hauban de l’écran', 484, 360, 2.05),
  ],
};
