import 'server-only';
import { availableParallelism } from 'node:os';
import sharp, { type Sharp } from 'sharp';
import { transaction } from './db/client';
import { env } from './env';
import { type Bounds, inLine } from './in-line';
import { fileStore } from './storage';

/** The widths a picture is kept in; `paths.photo(id, width)` asks for one of them. */
export const pictureWidths = [320, 640, 1280] as const;
export type PictureWidth = (typeof pictureWidths)[number];

export const pictureFormats = ['avif', 'webp'] as const;
export type PictureFormat = (typeof pictureFormats)[number];

type Bytes = Uint8Array<ArrayBuffer>;

type Kind = 'photo' | 'drawing';

/** Flat colours look the same at a lower quality, in little more than half of the bytes. */
const qualities: Record<Kind, Record<PictureFormat, number>> = {
  photo: { avif: 52, webp: 78 },
  drawing: { avif: 44, webp: 70 },
};

const encode = async (image: Sharp, kind: Kind, format: PictureFormat): Promise<Bytes> => {
  const quality = qualities[kind][format];
  const bytes = await (format === 'avif'
    ? image.avif({ quality, effort: env.PICTURE_EFFORT })
    : image.webp({ quality })
  ).toBuffer();
  return new Uint8Array(bytes);
};

const keyOf = (id: string, width: PictureWidth, format: PictureFormat): string =>
  `pictures/${id}/${width}.${format}`;

const drawingKey = (id: string): string => `pictures/${id}/drawing.svg`;

const shownKeys = (id: string): string[] =>
  pictureWidths.flatMap((width) => pictureFormats.map((format) => keyOf(id, width, format)));

const put = (key: string, format: PictureFormat, bytes: Uint8Array): Promise<void> =>
  fileStore().put(key, bytes, `image/${format}`);

export type Pixels = { data: Buffer; width: number; height: number; channels: 1 | 2 | 3 | 4 };

/** Keeps a picture as WebP and AVIF in each width; never larger than it is. */
export const putPicture = async (id: string, { data, ...raw }: Pixels): Promise<void> => {
  const made = new Map<string, Promise<Bytes>>();
  const bytesOf = (width: number, format: PictureFormat): Promise<Bytes> => {
    const name = `${width} ${format}`;
    const bytes = made.get(name) ?? encode(sharp(data, { raw }).resize({ width }), 'photo', format);
    made.set(name, bytes);
    return bytes;
  };
  await Promise.all(
    pictureWidths.flatMap((width) =>
      pictureFormats.map(async (format) =>
        put(keyOf(id, width, format), format, await bytesOf(Math.min(width, raw.width), format)),
      ),
    ),
  );
};

/**
 * Keeps a drawing (SVG) of our own hand as a picture: what is shown of it is made when somebody first asks. Never for what a
 * member sends: an upload that is SVG is refused.
 */
export const putDrawing = async (id: string, svg: string): Promise<void> => {
  await fileStore().put(drawingKey(id), Buffer.from(svg), 'image/svg+xml');
  // What was made of another drawing that hung here is not of this one.
  await fileStore().remove(shownKeys(id));
};

/** Forgets all files of a picture. */
export const removePicture = (id: string): Promise<void> =>
  fileStore().remove([...shownKeys(id), drawingKey(id)]);

const making = new Map<string, Promise<Bytes>>();
let turn = 0;

/** A page shows many pictures: who looks at it first waits for all of them, on a slow machine for a while. */
const patient: Bounds = { longest: 1_000, waitMs: 60_000, turnMs: 20_000 };

/** Makes a file and keeps it: so many at a time as there are processors, and each once, whichever process is asked. */
const makeOnce = (key: string, format: PictureFormat, make: () => Promise<Bytes>): Promise<Bytes> => {
  const going = making.get(key);
  if (going) return going;
  turn = (turn + 1) % availableParallelism();
  const once = () =>
    transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtext(${key}))) AS held`;
      const found = await fileStore().get(key);
      if (found) return found;
      const bytes = await make();
      await put(key, format, bytes);
      return bytes;
    });
  const work = inLine({ thing: `picture files ${turn}` }, once, patient).finally(() => making.delete(key));
  making.set(key, work);
  return work;
};

const fromDrawing = async (
  id: string,
  wanted: PictureWidth,
  format: PictureFormat,
): Promise<Bytes | null> => {
  const drawing = await fileStore().get(drawingKey(id));
  if (!drawing) return null;
  const natural = (await sharp(drawing).metadata()).width;
  // One that is no wider than 640 has no file of 1280.
  const width = pictureWidths.find((each) => each >= Math.min(wanted, natural)) ?? wanted;
  const key = keyOf(id, width, format);
  const image = (): Sharp => sharp(drawing).removeAlpha().resize({ width, withoutEnlargement: true });
  return (await fileStore().get(key)) ?? makeOnce(key, format, () => encode(image(), 'drawing', format));
};

/** A picture's bytes, or null when there is none of this name. */
export const pictureBytes = async (
  id: string,
  width: PictureWidth,
  format: PictureFormat,
): Promise<Bytes | null> =>
  (await fileStore().get(keyOf(id, width, format))) ?? fromDrawing(id, width, format);
