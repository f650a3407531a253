import sharp from 'sharp';
import { updateProfile } from '@/lib/member/commands/profile';
import { createToken } from '@/lib/member/commands/tokens';
import { memberPage, ownAccount } from '@/lib/member/queries';
import { bearer } from '@/lib/platform/auth/bearer';
import { revokeToken, tokensOf } from '@/lib/platform/auth/tokens';
import { db } from '@/lib/platform/db/client';
import { aMember } from '@/tests/support/builders';
import { letPass, presentTime } from '@/tests/support/clock';

afterEach(presentTime);

const profile = { name: 'Awa Diallo', about: '', languages: [], homeArea: '' };

test('what others see of a member is what the member wrote, and never where to write to', async () => {
  const member = await aMember({ email: 'secret@example.org' });
  const languages = ['fr', 'br', 'fr'] as ('fr' | 'br')[];
  await updateProfile(member, {
    ...profile,
    handle: 'awa-d',
    about: '<b>vélos</b>',
    languages,
    homeArea: 'rennes',
  });
  const page = await memberPage(null, 'AWA-D');
  expect(page).toMatchObject({
    handle: 'awa-d',
    about: '<b>vélos</b>',
    languages: ['fr', 'br'],
    homeArea: 'Rennes',
    rating: null,
    isSelf: false,
  });
  expect(JSON.stringify(page)).not.toMatch(/secret@|password|"lat"|"lng"|homeLat/);
  expect((await memberPage(member, 'awa-d')).isSelf).toBe(true);
});

test('a town is found by name, by name and département, or refused', async () => {
  const member = await aMember();
  const home = async (homeArea: string) => {
    await updateProfile(member, { ...profile, handle: member.handle, homeArea });
    return db.member.findUniqueOrThrow({ where: { id: member.id } });
  };
  expect((await home('Rennes')).homeLat).toBeCloseTo(48.1, 0);
  expect((await home('Saint-Denis (93)')).homeLat).toBeCloseTo(48.9, 0);
  expect(await home('35700')).toMatchObject({ homeArea: 'Rennes' });
  expect(await home('')).toMatchObject({ homeArea: '', homeLat: null });
  await expect(home('Nulle-Part-sur-Rien')).rejects.toMatchObject({
    fields: { homeArea: { key: 'member.placeUnknown' } },
  });
});

test('a place that no atlas knows stays as it is until it is changed', async () => {
  const member = await aMember({ homeArea: 'Saint-Hélier', homeLat: 48.1, homeLng: -1.67 });
  await updateProfile(member, { ...profile, handle: member.handle, homeArea: 'Saint-Hélier' });
  const { homeArea, homeLat } = await db.member.findUniqueOrThrow({ where: { id: member.id } });
  expect({ homeArea, homeLat }).toEqual({ homeArea: 'Saint-Hélier', homeLat: 48.1 });
});

test('a handle belongs to one member, in whatever case, and free ones are offered', async () => {
  const [first, second] = [await aMember(), await aMember()];
  await updateProfile(first, { ...profile, handle: 'only-one' });
  const refusal = await updateProfile(second, { ...profile, handle: 'only-one' }).catch(
    (error: unknown) => error,
  );
  expect(refusal).toMatchObject({
    fields: {
      handle: { key: 'member.handleTaken', values: { suggestions: 'only-one-2, only-one-3, only-one-4' } },
    },
  });
});

test('a new picture takes the place of the old one, and a refused form leaves none behind', async () => {
  const member = await aMember();
  const png = await sharp({ create: { width: 40, height: 40, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  const picture = () => new File([new Uint8Array(png)], 'me.png', { type: 'image/png' });
  await updateProfile(member, { ...profile, handle: member.handle, picture: picture() });
  const { pictureId } = await ownAccount(member);
  expect(pictureId).not.toBeNull();
  await updateProfile({ ...member, pictureId }, { ...profile, handle: member.handle, picture: picture() });
  expect(await db.picture.count({ where: { ownerId: member.id } })).toBe(1);
  const taken = (await aMember()).handle;
  await expect(
    updateProfile(member, { ...profile, handle: taken, picture: picture() }),
  ).rejects.toMatchObject({
    fields: { handle: { key: 'member.handleTaken' } },
  });
  expect(await db.picture.count({ where: { ownerId: member.id } })).toBe(1);
  const now = await ownAccount(member);
  await updateProfile(
    { ...member, pictureId: now.pictureId },
    { ...profile, handle: member.handle, removePicture: 'on' },
  );
  expect((await ownAccount(member)).pictureId).toBeNull();
});

const call = (token: string, scope: 'read' | 'write') =>
  bearer(new Request('http://localhost/api', { headers: { authorization: `Bearer ${token}` } }), scope);

test('a token acts for its member, within its scopes, until it runs out', async () => {
  const member = await aMember();
  const { id, token } = await createToken(member, { name: 'script', scopes: ['read'], days: 30 });
  expect((await call(token, 'read'))?.id).toBe(member.id);
  await expect(call(token, 'write')).rejects.toMatchObject({ code: 'forbidden' });
  expect(JSON.stringify(await db.apiToken.findMany())).not.toContain(token);
  expect((await tokensOf(member)).map((line) => line.id)).toEqual([id]);
  letPass({ days: 31 });
  await expect(call(token, 'read')).rejects.toMatchObject({ code: 'unauthorized' });
  expect(await tokensOf(member)).toEqual([]);
});

test('a token ends when its member revokes it, and nobody else can', async () => {
  const [member, stranger] = [await aMember(), await aMember()];
  const { id, token } = await createToken(member, { name: 'script', scopes: ['read', 'write'] });
  await expect(revokeToken(stranger, id)).rejects.toMatchObject({ code: 'not_found' });
  expect(await call(token, 'write')).not.toBeNull();
  await revokeToken(member, id);
  await expect(call(token, 'read')).rejects.toMatchObject({ code: 'unauthorized' });
  await expect(revokeToken(member, id)).rejects.toMatchObject({ code: 'not_found' });
});
