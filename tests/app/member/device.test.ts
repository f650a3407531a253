import { knownHere } from '@/lib/platform/auth/device';
import { readDevice, writeDevice } from '@/lib/platform/auth/device-cookie';
import { closeSession, openSession } from '@/lib/platform/auth/session';
import { aMember } from '@/tests/support/builders';
import { Visitor } from '@/tests/support/request';

const sign = (memberId: string, epoch = 0, before = '') =>
  writeDevice(readDevice(before), { memberId, epoch });
const namesIn = (cookie: string | undefined) =>
  readDevice(cookie).map(({ memberId, epoch }) => `${memberId} ${epoch}`);

test('a device knows who signed in on it, also once they signed out; another one does not', async () => {
  const { id } = await aMember();
  const browser = new Visitor();
  await browser.visit(() => openSession({ memberId: id, epoch: 3 }));
  await browser.visit(closeSession);
  expect(await browser.visit(knownHere)).toMatchObject([{ memberId: id, epoch: 3 }]);
  expect(await new Visitor().visit(knownHere)).toEqual([]);
});

test('each is known once, the last first', () => {
  const two = sign('leo', 0, sign('awa', 2));
  expect(namesIn(two)).toEqual(['leo 0', 'awa 2']);
  expect(namesIn(sign('awa', 3, two))).toEqual(['awa 3', 'leo 0']);
});

test('a device that many use knows the last five of them, in a cookie of a sensible length', () => {
  const ids = Array.from({ length: 9 }, (_, index) => `0199f3a2-7c1e-7d5b-9a44-2f6f0c9d1e3${index}`);
  const cookie = ids.reduce((before, id) => sign(id, 12, before), '');
  expect(namesIn(cookie)).toEqual(
    ids
      .slice(4)
      .reverse()
      .map((id) => `${id} 12`),
  );
  expect(cookie.length).toBeLessThan(600);
  expect(cookie).toMatch(/^[\w.~-]+$/);
});

test('what we did not write says nothing, and takes away nothing of what we did', () => {
  const cookie = sign('awa', 1);
  const [id, epoch, key, seal] = cookie.split('.');
  for (const forged of [
    undefined,
    '',
    '~~~~',
    'awa',
    'awa.1.key.',
    `leo.${epoch}.${key}.${seal}`,
    `${id}.2.${key}.${seal}`,
    `${id}.1.other.${seal}`,
    `${id}.1.${key}.${seal}x`,
  ])
    expect(namesIn(forged)).toEqual([]);
  expect(namesIn(`leo.0.key.seal~${cookie}`)).toEqual(['awa 1']);
});
