import {
  block,
  brick,
  circle,
  darkWood,
  ellipse,
  grey,
  iron,
  leaf,
  line,
  move,
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
  turn,
  wheel,
  wood,
  yellow,
} from '../kit';
import type { Sketch, View } from '../sketch';

/** A clump of leaves. */
const bush = (x: number, y: number, r: number): string =>
  shapes(
    circle(x, y, r, leaf.dark),
    circle(x - r * 0.5, y + r * 0.25, r * 0.7, leaf.dark),
    circle(x + r * 0.55, y + r * 0.2, r * 0.75, leaf.dark),
    circle(x - r * 0.12, y - r * 0.14, r * 0.82, leaf.mid),
    circle(x + r * 0.35, y + r * 0.05, r * 0.6, leaf.mid),
    circle(x - r * 0.3, y - r * 0.3, r * 0.4, leaf.light, 0.7),
  );

const hedge: View = {
  alt: 'Taille-haie sur batterie devant une haie de charmes',
  ground: 'grass',
  body: shapes(
    row(7, (index) => bush(40 + index * 96, 330 + (index % 2) * 12, 66)),
    turn(
      -9,
      320,
      230,
      rect(300, 208, 290, 22, steel.dark, 6),
      rect(300, 208, 290, 12, steel.light, 6),
      row(13, (index) =>
        poly(
          [
            [310 + index * 21, 208],
            [322 + index * 21, 208],
            [317 + index * 21, 190],
          ],
          steel.mid,
        ),
      ),
      row(13, (index) =>
        poly(
          [
            [310 + index * 21, 230],
            [322 + index * 21, 230],
            [317 + index * 21, 248],
          ],
          steel.dark,
        ),
      ),
      path('M300 176Q318 220 300 262H286V176Z', rubber.mid),
      path(
        'M120 186Q122 168 142 166H270Q292 168 294 188V248Q292 266 272 268H146Q124 266 122 248Z',
        leaf.dark,
      ),
      path(
        'M126 186Q128 174 144 172H266Q286 174 288 192V240Q286 256 270 258H148Q130 256 128 240Z',
        '#5f9a55',
      ),
      shine('M146 190H264', 8),
      row(4, (index) => rect(216 + index * 14, 206, 7, 34, leaf.dark, 3)),
      line('M262 172Q264 112 210 110Q178 112 176 168', rubber.dark, 17),
      path(
        'M122 196L60 188Q40 190 40 212V232Q42 248 62 250L122 246V226L74 228Q62 226 64 216Q66 208 76 210L122 214Z',
        rubber.mid,
      ),
      path('M82 206L96 208V222L84 222Z', brick.mid),
      block(142, 258, 84, 38, iron, 8),
      rect(154, 272, 30, 9, yellow.mid, 4),
    ),
  ),
};

const shredder: View = {
  alt: 'Broyeur de branches sur roues, son entonnoir et son bac de copeaux',
  ground: 'grass',
  body: shapes(
    row(3, (index) =>
      shapes(
        line(`M${300 + index * 26} 110Q${330 + index * 20} 40 ${270 + index * 80} 10`, darkWood.mid, 9),
        bush(268 + index * 82, 14, 20),
      ),
    ),
    path('M196 84H444L402 204H246Z', leaf.dark),
    path('M204 84H436L396 194H252Z', leaf.mid),
    ellipse(320, 86, 124, 20, leaf.dark),
    ellipse(320, 88, 112, 15, '#26382b'),
    shine('M226 108L256 186', 9, 0.35),
    rect(236, 196, 168, 112, iron.dark, 14),
    rect(236, 196, 168, 98, iron.mid, 14),
    circle(366, 244, 27, grey.dark),
    circle(365, 242, 22, brick.mid),
    row(4, (index) => rect(256 + index * 18, 220, 9, 50, iron.dark, 4)),
    rod(252, 300, 214, 412, steel, 13),
    rod(388, 300, 432, 412, steel, 13),
    path('M262 300H380V330L400 344H250L262 330Z', iron.dark),
    // Box with chips.
    path('M226 346H414L402 428H238Z', orange.dark),
    path('M232 346H408L397 420H243Z', orange.mid),
    path('M232 346Q260 322 300 334T372 328T408 346Z', paleWood.mid),
    row(9, (index) =>
      rect(246 + index * 17, 332 + ((index * 7) % 10), 14, 5, index % 2 ? wood.mid : paleWood.light, 2),
    ),
    wheel(210, 420, 30),
    wheel(438, 420, 30),
  ),
};

const chainsaw: View = {
  alt: 'Tronçonneuse orange sur un rondin, avec casque et gants',
  ground: 'grass',
  body: shapes(
    // Log.
    move(
      0,
      -26,
      rect(56, 366, 430, 66, darkWood.dark, 30),
      rect(56, 366, 430, 54, darkWood.mid, 26),
      line('M110 384q90 -8 180 2t140 -2', darkWood.light, 4),
      ellipse(480, 399, 22, 33, paleWood.dark),
      ellipse(480, 399, 17, 27, paleWood.mid),
      ellipse(480, 399, 9, 15, paleWood.dark),
    ),
    // Bar and chain.
    path('M46 262Q30 286 46 310H300V262Z', iron.dark),
    path('M54 268Q42 286 54 304H300V268Z', steel.mid),
    rect(76, 274, 210, 8, steel.light, 4),
    row(11, (index) =>
      poly(
        [
          [62 + index * 22, 262],
          [76 + index * 22, 262],
          [70 + index * 22, 252],
        ],
        iron.mid,
      ),
    ),
    row(11, (index) =>
      poly(
        [
          [62 + index * 22, 310],
          [76 + index * 22, 310],
          [70 + index * 22, 320],
        ],
        iron.mid,
      ),
    ),
    // Body.
    path(
      'M274 226Q276 202 304 200H424Q458 204 462 238V314Q458 338 430 340H304Q276 338 274 314Z',
      orange.dark,
    ),
    path('M281 226Q283 208 306 207H420Q450 211 454 240V306Q451 328 428 330H306Q284 328 282 308Z', orange.mid),
    rect(298, 238, 70, 66, iron.mid, 10),
    row(4, (index) => rect(308 + index * 14, 250, 8, 42, iron.dark, 4)),
    circle(412, 270, 29, iron.mid),
    row(6, (index) => turn(index * 30, 412, 270, rect(409, 246, 6, 48, iron.dark, 3))),
    line('M300 212Q292 120 372 122Q416 126 412 204', rubber.dark, 20),
    path('M268 146L288 140L300 210L278 216Z', rubber.mid),
    path('M452 236Q540 226 556 276Q560 324 506 330H446V306H496Q528 300 522 278Q512 258 452 266Z', rubber.mid),
    // Helmet, gloves.
    path('M500 140Q502 72 564 70Q624 74 624 140Z', orange.mid),
    path('M520 112Q530 86 556 82', 'none').replace(
      '/>',
      ` stroke="${orange.light}" stroke-width="8" stroke-linecap="round"/>`,
    ),
    rect(488, 136, 146, 14, orange.dark, 6),
    path('M500 152H590L580 196H512Z', iron.mid),
    row(5, (index) => line(`M${512 + index * 16} 156V190`, iron.dark, 2)),
    circle(616, 156, 18, yellow.mid),
  ),
};

/** What hedges and branches are cut with; by the slug of the listing. */
export const hedges: Readonly<Record<string, Sketch>> = {
  'taille-haie-claire': [hedge],
  'broyeur-claire': [shredder],
  tronconneuse: [chainsaw],
};
