import {
  bar,
  blue,
  brass,
  brick,
  circle,
  cream,
  ellipse,
  grey,
  iron,
  leaf,
  line,
  orange,
  paleWood,
  path,
  rect,
  rod,
  row,
  rubber,
  shapes,
  shine,
  steel,
  teal,
  turn,
  wood,
  yellow,
} from '../kit';
import type { Sketch, View } from '../sketch';

const sprayer: View = {
  alt: 'Pistolet à peinture basse pression et son godet',
  ground: 'table',
  body: shapes(
    row(4, (index) =>
      ellipse(96 - index * 14, 196, 8 + index * 5, 18 + index * 20, '#86acce', 0.34 - index * 0.06),
    ),
    line('M356 352Q360 430 460 424Q580 414 560 300', grey.dark, 22),
    line('M356 352Q360 430 460 424Q580 414 560 300', grey.light, 11),
    rect(140, 182, 44, 34, brass.dark, 6),
    rect(140, 182, 44, 24, brass.mid, 6),
    rect(128, 176, 20, 46, iron.mid, 5),
    path(
      'M176 160H396Q424 164 422 196L392 214L374 352Q372 364 358 364H310Q296 364 298 350L314 240H176Z',
      iron.dark,
    ),
    path(
      'M176 166H392Q414 168 413 192L384 208L366 346Q364 354 354 354H314Q306 354 308 344L324 230H176Z',
      iron.mid,
    ),
    shine('M196 180H380', 8, 0.35),
    path('M252 236Q252 286 292 300L296 284Q272 274 272 236Z', steel.dark),
    // Cup.
    rect(176, 236, 84, 22, rubber.mid, 7),
    path('M168 256H268V378Q266 394 250 394H186Q170 394 168 378Z', '#9dbcc8'),
    path('M174 256H262V372Q260 386 248 386H188Q176 386 174 372Z', '#dcebf2'),
    path('M174 312Q218 302 262 312V372Q260 386 248 386H188Q176 386 174 372Z', blue.mid),
    shine('M188 270V364', 8, 0.6),
    circle(416, 186, 14, brass.dark),
    circle(415, 184, 10, brass.mid),
  ),
};

const rollers: View = {
  alt: 'Rouleau et bac de peinture, pinceau, perche et bâche pliée',
  ground: 'floor',
  body: shapes(
    // Drop cloth.
    path('M352 388L560 376L590 416L380 432Z', cream.dark),
    path('M352 372L560 360L590 400L380 416Z', cream.mid),
    path('M352 356L560 344L590 384L380 400Z', cream.light),
    // Tray.
    path('M74 322H352L330 414Q328 424 316 424H112Q100 424 98 414Z', iron.dark),
    path('M86 328H340L320 408H116Z', iron.mid),
    path('M100 364H334L320 408H116Z', teal.mid),
    path('M100 364Q160 352 210 362T334 364L331 376Q260 366 104 378Z', teal.light),
    row(8, (index) => bar(106 + index * 28, 338, 112 + index * 27, 356, iron.light, 3)),
    // Roller.
    turn(
      -16,
      300,
      240,
      rect(120, 196, 190, 66, teal.dark, 14),
      rect(120, 196, 190, 52, teal.mid, 14),
      rect(136, 204, 150, 9, teal.light, 4),
      circle(312, 228, 11, grey.mid),
      line('M312 228H348V292H250V326', steel.dark, 9),
      line('M312 227H346V290H250V324', steel.light, 4),
      rod(250, 318, 250, 410, yellow, 27),
    ),
    // Brush and pole.
    rod(600, 40, 420, 340, yellow, 14),
    rod(560, 106, 500, 206, grey, 18),
    turn(
      24,
      440,
      180,
      rod(440, 84, 440, 150, wood, 22),
      rect(414, 146, 52, 28, steel.mid, 4),
      rect(414, 146, 52, 9, steel.light, 4),
      path('M414 174H466L460 226Q440 240 420 226Z', '#e9d2a4'),
      path('M418 204H462L458 228Q440 240 422 228Z', teal.mid),
    ),
  ),
};

const heatGun: View = {
  alt: 'Décapeur thermique qui soulève une vieille peinture',
  ground: 'wall',
  body: shapes(
    rect(30, 0, 110, 480, wood.mid),
    rect(30, 0, 96, 480, paleWood.mid),
    path('M30 0H126V168Q100 176 112 196Q92 210 106 232Q84 246 96 266L30 262Z', leaf.mid),
    path('M112 196Q134 190 140 210Q128 226 106 232Z', leaf.dark),
    path('M126 168Q150 164 152 184Q136 196 112 196Z', leaf.light),
    row(3, (index) => line(`M${214 - index * 22} 170q-16 16 0 32t0 32`, orange.mid, 8, 0.75 - index * 0.2)),
    rect(228, 184, 70, 40, steel.dark, 6),
    rect(228, 184, 70, 28, steel.light, 6),
    rect(222, 178, 18, 52, iron.mid, 5),
    path(
      'M292 152H460Q510 158 512 204Q512 248 470 254H452L436 380Q434 394 418 394H366Q350 394 352 378L368 256H292Z',
      brick.dark,
    ),
    path(
      'M292 158H456Q502 162 503 202Q502 238 466 244H444L428 374Q426 384 414 384H370Q360 384 362 372L378 246H292Z',
      brick.mid,
    ),
    shine('M312 176H450', 9),
    row(4, (index) => rect(434 + index * 15, 184, 8, 38, brick.dark, 4)),
    path('M352 262L368 264L362 304L348 298Z', rubber.mid),
    rect(384, 286, 40, 70, rubber.mid, 9),
    line('M396 392Q398 440 480 436T600 420', rubber.dark, 11),
  ),
};

/** What takes paint off and puts it on; by the slug of the listing. */
export const painting: Readonly<Record<string, Sketch>> = {
  'pistolet-peinture': [sprayer],
  'rouleaux-baches': [rollers],
  'decapeur-thermique': [heatGun],
};
