import {
  bar,
  blue,
  brick,
  ellipse,
  leaf,
  line,
  orange,
  paleWood,
  path,
  pink,
  rect,
  rod,
  row,
  shapes,
  type Tones,
  turn,
  white,
  wood,
  yellow,
} from '../kit';
import type { Sketch } from '../sketch';
import { cutlery } from './beside';
import { at, bowl, box, cast, dish, oval } from './dishes';
import { beef, crust, greens, tomato } from './foods';
import { paper, stove } from './oven-dishes';
import { ball, blade, chunk, crumb, herb, slice, spread } from './pieces';
import { checks, garland, laid, pane, planks } from './table';

function tinfoil(): Tones {
  return { light: '#eef2f3', mid: '#c6d0d4', dark: '#94a1a7' };
}

function boat(
  x: number,
  y: number,
  size: number,
  angle: number,
  filling: Tones,
  ...inside: readonly string[]
): string {
  return at(
    x,
    y,
    size,
    turn(
      angle,
      0,
      0,
      ellipse(6, 14, 132, 44, '#5c3a20', 0.18),
      path('M-130 2Q-80 -44 0 -44T130 2Q80 50 0 50T-130 2Z', crust.dark),
      path('M-128 -2Q-80 -44 0 -44T128 -2Q80 40 0 40T-128 -2Z', crust.mid),
      path('M-112 -6Q-70 -40 0 -40Q-50 -32 -84 -4Z', crust.light),
      path('M-92 0Q-56 -26 0 -26T92 0Q56 28 0 28T-92 0Z', filling.dark),
      path('M-88 2Q-54 -22 0 -22T88 2Q54 26 0 26T-88 2Z', filling.mid),
      ...inside,
    ),
  );
}

export const savouryBakes: Readonly<Record<string, Sketch>> = {
  'lasagnes-giulia': [
    laid(
      'Lasagnes vertes gratinées dans leur plat, une part servie dans sa barquette',
      stove(200),
      checks(leaf),
      dish(
        250,
        290,
        186,
        brick,
        path('M-84 -32H84L90 34H-90Z', '#d09c39'),
        path('M-82 -32H82L88 30H-88Z', '#f1cd70'),
        spread(22, (x, y, i) => ellipse(x, y * 0.75, 15, 6, i % 2 ? '#fbe9a6' : '#c98233', 0.85), 84),
        path('M-88 30L-86 20Q-60 34 -40 24T0 28T44 24T86 20L88 30Z', '#b9642c'),
        path('M24 -32H82L88 30H30Z', '#a84a28'),
        path('M24 -32L30 30L34 44L28 -22Z', '#f3dfa2'),
      ),
      box(
        500,
        376,
        120,
        tinfoil(),
        at(
          0,
          -4,
          1,
          path('M-60 -22H56L62 14H-66Z', '#f1cd70'),
          path('M-66 14H62V24H-66Z', leaf.mid),
          rect(-66, 18, 128, 4, '#a84a28'),
          ...[
            [-30, -8],
            [10, -12],
            [34, 2],
            [-44, 6],
          ].map(([x = 0, y = 0], i) => ellipse(x, y, 15, 6, i % 2 ? '#fbe9a6' : '#c98233', 0.9)),
        ),
      ),
      cutlery('fork', 606, 250, 1, 12),
      spread(4, blade(20), 30, 84, 420),
    ),
  ],
  'quiche-pauline': [
    laid(
      'Deux quiches, l’une aux lardons, l’autre aux poireaux, et une salade',
      shapes(pane(60, 140, false), garland(pink.mid, blue.light, yellow.mid)),
      checks(blue),
      bowl(530, 226, 84, leaf, spread(20, blade(22), 70, 0, -12), spread(4, ball(tomato, 11), 56, 0, -10)),
      ...[
        [190, 300, 0],
        [420, 374, 1],
      ].map(([x = 0, y = 0, k]) =>
        at(
          x,
          y,
          1.56,
          cast(2, 20, 98),
          path('M-100 0L-90 24C-80 72 80 72 90 24L100 0Z', crust.dark),
          row(19, (i) =>
            bar(
              -90 + i * 10,
              6 + Math.sin((i / 18) * Math.PI) * 44,
              -86 + i * 9.6,
              22 + Math.sin((i / 18) * Math.PI) * 42,
              crust.light,
              2.5,
            ),
          ),
          oval(0, 0, 100, crust.mid),
          oval(-1, -1, 96, crust.light),
          oval(0, 1, 87, '#c98d3c'),
          oval(0, 1, 85, '#f3cf70'),
          spread(14, (px, py) => ellipse(px, py, 13, 6, '#d99a45', 0.8), 74),
          spread(10, (px, py) => ellipse(px, py, 10, 4, '#fbe7a6', 0.9), 70, 0, 0, 2),
          k
            ? shapes(spread(13, slice(greens, '#e2efb9', 10), 74, 0, 0, 1))
            : spread(
                20,
                (px, py, i) =>
                  turn(
                    i * 47,
                    px,
                    py,
                    rect(px - 10, py - 5, 20, 11, '#a84f42', 3),
                    rect(px - 10, py - 6, 20, 6, '#efb0a0', 3),
                  ),
                76,
                0,
                0,
                1,
              ),
          k ? '' : path('M0 0L76 -34Q100 -16 98 6L0 2Z', '#e9d9bd', 0),
          spread(5, herb(8), 66, 0, 0, 4),
        ),
      ),
    ),
  ],
  'pide-portions': [
    laid(
      'Pide sorties du four à pierre, l’une emballée dans son papier',
      shapes(
        rect(0, 0, 640, 150, '#d9b18c'),
        row(4, (r) =>
          row(9, (c) => rect(c * 78 - (r % 2) * 38, r * 38, 72, 33, c % 3 ? '#c9855c' : '#bb734a', 4)),
        ),
        path('M60 152V84Q66 10 160 8Q254 10 260 84V152Z', '#7a4630'),
        path('M82 152V92Q86 34 160 32Q234 34 238 92V152Z', '#2f1d17'),
        path(
          'M116 152Q118 112 142 92Q144 120 160 118Q160 84 180 72Q184 104 202 116Q210 130 208 152Z',
          orange.mid,
        ),
        turn(14, 470, 80, rod(300, 80, 560, 80, wood, 10), path('M540 54H620V106H540Z', paleWood.mid)),
      ),
      planks(wood),
      boat(
        310,
        258,
        1.5,
        -6,
        { light: '#fbe9a8', mid: '#f1d183', dark: '#c99b43' },
        spread(6, (x, y) => ellipse(x, y, 9, 4, '#d59a45', 0.8), 60),
        spread(7, crumb('#3d3326', 2.6), 70),
      ),
      boat(
        300,
        336,
        1.5,
        -6,
        { light: '#8fb35a', mid: '#5f8a3c', dark: '#3f6028' },
        spread(9, (x, y) => rect(x - 7, y - 5, 14, 10, white, 2), 66),
        spread(6, blade(9), 60),
      ),
      at(
        326,
        420,
        1,
        boat(
          0,
          0,
          1.5,
          -6,
          { light: '#c77b58', mid: '#a65638', dark: '#763922' },
          spread(16, chunk(beef, 6), 66),
          spread(8, crumb('#d24a32', 5), 64, 0, 2, 1),
        ),
        path('M20 -72L230 -86L256 44L10 72Q40 0 20 -72Z', paper.dark),
        path('M20 -76L226 -88L250 36L12 66Q42 0 20 -76Z', paper.mid),
        path('M20 -76L120 -82Q130 0 100 56L12 66Q42 0 20 -76Z', paper.light),
        line('M150 -80L166 46', paper.dark, 3),
      ),
    ),
  ],
};
