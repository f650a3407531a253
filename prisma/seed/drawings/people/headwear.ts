import {
  brass,
  circle,
  ellipse,
  iron,
  line,
  paleWood,
  path,
  row,
  rubber,
  shapes,
  steel,
  type Tones,
  turn,
  white,
  yellow,
} from '../kit';

/** Something worn on the head or about the neck, and its colours. */
export type Headwear = readonly [
  kind:
    | 'headscarf'
    | 'wrap'
    | 'flatCap'
    | 'cap'
    | 'helmet'
    | 'beanie'
    | 'straw'
    | 'toque'
    | 'band'
    | 'hoops'
    | 'studs'
    | 'drops'
    | 'pencil'
    | 'tape'
    | 'headphones'
    | 'strap'
    | 'whistle'
    | 'flower',
  colour: Tones,
  other?: Tones,
];

type Worn = { behind?: string; over?: string; low?: string };

const ring = (d: string, fill: string): string => path(d, fill).replace('/>', ' fill-rule="evenodd"/>');

const headscarf = ({ light, mid, dark }: Tones): Worn => ({
  over: shapes(
    ring(
      'M320 54C224 54 186 130 192 222C194 300 172 360 150 420Q220 474 320 478Q420 474 490 420C468 360 446 300 448 222C454 130 416 54 320 54ZM320 112C380 112 404 156 404 212C404 278 372 344 320 344C268 344 236 278 236 212C236 156 260 112 320 112Z',
      dark,
    ),
    ring(
      'M314 56C224 58 190 132 196 222C198 300 178 356 158 412Q222 460 308 464Q400 458 462 420C446 360 426 300 430 222C436 130 400 54 314 56ZM320 112C380 112 404 156 404 212C404 278 372 344 320 344C268 344 236 278 236 212C236 156 260 112 320 112Z',
      mid,
    ),
    line('M214 168Q236 98 304 82', light, 7, 0.6),
    line('M238 300Q276 392 392 402', dark, 6, 0.55),
    line('M222 330Q262 428 372 438', dark, 5, 0.45),
    line('M206 380Q226 420 268 440', light, 5, 0.4),
  ),
});

const wrap = ({ light, mid, dark }: Tones, other: Tones): Worn => ({
  behind: shapes(
    path('M262 70Q250 6 318 14Q396 2 390 70Q360 96 320 96Q282 96 262 70Z', dark),
    path('M268 66Q262 16 314 22Q376 14 376 64Q346 84 320 84Q288 84 268 66Z', mid),
    line('M288 60Q290 34 318 30M344 66Q360 50 354 34', light, 6, 0.6),
  ),
  over: shapes(
    path(
      'M208 196C196 110 246 52 324 52C402 52 446 112 432 196Q420 168 400 152Q320 116 240 152Q220 168 208 196Z',
      dark,
    ),
    path(
      'M208 196C196 110 246 52 316 54C384 54 424 104 420 168Q410 158 400 152Q320 116 240 152Q220 168 208 196Z',
      mid,
    ),
    line('M216 160Q292 84 424 128M226 132Q286 66 404 88', other.mid, 11, 0.95),
    line('M212 180Q300 98 430 156', light, 5, 0.6),
    row(5, (at) => circle(250 + at * 36, 116 - (at % 2 ? 20 : 4), 7, other.light)),
  ),
});

const visor = ({ mid, dark }: Tones): string =>
  shapes(
    path('M216 150Q320 108 424 150Q440 178 424 182Q320 140 216 182Q200 178 216 150Z', dark),
    path('M220 150Q320 112 420 150Q428 164 422 168Q320 130 218 168Q212 162 220 150Z', mid),
  );

const studs = (each: (x: number) => string): Worn => ({ over: shapes(each(219), each(421)) });

const wears: Record<Headwear[0], (colour: Tones, other: Tones) => Worn> = {
  headscarf,
  wrap,
  flatCap: ({ light, mid, dark }) => ({
    over: shapes(
      path('M206 160C192 92 254 42 336 46C424 50 452 108 438 160Q320 118 206 160Z', dark),
      path('M206 156C196 92 254 46 330 50C404 54 430 100 422 148Q320 112 206 156Z', mid),
      visor({ light, mid, dark }),
      line('M230 110Q262 70 324 66', light, 7, 0.5),
      line('M330 60Q360 90 362 122', dark, 4, 0.5),
    ),
  }),
  cap: ({ light, mid, dark }, other) => ({
    over: shapes(
      path('M212 168C204 92 250 54 322 54C396 54 436 94 428 168Q320 126 212 168Z', dark),
      path('M212 166C206 92 250 56 316 58C376 58 412 90 410 150Q320 126 212 166Z', mid),
      line('M320 58V128M262 74Q248 106 250 142M380 74Q394 106 392 142', dark, 3.5, 0.5),
      visor(other),
      line('M234 116Q252 82 290 72', light, 6, 0.6),
    ),
  }),
  helmet: ({ light, mid, dark }, other) => ({
    over: shapes(
      path('M204 182C186 96 244 38 320 38C396 38 454 96 436 182Q320 138 204 182Z', dark),
      path('M206 178C192 98 246 44 314 44C382 44 432 92 424 164Q320 136 206 178Z', mid),
      ...[262, 320, 378].map((x) =>
        path(
          `M${x - 13} 142Q${x - 9 + (320 - x) * 0.2} 84 ${x + (320 - x) * 0.28} 66Q${x + 9 + (320 - x) * 0.2} 84 ${x + 13} 138Q${x} 132 ${x - 13} 142Z`,
          other.mid,
        ),
      ),
      line('M226 140Q236 84 284 62', light, 7, 0.7),
      line('M222 178Q226 260 266 326M418 178Q414 260 374 326', rubber.mid, 6),
    ),
  }),
  beanie: ({ light, mid, dark }) => ({
    over: shapes(
      path('M210 150C204 80 254 36 320 36C386 36 436 80 430 150Z', dark),
      path('M210 148C206 82 254 40 314 40C374 40 414 80 410 148Z', mid),
      row(6, (at) => line(`M${242 + at * 32} 120Q${258 + at * 25} 74 ${294 + at * 10} 48`, dark, 4, 0.4)),
      path('M202 142Q320 104 438 142Q446 180 434 184Q320 146 206 184Q194 180 202 142Z', mid),
      row(13, (at) =>
        line(
          `M${214 + at * 17.6} ${148 - 20 * Math.sin((at / 12) * Math.PI)}V${172 - 20 * Math.sin((at / 12) * Math.PI)}`,
          dark,
          4,
          0.45,
        ),
      ),
      line('M212 146Q320 112 428 146', light, 5, 0.6),
    ),
  }),
  straw: (_, band) => ({
    behind: ellipse(320, 142, 206, 46, paleWood.dark),
    over: shapes(
      path('M112 140Q160 178 320 178Q480 178 528 140Q500 122 428 122H212Q140 122 112 140Z', paleWood.mid),
      path('M214 146C206 60 250 24 320 24C390 24 434 60 426 146Q320 170 214 146Z', paleWood.dark),
      path('M214 142C208 62 250 28 314 28C374 28 410 60 408 150Q320 168 214 142Z', paleWood.light),
      path('M214 112Q320 138 426 112V148Q320 174 214 148Z', band.mid),
      line('M220 118Q320 142 420 118', band.light, 5, 0.6),
      line('M136 142Q170 164 300 168', white, 5, 0.5),
      row(6, (at) =>
        line(`M${238 + at * 32} 96Q${246 + at * 29} 60 ${272 + at * 18} 40`, paleWood.mid, 3.5, 0.7),
      ),
    ),
  }),
  toque: ({ light, mid, dark }) => ({
    over: shapes(
      ...[
        [256, 74, 52],
        [384, 74, 52],
        [320, 52, 62],
      ].map(([x = 0, y = 0, r = 0]) =>
        shapes(circle(x + 4, y + 4, r, dark), circle(x - 1, y - 1, r * 0.95, mid)),
      ),
      path('M222 92Q320 60 418 92L420 158Q320 122 220 158Z', mid),
      path('M378 80Q400 84 418 92L420 158Q402 148 382 142Z', dark, 0.6),
      line('M226 152Q320 118 414 152', dark, 4, 0.6),
      line('M276 132Q274 106 262 90M320 126V82M364 132Q366 106 378 90', dark, 4, 0.4),
      line('M236 60Q246 38 268 34', light, 6, 0.9),
    ),
  }),
  band: ({ light, mid, dark }) => ({
    over: shapes(
      path('M214 178Q230 92 320 88Q410 92 426 178L418 196Q396 126 320 122Q244 126 222 196Z', mid),
      path('M380 104Q418 124 426 178L418 196Q404 150 370 130Z', dark, 0.7),
      line('M226 164Q246 108 310 100', light, 5, 0.6),
    ),
  }),
  hoops: ({ mid, light }) =>
    studs((x) =>
      shapes(
        line(`M${x} 256a17 19 0 1 0 1 0`, mid, 6),
        line(`M${x - 13} 268Q${x - 16} 280 ${x - 8} 288`, light, 3),
      ),
    ),
  studs: ({ mid, light }) => studs((x) => shapes(circle(x, 258, 7, mid), circle(x - 2, 256, 2.5, light))),
  drops: ({ mid, light }, other) =>
    studs((x) =>
      shapes(
        circle(x, 258, 5, other.mid),
        path(`M${x} 264Q${x + 13} 286 ${x} 296Q${x - 13} 286 ${x} 264Z`, mid),
        circle(x - 3, 284, 3, light),
      ),
    ),
  pencil: (colour) => ({
    over: shapes(
      turn(
        -28,
        424,
        196,
        line('M404 200H488', colour.dark, 12),
        line('M404 198H488', colour.mid, 7),
        path('M404 193L386 200L404 207Z', paleWood.light),
        line('M489 200H495', '#c9645c', 12),
      ),
      path('M410 216Q424 190 438 214Q432 206 424 206Q416 206 410 216Z', '#dba48a'),
    ),
  }),
  tape: (colour) => ({
    low: shapes(
      line('M262 372Q238 420 262 500', colour.dark, 24),
      line('M262 372Q236 420 260 500', colour.mid, 18),
      line('M378 372Q402 420 378 500', colour.dark, 24),
      line('M378 372Q400 420 376 500', colour.mid, 18),
      row(6, (at) =>
        line(
          `M${246 - at} ${402 + at * 16}H${254 - at}M${386 - at} ${402 + at * 16}H${394 - at}`,
          rubber.mid,
          3,
          0.7,
        ),
      ),
    ),
  }),
  headphones: ({ light, mid, dark }, other) => ({
    low: shapes(
      line('M248 398Q320 470 392 398', dark, 17),
      line('M250 394Q320 464 388 398', mid, 9),
      turn(
        24,
        244,
        404,
        path('M218 374H268Q274 374 274 380V432Q274 438 268 438H218Q206 438 206 406Q206 374 218 374Z', mid),
        path('M262 374H284Q288 406 284 438H262Z', other.mid),
      ),
      turn(
        -24,
        396,
        404,
        path('M422 374H372Q366 374 366 380V432Q366 438 372 438H422Q434 438 434 406Q434 374 422 374Z', dark),
        path('M378 374H356Q352 406 356 438H378Z', other.dark),
      ),
      line('M222 392Q214 404 222 418', light, 4, 0.6),
    ),
  }),
  strap: (colour) => ({
    low: shapes(
      line('M256 374Q240 430 286 500M384 374Q400 430 354 500', colour.dark, 17),
      line('M254 374Q238 430 284 500', colour.mid, 9),
      path('M268 456H372Q384 456 384 468V510H256V468Q256 456 268 456Z', iron.dark),
      path('M268 456H372Q380 456 380 462H260Q260 456 268 456Z', iron.light),
      circle(320, 492, 30, iron.mid),
      circle(320, 492, 21, rubber.dark),
    ),
  }),
  whistle: (colour) => ({
    low: shapes(
      line('M274 372Q290 430 318 452Q350 430 366 372', colour.mid, 6),
      path('M300 452H350V464H332Q336 486 314 486Q296 484 298 466Z', yellow.mid),
      circle(314, 468, 6, yellow.dark),
      line('M304 456H342', yellow.light, 3),
    ),
  }),
  flower: ({ light, mid }, other) => ({
    over: shapes(
      row(5, (at) => turn(at * 72, 408, 128, ellipse(408, 106, 14, 20, at % 2 ? mid : light))),
      circle(408, 128, 10, other.mid),
    ),
  }),
};

export const wearOf = ([
  kind,
  colour,
  other = kind === 'helmet' ? iron : kind === 'headphones' ? steel : brass,
]: Headwear): Worn => wears[kind](colour, other);
