import {
  bar,
  block,
  brick,
  circle,
  cream,
  ellipse,
  grey,
  inside,
  iron,
  leaf,
  line,
  orange,
  path,
  rect,
  row,
  rubber,
  shapes,
  shine,
  steel,
  type Tones,
  teal,
  white,
} from '../kit';
import type { Sketch, View } from '../sketch';

/** What a thermal camera sees of a window: warm wall, cold draught. */
const heat = (x: number, y: number, w: number, h: number, id: string): string =>
  inside(
    id,
    `M${x} ${y}h${w}v${h}h${-w}Z`,
    rect(x, y, w, h, '#e4742f'),
    ellipse(x + w * 0.12, y + h * 0.2, w * 0.3, h * 0.3, '#f0a23c'),
    ellipse(x + w * 0.9, y + h * 0.86, w * 0.3, h * 0.3, '#f3c650'),
    rect(x + w * 0.26, y + h * 0.12, w * 0.5, h * 0.8, '#b3284f'),
    rect(x + w * 0.31, y + h * 0.17, w * 0.4, h * 0.7, '#7e3f93'),
    rect(x + w * 0.34, y + h * 0.21, w * 0.155, h * 0.62, '#47508f'),
    rect(x + w * 0.53, y + h * 0.21, w * 0.155, h * 0.62, '#47508f'),
    path(
      `M${x + w * 0.3} ${y + h * 0.88}Q${x + w * 0.5} ${y + h * 0.76} ${x + w * 0.74} ${y + h * 0.88}Q${x + w * 0.84} ${y + h * 1.1} ${x + w * 0.5} ${y + h * 1.05}Q${x + w * 0.2} ${y + h * 1.1} ${x + w * 0.3} ${y + h * 0.88}Z`,
      '#33459c',
    ),
    ellipse(x + w * 0.5, y + h * 0.95, w * 0.16, h * 0.06, '#54a5c9'),
  );

const thermal: View = {
  alt: 'Caméra thermique de poche tenue devant une fenêtre : le courant d’air en bleu à l’écran',
  ground: 'wall',
  body: shapes(
    // Window.
    rect(54, 30, 532, 330, wallTrim().dark, 6),
    rect(62, 38, 516, 312, white, 4),
    rect(88, 62, 220, 262, '#a9c7d8', 3),
    rect(332, 62, 220, 262, '#a9c7d8', 3),
    path('M88 62H188L88 200Z', white, 0.35),
    path('M332 62H432L332 200Z', white, 0.35),
    row(2, (index) =>
      path(`M${88 + index * 244} 324V270Q${150 + index * 244} 240 ${308 + index * 244} 288V324Z`, '#7f9aa5'),
    ),
    rect(34, 346, 572, 26, wallTrim().mid, 5),
    rect(34, 346, 572, 8, white, 4),
    // Camera from its back.
    rect(164, 116, 330, 268, rubber.dark, 34),
    rect(164, 116, 322, 258, iron.mid, 34),
    shine('M200 128H450', 7, 0.35),
    rect(186, 140, 250, 204, rubber.dark, 14),
    heat(194, 148, 234, 188, 'screen'),
    row(10, (index) =>
      rect(
        412,
        156 + index * 17,
        10,
        17,
        [
          '#fbf3c0',
          '#f3d250',
          '#f0a23c',
          '#e4742f',
          '#cf3f31',
          '#b3284f',
          '#7e3f93',
          '#5a4a96',
          '#47508f',
          '#33459c',
        ][index] ?? '',
      ),
    ),
    line('M302 242h-14M318 242h14M310 234v-14M310 250v14', white, 4),
    rect(204, 156, 62, 22, rubber.dark, 5, 0.75),
    row(2, (index) => rect(212 + index * 15, 160, 10, 14, white, 2)),
    circle(246, 163, 3, white),
    circle(461, 186, 13, teal.mid),
    circle(461, 240, 17, iron.dark),
    circle(460, 238, 12, iron.light),
    circle(461, 294, 11, iron.dark),
    circle(461, 334, 5, '#ef6a4f'),
    // A hand holds it.
    path(
      'M498 480L520 404Q530 356 500 316Q488 300 470 306Q458 316 470 330Q482 348 470 372L410 384Q330 392 310 384Q286 380 284 400Q286 420 316 428L360 446L372 480Z',
      '#b9744f',
    ),
    path(
      'M498 480L514 404Q522 358 496 320Q486 308 474 312Q468 318 476 330Q490 350 474 380L410 392Q330 400 310 392Q294 390 294 402Q296 414 320 420L372 440L386 480Z',
      '#d99b73',
    ),
    line('M330 408Q380 418 420 406', '#b9744f', 4),
  ),
};

function wallTrim(): Tones {
  return { light: white, mid: '#ece2d0', dark: '#cdbd9f' };
}

const inCase: View = {
  alt: 'La caméra thermique dans sa mallette, chargeur et guide à côté',
  body: shapes(
    rect(60, 60, 520, 360, rubber.dark, 26),
    rect(60, 60, 520, 348, iron.mid, 26),
    rect(84, 84, 472, 298, rubber.mid, 14),
    rect(270, 402, 100, 26, iron.dark, 9),
    rect(286, 398, 68, 15, iron.light, 6),
    rect(108, 108, 262, 212, rubber.dark, 20),
    rect(116, 112, 244, 200, rubber.dark, 30),
    rect(116, 112, 238, 192, iron.mid, 30),
    rect(134, 130, 176, 152, rubber.dark, 10),
    heat(140, 136, 164, 140, 'cased'),
    circle(332, 170, 9, teal.mid),
    circle(332, 208, 12, iron.light),
    circle(332, 246, 8, iron.dark),
    // Charger.
    rect(396, 108, 136, 110, rubber.dark, 12),
    line('M420 190Q400 130 450 132T510 160T470 196', grey.mid, 7),
    block(424, 150, 50, 46, grey, 8),
    rect(432, 138, 7, 16, steel.light, 2),
    rect(456, 138, 7, 16, steel.light, 2),
    // Guide.
    rect(394, 236, 140, 132, leaf.dark, 5),
    rect(394, 236, 134, 126, leaf.mid, 5),
    path('M424 322V284L460 258L496 284V322Z', cream.light),
    rect(450, 296, 20, 26, brick.mid, 2),
    bar(414, 344, 506, 344, leaf.light, 6),
    // Cord.
    line('M134 350Q180 334 220 350T320 346', orange.mid, 8),
  ),
};

/** What sees where warmth leaves; by the slug of the listing. */
export const thermalCameras: Readonly<Record<string, Sketch>> = {
  'camera-thermique': [thermal, inCase],
};
