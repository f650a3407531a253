import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { GET } from '@/app/api/photos/[...key]/route';
import { isPublicPicture, requirePictureFor } from '@/app/api/photos/who-sees';
import { db } from '@/lib/platform/db/client';
import { pictureBytes } from '@/lib/platform/picture-files';
import { forgetPicture, storePicture } from '@/lib/platform/pictures';
import { aListing, aMember } from '@/tests/support/builders';

// As an installation does that says nothing of it.
delete process.env.PICTURE_EFFORT;

const solid = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 180, g: 71, b: 42 } } });

/** A black PNG of a bit a pixel: a few kilobytes, however large it becomes once it is opened. */
const blackSquare = (side: number): Buffer => {
  const number = (value: number): Buffer => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return bytes;
  };
  const chunk = (name: string, data: Buffer): Buffer => {
    const named = Buffer.concat([Buffer.from(name), data]);
    return Buffer.concat([number(data.length), named, number(crc32(named))]);
  };
  const header = Buffer.concat([number(side), number(side), Buffer.from([1, 0, 0, 0, 0])]);
  const rows = deflateSync(Buffer.alloc(side * (1 + Math.ceil(side / 8))));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

const fileOf = (bytes: Uint8Array, name = 'photo.jpg'): File => new File([new Uint8Array(bytes)], name);

const fetchPicture = (id: string, accept: string, query = '') =>
  GET(new Request(`http://localhost:3000/api/photos/${id}${query}`, { headers: { accept } }), {
    params: Promise.resolve({ key: [id] }),
  });

describe('a stored picture', () => {
  test('stands upright, carries no place, and is kept in each width and format', async () => {
    const { id: ownerId } = await aMember();
    // Two halves, turned on their side as a phone does: the red one belongs on top.
    const onItsSide = await sharp({ create: { width: 1600, height: 1200, channels: 3, background: 'blue' } })
      .composite([{ input: await solid(800, 1200).png().toBuffer(), left: 0, top: 0 }])
      .withExif({
        IFD0: { Copyright: 'someone' },
        IFD3: { GPSLatitude: '48/1 7/1 0/1', GPSLatitudeRef: 'N' },
      })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect((await sharp(onItsSide).metadata()).exif).toBeDefined();

    const picture = await storePicture(db, ownerId, fileOf(onItsSide));
    expect(picture).toMatchObject({ width: 1200, height: 1600 });

    for (const width of [320, 640, 1280] as const) {
      for (const format of ['avif', 'webp'] as const) {
        const bytes = await pictureBytes(picture.id, width, format);
        const found = await sharp(bytes ?? new Uint8Array()).metadata();
        expect(found.width).toBe(Math.min(width, 1200));
        expect(found.format).toBe(format === 'avif' ? 'heif' : 'webp');
        expect([found.exif, found.xmp, found.iptc, found.orientation]).toEqual([
          undefined,
          undefined,
          undefined,
          undefined,
        ]);
      }
    }
    const shown = sharp((await pictureBytes(picture.id, 320, 'webp')) ?? new Uint8Array());
    const [red = 0, , blue = 255] = await shown
      .extract({ left: 300, top: 10, width: 1, height: 1 })
      .raw()
      .toBuffer();
    expect(red).toBeGreaterThan(blue);
  });

  test('shows the first frame of an animation', async () => {
    const { id: ownerId } = await aMember();
    const frames = await Promise.all(
      ['red', 'blue'].map((background) =>
        sharp({ create: { width: 40, height: 30, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    const animation = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    const picture = await storePicture(db, ownerId, fileOf(animation, 'dance.gif'));
    expect(picture).toMatchObject({ width: 40, height: 30 });
    const found = await sharp((await pictureBytes(picture.id, 640, 'webp')) ?? new Uint8Array()).metadata();
    expect(found).toMatchObject({ width: 40, height: 30 });
    expect(found.pages ?? 1).toBe(1);
  });

  test('goes with all its files', async () => {
    const { id: ownerId } = await aMember();
    const { id } = await storePicture(db, ownerId, fileOf(await solid(50, 50).png().toBuffer()));
    await forgetPicture(db, id);
    expect(await pictureBytes(id, 320, 'webp')).toBeNull();
    expect(await db.picture.count({ where: { id } })).toBe(0);
  });
});

describe('what is no picture is refused with words', () => {
  const refusals: [string, string, () => Promise<Uint8Array>][] = [
    ['a file of 40 MB', 'photo.tooLarge', async () => new Uint8Array(40e6)],
    ['a renamed PDF', 'photo.notAPicture', async () => Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj <<>> endobj')],
    [
      'an SVG',
      'photo.notAPicture',
      async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
    ],
    [
      'an SVG with a declaration',
      'photo.notAPicture',
      async () =>
        Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
    ],
    ['an empty file', 'photo.notAPicture', async () => new Uint8Array()],
    [
      'a beginning without a picture',
      'photo.notAPicture',
      async () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]),
    ],
    [
      'a picture cut short',
      'photo.notAPicture',
      async () =>
        (
          await sharp({
            create: {
              width: 900,
              height: 900,
              channels: 3,
              background: 'red',
              noise: { type: 'gaussian', mean: 128, sigma: 60 },
            },
          })
            .jpeg()
            .toBuffer()
        ).subarray(0, 20_000),
    ],
    ['a bomb of 20,000 pixels a side', 'photo.tooManyPixels', async () => blackSquare(20_000)],
    [
      'a ribbon of 20,000 pixels',
      'photo.tooManyPixels',
      async () =>
        sharp({ create: { width: 20_000, height: 2, channels: 3, background: 'red' } })
          .png()
          .toBuffer(),
    ],
  ];

  test.each(refusals)('%s', async (_, key, bytes) => {
    const { id: ownerId } = await aMember();
    await expect(storePicture(db, ownerId, fileOf(await bytes(), 'vacances.jpg'))).rejects.toMatchObject({
      code: 'invalid',
      key,
      values: { name: 'vacances.jpg' },
    });
    expect(await db.picture.count({ where: { ownerId } })).toBe(0);
  });
});

describe('who may see a picture', () => {
  const aPicture = async (ownerId: string) =>
    storePicture(db, ownerId, fileOf(await solid(700, 500).png().toBuffer()));

  test.each([
    ['draft', false],
    ['published', true],
    ['paused', true],
    ['archived', false],
  ])('a photo of a %s listing is for everyone: %s', async (state, isPublic) => {
    const owner = await aMember();
    const stranger = await aMember();
    const picture = await aPicture(owner.id);
    await aListing({ ownerId: owner.id, state, photos: { create: { pictureId: picture.id, position: 0 } } });
    expect(await isPublicPicture(db, picture.id)).toBe(isPublic);
    await expect(requirePictureFor(db, owner, picture.id)).resolves.toBeUndefined();
    const asked = requirePictureFor(db, stranger, picture.id);
    if (isPublic) await expect(asked).resolves.toBeUndefined();
    else await expect(asked).rejects.toMatchObject({ code: 'not_found' });
    await expect(requirePictureFor(db, null, picture.id)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('the photos of a hand-over are for its two parties', async () => {
    const customer = await aMember();
    const listing = await aListing();
    const neighbour = await aMember();
    const picture = await aPicture(customer.id);
    const booking = await db.booking.create({
      data: {
        listingId: listing.id,
        customerId: customer.id,
        providerId: listing.ownerId,
        state: 'started',
        startsAt: new Date('2027-01-02'),
        endsAt: new Date('2027-01-03'),
        quote: {},
        totalMinor: 0,
        currency: 'EUR',
        cancellation: 'flexible',
        timeZone: 'Europe/Paris',
      },
    });
    const holding = await db.holding.create({
      data: {
        bookingId: booking.id,
        position: 0,
        giverId: listing.ownerId,
        takerId: customer.id,
        listingId: listing.id,
        quantity: 1,
        startsAt: booking.startsAt,
      },
    });
    await db.handoverReport.create({
      data: {
        holdingId: holding.id,
        phase: 'start',
        party: 'customer',
        memberId: customer.id,
        photos: { create: { pictureId: picture.id, position: 0 } },
      },
    });
    expect(await isPublicPicture(db, picture.id)).toBe(false);
    await expect(
      requirePictureFor(db, { ...neighbour, id: listing.ownerId }, picture.id),
    ).resolves.toBeUndefined();
    await expect(requirePictureFor(db, neighbour, picture.id)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('the route serves what the browser takes, and keeps public ones for ever', async () => {
    const { id: ownerId } = await aMember();
    const { id } = await aPicture(ownerId);
    await aListing({ ownerId, photos: { create: { pictureId: id, position: 0 } } });
    const avif = await fetchPicture(id, 'image/avif,image/webp,*/*', '?w=300');
    expect(avif.status).toBe(200);
    expect(Object.fromEntries(avif.headers)).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-disposition': 'inline',
      'content-type': 'image/avif',
      vary: 'Accept',
      'x-content-type-options': 'nosniff',
    });
    const webp = await fetchPicture(id, '*/*');
    expect(webp.headers.get('content-type')).toBe('image/webp');
    expect((await sharp(await webp.arrayBuffer()).metadata()).width).toBe(640);
  });
});
