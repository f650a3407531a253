import type { Tones } from '../kit';
import { longCuts } from './long-hair';
import { shortCuts } from './short-hair';
import type { Cut } from './strands';

const tones = (light: string, mid: string, dark: string): Tones => ({ light, mid, dark });

export const hairTones = {
  black: tones('#5b5250', '#332c2b', '#221d1c'),
  espresso: tones('#75553f', '#4b3326', '#33211a'),
  brown: tones('#9a7048', '#6e4b2f', '#4e331f'),
  chestnut: tones('#b27449', '#86502f', '#5f361f'),
  auburn: tones('#cf7c4c', '#a6522d', '#773719'),
  copper: tones('#eaa268', '#cf7438', '#9d5222'),
  honey: tones('#efcf8f', '#d2a75c', '#a67d3b'),
  blond: tones('#f8e4b0', '#e6c57d', '#bd9852'),
  ash: tones('#cdb592', '#a78e6b', '#7e684c'),
  steel: tones('#b9b7b3', '#8c8a87', '#656361'),
  silver: tones('#e9e8e4', '#c6c4bf', '#9a9893'),
  white: tones('#faf8f2', '#e6e2d9', '#bdb8ad'),
} as const;

const cuts = { ...shortCuts, ...longCuts };

export type Hair = { kind: keyof typeof cuts; tone: Tones };

export const hairBehind = ({ kind, tone }: Hair): string => {
  const cut: Cut = cuts[kind];
  return cut.behind?.(tone) ?? '';
};

export const hairBefore = ({ kind, tone }: Hair): string => cuts[kind].before(tone);
