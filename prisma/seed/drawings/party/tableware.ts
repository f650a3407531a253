import {
  blue,
  circle,
  copper,
  cream,
  ellipse,
  glass,
  grey,
  line,
  move,
  path,
  rect,
  rod,
  row,
  shapes,
  steel,
  teal,
  turn,
  white,
} from '../kit';
import type { Sketch, View } from '../sketch';

/** A crate of dishes with its handle and a card that says what is in it. */
const crate = (x: number, y: number, mark: string): string =>
  move(
    x,
    y,
    rect(0, 0, 250, 112, blue.dark, 10),
    rect(0, 0, 250, 100, blue.mid, 10),
    rect(-6, -4, 262, 22, blue.dark, 7),
    rect(-6, -4, 262, 14, blue.light, 7),
    rect(28, 34, 62, 22, blue.dark, 11),
    rect(150, 30, 76, 58, cream.light, 4),
    mark,
  );

const dishes: View = {
  alt: 'Pile d’assiettes, verres et couverts devant leurs caisses',
  ground: 'table',
  body: shapes(
    crate(
      330,
      282,
      shapes(circle(188, 59, 22, grey.mid), circle(188, 59, 18, white), circle(188, 59, 10, cream.mid)),
    ),
    // Glasses stand out of the upper crate.
    move(
      0,
      56,
      row(5, (index) =>
        shapes(
          path(
            `M${346 + index * 44} 66H${382 + index * 44}L${378 + index * 44} 130H${350 + index * 44}Z`,
            glass.dark,
            0.85,
          ),
          path(
            `M${349 + index * 44} 70H${376 + index * 44}L${373 + index * 44} 130H${353 + index * 44}Z`,
            glass.mid,
            0.9,
          ),
          ellipse(364 + index * 44, 67, 18, 4, glass.light),
          line(`M${355 + index * 44} 78L${357 + index * 44} 104`, white, 4, 0.8),
        ),
      ),
    ),
    crate(
      330,
      164,
      shapes(
        path('M172 40H204L200 78Q188 84 176 78Z', glass.dark),
        path('M176 56H200L198 75Q188 80 178 75Z', glass.mid),
      ),
    ),
    // Plates.
    row(13, (index) => {
      const y = 396 - index * 13;
      return shapes(
        ellipse(170, y, 122, 25, grey.dark, 0.7),
        ellipse(169, y - 4, 122, 24, index % 2 ? cream.mid : grey.light),
      );
    }),
    ellipse(169, 234, 122, 25, cream.light),
    ellipse(169, 236, 80, 15, cream.dark),
    ellipse(169, 238, 76, 13, cream.mid),
    ellipse(169, 234, 114, 22, 'none').replace('/>', ` stroke="${teal.mid}" stroke-width="3"/>`),
    // Cutlery in a jar.
    move(
      -20,
      26,
      ...[-26, -9, 8, 24].map((x, index) =>
        turn(
          x * 0.5,
          500 + x,
          400,
          rod(500 + x, 380, 500 + x, 286, steel, 8),
          index % 2
            ? shapes(
                rect(488 + x, 240, 24, 40, steel.mid, 10),
                row(3, (tine) => rect(491 + x + tine * 7, 224, 4, 34, steel.dark, 2)),
                rect(492 + x, 262, 16, 14, steel.light, 6),
              )
            : shapes(ellipse(500 + x, 258, 15, 24, steel.dark), ellipse(498 + x, 256, 11, 19, steel.light)),
        ),
      ),
      path('M448 330H552L544 410Q542 424 526 424H474Q458 424 456 410Z', copper.dark),
      path('M453 330H547L539 404Q537 416 524 416H476Q462 416 461 404Z', copper.mid),
      rect(444, 324, 112, 14, copper.light, 6),
    ),
  ),
};

/** What one eats from; by the slug of the listing. */
export const tableware: Readonly<Record<string, Sketch>> = {
  'vaisselle-40': [dishes],
};
