import type { Page } from 'playwright-core';
import { translator } from '@/lib/platform/i18n/words';
import { formatMoney, money } from '@/lib/shared/money';
import { atLeastOne } from '../support/at-least-one';
import { phone, siteUrl } from '../support/site/browser';
import { rowsOf } from '../support/site/database';
import {
  aPhoto,
  aPlayer,
  ask,
  bookingMade,
  draft,
  inDays,
  main,
  make,
  type NewListing,
  open,
  type Player,
  password,
  prepare,
  press,
  publish,
  sendButton,
  signIn,
} from '../support/site/play';

jest.setTimeout(120_000);

const ladder: NewListing = {
  type: 'thing',
  title: 'Échelle double de trois mètres',
  description: 'En aluminium, légère. Se plie en deux et tient dans un ascenseur.',
  details: async (page, words) => {
    await page.getByRole('radio', { name: words('fields.condition.options.good') }).check({ force: true });
  },
  rates: { day: '6' },
  units: '3',
};

let lender: Player;
let borrower: Player;
let listing = '';

beforeAll(async () => {
  lender = await aPlayer('fr');
  borrower = await aPlayer('fr');
  await signIn(lender, 'lender@example.org');
  await signIn(borrower, 'borrower@example.org');
  listing = await publish(lender, ladder);
}, 120_000);

/** A day of its own for each story. */
let used = 10;
const aDay = (): string => {
  used += 3;
  return inDays(used);
};

const wish = (day: string, message = 'Bonjour ! Pour repeindre un plafond.') => ({
  listing,
  query: `from=${day}&to=${day}`,
  message,
  button: borrower.say('types.thing.request'),
});

const bookingsOf = async (path: string): Promise<string[]> => {
  const rows = await rowsOf<{ id: string }>('SELECT id FROM booking WHERE listing_id = $1', [
    path.split('/').at(-1),
  ]);
  return rows.map(({ id }) => id);
};

const another = async (javaScriptEnabled: boolean): Promise<Player> => {
  const player = await aPlayer('fr', { javaScriptEnabled });
  await signIn(player, 'borrower@example.org');
  return player;
};

/** The session ended: the form says so, and its owner signs in in another tab. */
const signInBeside = async (player: Player): Promise<void> => {
  const { page, say } = player;
  const told = main(player)
    .getByRole('alert')
    .filter({ hasText: say('errors.sessionEnded') });
  const [beside] = await Promise.all([
    page.context().waitForEvent('page'),
    told.getByRole('link', { name: say('errors.sessionEndedWay') }).click(),
  ]);
  await beside.getByLabel(say('account.email'), { exact: true }).fill(player.email);
  await beside.getByLabel(say('account.password'), { exact: true }).fill(password);
  await beside
    .getByRole('main')
    .getByRole('button', { name: say('account.signIn.go'), exact: true })
    .click();
  await beside.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
  await beside.close();
};

describe.each([
  ['with script', true],
  ['without script', false],
])('%s', (_how, hasScript) => {
  let player: Player;
  beforeAll(async () => {
    player = await another(hasScript);
  }, 60_000);

  it('a double click asks once', async () => {
    const before = await bookingsOf(listing);
    await prepare(player, wish(aDay()));
    await sendButton(player).dblclick();
    await bookingMade(player);
    expect(await bookingsOf(listing)).toHaveLength(before.length + 1);
  });

  it('going back and sending again asks no second time, unless that is what is meant', async () => {
    const before = await bookingsOf(listing);
    const { say, page } = player;
    const day = aDay();
    await prepare(player, wish(day));
    await sendButton(player).click();
    await bookingMade(player);
    await page.goBack();
    await main(player)
      .getByRole('heading', { level: 1, name: say('types.thing.request') })
      .waitFor();
    await sendButton(player).click();
    // The form of before leads to the booking that it made; one made anew says that there is one.
    const told = main(player)
      .getByRole('alert')
      .filter({ hasText: say('errors.booking.askedBefore') });
    await told
      .or(main(player).getByText(say('booking.timelineTitle'), { exact: true }))
      .first()
      .waitFor();
    expect(await bookingsOf(listing)).toHaveLength(before.length + 1);

    await prepare(player, wish(day));
    await page.getByRole('checkbox', { name: say('booking.request.again') }).check();
    await sendButton(player).click();
    await bookingMade(player);
    expect(await bookingsOf(listing)).toHaveLength(before.length + 2);
  });

  it('a price that changed since is shown before anything is taken', async () => {
    const [old, present] = hasScript ? ['6', '7'] : ['7', '8'];
    const before = await bookingsOf(listing);
    await prepare(player, wish(aDay(), 'Je repeins la cuisine.'));
    const total = (typed: string) => formatMoney(money(Number(typed) * 100, 'EUR'), 'fr');
    await main(player).getByText(total(old)).first().waitFor();

    const { say } = lender;
    await open(lender, `${listing}/edit/price`);
    await lender.page.getByLabel(say('units.day.by')).fill(present);
    await main(lender)
      .getByRole('button', { name: say('listing-form.saveOnly'), exact: true })
      .click();
    await lender.page
      .getByRole('status')
      .filter({ hasText: say('flash.listing.saved') })
      .first()
      .waitFor();

    await sendButton(player).click();
    const told = player.say('errors.booking.priceChanged', { total: total(present) });
    await main(player).getByRole('alert').filter({ hasText: told }).waitFor();
    expect(await bookingsOf(listing)).toHaveLength(before.length);
    expect(await player.page.getByRole('textbox').last().inputValue()).toBe('Je repeins la cuisine.');
    await main(player)
      .getByRole('row', { name: total(present) })
      .first()
      .waitFor();
    await sendButton(player).click();
    await bookingMade(player);
    await main(player)
      .getByRole('row', { name: total(present) })
      .first()
      .waitFor();
  });

  it('a session that ended meanwhile loses nothing that was written: one signs in beside it and sends again', async () => {
    const { page, say } = player;
    const written = 'Pour la glycine de la façade,\net je vous rapporte des fleurs.';
    await prepare(player, wish(aDay(), written));
    await page.context().clearCookies();
    await sendButton(player).click();
    const told = main(player)
      .getByRole('alert')
      .filter({ hasText: say('errors.sessionEnded') });
    await told.waitFor();
    expect(await page.getByRole('textbox').last().inputValue()).toBe(written);

    await signInBeside(player);
    await sendButton(player).click();
    await bookingMade(player);
    await main(player).getByText('je vous rapporte des fleurs').first().waitFor();
  });

  it('nor on the first page of a new listing; and a photo that was chosen is sent by whichever button', async () => {
    const { page, say } = player;
    const t = (key: string) => say(`listing-form.${key}`);
    await open(player, '/listings/new?type=thing');
    await page.getByLabel(t('title.label')).fill('E'.repeat(81));
    await press(player, t('save'));
    // Nothing is cut while it is typed: what is too long is said.
    await main(player)
      .getByText(say('errors.field.tooBigText', { limit: 80 }))
      .last()
      .waitFor();
    expect(await page.getByLabel(t('title.label')).inputValue()).toHaveLength(81);
    await page.getByLabel(t('title.label')).fill('Escabeau à trois marches');
    await page.getByLabel(t('description.label')).fill('Pliant,\net léger.');
    await ladder.details(page, translator('fr', 'types.thing'));
    await page.context().clearCookies();
    await press(player, t('save'));
    await signInBeside(player);
    expect(await page.getByLabel(t('description.label')).inputValue()).toBe('Pliant,\net léger.');
    await press(player, t('save'));
    await page.waitForURL(/\/edit\/photos/);
    const photosPage = page.url();

    const chosen = page.locator('input[type=file]').first();
    await chosen.setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('no picture') });
    await press(player, t('next'));
    await main(player)
      .getByRole('alert')
      .filter({ hasText: say('errors.photo.notAPicture', { name: 'a.txt' }) })
      .first()
      .waitFor();
    await chosen.setInputFiles(await aPhoto('first.jpg'));
    await press(player, t('next'));
    await page.waitForURL(/\/edit\/(price|place)/);
    await page.goto(photosPage);
    expect(await main(player).getByLabel(say('ui.photos.alt')).count()).toBe(1);
    await page.getByLabel(say('ui.photos.alt')).fill('Un escabeau');
    await chosen.setInputFiles(await aPhoto('second.jpg'));
    await press(player, t('photos.send'));
    await main(player).getByLabel(say('ui.photos.alt')).nth(1).waitFor();
    // What was sent is not sent again.
    await press(player, t('save'));
    await page.waitForURL(/\/edit\/(price|place)/);
    await page.goto(photosPage);
    expect(await main(player).getByLabel(say('ui.photos.alt')).count()).toBe(2);
    expect(await page.getByLabel(say('ui.photos.alt')).first().inputValue()).toBe('Un escabeau');
  });

  it('a page that is not there looks like the house, and leads back to it', async () => {
    const { page, say } = player;
    expect(await open(player, '/nowhere')).toBe(404);
    await page.getByRole('heading', { level: 1, name: say('ui.notFound.title') }).waitFor();
    await page
      .getByRole('link', { name: say('shell.home') })
      .first()
      .waitFor();
    const way = main(player).getByRole('link', { name: say('ui.notFound.search') });
    const brick = await way.evaluate((link) => getComputedStyle(link).backgroundColor);
    expect(brick).toBe('rgb(180, 71, 42)');
    await way.click();
    await page.waitForURL(/\/fr\/search/);
  });
});

/** Exactly as long as may be, with lines, a word without end, other alphabets, and what would be markup. */
const longText = (): string => {
  const parts = [
    '<script>document.title = "taken"</script><img src=x onerror="document.title=\'taken\'">',
    'مرحبًا، هل السلّم متاح يوم السبت؟ \u202Eesrever',
    '👩🏽‍🔧🪜 & <b>gras</b> {t} %s',
    'a'.repeat(3000),
    'Une ligne\nune autre\n\nune troisième.',
  ].join('\n');
  return parts + 'é'.repeat(10_000 - parts.length);
};

const widerThanItself = ({ page }: { page: Page }): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

it('ten thousand characters of anything stay text, and nothing leaves the screen of a phone', async () => {
  const text = longText();
  expect(text).toHaveLength(10_000);
  const reader = await aPlayer('fr', { viewport: phone });
  await signIn(reader, 'borrower@example.org');
  const booking = await ask(reader, wish(aDay(), text));
  await make(lender, booking, 'accept');
  await open(reader, booking);
  const { page, say } = reader;
  await page.getByLabel(say('conversation.write', { name: 'Nolwenn' }), { exact: false }).fill(text);
  await main(reader)
    .getByRole('button', { name: say('conversation.send'), exact: true })
    .click();
  const bubbles = main(reader).getByRole('listitem').filter({ hasText: 'une troisième.' });
  await bubbles.nth(1).waitFor();
  expect(await widerThanItself(reader)).toBe(false);
  expect(await page.title()).not.toBe('taken');
  for (const bubble of atLeastOne(await bubbles.all())) {
    const shown = (await bubble.textContent())?.replace(/\s+/g, ' ') ?? '';
    // What turns a line round is no text: it is taken out.
    expect(shown).toContain(text.replace('\u202E', '').replace(/\s+/g, ' '));
  }
  await reader.page.reload();
  expect(await widerThanItself(reader)).toBe(false);
  expect(await main(reader).locator('script, img[src="x"]').count()).toBe(0);
});

it('a booking, a draft and its photo of other members are not there', async () => {
  const booking = await ask(borrower, wish(aDay()));
  await draft(lender, { ...ladder, title: 'Échelle encore secrète' });
  const { page } = lender;
  const [id] = /listings\/([^/]+)/.exec(page.url())?.slice(1) ?? [];
  const photo = await main(lender).getByRole('img').first().getAttribute('src');
  const address = new URL(photo ?? '', siteUrl()).href;
  expect((await page.request.get(address)).status()).toBe(200);

  const neighbour = await aPlayer('fr');
  await signIn(neighbour, 'neighbour@example.org');
  for (const path of [booking, `/listings/${id}`, `/listings/${id}/edit/what`, `${listing}/edit/price`])
    expect([path, await open(neighbour, path)]).toEqual([path, 404]);
  expect((await neighbour.page.request.get(address)).status()).toBe(404);
  const stranger = await aPlayer('fr');
  expect(await open(stranger, `/listings/${id}`)).toBe(404);
  expect((await stranger.page.request.get(address)).status()).toBe(404);
});
