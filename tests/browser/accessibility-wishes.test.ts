import { paths } from '@/lib/shared/paths';
import { expectClean, rowOf } from '../support/site/visits';

jest.setTimeout(60_000);

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

/** A row of the demo by what it is, with somebody who may see all of its page. */
type Seen = { id: string; email: string };

describe('given, swapped and counted without money', () => {
  test.each<[string, string, (row: Seen) => string]>([
    [
      'a free shelf, to who keeps it',
      `SELECT s.id, m.email FROM shelf s JOIN circle_member c ON c.circle_id = s.owner_id AND c.role = 'keeper'
       JOIN member m ON m.id = c.member_id ORDER BY m.email`,
      ({ id }) => paths.shelf('fr', id),
    ],
    [
      'the way to open one',
      `SELECT m.id, m.email FROM circle_member c JOIN member m ON m.id = c.member_id WHERE c.role = 'keeper' ORDER BY m.email`,
      () => paths.newShelf('fr'),
    ],
    [
      'where one would like to go with one’s home',
      `SELECT d.listing_id AS id, m.email FROM destination d JOIN listing l ON l.id = d.listing_id
       JOIN member m ON m.id = l.owner_id ORDER BY d.id`,
      ({ id }) => paths.destinations('fr', id),
    ],
    [
      'where seed came from, to who offers it',
      `SELECT l.id, m.email FROM lot JOIN listing l ON l.id = lot.listing_id JOIN member m ON m.id = l.owner_id
       WHERE EXISTS (SELECT 1 FROM lot_passing p WHERE p.to_id = lot.id) ORDER BY l.id`,
      ({ id }) => paths.lineage('fr', id),
    ],
  ])('%s', async (_name, which, pathOf) => {
    const row = await rowOf<Seen>(which);
    await expectClean(row.email, pathOf(row));
  });

  test.each<[string, string, (row: { id: string }) => string]>([
    [
      'a lesson for several',
      "SELECT id FROM listing WHERE type = 'lesson' AND state = 'published' ORDER BY id",
      ({ id }) => paths.listing('fr', id),
    ],
    ['a notice to hang beside a shelf', 'SELECT id FROM shelf', ({ id }) => paths.shelfNotice('fr', id)],
    [
      'what everyone sees of a credit',
      "SELECT code AS id FROM asset WHERE code = 'hours'",
      ({ id }) => paths.publicCredit('fr', id),
    ],
  ])('%s', async (_name, which, pathOf) => expectClean('', pathOf(await rowOf(which))));
});
