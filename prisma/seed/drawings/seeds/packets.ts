import { chanceOf } from '../../chance';
import { type Growing, growingOf } from '../../content/seeds';
import {
  brick,
  circle,
  cream,
  ellipse,
  ink,
  leaf,
  line,
  orange,
  paleWood,
  path,
  pink,
  place,
  plum,
  rect,
  row,
  shapes,
  type Tones,
  white,
  yellow,
} from '../kit';
import type { Sketch } from '../sketch';

const sprig = (x: number, y: number, degrees: number, by = 1): string =>
  place(
    x,
    y,
    degrees,
    by,
    shapes(path('M0 0Q-26 -22 0 -64Q26 -22 0 0Z', leaf.mid), line('M0 -4V-52', leaf.dark, 3)),
  );

const fruit = (x: number, y: number, r: number, tone: Tones): string =>
  shapes(
    circle(x, y, r, tone.dark),
    circle(x - r * 0.08, y - r * 0.1, r * 0.88, tone.mid),
    ellipse(x - r * 0.35, y - r * 0.4, r * 0.24, r * 0.16, tone.light),
  );

const root = (x: number, tone: Tones): string =>
  shapes(
    path(
      `M${x - 26} 214Q${x} 200 ${x + 26} 214Q${x + 18} 290 ${x} 336Q${x - 18} 290 ${x - 26} 214Z`,
      tone.dark,
    ),
    path(
      `M${x - 24} 214Q${x - 4} 203 ${x + 18} 214Q${x + 8} 286 ${x - 4} 322Q${x - 20} 280 ${x - 24} 214Z`,
      tone.mid,
    ),
    sprig(x - 10, 212, -18),
    sprig(x + 10, 212, 18),
  );

const pod = (x: number, y: number, degrees: number, tone: Tones, grain: Tones): string =>
  place(
    x,
    y,
    degrees,
    1,
    shapes(
      path('M-80 0Q0 -44 80 0Q0 34 -80 0Z', tone.dark),
      path('M-76 -2Q0 -38 76 -2Q0 24 -76 -2Z', tone.mid),
      row(4, (index) => circle(-42 + index * 28, -3, 12, grain.mid)),
    ),
  );

const petals = (x: number, y: number, tone: Tones, middle: Tones): string =>
  shapes(
    line(`M${x} ${y}V348`, leaf.dark, 8),
    row(9, (index) => place(x, y, index * 40, 1, ellipse(0, -46, 17, 36, index % 2 ? tone.mid : tone.dark))),
    circle(x, y, 26, middle.dark),
    circle(x - 2, y - 3, 20, middle.mid),
  );

const heart = (tone: Tones, by: number): string =>
  shapes(
    row(7, (index) =>
      place(
        320,
        330,
        -66 + index * 22,
        by,
        path('M0 0Q-58 -40 -30 -118Q0 -150 30 -118Q58 -40 0 0Z', index % 2 ? tone.mid : tone.dark),
      ),
    ),
    ellipse(320, 300, 40 * by, 32 * by, tone.light),
  );

/** What grows of it, in the window of the packet; `tone` tells varieties apart. */
const plants: Record<Growing, (tone: Tones, by: number) => string> = {
  tomato: (tone, by) =>
    shapes(
      sprig(320, 232, -50),
      sprig(320, 232, 50),
      fruit(276, 290, 48 * by, tone),
      fruit(364, 300, 42 * by, tone),
      fruit(322, 248, 34 * by, tone),
    ),
  pepper: (tone, by) =>
    shapes(
      place(290, 222, 10, by, path('M-30 0Q0 -22 30 0Q34 70 0 124Q-34 70 -30 0Z', tone.dark)),
      place(352, 226, -12, by, path('M-28 0Q0 -22 28 0Q30 64 0 112Q-30 64 -28 0Z', tone.mid)),
      sprig(320, 222, 0),
    ),
  squash: (tone, by) =>
    shapes(
      ellipse(320, 292, 104 * by, 62, tone.dark),
      row(5, (index) => ellipse(252 + index * 34, 290, 26, 58, index % 2 ? tone.light : tone.mid)),
      rect(310, 214, 20, 30, leaf.dark, 6),
    ),
  cucumber: (tone, by) =>
    shapes(
      place(300, 270, -24, by, ellipse(0, 0, 92, 28, tone.dark)),
      place(338, 306, -14, by, ellipse(0, 0, 88, 26, tone.mid)),
      sprig(262, 236, -30),
    ),
  bean: (tone) => shapes(pod(306, 256, -18, leaf, tone), pod(334, 312, -8, leaf, tone), sprig(320, 226, 20)),
  pea: (tone) =>
    shapes(
      pod(304, 262, -26, tone, leaf),
      pod(336, 310, 6, tone, leaf),
      line('M392 220q30 20 8 44q-16 16 6 30', leaf.dark, 4),
    ),
  salad: heart,
  cabbage: (tone, by) => shapes(heart(leaf, by), fruit(320, 286, 46 * by, tone)),
  onion: (tone, by) =>
    shapes(
      row(3, (index) => line(`M320 240Q${290 + index * 30} 210 ${276 + index * 44} 190`, leaf.mid, 12)),
      fruit(320, 292, 62 * by, tone),
    ),
  carrot: (tone) => shapes(root(266, tone), root(324, tone), root(380, tone)),
  beet: (tone, by) =>
    shapes(
      row(3, (index) => sprig(290 + index * 30, 240, -26 + index * 26, 1.4)),
      fruit(320, 292, 58 * by, tone),
    ),
  herb: (tone) =>
    shapes(
      row(6, (index) => sprig(240 + index * 32, 336 - (index % 2) * 30, -12 + index * 5, 1.6)),
      circle(250, 330, 8, tone.mid),
    ),
  corn: (tone) =>
    shapes(
      row(2, (index) =>
        place(
          286 + index * 70,
          340,
          -8 + index * 16,
          1,
          shapes(
            ellipse(0, -72, 30, 72, tone.dark),
            row(5, (line_) =>
              row(3, (column) => circle(-16 + column * 16, -122 + line_ * 24, 8, tone.light)),
            ),
            path('M-36 0Q-44 -60 0 -30Q44 -60 36 0Z', leaf.dark),
          ),
        ),
      ),
    ),
  flower: (tone) => shapes(petals(276, 252, tone, yellow), petals(366, 282, tone, orange)),
};

const tones: Record<Growing, readonly Tones[]> = {
  tomato: [pink, brick, plum, leaf, orange, yellow],
  pepper: [brick, orange, yellow],
  squash: [orange, paleWood, brick, leaf],
  cucumber: [leaf, yellow],
  bean: [cream, yellow, pink, plum],
  pea: [leaf, yellow],
  salad: [leaf, yellow, plum],
  cabbage: [leaf, pink, plum],
  onion: [pink, plum, cream],
  carrot: [orange, cream, yellow],
  beet: [plum, brick, leaf],
  herb: [leaf],
  corn: [yellow],
  flower: [yellow, orange, pink, plum],
};

const words: Record<Growing, string> = {
  tomato: 'des tomates',
  pepper: 'des poivrons',
  squash: 'une courge',
  cucumber: 'des concombres',
  bean: 'des haricots',
  pea: 'des cosses de pois',
  salad: 'une laitue',
  cabbage: 'un chou',
  onion: 'un oignon',
  carrot: 'des racines',
  beet: 'une betterave',
  herb: 'du basilic',
  corn: 'des épis de maïs',
  flower: 'des fleurs',
};

/** A packet of kraft paper, folded at the top, with a label, and grains beside it; each a little different. */
const packet = (slug: string, growing: Growing): string => {
  const of = tones[growing];
  const tone = of[Math.floor(chanceOf(`${slug} tone`) * of.length)] ?? leaf;
  const by = 0.86 + 0.22 * chanceOf(`${slug} size`);
  const grains = 5 + Math.floor(chanceOf(`${slug} grains`) * 5);
  return shapes(
    rect(196, 60, 256, 368, paleWood.dark, 10),
    rect(192, 56, 252, 364, paleWood.mid, 10),
    path('M192 66Q192 56 202 56H434Q444 56 444 66V112H192Z', paleWood.light),
    line('M192 112H444', paleWood.dark, 3, 0.6),
    rect(212, 130, 212, 40, white, 6),
    rect(228, 142, 60 + 110 * chanceOf(`${slug} label`), 7, ink, 3, 0.55),
    rect(228, 155, 50 + 60 * chanceOf(`${slug} year`), 5, ink, 2, 0.35),
    rect(212, 184, 212, 174, cream.light, 12),
    plants[growing](tone, by),
    row(grains, (index) =>
      ellipse(
        476 + 18 * (index % 3) + 10 * chanceOf(`${slug} ${index}`),
        366 + 20 * Math.floor(index / 3),
        7,
        5,
        paleWood.dark,
      ),
    ),
  );
};

/** The packets of all seed of the demo. */
export const seedPackets: Readonly<Record<string, Sketch>> = Object.fromEntries(
  [...growingOf].map(([slug, { growing, title }]) => [
    slug,
    [
      {
        alt: `Sachet de graines « ${title} », ${words[growing]} sur l’étiquette`,
        ground: 'table',
        body: packet(slug, growing),
      },
    ],
  ]),
);
