import {
  bar,
  block,
  brick,
  circle,
  cream,
  darkWood,
  ellipse,
  glass,
  iron,
  leaf,
  line,
  path,
  rect,
  rod,
  row,
  rubber,
  shapes,
  steel,
  type Tones,
  wheel,
  white,
  wood,
  yellow,
} from '../kit';
import { shade } from './room';
import { tree } from './views';

/** A caravan with round corners; its door towards us. */
export const caravan = (x: number, base: number, by: number, upper: Tones, lower: Tones): string =>
  `<g transform="translate(${x} ${base}) scale(${by})">${shapes(
    shade(0, 0, 400),
    bar(-196, -34, -240, -30, iron.dark, 9),
    rod(-226, -34, -226, -4, iron, 8),
    path(
      'M-190 -110Q-196 -222 -140 -226H130Q190 -222 192 -150V-60Q190 -32 164 -32H-164Q-190 -34 -190 -60Z',
      upper.dark,
    ),
    path(
      'M-190 -110Q-196 -222 -140 -226H124Q180 -222 182 -150V-60Q180 -38 158 -38H-164Q-186 -38 -190 -60Z',
      upper.mid,
    ),
    path('M-190 -112H182V-60Q180 -38 158 -38H-164Q-186 -38 -190 -60Z', lower.mid),
    path('M-190 -62H182Q178 -38 158 -38H-164Q-186 -38 -190 -60Z', lower.dark),
    rect(-190, -118, 372, 11, white, 4, 0.9),
    row(2, (index) =>
      shapes(
        rect(-160 + index * 208, -200, 124, 68, iron.mid, 14),
        rect(-154 + index * 208, -194, 112, 56, glass.dark, 10),
        path(`M${-154 + index * 208} -184q2 -10 12 -10h60l-40 56h-22q-10 -2 -10 -10Z`, glass.mid),
        path(`M${-154 + index * 208} -194h34q2 30 -20 56h-14Z`, lower.light, 0.9),
      ),
    ),
    rect(-28, -206, 62, 160, upper.light, 10),
    rect(-22, -198, 50, 54, glass.dark, 8),
    circle(24, -118, 5, steel.mid),
    rect(-34, -34, 74, 10, iron.mid, 4),
    line('M-146 -216H100', upper.light, 7, 0.9),
    wheel(92, -32, 34, cream),
  )}</g>`;

/** A houseboat on its water, seen from the side. */
export const houseboat = (x: number, water: number, by: number, hull: Tones, cabin: Tones): string =>
  `<g transform="translate(${x} ${water}) scale(${by})">${shapes(
    rect(-196, -112, 330, 62, cabin.dark, 8),
    rect(-196, -112, 322, 62, cabin.mid, 8),
    rect(-206, -122, 350, 14, cream.mid, 5),
    row(5, (index) =>
      shapes(
        circle(-160 + index * 62, -82, 18, iron.mid),
        circle(-160 + index * 62, -82, 13, glass.mid),
        path(`M${-170 + index * 62} -82A11 11 0 0 1 ${-158 + index * 62} -93Z`, white, 0.8),
      ),
    ),
    rect(60, -168, 84, 58, wood.mid, 6),
    rect(52, -176, 100, 12, darkWood.mid, 5),
    row(2, (index) => rect(68 + index * 38, -158, 30, 34, glass.mid, 4)),
    rod(-100, -122, -100, -156, iron, 13),
    rect(-112, -164, 24, 10, iron.mid, 4),
    row(3, (index) =>
      shapes(
        rect(-60 + index * 36, -140, 30, 20, brick.mid, 3),
        circle(-52 + index * 36, -146, 10, leaf.mid),
        circle(-40 + index * 36, -148, 9, leaf.light),
        circle(-46 + index * 36, -152, 4, brick.light),
      ),
    ),
    path('M-250 -56H262L226 10Q222 18 208 18H-218Q-234 16 -238 4Z', hull.dark),
    path('M-250 -56H254L222 4H-236Z', hull.mid),
    path('M-250 -56H254L249 -44H-248Z', hull.light),
    rect(-238, -8, 462, 9, brick.mid),
    line('M190 -56V-84H240V-56M190 -70H240', iron.mid, 4),
    row(3, (index) =>
      shapes(circle(-150 + index * 140, -22, 15, rubber.mid), circle(-150 + index * 140, -22, 7, hull.mid)),
    ),
    ellipse(0, 22, 250, 9, '#2b5560', 0.4),
  )}</g>`;

/** Water from `at` down, with its glints. */
export const water = (at: number, colour: readonly [string, string] = ['#7fb4c0', '#bcdce0']): string =>
  shapes(
    rect(0, at, 640, 480 - at, colour[0]),
    row(16, (index) =>
      line(
        `M${(index * 137) % 620} ${at + 18 + ((index * 43) % (460 - at))}h${30 + (index % 4) * 12}`,
        colour[1],
        5,
        0.8,
      ),
    ),
  );

/** A delivery van that looks to the left. */
export const van = (x: number, base: number, by: number, paint: Tones): string =>
  `<g transform="translate(${x} ${base}) scale(${by})">${shapes(
    shade(0, 0, 330),
    path(
      'M-158 -46Q-160 -84 -132 -92L-96 -146Q-90 -154 -78 -154H140Q156 -152 156 -138V-36Q154 -24 142 -24H-142Q-158 -26 -158 -46Z',
      paint.dark,
    ),
    path('M-158 -50Q-160 -84 -132 -92L-96 -146Q-90 -154 -78 -154H138Q150 -152 150 -138V-46H-158Z', paint.mid),
    path('M-122 -92L-92 -138Q-88 -142 -82 -142H-46V-92Z', glass.dark),
    path('M-112 -92L-84 -138H-60L-92 -92Z', glass.mid),
    line('M-36 -146V-40M60 -140V-46', paint.dark, 3),
    rect(-30, -92, 18, 6, iron.mid, 3),
    line('M-76 -148H136', paint.light, 6, 0.9),
    rect(-160, -70, 15, 17, yellow.light, 5),
    wheel(-98, -26, 28),
    wheel(100, -26, 28),
  )}</g>`;

/** A hedge. */
export const hedge = (x: number, base: number, w: number, h: number, green: Tones = leaf): string =>
  shapes(
    rect(x, base - h, w, h, green.dark, 16),
    rect(x, base - h, w, h - 12, green.mid, 16),
    row(Math.floor(w / 26), (index) =>
      ellipse(x + 16 + index * 26, base - h + 12 + (index % 3) * 12, 11, 6, green.light, 0.8),
    ),
  );

/** A fence of pales. */
export const fence = (x: number, base: number, count: number, colour: Tones = cream): string =>
  shapes(
    rect(x - 4, base - 50, count * 20 + 4, 7, colour.dark, 2),
    rect(x - 4, base - 22, count * 20 + 4, 7, colour.dark, 2),
    row(count, (index) =>
      path(
        `M${x + index * 20} ${base}V${base - 60}l6 -8l6 8V${base}Z`,
        index % 2 ? colour.mid : colour.light,
      ),
    ),
  );

/** An apple tree. */
export const appleTree = (x: number, base: number, size: number): string =>
  shapes(shade(x, base, size * 0.8), tree(x, base, size, leaf, brick.light));

/** A kayak that lies; 0 0 its middle, 240 long. */
export const kayak = (hull: Tones): string =>
  shapes(
    path('M-130 -6Q-60 -30 0 -28Q60 -30 130 -6Q70 26 0 26Q-70 26 -130 -6Z', hull.dark),
    path('M-130 -6Q-60 -30 0 -28Q60 -30 130 -6Q70 14 0 14Q-70 14 -130 -6Z', hull.mid),
    ellipse(2, -11, 36, 11, iron.dark),
    ellipse(2, -9, 30, 7, rubber.dark),
    line('M-96 -10Q-66 -20 -46 -21', hull.light, 5),
    line('M56 -18q20 2 40 9', hull.light, 4, 0.8),
  );

/** A lamp at the wall. */
export const wallLamp = (x: number, y: number): string =>
  shapes(
    block(x - 9, y - 14, 18, 28, iron, 4),
    circle(x, y, 26, '#fff2c4', 0.25),
    rect(x - 5, y - 8, 10, 16, yellow.light, 3),
  );
