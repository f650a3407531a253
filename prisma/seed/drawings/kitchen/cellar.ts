import {
  bar,
  blue,
  brass,
  brick,
  circle,
  cream,
  disc,
  ellipse,
  glass,
  grey,
  iron,
  leaf,
  line,
  orange,
  path,
  rect,
  rod,
  row,
  rubber,
  shapes,
  shine,
  steel,
  type Tones,
  turn,
  white,
  yellow,
} from '../kit';
import { closeUp, type Sketch, type View } from '../sketch';

/** A jar with its rubber ring and wire clip. */
const jar = (x: number, y: number, filling: Tones, pieces: string): string =>
  shapes(
    path(
      `M${x - 40} ${y - 86}H${x + 40}Q${x + 48} ${y - 70} ${x + 48} ${y - 60}V${y - 12}Q${x + 48} ${y} ${x + 36} ${y}H${x - 36}Q${x - 48} ${y} ${x - 48} ${y - 12}V${y - 60}Q${x - 48} ${y - 70} ${x - 40} ${y - 86}Z`,
      glass.dark,
    ),
    rect(x - 42, y - 66, 84, 60, filling.mid, 10),
    pieces,
    rect(x - 38, y - 62, 9, 48, white, 4, 0.55),
    rect(x - 42, y - 96, 84, 11, orange.mid, 5),
    path(
      `M${x - 40} ${y - 96}Q${x - 38} ${y - 114} ${x} ${y - 116}Q${x + 38} ${y - 114} ${x + 40} ${y - 96}Z`,
      glass.dark,
    ),
    path(
      `M${x - 36} ${y - 97}Q${x - 34} ${y - 110} ${x} ${y - 112}Q${x + 28} ${y - 110} ${x + 30} ${y - 97}Z`,
      glass.light,
    ),
    line(`M${x + 38} ${y - 100}Q${x + 56} ${y - 96} ${x + 46} ${y - 66}`, steel.dark, 4),
  );

const beans = (x: number, y: number): string =>
  row(9, (index) =>
    shapes(
      bar(x - 34 + index * 8.4, y - 60, x - 34 + index * 8.4, y - 12, index % 2 ? leaf.light : leaf.mid, 6.5),
    ),
  );

const halves = (x: number, y: number): string =>
  row(6, (index) =>
    circle(
      x - 26 + (index % 3) * 26,
      y - 48 + Math.floor(index / 3) * 26,
      13,
      index % 2 ? orange.light : yellow.mid,
    ),
  );

const cherries = (x: number, y: number): string =>
  row(12, (index) =>
    shapes(
      circle(x - 30 + (index % 4) * 20, y - 54 + Math.floor(index / 4) * 19, 10, '#9d2f3c'),
      circle(x - 33 + (index % 4) * 20, y - 57 + Math.floor(index / 4) * 19, 3, '#e0808a'),
    ),
  );

const canner: View = {
  alt: 'Stérilisateur à bocaux émaillé avec robinet et thermostat, bocaux de haricots et de fruits',
  ground: 'table',
  body: shapes(
    // Pot of enamel.
    path('M86 122H392V386Q392 408 370 408H108Q86 408 86 386Z', cream.dark),
    path('M86 122H378V380Q378 398 362 398H108Q86 398 86 378Z', cream.light),
    rect(104, 136, 22, 246, white, 11),
    row(2, (at) =>
      row(4, (index) =>
        circle(160 + index * 54 + at * 27, 164 + at * 32, 8, [brick, leaf][at]?.light ?? '', 0.7),
      ),
    ),
    path('M86 376H392V386Q392 408 370 408H108Q86 408 86 386Z', brick.dark),
    path('M86 372H380V380Q380 398 362 398H108Q86 398 86 378Z', brick.mid),
    rect(78, 112, 322, 20, brick.dark, 8),
    rect(78, 112, 322, 13, brick.mid, 7),
    // Lid with its thermometer.
    path('M82 114Q98 72 200 66H278Q380 72 396 114Z', cream.dark),
    path('M92 108Q110 78 202 72H270Q350 78 372 108Z', white),
    rect(202, 48, 74, 22, rubber.dark, 10),
    rect(202, 48, 64, 14, rubber.light, 8),
    rod(326, 22, 326, 86, steel, 8),
    circle(326, 26, 24, steel.dark),
    circle(325, 24, 19, white),
    bar(325, 25, 334, 14, brick.mid, 3.5),
    ...[-1, 1].map((side) =>
      shapes(
        `<g transform="translate(${side > 0 ? 388 : 90} 196) scale(${side} 1)">${line('M0 -18H24Q38 -18 38 2Q38 20 24 20H0', iron.mid, 13)}${line('M2 -20H24', iron.light, 4)}</g>`,
      ),
    ),
    // Dial, timer, tap.
    rect(140, 246, 150, 88, iron.dark, 12),
    rect(140, 246, 142, 80, iron.mid, 12),
    disc(182, 288, 27, grey),
    bar(182, 288, 194, 272, brick.mid, 4),
    disc(248, 288, 21, grey),
    bar(248, 288, 248, 274, iron.dark, 4),
    circle(266, 320, 4, '#f28b62'),
    rod(330, 350, 372, 350, brass, 17),
    rect(328, 318, 15, 28, brass.dark, 4),
    rod(318, 318, 354, 318, { ...iron }, 12),
    path('M320 356H344V392H326Q320 376 320 356Z', brass.mid),
    // Jars, tongs.
    jar(482, 344, leaf, beans(482, 344)),
    jar(574, 356, yellow, halves(574, 356)),
    jar(520, 438, brick, cherries(520, 438)),
    line('M420 440Q450 396 420 344', steel.mid, 8),
    line('M444 440Q414 396 446 344', steel.dark, 8),
    rod(420, 440, 426, 424, iron, 14),
    rod(444, 440, 438, 424, iron, 14),
  ),
};

const bottle = (x: number, y: number): string =>
  shapes(
    path(
      `M${x - 9} ${y - 122}H${x + 9}V${y - 92}Q${x + 25} ${y - 76} ${x + 25} ${y - 56}V${y - 8}Q${x + 25} ${y} ${x + 17} ${y}H${x - 17}Q${x - 25} ${y} ${x - 25} ${y - 8}V${y - 56}Q${x - 25} ${y - 76} ${x - 9} ${y - 92}Z`,
      '#5a3517',
    ),
    path(
      `M${x - 9} ${y - 122}H${x + 4}V${y - 90}Q${x + 18} ${y - 76} ${x + 18} ${y - 56}V${y - 8}H${x - 17}Q${x - 25} ${y} ${x - 25} ${y - 8}V${y - 56}Q${x - 25} ${y - 76} ${x - 9} ${y - 92}Z`,
      '#8a5426',
    ),
    rect(x - 19, y - 60, 7, 44, '#c98d4c', 3, 0.7),
    rect(x - 22, y - 48, 42, 30, cream.light, 3),
    circle(x, y - 33, 9, yellow.mid),
    rect(x - 12, y - 130, 24, 12, brass.mid, 3),
  );

const brewing: View = {
  alt: 'Matériel pour brasser sa bière : marmite à robinet, fermenteur à barboteur, capsuleuse et bouteilles',
  ground: 'table',
  body: shapes(
    // Kettle.
    path('M46 120H254V370Q254 392 234 392H66Q46 392 46 370Z', steel.dark),
    path('M46 120H242V364Q242 382 226 382H68Q46 382 46 364Z', steel.mid),
    rect(62, 140, 20, 230, steel.light, 10),
    rect(94, 140, 8, 230, steel.light, 4, 0.6),
    rect(36, 110, 228, 18, steel.dark, 8),
    rect(36, 110, 228, 11, steel.light, 6),
    path('M44 112Q60 76 130 72H172Q240 76 256 112Z', steel.mid),
    path('M54 108Q74 82 132 78H150Q110 86 96 108Z', steel.light),
    rect(124, 56, 54, 18, rubber.dark, 9),
    line('M46 176H24Q10 178 10 198T24 218H46', steel.dark, 11),
    circle(160, 190, 29, steel.dark),
    circle(158, 188, 23, white),
    bar(158, 188, 170, 174, brick.mid, 4),
    rod(160, 344, 214, 344, brass, 17),
    path('M200 350H222V390H208Q200 372 200 350Z', brass.mid),
    rod(186, 316, 186, 340, brick, 13),
    // Fermenter: wort one sees, airlock.
    path('M288 160H472L460 372Q458 392 438 392H322Q302 392 300 372Z', cream.dark),
    path('M292 164H464L452 366Q450 382 436 382H324Q308 382 306 368Z', '#fff6dd', 0.95),
    path('M295 214H461L452 366Q450 382 436 382H324Q308 382 306 368Z', '#c98a35'),
    path('M295 206Q340 186 380 202T461 206V228Q420 240 380 228T296 230Z', white),
    path('M306 300H454L452 366Q450 382 436 382H324Q308 382 306 368Z', '#a8682a', 0.55),
    shine('M318 244L328 360', 9, 0.4),
    row(6, (index) =>
      bar(436 - index * 1.6, 252 + index * 20, 450 - index * 1.6, 252 + index * 20, white, 3),
    ),
    rect(276, 140, 208, 28, cream.dark, 8),
    rect(276, 140, 208, 19, white, 8),
    line('M380 142V92Q380 66 398 66T416 92V100Q416 116 430 116T444 100V58', glass.dark, 13),
    line('M380 142V92Q380 68 398 68T416 92V100Q416 114 430 114T444 100V60', glass.light, 6),
    line('M416 96V100Q416 115 430 115T444 100V90', blue.mid, 5),
    rect(372, 128, 18, 16, rubber.mid, 4),
    rect(340, 376, 20, 30, brick.mid, 5),
    rod(328, 372, 356, 372, iron, 13),
    rect(36, 386, 228, 10, iron.mid, 4),
    // Bottles, capper, a full glass.
    bottle(520, 366),
    bottle(586, 372),
    path('M508 382H594Q598 446 584 450H520Q506 446 508 382Z', glass.dark, 0.9),
    path('M514 396H586Q588 438 578 442H524Q514 438 514 396Z', '#d99432'),
    rect(522, 402, 10, 34, yellow.light, 5, 0.8),
    path(
      'M502 392Q500 370 520 374Q532 362 550 370Q574 360 584 374Q604 372 598 394Q580 404 550 398T502 392Z',
      white,
    ),
    line('M592 398Q622 396 616 420Q610 438 588 434', glass.dark, 9),
    turn(
      -14,
      400,
      438,
      rod(330, 434, 386, 434, brick, 15),
      rod(414, 434, 470, 434, brick, 15),
      rect(382, 416, 36, 34, steel.mid, 7),
      circle(400, 438, 11, steel.dark),
    ),
    ...[
      [250, 430],
      [284, 442],
      [222, 444],
    ].map(([x = 0, y = 0], index) =>
      shapes(
        ellipse(x, y + 3, 16, 9, brass.dark),
        ellipse(x, y, 16, 8, [brass, brick, leaf][index]?.mid ?? ''),
      ),
    ),
  ),
};

/** Jars and bottles for the winter; by the slug of the listing. */
export const cellar: Readonly<Record<string, Sketch>> = {
  sterilisateur: [
    canner,
    { ...closeUp(canner, 'Bocaux de haricots, de fruits et de cerises', 526, 350, 2.2), ground: 'plain' },
  ],
  brassage: [brewing],
};
