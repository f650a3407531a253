import {
  bar,
  block,
  brass,
  brick,
  circle,
  cream,
  darkWood,
  disc,
  ellipse,
  ink,
  iron,
  leaf,
  line,
  navy,
  path,
  poly,
  rect,
  rod,
  row,
  rubber,
  shapes,
  shine,
  steel,
  turn,
  wood,
} from '../kit';
import type { Sketch, View } from '../sketch';

const mokaPot: View = {
  alt: 'Cafetière italienne à huit pans, en aluminium, avec sa poignée noire',
  ground: 'table',
  body: shapes(
    // Boiler.
    poly(
      [
        [226, 300],
        [414, 300],
        [438, 400],
        [202, 400],
      ],
      steel.dark,
    ),
    poly(
      [
        [226, 300],
        [290, 300],
        [276, 400],
        [202, 400],
      ],
      steel.light,
    ),
    poly(
      [
        [290, 300],
        [362, 300],
        [368, 400],
        [276, 400],
      ],
      steel.mid,
    ),
    rect(214, 282, 212, 24, steel.dark, 8),
    rect(214, 282, 212, 13, steel.mid, 6),
    circle(398, 342, 10, brass.dark),
    circle(396, 340, 7, brass.mid),
    // Upper part, wider above, with its spout on the left.
    poly(
      [
        [206, 120],
        [412, 120],
        [402, 284],
        [236, 284],
      ],
      steel.dark,
    ),
    poly(
      [
        [206, 120],
        [272, 120],
        [284, 284],
        [236, 284],
      ],
      steel.light,
    ),
    poly(
      [
        [272, 120],
        [352, 120],
        [350, 284],
        [284, 284],
      ],
      steel.mid,
    ),
    path('M214 176L160 132Q154 122 168 120L208 120L214 150Z', steel.mid),
    path('M168 120L208 120L210 130L172 130Z', steel.light),
    // Lid and knob.
    path('M204 122Q310 64 414 122Z', steel.dark),
    path('M210 120Q308 70 372 106L350 120Z', steel.mid),
    shine('M238 112Q280 90 316 90', 7, 0.6),
    rect(296, 62, 28, 26, rubber.dark, 7),
    rect(290, 48, 40, 22, rubber.mid, 9),
    rect(296, 51, 24, 6, rubber.light, 3),
    // Handle.
    path(
      'M404 130Q470 120 486 142Q496 158 486 190L462 278Q456 288 444 284L432 280L454 190Q458 170 440 168L406 170Z',
      rubber.dark,
    ),
    path(
      'M406 134Q466 126 478 146Q486 158 478 188L456 272L444 276L464 190Q468 160 440 160L406 162Z',
      rubber.mid,
    ),
    shine('M416 142Q452 138 466 148', 5, 0.3),
    shine('M236 150L248 262', 7, 0.7),
    shine('M240 320L228 384', 7, 0.7),
  ),
};

const radio: View = {
  alt: 'Poste à transistors en bois et tissu, avec son cadran et son antenne',
  ground: 'table',
  body: shapes(
    bar(520, 150, 560, 34, steel.dark, 7),
    bar(519, 149, 558, 36, steel.light, 3),
    circle(560, 34, 7, steel.mid),
    path('M186 150Q190 92 240 92H400Q450 92 454 150', 'none').replace(
      '/>',
      ` stroke="${darkWood.dark}" stroke-width="17" stroke-linecap="round"/>`,
    ),
    path('M186 150Q190 94 240 94H400Q450 94 454 150', 'none').replace(
      '/>',
      ` stroke="${darkWood.mid}" stroke-width="9" stroke-linecap="round"/>`,
    ),
    block(84, 144, 472, 250, wood, 26),
    rect(102, 164, 436, 204, wood.light, 16, 0.35),
    // Cloth over the loudspeaker.
    rect(112, 174, 218, 184, cream.dark, 14),
    rect(116, 178, 210, 176, cream.mid, 12),
    row(13, (index) => bar(128 + index * 15.6, 188, 128 + index * 15.6, 344, cream.dark, 2)),
    row(10, (index) => bar(126, 196 + index * 16, 316, 196 + index * 16, cream.dark, 1.6)),
    // Dial.
    rect(348, 176, 180, 76, navy.dark, 10),
    rect(352, 180, 172, 68, cream.light, 8),
    row(9, (index) => bar(368 + index * 18, 192, 368 + index * 18, index % 2 === 0 ? 212 : 205, ink, 2.4)),
    row(7, (index) => bar(374 + index * 23, 228, 374 + index * 23, 238, brick.mid, 2.4)),
    bar(452, 186, 452, 242, brick.mid, 5),
    // Knobs.
    disc(386, 310, 32, brass),
    bar(386, 310, 402, 288, brass.dark, 5),
    disc(484, 310, 40, brass),
    bar(484, 310, 468, 282, brass.dark, 5),
    circle(484, 310, 16, brass.light, 0.6),
    rect(120, 392, 46, 12, rubber.dark, 4),
    rect(474, 392, 46, 12, rubber.dark, 4),
  ),
};

const deskLamp: View = {
  alt: 'Lampe de bureau articulée vert sauge, allumée',
  ground: 'table',
  body: shapes(
    path('M366 176L230 388H520L452 158Z', '#fff1b8', 0.5),
    ellipse(300, 388, 96, 22, leaf.dark),
    ellipse(298, 380, 96, 20, leaf.mid),
    path('M214 376Q250 362 320 364', 'none').replace(
      '/>',
      ` stroke="${leaf.light}" stroke-width="6" stroke-linecap="round"/>`,
    ),
    rod(296, 378, 214, 232, steel, 14),
    rod(312, 376, 230, 230, steel, 9),
    rod(222, 226, 372, 112, steel, 14),
    rod(232, 240, 380, 126, steel, 9),
    disc(224, 232, 20, iron),
    disc(302, 374, 17, iron),
    line('M248 246q14 -2 10 -14q16 2 14 -12q16 2 14 -12', iron.light, 4),
    // Shade.
    turn(
      -22,
      410,
      130,
      path('M380 92Q412 66 444 92L492 178H332Z', leaf.dark),
      path('M384 94Q410 72 430 88L458 172H338Z', leaf.mid),
      path('M388 98Q400 84 408 84L384 168H346Z', leaf.light, 0.8),
      ellipse(412, 178, 80, 16, leaf.dark),
      ellipse(412, 180, 70, 12, '#ffe9a3'),
      ellipse(412, 186, 24, 16, '#fff8dc'),
      rect(394, 66, 36, 22, iron.mid, 8),
    ),
    disc(378, 118, 16, iron),
    line('M226 384Q150 380 120 410T40 440', rubber.mid, 7),
  ),
};

/** What members swap from their kitchens and living rooms. */
export const swappedAtHome: Readonly<Record<string, Sketch>> = {
  'cafetiere-samir': [mokaPot],
  'transistor-nolwenn': [radio],
  'lampe-ines': [deskLamp],
};
