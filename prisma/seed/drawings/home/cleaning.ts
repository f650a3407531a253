import {
  bar,
  blue,
  brick,
  circle,
  cream,
  disc,
  ellipse,
  glass,
  grey,
  inside,
  iron,
  leaf,
  line,
  navy,
  orange,
  path,
  place,
  rect,
  rod,
  row,
  rubber,
  shapes,
  shine,
  steel,
  type Tones,
  wheel,
  white,
} from '../kit';
import { closeUp, type Sketch, type View } from '../sketch';

/** A hose with its rings. */
const hose = (d: string, width = 24): string =>
  shapes(
    line(d, rubber.dark, width),
    line(d, rubber.light, width - 8),
    line(d, rubber.mid, width - 8).replace('stroke-linecap="round"', 'stroke-dasharray="5 6"'),
  );

const lime: Tones = { light: '#b9d27f', mid: '#8bb04a', dark: '#5f7e2d' };

const extractor: View = {
  alt: 'Injecteur-extracteur vert, ses deux cuves et son suceur sur un coussin taché',
  ground: 'floor',
  tint: 'sky',
  body: shapes(
    // Cushion, one half clean.
    path(
      'M356 300Q346 286 366 282Q470 268 586 282Q606 286 600 302Q612 360 600 414Q604 430 584 432Q470 442 372 432Q350 430 356 412Q344 360 356 300Z',
      cream.dark,
    ),
    path(
      'M362 300Q356 290 370 288Q470 274 580 288Q596 290 592 304Q602 360 592 408Q594 420 580 422Q470 432 376 422Q358 420 362 408Q352 360 362 300Z',
      '#c9b28c',
    ),
    path(
      'M470 280Q530 280 580 288Q596 290 592 304Q602 360 592 408Q594 420 580 422Q530 427 470 427Z',
      cream.light,
    ),
    ellipse(404, 380, 24, 13, '#8c6b45', 0.6),
    ellipse(430, 330, 15, 9, '#8c6b45', 0.5),
    hose('M252 176Q400 60 512 150T520 262', 25),
    // Nozzle.
    place(
      506,
      318,
      16,
      1,
      path('M-16 -66H16L22 -20L52 26H-52L-22 -20Z', iron.dark),
      path('M-12 -62H10L15 -18L38 20H-46L-18 -18Z', iron.mid),
      rect(-56, 22, 112, 20, lime.dark, 7),
      rect(-56, 22, 112, 13, lime.mid, 6),
      row(9, (index) => rect(-50 + index * 12, 42, 6, 10, grey.light, 2)),
      rect(-8, -56, 16, 24, lime.mid, 5),
    ),
    // Machine: body between its two tanks.
    path('M96 392Q90 360 108 348H300Q318 360 312 392Q310 414 290 414H118Q98 414 96 392Z', rubber.dark),
    path('M100 388Q96 362 112 352H294Q308 362 304 388Q302 404 288 404H118Q102 404 100 388Z', iron.mid),
    path('M160 352V162Q162 130 204 130Q246 130 248 162V352Z', lime.dark),
    path('M164 352V164Q166 136 202 136Q238 136 240 164V352Z', lime.mid),
    shine('M178 336V168Q180 152 196 148', 8, 0.45),
    line('M176 140Q174 84 204 84T232 140', iron.dark, 17),
    line('M174 138Q174 86 202 82', iron.light, 5),
    circle(204, 204, 18, iron.dark),
    circle(203, 202, 13, white),
    bar(203, 202, 203, 192, brick.mid, 4),
    circle(252, 180, 17, rubber.dark),
    ...[
      { x: 76, water: '#9fd0de', d: 'M76 206Q76 188 94 188H150V352H94Q78 350 76 332Z', level: 236 },
      { x: 258, water: '#75583c', d: 'M258 188H314Q332 188 332 206V332Q330 350 314 352H258Z', level: 258 },
    ].map(({ x, water, d, level }) =>
      shapes(
        path(d, glass.dark, 0.9),
        inside(
          `tank-${x}`,
          d,
          rect(x + 5, 194, 64, 160, glass.light, 8, 0.8),
          rect(x - 4, level, 90, 130, water),
          rect(x - 4, level, 90, 6, white, 0, 0.4),
          row(4, (index) => rect(x + 10, 226 + index * 30, 14, 3, white, 1, 0.7)),
        ),
        rect(x + 6, 178, 60, 15, iron.dark, 6),
        shine(`M${x + 60} 208V320`, 6, 0.5),
      ),
    ),
    wheel(122, 414, 22),
    wheel(286, 414, 22),
    rect(182, 366, 44, 18, lime.mid, 6),
  ),
};

const steamer: View = {
  alt: 'Nettoyeur vapeur blanc et rouge, un jet de vapeur au bout de sa brosse',
  ground: 'floor',
  tint: 'sky',
  body: shapes(
    // Tiles being cleaned.
    row(12, (index) => {
      const x = 430 + (index % 3) * 66;
      const y = 70 + Math.floor(index / 3) * 66;
      return shapes(rect(x, y, 60, 60, glass.dark, 4), rect(x, y, 57, 56, index % 5 ? '#dcecef' : white, 4));
    }),
    row(3, (index) => line(`M${492 + index * 66} 70V334`, '#9a8a6a', 5, index ? 0.5 : 0)),
    hose('M236 268Q240 150 320 200T386 348', 21),
    // Wand with its brush and steam.
    rod(386, 356, 462, 214, steel, 17),
    rod(372, 384, 398, 334, rubber, 31),
    path('M386 348L408 354L400 378L384 376Z', brick.mid),
    place(
      470,
      196,
      28,
      1,
      path('M-12 20L-20 -8H20L12 20Z', iron.mid),
      rect(-26, -22, 52, 16, brick.mid, 5),
      row(5, (index) => rect(-23 + index * 10, -36, 6, 16, grey.light, 2)),
    ),
    ...[
      [500, 142, 30],
      [532, 118, 36],
      [494, 104, 26],
      [562, 88, 28],
      [520, 74, 24],
      [540, 150, 20],
    ].map(([x = 0, y = 0, r = 0]) => circle(x, y, r, white, 0.72)),
    // Boiler on wheels.
    path(
      'M66 380Q54 250 160 226Q280 206 324 300Q340 340 334 384Q330 404 308 404H96Q70 402 66 380Z',
      cream.dark,
    ),
    path('M72 376Q64 258 162 234Q272 214 314 302Q328 340 324 376Q320 392 304 392H98Q76 392 72 376Z', white),
    path('M72 350Q70 372 76 384Q84 392 98 392H304Q320 390 324 376Q326 362 325 350Z', brick.mid),
    path('M92 304Q104 250 164 240Q196 234 222 240Q150 262 146 350H82Q84 322 92 304Z', brick.mid),
    path('M92 304Q104 250 164 240L176 238Q120 262 112 350H82Q84 322 92 304Z', brick.light),
    line('M130 244Q136 196 190 192T266 240', brick.dark, 17),
    line('M129 240Q138 194 190 189', brick.light, 5),
    disc(196, 226, 26, iron),
    circle(248, 306, 25, grey.dark),
    circle(247, 304, 20, white),
    path('M233 310A16 16 0 0 1 261 310Z', leaf.light),
    bar(247, 308, 256, 296, brick.dark, 4),
    circle(290, 330, 7, '#ef6a4f'),
    circle(290, 306, 7, '#f2a765'),
    wheel(112, 400, 34, brick),
    wheel(292, 408, 24, grey),
    circle(238, 268, 15, rubber.dark),
  ),
};

const dryer: View = {
  alt: 'Déshumidificateur de chantier sur roues, son bac d’eau et son tuyau',
  ground: 'floor',
  tint: 'sky',
  body: shapes(
    hose('M424 390Q520 372 540 416T620 440', 18),
    // Frame.
    line('M196 120V64Q198 42 220 42H420Q442 42 444 64V120', iron.dark, 17),
    line('M195 118V62Q197 40 220 40H418', iron.light, 5),
    rect(178, 96, 284, 308, navy.dark, 18),
    rect(178, 96, 276, 298, '#44608c', 18),
    shine('M202 108H430', 7, 0.4),
    // Panel.
    rect(196, 120, 244, 64, rubber.dark, 8),
    rect(206, 130, 84, 44, '#2a3b33', 5),
    row(4, (index) => rect(214 + index * 18, 140, 13, 24, '#9ecb8c', 2)),
    circle(330, 152, 20, iron.dark),
    circle(329, 150, 15, grey.light),
    bar(329, 150, 338, 140, brick.mid, 4),
    circle(374, 152, 9, leaf.light),
    circle(400, 152, 9, orange.mid),
    circle(424, 152, 6, iron.light),
    // Air grille.
    rect(196, 198, 244, 106, rubber.dark, 8),
    row(7, (index) => rect(204, 205 + index * 14, 228, 9, iron.light, 4)),
    row(7, (index) => rect(204, 211 + index * 14, 228, 3, iron.dark, 1)),
    // Tank one sees into.
    rect(196, 314, 244, 76, rubber.dark, 8),
    rect(204, 320, 228, 64, glass.mid, 6),
    path('M204 344Q240 336 280 344T360 344T432 342V384H204Z', '#6db1cb'),
    path('M204 344Q240 336 280 344T360 344T432 342V349Q400 342 360 350T280 350T204 350Z', white, 0.5),
    row(4, (index) => rect(416, 328 + index * 13, 10, 3, navy.dark, 1)),
    rect(282, 322, 76, 13, rubber.mid, 6),
    rect(184, 398, 70, 30, rubber.mid, 6),
    wheel(186, 396, 48),
    wheel(454, 396, 48),
    // Water drops out of the air.
    ...[
      [92, 168, 1.3],
      [126, 238, 0.9],
      [66, 268, 1],
      [546, 150, 1.1],
      [520, 228, 0.8],
      [580, 248, 1.25],
    ].map(([x = 0, y = 0, by = 1]) =>
      place(
        x,
        y,
        0,
        by,
        path('M0 -26Q22 6 0 18Q-22 6 0 -26Z', blue.light),
        path('M-6 2Q-8 10 0 12', 'none'),
        ellipse(-5, 4, 3, 6, white, 0.8),
      ),
    ),
  ),
};

/** Clean, dry and tight rooms; by the slug of the listing. */
export const cleaning: Readonly<Record<string, Sketch>> = {
  shampouineuse: [
    extractor,
    closeUp(extractor, 'Le suceur passe : une moitié du coussin est déjà propre', 480, 350, 2),
  ],
  'nettoyeur-vapeur': [steamer],
  deshumidificateur: [dryer],
};
