import { NextRequest } from 'next/server';
import { GET } from '@/app/api/suggestions/route';
import { encodeSession, newSessionClaims } from '@/lib/platform/auth/claims';
import { countWords } from '@/lib/search/words/count';
import { aListing, aMember } from '../../support/builders';
import { aCampaign } from '../../support/campaign-builders';

let cookie: string | undefined;
// The framework's own request scope, which a route has only inside a running server.
jest.mock('next/headers', () => ({
  cookies: async () => ({ get: () => (cookie ? { value: cookie } : undefined) }),
  headers: async () => new Headers(),
}));

const suggested = async (q: string, locale = 'fr'): Promise<[kind: string, label: string][]> => {
  const answer = await GET(
    new NextRequest(`http://localhost/api/suggestions?${new URLSearchParams({ q, locale })}`),
  );
  expect(answer.status).toBe(200);
  const { suggestions } = await answer.json();
  return suggestions.map(({ kind, label }: { kind: string; label: string }) => [kind, label]);
};

beforeAll(async () => {
  for (let n = 0; n < 3; n++) await aListing({ title: `Zébrulette ${n}`, description: 'Zébrulons. Rien.' });
  await aListing({ title: 'Zébrule de Gwendal', description: 'Unique.' });
  for (let n = 0; n < 4; n++)
    await aListing({ title: 'Zébrulard', description: 'Pour nous.', audience: 'members' });
  await aCampaign({ state: 'live', title: 'Un zébrulodrome' });
  await countWords();
});

describe('suggestions', () => {
  it('are words that several listings say to everyone, as they are written, and projects that run', async () => {
    const all = await suggested('zebr');
    expect(all).toEqual(
      expect.arrayContaining([
        ['word', 'zébrulette'],
        ['word', 'zébrulons'],
        ['campaign', 'Un zébrulodrome'],
      ]),
    );
    // A rare word can name a person, and what only members may read is told to nobody.
    const labels = all.map(([, label]) => label.toLowerCase());
    for (const secret of ['zébrule', 'zébrulard']) expect(labels).not.toContain(secret);
  });

  it('are categories, in the language of the page', async () => {
    expect((await suggested('éche')).filter(([kind]) => kind === 'category')).toEqual([
      ['category', expect.stringMatching(/^Éche|Éche/)],
    ]);
    expect((await suggested('ladd', 'en')).some(([kind]) => kind === 'category')).toBe(true);
  });

  it.each(['', 'z', '%', '%%%%', '_____', '\u0000a', 'é'.repeat(5000), "'; DROP TABLE listing; --"])(
    'of odd letters are none, or few, never an error: %j',
    async (typed) => {
      expect((await suggested(typed)).length).toBeLessThanOrEqual(11);
    },
  );

  it('of no language are none', async () => {
    expect(await suggested('zebr', 'xx')).toEqual([]);
  });

  it('are members too for who is signed in, and for nobody else; those who left are not among them', async () => {
    const reader = await aMember();
    await aMember({ name: 'Zébulon Le Guen' });
    await aMember({ name: 'Zébulon Parti', deletedAt: new Date() });
    expect(await suggested('zebul')).toEqual([]);
    cookie = await encodeSession(newSessionClaims(reader.id, 0));
    expect(await suggested('zébul')).toEqual([['member', 'Zébulon Le Guen']]);
    cookie = undefined;
  });
});
