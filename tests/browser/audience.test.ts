import { atLeastOne } from '../support/at-least-one';
import { phone, siteUrl } from '../support/site/browser';
import { rowsOf } from '../support/site/database';
import { aNeighbour } from '../support/site/people';
import { aPlayer, main, open, type Player, press, publish, signIn } from '../support/site/play';
import { expectClean } from '../support/site/visits';

jest.setTimeout(240_000);

const plain = { javaScriptEnabled: false, viewport: phone };
const handle = 'outiltheque-de-cleunay';
const title = `Rabot ${process.pid}`;

/** A page as somebody gets it, with nothing but their cookies. */
const textOf = async ({ page }: Player, path: string): Promise<string> =>
  (await page.request.get(siteUrl(path))).text();

it('a drill for a circle is seen by those who are in it, and on no page that a stranger gets, kept or not', async () => {
  const [owner, inside, outside, stranger] = [
    await aPlayer('fr', plain),
    await aPlayer('fr', plain),
    await aNeighbour('fr', 'Gaël Rio', plain),
    await aPlayer('fr', plain),
  ];
  const { say } = owner;
  await signIn(owner, 'lender@example.org');
  const listing = await publish(owner, {
    type: 'thing',
    title,
    description: 'Il rabote.',
    details: async (page, words) => {
      await page.getByRole('radio', { name: words('fields.condition.options.good') }).check();
    },
    rates: {},
    terms: async (page) => {
      await page.getByRole('group', { name: say('listing-form.audience.label') }).waitFor();
      await page.getByRole('radio', { name: /Outilthèque de Cleunay/ }).check();
    },
  });
  await open(owner, `${listing}/edit/terms`);
  await expectClean(owner.email, `/fr${listing}/edit/terms`);
  const [{ member = '' } = {}] = await rowsOf<{ member: string }>(
    `SELECT m.email AS member FROM circle_member c JOIN member m ON m.id = c.member_id
       JOIN circle ON circle.id = c.circle_id WHERE circle.handle = $1 AND c.role = 'member' LIMIT 1`,
    [handle],
  );
  await signIn(inside, member);
  const [{ lender = '' } = {}] = await rowsOf<{ lender: string }>(
    "SELECT handle AS lender FROM member WHERE email = 'lender@example.org'",
  );
  const q = encodeURIComponent(title);
  const pages = [
    `/fr/search?q=${q}`,
    `/fr/search?q=${q}&view=map`,
    '/fr',
    `/fr/members/${lender}`,
    `/fr/circles/${handle}`,
    '/feeds/sessions.atom',
    `/api/v1/listings?q=${q}`,
    `/api/v1/listings.geojson?q=${q}`,
  ];
  // Those who may see it go first, so that a page kept from them would be found by the others.
  for (const path of atLeastOne(pages)) {
    await textOf(inside, path);
    for (const who of [stranger, outside, stranger])
      expect({ path, shows: (await textOf(who, path)).includes(listing) }).toEqual({
        path,
        shows: false,
      });
  }
  expect(await textOf(inside, `/fr/search?q=${q}`)).toContain(listing);
  expect(await textOf(inside, `/fr/members/${lender}`)).toContain(listing);
  for (const who of [stranger, outside]) {
    expect(await open(who, listing)).toBe(404);
    expect(await textOf(who, `/fr${listing}`)).not.toContain('Il rabote.');
  }
  expect(await open(inside, listing)).toBe(200);
  await main(inside)
    .getByText(say('listing.audience.circle', { circle: 'L’Outilthèque de Cleunay' }), { exact: true })
    .first()
    .waitFor();
  await expectClean(member, `/fr${listing}`);
  expect(await main(inside).locator('script[type="application/ld+json"]').count()).toBe(0);
  await expectClean(member, `/fr/search?q=${q}`);

  // Once it is for everyone, it is.
  await open(owner, `${listing}/edit/terms`);
  await owner.page.getByRole('radio', { name: say('listing-form.audience.everyone') }).check();
  await press(owner, say('listing-form.saveOnly'));
  expect(await open(stranger, listing)).toBe(200);
});
