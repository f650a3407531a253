import sharp from 'sharp';
import { db } from '@/lib/platform/db/client';
import {
  type PictureFormat,
  type PictureWidth,
  pictureBytes,
  putDrawing,
  removePicture,
} from '@/lib/platform/picture-files';
import { storePicture } from '@/lib/platform/pictures';
import { fileStore } from '@/lib/platform/storage';
import { aMember } from '@/tests/support/builders';

const square = (fill: string, side = 700): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"><rect width="${side}" height="${side}" fill="${fill}"/></svg>`;

const aDrawing = async (fill = 'red', side?: number): Promise<string> => {
  const id = crypto.randomUUID();
  await putDrawing(id, square(fill, side));
  return id;
};

const kept = (id: string, width: PictureWidth, format: PictureFormat) =>
  fileStore().get(`pictures/${id}/${width}.${format}`);

const widthOf = async (bytes: Uint8Array | null) => (await sharp(bytes ?? new Uint8Array()).metadata()).width;

describe('a picture that is kept as a drawing', () => {
  test('is made in a width and a format when somebody first asks, and kept', async () => {
    const id = await aDrawing();
    expect(await kept(id, 320, 'avif')).toBeNull();
    const shown = await pictureBytes(id, 320, 'avif');
    expect(await widthOf(shown)).toBe(320);
    expect(await kept(id, 320, 'avif')).toEqual(shown);
    expect(await kept(id, 640, 'webp')).toBeNull();
  });

  test('is never larger than it was drawn, and not made twice for two widths', async () => {
    const id = await aDrawing('red', 500);
    const shown = await pictureBytes(id, 1280, 'webp');
    expect(await widthOf(shown)).toBe(500);
    expect(await kept(id, 1280, 'webp')).toBeNull();
    expect(await kept(id, 640, 'webp')).toEqual(shown);
    expect(await widthOf(await pictureBytes(await aDrawing(), 1280, 'avif'))).toBe(700);
  });

  test('is made once for a crowd', async () => {
    const id = await aDrawing();
    const put = jest.spyOn(fileStore(), 'put');
    const all = await Promise.all(Array.from({ length: 20 }, () => pictureBytes(id, 640, 'webp')));
    expect(put).toHaveBeenCalledTimes(1);
    expect(new Set(all).size).toBe(1);
    put.mockRestore();
  });

  test('is not made while another process makes it', async () => {
    const id = await aDrawing();
    const key = `pictures/${id}/640.webp`;
    const waiting = async (): Promise<boolean> =>
      (await db.$queryRaw<unknown[]>`SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`)
        .length > 0;
    const { asked } = await db.$transaction(
      async (tx) => {
        await tx.$queryRaw`SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtext(${key}))) AS held`;
        let isDone = false;
        const asked = pictureBytes(id, 640, 'webp').finally(() => {
          isDone = true;
        });
        while (!isDone && !(await waiting()));
        await fileStore().put(key, Buffer.from('theirs'), 'image/webp');
        return { asked };
      },
      { timeout: 15_000 },
    );
    expect(Buffer.from((await asked) ?? []).toString()).toBe('theirs');
  });

  test('shows the next drawing that hangs in its place', async () => {
    const id = await aDrawing('red');
    const before = await pictureBytes(id, 320, 'webp');
    await putDrawing(id, square('blue'));
    expect(await pictureBytes(id, 320, 'webp')).not.toEqual(before);
  });

  test('goes with all its files', async () => {
    const id = await aDrawing();
    await pictureBytes(id, 320, 'webp');
    await removePicture(id);
    expect(await pictureBytes(id, 320, 'webp')).toBeNull();
    expect(await pictureBytes(id, 640, 'webp')).toBeNull();
  });
});

test('what a member sends is never kept as a drawing', async () => {
  const { id: ownerId } = await aMember();
  const bytes = await sharp(Buffer.from(square('red')))
    .png()
    .toBuffer();
  const { id } = await storePicture(db, ownerId, new File([new Uint8Array(bytes)], 'photo.png'));
  expect(await fileStore().get(`pictures/${id}/drawing.svg`)).toBeNull();
  await expect(storePicture(db, ownerId, new File([square('red')], 'photo.png'))).rejects.toMatchObject({
    key: 'photo.notAPicture',
  });
});
