import { states } from '@/lib/booking/lives/terms';
import { paths } from '@/lib/shared/paths';
import { phone, siteUrl } from '../support/site/browser';
import { rowsOf } from '../support/site/database';
import { inDays, linkInMail, main, type Player } from '../support/site/play';
import { expectNothing, rowOf, visit } from '../support/site/visits';

jest.setTimeout(60_000);

const lender = 'lender@example.org';
const borrower = 'borrower@example.org';

const idOf = async (text: string, values: unknown[] = []): Promise<string> =>
  (await rowOf<{ id: string }>(text, values)).id;

const ownListing = (type: string): Promise<string> =>
  idOf(
    `SELECT l.id FROM listing l JOIN member m ON m.id = l.owner_id
     WHERE m.email = $1 AND l.type = $2 AND l.state = 'published' ORDER BY l.id`,
    [lender, type],
  );

const listingOfType = (type: string): Promise<string> =>
  idOf(
    "SELECT id FROM listing WHERE type = $1 AND state = 'published' AND audience = 'everyone' ORDER BY id",
    [type],
  );

/** A slot that can be asked for: the page of its listing, and the request for it. */
const aSlot = async (type: string): Promise<{ listing: string; slot: string }> => {
  const [row] = await rowsOf<{ listing: string; slot: string }>(
    `SELECT l.id AS listing, s.id AS slot FROM slot s JOIN listing l ON l.id = s.listing_id
     WHERE l.type = $1 AND l.state = 'published' AND s.state = 'open' AND s.taken < s.capacity
       AND s.closes_at > now() + interval '20 days' ORDER BY s.closes_at, s.id LIMIT 1`,
    [type],
  );
  if (!row) throw new Error(`The demo has no slot of a ${type} that can be asked for.`);
  return row;
};

const days = (): { from: string; to: string } => ({ from: inDays(20), to: inDays(22) });

describe('for everyone', () => {
  test.each([
    ['home', paths.home('fr')],
    ['search', paths.search('fr')],
    ['search as a map', paths.search('fr', { view: 'map' })],
    ['a search for an evening', paths.search('fr', { at: 'evening', sort: 'soonest' })],
    ['this week', paths.thisWeek('fr')],
    ['a week with nothing in it', paths.thisWeek('fr', { from: inDays(200) })],
    ['a search that finds nothing', paths.search('fr', { q: 'zzyzx' })],
    ['all categories', paths.categories('fr')],
    ['a category', paths.category('fr', 'tools')],
    ['a search in a category', paths.search('fr', { type: 'thing', category: 'tools' })],
    ['signing in', paths.signIn('fr')],
    ['signing up', paths.signUp('fr')],
    ['a sign-in link', paths.magicLink('fr')],
    ['a forgotten password', paths.forgottenPassword('fr')],
    ['mail was sent', paths.checkMail('fr', { what: 'signUp' })],
    ['developers', paths.developers()],
    ['developers, a chapter', paths.developersChapter('draws')],
    ['developers, what answers are made of', paths.developersChapter('shapes')],
  ])('%s', async (_name, path) => {
    const { player, status } = await visit('', path);
    expect(status).toBe(200);
    await expectNothing(player);
  });

  test('what is not there', async () => {
    const { player, status } = await visit('', '/fr/nowhere');
    expect(status).toBe(404);
    await expectNothing(player);
  });

  test.each(['thing', 'stay', 'hospitality', 'home-swap', 'storage', 'give', 'skill', 'knowledge', 'swap'])(
    'a listing: %s',
    async (type) => {
      const { player } = await visit('', paths.listing('fr', await listingOfType(type), days()));
      await expectNothing(player);
    },
  );

  test.each(['meal', 'portion'])('a listing with slots: %s', async (type) => {
    const { listing, slot } = await aSlot(type);
    const { player, status } = await visit('', paths.listing('fr', listing, { slot }));
    expect(status).toBe(200);
    await expectNothing(player);
  });

  test('a refused form', async () => {
    const { player } = await visit('', paths.signUp('fr'));
    await main(player)
      .getByRole('button', { name: player.say('account.signUp.go') })
      .click();
    await main(player).getByRole('alert').first().waitFor();
    await expectNothing(player);
  });

  test('mail: all of it, one around it, and itself', async () => {
    const { player } = await visit('', paths.magicLink('fr'));
    const { page, say } = player;
    await page.getByLabel(say('account.email'), { exact: true }).fill(lender);
    await main(player)
      .getByRole('button', { name: say('account.magicLink.go') })
      .click();
    await page.waitForURL(/check-mail/);
    await linkInMail(player, lender, say('mail.account.signIn.subject'), say('mail.account.signIn.button'));
    await expectNothing(player);
    // Its own address lets no script run, not even axe: the same text on an empty page.
    const mail = await page.request.get(`${page.url()}/mail.html`);
    await visit('', paths.outbox());
    await expectNothing(player);
    await page.goto('about:blank');
    await page.setContent(await mail.text());
    await expectNothing(player);
  });

  test('a member', async () => {
    const [row] = await rowsOf<{ handle: string }>('SELECT handle FROM member WHERE email = $1', [lender]);
    await expectNothing((await visit('', paths.member('fr', row?.handle ?? ''))).player);
  });
});

describe('for members', () => {
  test.each([
    ['what I share', lender, paths.myListings('fr')],
    ['what shall be shared', lender, paths.newListing('fr')],
    ['bookings of what I share', lender, paths.bookings('fr', { role: 'provider' })],
    ['my bookings', borrower, paths.bookings('fr')],
    ['my page', borrower, paths.me('fr')],
    ['news', borrower, paths.notices('fr')],
    ['profile', borrower, paths.settings('fr')],
    ['account', borrower, paths.accountSettings('fr')],
    ['tokens', borrower, paths.tokenSettings('fr')],
    ['credits', borrower, paths.credits('fr')],
    ['hours', borrower, paths.credit('fr', 'hours')],
    ['sending hours', borrower, paths.sendCredit('fr', 'hours', { to: 'lender' })],
    ['a code for hours', borrower, paths.receiveCredit('fr', 'hours', { amount: '1 h 30' })],
    ['operating a credit', 'operator@example.org', paths.operateCredit('fr', 'hours')],
    ['payouts', lender, paths.payouts('fr')],
    ['calendars', lender, paths.calendarSettings('fr')],
  ])('%s', async (_name, who, path) => {
    const { player, status } = await visit(who, path);
    expect(status).toBe(200);
    await expectNothing(player);
  });

  test.each([
    ...['what', 'photos', 'price', 'place', 'terms', 'availability', 'preview'].map((step) => [
      'thing',
      step,
    ]),
    ...['what', 'price', 'terms', 'sessions', 'preview'].map((step) => ['meal', step]),
  ] as [string, string][])('the listing form: %s, %s', async (type, step) => {
    const { player, status } = await visit(lender, paths.editListing('fr', await ownListing(type), step));
    expect(status).toBe(200);
    await expectNothing(player);
  });

  test.each(['meal', 'portion'])('a request for a slot: %s', async (type) => {
    const { listing, slot } = await aSlot(type);
    const request = paths.request('fr', listing, { slot, quantity: 1 });
    const { player, status } = await visit('operator@example.org', request);
    expect(status).toBe(200);
    await expectNothing(player);
  });

  test.each(['thing', 'stay', 'hospitality', 'storage'])('a request: %s', async (type) => {
    const { player } = await visit(
      'operator@example.org',
      paths.request('fr', await listingOfType(type), days()),
    );
    await expectNothing(player);
  });
});

test('the page on which a card is mended', async () => {
  const [row] = await rowsOf<{ id: string; email: string }>(
    'SELECT b.id, m.email FROM booking b JOIN member m ON m.id = b.customer_id WHERE b.unpaid_since IS NOT NULL',
  );
  const { player, status } = await visit(row?.email ?? '', paths.bookingCard('fr', row?.id ?? ''));
  expect(status).toBe(200);
  await expectNothing(player);
});

describe.each(states)('a booking that is %s', (state) => {
  test.each(['customer', 'provider'] as const)('to its %s', async (role) => {
    const [row] = await rowsOf<{ id: string; email: string }>(
      `SELECT b.id, m.email FROM booking b JOIN member m ON m.id = b.${role}_id WHERE b.state = $1
       ORDER BY m.email NOT IN ($2, $3), b.id LIMIT 1`,
      [state, lender, borrower],
    );
    if (!row) throw new Error(`The demo has no booking that is ${state}.`);
    const { player, status } = await visit(row.email, paths.booking('fr', row.id));
    expect(status).toBe(200);
    await expectNothing(player);
  });
});

type Sitting = { id: string; listing: string; host: string; guest: string };

/** A slot of the demo that has guests for sure, with its host and one of them. */
const sitting = async (which: string): Promise<Sitting> => {
  const [row] = await rowsOf<Sitting>(
    `SELECT s.id, s.listing_id AS listing, host.email AS host, guest.email AS guest
     FROM slot s JOIN listing l ON l.id = s.listing_id JOIN member host ON host.id = l.owner_id
     JOIN holding h ON h.slot_id = s.id JOIN booking b ON b.id = h.booking_id AND b.state IN ('confirmed', 'started', 'ended', 'closed')
     JOIN member guest ON guest.id = b.customer_id
     WHERE ${which} ORDER BY s.taken DESC, s.id, guest.email LIMIT 1`,
  );
  if (!row) throw new Error(`The demo has no slot with guests where ${which}.`);
  return row;
};

const ahead = "s.starts_at > now() + interval '2 days' AND s.state IN ('open', 'going')";

describe('the pages of a slot', () => {
  test.each([
    ['all of them', (s: Sitting) => paths.slots('fr', s.listing)],
    ['past ones', (s: Sitting) => paths.slots('fr', s.listing, { past: true })],
    ['the table', (s: Sitting) => paths.slot('fr', s.listing, s.id)],
    ['the list for the kitchen', (s: Sitting) => paths.kitchen('fr', s.listing, s.id)],
    ['changing it and calling it off', (s: Sitting) => paths.editSlot('fr', s.listing, s.id)],
  ])('to its host: %s', async (_name, pathOf) => {
    const slot = await sitting(ahead);
    const { player, status } = await visit(slot.host, pathOf(slot));
    expect(status).toBe(200);
    await expectNothing(player);
  });

  test.each([
    ['before', ahead],
    ['after', "l.type = 'meal' AND s.ends_at < now()"],
  ])('to a guest, %s it', async (_name, which) => {
    const slot = await sitting(which);
    const { player, status } = await visit(slot.guest, paths.slot('fr', slot.listing, slot.id));
    expect(status).toBe(200);
    await expectNothing(player);
  });

  test('a full one, with its waiting list', async () => {
    const slot = await sitting(`${ahead} AND s.taken >= s.capacity`);
    const path = paths.listing('fr', slot.listing, { slot: slot.id });
    await expectNothing((await visit('operator@example.org', path)).player);
  });

  test('a link to a place that nobody offers any more', async () => {
    await expectNothing((await visit('', paths.takePlace('fr', 'gone'))).player);
  });
});

describe('gifts and swaps', () => {
  const drawn = () => idOf("SELECT listing_id AS id FROM draw WHERE state = 'open' ORDER BY id");
  // One that still waits for answers, and a swap while it is put together, are looked at as they are walked.
  const ring = () => idOf("SELECT id FROM booking WHERE life = 'exchange' AND state = 'ended' ORDER BY id");

  test.each([
    ['a draw', async () => paths.draw('fr', await drawn())],
    ['rings that the house found', async () => paths.rings('fr')],
  ])('%s', async (_name, pathOf) => {
    const { player, status } = await visit(borrower, await pathOf());
    expect(status).toBe(200);
    await expectNothing(player);
  });

  test('a ring in which all has come, to one who is of it', async () => {
    const id = await ring();
    const { email } = await rowOf<{ email: string }>(
      'SELECT m.email FROM booking b JOIN member m ON m.id = b.customer_id WHERE b.id = $1',
      [id],
    );
    const { player, status } = await visit(email, paths.booking('fr', id));
    expect(status).toBe(200);
    await expectNothing(player);
  });
});

test('the page that stands in for Stripe’s', async () => {
  const [row] = await rowsOf<{ id: string; email: string }>(
    `SELECT b.id, m.email FROM booking b JOIN member m ON m.id = b.customer_id WHERE b.state = 'accepted' LIMIT 1`,
  );
  const { player } = await visit(row?.email ?? '', paths.booking('fr', row?.id ?? ''));
  const { page, say } = player;
  await page
    .getByRole('form', { name: say('booking.pay.label'), exact: true })
    .getByRole('button')
    .click();
  await page.waitForURL((url) => url.port !== new URL(siteUrl()).port);
  await expectNothing(player);
});

/** Where the focus stands, if something lies over its middle. */
const hiddenFocus = ({ page }: Player): Promise<string | null> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return null;
    const { x, y, width, height } = focused.getBoundingClientRect();
    const seen = document.elementFromPoint(x + width / 2, y + height / 2);
    const isSeen = seen && (focused.contains(seen) || seen.contains(focused) || seen.closest('label'));
    return isSeen ? null : focused.outerHTML.slice(0, 200);
  });

test.each([
  ['a listing', async () => paths.listing('fr', await listingOfType('stay'), days())],
  ['the listing form', async () => paths.editListing('fr', await ownListing('thing'), 'what')],
])('on a phone, the bar never hides what has the focus: %s', async (_name, path) => {
  const { player } = await visit(lender, await path());
  const { page } = player;
  await page.setViewportSize(phone);
  const stops = await page.locator('a, button, input, select, textarea, summary').count();
  for (let stop = 0; stop < stops; stop += 1) {
    await page.keyboard.press('Tab');
    expect(await hiddenFocus(player)).toBeNull();
  }
});
