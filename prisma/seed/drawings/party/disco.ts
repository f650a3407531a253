import {
  circle,
  ellipse,
  iron,
  line,
  path,
  pink,
  plum,
  poly,
  rect,
  rod,
  row,
  rubber,
  shapes,
  steel,
  teal,
  turn,
  white,
  yellow,
} from '../kit';
import type { Sketch, View } from '../sketch';

const mirrors = [
  steel.light,
  '#cfd9e4',
  steel.mid,
  '#a9b3c4',
  pink.light,
  white,
  '#9aa8b8',
  teal.light,
  plum.light,
];

/** A ball of small mirrors, lighter to the upper left. */
const mirrorBall = (x: number, y: number, r: number): string =>
  shapes(
    circle(x, y, r, '#5d6673'),
    row(13, (band) => {
      const [low, high] = [-90 + band * (180 / 13), -90 + (band + 1) * (180 / 13)].map(
        (degrees) => (degrees * Math.PI) / 180,
      ) as [number, number];
      const middle = (low + high) / 2;
      const count = Math.max(4, Math.round(13 * Math.cos(middle)));
      return row(count, (index) => {
        const [left, right] = [index, index + 1].map(
          (at) => -Math.PI / 2 + (Math.PI * at) / count + 0.03,
        ) as [number, number];
        const spot = (angle: number, height: number): [number, number] => [
          x + r * Math.cos(height) * Math.sin(angle),
          y + r * Math.sin(height),
        ];
        const lit = Math.cos(middle) * Math.sin(left + 0.1) * 0.7 + Math.sin(middle) * 0.7;
        const tone = mirrors[(index * 5 + band * 7) % mirrors.length] ?? white;
        return shapes(
          poly(
            [
              spot(left, low + 0.02),
              spot(right - 0.05, low + 0.02),
              spot(right - 0.05, high - 0.02),
              spot(left, high - 0.02),
            ],
            lit > 0.42 ? '#7f8b9b' : lit < -0.45 ? white : tone,
          ),
        );
      });
    }),
    circle(x + r * 0.1, y + r * 0.12, r * 0.9, '#3b3150', 0.08),
  );

/** A lamp on its bow, its light towards the upper middle. */
const spotlight = (x: number, degrees: number, colour: typeof pink): string =>
  shapes(
    rect(x - 44, 428, 88, 13, iron.dark, 6),
    line(`M${x - 36} 426V386M${x + 36} 426V386`, iron.mid, 10),
    turn(
      degrees,
      x,
      384,
      rect(x - 27, 366, 54, 58, iron.dark, 10),
      rect(x - 27, 366, 46, 58, iron.mid, 10),
      path(`M${x - 27} 370L${x - 36} 338H${x + 36}L${x + 27} 370Z`, rubber.mid),
      ellipse(x, 338, 36, 10, colour.dark),
      ellipse(x, 338, 30, 7, colour.light),
    ),
    circle(x - 36, 386, 8, steel.mid),
    circle(x + 36, 386, 8, steel.mid),
  );

const disco: View = {
  alt: 'Boule à facettes sous son moteur, éclairée par deux projecteurs',
  isFlat: true,
  body: shapes(
    rect(0, 0, 640, 480, '#4a3f63'),
    rect(0, 412, 640, 68, '#3a3150'),
    path('M150 330L262 96L372 250Z', pink.light, 0.2),
    path('M490 330L378 96L268 250Z', teal.light, 0.2),
    row(26, (index) => {
      const around = index * 2.4;
      const far = 165 + ((index * 47) % 170);
      return ellipse(
        320 + Math.cos(around) * far,
        210 + Math.sin(around) * far * 0.72,
        11,
        8,
        [pink.light, teal.light, yellow.light, white][index % 4] ?? white,
        0.6,
      );
    }),
    rect(276, 0, 88, 14, iron.dark, 3),
    rect(284, 10, 72, 34, iron.dark, 8),
    rect(284, 10, 64, 30, iron.mid, 8),
    rod(320, 44, 320, 74, steel, 7),
    rect(304, 68, 32, 16, steel.mid, 5),
    mirrorBall(320, 204, 128),
    path('M236 130L244 152L266 160L244 168L236 190L228 168L206 160L228 152Z', white),
    spotlight(110, 34, pink),
    spotlight(530, -34, teal),
  ),
};

/** What turns a room into a ballroom; by the slug of the listing. */
export const dancing: Readonly<Record<string, Sketch>> = {
  'boule-facettes': [disco],
};
