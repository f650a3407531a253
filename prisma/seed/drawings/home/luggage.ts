import {
  brass,
  brick,
  circle,
  cream,
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

/** What travels; by the slug of the listing. */
export const luggage: Readonly<Record<string, Sketch>> = {
  valises: [suitcase],
};
