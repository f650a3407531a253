import {
  bar,
  blue,
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
  paleWood,
  path,
  pink,
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
import { outside } from './house';
import { put, stairs } from './props';
import { paint, room, scene, shade } from './room';
import { carton, mesh, padlock, slab, trunk } from './store-kit';

const theo = scene(
  'Local d’association : casiers grillagés d’un mètre cube, numérotés',
  rect(0, 0, 640, 480, paint.mint.mid),
  path('M0 0H420L180 410H0Z', paint.mint.light, 0.6),
  slab(412, grey),
  ...[0, 1, 2].map((level) =>
    row(4, (index) => {
      const [x, y] = [54 + index * 122, 40 + level * 126];
      const fill = [
        shapes(
          row(3, (tool) =>
            rod(
              x + 26 + tool * 26,
              y + 40,
              x + 26 + tool * 26,
              y + 106,
              [wood, brick, steel][tool] ?? wood,
              9,
            ),
          ),
          rect(x + 18, y + 76, 78, 30, orange.mid, 5),
        ),
        shapes(
          ...[0, 1].map((file) =>
            row(4, (at) =>
              shapes(
                rect(
                  x + 14 + at * 23,
                  y + 20 + file * 44,
                  20,
                  40,
                  [navy, brick, teal, yellow][(at + file) % 4]?.mid ?? '',
                  2,
                ),
                rect(x + 18 + at * 23, y + 28 + file * 44, 12, 9, white),
              ),
            ),
          ),
        ),
        shapes(
          ellipse(x + 57, y + 86, 42, 22, blue.dark),
          ellipse(x + 55, y + 82, 40, 19, blue.mid),
          ellipse(x + 55, y + 78, 22, 9, blue.light),
          rod(x + 26, y + 40, x + 90, y + 62, yellow, 8),
        ),
        shapes(carton(x + 16, y + 106, 46, 44), carton(x + 66, y + 106, 36, 34)),
        '',
      ][(index * 2 + level * 3) % 5];
      return shapes(
        rect(x, y, 114, 112, '#4a5a56', 3),
        rect(x, y, 114, 14, '#2b2018', 0, 0.25),
        fill,
        mesh(x, y, 114, 112, steel),
        padlock(x + 100, y + 60, 0.5),
      );
    }),
  ),
  rect(554, 150, 62, 110, iron.dark, 9),
  rect(562, 160, 46, 38, navy.mid, 4),
  circle(585, 228, 12, leaf.light),
  turn(
    -16,
    590,
    290,
    rect(556, 276, 70, 46, white, 7),
    rect(556, 286, 70, 11, brick.mid),
    circle(572, 308, 7, grey.mid),
  ),
);

const mei = scene(
  'Mezzanine d’atelier : tiroirs à plans, rouleaux, archives et maquettes',
  room({ wall: paint.chalk, ground: paleWood, at: 400 }),
  rect(150, 214, 490, 22, wood.dark),
  rect(150, 214, 490, 14, wood.light),
  // Up: plan chest, rolls, models.
  rect(180, 130, 170, 84, grey.dark, 4),
  row(5, (index) =>
    shapes(
      rect(184, 134 + index * 16, 158, 13, grey.light, 2),
      rect(244, 139 + index * 16, 36, 4, grey.dark, 2),
    ),
  ),
  rect(190, 122, 140, 8, white),
  row(6, (index) =>
    shapes(
      rect(206 + index * 18, 122 - 16 - ((index * 29) % 34), 15, 16 + ((index * 29) % 34), white),
      rect(214 + index * 18, 122 - 16 - ((index * 29) % 34), 7, 16 + ((index * 29) % 34), cream.dark),
    ),
  ),
  rect(374, 70, 250, 144, wood.dark, 4),
  row(2, (level) =>
    shapes(
      rect(382, 78 + level * 68, 234, 60, '#7a532d', 2),
      row(level ? 0 : 9, (index) =>
        shapes(
          circle(396 + index * 26, 122 - (index % 2) * 18, 12, cream.dark),
          circle(395 + index * 26, 121 - (index % 2) * 18, 9, white),
          circle(395 + index * 26, 121 - (index % 2) * 18, 4, cream.dark),
        ),
      ),
      row(level ? 7 : 0, (index) =>
        shapes(
          rect(
            388 + index * 32,
            152,
            28,
            54,
            [teal, navy, brick, teal, navy, yellow, brick][index]?.mid ?? '',
            3,
          ),
          rect(394 + index * 32, 162, 16, 12, white),
        ),
      ),
    ),
  ),
  row(13, (index) => bar(160 + index * 38, 146, 160 + index * 38, 214, iron.mid, 4)),
  bar(150, 146, 640, 146, iron.dark, 8),
  // The fine, narrow stairs.
  stairs(20, 440, 6, 26, 36, paleWood),
  bar(16, 330, 164, 130, wood.dark, 8),
  // Below: a drawing table.
  shade(430, 456, 300),
  rod(330, 370, 316, 452, iron, 9),
  rod(540, 350, 556, 452, iron, 9),
  path('M288 388L584 306L590 322L294 404Z', wood.dark),
  path('M288 382L582 300L588 314L294 396Z', paleWood.light),
  path('M340 362L520 312L526 322L350 372Z', white),
  line('M372 358L500 322M420 352l-8 -12M460 340l-8 -12', blue.mid, 3),
  line('M560 306L520 220L470 250', iron.mid, 7),
  path('M484 234L452 250L470 282Z', orange.mid),
);

export const claire = scene(
  'Abri de jardin ouvert : vélos au râtelier et outils accrochés',
  outside({ at: 352 }),
  shade(320, 414, 560),
  rect(64, 130, 512, 280, wood.mid),
  row(17, (index) => rect(64 + index * 31, 130, 3, 280, wood.dark, 0, 0.5)),
  path('M34 142L70 84H570L606 142Z', leaf.dark),
  path('M34 142L70 84H330L310 142Z', leaf.mid, 0.7),
  rect(28, 138, 584, 13, iron.dark, 4),
  rect(112, 168, 416, 242, '#4c3622'),
  row(14, (index) => rect(112 + index * 30, 168, 2, 242, '#3a2818')),
  rect(112, 196, 416, 10, paleWood.mid),
  // Spade, rake, fork, can.
  ...[140, 184, 228].map((x, index) =>
    shapes(
      rod(x, 200, x, 316, paleWood, 8),
      index === 0
        ? path(`M${x - 18} 316H${x + 18}V348Q${x} 378 ${x - 18} 348Z`, steel.mid)
        : shapes(
            rect(x - 20, 314, 40, 7, steel.dark, 3),
            row(4, (tine) => rect(x - 19 + tine * 11, 316, 5, index === 1 ? 20 : 46, steel.mid, 2)),
          ),
    ),
  ),
  rect(452, 216, 50, 44, teal.mid, 6),
  line('M502 240L526 216', teal.dark, 8),
  line('M456 216q20 -26 42 0', teal.dark, 6),
  ...[0, 1, 2].map((index) =>
    put(
      308 + index * 62,
      404,
      0.86,
      shapes(
        ...[-58, 58].map((x) =>
          shapes(
            `<circle cx="${x}" cy="-42" r="38" fill="none" stroke="${grey.light}" stroke-width="6"/>`,
            row(6, (spoke) =>
              bar(
                x,
                -42,
                x + 34 * Math.cos(spoke * 1.047),
                -42 + 34 * Math.sin(spoke * 1.047),
                steel.dark,
                1.6,
              ),
            ),
            circle(x, -42, 6, steel.mid),
          ),
        ),
        line(
          'M-58 -42L-28 -100L34 -102L-4 -42ZM-58 -42H-4L-34 -112M58 -42L30 -118',
          [brick, yellow, blue][index]?.mid ?? '',
          8,
        ),
        line('M30 -118Q32 -128 46 -126', steel.light, 6),
        rect(-50, -118, 34, 8, cream.mid, 4),
      ),
    ),
  ),
  rect(250, 400, 280, 10, steel.mid, 4),
  // Seedlings before it.
  ...[36, 556].map((x) =>
    shapes(
      rect(x, 426, 70, 38, wood.light, 4),
      row(3, (index) => ellipse(x + 14 + index * 21, 422, 14, 12, index % 2 ? leaf.light : leaf.dark)),
    ),
  ),
);

const hugo = scene(
  'Cabanon de jardin : tente, sacs et duvets à leurs crochets, deux malles étanches',
  rect(0, 0, 640, 400, '#a67c4f'),
  row(16, (index) => rect(index * 41, 0, 39, 400, index % 2 ? '#cfa676' : '#d8b183')),
  path('M0 0H420L180 390H0Z', white, 0.14),
  rect(0, 390, 640, 90, '#8c5c2f'),
  row(7, (index) => line(`M0 ${398 + index * 14}H640`, '#6b4423', 2, 0.6)),
  rect(30, 62, 580, 20, darkWood.mid, 4),
  row(8, (index) => line(`M${66 + index * 73} 82v14q0 12 12 10`, iron.dark, 6)),
  // Tent bag, sleeping bag, pan, lamp, mat, rucksack.
  rect(44, 108, 48, 150, teal.mid, 22),
  rect(44, 140, 48, 9, teal.dark),
  rect(44, 216, 48, 9, teal.dark),
  path('M120 104H174Q184 140 178 206Q148 226 116 206Q110 140 120 104Z', orange.mid),
  path('M120 104H174L172 124H122Z', orange.dark),
  line('M130 140V196', orange.light, 7),
  line('M220 108V150', iron.dark, 8),
  circle(220, 182, 38, iron.dark),
  circle(218, 179, 32, iron.mid),
  path('M276 128H318L322 188H272Z', leaf.mid),
  rect(280, 134, 34, 40, '#fff2c4', 6),
  line('M282 128q14 -30 30 0', iron.dark, 5),
  rect(268, 186, 58, 11, leaf.dark, 4),
  circle(374, 160, 48, blue.dark),
  circle(372, 158, 40, blue.mid),
  circle(372, 158, 27, blue.light),
  circle(372, 158, 14, blue.mid),
  path(
    'M446 116Q448 104 470 104H520Q542 104 544 118L550 240Q550 254 536 254H454Q440 254 440 240Z',
    brick.dark,
  ),
  path(
    'M450 120Q452 110 470 110H516Q534 110 536 120L541 236Q541 246 530 246H458Q447 246 448 236Z',
    brick.mid,
  ),
  rect(464, 190, 62, 46, brick.dark, 9),
  rect(460, 130, 72, 18, brick.light, 8),
  rod(588, 108, 588, 330, steel, 8),
  trunk(56, 444, 230, 120, navy),
  trunk(330, 444, 230, 120, leaf),
  // The mouse that was shown out.
  ellipse(604, 452, 21, 12, grey.dark),
  circle(588, 446, 10, grey.mid),
  circle(590, 436, 6, pink.mid),
  line('M624 454q14 4 10 -12', pink.dark, 4),
  circle(584, 445, 2, iron.dark),
);

/** Sheds, lockers and a gallery of a workshop; by the slug of the listing. */
export const storeSheds: Readonly<Record<string, Sketch>> = {
  'abri-claire': [claire],
  'local-theo': [theo],
  'atelier-mei': [mei, closeUp(mei, 'Les rouleaux de plans et les archives, à l’étage', 486, 116, 2.1)],
  'cabanon-hugo': [hugo],
};
