import {
  blue,
  brass,
  brick,
  circle,
  cream,
  darkWood,
  ellipse,
  grey,
  iron,
  leaf,
  line,
  orange,
  path,
  rect,
  rod,
  row,
  rubber,
  shapes,
  steel,
  teal,
  turn,
  white,
  yellow,
} from '../kit';
import { closeUp, type Sketch, type View } from '../sketch';

const rucksack: View = {
  alt: 'Grand sac de randonnée vert à rabat, poches et ceinture',
  ground: 'floor',
  body: shapes(
    // Hip belt behind, carrying loop.
    path('M196 330Q110 320 88 372Q90 400 116 402Q150 372 210 386Z', rubber.dark),
    path('M444 330Q530 320 552 372Q550 400 524 402Q490 372 430 386Z', rubber.dark),
    path('M196 340Q120 332 100 372Q104 388 116 390Q150 362 210 372Z', iron.mid),
    path('M444 340Q520 332 540 372Q536 388 524 390Q490 362 430 372Z', iron.mid),
    line('M284 60Q320 26 356 60', rubber.mid, 13),
    // Body.
    path(
      'M212 136Q204 110 232 104H408Q436 110 428 136L450 360Q452 424 404 428H236Q188 424 190 360Z',
      leaf.dark,
    ),
    path(
      'M220 136Q214 114 236 110H402Q424 114 418 138L438 356Q440 412 400 416H238Q198 412 200 356Z',
      leaf.mid,
    ),
    path('M226 140L210 356Q210 398 228 408Q244 300 250 140Z', leaf.light, 0.7),
    // Front pocket.
    path('M252 232H388L402 384Q402 402 384 404H256Q238 402 238 384Z', leaf.dark),
    path('M258 236H382L394 376Q394 392 380 394H260Q246 392 246 376Z', teal.mid),
    line('M262 268Q320 282 378 268', yellow.mid, 6),
    rect(370, 262, 12, 24, yellow.dark, 4),
    rect(296, 316, 48, 24, cream.light, 4),
    // Straps.
    ...[250, 374].map((x) =>
      shapes(
        rect(x, 112, 16, 136, rubber.dark, 4),
        rect(x - 6, 184, 28, 26, rubber.mid, 6),
        rect(x, 192, 16, 8, steel.mid, 2),
      ),
    ),
    // Lid.
    path('M202 138Q196 64 264 56H376Q444 64 438 138Q432 156 400 158H240Q208 156 202 138Z', leaf.dark),
    path('M210 134Q206 72 266 64H374Q432 72 428 134Q424 148 398 149H242Q214 148 210 134Z', leaf.mid),
    path('M220 126Q220 82 268 74H330', 'none').replace(
      '/>',
      ` stroke="${leaf.light}" stroke-width="10" stroke-linecap="round"/>`,
    ),
    line('M244 124Q320 138 396 124', yellow.mid, 6),
    // Side pockets: a bottle and a pole.
    rod(174, 88, 190, 392, steel, 8),
    rod(172, 64, 176, 118, rubber, 16),
    path('M180 340H214L212 420H196Q178 416 180 340Z', iron.dark),
    rect(438, 268, 38, 96, blue.mid, 12),
    rect(438, 268, 12, 96, blue.light, 6),
    rect(446, 246, 22, 24, iron.mid, 5),
    path('M426 330H482L474 418H446Q424 416 426 330Z', iron.dark),
    row(3, (index) => line(`M${432} ${348 + index * 20}H${478 - index * 2}`, iron.light, 3, 0.6)),
    // Compression straps.
    line('M204 250L238 262M436 250L402 262', rubber.dark, 9),
  ),
};

const rain: View = {
  alt: 'Le sac de randonnée sous sa housse de pluie orange',
  ground: 'floor',
  tint: 'sky',
  body: shapes(
    line('M284 66Q320 30 356 66', rubber.mid, 13),
    path('M204 120Q214 58 320 56Q426 58 436 120L462 350Q464 426 400 430H240Q176 426 178 350Z', orange.dark),
    path('M214 122Q224 68 320 66Q416 68 424 122L446 346Q448 412 396 418H242Q192 412 192 346Z', orange.mid),
    path('M226 130Q232 84 290 76Q238 200 240 396Q202 390 206 346Z', orange.light, 0.75),
    line('M188 392Q320 446 452 392', orange.dark, 7),
    line('M214 200Q300 226 424 192M206 300Q330 330 436 296', orange.dark, 5, 0.55),
    rect(286, 236, 68, 30, cream.light, 5),
    row(14, (index) =>
      line(`M${60 + ((index * 131) % 560)} ${40 + ((index * 71) % 330)}l-8 26`, blue.light, 5, 0.75),
    ),
    path('M110 444Q320 424 540 444Q320 462 110 444Z', blue.light, 0.5),
  ),
};

const stove: View = {
  alt: 'Réchaud allumé sous sa popote, lampe frontale et couverts',
  ground: 'table',
  body: shapes(
    // Cartridge.
    path('M136 330Q138 314 162 310H278Q302 314 304 330V404Q302 420 282 420H158Q138 420 136 404Z', brick.dark),
    path('M142 330Q144 320 162 317H272Q292 320 294 330V398Q292 410 278 410H160Q144 410 142 398Z', brick.mid),
    rect(156, 336, 14, 60, brick.light, 7),
    rect(190, 346, 72, 38, cream.light, 5),
    path('M226 352Q242 364 234 378H216Q208 364 226 352Z', orange.mid),
    rect(188, 298, 64, 20, steel.dark, 6),
    // Burner, valve.
    rod(220, 306, 220, 252, brass, 17),
    rod(228, 284, 292, 288, steel, 6),
    line('M290 272Q318 288 290 304', steel.mid, 6),
    rect(192, 236, 56, 20, steel.dark, 6),
    line('M200 250L128 214M240 250L312 214M220 250V220', steel.dark, 8),
    row(5, (index) =>
      path(
        `M${178 + index * 21} 238Q${168 + index * 21} 222 ${180 + index * 21} 202Q${194 + index * 21} 222 ${188 + index * 21} 238Z`,
        index % 2 ? blue.light : orange.light,
        0.95,
      ),
    ),
    // Pot.
    path('M104 96H336V188Q334 212 306 214H134Q106 212 104 188Z', steel.dark),
    path('M112 96H324V182Q322 202 300 204H138Q114 202 112 182Z', steel.mid),
    rect(128, 108, 20, 84, steel.light, 9, 0.9),
    rect(94, 84, 252, 18, steel.dark, 8),
    rect(94, 84, 252, 11, steel.light, 8),
    path('M112 84Q130 56 220 54T328 84Z', steel.mid),
    rect(204, 38, 32, 20, brick.mid, 7),
    rod(336, 116, 452, 128, iron, 11),
    rod(336, 138, 452, 138, iron, 11),
    rod(400, 132, 456, 134, brick, 22),
    // Head torch.
    line('M404 366Q390 250 498 242Q606 250 592 366', teal.dark, 26),
    line('M404 364Q392 256 498 248Q604 256 592 364', teal.mid, 15),
    path('M404 366Q498 420 592 366L588 388Q498 442 408 388Z', teal.dark),
    rect(446, 346, 104, 74, iron.dark, 18),
    rect(446, 346, 100, 65, iron.mid, 18),
    circle(484, 380, 25, steel.dark),
    circle(484, 380, 20, yellow.light),
    circle(479, 374, 8, white),
    circle(528, 370, 8, brick.mid),
    circle(528, 392, 6, steel.mid),
    // Spork.
    turn(
      74,
      374,
      436,
      rod(374, 396, 374, 470, steel, 8),
      ellipse(374, 384, 14, 22, steel.mid),
      ellipse(371, 381, 8, 14, steel.light),
    ),
  ),
};

/** A trunk with its bark. */
const trunk = (x: number, w: number): string =>
  shapes(
    path(`M${x - w} 0H${x + w}L${x + w * 1.2} 430Q${x} 446 ${x - w * 1.3} 430Z`, darkWood.dark),
    path(`M${x - w} 0H${x + w * 0.6}L${x + w * 0.7} 434Q${x} 444 ${x - w * 1.3} 430Z`, darkWood.mid),
    path(`M${x - w * 0.8} 0H${x - w * 0.3}L${x - w * 0.4} 430H${x - w * 1.1}Z`, darkWood.light, 0.6),
    row(5, (index) => line(`M${x - 4 + (index % 2) * 14} ${30 + index * 84}q8 20 -2 44`, darkWood.dark, 4)),
  );

const hammock: View = {
  alt: 'Hamac orange entre deux troncs, sous sa moustiquaire',
  ground: 'grass',
  body: shapes(
    trunk(66, 38),
    trunk(578, 36),
    // Ridge line and net.
    line('M100 124L544 120', cream.dark, 4),
    path('M152 244Q200 130 320 122Q440 130 490 240Q440 320 320 330T152 244Z', white, 0.45),
    row(9, (index) =>
      line(
        `M${196 + index * 31} ${156 - Math.sin(((index + 1) / 10) * Math.PI) * 30}Q${190 + index * 32} 230 ${196 + index * 31} ${282 + Math.sin(((index + 1) / 10) * Math.PI) * 40}`,
        grey.mid,
        2,
        0.7,
      ),
    ),
    row(5, (index) =>
      line(
        `M${176 - index * 2} ${176 + index * 24}Q320 ${150 + index * 34} ${464 + index * 3} ${174 + index * 24}`,
        grey.mid,
        2,
        0.7,
      ),
    ),
    line('M320 122V108', cream.dark, 4),
    // Straps round the trunks, ropes.
    path('M24 186L110 192V218L22 212Z', yellow.dark),
    path('M24 186L110 192V210L22 204Z', yellow.mid),
    path('M536 188L620 182V208L536 214Z', yellow.dark),
    path('M536 188L620 182V200L536 206Z', yellow.mid),
    line('M108 204L158 246M538 202L486 242', rubber.dark, 7),
    circle(112, 206, 9, steel.mid),
    circle(534, 204, 9, steel.mid),
    // Cloth.
    path('M154 240Q214 380 320 384Q432 380 490 236Q454 300 320 312T154 240Z', orange.dark),
    path('M154 240Q210 358 318 366Q424 360 490 236Q440 286 320 294T154 240Z', orange.mid),
    path('M166 252Q220 326 300 344Q220 356 166 252Z', orange.light),
    path('M154 240Q240 300 320 302T490 236Q430 262 320 268T154 240Z', orange.light, 0.8),
    // A pillow that looks out, a book.
    path('M400 262Q436 232 462 256Q456 280 412 290Z', cream.light),
    path('M400 262Q436 232 462 256Q440 252 404 276Z', cream.mid),
  ),
};

/** Walks and what one carries; by the slug of the listing. */
export const hiking: Readonly<Record<string, Sketch>> = {
  'sac-a-dos': [rucksack, rain],
  rechaud: [stove, closeUp(stove, 'La flamme du réchaud sous la casserole', 220, 240, 2.1)],
  hamac: [hammock],
};
