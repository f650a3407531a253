import {
  brick,
  circle,
  cream,
  iron,
  leaf,
  line,
  navy,
  orange,
  paleWood,
  path,
  plum,
  rect,
  ring,
  rod,
  row,
  rubber,
  shapes,
  shine,
  steel,
  type Tones,
  teal,
  turn,
  wood,
  yellow,
} from '../kit';
import { closeUp, type Sketch, type View } from '../sketch';
import { spoked } from '../spokes';

/** A saddle on its post and a bent handlebar's grip. */
const saddle = (x: number, y: number): string =>
  shapes(
    path(
      `M${x - 38} ${y}Q${x - 36} ${y - 16} ${x - 10} ${y - 14}Q${x + 20} ${y - 12} ${x + 42} ${y - 6}Q${x + 46} ${y + 2} ${x + 34} ${y + 4}L${x - 8} ${y + 14}Q${x - 34} ${y + 16} ${x - 38} ${y}Z`,
      rubber.dark,
    ),
    path(
      `M${x - 32} ${y - 2}Q${x - 30} ${y - 11} ${x - 10} ${y - 10}Q${x + 18} ${y - 8} ${x + 38} ${y - 3}L${x - 8} ${y + 6}Q${x - 30} ${y + 8} ${x - 32} ${y - 2}Z`,
      rubber.light,
    ),
  );

const crank = (x: number, y: number, motor = true): string =>
  shapes(
    motor && circle(x, y, 25, iron.dark),
    motor && circle(x - 2, y - 2, 20, iron.mid),
    ring(x, y, 16, steel.dark, 4),
    rod(x, y, x + 20, y + 30, iron, 8),
    rect(x + 8, y + 28, 30, 9, rubber.mid, 4),
    circle(x, y, 6, steel.light),
  );

const vegetables = (x: number, y: number): string =>
  shapes(
    row(4, (index) =>
      turn(
        -16 + index * 11,
        x + 24 + index * 20,
        y,
        rect(x + 20 + index * 20, y - 40, 9, 46, cream.light, 4),
        path(
          `M${x + 18 + index * 20} ${y - 36}L${x + 10 + index * 20} ${y - 74}L${x + 24 + index * 20} ${y - 56}L${x + 36 + index * 20} ${y - 76}L${x + 31 + index * 20} ${y - 36}Z`,
          leaf.mid,
        ),
      ),
    ),
    circle(x + 22, y - 4, 17, brick.mid),
    circle(x + 54, y - 6, 19, orange.mid),
    circle(x + 82, y - 4, 16, brick.light),
    rect(x, y, 108, 44, wood.dark, 3),
    row(3, (index) => rect(x, y + index * 15, 108, 11, paleWood.mid, 2)),
    rect(x + 4, y - 2, 10, 46, wood.mid, 2),
    rect(x + 94, y - 2, 10, 46, wood.mid, 2),
  );

/** A cargo bicycle that looks to the right, its wheels on 420; `load` looks out of its box, whose rim is at 232. */
export const cargoBike = (frame: Tones, load: string): string =>
  shapes(
    spoked(124, 348, 72),
    spoked(550, 366, 54),
    // Fork and steering rod.
    rod(550, 366, 512, 276, iron, 13),
    line('M512 300L220 398', iron.mid, 5),
    // Rear triangle, long low beam.
    rod(124, 348, 222, 360, frame, 13),
    rod(124, 348, 186, 238, frame, 11),
    rod(222, 360, 178, 214, frame, 17),
    rod(178, 214, 172, 188, steel, 11),
    saddle(172, 178),
    rod(222, 366, 272, 398, frame, 20),
    rod(272, 398, 500, 398, frame, 18),
    rod(500, 398, 516, 278, frame, 17),
    rod(190, 250, 286, 376, frame, 18),
    rect(196, 296, 26, 66, iron.dark, 8),
    // Steering column, handlebar.
    rod(286, 384, 268, 170, frame, 16),
    line('M268 172Q264 148 232 146L200 152', iron.mid, 10),
    rod(196, 153, 224, 147, rubber, 15),
    rect(258, 138, 28, 16, iron.dark, 5),
    // The box and what looks out of it.
    load,
    path(
      'M292 232H548Q560 232 558 246L536 362Q532 390 506 392H338Q314 390 310 366L290 250Q288 232 292 232Z',
      rubber.dark,
    ),
    path('M298 236H548L528 358Q524 380 502 382H340Q320 380 316 360Z', iron.mid),
    path('M288 228H562Q568 240 556 246H296Q284 242 288 228Z', iron.light),
    path('M316 262H430L428 360H342Q334 360 332 352Z', iron.dark),
    path('M446 262H536L520 348Q518 360 506 360H444Z', iron.dark),
    shine('M306 258L322 350', 6, 0.25),
    // The fork stands before the box.
    rod(550, 366, 566, 262, iron, 13),
    rod(566, 272, 570, 244, frame, 19),
    circle(578, 258, 12, iron.dark),
    circle(581, 258, 8, yellow.light),
    // Mudguard, rack, light, stand.
    line('M46 334A80 80 0 0 1 176 286', iron.mid, 9),
    rod(78, 250, 170, 250, iron, 10),
    line('M88 252L118 340', iron.mid, 6),
    rect(58, 244, 20, 16, brick.mid, 5),
    line('M300 400L282 424M470 400L488 424', iron.mid, 9),
    crank(222, 360),
  );

const cargo: View = {
  alt: 'Vélo cargo électrique à caisse avant, chargé de cagettes de légumes',
  ground: 'floor',
  body: cargoBike(teal, shapes(vegetables(318, 198), vegetables(432, 206))),
};

const longtail: View = {
  alt: 'Vélo longtail familial, deux coussins derrière, arceau et grande sacoche',
  ground: 'floor',
  body: shapes(
    spoked(128, 366, 54),
    spoked(528, 352, 68),
    // Frame.
    rod(128, 366, 336, 372, orange, 13),
    rod(128, 366, 168, 286, orange, 11),
    rod(316, 254, 336, 372, orange, 17),
    rod(336, 366, 476, 236, orange, 21),
    rod(318, 300, 470, 232, orange, 13),
    rod(470, 204, 484, 262, orange, 19),
    rod(484, 258, 528, 352, iron, 14),
    line('M460 340A82 82 0 0 1 584 292', iron.mid, 8),
    // Battery along the lower tube.
    turn(-43, 410, 300, rect(362, 288, 96, 24, iron.dark, 9), rect(362, 288, 96, 16, iron.mid, 8)),
    rod(316, 254, 308, 196, steel, 11),
    saddle(304, 186),
    rod(472, 208, 462, 166, iron, 12),
    line('M464 168Q452 146 414 152', iron.mid, 10),
    rod(404, 155, 436, 150, rubber, 15),
    circle(494, 236, 14, iron.dark),
    circle(498, 236, 9, yellow.light),
    // Deck with two seats and the hoop.
    rod(60, 276, 304, 276, iron, 13),
    rod(168, 286, 326, 334, iron, 9),
    rect(70, 246, 98, 24, teal.dark, 10),
    rect(70, 246, 98, 17, teal.mid, 10),
    rect(178, 246, 98, 24, teal.dark, 10),
    rect(178, 246, 98, 17, teal.mid, 10),
    line('M64 272V184Q64 160 90 160H262Q286 160 286 184V270', steel.dark, 12),
    line('M63 270V184Q63 158 90 158H262Q284 158 284 184', steel.mid, 7),
    line('M66 210H284', steel.mid, 8),
    rod(150, 158, 206, 158, rubber, 17),
    // Pannier and footboard.
    path('M82 282H262L254 364Q252 378 236 378H110Q92 378 90 364Z', navy.dark),
    path('M88 284H256L248 358Q246 369 234 369H112Q99 369 97 358Z', navy.mid),
    path('M84 282H260L256 312H88Z', navy.light),
    rect(118, 300, 12, 40, rubber.mid, 3),
    rect(212, 300, 12, 40, rubber.mid, 3),
    rect(146, 330, 50, 18, cream.light, 4),
    rod(84, 390, 270, 390, iron, 12),
    rect(42, 262, 18, 18, brick.mid, 5),
    crank(336, 372),
    // A child's helmet hangs at the bar.
    path('M380 184Q382 148 420 150Q452 154 450 186Z', yellow.dark),
    path('M384 180Q388 154 418 155Q444 158 444 181Z', yellow.mid),
    line('M402 160V178M422 158V178', yellow.dark, 6),
    line('M386 186Q412 214 446 188', rubber.mid, 4),
  ),
};

const trailer: View = {
  alt: 'Remorque à vélo attelée, chargée de sacs de terreau, son fanion dressé',
  ground: 'floor',
  body: shapes(
    // The bicycle that pulls.
    spoked(600, 330, 90),
    rod(600, 330, 690, 160, plum, 14),
    rod(600, 330, 780, 352, plum, 14),
    // Drawbar.
    line('M250 330H430Q500 330 520 366T594 338', iron.dark, 15),
    line('M250 328H430Q502 328 522 362T590 336', iron.light, 5),
    circle(598, 334, 13, brick.mid),
    circle(598, 334, 6, steel.light),
    // Flag.
    rod(96, 318, 74, 60, cream, 6),
    path('M74 62L152 84L80 116Z', orange.mid),
    path('M74 62L152 84L78 92Z', orange.light),
    // Load.
    ...[
      [110, 246, leaf],
      [250, 246, leaf],
      [176, 180, teal],
    ].map(([x, y, tones]) => {
      const [left, top, tone] = [Number(x), Number(y), tones as typeof leaf];
      return shapes(
        rect(left, top, 152, 66, tone.dark, 20),
        rect(left, top, 148, 58, tone.mid, 20),
        rect(left + 46, top + 12, 58, 36, cream.light, 5),
        path(
          `M${left + 74} ${top + 44}Q${left + 58} ${top + 24} ${left + 74} ${top + 18}Q${left + 92} ${top + 24} ${left + 74} ${top + 44}Z`,
          leaf.mid,
        ),
        line(`M${left + 14} ${top + 14}V${top + 48}`, tone.light, 6, 0.7),
      );
    }),
    line('M302 186L312 246L316 306M204 186L194 246L190 306', brick.mid, 9),
    // Bed and wheel.
    rect(84, 308, 346, 26, wood.dark, 5),
    rect(84, 308, 346, 17, wood.light, 5),
    rod(84, 338, 430, 338, iron, 11),
    spoked(256, 354, 68),
    rect(70, 314, 18, 24, brick.mid, 5),
    rod(410, 340, 410, 420, iron, 9),
  ),
};

/** Bicycles that carry; by the slug of the listing. */
export const cycling: Readonly<Record<string, Sketch>> = {
  'cargo-gwenael': [cargo, closeUp(cargo, 'La caisse du vélo cargo et ses cagettes', 424, 270, 2)],
  'cargo-longtail': [longtail],
  'remorque-velo': [trailer, closeUp(trailer, 'L’attache de la remorque au moyeu du vélo', 540, 340, 2.1)],
};
