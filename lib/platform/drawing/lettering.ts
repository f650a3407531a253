import 'server-only';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { trueTypeOf } from './woff2';

/* Words in our own faces for pictures made on the server, whatever fonts the machine has. */

const faces = {
  display: {
    file: 'node_modules/@fontsource-variable/fraunces/files/fraunces-latin-soft-normal.woff2',
    family: 'Fraunces',
    weight: 'Semi-Bold',
  },
  text: {
    file: 'node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2',
    family: 'Instrument Sans',
    weight: 'Medium',
  },
} as const;

type Face = keyof typeof faces;

const unpacked = new Map<Face, string>();

/** Where a face lies as a file that the drawing library reads; unpacked once a process. */
const fileOf = (face: Face): string => {
  const known = unpacked.get(face);
  if (known) return known;
  const source = join(process.cwd(), faces[face].file);
  const file = join(mkdtempSync(join(tmpdir(), 'mitoyen-font-')), `${face}.ttf`);
  writeFileSync(file, trueTypeOf(readFileSync(source)));
  unpacked.set(face, file);
  return file;
};

const escaped = (text: string): string =>
  text.replace(/[^\P{Cc}\n]/gu, '').replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

export type Lettering = { text: string; face: Face; size: number; colour: string; width: number };
export type Lettered = { input: Buffer; width: number; height: number };

/** A text as a picture on nothing: `size` in pixels, broken into lines of at most `width`. */
export const letter = async ({ text, face, size, colour, width }: Lettering): Promise<Lettered> => {
  const { family, weight } = faces[face];
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="${colour}">${escaped(text)}</span>`,
      font: `${family} ${weight} ${size}`,
      fontfile: fileOf(face),
      width,
      rgba: true,
      dpi: 72,
      wrap: 'word-char',
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { input: data, width: info.width, height: info.height };
};

/** The largest of some sizes at which a text is not higher than `height`; else the smallest. */
export const letterToFit = async (
  lettering: Omit<Lettering, 'size'>,
  sizes: readonly number[],
  height: number,
): Promise<Lettered> => {
  let last: Lettered | undefined;
  for (const size of sizes) {
    last = await letter({ ...lettering, size });
    if (last.height <= height) break;
  }
  if (!last) throw new RangeError('no sizes');
  return last;
};
