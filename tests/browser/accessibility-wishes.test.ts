import { paths } from '@/lib/shared/paths';
import { closeBrowser } from '../support/site/browser';
import { expectClean, rowOf } from '../support/site/visits';

jest.setTimeout(60_000);
afterAll(closeBrowser);

describe('for everyone to use', () => {
  const wish = () =>
    rowOf<{ id: string }>("SELECT id FROM listing WHERE intent = 'wish' AND state = 'published' ORDER BY id");

  test.each([
    ['what is wanted', '', paths.search('fr', { intent: 'wish' })],
    ['what is wanted, in a category', '', paths.search('fr', { intent: 'wish', type: 'workshop' })],
    ['a search of it that finds none', '', paths.search('fr', { intent: 'wish', q: 'zzyzx' })],
    ['saying what one looks for', 'borrower@example.org', paths.newListing('fr', { intent: 'wish' })],
    ['one’s own, among them wishes', 'borrower@example.org', paths.myListings('fr')],
  ])('%s', async (_name, who, path) => expectClean(who, path));

  test.each(['', 'borrower@example.org'])('a wish, to %p', async (who) =>
    expectClean(who, paths.listing('fr', (await wish()).id)),
  );

  test.each([
    ['who looks for it', 'l.owner_id'],
    ['who answered', 'a.member_id'],
  ])('an answer to a wish for help, to %s', async (_name, who) => {
    const row = await rowOf<{ id: string; wish: string; email: string }>(
      `SELECT a.id, a.wish_id AS wish, m.email FROM wish_answer a JOIN listing l ON l.id = a.wish_id JOIN member m ON m.id = ${who}
       WHERE l.type = 'skill' ORDER BY a.id`,
    );
    await expectClean(row.email, paths.wishAnswer('fr', row.wish, row.id));
  });
});
