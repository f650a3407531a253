import { handlers } from '../support/site/addresses';
import { siteUrl } from '../support/site/browser';
import { aNeighbour } from '../support/site/people';
import type { Player } from '../support/site/play';
import { as, rowOf } from '../support/site/visits';

/** Addresses that name something beside the language. Those of the API are asked in tests/app/api. */
const patterns = handlers
  .map(({ pattern }) => pattern)
  .filter((pattern) => /\[(?!locale\])/.test(pattern) && !/^\/api\/(v1|auth)\//.test(pattern))
  .sort();

/** What is there, by what stands before it: `bookings/[id]`. */
const known: Record<string, string> = {};
/** Whose that is, by the first word of the address. */
const owners: Record<string, string> = {};

// Other tests on this site let time go by: what is nearest to what the demo began with is taken.
beforeAll(async () => {
  const keep = async (name: string, sql: string, ...all: string[]) => {
    const { id, email } = await rowOf<{ id: string; email: string }>(sql);
    known[name] = id;
    for (const word of all) owners[word] = email;
  };
  await keep(
    'bookings/[id]',
    `SELECT b.id, m.email FROM booking b JOIN member m ON m.id = b.customer_id
     ORDER BY b.state <> 'confirmed', b.id`,
    'bookings',
  );
  await keep(
    'campaigns/[id]',
    `SELECT c.id, m.email FROM campaign c JOIN member m ON m.id = c.lead_id
     JOIN campaign_news n ON n.campaign_id = c.id WHERE c.launched_at IS NOT NULL ORDER BY c.state <> 'live', c.id`,
    'campaigns',
  );
  await keep(
    'news/[newsId]',
    `SELECT id FROM campaign_news WHERE campaign_id = '${known['campaigns/[id]']}'`,
  );
  await keep(
    'listings/[id]',
    `SELECT l.id, m.email FROM listing l JOIN member m ON m.id = l.owner_id JOIN slot s ON s.listing_id = l.id
     WHERE l.state = 'published' ORDER BY s.state <> 'open', s.starts_at < now() + interval '1 day', l.id`,
    'listings',
  );
  await keep(
    'sessions/[slotId]',
    `SELECT id FROM slot WHERE listing_id = '${known['listings/[id]']}'
     ORDER BY state <> 'open', starts_at < now() + interval '1 day', id`,
  );
  await keep(
    'batches/[id]',
    'SELECT b.id, m.email FROM batch b JOIN member m ON m.id = b.owner_id ORDER BY b.created_at',
  );
  await keep(
    'shelves/[id]',
    "SELECT s.id, m.email FROM shelf s JOIN member m ON m.role = 'operator' ORDER BY s.created_at",
    'shelves',
  );
  await keep(
    'pledges/[id]',
    `SELECT p.id, m.email FROM pledge p JOIN member m ON m.id = p.member_id
     ORDER BY p.state <> 'active', p.id`,
    'pledges',
  );
  await keep(
    'credits/[code]',
    `SELECT 'hours' AS id, email FROM member WHERE role = 'operator'`,
    'settings',
    'credits',
  );
  await keep('desks/[id]', `SELECT d.id, m.email FROM desk d, member m WHERE m.role = 'operator'`);
  await keep(
    'funds/[id]',
    `SELECT f.id, m.email FROM match_fund f, member m WHERE m.role = 'operator'`,
    'operate',
  );
  await keep(
    'members/[handle]',
    `SELECT handle AS id, email FROM member WHERE role = 'operator'`,
    'members',
    'outbox',
  );
  await keep(
    'circles/[handle]',
    `SELECT c.handle AS id, m.email FROM circle c JOIN circle_member k ON k.circle_id = c.id
     JOIN member m ON m.id = k.member_id WHERE k.role = 'keeper' ORDER BY c.id`,
    'circles',
  );
  await keep(
    'categories/[slug]',
    `SELECT c.slug AS id, m.email FROM category c, member m WHERE m.role = 'operator' AND c.slug = 'tools'`,
    'categories',
  );
  Object.assign(known, {
    'edit/[step]': 'place',
    'manage/[part]': 'news',
    'developers/[chapter]': 'bookings',
    'campaigns/[file]': `${known['campaigns/[id]']}.atom`,
    'sitemaps/[file]': 'pages.xml',
  });
});

/** The address of a pattern, with something else for its name at `at`. */
const addressOf = (pattern: string, at = -1, other = ''): string => {
  const parts = pattern.split('/');
  return parts
    .map((part, index) => {
      if (part === '[locale]') return 'en';
      if (index === at) return other;
      return part.startsWith('[') ? (known[`${parts[index - 1]}/${part}`] ?? 'nothing') : part;
    })
    .join('/');
};

const namesIn = (pattern: string): number[] =>
  pattern.split('/').flatMap((part, at) => (/^\[(?!locale\])/.test(part) ? [at] : []));

const ownerOf = (pattern: string): string =>
  owners[pattern.replace('/[locale]', '').split('/')[1] ?? ''] ?? '';

/** What the site answers this reader, as a browser would hear it. */
const statusOf = async ({ page }: Player, path: string): Promise<number> => {
  const cookies = await page.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const { status, body } = await fetch(siteUrl(path), { redirect: 'manual', headers: { cookie } });
  await body?.cancel();
  return status;
};

/** Ids that no row has. */
const strange = ['-1', '0193f1c2-0000-7000-8000-000000000000', encodeURIComponent("é' --")];

/** Secret links: whoever follows one that is used up or over is told so, and how to get another. */
const isSecret = (pattern: string): boolean => /\/\[+(\.\.\.)?(token|key)\]+$/.test(pattern);

/** Names that lead elsewhere where there is none: a slot that is gone, to the others; a campaign that is launched, to its page. */
const leadOn = ['sessions/[slotId]', 'preview/[key]', 'campaigns/[file]', 'sitemaps/[file]'];

const expectedFor = (pattern: string, at: number): number[] => {
  const parts = pattern.split('/');
  if (leadOn.includes(`${parts[at - 1]}/${parts[at]}`)) return [307];
  return isSecret(pattern) && at === parts.length - 1 ? [200, 307, 404] : [404];
};

/** Names of which nothing has to be there to be asked for. */
const unfilled = [
  '[locale]/[...rest]',
  '[locale]/[page]',
  'photos/[...key]',
  'outbox/[id]',
  'answers/[answerId]',
];

test('something is there for every name of an address', () => {
  expect(patterns.length).toBeGreaterThan(35);
  const names = patterns.flatMap((pattern) => {
    const parts = pattern.split('/');
    return namesIn(pattern).map((at) => `${parts[at - 1]}/${parts[at]}`);
  });
  const without = names.filter((name) => !(known[name] || isSecret(name) || unfilled.includes(name)));
  expect([...new Set(without)]).toEqual([]);
});

test.each(patterns)('%s of what is not there is not found, whoever asks', async (pattern) => {
  const owner = await as(ownerOf(pattern));
  const faults: [string, number][] = [];
  for (const at of namesIn(pattern))
    for (const name of strange) {
      const path = addressOf(pattern, at, name);
      const status = await statusOf(owner, path);
      if (!expectedFor(pattern, at).includes(status)) faults.push([path, status]);
    }
  expect(faults).toEqual([]);
});

/** What a member may see of others, is led on from, or has themselves under the same address. */
const forAll = [
  '/[locale]/campaigns/[id]',
  '/[locale]/campaigns/[id]/back',
  '/[locale]/campaigns/[id]/news',
  '/[locale]/campaigns/[id]/news/[newsId]',
  '/[locale]/categories/[slug]',
  '/[locale]/circles/[handle]',
  '/[locale]/credits/[code]',
  '/[locale]/funds/[id]',
  '/[locale]/listings/[id]',
  '/[locale]/listings/[id]/book',
  '/[locale]/listings/[id]/sessions/[slotId]',
  '/[locale]/listings/[id]/swap',
  '/[locale]/listings/batches/[id]',
  '/[locale]/members/[handle]',
  '/[locale]/settings/credits/[code]',
  '/[locale]/settings/credits/[code]/receive',
  '/[locale]/settings/credits/[code]/send',
  '/[locale]/settings/credits/[code]/send/confirm',
  '/[locale]/shelves/[id]',
  '/[locale]/shelves/[id]/notice',
  '/campaigns/[id]/poster',
  '/campaigns/[id]/share.png',
  '/campaigns/[id]/widget',
  '/credits/[code]/figures.csv',
  '/credits/[code]/statement.csv',
  '/credits/[code]/statement.pdf',
  '/developers/[chapter]',
  '/feeds/campaigns/[file]',
  '/sitemaps/[file]',
];

test('what is somebody else’s is not found either', async () => {
  const other = await aNeighbour('en', 'Nadia');
  const seen: string[] = [];
  for (const pattern of patterns.filter((each) => !isSecret(each)))
    if ((await statusOf(other, addressOf(pattern))) !== 404) seen.push(pattern);
  expect(seen).toEqual(forAll);
});
