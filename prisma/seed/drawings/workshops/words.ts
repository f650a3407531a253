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
  paleWood,
  path,
  pink,
  place,
  plum,
  poly,
  rect,
  rod,
  row,
  rubber,
  shapes,
  shine,
  solid,
  steel,
  teal,
  turn,
  white,
  wood,
  yellow,
} from '../kit';
import { skins } from '../people/face';
import { hand } from '../people/hands';
import type { Sketch, View } from '../sketch';

const signs: View = {
  alt: 'Trois mains qui épellent en langue des signes : L, S, F',
  ground: 'plain',
  body: shapes(
    place(140, 226, 2, 1.02, hand(skins.fair, teal, [true, true, false, false, false])),
    place(330, 238, 0, 1.02, hand(skins.umber, yellow, [false, false, false, false, false])),
    place(
      522,
      236,
      4,
      1.02,
      hand(skins.sand, brick, [true, false, true, true, true]),
      // The index meets the thumb.
      line('M-44 -50Q-62 -116 -96 -100Q-116 -88 -108 -56', skins.sand.dark, 27),
      line('M-45 -52Q-62 -113 -95 -101Q-113 -90 -109 -60', skins.sand.mid, 22),
      line('M-58 -88Q-74 -112 -94 -106', skins.sand.light, 4, 0.7),
    ),
    row(3, (at) => line(`M${[40, 250, 430][at]} ${[84, 120, 60][at]}q-16 12 -18 34`, plum.light, 7, 0.8)),
    row(3, (at) => line(`M${[212, 410, 612][at]} ${[96, 120, 92][at]}q14 14 14 34`, plum.light, 7, 0.8)),
  ),
};

const ermine = (x: number, y: number): string =>
  shapes(
    circle(x, y - 7, 2.4, rubber.mid),
    circle(x - 5, y - 2, 2.4, rubber.mid),
    circle(x + 5, y - 2, 2.4, rubber.mid),
    path(`M${x} ${y - 3}L${x + 6} ${y + 11}L${x} ${y + 7}L${x - 6} ${y + 11}Z`, rubber.mid),
  );

const breton: View = {
  alt: 'Drapeau breton à une maison à pans de bois, carnet de mots et parapluie',
  ground: 'floor',
  body: shapes(
    // A timbered house.
    rect(44, 90, 262, 316, cream.dark, 3),
    rect(44, 90, 254, 316, cream.light, 3),
    poly(
      [
        [44, 112],
        [174, 34],
        [306, 112],
      ],
      cream.light,
    ),
    poly(
      [
        [22, 100],
        [174, 14],
        [328, 100],
        [306, 112],
        [174, 40],
        [44, 112],
      ],
      navy.mid,
    ),
    poly(
      [
        [174, 14],
        [328, 100],
        [306, 112],
        [174, 40],
      ],
      navy.dark,
    ),
    rect(44, 214, 262, 17, brick.dark),
    rect(44, 214, 262, 11, brick.mid),
    ...[44, 126, 210, 290].map((x) => rect(x, 112, 15, 294, brick.mid)),
    line('M60 212L124 122M140 122L208 212M226 212L290 122', brick.mid, 11),
    shapes(
      shapes(
        rect(148, 246, 54, 66, brick.dark, 3),
        rect(153, 251, 44, 56, glass.mid, 2),
        bar(175, 251, 175, 307, brick.mid, 5),
        bar(153, 278, 197, 278, brick.mid, 4),
      ),
    ),
    solid(
      'door',
      'M230 406V290Q230 258 258 258Q286 258 286 290V406Z',
      teal,
      line('M258 266V406', teal.dark, 3),
    ),
    circle(276, 344, 5, brass.mid),
    // A street plate in two lines.
    rect(66, 250, 56, 36, navy.dark, 5),
    rect(66, 250, 56, 32, blue.mid, 5),
    bar(76, 260, 112, 260, white, 4),
    bar(76, 272, 104, 272, white, 4),
    // The flag.
    rod(318, 206, 392, 96, wood, 11),
    `<g transform="translate(384 60) skewY(7)">${shapes(
      rect(0, 0, 218, 144, rubber.mid, 3),
      row(4, (at) => rect(0, 16 + at * 32, 218, 16, white)),
      rect(0, 0, 92, 72, white, 2),
      row(11, (at) =>
        at < 4
          ? ermine(14 + at * 21, 16)
          : at < 7
            ? ermine(25 + (at - 4) * 21, 36)
            : ermine(14 + (at - 7) * 21, 56),
      ),
      path('M60 0Q100 70 60 144H96Q140 70 96 0Z', rubber.dark, 0.12),
      path('M160 0Q196 70 160 144H218V0Z', rubber.dark, 0.1),
    )}</g>`,
    // Notebook, pencil, umbrella.
    turn(
      -7,
      420,
      370,
      rect(356, 302, 132, 134, brick.dark, 8),
      rect(356, 302, 126, 128, white, 6),
      rect(356, 302, 20, 128, brick.mid, 6),
      row(5, (at) =>
        bar(
          390,
          324 + at * 21,
          [462, 446, 468, 436, 456][at] ?? 450,
          324 + at * 21,
          at % 2 ? plum.light : iron.light,
          4,
        ),
      ),
      turn(
        36,
        470,
        400,
        rod(430, 400, 508, 400, yellow, 11),
        poly(
          [
            [508, 394],
            [526, 400],
            [508, 406],
          ],
          paleWood.light,
        ),
      ),
    ),
    turn(
      14,
      560,
      330,
      rod(560, 226, 560, 414, wood, 9),
      path('M560 228Q602 240 592 400Q560 388 528 400Q518 240 560 228Z', leaf.dark),
      path('M560 228Q588 250 576 394Q552 388 528 400Q518 240 560 228Z', leaf.mid),
      line('M548 250Q536 320 540 386', leaf.light, 5, 0.6),
      line('M560 412Q560 440 582 436', darkWood.mid, 10),
    ),
  ),
};

const scone = (x: number, y: number): string =>
  shapes(
    path(
      `M${x - 48} ${y}Q${x - 54} ${y - 58} ${x} ${y - 62}Q${x + 54} ${y - 58} ${x + 48} ${y}Q${x} ${y + 12} ${x - 48} ${y}Z`,
      '#a8703a',
    ),
    path(
      `M${x - 46} ${y - 2}Q${x - 50} ${y - 56} ${x - 4} ${y - 60}Q${x + 42} ${y - 56} ${x + 38} ${y - 2}Q${x - 4} ${y + 8} ${x - 46} ${y - 2}Z`,
      '#e0b273',
    ),
    path(
      `M${x - 46} ${y - 36}Q${x - 30} ${y - 66} ${x - 2} ${y - 64}Q${x + 38} ${y - 62} ${x + 46} ${y - 36}Q${x} ${y - 50} ${x - 46} ${y - 36}Z`,
      '#c88a48',
    ),
    line(`M${x - 46} ${y - 20}Q${x - 10} ${y - 28} ${x + 44} ${y - 18}`, '#f3d6a2', 5),
    circle(x - 14, y - 12, 4, '#5c3a2a'),
    circle(x + 18, y - 36, 4, '#5c3a2a'),
    line(`M${x - 28} ${y - 50}Q${x - 14} ${y - 58} ${x} ${y - 57}`, '#f0c98d', 5, 0.8),
  );

const tea: View = {
  alt: 'Théière bleue, scones, crème, confiture et tasse de thé ; deux bulles de conversation',
  ground: 'table',
  body: shapes(
    // Speech.
    solid(
      'bubble',
      'M330 40H470Q492 40 492 62V112Q492 134 470 134H402L372 160L374 134H330Q308 134 308 112V62Q308 40 330 40Z',
      cream,
    ),
    row(3, (at) => circle(360 + at * 40, 86, 9, brick.mid)),
    solid(
      'answer',
      'M528 92H602Q618 92 618 108V146Q618 162 602 162H590L592 184L566 162H528Q512 162 512 146V108Q512 92 528 92Z',
      teal,
    ),
    bar(534, 116, 596, 116, teal.light, 6),
    bar(534, 138, 574, 138, teal.light, 6),
    // Teapot.
    line('M92 268Q38 252 44 208Q56 182 96 200', blue.dark, 22),
    line('M92 264Q42 250 48 208Q58 188 94 202', blue.mid, 14),
    path('M258 298Q300 282 306 214L334 206Q332 318 258 340Z', blue.dark),
    path('M258 298Q300 282 306 214L322 210Q318 306 258 328Z', blue.mid),
    solid(
      'pot',
      'M84 262Q88 186 176 184Q264 186 268 262Q270 358 216 366H136Q82 358 84 262Z',
      blue,
      shine('M112 260Q118 214 156 204', 11, 0.5),
      row(6, (at) => turn(at * 60, 176, 284, ellipse(176, 262, 9, 15, white, 0.85))),
      circle(176, 284, 9, yellow.mid),
    ),
    path('M118 192Q130 164 176 164Q222 164 234 192Q176 204 118 192Z', blue.dark),
    path('M122 188Q134 167 172 167Q212 167 222 188Q172 198 122 188Z', blue.light),
    circle(176, 156, 14, blue.dark),
    circle(174, 154, 11, blue.mid),
    line('M322 186q-10 -14 0 -26t0 -26', white, 6, 0.6),
    // Plate of scones.
    ellipse(420, 390, 142, 26, grey.mid),
    ellipse(420, 384, 142, 26, white),
    ellipse(420, 384, 104, 16, cream.mid),
    scone(362, 374),
    scone(468, 376),
    scone(414, 314),
    // Jam, cream, cup.
    solid(
      'jam',
      'M560 268H616Q624 268 624 278V342Q624 352 612 352H564Q552 352 552 342V278Q552 268 560 268Z',
      brick,
      rect(558, 296, 60, 34, cream.light, 3),
      circle(588, 313, 10, brick.light),
    ),
    rect(548, 252, 80, 22, pink.mid, 5),
    rect(548, 252, 80, 14, pink.light, 5),
    ellipse(176, 432, 86, 16, grey.mid),
    ellipse(176, 428, 86, 16, white),
    line('M228 390Q262 386 252 412Q242 424 218 420', white, 11),
    solid(
      'cup',
      'M116 376H236Q234 424 204 432H148Q118 424 116 376Z',
      cream,
      line('M122 392H230', brick.mid, 5),
    ),
    ellipse(176, 376, 60, 12, cream.light),
    ellipse(176, 377, 52, 9, '#a8602c'),
    place(
      540,
      420,
      78,
      0.8,
      solid('knife', 'M-8 -120Q14 -110 10 -10H-8Z', steel),
      rect(-9, -12, 18, 90, cream.dark, 8),
      rect(-9, -12, 12, 90, cream.light, 7),
    ),
  ),
};

/** Lessons of a language. */
export const talking: Readonly<Record<string, Sketch>> = {
  'lsf-camille': [signs],
  'breton-loeiza': [breton],
  'sourdough-scones-emily': [tea],
};
