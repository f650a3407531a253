import { ellipse, line, path, shapes } from '../kit';
import { arc, back, type Cut, cap, curls, mass } from './strands';

/** Hair that is short, or none. */
export const shortCuts = {
  bald: { before: () => '' },
  crop: { before: (tone) => mass(cap, tone, 'M252 112Q276 88 312 86') },
  short: {
    before: (tone) =>
      mass(
        'M214 220C200 120 236 60 326 62C404 62 440 120 426 220Q420 224 414 212Q414 168 392 142Q346 148 286 124Q262 150 238 156Q226 180 226 214Q220 224 214 220Z',
        tone,
        'M246 128Q268 90 316 84',
        'M284 112Q330 130 384 122',
      ),
  },
  quiff: {
    before: (tone) =>
      mass(
        'M218 216C206 150 220 104 256 84Q252 66 276 58Q340 34 396 66Q438 92 424 216Q418 220 413 208Q414 166 396 140Q330 136 268 112Q236 142 230 208Q224 220 218 216Z',
        tone,
        'M272 92Q316 62 376 82',
        'M300 110Q346 96 396 116',
      ),
  },
  curly: {
    before: (tone) =>
      shapes(path(cap, tone.dark), curls([...arc(9, 172, 8, 106, 25), ...arc(7, 152, 28, 74, 25)], tone)),
  },
  pixie: {
    before: (tone) =>
      mass(
        'M210 244C196 120 236 60 326 60C410 60 444 124 428 240Q418 246 414 224Q418 180 400 154Q372 168 352 140Q318 172 262 158Q232 184 230 240Q222 256 210 244Z',
        tone,
        'M240 138Q264 88 322 82',
        'M268 134Q310 134 346 112',
      ),
  },
  horseshoe: {
    before: (tone) =>
      shapes(
        mass(
          'M216 240Q198 200 214 150Q226 128 238 136Q228 170 232 214Q228 244 216 240Z',
          tone,
          'M220 168Q216 190 220 214',
        ),
        mass('M424 240Q442 200 426 150Q414 128 402 136Q412 170 408 214Q412 244 424 240Z', tone),
        line('M250 108Q320 74 388 108', tone.light, 4, 0.35),
      ),
  },
  receding: {
    before: (tone) =>
      mass(
        'M214 228C202 120 240 66 320 66C400 66 438 120 426 228Q416 226 412 206Q412 170 396 138Q372 128 356 108Q320 124 284 108Q268 128 244 138Q228 170 228 206Q224 226 214 228Z',
        tone,
        'M238 142Q254 98 300 86',
      ),
  },
  topKnot: {
    behind: (tone) => shapes(ellipse(344, 58, 32, 28, tone.dark), ellipse(340, 54, 28, 24, tone.mid)),
    before: (tone) => mass(back, tone, 'M244 136Q266 96 312 88', 'M262 148Q286 112 322 102'),
  },
  curlsShort: {
    before: (tone) =>
      shapes(
        path(cap, tone.dark),
        curls([...arc(11, 192, -12, 108, 24, 200), ...arc(7, 150, 30, 82, 25)], tone),
      ),
  },
} as const satisfies Record<string, Cut>;
