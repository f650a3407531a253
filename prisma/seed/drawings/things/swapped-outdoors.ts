import {
  bar,
  brass,
  brick,
  circle,
  cream,
  darkWood,
  line,
  navy,
  orange,
  paleWood,
  path,
  poly,
  rect,
  rod,
  row,
  rubber,
  shapes,
  shine,
  steel,
  teal,
  wheel,
  white,
  wood,
  yellow,
} from '../kit';
import type { Sketch, View } from '../sketch';

const balanceBike: View = {
  alt: 'Draisienne en bois à deux roues, selle rouge et guidon à poignées',
  ground: 'grass',
  body: shapes(
    wheel(176, 324, 82, brick),
    wheel(470, 324, 82, brick),
    rod(470, 324, 420, 118, wood, 24),
    rod(176, 324, 268, 230, wood, 22),
    path('M236 214L452 214Q462 232 448 246L300 262Q246 262 236 214Z', paleWood.dark),
    path('M242 214L450 214Q456 228 444 238L300 252Q254 252 242 214Z', paleWood.mid),
    path('M252 220L440 220Q442 226 436 228L262 230Z', paleWood.light),
    circle(340, 236, 9, wood.dark),
    circle(388, 230, 9, wood.dark),
    rod(268, 222, 250, 158, steel, 15),
    path('M182 148Q196 126 250 134Q308 138 322 156Q318 172 270 170Q204 172 182 148Z', brick.dark),
    path('M188 146Q202 130 250 138Q300 140 314 154Q300 162 264 160Q206 162 188 146Z', brick.mid),
    shine('M204 144Q230 136 262 142', 5, 0.5),
    rod(420, 122, 382, 96, steel, 14),
    bar(392, 104, 342, 88, rubber.dark, 20),
    bar(390, 101, 346, 87, rubber.mid, 12),
    bar(420, 122, 470, 104, rubber.dark, 20),
    bar(424, 118, 466, 103, rubber.mid, 12),
    circle(434, 142, 11, yellow.mid),
    circle(431, 139, 5, yellow.light),
  ),
};

const kite: View = {
  alt: 'Cerf-volant en losange de quatre couleurs et sa longue queue de rubans',
  tint: 'sky',
  body: shapes(
    path('M70 96q30 -26 62 -8q34 -22 60 6q28 2 22 24H66q-16 -8 4 -22Z', white, 0.75),
    path('M470 60q26 -22 54 -6q30 -18 52 6q24 2 18 20H468q-14 -8 2 -20Z', white, 0.6),
    line('M332 312Q300 360 350 390T330 452', '#8c7a66', 3),
    line('M322 236Q220 380 120 474', '#8c7a66', 2),
    poly(
      [
        [338, 54],
        [212, 176],
        [322, 186],
      ],
      brick.mid,
    ),
    poly(
      [
        [338, 54],
        [322, 186],
        [462, 196],
      ],
      yellow.mid,
    ),
    poly(
      [
        [212, 176],
        [322, 186],
        [332, 318],
      ],
      teal.mid,
    ),
    poly(
      [
        [322, 186],
        [462, 196],
        [332, 318],
      ],
      navy.mid,
    ),
    poly(
      [
        [338, 54],
        [212, 176],
        [230, 172],
        [338, 70],
      ],
      brick.light,
    ),
    poly(
      [
        [338, 54],
        [462, 196],
        [444, 190],
        [338, 72],
      ],
      yellow.light,
    ),
    poly(
      [
        [322, 186],
        [462, 196],
        [446, 212],
        [323, 200],
      ],
      navy.light,
    ),
    poly(
      [
        [212, 176],
        [322, 186],
        [323, 198],
        [224, 190],
      ],
      teal.light,
    ),
    bar(338, 56, 332, 316, paleWood.dark, 6),
    bar(214, 176, 460, 196, paleWood.dark, 6),
    bar(338, 56, 332, 316, paleWood.light, 2.5),
    ...[
      [326, 346, brick],
      [338, 384, yellow],
      [344, 420, teal],
    ].map(([x, y, tone]) => {
      const [left, top, tones] = [Number(x), Number(y), tone as typeof brick];
      return shapes(
        poly(
          [
            [left, top],
            [left - 26, top - 13],
            [left - 26, top + 13],
          ],
          tones.mid,
        ),
        poly(
          [
            [left, top],
            [left + 26, top - 13],
            [left + 26, top + 13],
          ],
          tones.dark,
        ),
        circle(left, top, 5, tones.light),
      );
    }),
  ),
};

const raincoat: View = {
  alt: 'Ciré jaune à capuche, accroché à une patère',
  ground: 'wall',
  body: shapes(
    rect(238, 44, 164, 26, wood.dark, 8),
    rect(238, 44, 164, 17, wood.mid, 8),
    rod(320, 66, 320, 92, brass, 13),
    // Sleeves behind.
    path('M236 152Q170 200 150 346L206 362Q222 262 262 214Z', yellow.dark),
    path('M404 152Q470 200 490 346L434 362Q418 262 378 214Z', yellow.dark),
    path('M240 156Q180 206 160 336L200 346Q216 250 258 206Z', yellow.mid),
    path('M400 156Q456 204 474 336L440 346Q424 254 384 206Z', yellow.mid),
    rect(146, 334, 66, 26, yellow.dark, 9),
    rect(428, 334, 66, 26, yellow.dark, 9),
    // Body.
    path(
      'M246 144Q320 174 394 144Q420 200 414 262L432 430Q320 452 208 430L226 262Q220 200 246 144Z',
      yellow.dark,
    ),
    path(
      'M252 152Q320 180 388 152Q408 204 402 262L416 424Q320 440 218 424L236 262Q230 204 252 152Z',
      yellow.mid,
    ),
    path('M256 160Q240 210 246 262L232 414L262 420L274 250Q272 190 282 172Z', yellow.light, 0.75),
    // Hood.
    path('M250 150Q252 82 320 78Q388 82 390 150Q320 186 250 150Z', yellow.dark),
    path('M256 146Q262 88 320 84Q370 88 380 142Q320 172 256 146Z', yellow.mid),
    path('M274 142Q282 108 320 106Q358 108 366 142Q320 160 274 142Z', '#8a5f1d'),
    shine('M268 128Q276 100 300 92', 6, 0.6),
    // Opening, buttons, pockets.
    bar(320, 168, 320, 436, yellow.dark, 5),
    row(5, (index) =>
      shapes(circle(336, 204 + index * 48, 9, navy.dark), circle(334, 202 + index * 48, 6, navy.light)),
    ),
    path('M238 314H298V330H236Z', yellow.dark),
    path('M350 314H406L408 330H350Z', yellow.dark),
    rect(238, 312, 60, 9, yellow.light, 3),
    rect(350, 312, 56, 9, yellow.light, 3),
    line('M292 156V216', cream.light, 4),
    line('M350 156V206', cream.light, 4),
  ),
};

const rollerSkates: View = {
  alt: 'Paire de patins à roulettes montants, blancs à roues orange',
  ground: 'floor',
  body: shapes(
    ...[
      [-118, 14],
      [100, 52],
    ].map(
      ([dx, dy]) =>
        `<g transform="translate(${dx} ${dy})">${shapes(
          path(
            'M232 96H332Q340 96 340 108L344 214Q420 232 442 270Q448 284 440 296H226Q216 296 218 280Q236 200 226 110Q226 96 232 96Z',
            cream.dark,
          ),
          path(
            'M236 100H326Q334 100 334 110L336 218Q406 236 428 268Q432 278 428 284H230Q224 284 226 276Q244 196 232 108Q232 100 236 100Z',
            cream.light,
          ),
          path('M240 106H262Q266 190 246 278H232Q246 190 240 106Z', cream.mid),
          rect(226, 92, 116, 20, brick.dark, 9),
          rect(226, 92, 116, 12, brick.mid, 7),
          row(5, (index) =>
            shapes(
              bar(288, 128 + index * 20, 334, 134 + index * 20, brick.mid, 6),
              circle(288, 128 + index * 20, 4, steel.dark),
            ),
          ),
          path('M344 222Q376 230 402 246', 'none').replace(
            '/>',
            ` stroke="${brick.mid}" stroke-width="6" stroke-linecap="round"/>`,
          ),
          path('M362 214q-24 -14 -14 -26q14 -4 16 18q14 -16 24 -6q4 12 -18 16Z', brick.mid),
          rect(216, 284, 232, 20, darkWood.dark, 8),
          rect(216, 284, 232, 11, darkWood.light, 6),
          path('M246 302H296L286 330H256Z', steel.mid),
          path('M366 302H416L406 330H376Z', steel.mid),
          path('M246 302H296L294 308H248Z', steel.light),
          wheel(272, 340, 31, orange),
          wheel(390, 340, 31, orange),
          circle(272, 340, 20, orange.mid),
          circle(390, 340, 20, orange.mid),
          circle(270, 338, 8, steel.light),
          circle(388, 338, 8, steel.light),
          path('M440 292L462 314Q462 332 444 330L426 304Z', orange.dark),
        )}</g>`,
    ),
  ),
};

/** What members swap to go out with. */
export const swappedOutdoors: Readonly<Record<string, Sketch>> = {
  'draisienne-pauline': [balanceBike],
  'cerf-volant-hugo': [kite],
  'cire-ronan': [raincoat],
  'patins-emily': [rollerSkates],
};
