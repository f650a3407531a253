import {
  bar,
  brick,
  circle,
  cream,
  ellipse,
  glass,
  iron,
  line,
  path,
  place,
  poly,
  rect,
  ring,
  rod,
  row,
  shapes,
  solid,
  steel,
  turn,
  white,
  wood,
} from '../kit';
import { closeUp, type Sketch, type View } from '../sketch';

const watercolour: View = {
  alt: 'Aquarelle d’un canal et de ses arbres, en cours ; boîte de couleurs, pinceau et verre d’eau',
  ground: 'plain',
  body: shapes(
    turn(
      -4,
      270,
      200,
      rect(78, 44, 392, 282, cream.dark, 4),
      rect(78, 44, 388, 277, white, 4),
      // Sky, trees, canal, a lock keeper’s house.
      path('M98 66Q200 58 444 64V190H98Z', '#cfe0ea'),
      path('M98 120Q180 92 250 120T444 104V190H98Z', '#e7d6e0', 0.8),
      ellipse(190, 96, 54, 16, white, 0.9),
      ellipse(340, 88, 62, 14, white, 0.8),
      path('M98 190Q120 142 160 158Q190 128 226 160Q250 150 262 190Z', '#8fb48a', 0.9),
      path('M344 190Q360 138 398 150Q430 140 444 190Z', '#6f9a78', 0.85),
      poly(
        [
          [268, 190],
          [268, 156],
          [298, 134],
          [330, 156],
          [330, 190],
        ],
        '#efd9b4',
      ),
      poly(
        [
          [262, 160],
          [298, 130],
          [336, 160],
          [330, 164],
          [298, 140],
          [268, 164],
        ],
        '#b9604a',
      ),
      rect(290, 166, 14, 24, '#6b8aa8'),
      path('M98 190H444V214Q320 222 260 258T150 304H98Z', '#a9c58f', 0.85),
      path('M444 196Q330 204 290 240T220 304H444Z', '#8db7cd', 0.9),
      path('M444 236Q360 240 330 268T300 304H444Z', '#6c9cbb', 0.55),
      line('M330 226Q366 216 410 220M320 262Q360 250 420 256', white, 4, 0.7),
      path('M400 304Q380 284 392 270Q420 262 444 280V304Z', '#7d9c6a', 0.6),
    ),
    // Paint box.
    turn(
      7,
      520,
      330,
      rect(434, 282, 176, 116, iron.dark, 10),
      rect(434, 282, 172, 110, white, 10),
      row(5, (at) =>
        shapes(
          rect(
            444 + at * 32,
            292,
            26,
            40,
            ['#c2452f', '#e3ac3c', '#5c8f57', '#4b7aa6', '#7d5a90'][at] ?? '',
            4,
          ),
          rect(
            444 + at * 32,
            340,
            26,
            40,
            ['#8c5230', '#dd8a8a', '#2f6a62', '#2f4a78', '#5c564f'][at] ?? '',
            4,
          ),
          line(`M${449 + at * 32} 300h10`, white, 3, 0.6),
        ),
      ),
    ),
    // Glass and brush.
    path('M516 116H600L590 236Q558 246 526 236Z', glass.mid, 0.85),
    path('M520 160H596L590 234Q558 244 527 234Z', '#8fb3cf', 0.85),
    ellipse(558, 160, 38, 9, '#b8d2e2'),
    line('M532 132L538 220', white, 6, 0.7),
    place(
      300,
      396,
      76,
      1,
      rod(0, -30, 0, 150, brick, 13),
      solid('ferrule', 'M-8 -62H8V-26H-8Z', steel),
      path('M-9 -62Q-14 -92 0 -122Q14 -92 9 -62Z', wood.dark),
      path('M-6 -84Q-6 -104 0 -122Q8 -104 7 -84Z', '#4b7aa6'),
    ),
  ),
};

const street: View = {
  alt: 'Une rue dans la lumière basse, cadrée dans le viseur d’un appareil photo',
  ground: 'plain',
  isFlat: true,
  body: shapes(
    rect(0, 0, 640, 480, '#f6d9ab'),
    circle(470, 196, 130, '#fff0c4', 0.55),
    circle(470, 196, 46, '#fff6da'),
    // Two rows of houses, the street between.
    poly(
      [
        [0, 20],
        [150, 96],
        [300, 190],
        [300, 300],
        [0, 400],
      ],
      '#c98a5b',
    ),
    poly(
      [
        [0, 20],
        [150, 96],
        [150, 350],
        [0, 400],
      ],
      '#b57247',
    ),
    poly(
      [
        [640, 60],
        [560, 110],
        [520, 170],
        [520, 300],
        [640, 380],
      ],
      '#8d5a4a',
    ),
    poly(
      [
        [300, 190],
        [400, 214],
        [400, 292],
        [300, 300],
      ],
      '#d9a571',
    ),
    row(3, (at) => rect(24 + at * 42, 140 + at * 12, 24, 48 - at * 5, '#7d4f3c', 3)),
    row(3, (at) => rect(24 + at * 42, 240 + at * 5, 24, 46 - at * 5, '#7d4f3c', 3)),
    row(3, (at) => rect(176 + at * 40, 176 + at * 18, 18, 34 - at * 5, '#f8e3b0', 3)),
    row(3, (at) => rect(556 + at * 30, 176 - at * 12, 18, 40 + at * 4, '#5f3c36', 3)),
    poly(
      [
        [0, 400],
        [300, 300],
        [520, 300],
        [640, 380],
        [640, 480],
        [0, 480],
      ],
      '#e0b27c',
    ),
    poly(
      [
        [0, 400],
        [300, 300],
        [320, 300],
        [60, 480],
        [0, 480],
      ],
      '#c79160',
      0.7,
    ),
    // Someone on a bicycle against the light, with a long shadow.
    poly(
      [
        [380, 330],
        [410, 330],
        [250, 480],
        [120, 480],
      ],
      '#9c6844',
      0.45,
    ),
    ring(356, 310, 27, '#4a3029', 6),
    ring(432, 310, 27, '#4a3029', 6),
    line('M356 310L378 272H416L394 310ZM416 260L432 310', '#4a3029', 6),
    line('M380 266Q384 230 402 220L418 256', '#5c382f', 20),
    line('M384 264L404 288L396 318', '#4a3029', 12),
    circle(410, 196, 16, '#5c382f'),
    // The frame.
    path('M0 0H640V480H0ZM70 62V418H570V62Z', '#2b2420', 0.32).replace('/>', ' fill-rule="evenodd"/>'),
    line('M90 130V84H150M490 84H550V130M90 350V396H150M490 396H550V350', white, 6),
    line('M306 240H334M320 226V254', white, 4, 0.9),
    row(9, (at) => bar(250 + at * 18, at === 4 ? 376 : 384, 250 + at * 18, 396, white, 3)),
    rect(508, 100, 30, 16, white, 3, 0.9),
    rect(538, 104, 5, 8, white, 2, 0.9),
  ),
};

/** Lessons of painting and of photography. */
export const arts: Readonly<Record<string, Sketch>> = {
  'aquarelle-odile': [
    watercolour,
    closeUp(watercolour, 'L’aquarelle du canal : la maison de l’éclusier', 300, 190, 1.9),
  ],
  'photo-idriss': [street],
};
