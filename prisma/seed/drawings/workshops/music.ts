import { bow, violin } from '../culture/violins';
import {
  bar,
  blue,
  brass,
  brick,
  circle,
  disc,
  ellipse,
  iron,
  leaf,
  line,
  navy,
  orange,
  path,
  place,
  plum,
  rect,
  ring,
  rod,
  row,
  rubber,
  shapes,
  solid,
  steel,
  teal,
  wood,
  yellow,
} from '../kit';
import { skins } from '../people/face';
import type { Sketch, View } from '../sketch';

const dancers = [
  { skin: 'rosy', hair: '#9d5222', top: navy, low: navy, isSkirt: true },
  { skin: 'deep', hair: '#2b2624', top: brick, low: iron, isSkirt: false },
  { skin: 'fair', hair: '#d2a75c', top: leaf, low: plum, isSkirt: true },
  { skin: 'olive', hair: '#332c2b', top: yellow, low: blue, isSkirt: false },
  { skin: 'sand', hair: '#8c8a87', top: teal, low: brick, isSkirt: true },
] as const;

const festNoz: View = {
  alt: 'Cinq danseurs de fest-noz en chaîne, tenus par le petit doigt, sous une guirlande',
  ground: 'floor',
  body: shapes(
    line('M0 56Q160 116 320 60T640 52', iron.mid, 4),
    row(9, (at) =>
      circle(
        40 + at * 70,
        80 + (at % 3 === 1 ? 12 : at % 3 === 2 ? -6 : 4),
        13,
        [yellow.mid, brick.light, teal.light][at % 3] ?? '',
      ),
    ),
    // The chain of arms, then the people.
    row(4, (at) => {
      const [x, y] = [84 + at * 118, at % 2 ? 262 : 256];
      const [mine, next] = [dancers[at], dancers[at + 1]];
      return shapes(
        line(`M${x + 22} 218Q${x + 40} ${y + 28} ${x + 59} ${y}`, mine?.top.mid ?? '', 19),
        line(`M${x + 96} 218Q${x + 78} ${y + 28} ${x + 59} ${y}`, next?.top.dark ?? '', 19),
        circle(x + 54, y - 2, 11, skins[mine?.skin ?? 'fair'].mid),
        circle(x + 66, y, 11, skins[next?.skin ?? 'fair'].mid),
      );
    }),
    line('M62 218Q30 250 24 296', navy.mid, 19),
    circle(24, 304, 11, skins.rosy.mid),
    line('M578 218Q606 250 612 296', teal.dark, 19),
    circle(613, 304, 11, skins.sand.mid),
    row(5, (at) => {
      const who = dancers[at];
      if (!who) return '';
      const { skin, hair, top, low, isSkirt } = who;
      const up = at % 2 ? 8 : 0;
      const { mid, dark } = skins[skin];
      return place(
        84 + at * 118,
        -up,
        at % 2 ? 2 : -2,
        1,
        line(
          `M-14 330L-${at % 2 ? 24 : 10} 408M14 330L${at % 2 ? 10 : 24} 402`,
          isSkirt ? dark : low.dark,
          isSkirt ? 15 : 25,
        ),
        line(`M-${at % 2 ? 24 : 10} 414h-14M${at % 2 ? 10 : 24} 408h14`, rubber.mid, 16),
        rect(-11, 168, 22, 36, dark, 8),
        solid(`top${at}`, 'M-40 216Q-38 194 -14 190H14Q38 194 40 216L32 306H-32Z', top),
        isSkirt
          ? solid(
              `skirt${at}`,
              'M-30 294H30L54 366Q0 384 -54 366Z',
              low,
              line('M-14 306L-24 368M10 306L16 372', low.light, 3, 0.5),
            )
          : solid(`legs${at}`, 'M-31 296H31L32 350H-32Z', low),
        at % 2 ? '' : path('M-34 138Q-42 190 -24 200H24Q42 190 34 138Z', hair),
        ellipse(0, 148, 28, 34, dark),
        ellipse(-3, 146, 26, 32, mid),
        path('M-31 148Q-36 104 0 102Q36 104 31 148Q24 122 0 122Q-24 122 -31 148Z', hair),
        circle(-10, 148, 3, rubber.dark),
        circle(10, 148, 3, rubber.dark),
        line('M-9 162Q0 170 9 161', '#a8483c', 3.5),
      );
    }),
  ),
};

const amber = { light: '#e09a55', mid: '#bf6a2c', dark: '#8a4519' };
const chestnut = { light: '#c98255', mid: '#97542e', dark: '#67351b' };
const golden = { light: '#efbf78', mid: '#d6933f', dark: '#a2682a' };

const firstViolin: View = {
  alt: 'Quatre violons d’étude accrochés côte à côte, leurs archets entre eux',
  ground: 'wall',
  body: shapes(
    rect(34, 60, 572, 24, wood.dark, 6),
    rect(34, 60, 572, 16, wood.mid, 6),
    ...[amber, golden, chestnut, amber].map((varnish, at) =>
      shapes(
        place(112 + at * 139, 214, 0, [0.62, 0.62, 0.62, 0.52][at] ?? 1, violin(`v${at}`, varnish)),
        rod(102 + at * 139, 80, 102 + at * 139, 102, brass, 8),
        rod(122 + at * 139, 80, 122 + at * 139, 102, brass, 8),
      ),
    ),
    ...[182, 321, 460].map((x) => place(x, 412, -90, 0.43, bow(wood))),
  ),
};

const recording: View = {
  alt: 'Micro de voix sur son bras, filtre anti-pop, casque et ordinateur où se monte le son',
  ground: 'table',
  body: shapes(
    // Laptop.
    rect(286, 130, 296, 200, iron.dark, 12),
    rect(286, 130, 292, 194, iron.mid, 12),
    rect(300, 144, 264, 166, navy.dark, 5),
    rect(300, 144, 264, 26, navy.mid, 5),
    ...[0, 1].map((track) =>
      shapes(
        rect(308, 180 + track * 62, 248, 54, navy.mid, 5),
        row(24, (at) => {
          const tall = 6 + (((at + track * 5) * 37) % 23) * 0.95;
          return bar(
            318 + at * 9.8,
            207 + track * 62 - tall,
            318 + at * 9.8,
            207 + track * 62 + tall,
            track ? orange.light : teal.light,
            5,
          );
        }),
      ),
    ),
    bar(430, 150, 430, 306, brick.light, 3),
    path('M260 330H606L628 372H238Z', steel.dark),
    path('M260 330H606L624 364H242Z', steel.mid),
    path('M284 338H584L590 350H278Z', iron.mid),
    // Arm and microphone.
    rod(60, 392, 60, 232, iron, 15),
    rod(60, 232, 176, 74, iron, 15),
    disc(60, 230, 17, steel),
    rect(30, 384, 62, 26, iron.dark, 8),
    rect(30, 384, 62, 18, iron.mid, 8),
    disc(178, 74, 15, steel),
    rod(178, 76, 178, 112, iron, 12),
    solid('body', 'M142 216H216V280Q216 306 179 306Q142 306 142 280Z', iron),
    solid(
      'grille',
      'M138 218V156Q138 112 179 112Q220 112 220 156V218Z',
      steel,
      row(7, (at) => bar(138, 128 + at * 14, 222, 128 + at * 14, steel.dark, 2)),
      row(6, (at) => bar(148 + at * 13, 108, 148 + at * 13, 220, steel.dark, 2)),
    ),
    rect(134, 208, 90, 16, brass.dark, 5),
    rect(134, 208, 90, 10, brass.mid, 5),
    circle(179, 254, 8, brick.mid),
    ring(256, 180, 54, rubber.mid, 9),
    circle(256, 180, 50, rubber.mid, 0.35),
    line('M256 238Q256 300 196 320', rubber.mid, 6),
    // Headphones.
    line('M140 412Q150 340 228 340T316 412', rubber.dark, 18),
    line('M142 408Q152 346 226 344T312 406', rubber.light, 8),
    solid(
      'left',
      'M112 392Q112 380 128 380H150Q164 382 164 398V434Q164 448 148 448H128Q112 448 112 434Z',
      rubber,
    ),
    solid(
      'right',
      'M290 392Q290 380 306 380H328Q342 382 342 398V434Q342 448 326 448H306Q290 448 290 434Z',
      rubber,
    ),
    rect(156, 386, 14, 58, brick.mid, 6),
    rect(286, 386, 14, 58, brick.mid, 6),
  ),
};

/** Lessons of dance, music and sound. */
export const music: Readonly<Record<string, Sketch>> = {
  'an-dro-gwenael': [festNoz],
  'violon-solene': [firstViolin],
  'podcast-stefan': [recording],
};
