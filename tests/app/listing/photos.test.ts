import sharp from 'sharp';
import { GET } from '@/app/api/photos/[...key]/route';
import { encodeSession, newSessionClaims, sessionCookie } from '@/lib/platform/auth/claims';
import { db } from '@/lib/platform/db/client';
import { storePicture } from '@/lib/platform/pictures';
import { aListing, aMember } from '@/tests/support/builders';

// The framework's own request scope, which a route has only inside a running server.
let cookie: string | undefined;
jest.mock('next/headers', () => ({
  cookies: async () => ({ get: () => (cookie === undefined ? undefined : { value: cookie }) }),
  headers: async () => new Headers(),
}));

const ask = async (key: string[], as?: string) => {
  cookie = as && (await encodeSession(newSessionClaims(as, 0)));
  const request = new Request(`http://localhost:3000/api/photos/${key.join('/')}?w=320`);
  return GET(request, { params: Promise.resolve({ key }) });
};

const aDraftWithPhoto = async () => {
  const owner = await aMember();
  const bytes = await sharp({ create: { width: 60, height: 40, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  const picture = await storePicture(db, owner.id, new File([new Uint8Array(bytes)], 'a.png'));
  const listing = await aListing({
    ownerId: owner.id,
    state: 'draft',
    photos: { create: { pictureId: picture.id, position: 0 } },
  });
  return { owner, listing, key: [picture.id] };
};

test('a draft’s photo is for its owner, and kept by no cache', async () => {
  const { owner, key } = await aDraftWithPhoto();
  const answer = await ask(key, owner.id);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
});

test('to a stranger, to another member and to a forged session it is not there', async () => {
  const { owner, key } = await aDraftWithPhoto();
  expect(sessionCookie()).toBe('next-auth.session-token');
  const neighbour = await aMember();
  expect((await ask(key)).status).toBe(404);
  expect((await ask(key, neighbour.id)).status).toBe(404);
  cookie = `${owner.id}.forged`;
  const request = new Request(`http://localhost:3000/api/photos/${key[0]}`);
  expect((await GET(request, { params: Promise.resolve({ key }) })).status).toBe(404);
});

test('once the listing is on show, everyone sees it', async () => {
  const { listing, key } = await aDraftWithPhoto();
  await db.listing.update({ where: { id: listing.id }, data: { state: 'published' } });
  const answer = await ask(key);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
});

test.each([
  [['nothing-there']],
  [['..', '..', 'etc', 'passwd']],
  [['pictures', 'x']],
  [['a/b']],
  [['%2e%2e']],
])('what is no picture’s id is not there: %j', async (key) => {
  const answer = await ask(key);
  expect(answer.status).toBe(404);
  expect(answer.headers.get('cache-control')).toBe('no-store');
});
