import {
  bar,
  blue,
  brass,
  brick,
  circle,
  copper,
  cream,
  disc,
  glass,
  iron,
  leaf,
  line,
  move,
  orange,
  path,
  place,
  plum,
  poly,
  rect,
  ring,
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
import { closeUp, type Sketch, type View } from '../sketch';

const screwdriver = (handle: typeof brick): string =>
  shapes(
    rod(0, 0, 0, 96, steel, 11),
    poly(
      [
        [-8, 92],
        [8, 92],
        [5, 112],
        [-5, 112],
      ],
      steel.dark,
    ),
    solid('driver', 'M-20 -92Q-20 -110 0 -110Q20 -110 20 -92V-20Q12 -8 14 2H-14Q-12 -8 -20 -20Z', handle),
    shine('M-10 -92V-30', 5),
  );

const toaster: View = {
  alt: 'Grille-pain ouvert : ses résistances, ses fils, le capot et les vis à côté',
  ground: 'table',
  body: shapes(
    // The shell, taken off.
    move(
      0,
      52,
      solid(
        'shell',
        'M60 320V200Q60 110 130 104H190Q250 110 250 200V320Z',
        steel,
        shine('M92 300V196Q94 140 134 130', 12, 0.6),
      ),
      rect(104, 96, 104, 16, iron.dark, 8),
      rect(118, 100, 78, 8, rubber.dark, 4),
    ),
    // The inside: base, plates of mica with wires.
    rect(282, 344, 300, 40, rubber.dark, 12),
    rect(282, 344, 300, 30, rubber.mid, 12),
    rect(300, 326, 264, 22, steel.dark, 4),
    rect(300, 326, 264, 14, steel.mid, 4),
    ...[0, 1].map((at) =>
      shapes(
        rect(318 + at * 22, 128 + at * 26, 200, 204 - at * 26, at ? '#d9c3a0' : '#b39b76', 4),
        at === 1
          ? row(9, (index) =>
              shapes(
                line(`M346 ${176 + index * 16}H534`, orange.mid, 5),
                line(`M346 ${174 + index * 16}H534`, yellow.light, 1.8, 0.8),
              ),
            )
          : '',
        row(9, (index) => rect(318 + at * 22, 134 + at * 26 + index * 20, 6, 10, white, 2, 0.6)),
      ),
    ),
    rod(556, 130, 556, 330, steel, 12),
    rod(572, 150, 572, 330, steel, 8),
    rect(546, 220, 62, 20, rubber.dark, 8),
    rect(546, 220, 62, 13, iron.light, 8),
    line('M582 360Q620 366 616 400T560 440', rubber.mid, 9),
    line('M330 340Q300 300 318 280', brick.mid, 6),
    line('M340 340Q310 316 300 290', blue.mid, 6),
    // Screws and the driver.
    ...[
      [60, 424],
      [104, 440],
      [150, 424],
    ].map(([x = 0, y = 0]) => shapes(disc(x, y, 11, brass), bar(x - 6, y - 2, x + 6, y + 2, brass.dark, 3))),
    place(350, 424, 76, 0.95, screwdriver(brick)),
  ),
};

const sewing: View = {
  alt: 'Machine à coudre qui pique l’ourlet d’un jean, bobines et boutons',
  ground: 'table',
  body: shapes(
    // Bed, pillar, arm.
    solid('bed', 'M92 330H560Q580 330 580 350V386H72V350Q72 330 92 330Z', teal),
    solid(
      'arm',
      'M430 334V210Q428 196 410 196H216V232Q214 246 200 246H140Q124 246 124 228V150Q126 116 166 112H490Q548 116 552 176V334Z',
      cream,
    ),
    rect(124, 150, 92, 18, teal.mid),
    disc(568, 196, 40, teal),
    disc(568, 196, 15, cream),
    circle(486, 178, 26, teal.mid),
    circle(484, 176, 18, cream.light),
    bar(484, 176, 494, 166, teal.dark, 4),
    row(4, (at) => rect(278 + at * 34, 146, 22, 22, at % 2 ? teal.light : teal.mid, 5)),
    // Spool and thread.
    rect(374, 56, 48, 58, brick.dark, 4),
    rect(374, 56, 36, 58, brick.mid, 4),
    rect(366, 48, 64, 12, wood.mid, 5),
    rect(366, 106, 64, 10, wood.mid, 5),
    line('M374 80Q260 70 176 118', brick.mid, 3),
    // Needle and foot.
    rod(170, 246, 170, 286, steel, 14),
    bar(170, 286, 170, 326, steel.dark, 4),
    path('M150 316H192L200 330H142Z', steel.mid),
    // The jeans.
    solid(
      'jeans',
      'M40 344Q60 322 140 326L300 328Q330 330 326 352L350 432Q250 452 128 440L34 424Z',
      blue,
      line('M60 344Q180 336 316 346', yellow.mid, 3.5),
      line('M58 362Q180 352 322 364', yellow.mid, 3.5),
      line('M120 372L110 432', blue.dark, 4, 0.6),
    ),
    row(14, (at) => bar(66 + at * 18, 340, 74 + at * 18, 339, yellow.light, 3)),
    ...[
      [414, 420, plum],
      [462, 436, yellow],
      [508, 416, brick],
    ].map(([x, y, tone]) => {
      const [a, b, colour] = [Number(x), Number(y), tone as typeof brick];
      return shapes(
        disc(a, b, 20, colour),
        ...[
          [-5, -5],
          [5, -5],
          [-5, 5],
          [5, 5],
        ].map(([dx = 0, dy = 0]) => circle(a + dx, b + dy, 2.8, colour.dark)),
      );
    }),
  ),
};

const spokes = (x: number, y: number, r: number): string =>
  row(18, (at) => turn(at * 20, x, y, bar(x + (at % 2 ? 6 : -6), y - 18, x, y - r, steel.mid, 2.4)));

const puncture: View = {
  alt: 'Roue de vélo démontée, chambre à air sortie, démonte-pneus, rustines et pompe',
  ground: 'floor',
  body: shapes(
    ring(236, 232, 174, rubber.dark, 30),
    ring(234, 230, 176, rubber.mid, 18),
    ring(236, 232, 154, steel.dark, 12),
    ring(235, 231, 155, steel.light, 5),
    spokes(236, 232, 150),
    disc(236, 232, 24, steel),
    circle(236, 232, 8, iron.dark),
    // The tube hangs out.
    line('M352 110Q470 90 486 190T424 330Q372 372 352 344', brick.dark, 26),
    line('M351 108Q468 88 483 190T422 328Q372 368 352 342', brick.mid, 19),
    line('M372 106Q452 98 470 166', brick.light, 4, 0.7),
    turn(24, 482, 220, rect(464, 204, 36, 26, orange.light, 8), circle(482, 217, 5, orange.dark)),
    // Levers, patches, pump.
    turn(-32, 440, 404, rect(380, 392, 120, 20, yellow.dark, 10), rect(380, 392, 120, 14, yellow.mid, 10)),
    turn(-12, 452, 430, rect(392, 424, 120, 20, yellow.dark, 10), rect(392, 424, 120, 14, yellow.mid, 10)),
    rect(520, 388, 92, 56, leaf.dark, 8),
    rect(520, 388, 92, 46, leaf.mid, 8),
    circle(548, 412, 12, rubber.mid),
    circle(582, 412, 12, rubber.mid),
    rod(560, 130, 560, 356, blue, 32),
    rod(560, 76, 560, 132, steel, 12),
    rect(516, 60, 88, 22, rubber.dark, 10),
    rect(516, 60, 88, 14, rubber.light, 10),
    rect(526, 352, 70, 18, iron.mid, 6),
  ),
};

const servicing: View = {
  alt: 'Voiture sur chandelles, roue ôtée, l’huile coule dans le bac ; bougie et plaquette neuves',
  ground: 'floor',
  body: shapes(
    solid(
      'car',
      'M0 92H210Q262 96 300 158L440 182Q492 194 492 240V300H0Z',
      leaf,
      line('M0 196H420', leaf.light, 6, 0.5),
    ),
    path('M20 112H196Q236 116 262 168H20Z', glass.mid),
    path('M20 112H130L100 168H20Z', glass.light, 0.8),
    rect(148, 108, 14, 62, leaf.dark),
    path('M446 214H490Q494 236 490 246H452Z', yellow.light),
    rect(0, 294, 496, 20, iron.mid, 8),
    // Arch, disc, caliper.
    path('M262 314A94 94 0 0 1 450 314Z', rubber.dark),
    disc(356, 300, 62, steel),
    circle(356, 300, 22, iron.mid),
    row(5, (at) => turn(at * 72, 356, 300, circle(356, 286, 4, steel.light))),
    path('M390 246Q430 270 424 322L396 316Q402 282 376 264Z', brick.mid),
    // Axle stand.
    poly(
      [
        [232, 318],
        [262, 318],
        [298, 424],
        [196, 424],
      ],
      brick.dark,
    ),
    poly(
      [
        [232, 318],
        [254, 318],
        [276, 424],
        [196, 424],
      ],
      brick.mid,
    ),
    rect(222, 306, 52, 16, steel.mid, 4),
    row(3, (at) => circle(247, 344 + at * 22, 6, brick.dark)),
    // Oil and its pan.
    path('M112 314H124Q120 350 122 396H114Q116 350 112 314Z', '#7a4a1c'),
    path('M40 392H196L182 436H54Z', rubber.dark),
    path('M40 392H186L172 430H54Z', rubber.light),
    rect(40, 388, 156, 12, '#5c3716', 6),
    // Spark plug, pads.
    turn(
      62,
      512,
      408,
      rect(500, 340, 26, 46, white, 5),
      rect(500, 340, 18, 46, cream.light, 5),
      rect(506, 326, 13, 16, steel.mid, 3),
      poly(
        [
          [490, 386],
          [536, 386],
          [530, 414],
          [496, 414],
        ],
        steel.mid,
      ),
      rect(502, 414, 22, 34, steel.dark, 3),
      row(4, (at) => bar(503, 420 + at * 7, 523, 418 + at * 7, steel.light, 2.5)),
      line('M513 448V454M522 448V462H508', steel.dark, 4),
    ),
    path('M520 330Q560 300 606 330L598 366Q560 344 528 366Z', iron.dark),
    path('M526 332Q560 308 598 332L592 354Q560 336 532 354Z', copper.mid),
  ),
};

/** Evenings at which things are mended. */
export const mending: Readonly<Record<string, Sketch>> = {
  'reparer-grille-pain': [
    toaster,
    closeUp(toaster, 'Les fils chauffants du grille-pain, sur leur plaque de mica', 430, 250),
  ],
  'ourlet-maryvonne': [sewing, closeUp(sewing, 'L’aiguille et les points jaunes de l’ourlet', 180, 320)],
  'crevaison-gwenael': [puncture],
  'souder-luc': [servicing],
};
