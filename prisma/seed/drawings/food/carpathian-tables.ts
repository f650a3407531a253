import {
  blue,
  brass,
  brick,
  circle,
  cream,
  darkWood,
  ellipse,
  line,
  navy,
  path,
  poly,
  rect,
  rod,
  row,
  shapes,
  turn,
  white,
  wood,
} from '../kit';
import type { Sketch } from '../sketch';
import { cup, cutlery, jug, pinch, steam, teaGlass } from './beside';
import { at, banded, board, bowl, cast, plate, pot } from './dishes';
import { sauce } from './fillings';
import { beet, carrot, crust, fried, greens, potato } from './foods';
import { ball, chunk, crumb, dumpling, herb, spread, stick } from './pieces';
import { chairs, laid, lamp, linen, pane, printed } from './table';

const sourCream = '#fffaf0';

function row4(): string[] {
  return Array.from({ length: 16 }, (_, i) => {
    const [c, r] = [i % 4, Math.floor(i / 4)];
    const edge = (k: number): number => -66 - k * 5;
    const width = (k: number): number => (132 + k * 10) / 4;
    const y = -32 + r * 17;
    return poly(
      [
        [edge(r) + c * width(r), y],
        [edge(r) + (c + 1) * width(r), y],
        [edge(r + 1) + (c + 1) * width(r + 1), y + 17],
        [edge(r + 1) + c * width(r + 1), y + 17],
      ],
      (c + r) % 2 ? '#6e4a30' : '#ead6ae',
    );
  });
}

export const carpathianTables: Readonly<Record<string, Sketch>> = {
  'bortsch-oleksandra': [
    laid(
      'Assiette de bortsch rouge à la crème et à l’aneth, varenyky et petits pains à l’ail',
      shapes(pane(420, 150), lamp(240, brick), chairs(blue, 90, 340)),
      shapes(
        linen(cream),
        rect(0, 230, 640, 14, brick.mid),
        rect(0, 250, 640, 4, brick.mid),
        row(16, (i) =>
          poly(
            [
              [i * 42 + 4, 265],
              [i * 42 + 18, 257],
              [i * 42 + 32, 265],
              [i * 42 + 18, 273],
            ],
            brick.mid,
          ),
        ),
      ),
      plate(
        520,
        236,
        94,
        cream,
        ...[
          [-30, -8],
          [26, -12],
          [0, 14],
          [-50, 12],
          [48, 12],
        ].map(([x = 0, y = 0]) =>
          shapes(
            ball(crust, 25)(x, y - 4, 0),
            spread(4, crumb('#fdf3d8', 4), 14, x, y - 10),
            spread(3, crumb(greens.dark, 3), 13, x, y - 10, 1),
          ),
        ),
      ),
      bowl(
        240,
        326,
        178,
        { light: '#fffaf0', mid: '#e8dcc6', dark: '#bfae90' },
        sauce(beet),
        spread(16, stick(beet, 40, 7), 74, 0, 0, 1),
        spread(9, stick(carrot, 26, 6), 70, 4, 2, 2),
        spread(5, chunk(potato, 10), 66),
        ellipse(0, -2, 34, 20, '#e7d6cf'),
        ellipse(-2, -5, 32, 18, sourCream),
        spread(12, herb(9), 60, 0, -4),
      ),
      steam(236, 236, 1),
      plate(
        524,
        386,
        112,
        blue,
        spread(8, dumpling({ light: '#fffaf0', mid: '#f5ead2', dark: '#d0be96' }, 24), 50, 0, -2),
        spread(7, (x, y, i) => line(`M${x - 8} ${y}q6 -7 16 ${i % 3}`, '#b9742f', 4), 50, 0, -8),
      ),
      pinch(66, 216, 46, brick, { light: '#fffdf9', mid: '#fbf3e4', dark: '#d9c8ac' }),
      cutlery('spoon', 46, 396, 1.2, -12),
    ),
    laid(
      'Gâteau au miel à huit couches, une part coupée',
      shapes(pane(80, 150), lamp(420, brick)),
      shapes(
        linen(cream),
        rect(0, 230, 640, 14, brick.mid),
        rect(0, 250, 640, 4, brick.mid),
        row(16, (i) =>
          poly(
            [
              [i * 42 + 4, 265],
              [i * 42 + 18, 257],
              [i * 42 + 32, 265],
              [i * 42 + 18, 273],
            ],
            brick.mid,
          ),
        ),
      ),
      teaGlass(90, 240, 1.3),
      at(
        540,
        246,
        1,
        cast(3, 6, 48, 17),
        rect(-46, -84, 92, 90, '#e9eef0', 14),
        rect(-40, -60, 80, 60, '#e0982f', 10),
        rect(-36, -56, 20, 50, '#f6c25c', 6),
        rect(-44, -98, 88, 22, brass.mid, 6),
        turn(20, 0, -90, rod(0, -150, 0, -80, wood, 8), ellipse(0, -74, 14, 19, wood.mid)),
      ),
      banded(
        310,
        348,
        196,
        cream,
        brick,
        path('M-76 -36V6C-70 54 46 62 66 22L64 -28Z', '#a8642a'),
        ...[0, 1, 2, 3, 4, 5].map((i) =>
          path(`M-76 ${-30 + i * 7}C-64 ${14 + i * 7} 40 ${20 + i * 7} 66 ${-14 + i * 7}`, 'none').replace(
            '/>',
            ` stroke="${i % 2 ? '#c98b42' : '#fbecc9'}" stroke-width="4.4"/>`,
          ),
        ),
        ellipse(-4, -34, 72, 34, '#c98b42'),
        ellipse(-6, -36, 69, 31, '#e7b978'),
        spread(60, crumb('#b9742f', 2.4), 60, -4, -36),
        path('M-4 -36L66 -30L52 -8Z', '#8f5a22'),
        spread(3, (x, y) => shapes(circle(x, y, 5, '#5b2a3f')), 22, -20, -40),
      ),
      plate(
        524,
        410,
        84,
        cream,
        at(
          0,
          -4,
          1,
          path('M-46 6L40 -30L52 10V28L-40 34Z', '#c98b42'),
          path('M-46 6L40 -30L52 6Z', '#e7b978'),
          ...[12, 20, 28].map((y) => line(`M-42 ${y}L50 ${y - 4}`, '#fbecc9', 4)),
        ),
      ),
    ),
  ],
  'sarmale-vasile': [
    laid(
      'Sarmale dans leur marmite, mămăligă dorée, crème et aneth, un échiquier au bord',
      shapes(pane(80, 150, false), chairs(darkWood, 310, 440)),
      printed({ light: '#e3d5c0', mid: '#d2bfa2', dark: '#a08a68' }, '#8c3a2e'),
      at(
        548,
        218,
        1,
        path('M-76 -36H76L98 40H-98Z', darkWood.dark),
        ...row4(),
        ...[
          [-40, -18, white],
          [-8, 6, navy.dark],
          [40, -12, white],
          [24, 22, navy.dark],
        ].map(([x, y, c]) =>
          shapes(
            ellipse(Number(x), Number(y) + 3, 10, 5, '#3c2a20', 0.4),
            path(
              `M${Number(x) - 9} ${Number(y) + 2}Q${Number(x) - 3} ${Number(y) - 10} ${Number(x) - 5} ${Number(y) - 18}H${Number(x) + 5}Q${Number(x) + 3} ${Number(y) - 10} ${Number(x) + 9} ${Number(y) + 2}Z`,
              String(c),
            ),
            circle(Number(x), Number(y) - 22, 7, String(c)),
          ),
        ),
      ),
      pot(
        250,
        276,
        170,
        { light: '#d97a5c', mid: '#a84a30', dark: '#76301e' },
        70,
        sauce({ light: '#e8935c', mid: '#c4622e', dark: '#8e411b' }),
        ...[
          [-52, -14, -20],
          [-8, -26, 10],
          [40, -18, 30],
          [-34, 12, 12],
          [14, 10, -14],
          [58, 8, -30],
          [-6, 34, 4],
        ].map(([x = 0, y = 0, a = 0]) =>
          at(
            x,
            y,
            1,
            turn(
              a,
              0,
              0,
              rect(-28, -13, 56, 30, '#7f7a35', 14),
              rect(-28, -16, 56, 28, '#b9ae5c', 14),
              line('M-18 -10Q0 -4 18 -10M-22 0Q0 6 22 -2', '#8f8a3e', 2.5),
              ellipse(-10, -10, 12, 4, '#dcd592'),
            ),
          ),
        ),
        spread(8, herb(11), 66),
        spread(6, chunk({ light: '#e8a38f', mid: '#c26a54', dark: '#8f4534' }, 8), 80),
      ),
      steam(240, 200, 0.9),
      board(
        494,
        376,
        110,
        wood,
        at(
          0,
          -8,
          1,
          path('M-70 4C-70 -44 -36 -54 0 -54S70 -44 70 4C60 38 -60 38 -70 4Z', '#c99526'),
          path('M-69 0C-68 -42 -36 -52 -2 -52S50 -40 52 0C44 26 -60 28 -69 0Z', '#f0c44c'),
          path('M-52 -14C-46 -36 -26 -44 -8 -45C-30 -34 -38 -24 -40 -6Z', '#fae59a'),
          path('M10 26L26 -50L70 2L56 22Z', '#e0ac34'),
          line('M10 26L26 -50', '#b07f1c', 3),
        ),
      ),
      pinch(86, 400, 54, cream, { light: '#fffdf9', mid: '#fbf3e4', dark: '#d9c8ac' }),
    ),
    laid(
      'Papanași à la crème et à la confiture de myrtilles',
      shapes(pane(420, 150, false), chairs(darkWood, 120, 280)),
      printed({ light: '#e3d5c0', mid: '#d2bfa2', dark: '#a08a68' }, '#8c3a2e'),
      cup(110, 240, 1, brick, '#8a4a1e'),
      jug(560, 246, 0.8, cream),
      plate(
        320,
        344,
        200,
        blue,
        ...[
          [-34, 2],
          [36, 6],
        ].map(([x = 0, y = 0]) =>
          shapes(
            ellipse(x, y + 8, 34, 21, fried.dark),
            ellipse(x, y - 2, 34, 20, fried.mid),
            ellipse(x - 8, y - 8, 16, 6, fried.light),
            path(
              `M${x - 27} ${y - 4}Q${x} ${y - 26} ${x + 27} ${y - 4}Q${x + 22} ${y + 12} ${x + 12} ${y + 4}Q${x} ${y + 16} ${x - 12} ${y + 5}Q${x - 22} ${y + 12} ${x - 27} ${y - 4}Z`,
              white,
            ),
            path(
              `M${x - 19} ${y - 8}Q${x} ${y - 24} ${x + 19} ${y - 8}Q${x + 12} ${y + 3} ${x + 2} ${y}Q${x - 10} ${y + 6} ${x - 19} ${y - 8}Z`,
              '#4f2f63',
            ),
            ball(fried, 14)(x, y - 20, 0),
            spread(5, ball({ light: '#8d74a8', mid: '#4a3563', dark: '#2f2143' }, 5), 24, x, y),
          ),
        ),
      ),
      cutlery('fork', 86, 400, 1.2, -8),
    ),
  ],
};
