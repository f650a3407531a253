import {
  circle,
  darkWood,
  iron,
  path,
  place,
  poly,
  rect,
  row,
  rubber,
  shapes,
  steel,
  type Tones,
} from '../kit';
import { closeUp, type Sketch, type View } from '../sketch';

/** A chess man by its outline, its foot at 0, 0; 100 high. */
const man = (
  id: string,
  kind: 'king' | 'queen' | 'knight' | 'rook' | 'bishop' | 'pawn',
  tone: Tones,
): string => {
  const foot = 'M-24 0V-9Q-22 -15 -16 -16';
  const back = 'Q22 -15 24 -9V0Z';
  const bodies = {
    king: `${foot}Q-8 -50 -14 -66H-18Q-20 -80 -12 -82H-4V-92H-10V-100H-4V-108H4V-100H10V-92H4V-82H12Q20 -80 18 -66H14Q8 -50 16 -16${back}`,
    queen: `${foot}Q-8 -48 -14 -60H-17L-20 -84L-10 -74L-6 -90L0 -76L6 -90L10 -74L20 -84L17 -60H14Q8 -48 16 -16${back}`,
    bishop: `${foot}Q-8 -40 -12 -50Q-20 -66 0 -86Q20 -66 12 -50Q8 -40 16 -16${back}`,
    knight: `${foot}Q-22 -34 -6 -48Q-24 -40 -28 -50Q-22 -70 -6 -80L-4 -90L6 -80Q30 -66 18 -16${back}`,
    rook: `${foot}L-12 -50H-18V-70H-10V-63H-4V-70H4V-63H10V-70H18V-50H12L16 -16${back}`,
    pawn: `${foot}Q-6 -34 -10 -40H-13V-44H-8Q-16 -62 0 -64Q16 -62 8 -44H13V-40H10Q6 -34 16 -16${back}`,
  };
  const inner = bodies[kind];
  return shapes(
    path(inner, tone.dark),
    `<clipPath id="${id}"><path d="${inner}"/></clipPath><g clip-path="url(#${id})"><g transform="translate(-5 0)"><path d="${inner}" fill="${tone.mid}"/></g><rect x="-24" y="-14" width="30" height="5" fill="${tone.light}" opacity=".7"/></g>`,
    kind === 'knight' ? circle(-8, -66, 2.5, tone.dark) : '',
  );
};

const ivory: Tones = { light: '#fffaf0', mid: '#f0deb8', dark: '#a5824c' };

const ebony: Tones = { light: '#7a5c48', mid: '#4d352a', dark: '#2f1f19' };

const chess: View = {
  alt: 'Échiquier de noyer en pleine partie et pendule d’échecs électronique',
  body: shapes(
    // Board seen from a low seat.
    poly(
      [
        [120, 196],
        [520, 196],
        [622, 424],
        [18, 424],
      ],
      darkWood.dark,
    ),
    poly(
      [
        [18, 424],
        [622, 424],
        [622, 442],
        [18, 442],
      ],
      '#3f2517',
    ),
    poly(
      [
        [128, 202],
        [512, 202],
        [608, 416],
        [32, 416],
      ],
      darkWood.mid,
    ),
    row(64, (index) => {
      const file = index % 8;
      const rank = Math.floor(index / 8);
      const at = (f: number, r: number): readonly [number, number] => {
        const depth = (r / 8) ** 1.22;
        const half = 176 + depth * 86;
        return [320 - half + (f / 8) * half * 2, 208 + depth * 198];
      };
      return poly(
        [at(file, rank), at(file + 1, rank), at(file + 1, rank + 1), at(file, rank + 1)],
        (file + rank) % 2 ? '#8a5632' : '#ecd2a0',
      );
    }),
    // Clock behind.
    path('M196 172Q198 92 230 90H410Q442 92 444 172V190H196Z', iron.dark),
    path('M202 172Q204 98 232 96H404Q432 98 434 172V182H202Z', iron.mid),
    rect(222, 116, 88, 48, '#24352f', 6),
    rect(326, 116, 88, 48, '#24352f', 6),
    rect(226, 120, 80, 40, '#bcd2ae', 4),
    rect(330, 120, 80, 40, '#bcd2ae', 4),
    ...[236, 340].map((x, index) =>
      shapes(
        rect(x, 130, 10, 20, '#3c4d3a', 2),
        circle(x + 19, 135, 2.4, '#3c4d3a'),
        circle(x + 19, 146, 2.4, '#3c4d3a'),
        rect(x + 27, 130, index ? 6 : 13, 20, '#3c4d3a', 2),
        rect(x + 46, 130, 13, 20, '#3c4d3a', 2),
      ),
    ),
    rect(226, 74, 84, 18, rubber.dark, 7),
    rect(330, 82, 84, 13, rubber.dark, 6),
    rect(230, 74, 74, 10, steel.mid, 5),
    ...(
      [
        [206, 230, 0.62, 'rook', ebony],
        [330, 230, 0.66, 'king', ebony],
        [440, 232, 0.62, 'knight', ebony],
        [236, 262, 0.66, 'pawn', ebony],
        [392, 264, 0.66, 'pawn', ebony],
        [478, 268, 0.66, 'pawn', ebony],
        [270, 292, 0.74, 'knight', ebony],
        [352, 324, 0.86, 'pawn', ivory],
        [284, 326, 0.88, 'bishop', ivory],
        [160, 358, 0.94, 'pawn', ivory],
        [436, 360, 0.96, 'queen', ivory],
        [524, 362, 0.94, 'pawn', ivory],
        [118, 402, 1.1, 'rook', ivory],
        [318, 404, 1.12, 'king', ivory],
        [500, 404, 1.1, 'knight', ivory],
      ] as const
    ).map(([x, y, by, kind, tone], index) => place(x, y, 0, by, man(`man-${index}`, kind, tone))),
  ),
};

/** A game for after the move; by the slug of the listing. */
export const chessboards: Readonly<Record<string, Sketch>> = {
  'jeux-societe': [chess, closeUp(chess, 'La pendule d’échecs et les pièces noires', 320, 190, 2)],
};
