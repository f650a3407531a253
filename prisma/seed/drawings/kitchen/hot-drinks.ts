import {
  bar,
  brass,
  brick,
  circle,
  copper,
  cream,
  darkWood,
  ellipse,
  glass,
  iron,
  line,
  path,
  rect,
  rod,
  row,
  rubber,
  shapes,
  shine,
  steel,
  type Tones,
  teal,
  turn,
  white,
  yellow,
} from '../kit';
import { closeUp, type Sketch, type View } from '../sketch';

const cup = (x: number, y: number, tone: Tones): string =>
  shapes(
    ellipse(x, y + 4, 44, 11, cream.dark),
    ellipse(x, y, 44, 10, cream.light),
    line(`M${x + 24} ${y - 34}Q${x + 46} ${y - 36} ${x + 42} ${y - 20}T${x + 20} ${y - 10}`, tone.mid, 6),
    path(
      `M${x - 30} ${y - 42}H${x + 30}Q${x + 28} ${y - 4} ${x + 14} ${y}H${x - 14}Q${x - 28} ${y - 4} ${x - 30} ${y - 42}Z`,
      tone.dark,
    ),
    path(
      `M${x - 30} ${y - 42}H${x + 22}Q${x + 18} ${y - 8} ${x + 8} ${y - 4}H${x - 13}Q${x - 27} ${y - 8} ${x - 30} ${y - 42}Z`,
      tone.mid,
    ),
    ellipse(x, y - 42, 30, 8, tone.light),
    ellipse(x, y - 41, 25, 6, '#4d2e1c'),
  );

const flask = (x: number, y: number): string =>
  shapes(
    line(
      `M${x + 30} ${y - 160}Q${x + 70} ${y - 150} ${x + 66} ${y - 90}T${x + 34} ${y - 46}`,
      rubber.mid,
      13,
    ),
    path(
      `M${x - 44} ${y - 150}Q${x - 46} ${y - 186} ${x} ${y - 188}Q${x + 46} ${y - 186} ${x + 44} ${y - 150}L${x + 50} ${y - 14}Q${x + 50} ${y} ${x + 36} ${y}H${x - 36}Q${x - 50} ${y} ${x - 50} ${y - 14}Z`,
      steel.dark,
    ),
    path(
      `M${x - 44} ${y - 150}Q${x - 44} ${y - 182} ${x - 4} ${y - 183}Q${x + 32} ${y - 182} ${x + 33} ${y - 150}L${x + 39} ${y - 18}Q${x + 38} ${y - 8} ${x + 28} ${y - 8}H${x - 36}Q${x - 50} ${y - 6} ${x - 50} ${y - 14}Z`,
      steel.mid,
    ),
    rect(x - 36, y - 142, 13, 118, steel.light, 7),
    path(`M${x - 46} ${y - 156}L${x - 72} ${y - 172}V${y - 184}H${x - 40}Z`, rubber.mid),
    rect(x - 36, y - 206, 72, 24, rubber.dark, 10),
    rect(x - 36, y - 206, 62, 15, rubber.light, 8),
  );

const coffee: View = {
  alt: 'Percolateur de soixante tasses en inox, une tasse sous le robinet, deux thermos',
  ground: 'table',
  body: shapes(
    flask(444, 372),
    flask(556, 394),
    // Urn.
    path('M112 110H336L346 340H102Z', steel.dark),
    path('M112 110H324L330 334H104Z', steel.mid),
    rect(130, 124, 24, 198, steel.light, 12),
    rect(166, 124, 9, 198, steel.light, 5, 0.6),
    rect(288, 124, 20, 198, steel.dark, 9, 0.4),
    path('M94 112Q110 66 200 60H248Q340 66 354 112Z', rubber.dark),
    path('M102 106Q122 72 202 66H240Q316 72 332 106Z', rubber.light),
    circle(224, 50, 17, rubber.dark),
    circle(221, 47, 11, rubber.light),
    rect(92, 104, 264, 16, steel.dark, 7),
    rect(92, 104, 264, 9, steel.light, 5),
    ...[
      [94, -1],
      [354, 1],
    ].map(
      ([x = 0, side = 1]) =>
        `<g transform="translate(${x} 180) scale(${side} 1)">${line('M0 -24H18Q34 -24 34 4Q34 30 18 30H0', rubber.dark, 15)}${line('M0 -27H16', rubber.light, 5)}</g>`,
    ),
    // Gauge glass with coffee.
    rect(214, 138, 26, 132, steel.dark, 12),
    rect(219, 142, 16, 124, glass.light, 8),
    rect(219, 176, 16, 90, '#5a3520', 8),
    row(5, (index) => bar(244, 154 + index * 25, 254, 154 + index * 25, steel.dark, 2.5)),
    // Tap with its lever.
    rect(208, 286, 38, 26, rubber.dark, 7),
    path('M214 308H240L236 340H218Z', rubber.mid),
    turn(-18, 227, 286, rod(227, 288, 227, 254, rubber, 15)),
    line('M227 342V362', '#5a3520', 5),
    // Foot.
    path('M96 336H352L364 404Q364 414 352 414H96Q84 414 84 404Z', rubber.dark),
    path('M98 336H344L352 398Q352 404 342 404H104Q94 404 94 398Z', iron.mid),
    circle(124, 374, 8, '#f28b62'),
    rect(290, 362, 42, 22, rubber.dark, 6),
    rect(294, 366, 18, 14, brick.mid, 4),
    rect(176, 386, 104, 26, iron.dark, 6),
    cup(226, 404, brick),
    cup(90, 446, teal),
    cup(336, 450, yellow),
  ),
};

/** A glass of the shape of a tulip with tea, on its saucer. */
const tulip = (x: number, y: number): string =>
  shapes(
    ellipse(x, y + 5, 44, 12, brick.dark),
    ellipse(x, y + 1, 44, 11, white),
    ellipse(x, y + 1, 30, 7, brick.light),
    ellipse(x, y + 1, 24, 5, white),
    path(
      `M${x - 25} ${y - 84}H${x + 25}Q${x + 24} ${y - 66} ${x + 14} ${y - 50}Q${x + 30} ${y - 20} ${x + 18} ${y}H${x - 18}Q${x - 30} ${y - 20} ${x - 14} ${y - 50}Q${x - 24} ${y - 66} ${x - 25} ${y - 84}Z`,
      glass.dark,
      0.85,
    ),
    path(
      `M${x - 22} ${y - 72}H${x + 22}Q${x + 19} ${y - 60} ${x + 11} ${y - 50}Q${x + 25} ${y - 22} ${x + 15} ${y - 5}H${x - 15}Q${x - 25} ${y - 22} ${x - 11} ${y - 50}Q${x - 19} ${y - 60} ${x - 22} ${y - 72}Z`,
      '#a5391d',
    ),
    path(
      `M${x - 4} ${y - 70}H${x + 20}Q${x + 18} ${y - 60} ${x + 10} ${y - 50}Q${x + 22} ${y - 24} ${x + 13} ${y - 7}H${x - 2}Q${x + 6} ${y - 40} ${x - 4} ${y - 70}Z`,
      '#c9562b',
    ),
    ellipse(x, y - 72, 22, 5, '#d87a45'),
    rect(x - 16, y - 32, 5, 22, white, 3, 0.6),
    line(`M${x - 25} ${y - 84}H${x + 25}`, brass.mid, 3),
  );

const samovar: View = {
  alt: 'Samovar de cuivre, sa théière posée dessus et des verres tulipe de thé turc',
  ground: 'table',
  body: shapes(
    // Teapot on top.
    path('M214 92L166 66L174 58L224 78Z', brass.mid),
    line('M330 66Q372 60 366 92T322 116', brass.dark, 11),
    path('M212 88Q210 52 270 50Q332 52 330 88Q330 126 302 132H240Q212 126 212 88Z', brass.dark),
    path('M212 88Q212 56 268 54Q320 56 320 88Q318 118 294 124H242Q214 120 212 88Z', brass.mid),
    shine('M230 84Q232 68 252 64', 7, 0.6),
    path('M240 54Q244 36 270 34Q298 36 302 54Z', brass.dark),
    circle(270, 28, 9, brass.mid),
    // Crown, body.
    path('M222 130H320L312 152H230Z', copper.dark),
    rect(216, 126, 110, 10, copper.light, 5),
    path('M190 152H352L366 178H176Z', copper.mid),
    rect(168, 172, 206, 14, copper.dark, 6),
    rect(168, 172, 206, 8, copper.light, 4),
    path('M176 186H366Q384 254 344 318Q322 340 318 352H224Q220 340 198 318Q158 254 176 186Z', copper.dark),
    path('M178 186H354Q368 252 332 312Q312 334 308 346H226Q222 336 200 312Q164 254 178 186Z', copper.mid),
    shine('M204 206Q194 260 218 300', 15, 0.45),
    shine('M232 206Q226 250 238 286', 6, 0.35),
    row(5, (index) => path(`M${226 + index * 22} 222q11 -16 22 0q-11 16 -22 0Z`, copper.dark, 0.55)),
    // Handles.
    ...[
      [174, -1],
      [368, 1],
    ].map(
      ([x = 0, side = 1]) =>
        `<g transform="translate(${x} 226) scale(${side} 1)">${line('M-2 -18Q40 -30 42 6Q40 36 6 32', copper.dark, 9)}${rod(42, -6, 40, 16, darkWood, 17)}</g>`,
    ),
    // Tap.
    rod(271, 300, 271, 322, brass, 17),
    rect(259, 292, 24, 20, brass.dark, 6),
    path('M262 318H280L278 348H266Z', brass.mid),
    line('M271 292V268M256 264H286', brass.dark, 7),
    circle(256, 264, 6, brass.light),
    circle(286, 264, 6, brass.light),
    // Foot.
    path('M230 350H312L324 378H218Z', copper.dark),
    path('M230 350H302L312 374H222Z', copper.mid),
    path('M194 376H348Q358 380 358 396H184Q184 380 194 376Z', copper.dark),
    path('M196 376H340Q348 380 348 388H188Q188 380 196 376Z', copper.light),
    rect(196, 394, 30, 14, copper.dark, 5),
    rect(316, 394, 30, 14, copper.dark, 5),
    // Tray with glasses.
    ellipse(506, 420, 130, 36, brass.dark),
    ellipse(506, 412, 130, 35, brass.mid),
    ellipse(506, 412, 112, 27, brass.light),
    tulip(446, 392),
    tulip(566, 392),
    tulip(506, 424),
    tulip(76, 424),
    rect(130, 424, 24, 20, cream.dark, 4),
    rect(130, 424, 20, 16, white, 4),
    rect(158, 432, 22, 18, cream.dark, 4),
    rect(158, 432, 18, 14, white, 4),
    line('M166 50q-12 -14 0 -28', white, 6, 0.6),
  ),
};

/** Coffee and tea for many; by the slug of the listing. */
export const hotDrinks: Readonly<Record<string, Sketch>> = {
  'percolateur-aminata': [coffee],
  'theiere-cuivre': [
    samovar,
    {
      ...closeUp(samovar, 'Les verres tulipe pleins de thé sur leur plateau de laiton', 506, 380, 2.2),
      ground: 'plain',
    },
  ],
};
