import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { widthFor } from '@/lib/platform/pictures';
import { folderStore } from '@/lib/platform/storage';

describe('the folder store', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mitoyen-store-'));
  const store = folderStore(folder);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('gives back what was put, and null for what was not', async () => {
    await store.put('pictures/a/640.webp', new Uint8Array([1, 2, 3]), 'image/webp');
    expect([...((await store.get('pictures/a/640.webp')) ?? [])]).toEqual([1, 2, 3]);
    expect(await store.get('pictures/b/640.webp')).toBeNull();
    expect(readdirSync(join(folder, 'pictures/a'))).toEqual(['640.webp']);
  });

  test('removes what is there and does not mind what is not', async () => {
    await store.put('pictures/c/320.webp', new Uint8Array([1]), 'image/webp');
    await store.remove(['pictures/c/320.webp', 'pictures/c/640.webp']);
    expect(await store.get('pictures/c/320.webp')).toBeNull();
  });

  test.each(['../secret', '/etc/passwd', 'pictures/../../x', 'a//b', 'a/.env', '', 'a\\b', 'a/b.webp\n'])(
    'no key leads out of it: %j',
    async (key) => {
      await expect(store.get(key)).rejects.toThrow('not a key');
      await expect(store.put(key, new Uint8Array(), 'image/webp')).rejects.toThrow('not a key');
    },
  );
});

test.each([
  [null, 640],
  ['', 640],
  ['soon', 640],
  ['-5', 640],
  ['1', 320],
  ['320', 320],
  ['321', 640],
  ['1280', 1280],
  ['99999', 1280],
])('a wanted width of %j is served by %i', (wanted, width) => {
  expect(widthFor(wanted)).toBe(width);
});
