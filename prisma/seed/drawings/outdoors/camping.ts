import {
  blue,
  brick,
  cream,
  ellipse,
  glass,
  grey,
  iron,
  leaf,
  line,
  move,
  navy,
  orange,
  path,
  rect,
  rod,
  row,
  rubber,
  shapes,
  shine,
  steel,
  teal,
  turn,
  white,
  wood,
  yellow,
} from '../kit';
import { closeUp, type Sketch, type View } from '../sketch';

/** A peg with the line that pulls at it. */
const guy = (fromX: number, fromY: number, toX: number, toY: number): string =>
  shapes(
    line(`M${fromX} ${fromY}L${toX} ${toY}`, cream.light, 3),
    rod(toX, toY - 6, toX + (toX > fromX ? -6 : 6), toY + 18, iron, 7),
  );

const light: View = {
  alt: 'Tente légère deux places rouge et crème, l’entrée ouverte',
  ground: 'grass',
  body: shapes(
    guy(170, 210, 46, 398),
    guy(486, 210, 602, 394),
    // Inner tent and the fly over it.
    path('M84 404Q170 130 316 112Q480 130 566 404Z', brick.dark),
    path('M84 404Q170 130 316 112Q352 250 348 404Z', brick.mid),
    path('M84 404Q170 130 316 112Q230 210 180 404Z', brick.light),
    path('M316 112Q470 132 566 404H452Q420 220 316 112Z', '#9c3d25'),
    // The open door shows the inside.
    path('M316 140Q228 262 206 404H430Q404 250 316 140Z', cream.dark),
    path('M316 150Q244 270 226 404H412Q392 262 316 150Z', '#6d5a4b'),
    path('M226 404Q232 362 250 330H394Q406 366 412 404Z', '#8a7360'),
    path('M236 404Q260 378 320 378T404 404Z', teal.mid),
    path('M252 404Q272 388 318 388T360 404Z', teal.light),
    path('M316 140Q404 250 430 404H452Q448 300 420 262Q372 190 316 140Z', cream.mid),
    line('M316 140Q228 262 206 404', cream.light, 5),
    // Poles.
    line('M84 404Q170 130 316 112T566 404', yellow.mid, 7),
    line('M316 112L316 96', yellow.mid, 7),
    rect(296, 106, 40, 11, iron.mid, 5),
    rect(68, 398, 28, 11, iron.dark, 4),
    rect(554, 398, 28, 11, iron.dark, 4),
    // Boots.
    ...[472, 508].map((x) =>
      shapes(
        path(`M${x} 392V430H${x + 46}V420Q${x + 44} 412 ${x + 28} 410V392Z`, wood.dark),
        path(`M${x + 2} 394V422H${x + 42}Q${x + 40} 414 ${x + 25} 412V394Z`, wood.mid),
        rect(x - 1, 426, 48, 8, rubber.dark, 3),
      ),
    ),
  ),
};

const rolled: View = {
  alt: 'La tente légère roulée dans son sac, avec ses arceaux et ses sardines',
  ground: 'table',
  body: move(
    0,
    22,
    rect(92, 206, 330, 150, brick.dark, 66),
    rect(92, 206, 322, 138, brick.mid, 64),
    shine('M140 230H360', 11, 0.3),
    ellipse(126, 277, 34, 68, brick.light),
    ellipse(126, 277, 22, 46, brick.mid),
    row(2, (index) =>
      shapes(
        rect(206 + index * 118, 202, 24, 156, rubber.mid, 6),
        rect(202 + index * 118, 256, 32, 32, steel.mid, 6),
      ),
    ),
    row(3, (index) => rod(150, 382 + index * 17, 470, 374 + index * 17, yellow, 9)),
    row(3, (index) => rect(286 + index * 22, 372 + index * 17, 16, 13, steel.mid, 3)),
    row(6, (index) =>
      turn(
        index * 4 - 8,
        474 + index * 22,
        350,
        rod(474 + index * 22, 286, 474 + index * 22, 398, steel, 8),
        line(`M${474 + index * 22} 288q14 -12 20 4`, steel.mid, 7),
      ),
    ),
  ),
};

const family: View = {
  alt: 'Grande tente familiale gonflable, deux chambres et un séjour ouvert',
  ground: 'grass',
  body: shapes(
    guy(566, 230, 622, 414),
    guy(80, 250, 22, 418),
    // Bedrooms at the left, living room at the right.
    path('M52 412Q60 190 170 170L420 96Q588 112 598 412Z', leaf.dark),
    path('M52 412Q60 190 170 170Q250 200 262 412Z', leaf.mid),
    path('M60 404Q70 200 170 178Q128 260 124 404Z', leaf.light),
    path('M170 170L420 96Q500 108 520 150L254 212Q226 178 170 170Z', leaf.light, 0.6),
    path('M262 412Q258 230 214 184L300 160Q356 220 362 412Z', cream.dark),
    path('M272 412Q268 236 232 182L300 164Q348 222 352 412Z', cream.mid),
    path('M282 300Q282 250 274 226L322 214Q332 262 332 300Z', teal.dark),
    path('M287 294Q287 252 280 232L317 222Q327 262 327 294Z', glass.mid),
    line('M303 228L308 294', cream.mid, 5),
    // Front of the living room.
    path('M362 412Q356 214 300 160L420 96Q588 112 598 412Z', leaf.mid),
    path('M408 412V262Q414 186 470 176Q544 186 552 262V412Z', '#5f6a55'),
    path('M408 412V400Q470 376 552 400V412Z', '#7d866c'),
    path('M408 262Q414 186 470 176Q448 220 440 262Q434 340 440 412H408Z', cream.mid),
    path('M408 262Q414 186 462 178Q424 230 420 412H408Z', cream.light),
    // Table inside, lantern.
    line('M482 196V226', iron.dark, 3),
    rect(470, 224, 24, 30, yellow.light, 6),
    rect(468, 220, 28, 8, iron.mid, 3),
    rect(468, 250, 28, 8, iron.mid, 3),
    rect(462, 336, 82, 10, wood.mid, 3),
    line('M472 346L490 398M536 346L518 398', wood.dark, 6),
    rect(484, 316, 16, 20, brick.mid, 3),
    rect(514, 310, 20, 26, blue.mid, 4),
    // Air beams.
    line('M52 412Q60 190 170 170Q250 190 262 412', yellow.dark, 19),
    line('M52 410Q60 188 170 168Q248 190 260 408', yellow.mid, 12),
    line('M362 412Q356 212 300 160', yellow.dark, 17),
    line('M361 410Q354 212 299 160', yellow.mid, 11),
    line('M374 412Q370 118 478 112Q588 120 598 412', yellow.dark, 19),
    line('M373 410Q368 118 476 110Q586 118 596 410', yellow.mid, 12),
    // Pump.
    line('M132 440Q100 420 66 416', rubber.mid, 8),
    rod(150, 444, 150, 372, steel, 16),
    rod(150, 376, 150, 336, iron, 7),
    rod(124, 334, 176, 334, rubber, 13),
    rect(120, 440, 60, 9, iron.dark, 4),
  ),
};

/** A mattress that blows itself up, lying. */
const mattress = (x: number, y: number, tones: typeof blue): string =>
  move(
    x,
    y,
    path('M18 0H206Q222 0 226 14L246 60Q250 76 232 76H22Q-2 76 0 58L2 14Q4 0 18 0Z', tones.dark),
    path('M18 0H206Q222 0 226 12L243 50Q247 64 230 64H22Q-2 64 0 50L2 12Q4 0 18 0Z', tones.mid),
    row(4, (index) => line(`M12 ${10 + index * 14}H${222 + index * 5}`, tones.light, 5, 0.7)),
    path('M10 6H48L50 58H8Q4 58 5 50Z', tones.light, 0.7),
    rect(238, 60, 16, 10, iron.mid, 4),
  );

const dome: View = {
  alt: 'Tente dôme verte trois places et ses deux matelas',
  ground: 'grass',
  body: shapes(
    guy(136, 250, 34, 366),
    path('M70 366Q90 110 296 84Q506 110 530 366Z', teal.dark),
    path('M70 366Q90 110 296 84Q322 230 316 366Z', teal.mid),
    path('M70 366Q90 110 296 84Q190 170 158 366Z', teal.light),
    path('M200 140Q222 78 300 72Q388 76 408 140Q300 176 200 140Z', grey.light),
    path('M200 140Q222 78 300 72Q250 100 240 152Z', white),
    path('M300 72Q388 76 408 140Q392 146 372 150Q350 96 300 72Z', grey.mid),
    // Door, closed halfway.
    path('M212 366Q218 212 308 196Q392 212 402 366Z', teal.dark),
    path('M222 366Q228 224 308 208Q382 224 392 366Z', '#4c5b57'),
    path('M308 208Q382 224 392 366H346Q352 280 308 208Z', cream.mid),
    line('M222 366Q228 224 308 208T392 366', yellow.mid, 4),
    rect(302, 206, 11, 22, yellow.mid, 4),
    path('M436 226Q466 214 482 250L490 296Q462 300 440 288Z', cream.mid),
    line('M444 246L484 260M442 268L488 280', teal.dark, 3),
    line('M70 366Q90 110 296 84T530 366', iron.mid, 8),
    line('M296 84Q404 140 424 366', iron.mid, 6, 0.8),
    rect(56, 360, 28, 10, iron.dark, 4),
    rect(516, 360, 28, 10, iron.dark, 4),
    mattress(94, 374, navy),
    mattress(352, 386, orange),
    // Mallet.
    turn(
      -24,
      590,
      380,
      rod(590, 372, 590, 452, wood, 12),
      rect(560, 346, 60, 34, rubber.dark, 8),
      rect(560, 346, 60, 26, rubber.mid, 8),
    ),
  ),
};

/** A sleeping bag seen from above, its hood up. */
const bag = (tones: typeof blue, lining: typeof blue): string =>
  shapes(
    path(
      'M236 28Q160 34 138 120Q124 210 160 330Q172 430 236 440Q300 430 312 330Q348 210 334 120Q312 34 236 28Z',
      tones.dark,
    ),
    path(
      'M236 34Q168 40 146 122Q132 210 166 328Q178 420 232 428Q288 420 302 326Q334 210 322 124Q304 42 236 34Z',
      tones.mid,
    ),
    row(6, (index) =>
      line(
        `M${[150, 146, 152, 160, 168, 178][index]} ${182 + index * 40}Q236 ${204 + index * 40} ${[324, 324, 316, 308, 300, 290][index]} ${182 + index * 40}`,
        tones.dark,
        5,
      ),
    ),
    path('M236 46Q184 52 168 112Q176 158 236 160Q296 158 304 112Q288 52 236 46Z', lining.dark),
    path('M236 56Q194 62 180 112Q190 148 236 150Q282 148 292 112Q278 62 236 56Z', lining.mid),
    path('M190 104Q200 76 236 74Q272 76 282 104Q272 134 236 136Q200 134 190 104Z', cream.light),
    // The zip, a corner turned back.
    path('M304 120Q330 140 318 206L268 178Q286 156 304 120Z', lining.mid),
    path('M304 120Q318 132 312 160L284 152Z', lining.light),
    line('M318 206Q318 280 302 340', yellow.mid, 5),
    rect(311, 208, 12, 20, yellow.dark, 4),
    line('M160 150Q150 230 172 320', tones.light, 9, 0.6),
  );

const sleeping: View = {
  alt: 'Sac de couchage sarcophage ouvert, à côté de sa housse de compression',
  ground: 'plain',
  body: shapes(
    turn(-12, 236, 240, bag(blue, orange)),
    // In its cover.
    rect(398, 232, 176, 202, navy.dark, 40),
    rect(398, 232, 166, 190, navy.mid, 40),
    path('M416 240Q480 202 556 240Q548 266 486 268T416 240Z', navy.light),
    line('M470 226Q486 190 502 226', yellow.mid, 6),
    rect(474, 212, 24, 20, iron.mid, 6),
    row(3, (index) =>
      shapes(
        line(`M${430 + index * 54} 262V420`, rubber.mid, 10),
        rect(421 + index * 54, 318, 19, 24, rubber.dark, 4),
      ),
    ),
    line('M402 300Q486 326 568 300M402 372Q486 398 568 372', navy.dark, 5),
    rect(450, 352, 62, 28, cream.light, 4),
    // The sheet, folded.
    rect(404, 92, 164, 76, cream.dark, 12),
    rect(404, 92, 158, 66, cream.light, 12),
    line('M412 116H552M412 138H552', cream.dark, 4),
    rect(464, 88, 40, 74, orange.light, 4),
  ),
};

/** Nights in the open; by the slug of the listing. */
export const camping: Readonly<Record<string, Sketch>> = {
  'tente-hugo': [light, rolled],
  'tente-famille': [family, closeUp(family, 'Le séjour de la tente, sa table et sa lanterne', 470, 300, 1.9)],
  'tente-oleksandra': [dome],
  'sacs-couchage': [sleeping],
};
