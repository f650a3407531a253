import { circle, cream, leaf, line, move, pink, rect, row, shapes, turn, white, wood, yellow } from '../kit';
import type { Sketch, View } from '../sketch';

const chalk = '#f4efe4';
const slate = '#34423f';

/** A slate with something drawn on it in chalk, each of a tilt of its own: what somebody shares is written on no machine. */
const slateWith = (
  alt: string,
  tilt: number,
  stick: string,
  ...drawn: readonly (string | readonly string[])[]
): View => ({
  alt,
  ground: 'table',
  body: shapes(
    turn(
      tilt,
      320,
      230,
      rect(104, 52, 432, 348, wood.dark, 18),
      rect(104, 52, 424, 338, wood.mid, 18),
      rect(132, 80, 368, 284, '#25302e', 8),
      rect(132, 80, 362, 278, slate, 8),
      line('M150 336q120-14 260-2M170 100q80 6 150-2', white, 10, 0.06),
      ...drawn.map((each) => shapes(each)),
    ),
    turn(18 - tilt * 3, 500, 414, rect(462, 406, 78, 15, cream.dark, 7), rect(462, 404, 76, 13, stick, 7)),
  ),
});

const stroke = (d: string, colour = chalk, width = 8): string => line(d, colour, width);

/** Two hands that talk: signs. */
const signs = slateWith(
  'Une ardoise, deux mains qui signent à la craie',
  -3,
  yellow.light,
  stroke(
    'M206 300V196q0-14 12-14t12 14v50M230 246V166q0-14 12-14t12 14v78M254 244v-70q0-13 11-13t11 13v76M206 300q0 34 36 34 34 0 36-40l24-54q6-14-6-18t-16 8l-4 18',
  ),
  stroke(
    'M420 300V206q0-14-12-14t-12 14v44M396 250V186q0-14-12-14t-12 14v64M372 250v-62q0-12-10-12t-10 12v74M420 300q0 34-34 34-32 0-36-34',
    yellow.light,
  ),
  stroke('M306 128q14-14 28 0M300 106q20-20 40 0', pink.light, 6),
);

/** Farfalle and a rolling pin. */
const pasta = slateWith(
  'Une ardoise, des pâtes papillon et un rouleau à la craie',
  2,
  pink.light,
  [
    [210, 150],
    [320, 130],
    [420, 170],
    [262, 216],
    [374, 222],
  ].map(([x = 0, y = 0]) =>
    move(
      x,
      y,
      stroke('M-34-22L-8-8Q0-2 8-8L34-22V22L8 8Q0 2-8 8L-34 22Z', yellow.light, 7),
      stroke('M0-6V6', chalk, 5),
    ),
  ),
  stroke('M196 302H444M214 282H426V322H214Z'),
);

/** A bird on a branch, and its song. */
const birds = slateWith(
  'Une ardoise, un oiseau sur sa branche à la craie',
  -2,
  leaf.light,
  stroke('M170 298Q300 270 470 306M400 292q14-34 46-38M254 284q-20-26-50-24', leaf.light),
  stroke('M262 240q-6-66 50-78 44-8 60 26l28 10-26 12q2 60-58 66-40 4-82 34 6-36 28-70'),
  circle(346, 188, 6, chalk),
  stroke('M300 214q24 34 58 14M318 276v14M340 272v14', chalk, 6),
  stroke('M430 160v-34l22-8v34M420 160h10M442 152h10', pink.light, 6),
);

/** Jars and strawberries. */
const jams = slateWith(
  'Une ardoise, deux pots de confiture et des fraises à la craie',
  3,
  pink.light,
  stroke('M180 190H280M188 190q-18 16-18 40v70q0 22 22 22h76q22 0 22-22v-70q0-24-18-40M184 164H276V190H184Z'),
  stroke('M196 240H264V286H196Z', pink.light, 6),
  stroke('M310 214H390M318 214q-14 14-14 32v54q0 20 20 20h52q20 0 20-20v-54q0-18-14-32M314 192H386V214H314Z'),
  stroke(
    'M424 200q-36 4-26 40 8 30 28 44 22-14 30-44 8-36-32-40M408 190l18 12 18-12M426 202v-22',
    pink.light,
    7,
  ),
);

/** A hand on a heart that beats. */
const firstAid = slateWith(
  'Une ardoise, un cœur et son battement à la craie',
  -4,
  pink.light,
  stroke('M316 322Q190 236 190 170q0-54 54-54 44 0 72 44 28-44 72-44 54 0 54 54 0 66-126 152Z', pink.light),
  stroke('M150 226H262l18-38 26 84 24-62 14 16H482'),
);

/** A sewn book, its thread and needle. */
const binding = slateWith(
  'Une ardoise, un cahier cousu, une aiguille et son fil à la craie',
  1,
  yellow.light,
  stroke('M196 140q60-26 118 10v176q-58-34-118-12ZM432 140q-60-26-118 10v176q58-34 118-12Z'),
  row(5, (at) => stroke(`M300 ${184 + at * 28}h28`, yellow.light, 6)),
  stroke('M314 150q40-54 104-40 46 12 40 60M458 170l-22 74', yellow.light, 5),
  stroke('M220 176q36-12 70 4M220 208q36-12 70 4M338 180q34-16 72-4', chalk, 5),
);

/** Stones upon stones, without mortar. */
const wall = slateWith(
  'Une ardoise, un mur de pierres sèches à la craie',
  -1,
  cream.mid,
  [
    'M162 292h86v46h-86ZM256 296h70v42h-70ZM334 290h96v48h-96ZM438 300h42v38h-42Z',
    'M176 240h60v44h-60ZM246 246h94v42h-94ZM350 238h70v44h-70ZM428 246h46v46h-46Z',
    'M188 196h88v36h-88ZM286 190h60v48h-60ZM356 196h100v36h-100Z',
  ].map((d) => stroke(d, chalk, 6)),
  stroke('M206 184q8-34 34-32 4 30-34 32M206 184v10', leaf.light, 6),
);

/** A cup of tea and what one says over it. */
const tea = slateWith(
  'Une ardoise, une théière et deux bulles à la craie',
  4,
  leaf.light,
  stroke('M196 230q-8 92 62 92 72 0 64-92ZM322 244q40-4 36 28-4 26-42 26M258 230v-14M240 216h36'),
  stroke(
    'M378 116h82q18 0 18 18v38q0 18-18 18h-42l-22 22v-22h-18q-18 0-18-18v-38q0-18 18-18Z',
    leaf.light,
    7,
  ),
  stroke(
    'M192 104h74q16 0 16 16v30q0 16-16 16h-36l-18 18v-18h-20q-16 0-16-16v-30q0-16 16-16Z',
    yellow.light,
    7,
  ),
  stroke('M386 144h68M386 164h44M200 128h58', chalk, 5),
);

/** A soldering iron, a drop, a board. */
const soldering = slateWith(
  'Une ardoise, un fer à souder et un circuit à la craie',
  -3,
  yellow.light,
  stroke(
    'M180 252H392V334H180ZM210 252v-20M246 252v-28M282 252v-20M318 252v-28M210 300h50v-22M300 312h60v-36',
  ),
  circle(260, 276, 8, yellow.light),
  circle(360, 274, 8, yellow.light),
  stroke('M452 116l-54 66-22 10-26 44 42-28 10-22 62-58Z', yellow.light, 7),
  stroke('M458 110q20-20 24 4', chalk, 6),
);

/** A brush on a wall that gains a colour. */
const walls = slateWith(
  'Une ardoise, un pinceau large et sa trace de couleur à la craie',
  2,
  leaf.light,
  row(6, (at) => line(`M${172 + at * 2} ${160 + at * 26}q90-14 ${190 - at * 10} 2`, leaf.light, 17, 0.75)),
  stroke('M374 132H468V196H374ZM386 196v34h70v-34M410 230l4 84q8 14 16 0l4-84'),
);

/** A needle, a button, a hem. */
const sewing = slateWith(
  'Une ardoise, un bouton, une aiguille et un point de couture à la craie',
  -2,
  pink.light,
  stroke('M284 222a60 60 0 1 0-120 0 60 60 0 1 0 120 0', pink.light),
  [
    [206, 204],
    [242, 204],
    [206, 240],
    [242, 240],
  ].map(([x = 0, y = 0]) => circle(x, y, 9, pink.light)),
  stroke('M462 112L336 266l-6 20 18-10L474 122M452 134q6 6 2 12'),
  stroke('M330 286q-60 60-150 36', chalk, 5),
  row(6, (at) => stroke(`M${330 + at * 26} 326h14`, yellow.light, 6)),
);

/** A radish that goes into the ground, and a row of them. */
const bedding = slateWith(
  'Une ardoise, trois radis dans la terre à la craie',
  3,
  leaf.light,
  stroke('M156 252q80-14 164 0 84 14 164 0'),
  [
    [226, 262],
    [320, 272],
    [414, 266],
  ].map(([x = 0, y = 0]) =>
    move(
      x,
      y,
      stroke('M0 60q-40-22-30-54 12-20 30-20t30 20q10 32-30 54M0 60v22', pink.light, 7),
      stroke('M0-14q-34-18-28-62 30 16 28 62 2-52 34-66 0 50-34 66', leaf.light, 7),
    ),
  ),
);

/** Two boards that meet in a dovetail. */
const dovetail = slateWith(
  'Une ardoise, une queue d’aronde et une équerre à la craie',
  -4,
  yellow.light,
  stroke('M170 168H306l-14 34h46l-14-34H476M170 168v74h104l-16 34h104l-16-34h130v-74'),
  stroke(
    'M170 300h280M190 292v16M230 292v16M270 292v16M310 292v16M350 292v16M390 292v16M430 292v16',
    yellow.light,
    6,
  ),
  stroke('M200 112h80M200 112v36', pink.light, 7),
);

/** Three letters of another alphabet's cousin, and four who speak. */
const letters = slateWith(
  'Une ardoise, les lettres ä, ß et ü, et quatre bulles à la craie',
  -2,
  yellow.light,
  stroke('M186 190a36 36 0 1 0 0 62M222 178v86M186 150h2M214 150h2'),
  stroke('M274 272V166q0-38 34-38t34 34q0 26-24 34 34 8 34 42 0 34-40 34', yellow.light, 9),
  stroke('M392 184v48q0 32 32 32t32-32v-48M408 152h2M438 152h2'),
  row(4, (at) =>
    stroke(
      `M${172 + at * 78} 300h44q10 0 10 10v16q0 10-10 10h-24l-12 12v-12h-8q-10 0-10-10v-16q0-10 10-10Z`,
      pink.light,
      6,
    ),
  ),
);

/** What is shared in the circle of knowledge, and taught to several. */
export const slates: Readonly<Record<string, Sketch>> = {
  'savoir-signes': [signs],
  'savoir-pates': [pasta],
  'savoir-oiseaux': [birds],
  'savoir-confitures': [jams],
  'savoir-secours': [firstAid],
  'savoir-reliure': [binding],
  'savoir-pierres': [wall],
  'savoir-anglais': [tea],
  'savoir-soudure': [soldering],
  'savoir-patine': [walls],
  'savoir-couture': [sewing],
  'savoir-potager': [bedding],
  'savoir-bois': [dovetail],
  'cours-allemand': [letters],
};
