import { circle, ellipse, inside, line, path, row, shapes, type Tones, turn, white } from '../kit';
import type { View } from '../sketch';
import { type Clothes, clothesOf, necklineOf } from './clothes';
import { type Hair, hairBefore, hairBehind } from './hair';
import { type Headwear, wearOf } from './headwear';

const tones = (light: string, mid: string, dark: string): Tones => ({ light, mid, dark });

/** Skins, from the palest to the darkest: light, itself, shade; with the lips that go with it. */
export const skins = {
  rosy: { ...tones('#fbe3d3', '#f3cbb4', '#dba48a'), lip: '#c4685f' },
  fair: { ...tones('#f9e0c8', '#eec6a4', '#d19f7a'), lip: '#bd655a' },
  sand: { ...tones('#f4d5b0', '#e5b98d', '#c59264'), lip: '#b3604f' },
  olive: { ...tones('#e8c197', '#d3a271', '#ad7c4e'), lip: '#a1533f' },
  amber: { ...tones('#d8a875', '#bd8650', '#966334'), lip: '#8f4636' },
  brown: { ...tones('#b98157', '#99633d', '#744627'), lip: '#7d3a30' },
  umber: { ...tones('#94613f', '#76482d', '#54301c'), lip: '#68302a' },
  deep: { ...tones('#76503c', '#5a3a2b', '#3e261b'), lip: '#63312e' },
} as const;

/** How broad a head is at the temples and at the jaw, how broad and how low its chin. */
const heads = {
  oval: { temple: 95, jaw: 82, chin: 44, low: 338 },
  round: { temple: 101, jaw: 91, chin: 54, low: 332 },
  square: { temple: 97, jaw: 90, chin: 62, low: 338 },
  long: { temple: 90, jaw: 78, chin: 42, low: 346 },
  heart: { temple: 98, jaw: 77, chin: 32, low: 338 },
} as const;

const irises = {
  brown: '#3a241a',
  dark: '#241b18',
  blue: '#3f6788',
  green: '#4d6a4a',
  grey: '#56646c',
} as const;

export type Face = {
  skin: keyof typeof skins;
  head: keyof typeof heads;
  hair: Hair;
  clothes: Clothes;
  tint: NonNullable<View['tint']>;
  eyes?: keyof typeof irises;
  /** Of the brows, where it is not that of the hair. */
  brows?: string;
  mouth?: 'smile' | 'grin' | 'calm' | 'full';
  nose?: 'small' | 'broad' | 'long';
  beard?: 'full' | 'short' | 'stubble' | 'goatee' | 'moustache';
  glasses?: readonly [frame: 'round' | 'square' | 'cat', colour: string];
  wears?: readonly Headwear[];
  /** Lines of a life: none, some, many. */
  age?: 0 | 1 | 2;
  hasFreckles?: boolean;
  /** The head leans a little, in degrees. */
  lean?: number;
};

const outline = ({ head }: Face): string => {
  const { temple, jaw, chin, low } = heads[head];
  const half =
    (side: 1 | -1) =>
    (x: number): number =>
      320 + side * x;
  const [r, l] = [half(1), half(-1)];
  return `M${l(temple)} 196C${l(temple)} 118 ${l(62)} 84 320 84C${r(62)} 84 ${r(temple)} 118 ${r(temple)} 196C${r(temple)} 238 ${r(jaw + 8)} 262 ${r(jaw)} 286C${r(jaw - 12)} 318 ${r(chin)} ${low} 320 ${low}C${l(chin)} ${low} ${l(jaw - 12)} 318 ${l(jaw)} 286C${l(jaw + 8)} 262 ${l(temple)} 238 ${l(temple)} 196Z`;
};

const ears = (face: Face): string => {
  const skin = skins[face.skin];
  const { temple } = heads[face.head];
  return shapes(
    ...[-1, 1].map((side) =>
      shapes(
        ellipse(320 + side * (temple + 2), 230, 17, 26, side > 0 ? skin.dark : skin.mid),
        ellipse(320 + side * (temple + 4), 232, 8, 15, skin.dark, side > 0 ? 0 : 0.7),
        ellipse(320 + side * (temple + 1), 230, 11, 20, skin.mid, side > 0 ? 0.7 : 0),
      ),
    ),
  );
};

const neck = (face: Face): string => {
  const skin = skins[face.skin];
  return shapes(
    path('M276 288V380Q276 424 320 432Q364 424 364 380V288Z', skin.mid),
    path('M276 310Q320 376 364 306V372Q330 380 276 346Z', skin.dark, 0.75),
  );
};

const skull = (face: Face): string => {
  const skin = skins[face.skin];
  const d = outline(face);
  return inside(
    'face',
    d,
    path(d, skin.dark),
    `<g transform="translate(-13 -7)">${path(d, skin.mid)}</g>`,
    ellipse(272, 158, 58, 50, skin.light, 0.28),
    ellipse(262, 262, 26, 22, skin.lip, 0.15),
    ellipse(372, 262, 26, 22, skin.lip, 0.19),
    ellipse(320, 326, 30, 14, skin.light, 0.18),
  );
};

const eye = (x: number, { eyes = 'brown', age = 0, skin }: Face): string =>
  shapes(
    path(`M${x - 19} 224Q${x - 2} 205 ${x + 19} 222Q${x + 2} 238 ${x - 19} 224Z`, '#fdf6ee'),
    circle(x + 1, 222, 10.5, irises[eyes]),
    circle(x + 1, 222, 5, '#1f1714', 0.75),
    circle(x - 3, 218, 3.2, white, 0.95),
    line(`M${x - 20} 223Q${x - 2} 203 ${x + 20} 221`, '#33231c', 4.2),
    age > 0 && line(`M${x - 15} 240Q${x} 247 ${x + 15} 239`, skins[skin].dark, 3, 0.75),
  );

const browsOf = (face: Face): string => {
  const colour = face.brows ?? face.hair.tone.dark;
  const arch = face.mouth === 'calm' ? 3 : 7;
  const thick = face.beard ? 9 : 6.5;
  return shapes(
    line(`M256 ${198}Q278 ${189 - arch} 302 ${198}`, colour, thick, 0.9),
    line(`M338 ${198}Q362 ${189 - arch} 384 ${198}`, colour, thick, 0.9),
  );
};

const noses = {
  small: 'M322 226Q326 248 333 258Q334 266 320 267Q312 267 309 263',
  broad: 'M322 222Q328 246 341 258Q343 269 320 271Q301 270 300 261',
  long: 'M323 216Q329 248 338 264Q338 274 320 274Q311 273 308 268',
} as const;

const mouths = (mouth: NonNullable<Face['mouth']>, lip: string): string => {
  const teeth = 'M283 289Q320 301 357 287Q352 324 320 325Q290 324 283 289Z';
  if (mouth === 'grin')
    return shapes(
      path(teeth, '#7a2f2b'),
      inside(
        'mouth',
        teeth,
        path('M276 284H364V301Q320 313 276 302Z', '#fffaf2'),
        ellipse(322, 326, 24, 10, '#c9645c'),
      ),
      line('M281 288Q320 301 359 286', lip, 4),
    );
  if (mouth === 'full')
    return shapes(
      path('M281 288Q303 283 320 289Q337 282 359 286Q342 300 320 302Q299 301 281 288Z', lip),
      path('M284 291Q320 308 356 289Q346 320 320 320Q296 320 284 291Z', lip, 0.82),
      line('M280 288Q320 312 360 286', '#4a1d1a', 2.8, 0.65),
      ellipse(312, 312, 12, 3, '#fff3ea', 0.3),
    );
  const bend = mouth === 'calm' ? 305 : 316;
  return shapes(
    line(`M287 293Q320 ${bend} 354 291`, lip, 6.5),
    line('M306 319Q321 325 335 318', lip, 4, 0.35),
    mouth === 'smile' && line('M280 288Q284 291 286 296', lip, 4, 0.6),
    mouth === 'smile' && line('M361 286Q357 289 355 294', lip, 4, 0.6),
  );
};

const moustache =
  'M320 276C302 266 278 275 268 298C288 301 308 296 320 288C332 296 352 301 372 296C362 273 338 266 320 276Z';

const beardOf = (face: Face): string => {
  const { tone } = face.hair;
  const { temple, jaw, low } = heads[face.head];
  const around = (below: number, out: number): string => {
    const [l, r] = [320 - temple, 320 + temple];
    return `M${l} 214C${l} 262 ${320 - jaw - out} 300 ${320 - jaw + 14} ${low - 22}Q286 ${low + below} 320 ${low + below}Q354 ${low + below} ${320 + jaw - 14} ${low - 22}C${320 + jaw + out} 300 ${r} 262 ${r} 214Q${r - 8} 258 ${r - 22} 266Q366 266 352 276Q336 266 320 275Q304 266 288 276Q274 266 ${l + 22} 266Q${l + 8} 258 ${l} 214Z`;
  };
  if (face.beard === 'moustache')
    return shapes(
      path(moustache, tone.dark),
      `<g transform="translate(-2 -4)">${path(moustache, tone.mid)}</g>`,
    );
  if (face.beard === 'goatee')
    return shapes(
      path(moustache, tone.mid, 0.9),
      path(`M286 316Q320 334 354 316Q352 ${low + 14} 320 ${low + 16}Q288 ${low + 14} 286 316Z`, tone.mid),
    );
  if (face.beard === 'stubble') return path(around(-1, 0), tone.mid, 0.3);
  const isFull = face.beard === 'full';
  const d = isFull ? around(30, 12) : around(6, 3);
  return shapes(
    path(d, tone.dark),
    inside('beard', d, `<g transform="translate(-14 -10)">${path(d, tone.mid)}</g>`),
    line('M268 306Q272 324 288 336', tone.light, 4, isFull ? 0.6 : 0.25),
    line('M352 336Q362 326 366 308', tone.light, 3, isFull ? 0.4 : 0),
    line('M288 284Q304 276 318 282', tone.light, 3.5, 0.5),
  );
};

const lines = ({ age = 0, skin, beard }: Face): string => {
  const { dark } = skins[skin];
  return shapes(
    age > 0 && !beard && line('M272 268Q262 284 268 302', dark, 3.2, 0.5),
    age > 0 && !beard && line('M368 268Q379 284 372 302', dark, 3.2, 0.5),
    age > 0 && line('M240 226L228 220M240 234L228 238M400 226L411 221M400 234L411 239', dark, 2.6, 0.5),
    age > 1 && line('M274 158Q320 150 364 158M284 174Q320 167 356 174', dark, 3, 0.45),
  );
};

const freckles = ({ skin }: Face): string => {
  const spots = [
    [256, 252],
    [268, 262],
    [281, 253],
    [250, 266],
    [292, 262],
    [352, 262],
    [364, 252],
    [376, 262],
    [388, 252],
    [312, 250],
    [332, 248],
  ] as const;
  return row(spots.length, (at) =>
    circle(spots[at]?.[0] ?? 0, spots[at]?.[1] ?? 0, 2.6, skins[skin].dark, 0.75),
  );
};

const glassesOf = ([frame, colour]: NonNullable<Face['glasses']>): string => {
  const lens = {
    round: (x: number) => `M${x - 31} 226a31 30 0 1 0 62 0a31 30 0 1 0 -62 0Z`,
    square: (x: number) =>
      `M${x - 32} 204Q${x - 32} 200 ${x - 26} 200H${x + 26}Q${x + 32} 200 ${x + 32} 206L${x + 29} 238Q${x + 26} 248 ${x + 16} 248H${x - 16}Q${x - 27} 248 ${x - 29} 238Z`,
    cat: (x: number) =>
      `M${x - 33} 205Q${x - 10} 199 ${x + 33} 204Q${x + 34} 246 ${x} 248Q${x - 32} 246 ${x - 33} 205Z`,
  }[frame];
  return shapes(
    ...[279, 361].map((x) =>
      shapes(
        path(lens(x), '#eef6f8', 0.24),
        path(lens(x), 'none').replace(
          '/>',
          ` stroke="${colour}" stroke-width="6.5" stroke-linejoin="round"/>`,
        ),
        line(`M${x - 18} 216L${x - 8} 208`, white, 4, 0.55),
      ),
    ),
    line('M311 220Q320 213 329 220', colour, 6.5),
    line('M247 214L226 210M393 214L414 210', colour, 6),
  );
};

/** A face, drawn for a round frame: head and shoulders, the eyes a little above the middle. */
export const faceView = (face: Face, alt: string): View => {
  const { skin, mouth = 'smile', nose = 'small', wears = [], lean = 0 } = face;
  const { lip, dark } = skins[skin];
  const worn = (layer: 'behind' | 'over' | 'low') => shapes(...wears.map((each) => wearOf(each)[layer]));
  return {
    alt,
    tint: face.tint,
    body: `<g transform="translate(320 480) scale(1.04) translate(-320 -474)">${shapes(
      turn(lean, 320, 340, worn('behind'), hairBehind(face.hair)),
      neck(face),
      clothesOf(face.clothes),
      worn('low'),
      turn(
        lean,
        320,
        340,
        ears(face),
        skull(face),
        face.hasFreckles ? freckles(face) : '',
        lines(face),
        line(noses[nose], dark, 5, 0.85),
        eye(279, face),
        eye(361, face),
        browsOf(face),
        face.beard ? beardOf(face) : '',
        mouths(mouth, lip),
        hairBefore(face.hair),
        worn('over'),
        face.glasses ? glassesOf(face.glasses) : '',
      ),
      necklineOf(face.clothes),
    )}</g>`,
  };
};
