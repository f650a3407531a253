import {
  bar,
  blue,
  brick,
  circle,
  cream,
  darkWood,
  ellipse,
  leaf,
  paleWood,
  path,
  plum,
  poly,
  rect,
  rod,
  row,
  shapes,
  teal,
  turn,
  white,
  wood,
} from '../kit';
import type { Sketch } from '../sketch';
import { cutlery, jug, loaf, steam } from './beside';
import { at, board, bowl, cast, dish, ladle, oval, plate, pot } from './dishes';
import { sauce, swirl } from './fillings';
import { beet, butter, carrot, crust, greens, potato, squash, tomato } from './foods';
import { ball, carrotRound, chunk, courgette, crumb, herb, spread, stick } from './pieces';
import { laid, planks } from './table';

export const gardenSoups: Readonly<Record<string, Sketch>> = {
  'soupe-claire': [
    laid(
      'Grande soupe de saison dans la serre, pain au levain, beurre et fromage de chèvre',
      shapes(
        rect(0, 0, 640, 150, '#d5e9e4'),
        ...[70, 230, 420, 580].map((x, i) =>
          shapes(
            rod(x, 150, x, 40 + (i % 2) * 20, leaf, 6),
            ...[0, 1, 2].map((k) =>
              shapes(
                ellipse(x - 18, 60 + k * 30, 20, 9, leaf.mid),
                ellipse(x + 18, 50 + k * 30, 20, 9, leaf.light),
              ),
            ),
            ball(tomato, 11)(x - 12, 86, 0),
            ball(tomato, 9)(x + 14, 108, 0),
          ),
        ),
        ...[-10, 150, 320, 490, 640].map((x) => rect(x - 4, 0, 8, 150, white)),
        rect(0, 18, 640, 7, white),
      ),
      planks(paleWood),
      loaf(100, 250, 0.85),
      at(
        560,
        236,
        1,
        plate(
          0,
          6,
          72,
          blue,
          rect(-36, -22, 72, 30, butter.dark, 4),
          rect(-36, -26, 72, 24, butter.mid, 4),
          rect(-32, -24, 50, 8, butter.light, 3),
        ),
      ),
      pot(
        330,
        256,
        168,
        { light: '#f4a469', mid: '#dd7437', dark: '#a54e1e' },
        78,
        sauce({ light: '#e8cf84', mid: '#cfa84c', dark: '#9a7a2d' }),
        spread(9, carrotRound, 80),
        spread(6, courgette, 74, 0, 0, 2),
        spread(8, stick(greens, 26, 7), 74, 0, 0, 1),
        spread(7, chunk(potato, 11), 70, 0, 0, 4),
        spread(6, herb(12), 60),
      ),
      ladle(430, 236, 1, 28),
      steam(300, 176, 1),
      bowl(
        92,
        396,
        72,
        teal,
        sauce({ light: '#e8cf84', mid: '#cfa84c', dark: '#9a7a2d' }),
        spread(5, ball(carrot, 12), 64),
        spread(4, herb(18), 50),
      ),
      bowl(
        552,
        386,
        80,
        brick,
        sauce({ light: '#e8cf84', mid: '#cfa84c', dark: '#9a7a2d' }),
        spread(5, ball(carrot, 12), 64),
        spread(4, herb(18), 50, 0, 0, 2),
      ),
    ),
    laid(
      'Crumble aux fruits rouges doré dans son plat, sur la table de la serre',
      shapes(
        rect(0, 0, 640, 150, '#d5e9e4'),
        ...[100, 540].map((x) =>
          shapes(
            rod(x, 150, x, 40, leaf, 6),
            ...[0, 1, 2].map((k) =>
              shapes(
                ellipse(x - 18, 60 + k * 30, 20, 9, leaf.mid),
                ellipse(x + 18, 50 + k * 30, 20, 9, leaf.light),
              ),
            ),
          ),
        ),
        ...[-10, 150, 320, 490, 640].map((x) => rect(x - 4, 0, 8, 150, white)),
        rect(0, 18, 640, 7, white),
      ),
      planks(paleWood),
      jug(560, 240, 0.75, cream),
      dish(
        310,
        322,
        196,
        teal,
        at(0, -2, 1, path('M-84 -32H84L90 34H-90Z', '#a8304f'), path('M-81 -30H81L86 30H-86Z', '#d5a860')),
        ...[-46, 0, 46].map((x) =>
          spread(64, chunk({ light: '#f6deb0', mid: '#e3b972', dark: '#b98a48' }, 5.5), 43, x, 0),
        ),
        spread(9, ball({ light: '#d9667f', mid: '#a8233f', dark: '#731629' }, 8), 50, 0, 0, 1),
      ),
      bowl(
        100,
        240,
        58,
        brick,
        spread(14, ball({ light: '#d9667f', mid: '#a8233f', dark: '#731629' }, 17), 60),
      ),
      cutlery('spoon', 574, 410, 1.2, 14),
    ),
  ],
  'cine-soupe': [
    laid(
      'Velouté, tartines et pop-corn devant l’écran d’un court métrage',
      shapes(
        rect(0, 0, 640, 150, '#4a4560'),
        rect(130, -6, 380, 138, '#f3efe4', 4),
        rect(142, -6, 356, 128, '#9fc3d6'),
        path('M142 122V84Q230 40 320 82T498 66V122Z', '#5d8f76'),
        circle(420, 28, 19, '#f6dd8a'),
        at(
          300,
          92,
          1,
          path('M-18 30Q-22 -10 0 -10T18 30Z', brick.mid),
          circle(0, -24, 14, '#e8b98f'),
          path('M-14 -26Q-10 -42 4 -40Q18 -36 13 -22Q4 -34 -14 -26Z', '#5d3a28'),
          bar(-14, 2, -36, -16, brick.mid, 8),
          bar(14, 2, 34, -22, brick.mid, 8),
          circle(-38, -20, 7, '#e8b98f'),
          circle(36, -26, 7, '#e8b98f'),
          bar(36, -28, 40, -40, '#e8b98f', 4),
          bar(33, -28, 30, -39, '#e8b98f', 4),
        ),
        poly(
          [
            [120, 150],
            [520, 150],
            [500, 130],
            [140, 130],
          ],
          '#fff8dc',
          0.15,
        ),
      ),
      planks(darkWood),
      at(
        548,
        260,
        1,
        cast(4, 26, 66, 24),
        path('M-64 -76H64L48 24Q0 40 -48 24Z', cream.light),
        ...[-50, -14, 22].map((x, i) =>
          path(`M${x} -76H${x + 24}L${x * 0.78 + 18} 30H${x * 0.78 + 2}Z`, brick.mid, 1 - i * 0),
        ),
        row(24, (i) =>
          shapes(
            circle(
              -52 + ((i * 37) % 106),
              -82 - ((i * 23) % 34) + Math.abs(((i * 37) % 106) - 52) * 0.3,
              13,
              i % 3 ? '#fff3d0' : '#f3cf86',
            ),
            circle(
              -55 + ((i * 37) % 106),
              -86 - ((i * 23) % 34) + Math.abs(((i * 37) % 106) - 52) * 0.3,
              5,
              white,
            ),
          ),
        ),
      ),
      bowl(
        260,
        316,
        150,
        teal,
        sauce(squash),
        swirl('#fff6e2', 50, 0, 0),
        spread(12, (x, y, i) => at(x, y, 1, turn(i * 50, 0, 0, ellipse(0, 0, 7, 4, '#5f7a3a'))), 56),
        spread(4, herb(13), 30),
      ),
      steam(260, 236, 1),
      board(
        490,
        396,
        108,
        wood,
        ...[
          [-50, -14],
          [6, -18],
          [56, -10],
          [-22, 22],
          [36, 26],
        ].map(([x = 0, y = 0], i) =>
          at(
            x,
            y,
            1,
            rect(-30, -12, 60, 28, crust.dark, 12),
            rect(-30, -16, 60, 26, crust.light, 12),
            rect(-24, -14, 48, 20, i % 2 ? '#b9cf8a' : '#fbf3e0', 8),
            spread(4, i % 2 ? crumb('#d24a32', 4) : crumb(greens.mid, 4), 18, 0, -5),
          ),
        ),
      ),
      bowl(
        76,
        256,
        58,
        plum,
        spread(18, (x, y, i) => oval(x, y - 8, 17, [beet.mid, carrot.mid, butter.mid][i % 3] ?? ''), 66),
      ),
      cutlery('spoon', 76, 404, 1.2, -10),
    ),
  ],
};
