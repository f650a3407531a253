import {
  bar,
  blue,
  brick,
  circle,
  cream,
  ellipse,
  glass,
  grey,
  iron,
  leaf,
  line,
  move,
  paleWood,
  path,
  rect,
  row,
  rubber,
  scale,
  shapes,
  shine,
  steel,
  turn,
  white,
  wood,
} from '../kit';
import type { Sketch, View } from '../sketch';
import { type Spot, seenFrom } from '../solid';

const yard = seenFrom({ x: 196, y: 320, size: 88, around: 24, above: 13 });

/** A weight on a foot of the tent. */
const weight = (spot: Spot): string => {
  const [x, y] = yard.at(spot);
  return shapes(
    ellipse(x, y + 6, 25, 9, iron.dark),
    rect(x - 25, y - 6, 50, 12, iron.dark),
    ellipse(x, y - 6, 25, 9, iron.mid),
    ellipse(x - 3, y - 7, 12, 4, iron.light),
  );
};

const marquee: View = {
  alt: 'Grand barnum pliant blanc, murs à fenêtres et lests aux pieds',
  ground: 'lawn',
  body: shapes(
    // Walls at the back and on the left, seen from within.
    yard.face(
      [
        [0, 0, 0],
        [4.5, 0, 0],
        [4.5, 0, 2.1],
        [0, 0, 2.1],
      ],
      cream.mid,
    ),
    yard.face(
      [
        [0, 0, 0],
        [0, 3, 0],
        [0, 3, 2.1],
        [0, 0, 2.1],
      ],
      cream.dark,
    ),
    row(3, (index) => {
      const left = 0.45 + index * 1.3;
      return shapes(
        yard.face(
          [
            [left, 0, 0.75],
            [left + 0.95, 0, 0.75],
            [left + 0.95, 0, 1.65],
            [left, 0, 1.65],
          ],
          glass.mid,
        ),
        yard.beam([left + 0.475, 0, 0.78], [left + 0.475, 0, 1.62], cream, 6),
        yard.beam([left, 0, 1.2], [left + 0.95, 0, 1.2], cream, 6),
      );
    }),
    ...([[4.5, 0, 0] as const, [0, 3, 0] as const, [4.5, 3, 0] as const] satisfies Spot[]).flatMap((foot) => [
      yard.beam(foot, [foot[0], foot[1], 2], steel, 13),
      weight([foot[0], foot[1], 0.1]),
    ]),
    // Roof and its valance.
    yard.face(
      [
        [0, 3, 2.1],
        [4.5, 3, 2.1],
        [3.1, 1.5, 3.2],
        [1.4, 1.5, 3.2],
      ],
      white,
    ),
    yard.face(
      [
        [4.5, 0, 2.1],
        [4.5, 3, 2.1],
        [3.1, 1.5, 3.2],
      ],
      cream.dark,
    ),
    yard.face(
      [
        [0, 0, 2.1],
        [0, 3, 2.1],
        [1.4, 1.5, 3.2],
      ],
      cream.mid,
    ),
    row(9, (index) =>
      path(
        `M${yard.shown([index * 0.5, 3, 2.12])}L${yard.shown([index * 0.5 + 0.5, 3, 2.12])}L${yard.shown([index * 0.5 + 0.5, 3, 1.88])}Q${yard.shown([index * 0.5 + 0.25, 3, 1.68])} ${yard.shown([index * 0.5, 3, 1.88])}Z`,
        index % 2 ? cream.light : brick.mid,
      ),
    ),
    row(6, (index) =>
      path(
        `M${yard.shown([4.5, 3 - index * 0.5, 2.12])}L${yard.shown([4.5, 2.5 - index * 0.5, 2.12])}L${yard.shown([4.5, 2.5 - index * 0.5, 1.88])}Q${yard.shown([4.5, 2.75 - index * 0.5, 1.68])} ${yard.shown([4.5, 3 - index * 0.5, 1.88])}Z`,
        index % 2 ? brick.dark : cream.dark,
      ),
    ),
  ),
};

const packed: View = {
  alt: 'Le barnum plié dans son sac à roulettes, à côté de ses quatre lests',
  ground: 'floor',
  body: shapes(
    circle(170, 416, 15, rubber.dark),
    circle(270, 416, 15, rubber.dark),
    rect(140, 70, 160, 342, brick.dark, 22),
    rect(140, 70, 146, 334, brick.mid, 22),
    shine('M160 104V380', 9, 0.3),
    line('M196 74V404M246 74V404', brick.dark, 12),
    rect(176, 200, 92, 34, iron.mid, 10),
    line('M196 196Q222 150 246 196', iron.mid, 13),
    line('M152 96H288', cream.dark, 4),
    rect(276, 90, 10, 20, steel.mid, 4),
    row(4, (index) =>
      move(
        400 + (index % 2) * 118,
        404 - Math.floor(index / 2) * 54 - (index % 2) * 4,
        rect(-52, -36, 104, 46, iron.dark, 12),
        rect(-52, -36, 104, 36, iron.mid, 12),
        rect(-42, -32, 70, 7, iron.light, 3),
        circle(0, -14, 11, iron.dark),
      ),
    ),
  ),
};

const shelter: View = {
  alt: 'Tonnelle légère bleue sur arceaux, tendue par des cordes et des sardines',
  ground: 'grass',
  body: shapes(
    line('M112 226L36 410M528 226L604 410', cream.dark, 4),
    rect(30, 398, 8, 26, iron.mid, 3),
    rect(602, 398, 8, 26, iron.mid, 3),
    // Poles behind.
    line('M320 96Q214 150 206 378', grey.dark, 9),
    line('M320 96Q426 150 434 378', grey.dark, 9),
    path('M206 236Q320 268 434 236L434 376Q320 384 206 376Z', blue.dark, 0.55),
    // Canopy.
    path('M320 74Q146 92 98 240Q200 196 320 226Q440 196 542 240Q494 92 320 74Z', blue.dark),
    path('M320 74Q188 92 98 240Q200 196 320 226Z', blue.light),
    path('M320 74Q250 110 212 214Q266 210 320 226Q374 210 428 214Q390 110 320 74Z', blue.mid),
    path('M320 74Q452 92 542 240Q486 216 428 214Q390 110 320 74Z', blue.dark),
    line('M320 76Q146 96 92 424', steel.mid, 11),
    line('M320 76Q494 96 548 424', steel.dark, 11),
    circle(320, 78, 13, iron.mid),
    line('M98 240Q200 196 320 226Q440 196 542 240', white, 5, 0.7),
    rect(78, 416, 30, 14, iron.mid, 5),
    rect(534, 416, 30, 14, iron.mid, 5),
    // A ball in the shade.
    circle(330, 398, 31, grey.mid),
    circle(327, 395, 28, white),
    path('M327 381L341 391L336 407H318L313 391Z', iron.mid),
    line('M327 381V368M341 391L354 386M336 407L344 418M318 407L310 418M313 391L300 386', iron.mid, 3),
  ),
};

const long = seenFrom({ x: 152, y: 236, size: 186, around: 27, above: 26 });

/** A folding frame of green tubes under a board: at `x`, between two depths. */
const trestle = (x: number, near: number, far: number, height: number): string =>
  shapes(
    long.beam([x, far, 0], [x, far, height], leaf, 10),
    long.beam([x, far, 0.12], [x, near, 0.12], leaf, 8),
    long.beam([x, near, 0], [x, near, height], leaf, 10),
    long.beam([x, near, height * 0.35], [x + (x < 1 ? 0.38 : -0.38), near, height], leaf, 6),
  );

const bench = (near: number): string =>
  shapes(
    trestle(0.25, near + 0.22, near + 0.04, 0.44),
    trestle(1.95, near + 0.22, near + 0.04, 0.44),
    long.box([0, near, 0.44], [2.2, 0.26, 0.045], wood),
    long.beam([0.02, near + 0.13, 0.487], [2.18, near + 0.13, 0.487], paleWood, 4),
  );

const tables: View = {
  alt: 'Table brasserie en bois verni et ses deux bancs à pieds verts',
  ground: 'lawn',
  body: shapes(
    bench(-0.2),
    trestle(0.3, 1, 0.56, 0.74),
    trestle(1.9, 1, 0.56, 0.74),
    long.box([0, 0.5, 0.74], [2.2, 0.54, 0.05], wood),
    row(4, (index) =>
      long.beam(
        [0.02, 0.6 + index * 0.11, 0.792],
        [2.18, 0.6 + index * 0.11, 0.792],
        { ...wood, light: '#e6bd86', mid: '#cf9c5e', dark: '#c08c50' },
        3,
      ),
    ),
    bench(1.3),
  ),
};

const pitcher = (x: number, y: number): string =>
  shapes(
    line(`M${x + 22} ${y - 62}Q${x + 52} ${y - 56} ${x + 44} ${y - 34}T${x + 22} ${y - 16}`, glass.dark, 8),
    path(
      `M${x - 22} ${y - 76}H${x + 24}L${x + 28} ${y - 12}Q${x + 26} ${y} ${x + 14} ${y}H${x - 14}Q${x - 26} ${y} ${x - 28} ${y - 12}Z`,
      glass.mid,
    ),
    path(
      `M${x - 24} ${y - 46}H${x + 26}L${x + 24} ${y - 12}Q${x + 22} ${y - 5} ${x + 12} ${y - 5}H${x - 14}Q${x - 23} ${y - 5} ${x - 24} ${y - 12}Z`,
      brick.light,
    ),
  );

const laid: View = {
  alt: 'La table mise sur l’herbe, avec une carafe et du pain',
  ground: 'lawn',
  body: shapes(
    tables.body,
    scale(0.8, ...long.at([0.7, 0.7, 0.79]), pitcher(...long.at([0.7, 0.7, 0.79]))),
    row(3, (index) => {
      const [x, y] = long.at([1.05 + index * 0.4, 0.82, 0.79]);
      return shapes(
        ellipse(x, y, 32, 14, grey.mid),
        ellipse(x, y - 2, 31, 13, white),
        ellipse(x, y - 2, 19, 7, cream.mid),
      );
    }),
    turn(
      26,
      ...long.at([1.35, 0.58, 0.8]),
      (() => {
        const [x, y] = long.at([1.35, 0.58, 0.8]);
        return shapes(
          rect(x - 56, y - 16, 112, 24, wood.dark, 12),
          rect(x - 56, y - 18, 112, 21, wood.mid, 11),
          row(4, (index) => bar(x - 36 + index * 22, y - 15, x - 28 + index * 22, y - 3, cream.mid, 4)),
        );
      })(),
    ),
  ),
};

/** What one gathers under and around; by the slug of the listing. */
export const gathering: Readonly<Record<string, Sketch>> = {
  'barnum-aminata': [marquee, packed],
  'barnum-petit': [shelter],
  'tables-bancs': [tables, laid],
};
