import 'server-only';
import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { AppError } from '@/lib/shared/errors';
import { readWhole } from '@/lib/shared/typed-digits';
import type { Db } from './db/client';
import type { Prisma } from './db/generated/client';
import { type PictureWidth, pictureWidths, putPicture, removePicture } from './picture-files';
import { type Settings, settings } from './settings';

/** What a file input may offer. A phone that keeps its photos as HEIC then hands over a JPEG. */
export const pictureAccept = 'image/jpeg,image/png,image/webp,image/avif,image/gif';

/** No side is longer: WebP ends at 16,383 pixels. */
const maxSide = 16_000;
/** A tall picture is made narrower rather than endless. */
const maxHeight = 2 * 1280;

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.slice(from, to));

/**
 * How the files that we open begin. Everything else, SVG and PDF among it, is refused before any decoder sees it,
 * whatever its name says.
 */
const beginnings: Record<string, (bytes: Uint8Array) => boolean> = {
  jpeg: (bytes) => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff,
  png: (bytes) => ascii(bytes, 1, 4) === 'PNG' && bytes[0] === 0x89,
  gif: (bytes) => ascii(bytes, 0, 4) === 'GIF8',
  webp: (bytes) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP',
  heif: (bytes) => ascii(bytes, 4, 8) === 'ftyp' && ['avif', 'avis', 'mif1'].includes(ascii(bytes, 8, 12)),
};

type Refusal = 'photo.tooLarge' | 'photo.notAPicture' | 'photo.tooManyPixels';

const refuse = (key: Refusal, name: string, limit = 0): AppError =>
  new AppError('invalid', key, { values: { name: name.slice(0, 60), limit, side: maxSide } });

/** The pixels of an upload, upright, first frame, sRGB, without anything else that the file carried. */
const readPixels = async (bytes: Uint8Array, name: string, { photoMaxMegapixels }: Settings) => {
  if (!Object.values(beginnings).some((matches) => matches(bytes))) throw refuse('photo.notAPicture', name);
  const limitInputPixels = photoMaxMegapixels * 1e6;
  // The header alone says how large it would become; nothing is decoded before that is known to be reasonable.
  const { width, height, format } = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => Promise.reject(refuse('photo.notAPicture', name)));
  if (!(format in beginnings)) throw refuse('photo.notAPicture', name);
  if (width * height > limitInputPixels || Math.max(width, height) > maxSide) {
    throw refuse('photo.tooManyPixels', name, photoMaxMegapixels);
  }
  return sharp(bytes, { limitInputPixels, failOn: 'error', pages: 1 })
    .autoOrient()
    .resize({ width: Math.max(...pictureWidths), height: maxHeight, fit: 'inside', withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(() => Promise.reject(refuse('photo.notAPicture', name)));
};

/**
 * Keeps an uploaded picture: turned upright, stripped of all it carried (place, device, colour profile), as WebP and
 * AVIF in each width. Throws `invalid photo.tooLarge | notAPicture | tooManyPixels`. Takes a second: never call it
 * inside a transaction.
 */
export const storePicture = async (
  db: Db,
  ownerId: string,
  file: File,
): Promise<{ id: string; width: number; height: number }> => {
  const limits = await settings();
  if (file.size > limits.photoMaxMegabytes * 1e6)
    throw refuse('photo.tooLarge', file.name, limits.photoMaxMegabytes);
  const { data, info } = await readPixels(new Uint8Array(await file.arrayBuffer()), file.name, limits);
  const { width, height, channels } = info;
  const id = randomUUID();
  await putPicture(id, { data, width, height, channels });
  return db.picture.create({
    data: { id, ownerId, width, height },
    select: { id: true, width: true, height: true },
  });
};

/** Forgets a picture: its row, then its files. */
export const forgetPicture = async (db: Db, id: string): Promise<void> => {
  await db.picture.deleteMany({ where: { id } });
  await removePicture(id);
};

/** The kept width that serves a wanted one: the next larger, 640 when nothing sensible was asked for. */
export const widthFor = (wanted: string | null): PictureWidth => {
  const pixels = readWhole(wanted ?? '') ?? 0;
  if (pixels <= 0) return 640;
  return pictureWidths.find((width) => width >= pixels) ?? 1280;
};

/** Whether all of these pictures are a member's own. */
export const ownsPictures = async (db: Db, memberId: string, ids: readonly string[]): Promise<boolean> =>
  ids.length === 0 ||
  (await db.picture.count({ where: { id: { in: [...ids] }, ownerId: memberId } })) === new Set(ids).size;

/** A picture's natural size, or null. Who may see it is another question. */
export const findPicture = (db: Db, id: string) =>
  db.picture.findUnique({ where: { id }, select: { id: true, width: true, height: true } });

/** Whether a picture is one of these: who shows pictures says which of them are for whom. */
export const isOneOf = async (db: Db, id: string, any: Prisma.PictureWhereInput[]): Promise<boolean> =>
  (await db.picture.count({ where: { id, OR: any } })) > 0;
