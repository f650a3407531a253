import { circle, cream, ellipse, inside, line, path, rect, row, shapes, type Tones, white } from '../kit';
import type { View } from '../sketch';

const tones = (light: string, mid: string, dark: string): Tones => ({ light, mid, dark });

/** Paint on walls: calmer than the materials of things. */
export const paint = {
  chalk: tones('#f8f3e9', '#efe7d8', '#d5c8b2'),
  sage: tones('#dce6d3', '#c6d5bb', '#9fb294'),
  sky: tones('#dcebf2', '#c2dae6', '#98b7c8'),
  rose: tones('#f6ddd4', '#ecc8bd', '#cba093'),
  butter: tones('#fbefc9', '#f4e0a6', '#d2b874'),
  lilac: tones('#e6dfee', '#d2c8df', '#aea1c1'),
  clay: tones('#e9b899', '#d99a75', '#b27552'),
  ochre: tones('#f0cd8c', '#e0b267', '#b78a43'),
  mint: tones('#d6ebe2', '#b9dacd', '#8db8a7'),
  petrol: tones('#5f8d95', '#40707a', '#2b525a'),
  forest: tones('#6a8b76', '#4a6b56', '#344e3e'),
  dusk: tones('#6d7899', '#4f5b7c', '#363f5c'),
  wine: tones('#9a5a5f', '#7c4147', '#572b31'),
  stone: tones('#dcd6ca', '#c2baab', '#968d7d'),
  concrete: tones('#d3d4d1', '#b8bab7', '#8e918f'),
  night: tones('#3d4a6b', '#2c3653', '#1e263d'),
} as const;

/** A scene that fills the picture. */
export const scene = (
  alt: string,
  ...parts: readonly (string | readonly string[] | false | undefined)[]
): View => ({
  alt,
  body: shapes(...parts),
  isFlat: true,
});

/** The soft shade that a thing throws on the floor. */
export const shade = (x: number, y: number, width: number, opacity = 0.16): string =>
  ellipse(x, y, width / 2, Math.max(7, width * 0.045), '#2b2018', opacity);

/** Warm light around a lamp. */
export const glow = (x: number, y: number, r: number, opacity = 0.12): string =>
  shapes(
    circle(x, y, r, '#fff2c4', opacity),
    circle(x, y, r * 0.68, '#fff2c4', opacity),
    circle(x, y, r * 0.4, '#fff6d8', opacity),
  );

/** A room seen from the front: wall, skirting, floor. `at` is where the wall meets the floor. */
export const room = ({
  wall,
  ground,
  at = 350,
  floor = 'boards',
}: {
  wall: Tones;
  ground: Tones;
  at?: number;
  floor?: 'boards' | 'tiles' | 'plain';
}): string =>
  shapes(
    rect(0, 0, 640, 480, wall.mid),
    path(`M0 0H420L180 ${at}H0Z`, wall.light, 0.55),
    path(`M560 0H640V${at}H500Z`, wall.dark, 0.16),
    rect(0, at, 640, 480 - at, ground.mid),
    floor !== 'plain' &&
      row(19, (index) =>
        line(`M${320 + (index - 9) * 46} ${at}L${320 + (index - 9) * 92} 480`, ground.dark, 2, 0.45),
      ),
    floor === 'tiles' &&
      row(4, (index) => line(`M0 ${at + 14 + index * index * 9 + index * 16}H640`, ground.dark, 2, 0.45)),
    floor === 'boards' &&
      row(7, (index) =>
        line(`M${40 + index * 92} ${at + 22 + ((index * 37) % 88)}h${34 + index * 4}`, ground.dark, 2, 0.35),
      ),
    path(`M0 ${at}H300L120 480H0Z`, ground.light, 0.35),
    rect(0, at - 14, 640, 14, wall.light),
    rect(0, at - 3, 640, 3, wall.dark, 0, 0.7),
    rect(0, at, 640, 9, ground.dark, 0, 0.4),
  );

/** The slope of a roof over a room, on the left, the right or both sides, with its beams. */
export const slope = (
  side: 'left' | 'right' | 'both',
  wall: Tones,
  { low = 210, reach = 300, beam }: { low?: number; reach?: number; beam?: Tones } = {},
): string => {
  const left = shapes(
    path(`M0 0H${reach}L0 ${low}Z`, wall.light),
    path(`M${reach} 0L0 ${low}V${low + 12}L${reach + 17} 0Z`, wall.dark, 0.5),
    beam &&
      row(3, (index) => {
        const share = 0.3 + index * 0.3;
        return shapes(
          line(`M${reach * share - 30} 0L${-30} ${low * share - 20}`, beam.dark, 20),
          line(`M${reach * share - 33} 0L${-33} ${low * share - 22}`, beam.mid, 13),
        );
      }),
  );
  const right = `<g transform="translate(640 0) scale(-1 1)">${left}</g>`;
  return shapes(side !== 'right' && left, side !== 'left' && right);
};

/** A beam along the ceiling. */
export const beam = (y: number, material: Tones, height = 24): string =>
  shapes(
    rect(0, y, 640, height, material.dark),
    rect(0, y, 640, height - 7, material.mid),
    rect(0, y, 640, 4, material.light, 0, 0.7),
    row(5, (index) =>
      line(`M${30 + index * 130} ${y + height / 2 - 2}h${50 + (index % 3) * 16}`, material.dark, 2, 0.5),
    ),
  );

/** What is seen through a window (a picture of 200 by 200) in a place of the scene. */
const through = (view: string, x: number, y: number, w: number, h: number): string => {
  const by = Math.max(w, h) / 200;
  return `<g transform="translate(${x + w / 2} ${y + h}) scale(${Math.round(by * 1000) / 1000}) translate(-100 -200)">${view}</g>`;
};

/** A window with a view; `panes` is how many wings it has. */
export const pane = ({
  x,
  y,
  w,
  h,
  view,
  frame = cream,
  panes = 2,
  bars = 1,
  curtain,
  sill = true,
}: {
  x: number;
  y: number;
  w: number;
  h: number;
  view: string;
  frame?: Tones;
  panes?: number;
  bars?: number;
  curtain?: Tones;
  sill?: boolean;
}): string =>
  shapes(
    rect(x - 13, y - 13, w + 26, h + 26, frame.dark, 5),
    rect(x - 13, y - 13, w + 22, h + 22, frame.mid, 5),
    inside(
      `w${x}-${y}`,
      `M${x} ${y}h${w}v${h}h${-w}Z`,
      through(view, x, y, w, h),
      path(`M${x + w * 0.1} ${y + h}L${x + w * 0.45} ${y}h${w * 0.16}L${x + w * 0.26} ${y + h}Z`, white, 0.2),
      rect(x, y, w, 6, '#2b2420', 0, 0.14),
    ),
    row(panes - 1, (index) => rect(x + (w / panes) * (index + 1) - 5, y, 10, h, frame.mid)),
    row(panes - 1, (index) => rect(x + (w / panes) * (index + 1) + 2, y, 3, h, frame.dark)),
    row(bars, (index) => rect(x, y + (h / (bars + 1)) * (index + 1) - 3, w, 6, frame.mid)),
    sill && rect(x - 24, y + h + 8, w + 48, 16, frame.dark, 4),
    sill && rect(x - 24, y + h + 8, w + 48, 10, frame.light, 4),
    curtain &&
      shapes(
        rect(x - 56, y - 32, w + 112, 8, '#8c5c2f', 4),
        row(2, (index) => {
          const cloth = shapes(
            path(`M-46 -26H18Q22 ${h * 0.5} 2 ${h + 46}H-46Z`, curtain.mid),
            path(`M-4 -26H18Q22 ${h * 0.5} 2 ${h + 46}H-12Q6 ${h * 0.5} -4 -26Z`, curtain.dark, 0.55),
            line(`M-34 -20V${h + 38}`, curtain.light, 6, 0.8),
            line(`M-18 -20Q-16 ${h * 0.5} -22 ${h + 38}`, curtain.dark, 3, 0.5),
          );
          return index
            ? `<g transform="translate(${x + w} ${y}) scale(-1 1)">${cloth}</g>`
            : `<g transform="translate(${x} ${y})">${cloth}</g>`;
        }),
      ),
  );

/** A window in the slope of a roof. */
export const skylight = (x: number, y: number, w: number, h: number, view: string, lean = -30): string =>
  `<g transform="translate(${x} ${y}) skewX(${lean})">${shapes(
    rect(-10, -10, w + 20, h + 20, '#6d5236', 4),
    rect(-10, -10, w + 16, h + 16, '#bb8348', 4),
    inside(`s${x}-${y}`, `M0 0h${w}v${h}h${-w}Z`, through(view, 0, 0, w, h)),
    path(`M${w * 0.2} ${h}L${w * 0.5} 0h${w * 0.14}L${w * 0.34} ${h}Z`, white, 0.25),
  )}</g>`;
