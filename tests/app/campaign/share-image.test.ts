import { GET } from '@/app/campaigns/[id]/share.png/route';
import { db } from '@/lib/platform/db/client';
import { fileStore } from '@/lib/platform/storage';
import { aCampaign } from '@/tests/support/campaign-builders';

// The framework's own request scope, which a route has only inside a running server.
jest.mock('next/headers', () => ({
  cookies: async () => ({ get: () => undefined }),
  headers: async () => new Headers(),
}));

const ask = async (id: string, lang = 'en'): Promise<Buffer> => {
  const request = new Request(`http://localhost:3000/campaigns/${id}/share.png?lang=${lang}`);
  const answer = await GET(request, { params: Promise.resolve({ id }) });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png']);
  return Buffer.from(await answer.arrayBuffer());
};

const versionLength = 32;

/** Puts something else where the kept drawing's bytes stand: who gets that was not drawn for. */
const mark = async (key: string): Promise<void> => {
  const file = Buffer.from((await fileStore().get(key)) ?? []);
  await fileStore().put(
    key,
    Buffer.concat([file.subarray(0, versionLength), Buffer.from('kept')]),
    'application/octet-stream',
  );
};

test('a campaign’s picture is drawn once for what it says, and again when it says something else', async () => {
  const { id } = await aCampaign({ state: 'live', title: 'Un four pour tous' });
  const drawn = await ask(id);
  expect(drawn.subarray(1, 4).toString()).toBe('PNG');
  await mark(`drawn/share/${id}/en`);
  expect((await ask(id)).toString()).toBe('kept');
  expect((await ask(id, 'fr')).subarray(1, 4).toString()).toBe('PNG');
  await db.campaign.update({ where: { id }, data: { title: 'Deux fours pour tous' } });
  const again = await ask(id);
  expect(again.subarray(1, 4).toString()).toBe('PNG');
  expect(again.equals(drawn)).toBe(false);
});
