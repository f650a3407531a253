import {
  bar,
  brick,
  circle,
  disc,
  ellipse,
  grey,
  iron,
  leaf,
  line,
  move,
  path,
  rect,
  rod,
  row,
  rubber,
  shapes,
  steel,
  teal,
  turn,
  white,
  yellow,
} from '../kit';
import { closeUp, type Sketch, type View } from '../sketch';

/** A loudspeaker on its stand; `x` is its middle. */
const onStand = (x: number): string =>
  shapes(
    rod(x, 300, x - 62, 420, iron, 11),
    rod(x, 300, x + 62, 420, iron, 11),
    rod(x, 220, x, 424, iron, 14),
    rect(x - 14, 288, 28, 26, rubber.mid, 6),
    path(
      `M${x - 66} 46Q${x - 66} 32 ${x - 52} 32H${x + 52}Q${x + 66} 32 ${x + 66} 46L${x + 58} 232Q${x + 56} 244 ${x + 44} 244H${x - 44}Q${x - 56} 244 ${x - 58} 232Z`,
      rubber.dark,
    ),
    path(
      `M${x - 60} 46Q${x - 60} 38 ${x - 50} 38H${x + 48}Q${x + 58} 38 ${x + 58} 48L${x + 51} 226Q${x + 50} 235 ${x + 42} 235H${x - 42}Q${x - 52} 235 ${x - 53} 226Z`,
      rubber.mid,
    ),
    rect(x - 44, 54, 88, 54, rubber.dark, 12),
    path(`M${x - 36} 62H${x + 36}L${x + 14} 82L${x + 36} 100H${x - 36}L${x - 14} 82Z`, iron.mid),
    circle(x, 81, 11, iron.light),
    circle(x, 168, 50, rubber.dark),
    circle(x - 1, 167, 45, iron.dark),
    circle(x - 1, 167, 36, iron.mid),
    circle(x - 1, 167, 16, iron.dark),
    circle(x - 4, 164, 8, iron.light),
    line(`M${x - 36} 148A40 40 0 0 1 ${x - 10} 130`, iron.light, 5, 0.8),
    rect(x - 14, 222, 28, 8, steel.mid, 4),
  );

const mixer = (x: number, y: number): string =>
  move(
    x,
    y,
    path('M-88 0L-72 -112H72L88 0Z', iron.dark),
    path('M-82 -6L-68 -106H68L82 -6Z', iron.mid),
    rect(-92, -4, 184, 22, rubber.dark, 6),
    row(7, (column) =>
      shapes(
        row(3, (knob) =>
          circle(
            (column - 3) * (18 + knob * 1.4),
            -94 + knob * 17,
            5.6,
            [brick.mid, yellow.mid, teal.light][knob] ?? white,
          ),
        ),
        bar((column - 3) * 21.5, -44, (column - 3) * 23.5, -12, rubber.dark, 5),
        rect(
          (column - 3) * 22.5 - 6,
          -36 + ((column * 7) % 18),
          12,
          9,
          column === 6 ? brick.light : white,
          2,
        ),
      ),
    ),
  );

const paSystem: View = {
  alt: 'Deux enceintes sur pied, une table de mixage et un micro',
  ground: 'floor',
  body: shapes(
    line('M138 236Q200 330 268 322M502 236Q440 330 372 322', rubber.dark, 6),
    onStand(118),
    onStand(522),
    rod(262, 336, 378, 424, steel, 11),
    rod(378, 336, 262, 424, steel, 11),
    rect(226, 326, 188, 16, iron.dark, 5),
    mixer(320, 310),
    // The microphone lies on the floor.
    line('M396 324Q440 372 400 420T350 444', rubber.mid, 5),
    rod(292, 446, 348, 444, iron, 15),
    circle(276, 446, 17, steel.dark),
    circle(274, 444, 13, steel.mid),
    circle(270, 440, 5, steel.light),
  ),
};

const roadman: View = {
  alt: 'Enceinte autonome sur roulettes, sa poignée tirée, et ses deux micros sans fil',
  ground: 'floor',
  body: shapes(
    rod(196, 46, 196, 120, steel, 11),
    rod(324, 46, 324, 120, steel, 11),
    rod(190, 40, 330, 40, rubber, 20),
    circle(150, 410, 24, rubber.dark),
    circle(370, 410, 24, rubber.dark),
    circle(150, 410, 10, steel.mid),
    circle(370, 410, 10, steel.mid),
    rect(130, 88, 260, 326, rubber.dark, 22),
    rect(130, 88, 246, 316, rubber.mid, 22),
    rect(150, 104, 206, 62, iron.dark, 10),
    rect(158, 112, 64, 22, leaf.dark, 4),
    rect(164, 118, 36, 5, leaf.light, 2),
    row(4, (index) =>
      shapes(circle(244 + index * 27, 124, 9, iron.light), rect(243 + index * 27, 116, 3, 8, white, 1)),
    ),
    row(5, (index) => circle(168 + index * 17, 152, 4.5, index < 4 ? leaf.light : grey.dark)),
    rect(268, 144, 76, 12, brick.mid, 5),
    // Grille.
    rect(148, 180, 210, 214, iron.dark, 14),
    circle(253, 286, 88, iron.mid),
    circle(253, 286, 70, iron.dark),
    circle(253, 286, 30, iron.mid),
    row(10, (r) => row(11, (c) => circle(163 + c * 18 + (r % 2) * 8, 194 + r * 21, 3.4, iron.light, 0.55))),
    row(2, (index) => rect(136, 214 + index * 120, 10, 60, rubber.light, 5, 0.6)),
    // Hand microphone, lapel microphone and its sender.
    turn(
      24,
      470,
      330,
      path('M452 292H490L484 420Q483 428 471 428Q459 428 458 420Z', iron.dark),
      path('M456 292H484L479 416Q478 422 470 422Q463 422 462 416Z', iron.mid),
      disc(471, 268, 31, steel),
      row(4, (index) => line(`M${446 + index * 3} ${254 + index * 10}H${496 - index * 3}`, steel.dark, 2)),
      rect(446, 284, 50, 12, iron.dark, 5),
      rect(463, 318, 16, 24, brick.mid, 4),
    ),
    line('M540 330Q516 250 560 214T590 170', rubber.dark, 4),
    rect(580, 146, 17, 27, iron.mid, 8),
    rect(514, 326, 66, 96, iron.dark, 10),
    rect(514, 326, 60, 90, iron.mid, 10),
    rect(524, 338, 40, 24, leaf.dark, 4),
    circle(534, 382, 6, leaf.light),
    rod(566, 326, 566, 288, rubber, 6),
  ),
};

/** A thin studio microphone that points to the upper right, around its clip. */
const pencil = (x: number, y: number, degrees: number): string =>
  turn(
    degrees,
    x,
    y,
    rect(x - 70, y - 17, 150, 34, steel.dark, 8),
    rect(x - 70, y - 17, 150, 26, steel.mid, 8),
    rect(x - 60, y - 12, 118, 6, white, 3, 0.7),
    rect(x + 72, y - 18, 34, 36, iron.dark, 8),
    row(4, (index) => bar(x + 79 + index * 7, y - 12, x + 79 + index * 7, y + 12, steel.mid, 2.5)),
    rect(x - 88, y - 13, 24, 26, iron.mid, 5),
    rect(x - 18, y - 22, 36, 44, rubber.mid, 8),
  );

const pair: View = {
  alt: 'Deux micros de studio croisés sur leur barre, et l’interface audio',
  ground: 'table',
  body: shapes(
    rod(220, 216, 220, 404, iron, 15),
    ellipse(220, 408, 92, 20, iron.dark),
    ellipse(220, 402, 92, 20, iron.mid),
    ellipse(206, 398, 42, 7, iron.light, 0.7),
    rect(112, 208, 216, 17, iron.dark, 8),
    rect(112, 208, 216, 10, iron.light, 8),
    rod(150, 210, 150, 176, iron, 12),
    rod(290, 210, 290, 176, iron, 12),
    line('M86 238Q70 320 130 350T330 398', rubber.mid, 7),
    line('M354 238Q380 300 350 330T372 388', rubber.mid, 7),
    pencil(150, 160, -46),
    `<g transform="translate(440 0) scale(-1 1)">${pencil(150, 160, -46)}</g>`,
    // Interface.
    rect(356, 310, 238, 104, brick.dark, 12),
    rect(356, 310, 238, 94, brick.mid, 12),
    rect(364, 316, 212, 6, brick.light, 3),
    rect(370, 328, 210, 68, iron.dark, 8),
    row(2, (index) =>
      shapes(
        circle(402 + index * 50, 364, 20, steel.dark),
        circle(402 + index * 50, 364, 16, iron.dark),
        row(3, (pin) =>
          turn(pin * 120, 402 + index * 50, 364, circle(402 + index * 50, 356, 3, steel.light)),
        ),
      ),
    ),
    circle(524, 364, 25, steel.dark),
    circle(522, 362, 20, steel.mid),
    turn(40, 523, 363, rect(521, 343, 4, 14, iron.dark, 2)),
    circle(564, 350, 7, leaf.light),
    circle(564, 376, 7, grey.dark),
    // Wind shields.
    ...[440, 520].map((x) =>
      shapes(
        path(`M${x - 27} 310V262Q${x - 27} 226 ${x} 226Q${x + 27} 226 ${x + 27} 262V310Z`, rubber.dark),
        path(`M${x - 22} 310V262Q${x - 21} 233 ${x - 2} 232Q${x + 19} 234 ${x + 19} 262V310Z`, rubber.mid),
        line(`M${x - 13} 296V262Q${x - 12} 246 ${x - 4} 242`, rubber.light, 5, 0.7),
      ),
    ),
  ),
};

/** What carries a voice; by the slug of the listing. */
export const sound: Readonly<Record<string, Sketch>> = {
  'sono-aminata': [paSystem, closeUp(paSystem, 'Les réglages de la table de mixage', 320, 256, 2.5)],
  'enceinte-stefan': [roadman],
  'micros-stefan': [pair, closeUp(pair, 'L’interface à deux voies et les bonnettes', 470, 330, 2)],
};
