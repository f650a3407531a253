import {
  brass,
  brick,
  circle,
  cream,
  ellipse,
  iron,
  leaf,
  line,
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
  type Tones,
  yellow,
} from '../kit';
import type { Sketch, View } from '../sketch';

const shellTone: Tones = { light: '#7ba3b5', mid: '#3f7289', dark: '#274d5f' };

const suitcase: View = {
  alt: 'Grande valise rigide bleue à quatre roues, poignée télescopique sortie',
  ground: 'floor',
  body: shapes(
    // Handle.
    rod(272, 32, 272, 110, steel, 11),
    rod(368, 32, 368, 110, steel, 11),
    rod(264, 30, 376, 30, rubber, 21),
    // Wheels.
    ...[224, 416].map((x) =>
      shapes(
        rect(x - 17, 410, 34, 20, iron.dark, 6),
        rect(x - 21, 418, 17, 32, rubber.dark, 8),
        rect(x + 4, 418, 17, 32, rubber.dark, 8),
        rect(x - 21, 418, 12, 29, rubber.light, 6),
        rect(x + 4, 418, 12, 29, rubber.light, 6),
      ),
    ),
    solid(
      'shell',
      'M186 132Q188 94 226 92H414Q452 94 454 132V382Q452 418 414 420H226Q188 418 186 382Z',
      shellTone,
      row(7, (index) =>
        shapes(
          rect(214 + index * 32, 122, 15, 262, shellTone.dark, 7, 0.55),
          rect(212 + index * 32, 122, 6, 262, shellTone.light, 3, 0.6),
        ),
      ),
    ),
    shine('M202 136Q206 112 230 108', 8, 0.5),
    ...(
      [
        ['M186 144Q184 90 238 92L226 112Q206 114 204 144Z'],
        ['M454 144Q456 90 402 92L414 112Q434 114 436 144Z'],
        ['M186 370Q184 424 238 420L226 400Q206 398 204 370Z'],
        ['M454 370Q456 424 402 420L414 400Q434 398 436 370Z'],
      ] as const
    ).map(([d]) => path(d, shellTone.dark)),
    // Handles, lock, label.
    rect(274, 84, 92, 20, rubber.dark, 10),
    rect(278, 84, 84, 12, rubber.light, 6),
    rect(444, 222, 20, 84, rubber.mid, 9),
    rect(292, 110, 56, 30, iron.dark, 6),
    row(3, (index) => rect(299 + index * 13, 116, 10, 17, cream.light, 2)),
    circle(342, 125, 4, brass.mid),
    line('M282 96Q262 130 250 160', brick.mid, 4),
    place(
      246,
      172,
      18,
      1,
      rect(-21, -14, 42, 64, brick.dark, 6),
      rect(-21, -14, 37, 59, brick.mid, 6),
      rect(-13, 2, 21, 30, cream.light, 3),
    ),
    // Packing cubes, scale.
    rect(500, 376, 104, 66, yellow.dark, 10),
    rect(500, 376, 104, 58, yellow.mid, 10),
    line('M510 390H594', yellow.dark, 3),
    rect(584, 386, 12, 8, steel.light, 2),
    rect(512, 330, 84, 48, leaf.dark, 9),
    rect(512, 330, 84, 42, leaf.light, 9),
    line('M520 342H588', leaf.dark, 3),
    place(
      92,
      396,
      -8,
      1,
      rect(-48, -19, 96, 42, rubber.dark, 16),
      rect(-48, -19, 96, 35, iron.mid, 16),
      rect(-24, -11, 48, 20, '#a9c9a4', 4),
      line('M0 20V38Q-14 44 -10 54Q2 60 8 50', steel.mid, 6),
    ),
  ),
};

const garment = (x: number, y: number, w: number, h: number, tone: Tones): string =>
  shapes(
    rect(x, y, w, h, tone.dark, 10),
    rect(x, y, w - 6, h - 8, tone.mid, 10),
    line(
      `M${x + 14} ${y + h * 0.36}H${x + w - 24}M${x + 14} ${y + h * 0.64}H${x + w - 24}`,
      tone.light,
      3,
      0.6,
    ),
  );

const packed: View = {
  alt: 'La valise ouverte à plat : vêtements pliés, pochettes de rangement et sangles croisées',
  body: shapes(
    ...[34, 326].map((x) =>
      shapes(
        rect(x, 52, 280, 376, shellTone.dark, 40),
        rect(x, 52, 274, 366, shellTone.mid, 40),
        rect(x + 16, 68, 244, 336, cream.dark, 28),
        rect(x + 20, 74, 240, 330, cream.mid, 26),
      ),
    ),
    row(4, (index) => rect(308, 96 + index * 82, 24, 40, steel.mid, 6)),
    garment(68, 92, 102, 136, brick),
    garment(178, 92, 100, 136, leaf),
    garment(68, 238, 102, 146, yellow),
    garment(178, 238, 100, 146, { light: '#a9c3d8', mid: '#7b9cbb', dark: '#56768f' }),
    line('M62 96L286 384M286 96L62 384', rubber.mid, 11),
    rect(156, 222, 36, 36, rubber.dark, 8),
    rect(162, 228, 24, 24, steel.mid, 5),
    // The other half: cubes, a hat.
    rect(360, 92, 220, 128, yellow.dark, 14),
    rect(360, 92, 214, 120, yellow.mid, 14),
    line('M372 110H562', yellow.dark, 4),
    rect(546, 104, 14, 12, steel.light, 3),
    rect(382, 128, 170, 70, yellow.dark, 8, 0.35),
    rect(360, 232, 106, 150, leaf.dark, 14),
    rect(360, 232, 100, 142, leaf.light, 14),
    line('M372 250H448', leaf.dark, 4),
    rect(374, 266, 72, 92, leaf.dark, 8, 0.3),
    ellipse(526, 310, 54, 62, '#a77a3f'),
    ellipse(524, 307, 52, 60, '#e3c184'),
    ellipse(524, 305, 30, 36, brick.mid),
    ellipse(523, 302, 26, 31, '#ecd3a0'),
  ),
};

/** What travels; by the slug of the listing. */
export const luggage: Readonly<Record<string, Sketch>> = {
  valises: [suitcase, packed],
};
