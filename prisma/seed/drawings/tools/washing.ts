import {
  bar,
  blue,
  brick,
  circle,
  ellipse,
  grey,
  iron,
  line,
  path,
  rect,
  rod,
  row,
  rubber,
  scale,
  shapes,
  shine,
  steel,
  turn,
  wheel,
  yellow,
} from '../kit';
import type { Sketch, View } from '../sketch';

const pressure = (body: typeof yellow, isLarge: boolean): string =>
  shapes(
    line('M330 336Q430 400 520 380T560 260', rubber.dark, 11),
    rod(560, 258, 470, 96, iron, 15),
    rod(548, 244, 530, 212, body, 27),
    rod(472, 100, 440, 46, steel, 8),
    row(4, (index) =>
      line(
        `M${430 - index * 5} ${38 - index * 3}L${330 - index * 24} ${-20 + index * 22}`,
        '#a9d3e6',
        5,
        0.8,
      ),
    ),
    rod(170, 190, 178, 86, iron, 13),
    rod(290, 190, 282, 86, iron, 13),
    rod(176, 86, 284, 86, rubber, 20),
    path(
      'M140 196Q142 172 168 170H292Q318 172 320 196L330 372Q328 394 304 396H156Q132 394 130 372Z',
      body.dark,
    ),
    path(
      'M147 196Q149 180 170 178H288Q311 180 312 198L321 364Q319 384 300 386H160Q140 384 139 366Z',
      body.mid,
    ),
    shine('M166 200V340', 10, 0.4),
    rect(186, 212, 96, 70, iron.dark, 14),
    rect(186, 212, 96, 58, iron.mid, 14),
    circle(234, 242, 20, grey.dark),
    circle(233, 240, 15, brick.mid),
    rect(168, 310, 128, 32, iron.mid, 8),
    isLarge && row(4, (index) => rect(184 + index * 28, 318, 16, 16, iron.dark, 4)),
    wheel(150, 396, isLarge ? 44 : 30),
    wheel(310, 396, isLarge ? 44 : 30),
  );

const washer: View = {
  alt: 'Nettoyeur haute pression jaune, sa lance et sa brosse à terrasse',
  ground: 'floor',
  body: shapes(
    pressure(yellow, true),
    circle(440, 410, 44, iron.dark),
    ellipse(440, 404, 52, 22, iron.mid),
    row(12, (index) => rect(394 + index * 8, 416, 5, 26, grey.mid, 2)),
    ellipse(440, 398, 52, 20, yellow.mid),
    rect(430, 368, 20, 32, iron.mid, 5),
  ),
};

const smallWasher: View = {
  alt: 'Petit nettoyeur haute pression bleu, près d’un vélo à laver',
  ground: 'floor',
  tint: 'sky',
  body: shapes(
    `<g opacity=".9" transform="translate(300 150) scale(.62)">${shapes(
      `<circle cx="130" cy="330" r="92" fill="none" stroke="${rubber.mid}" stroke-width="15"/><circle cx="400" cy="330" r="92" fill="none" stroke="${rubber.mid}" stroke-width="15"/>`,
      row(6, (index) => turn(index * 30, 130, 330, bar(42, 330, 218, 330, grey.mid, 3))),
      row(6, (index) => turn(index * 30, 400, 330, bar(312, 330, 488, 330, grey.mid, 3))),
      line(
        'M130 330L200 180H350L260 330ZM350 180L400 330M200 180L260 330M190 150H226M350 180L340 130L384 118',
        brick.mid,
        14,
      ),
      rect(170, 136, 74, 16, rubber.dark, 8),
      circle(260, 330, 24, iron.mid),
    )}</g>`,
    scale(0.82, 120, 430, pressure(blue, false)),
  ),
};

/** What washes with pressure; by the slug of the listing. */
export const washing: Readonly<Record<string, Sketch>> = {
  'nettoyeur-karcher-paul': [washer],
  'nettoyeur-nadege': [smallWasher],
};
