import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TINTS } from '@/lib/shared/tint';

const css = readFileSync(join(__dirname, '../../../app/globals.css'), 'utf8');
const MODES = ['light', 'dark'] as const;
type Mode = (typeof MODES)[number];

const tokens = new Map(
  [...css.matchAll(/--color-([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

const colour = (name: string, mode: Mode): string => {
  const token = tokens.get(name);
  if (!token) throw new Error(`no token ${name}`);
  return token[mode];
};

/** Relative luminance, WCAG 2.2. */
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

const grounds = ['paper', 'card', 'sunk'];
const tints = TINTS.map((tint) => `tint-${tint}`);
const washes = ['brick-wash', 'leaf-wash', 'sun-wash', 'danger-wash'];

/** Every text colour with every ground it is set on. */
const TEXT: Record<string, string[]> = {
  ink: [...grounds, ...washes, ...tints],
  'ink-2': [...grounds, ...washes, ...tints],
  brick: ['paper', 'card'],
  'brick-ink': [...grounds, 'brick-wash'],
  'leaf-ink': [...grounds, 'leaf-wash'],
  'sun-ink': [...grounds, 'sun-wash'],
  'danger-ink': [...grounds, 'danger-wash'],
  'on-brick': ['brick', 'brick-strong'],
  'on-leaf': ['leaf'],
  'on-danger': ['danger'],
  paper: ['ink'],
};

/** What must be seen but is not read: borders of fields, focus rings, bars. WCAG 1.4.11. */
const SHAPES: Record<string, string[]> = {
  edge: ['paper', 'card'],
  focus: [...grounds, ...tints],
  leaf: ['paper', 'card', 'sunk', 'leaf-wash'],
  brick: ['paper', 'card', 'brick-wash'],
  danger: ['paper', 'card'],
};

const pairs = (table: Record<string, string[]>) =>
  MODES.flatMap((mode) =>
    Object.entries(table).flatMap(([front, backs]) => backs.map((back) => [mode, front, back] as const)),
  );

describe('colours', () => {
  it.each(pairs(TEXT))('%s: text %s on %s keeps 4.5:1', (mode, front, back) => {
    expect(contrast(colour(front, mode), colour(back, mode))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(pairs(SHAPES))('%s: %s beside %s keeps 3:1', (mode, front, back) => {
    expect(contrast(colour(front, mode), colour(back, mode))).toBeGreaterThanOrEqual(3);
  });

  it('gives every tint a token', () => {
    expect(tints.filter((tint) => !tokens.has(tint))).toEqual([]);
  });
});
