import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type CreateRaw, type Sharp } from 'sharp';
import type { Tint } from '@/lib/shared/tint';
import { chanceOf, oneOf } from './chance';
import { pictureSize } from './drawings/kit';

const root = process.cwd();
const emojiFolder = join(root, 'node_modules/@lobehub/fluent-emoji-3d/assets');

export { pictureSize };

/** The file of an emoji; some are named with their variation sign, some without. */
export const emojiFile = (emoji: string): string => {
  const points = [...emoji].map((sign) => (sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0'));
  const names = [points, points.filter((point) => point !== 'fe0f'), [...points, 'fe0f']];
  const found = names
    .map((name) => join(emojiFolder, `${name.join('-')}.webp`))
    .find((file) => existsSync(file));
  if (!found) throw new Error(`there is no drawing of ${emoji}`);
  return found;
};

type Colour = readonly [red: number, green: number, blue: number];

const css = readFileSync(join(root, 'app/globals.css'), 'utf8');

/** The light value of a tint, from the one place that knows it. */
const colourOf = (tint: Tint): Colour => {
  const hex = new RegExp(`--color-tint-${tint}: light-dark\\(#([0-9a-f]{6})`).exec(css)?.[1];
  if (!hex) throw new Error(`the tint ${tint} has no colour`);
  const channel = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  return [channel(0), channel(2), channel(4)];
};

const mix = (one: Colour, other: Colour, share: number): Colour => {
  const channel = (at: 0 | 1 | 2): number => Math.round(one[at] * (1 - share) + other[at] * share);
  return [channel(0), channel(1), channel(2)];
};

const white: Colour = [255, 253, 249];
const shade: Colour = [92, 66, 40];

/** A drawing on a ground: what tells two pictures apart. `touch` colours the ground a little. */
export type Drawing = { emoji: string; tint: Tint; touch?: Tint; variant: number };

export const drawingKey = ({ emoji, tint, touch, variant }: Drawing): string =>
  [emoji, tint, touch ?? '', variant].join(' ');

/** A quiet ground: the tint, light from one side, and sometimes the table that the thing stands on. */
const groundOf = (drawing: Drawing): Buffer => {
  const { width, height } = pictureSize;
  const name = drawingKey(drawing);
  const tint = colourOf(drawing.tint);
  const base = drawing.touch ? mix(tint, colourOf(drawing.touch), 0.45) : tint;
  const lightest = mix(base, white, 0.55);
  const lightAt = oneOf([0.3, 0.5, 0.7], `${name} light`) * width;
  const table = oneOf([1, 1, 0.7, 0.76], `${name} table`) * height;
  const lightDown = 0.22 * height;
  const reach = 0.62 * width;
  const pixels = Buffer.alloc(width * height * 3);
  let at = 0;
  for (let y = 0; y < height; y += 1) {
    const [red, green, blue] = y < table ? base : mix(base, shade, 0.07);
    for (let x = 0; x < width; x += 1) {
      const [across, down] = [x - lightAt, y - lightDown];
      const far = Math.sqrt(across * across + down * down) / reach;
      const glow = far < 1 ? (1 - far) * (1 - far) * (1 + 2 * far) : 0;
      pixels[at] = red + (lightest[0] - red) * glow + 0.5;
      pixels[at + 1] = green + (lightest[1] - green) * glow + 0.5;
      pixels[at + 2] = blue + (lightest[2] - blue) * glow + 0.5;
      at += 3;
    }
  }
  return pixels;
};

/** A thing has air around it. */
const objectSize = Math.round(pictureSize.height * 0.65);
const shadowGrain = 64;
const shadowEdge = 16;
const shadowStrength = 0.3;

type Layer = { input: Buffer; raw: CreateRaw };

const layerOf = async (image: Sharp): Promise<Layer> => {
  const { data, info } = await image.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { input: data, raw: { width: info.width, height: info.height, channels: 4 } };
};

const smallSide = shadowGrain + 2 * shadowEdge;

/** The soft shadow that an object throws, as a small square of alphas. */
const shadowOf = async ({ input, raw }: Layer): Promise<Uint8Array> => {
  const around = {
    top: shadowEdge,
    bottom: shadowEdge,
    left: shadowEdge,
    right: shadowEdge,
    background: '#0000',
  };
  const small = await layerOf(
    sharp(input, { raw })
      .resize(shadowGrain, shadowGrain, { fit: 'contain', background: '#0000' })
      .extend(around),
  );
  const soft = await layerOf(sharp(small.input, { raw: small.raw }).blur(4.5));
  return Uint8Array.from({ length: smallSide * smallSide }, (_, at) => soft.input[at * 4 + 3] ?? 0);
};

/** Darkens one pixel, or covers it: `share` of the new colour. */
const blend = (
  picture: Buffer,
  at: number,
  red: number,
  green: number,
  blue: number,
  share: number,
): void => {
  const [r = 0, g = 0, b = 0] = [picture[at], picture[at + 1], picture[at + 2]];
  picture[at] = r + (red - r) * share + 0.5;
  picture[at + 1] = g + (green - g) * share + 0.5;
  picture[at + 2] = b + (blue - b) * share + 0.5;
};

const placeOf = (size: number, whole: number, aside: number): number =>
  Math.round((whole - size) / 2) + aside;

/** Lays the shadow in the middle, `down` pixels below it, enlarging it on the way: it is so soft that nobody can tell. */
const layShadow = (picture: Buffer, alphas: Uint8Array, size: number, down: number): void => {
  const { width, height } = pictureSize;
  const [left, top] = [placeOf(size, width, 0), placeOf(size, height, down)];
  const scale = (smallSide - 1) / (size - 1);
  for (let y = Math.max(0, -top); y < Math.min(size, height - top); y += 1) {
    const row = Math.min(Math.floor(y * scale), smallSide - 2);
    const below = y * scale - row;
    for (let x = Math.max(0, -left); x < Math.min(size, width - left); x += 1) {
      const column = Math.min(Math.floor(x * scale), smallSide - 2);
      const beside = x * scale - column;
      const at = row * smallSide + column;
      const upper = (alphas[at] ?? 0) * (1 - beside) + (alphas[at + 1] ?? 0) * beside;
      const lower = (alphas[at + smallSide] ?? 0) * (1 - beside) + (alphas[at + smallSide + 1] ?? 0) * beside;
      const alpha = upper * (1 - below) + lower * below;
      if (alpha < 1) continue;
      const share = (alpha / 255) * shadowStrength;
      blend(picture, ((y + top) * width + x + left) * 3, shade[0], shade[1], shade[2], share);
    }
  }
};

/** Lays the object in the middle, a little above it. */
const layObject = (picture: Buffer, { input, raw }: Layer, up: number): void => {
  const { width, height } = pictureSize;
  const [left, top] = [placeOf(raw.width, width, 0), placeOf(raw.height, height, -up)];
  for (let y = 0; y < raw.height; y += 1) {
    for (let x = 0; x < raw.width; x += 1) {
      const from = (y * raw.width + x) * 4;
      const alpha = input[from + 3] ?? 0;
      if (alpha === 0) continue;
      const to = ((y + top) * width + x + left) * 3;
      blend(picture, to, input[from] ?? 0, input[from + 1] ?? 0, input[from + 2] ?? 0, alpha / 255);
    }
  }
};

/** The pixels of a picture: sRGB, without alpha, in `pictureSize`. Some are seen from the other side. */
export const draw = async (drawing: Drawing): Promise<Buffer> => {
  const { height } = pictureSize;
  const isTurned = drawing.variant > 0 && chanceOf(`${drawingKey(drawing)} turned`) < 0.6;
  const size = objectSize;
  const object = await layerOf(
    sharp(emojiFile(drawing.emoji)).flop(isTurned).resize(size, size, { fit: 'inside' }),
  );
  const picture = groundOf(drawing);
  const shadowSize = Math.round((size * smallSide) / shadowGrain);
  layShadow(picture, await shadowOf(object), shadowSize, Math.round(height / 21));
  layObject(picture, object, Math.round(height / 90));
  return picture;
};
