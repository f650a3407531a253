import { atLeastOne } from '../support/at-least-one';
import { siteUrl } from '../support/site/browser';
import { rowsOf } from '../support/site/database';
import { as, rowOf } from '../support/site/visits';

describe('a page that members of a kind are given alike', () => {
  const names = new Map<string, string>();
  const cookies = new Map<string, string>();
  let pages: string[];

  const pageFor = async (path: string, cookie: string, headers: Record<string, string> = {}) =>
    (await fetch(siteUrl(path), { headers: { cookie, ...headers } })).text();

  /** What can be read, menus included. */
  const textOf = (page: string): string =>
    page
      .replace(/^.*<body/s, '')
      .replace(/<(script|template)\b.*?<\/\1>|<!--.*?-->/gs, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');

  /** A cookie that we know nothing of has a page rendered for whoever carries it alone. */
  const alone = (cookie: string): string => `${cookie}; other=1`;

  beforeAll(async () => {
    const { id } = await rowOf<{ id: string }>(
      "SELECT id FROM listing WHERE state = 'published' AND audience = 'everyone' AND type = 'thing' AND intent = 'offer'",
    );
    const campaign = await rowOf<{ id: string }>(`SELECT id FROM campaign WHERE state = 'live'`);
    pages = ['/fr', '/fr/search?q=perceuse', '/fr/this-week', '/fr/campaigns', `/fr/listings/${id}`];
    pages.push(`/fr/campaigns/${campaign.id}`);
    for (const email of ['neighbour@example.org', 'lender@example.org']) {
      const { page } = await as(email);
      const { name } = await rowOf<{ name: string }>('SELECT name FROM member WHERE email = $1', [email]);
      const kept = await page.context().cookies();
      names.set(email, name);
      cookies.set(name, kept.map((each) => `${each.name}=${each.value}`).join('; '));
      await pageFor('/fr', cookies.get(name) ?? '');
    }
  });

  /** Both pages; asked for again where a minute struck, or the worker wrote something, between the two. */
  const bothOf = async (path: string, cookie: string, tries = 3): Promise<[shared: string, own: string]> => {
    const own = await pageFor(path, alone(cookie));
    expect(own).toContain('data-corner=');
    const both: [string, string] = [textOf(await pageFor(path, cookie)), textOf(own)];
    return both[0] === both[1] || tries === 1 ? both : bothOf(path, cookie, tries - 1);
  };

  it('says to each what a page of their own says', async () => {
    for (const path of atLeastOne(pages))
      for (const cookie of atLeastOne([...cookies.values()])) {
        const [shared, own] = await bothOf(path, cookie);
        expect(shared).toBe(own);
      }
    // One of them at least is no page of their own, though a notice may come meanwhile.
    const [cookie = ''] = cookies.values();
    const some = [await pageFor('/fr', cookie), await pageFor('/fr', cookie), await pageFor('/fr', cookie)];
    expect(some.some((page) => !page.includes('data-corner='))).toBe(true);
  });

  it('shows each of many who ask at once themselves, and a stranger nobody', async () => {
    const readers = [...cookies, ['', '']];
    const asked = Array.from(
      { length: 60 },
      (_, at) => [readers[at % readers.length] ?? ['', ''], pages[at % pages.length] ?? ''] as const,
    );
    const seen = await Promise.all(
      asked.map(async ([[name, cookie = ''], path]) => {
        const page = await pageFor(path, cookie);
        const menu = /id="member-menu".*?<p [^>]*>([^<]*)</s.exec(page)?.[1] ?? '';
        return { name, menu };
      }),
    );
    expect(seen.filter(({ name, menu }) => name !== menu)).toEqual([]);
  });

  it('is what it would be now, as soon as anything was written', async () => {
    const [cookie = ''] = cookies.values();
    const path = pages.find((each) => each.includes('/listings/')) ?? '';
    const id = path.split('/').at(-1);
    const rename = (title: string) => rowsOf('UPDATE listing SET title = $2 WHERE id = $1', [id, title]);
    const { title } = await rowOf<{ title: string }>('SELECT title FROM listing WHERE id = $1', [id]);
    try {
      for (const each of [`${title} une`, `${title} deux`, `${title} trois`]) {
        await rename(each);
        expect(await pageFor(path, cookie)).toContain(`<h1`);
        expect(textOf(await pageFor(path, cookie))).toContain(each);
      }
    } finally {
      await rename(title);
    }
  });

  it('is given to nobody who says themselves of what kind they are', async () => {
    const kind = JSON.stringify({ role: 'operator', locale: 'fr', isConfirmed: true, circles: [] });
    const forged = await pageFor('/fr/campaigns', '', { 'x-reader-kind': kind });
    expect(forged).not.toContain('member-menu');
    expect(textOf(forged)).toBe(textOf(await pageFor('/fr/campaigns', '')));
  });

  it('is given to nobody with the cookie of a session that was ended', async () => {
    const { page } = await as('borrower@example.org');
    const kept = (await page.context().cookies()).map((each) => `${each.name}=${each.value}`).join('; ');
    await pageFor('/fr', kept);
    expect(await pageFor('/fr', kept)).toContain('member-menu');
    await page.goto(siteUrl('/fr/sign-out'));
    await page.locator('main form button').click();
    await page.waitForURL((url) => !url.pathname.endsWith('/sign-out'));
    expect(await pageFor('/fr', kept)).not.toContain('member-menu');
  });
});
