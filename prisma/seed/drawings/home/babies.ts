import {
  blue,
  brick,
  circle,
  cream,
  ellipse,
  inside,
  line,
  navy,
  orange,
  paleWood,
  path,
  pink,
  place,
  poly,
  rect,
  rod,
  row,
  rubber,
  shapes,
  shine,
  steel,
  teal,
  white,
  wood,
  yellow,
} from '../kit';
import type { Sketch, View } from '../sketch';

const mesh = (d: string, id: string, tone: string): string =>
  shapes(
    path(d, white, 0.4),
    inside(
      id,
      d,
      row(40, (index) =>
        line(`M${40 + index * 15} 90l-160 340M${-100 + index * 15} 90l160 340`, tone, 1.3, 0.55),
      ),
    ),
  );

const cot: View = {
  alt: 'Lit parapluie déplié, ses côtés en filet, un vrai matelas et un doudou',
  ground: 'floor',
  body: shapes(
    // Back side and mattress.
    poly(
      [
        [168, 128],
        [472, 128],
        [472, 300],
        [168, 300],
      ],
      teal.dark,
    ),
    rect(196, 150, 248, 130, '#cfe0dc', 12),
    poly(
      [
        [118, 320],
        [168, 284],
        [472, 284],
        [522, 320],
      ],
      cream.light,
    ),
    poly(
      [
        [118, 320],
        [522, 320],
        [522, 344],
        [118, 344],
      ],
      cream.dark,
    ),
    row(9, (index) =>
      circle(190 + index * 32, 304 - (index % 2) * 10, 5, index % 3 ? pink.light : teal.light),
    ),
    // Teddy.
    circle(404, 222, 11, wood.dark),
    circle(440, 222, 11, wood.dark),
    ellipse(422, 286, 30, 27, wood.mid),
    circle(422, 240, 26, wood.mid),
    ellipse(422, 250, 12, 9, paleWood.light),
    circle(412, 236, 3, rubber.dark),
    circle(432, 236, 3, rubber.dark),
    ellipse(422, 247, 4, 3, rubber.dark),
    ellipse(422, 292, 16, 15, paleWood.mid),
    ellipse(396, 306, 13, 10, wood.dark),
    ellipse(448, 306, 13, 10, wood.dark),
    // Side nets.
    mesh('M92 118L164 128V296L104 402Z', 'left', '#4a8d85'),
    mesh('M548 118L476 128V296L536 402Z', 'right', '#4a8d85'),
    // Front: net between posts.
    mesh('M112 140H528V376H112Z', 'front', '#4a8d85'),
    path('M92 372H548V412Q548 424 534 424H106Q92 424 92 412Z', teal.dark),
    path('M92 372H548V404Q546 412 534 412H106Q94 412 92 404Z', teal.mid),
    rect(68, 112, 44, 314, teal.dark, 14),
    rect(68, 112, 34, 308, teal.mid, 14),
    rect(528, 112, 44, 314, teal.dark, 14),
    rect(528, 112, 34, 308, teal.mid, 14),
    path(
      'M62 128Q60 100 88 98L160 116H480L552 98Q580 100 578 128Q578 144 560 146H80Q62 144 62 128Z',
      navy.dark,
    ),
    path(
      'M68 124Q68 106 90 104L162 122H478L550 104Q570 106 570 124Q570 134 556 136H84Q68 134 68 124Z',
      navy.mid,
    ),
    rect(278, 118, 84, 24, navy.dark, 10),
    rect(292, 122, 56, 12, brick.mid, 6),
    shine('M96 112L160 127', 6, 0.35),
    rect(70, 420, 40, 18, rubber.mid, 7),
    rect(530, 420, 40, 18, rubber.mid, 7),
  ),
};

const highChair = (x: number, y: number): string =>
  place(
    x,
    y,
    0,
    1,
    rod(-44, 160, -84, 330, paleWood, 17),
    rod(44, 160, 84, 330, paleWood, 17),
    rod(-28, 150, -44, 310, paleWood, 13),
    rod(28, 150, 44, 310, paleWood, 13),
    rod(-70, 268, 70, 268, wood, 15),
    path('M-56 0Q-58 -32 0 -34Q58 -32 56 0L50 126H-50Z', teal.dark),
    path('M-50 0Q-50 -26 -4 -28Q48 -26 48 0L42 118H-46Z', teal.light),
    row(3, (index) => circle(-26 + index * 24, 12 + (index % 2) * 24, 8, white, 0.75)),
    line('M-22 44V118M22 44V118', navy.mid, 8),
    rect(-66, 118, 132, 44, paleWood.dark, 12),
    rect(-66, 118, 132, 34, paleWood.mid, 12),
    rod(-62, 92, -62, 130, paleWood, 13),
    rod(62, 92, 62, 130, paleWood, 13),
    path('M-92 84Q-96 104 -78 108H78Q96 104 92 84Z', cream.dark),
    ellipse(0, 84, 92, 18, cream.light),
    ellipse(0, 86, 78, 12, cream.mid),
    ellipse(-26, 80, 28, 9, brick.mid),
    ellipse(-26, 78, 23, 6, '#f3c38a'),
    rect(30, 58, 22, 24, blue.light, 5),
    rect(28, 54, 26, 8, blue.mid, 4),
  );

const baby: View = {
  alt: 'Chaise haute et transat pour un bébé en visite',
  ground: 'floor',
  body: shapes(
    highChair(170, 98),
    // Bouncer from its side.
    place(
      464,
      322,
      0,
      1.12,
      line('M-124 88Q-40 116 100 84', steel.dark, 11),
      line('M-124 86Q-40 112 100 81', steel.light, 4),
      line('M-118 88L70 -96', steel.mid, 10),
      path(
        'M66 -124Q96 -128 100 -98Q70 0 -14 34Q-70 54 -120 26Q-134 10 -118 0Q-60 10 -34 -14Q20 -62 66 -124Z',
        brick.dark,
      ),
      path(
        'M66 -118Q88 -120 92 -98Q62 -6 -16 26Q-68 44 -114 20Q-122 10 -114 6Q-58 18 -30 -8Q24 -56 66 -118Z',
        '#f0a08a',
      ),
      ellipse(64, -88, 20, 25, cream.light),
      line('M-30 -6Q0 16 8 20', navy.mid, 8),
      line('M-96 -10Q-80 -110 10 -128', paleWood.dark, 9),
      circle(-40, -92, 12, yellow.mid),
      circle(-74, -52, 11, teal.mid),
      poly(
        [
          [-14, -128],
          [-2, -102],
          [-28, -104],
        ],
        blue.mid,
      ),
    ),
  ),
};

const bath: View = {
  alt: 'Petite baignoire bleue, un canard jaune dans la mousse',
  ground: 'floor',
  body: `<g transform="translate(320 300) scale(1.72) translate(-459 -398)">${shapes(
    path(
      'M318 366H600Q616 368 610 384L596 430Q590 448 570 448H346Q328 448 322 430L308 384Q304 368 318 366Z',
      blue.dark,
    ),
    path(
      'M318 366H596Q608 370 602 384L588 424Q582 438 568 438H348Q332 438 328 426L314 384Q310 370 318 366Z',
      blue.light,
    ),
    ellipse(458, 370, 148, 17, white),
    ellipse(458, 372, 134, 12, '#bfe0ea'),
    path('M388 370Q384 346 410 346Q424 350 440 346Q446 366 430 374H398Z', yellow.mid),
    circle(402, 336, 15, yellow.mid),
    path('M388 338L374 342L388 346Z', orange.mid),
    circle(399, 332, 2.5, rubber.dark),
    circle(492, 364, 12, white, 0.9),
    circle(512, 366, 9, white, 0.9),
    circle(530, 368, 6, white, 0.9),
    shine('M336 392Q340 414 352 424', 7, 0.5),
  )}</g>`,
};

/** For the small who visit; by the slug of the listing. */
export const babies: Readonly<Record<string, Sketch>> = {
  'lit-parapluie': [cot],
  'pack-bebe': [baby, bath],
};
