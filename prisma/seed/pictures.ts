import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type CreateRaw, type Sharp } from 'sharp';
import type { Tint } from '@/lib/shared/tint';
import { chanceOf, oneOf } from './chance';

const root = process.cwd();
const emojiFolder = join(root, 'node_modules/@lobehub/fluent-emoji-3d/assets');

/** What the demo's pictures are drawn at: the drawings are 256 pixels wide, more would only weigh. */
export const pictureSize = { width: 640, height: 480 } as const;

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
export type Drawing = { emoji: string; tint: Tint; touch?: Tint; variant: number; isPortrait?: boolean };

export const drawingKey = ({ emoji, tint, touch, variant, isPortrait }: Drawing): string =>
  [emoji, tint, touch ?? '', variant, isPortrait ? 'portrait' : ''].join(' ');

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
    const floor = y < table ? base : mix(base, shade, 0.07);
    for (let x = 0; x < width; x += 1) {
      const [across, down] = [x - lightAt, y - lightDown];
      const far = Math.sqrt(across * across + down * down) / reach;
      const glow = far < 1 ? (1 - far) * (1 - far) * (1 + 2 * far) : 0;
      pixels[at] = floor[0] + (lightest[0] - floor[0]) * glow + 0.5;
      pixels[at + 1] = floor[1] + (lightest[1] - floor[1]) * glow + 0.5;
      pixels[at + 2] = floor[2] + (lightest[2] - floor[2]) * glow + 0.5;
      at += 3;
    }
  }
  return pixels;
};

/** A thing has air around it; a face fills the round frame that it is shown in. */
const sizeOf = ({ isPortrait }: Drawing): number =>
  Math.round(pictureSize.height * (isPortrait ? 0.94 : 0.65));
const shadowGrain = 64;
const shadowEdge = 16;

type Layer = { input: Buffer; raw: CreateRaw };

const layerOf = async (image: Sharp): Promise<Layer> => {
  const { data, info } = await image.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { input: data, raw: { width: info.width, height: info.height, channels: 4 } };
};

/** The soft shadow that an object throws; blurred while small, then made large: the same for a tenth of the work. */
const shadowOf = async ({ input, raw }: Layer, objectSize: number): Promise<Layer> => {
  const size = shadowGrain + 2 * shadowEdge;
  const small = await layerOf(
    sharp(input, { raw }).resize(shadowGrain, shadowGrain, { fit: 'contain', background: '#0000' }).extend({
      top: shadowEdge,
      bottom: shadowEdge,
      left: shadowEdge,
      right: shadowEdge,
      background: '#0000',
    }),
  );
  for (let at = 0; at < small.input.length; at += 4) {
    small.input.set([...shade, Math.round(0.3 * (small.input[at + 3] ?? 0))], at);
  }
  const soft = await layerOf(sharp(small.input, { raw: small.raw }).blur(4.5));
  const large = Math.round((objectSize * size) / shadowGrain);
  return layerOf(sharp(soft.input, { raw: soft.raw }).resize(large, large));
};

/** Lays a layer over the middle of a picture, `down` pixels below it. */
const lay = (picture: Buffer, { input, raw }: Layer, down: number): void => {
  const { width, height } = pictureSize;
  const left = Math.round((width - raw.width) / 2);
  const top = Math.round((height - raw.height) / 2) + down;
  for (let y = Math.max(0, -top); y < Math.min(raw.height, height - top); y += 1) {
    let from = y * raw.width * 4;
    let to = ((y + top) * width + left) * 3;
    for (let x = 0; x < raw.width; x += 1, from += 4, to += 3) {
      const alpha = (input[from + 3] ?? 0) / 255;
      if (alpha === 0) continue;
      for (let channel = 0; channel < 3; channel += 1) {
        const below = picture[to + channel] ?? 0;
        picture[to + channel] = below + ((input[from + channel] ?? 0) - below) * alpha + 0.5;
      }
    }
  }
};

/** The pixels of a picture: sRGB, without alpha, in `pictureSize`. Some are seen from the other side. */
export const draw = async (drawing: Drawing): Promise<Buffer> => {
  const { height } = pictureSize;
  const isTurned = drawing.variant > 0 && chanceOf(`${drawingKey(drawing)} turned`) < 0.6;
  const objectSize = sizeOf(drawing);
  const object = await layerOf(
    sharp(emojiFile(drawing.emoji)).flop(isTurned).resize(objectSize, objectSize, { fit: 'inside' }),
  );
  const picture = groundOf(drawing);
  lay(picture, await shadowOf(object, objectSize), Math.round(height / 21));
  lay(picture, object, -Math.round(height / 90));
  return picture;
};
