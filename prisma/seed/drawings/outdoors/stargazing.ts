import {
  blue,
  brass,
  circle,
  cream,
  ellipse,
  grey,
  inside,
  iron,
  line,
  navy,
  paleWood,
  path,
  plum,
  rect,
  rod,
  row,
  rubber,
  shapes,
  steel,
  turn,
  white,
  yellow,
} from '../kit';
import type { Sketch, View } from '../sketch';

/** Seen in the eyepiece: a round field of night with stars. */
const eyepiece = (...parts: readonly string[]): string =>
  shapes(
    rect(0, 0, 640, 480, '#1f1c2b'),
    circle(320, 240, 214, '#3a3550'),
    circle(320, 240, 204, '#262238'),
    ...parts,
  );

const dobson: View = {
  alt: 'Grand télescope Dobson blanc sur sa caisse noire, pointé vers le ciel',
  ground: 'floor',
  tint: 'lilac',
  body: shapes(
    // Far side of the box.
    path('M214 262H440V418H214Z', iron.dark),
    turn(
      -40,
      320,
      280,
      rect(116, 222, 440, 106, grey.dark, 10),
      rect(116, 222, 440, 92, cream.light, 10),
      rect(124, 228, 420, 14, white, 6),
      rect(116, 282, 440, 24, cream.dark, 0, 0.8),
      rect(540, 214, 26, 122, rubber.dark, 8),
      rect(540, 214, 18, 116, rubber.mid, 8),
      rect(104, 216, 30, 118, rubber.dark, 8),
      rect(104, 216, 22, 112, rubber.mid, 8),
      rect(150, 222, 10, 92, navy.mid),
      rect(168, 222, 5, 92, navy.mid),
      // Focuser, eyepiece, finder.
      rect(468, 190, 54, 38, iron.dark, 6),
      rect(476, 152, 38, 44, steel.dark, 6),
      rect(476, 152, 30, 44, steel.mid, 6),
      rect(470, 130, 50, 28, rubber.dark, 8),
      rod(522, 210, 540, 210, steel, 13),
      rect(346, 178, 112, 27, iron.dark, 9),
      rect(346, 178, 108, 19, iron.mid, 9),
      rect(334, 174, 20, 34, rubber.dark, 6),
      rect(384, 200, 12, 26, rubber.mid),
      rect(424, 200, 12, 26, rubber.mid),
    ),
    // Near side of the box, its bearing, its turntable.
    path('M196 436L212 288Q320 232 428 288L446 436Z', rubber.dark),
    path('M206 428L222 294Q320 246 416 294L430 428Z', iron.mid),
    path('M222 294Q320 246 416 294L418 306Q320 258 220 306Z', iron.light),
    circle(320, 300, 52, rubber.dark),
    circle(318, 298, 45, cream.dark),
    circle(318, 298, 34, cream.light),
    circle(318, 298, 13, iron.dark),
    path('M268 396Q268 364 320 364T372 396V428H268Z', rubber.dark),
    rect(170, 430, 302, 22, rubber.dark, 8),
    rect(170, 430, 302, 13, rubber.light, 8),
    rect(196, 450, 34, 12, rubber.dark, 4),
    rect(412, 450, 34, 12, rubber.dark, 4),
    // Spare eyepieces.
    row(2, (index) =>
      shapes(
        rect(520 + index * 52, 400, 32, 40, steel.dark, 4),
        rect(520 + index * 52, 400, 25, 40, steel.mid, 4),
        rect(512 + index * 52, 370, 48, 36, rubber.dark, 8),
        rect(512 + index * 52, 370, 41, 30, rubber.mid, 8),
      ),
    ),
  ),
};

const saturn: View = {
  alt: 'Saturne et ses anneaux, vus dans l’oculaire',
  isFlat: true,
  body: eyepiece(
    row(16, (index) =>
      circle(
        320 + Math.cos(index * 2.4) * (104 + ((index * 37) % 90)),
        240 + Math.sin(index * 2.4) * (104 + ((index * 37) % 90)),
        1.5 + (index % 3),
        white,
        0.8,
      ),
    ),
    turn(
      -18,
      320,
      240,
      ellipse(320, 240, 138, 37, 'none').replace('/>', ` stroke="${paleWood.dark}" stroke-width="21"/>`),
      ellipse(320, 240, 138, 37, 'none').replace('/>', ` stroke="${paleWood.mid}" stroke-width="13"/>`),
      ellipse(320, 240, 118, 29, 'none').replace('/>', ` stroke="${paleWood.light}" stroke-width="5"/>`),
      circle(320, 240, 76, yellow.dark),
      circle(316, 236, 71, yellow.mid),
      inside(
        'globe',
        'M244 240a76 76 0 1 0 152 0a76 76 0 1 0 -152 0Z',
        rect(240, 196, 160, 14, yellow.light, 0, 0.8),
        rect(240, 222, 160, 9, paleWood.dark, 0, 0.6),
        rect(240, 262, 160, 13, yellow.light, 0, 0.6),
        rect(240, 288, 160, 12, paleWood.dark, 0, 0.5),
      ),
      // The rings pass in front.
      path('M182 240A138 37 0 0 0 458 240', 'none').replace(
        '/>',
        ` stroke="${paleWood.dark}" stroke-width="21"/>`,
      ),
      path('M182 240A138 37 0 0 0 458 240', 'none').replace(
        '/>',
        ` stroke="${paleWood.mid}" stroke-width="13"/>`,
      ),
      path('M202 240A118 29 0 0 0 438 240', 'none').replace(
        '/>',
        ` stroke="${paleWood.light}" stroke-width="5"/>`,
      ),
    ),
  ),
};

const refractor: View = {
  alt: 'Petite lunette astronomique bleue sur trépied, et son carnet d’observations',
  ground: 'floor',
  tint: 'lilac',
  body: shapes(
    rod(270, 252, 156, 434, steel, 14),
    rod(270, 252, 384, 434, steel, 14),
    rod(270, 252, 284, 440, steel, 14),
    line('M206 356L276 372L336 356', iron.mid, 7),
    rect(238, 356, 76, 11, iron.dark, 5),
    rect(244, 232, 54, 36, iron.dark, 9),
    rod(292, 254, 372, 300, steel, 7),
    rect(256, 200, 30, 40, iron.mid, 7),
    turn(
      -32,
      270,
      190,
      rect(120, 158, 300, 60, blue.dark, 10),
      rect(120, 158, 300, 51, blue.mid, 10),
      rect(130, 164, 280, 9, blue.light, 4),
      path('M408 146H496Q506 146 506 158V220Q506 230 496 230H408Z', navy.dark),
      path('M408 146H496Q504 146 504 156V212Q504 220 496 220H408Z', navy.mid),
      rect(422, 152, 66, 9, navy.light, 4),
      rect(404, 142, 14, 92, brass.mid, 5),
      rect(226, 150, 18, 76, iron.dark, 5),
      rect(300, 150, 18, 76, iron.dark, 5),
      // Focuser, diagonal, eyepiece.
      rect(74, 168, 52, 40, steel.dark, 5),
      rect(74, 168, 52, 32, steel.mid, 5),
      circle(106, 206, 13, iron.dark),
      path('M76 166V210H36L34 190L56 162Z', iron.dark),
      rect(34, 130, 32, 38, steel.mid, 5),
      rect(28, 110, 44, 27, rubber.dark, 8),
      // Finder.
      rect(188, 124, 86, 20, iron.dark, 8),
      rect(216, 140, 10, 20, iron.mid),
    ),
    // Notebook with a moon on it.
    turn(
      7,
      520,
      360,
      rect(446, 292, 138, 150, plum.dark, 8),
      rect(446, 292, 132, 145, plum.mid, 8),
      circle(518, 352, 34, yellow.light),
      circle(532, 344, 30, plum.mid),
      path('M482 316l4 8l9 1l-7 6l2 9l-8 -4l-8 4l2 -9l-7 -6l9 -1Z', yellow.mid),
      row(6, (index) => rect(438, 306 + index * 22, 16, 7, steel.mid, 3)),
      rect(488, 408, 62, 9, cream.light, 4),
    ),
  ),
};

const moon: View = {
  alt: 'La Lune et ses cratères, vus dans la petite lunette',
  isFlat: true,
  body: eyepiece(
    row(10, (index) =>
      circle(
        320 + Math.cos(index * 1.7) * 180,
        240 + Math.sin(index * 1.7) * 178,
        1.5 + (index % 2),
        white,
        0.7,
      ),
    ),
    inside(
      'disc',
      'M170 240a150 150 0 1 0 300 0a150 150 0 1 0 -300 0Z',
      circle(320, 240, 150, cream.mid),
      path(
        'M214 150Q270 116 318 150Q330 206 270 224Q214 220 214 150ZM330 186Q392 162 410 214Q396 262 344 250Q316 222 330 186ZM236 262Q286 246 300 290Q292 330 246 322Q218 296 236 262Z',
        cream.dark,
      ),
      ...[
        [372, 146, 20],
        [206, 236, 15],
        [336, 318, 26],
        [268, 358, 13],
        [404, 292, 17],
        [300, 120, 12],
        [300, 246, 11],
        [376, 358, 12],
      ].map(([x = 0, y = 0, r = 0]) =>
        shapes(
          circle(x, y, r, paleWood.light),
          circle(x + r * 0.14, y + r * 0.14, r * 0.8, grey.mid),
          circle(x + r * 0.24, y + r * 0.24, r * 0.58, cream.dark),
        ),
      ),
      path('M380 80Q470 150 470 240T380 400Q520 360 500 220T380 80Z', '#262238', 0.85),
    ),
  ),
};

/** What is seen at night; by the slug of the listing. */
export const stargazing: Readonly<Record<string, Sketch>> = {
  'telescope-eliott': [dobson, saturn],
  'lunette-mei': [refractor, moon],
};
