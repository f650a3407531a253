import {
  bar,
  blue,
  brass,
  brick,
  circle,
  cream,
  ellipse,
  glass,
  grey,
  iron,
  leaf,
  line,
  paleWood,
  path,
  place,
  rect,
  rod,
  row,
  rubber,
  shapes,
  shine,
  solid,
  steel,
  teal,
  turn,
  white,
  wood,
  yellow,
} from '../kit';
import { closeUp, type Sketch, type View } from '../sketch';

const sourdough: View = {
  alt: 'Bocal de levain qui a doublé, élastique au niveau de départ, farine et boule de pâte',
  ground: 'table',
  body: shapes(
    // Bag of flour.
    solid(
      'bag',
      'M404 136L420 98H558L574 136V388Q574 400 560 400H418Q404 400 404 388Z',
      paleWood,
      rect(436, 196, 106, 118, cream.light, 8),
      line(
        'M489 296V226M489 250q-22 -6 -22 -26q22 4 22 26M489 250q22 -6 22 -26q-22 4 -22 26M489 278q-22 -6 -22 -26M489 278q22 -6 22 -26',
        yellow.dark,
        6,
      ),
    ),
    path('M420 98H558L574 136H404Z', paleWood.light),
    line('M404 136H574', paleWood.dark, 4),
    // The jar.
    path('M130 118H320V372Q320 400 292 400H158Q130 400 130 372Z', glass.dark),
    path('M134 118H312V368Q312 394 288 394H160Q134 394 134 368Z', glass.mid),
    path('M142 196Q180 172 226 184Q270 170 308 192V364Q308 388 286 388H164Q142 388 142 364Z', '#d9bf93'),
    path('M142 196Q180 172 226 184Q270 170 300 190V362Q298 380 278 382H164Q142 386 142 364Z', '#f0dfbd'),
    path('M142 200Q180 174 226 188Q270 172 302 196Q270 206 226 202Q180 208 142 200Z', '#fbf1da'),
    row(22, (at) => {
      const [x, y, r] = [156 + ((at * 53) % 138), 222 + ((at * 71) % 150), 4 + ((at * 5) % 8)];
      return shapes(
        ellipse(x, y, r * 1.15, r, '#cdae7c'),
        ellipse(x + 1, y + 1.5, r * 0.85, r * 0.72, '#e6cf9f'),
      );
    }),
    circle(190, 186, 10, '#fffaf0'),
    circle(246, 180, 13, '#fffaf0'),
    circle(274, 188, 7, '#fffaf0'),
    // The rubber band shows where it began.
    rect(126, 300, 198, 14, brick.dark, 5),
    rect(126, 300, 190, 9, brick.mid, 5),
    shine('M152 140V350', 10, 0.6),
    // Cloth on top.
    path(
      'M118 128Q108 92 150 88H300Q342 92 332 128L342 158Q320 150 304 162Q284 148 262 162Q242 150 224 162Q204 150 186 162Q166 148 148 162Q130 150 108 158Z',
      teal.dark,
    ),
    path(
      'M118 124Q110 94 150 90H296Q330 94 322 122L328 150Q312 146 300 154Q282 142 260 154Q240 144 222 154Q202 144 184 154Q166 142 148 154Q132 146 110 152Z',
      teal.mid,
    ),
    row(5, (at) => line(`M${150 + at * 36} 96V118`, teal.light, 4, 0.6)),
    line('M116 126Q226 140 334 126', cream.dark, 6),
    line('M270 132q22 16 14 36M280 132q34 4 38 28', cream.dark, 5),
    // Dough and spoon.
    path('M352 424Q356 352 436 350Q516 352 520 424Q436 444 352 424Z', '#cfae78'),
    path('M354 420Q360 356 430 354Q498 356 504 418Q430 434 354 420Z', '#f3e2c0'),
    line('M394 384Q424 366 458 378M402 404Q430 388 470 400', '#cfae78', 5),
    place(
      560,
      432,
      84,
      0.9,
      rod(0, -20, 0, 130, wood, 14),
      ellipse(0, -48, 24, 36, wood.dark),
      ellipse(-2, -50, 20, 32, wood.mid),
      ellipse(-1, -46, 13, 24, wood.dark),
    ),
  ),
};

const hop = (x: number, y: number, degrees: number): string =>
  place(
    x,
    y,
    degrees,
    1,
    row(4, (level) =>
      row(4 - Math.floor(level / 2), (at) => {
        const cx = (at - (3 - Math.floor(level / 2)) / 2) * 15;
        return shapes(
          ellipse(cx + 1, level * 15 + 2, 12, 14, leaf.dark),
          ellipse(cx - 1, level * 15, 11, 13, '#9fc072'),
          line(`M${cx - 3} ${level * 15 - 6}v10`, '#cfe3a6', 3, 0.8),
        );
      }),
    ),
    line('M0 -10Q4 -24 16 -28', leaf.dark, 5),
  );

const brewing: View = {
  alt: 'Brassage : marmite qui fume sur son réchaud, fermenteur à barboteur, houblon et malt',
  ground: 'floor',
  body: shapes(
    line('M150 66q-16 -18 0 -34t0 -26M212 60q-16 -18 0 -34t0 -26M274 66q-16 -18 0 -34t0 -26', white, 9, 0.75),
    // Burner.
    path('M84 372H340L356 428H338L322 392H102L86 428H68Z', iron.dark),
    rect(84, 360, 256, 18, iron.mid, 6),
    row(5, (at) =>
      shapes(
        path(`M${128 + at * 40} 362q-13 -14 0 -34q13 20 0 34Z`, blue.mid),
        path(`M${128 + at * 40} 362q-6 -8 0 -18q6 10 0 18Z`, blue.light),
      ),
    ),
    // Pot.
    solid(
      'pot',
      'M74 98H350V316Q350 340 326 340H98Q74 340 74 316Z',
      steel,
      line('M84 200H346', steel.dark, 2, 0.5),
      shine('M106 130V300', 14, 0.6),
    ),
    ellipse(212, 98, 138, 22, steel.light),
    ellipse(212, 100, 126, 17, '#7a4a1c'),
    ellipse(208, 98, 104, 12, '#c98a3c'),
    row(6, (at) => circle(130 + at * 32, 98 + (at % 2) * 5, 7, '#f6e2b4')),
    line('M74 160H50V216H74M350 160H374V216H350', iron.mid, 13),
    rod(282, 34, 270, 104, wood, 15),
    rod(334, 304, 392, 304, brass, 17),
    rect(366, 280, 14, 26, brick.mid, 4),
    circle(212, 244, 36, steel.dark),
    circle(210, 242, 31, white),
    line('M190 258A26 26 0 1 1 232 258', brick.mid, 5),
    bar(210, 244, 224, 226, rubber.mid, 5),
    // Fermenter.
    solid(
      'fermenter',
      'M424 170H586L576 410Q576 428 556 428H454Q434 428 434 410Z',
      cream,
      rect(440, 286, 130, 136, '#d9a352', 8),
      rect(440, 278, 130, 18, '#fbf1da', 8),
      row(6, (at) => bar(556, 220 + at * 32, 570, 220 + at * 32, grey.dark, 3)),
      shine('M452 196L460 396', 9, 0.7),
    ),
    rect(414, 152, 182, 28, teal.dark, 8),
    rect(414, 152, 182, 19, teal.mid, 8),
    rod(504, 124, 504, 154, glass, 12),
    path(
      'M478 124Q478 82 492 82Q506 82 506 104V120Q506 128 514 128Q522 128 522 120V88H536V122Q536 142 514 142Q492 142 492 122V104Q492 96 490 104V124Z',
      glass.dark,
    ),
    path(
      'M482 120Q482 86 492 86Q500 86 500 100V122Q500 134 514 134Q528 134 528 122V92H532V122Q532 138 514 138Q496 138 496 122V100Q486 92 486 120Z',
      blue.light,
      0.8,
    ),
    rect(496, 404, 30, 14, brick.mid, 5),
    // Hops, malt.
    hop(392, 374, -14),
    hop(366, 390, 20),
    ellipse(264, 436, 50, 9, '#b98442'),
    row(14, (at) =>
      turn(
        (at * 47) % 180,
        222 + ((at * 31) % 88),
        424 + ((at * 13) % 18),
        ellipse(222 + ((at * 31) % 88), 424 + ((at * 13) % 18), 10, 5, at % 2 ? yellow.mid : '#cf9a52'),
      ),
    ),
  ),
};

/** Lessons of things that rise. */
export const ferments: Readonly<Record<string, Sketch>> = {
  'levain-tomas': [sourdough, closeUp(sourdough, 'Les bulles du levain, au-dessus de l’élastique', 226, 250)],
  'brew-david': [brewing],
};
