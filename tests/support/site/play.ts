import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { type Translate, translator } from '@/lib/platform/i18n/words';
import type { Locale } from '@/lib/shared/locale';
import { addToDate, plainDateAt } from '@/lib/shared/period';
import { aPerson, letPass, patienceMs, siteNow, siteUrl } from './browser';
import { letJobsBeDone, strikeMinute } from './database';

/** Someone at a browser, with the words of their language to find things by, as a reader would. */
export type Player = { page: Page; locale: Locale; say: Translate; email: string };

export const password = 'mitoyen-demo';

/** Of those who sign up: what everyone here knows is refused. */
export const chosenPassword = 'trois marteaux et un clou';

export const aPlayer = async (locale: Locale, options: BrowserContextOptions = {}): Promise<Player> => {
  const page = await aPerson({ locale: locale === 'fr' ? 'fr-FR' : 'en-GB', ...options });
  return { page, locale, say: translator(locale), email: '' };
};

/** The part of the page that is not the frame. */
export const main = ({ page }: Player): Locator => page.getByRole('main');

/** Goes to a page of the player's language; says the status that it answered with. */
export const open = async (player: Player, path: string): Promise<number> => {
  const response = await player.page.goto(siteUrl(`/${player.locale}${path}`));
  return response?.status() ?? 0;
};

export const press = async (player: Player, name: string): Promise<void> => {
  await main(player).getByRole('button', { name, exact: true }).first().click();
};

/** Sends amounts that were typed without script: at first they come back as they were read, and nothing is done. */
export const pressSeen = async (player: Player, name: string, ...read: string[]): Promise<void> => {
  const { say } = player;
  await press(player, name);
  await main(player)
    .getByRole('alert')
    .filter({ hasText: say('errors.amount.unshown') })
    .first()
    .waitFor();
  for (const amount of read) await main(player).getByText(say('ui.amountRead', { amount })).first().waitFor();
  await press(player, name);
};

export const follow = async (player: Player, name: string | RegExp): Promise<void> => {
  await main(player).getByRole('link', { name }).first().click();
};

export const signIn = async (player: Player, email: string): Promise<void> => {
  const { page, say } = player;
  await open(player, '/sign-in');
  await page.getByLabel(say('account.email'), { exact: true }).fill(email);
  await page.getByLabel(say('account.password'), { exact: true }).fill(password);
  await press(player, say('account.signIn.go'));
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
  player.email = email;
};

/** Opens a page, again and again until a job has done what makes something stand on it. */
const openUntil = async (wanted: Locator, openIt: () => Promise<unknown>, seconds = 60): Promise<void> => {
  const patienceEnds = Date.now() + Math.max(seconds * 1000, patienceMs());
  do {
    await letJobsBeDone();
    await openIt();
  } while ((await wanted.count()) === 0 && Date.now() < patienceEnds);
  await wanted.first().waitFor();
};

/** Looks at a page until a text stands on it: what a job does takes a moment. */
export const seeSoon = async (player: Player, path: string, text: string, seconds = 20): Promise<void> =>
  openUntil(main(player).getByText(text), () => open(player, path), seconds);

/** Opens a mail in the demo's outbox; mail leaves through a job. Gives what it says. */
export const openMail = async ({ page }: Player, to: string, subject: string): Promise<Locator> => {
  const letter = page.getByRole('listitem').filter({ hasText: to }).getByRole('link', { name: subject });
  await openUntil(letter, () => page.goto(siteUrl(`/outbox?to=${encodeURIComponent(to)}`)));
  await letter.first().click();
  return page.frameLocator('iframe').locator('body');
};

/** The link behind a button of a mail. */
export const linkInMail = async (
  player: Player,
  to: string,
  subject: string,
  button: string,
): Promise<string> => {
  const mail = await openMail(player, to, subject);
  return (await mail.getByRole('link', { name: button }).getAttribute('href')) ?? '';
};

/** Signs up, reads the mail in the demo's outbox, confirms. */
export const signUp = async (player: Player, name: string, email: string): Promise<void> => {
  const { page, say } = player;
  await open(player, '/sign-up');
  await page.getByLabel(say('account.name'), { exact: true }).fill(name);
  await page.getByLabel(say('account.email'), { exact: true }).fill(email);
  await page.getByLabel(say('account.password'), { exact: true }).fill(chosenPassword);
  await press(player, say('account.signUp.go'));
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-up'));
  const href = await linkInMail(
    player,
    email,
    say('mail.account.confirm.subject'),
    say('mail.account.confirm.button'),
  );
  await page.goto(href);
  const field = page.getByLabel(say('account.password'), { exact: true });
  if (await field.count()) await field.fill(chosenPassword);
  await press(player, say('account.confirm.go'));
  await page.waitForURL((url) => !url.pathname.includes('/confirm'));
  player.email = email;
};

/** A plain date some days from the site's present, in Paris. */
export const inDays = (days: number): string => addToDate(plainDateAt(siteNow(), 'Europe/Paris'), { days });

/** The month some months from the site's present. */
export const addMonths = (months: number): string =>
  addToDate(plainDateAt(siteNow(), 'Europe/Paris'), { months }).slice(0, 7);

/** The next one of a weekday (0: Sunday) in Paris, at least two days away, as a plain date. */
const nextDay = (weekday: number): string => {
  let date = inDays(2);
  while (new Date(`${date}T12:00:00Z`).getUTCDay() !== weekday) date = addToDate(date, { days: 1 });
  return date;
};

export const nextSaturday = (): string => nextDay(6);
export const nextSunday = (): string => nextDay(0);

/** Hours from the site's present until a moment. */
export const hoursUntil = (moment: string | Date): number =>
  (new Date(moment).getTime() - siteNow().getTime()) / 3_600_000;

export const aPhoto = async (name: string): Promise<{ name: string; mimeType: string; buffer: Buffer }> => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#3f6b4b' } })
    .jpeg()
    .toBuffer(),
});

export type NewListing = {
  type: string;
  title: string;
  description: string;
  /** What the type's own fields ask for: fills them. */
  details: (page: Page, words: Translate) => Promise<void>;
  /** Amounts by rate unit; none: for nothing. */
  rates: Record<string, string>;
  fees?: Record<string, string>;
  deposit?: string;
  units?: string;
  /** What its terms say beside the defaults. */
  terms?: (page: Page) => Promise<void>;
  /** Adds when it is, of what has slots. */
  slots?: (player: Player) => Promise<void>;
};

const price = async (
  player: Player,
  { type, rates, fees = {}, deposit, units }: NewListing,
): Promise<void> => {
  const { page, say } = player;
  const t = (key: string) => say(`listing-form.${key}`);
  const forNothing = page.locator('input[name=price][value=free]');
  if (Object.keys(rates).length === 0 && (await forNothing.count()) > 0) await forNothing.check();
  for (const [unit, amount] of Object.entries(rates))
    await page.getByLabel(say(`units.${unit}.by`)).fill(amount);
  for (const [code, amount] of Object.entries(fees))
    await page.getByLabel(say(`types.${type}.fees.${code}`)).fill(amount);
  if (deposit) await page.getByRole('textbox', { name: t('price.deposit') }).fill(deposit);
  if (units) await page.getByLabel(say(`types.${type}.units.label`)).fill(units);
  await press(player, t('save'));
};

/** The first two pages of the guided form: what it is, and its photo. Leaves the player before the next one. */
export const draft = async (player: Player, what: NewListing): Promise<void> => {
  const { page, say } = player;
  const t = (key: string) => say(`listing-form.${key}`);
  await open(player, '/listings/new');
  await follow(player, new RegExp(say(`types.${what.type}.name`)));
  await page.getByLabel(t('title.label')).fill(what.title);
  await page.getByLabel(t('description.label')).fill(what.description);
  await what.details(page, translator(player.locale, `types.${what.type}`));
  await press(player, t('save'));
  await page.waitForURL(/\/edit\/photos/);
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(await aPhoto('photo.jpg'));
  await press(player, t('photos.send'));
  await page.getByLabel(say('ui.photos.alt')).fill(what.title);
};

/** The guided form from its first page to "online". Returns the path of the listing without the language. */
export const publish = async (player: Player, what: NewListing): Promise<string> => {
  const { page, say } = player;
  const t = (key: string) => say(`listing-form.${key}`);
  await draft(player, what);
  await press(player, t('save'));
  await page.waitForURL(/\/edit\/(price|place)/);
  // Where nothing is paid and there is one, nothing is asked about it.
  if (page.url().includes('/edit/price')) await price(player, what);
  await page.waitForURL(/\/edit\/place/);
  await page.getByRole('combobox', { name: t('place.town') }).fill('Rennes');
  await page.getByLabel(t('place.address')).fill('12 rue Saint-Hélier');
  await press(player, t('save'));
  // A street alone does not say where: the same page asks for the point, on a map of the town.
  await page.getByText(t('place.pinMissing')).waitFor();
  await page.getByLabel(t('place.lat')).fill('48.10482');
  await page.getByLabel(t('place.lng')).fill('-1.67111');
  await press(player, t('save'));
  await page.waitForURL(/\/edit\/terms/);
  await what.terms?.(page);
  await press(player, t('save'));
  await page.waitForURL(/\/edit\/(availability|sessions|preview)/);
  await what.slots?.(player);
  await open(
    player,
    page
      .url()
      .replace(/^.*?\/(fr|en)(?=\/)/, '')
      .replace(/edit\/.*/, 'edit/preview'),
  );
  await press(player, t('preview.publish'));
  await page.waitForURL((url) => !url.pathname.endsWith('/preview') || url.search !== '');
  const [id] = /listings\/([^/]+)/.exec(page.url())?.slice(1) ?? [];
  return `/listings/${id}`;
};

export type Wish = {
  listing: string;
  query: string;
  message: string;
  button: string;
  /** What the type asks of the one who books: fills it. */
  answers?: (page: Page) => Promise<void>;
};

/** From the listing's page to the filled request, not sent. */
export const prepare = async (player: Player, wish: Wish): Promise<void> => {
  const { page } = player;
  await open(player, `${wish.listing}?${wish.query}`);
  // A button where it sends a number, before the link to it at the foot of a phone's screen.
  const [button, link] = (['button', 'link'] as const).map((role) =>
    main(player).getByRole(role, { name: wish.button }),
  ) as [Locator, Locator];
  await button.or(link).first().click();
  await page.waitForURL(/\/book/);
  await wish.answers?.(page);
  if (wish.message) await page.getByRole('textbox').last().fill(wish.message);
};

/** The button that sends a request. */
export const sendButton = (player: Player): Locator =>
  main(player).locator('form button[type=submit]').last();

const isOfSite = (url: URL): boolean => url.port === new URL(siteUrl()).port;

/** The payment page has opened. */
export const reachPayment = ({ page }: Player): Promise<void> => page.waitForURL((url) => !isOfSite(url));

/** Where sending a request leads to: the path of the booking, without the language; from a payment page by its way back. */
export const bookingMade = async (player: Player): Promise<string> => {
  const { page, say } = player;
  await page.waitForURL((url) => !isOfSite(url) || /\/bookings\/[^/]+/.test(url.pathname));
  if (!isOfSite(new URL(page.url()))) await page.locator('a.back').click();
  await page.waitForURL(/\/bookings\/[^/]+/);
  await main(player).getByText(say('booking.timelineTitle'), { exact: true }).first().waitFor();
  return new URL(page.url()).pathname.replace(/^\/(fr|en)/, '');
};

/** From the listing's page to the request that was sent. Returns the path of the booking. */
export const ask = async (player: Player, wish: Wish): Promise<string> => {
  await prepare(player, wish);
  await sendButton(player).click();
  return bookingMade(player);
};

/** A search with words, near the middle of Rennes, and the listing of that name in it. */
export const find = async (player: Player, title: string, query: string): Promise<void> => {
  const words = encodeURIComponent(title);
  await open(player, `/search?q=${words}&near=48.11,-1.68&radiusKm=10&${query}`);
  await main(player).getByRole('heading', { name: title }).getByRole('link').first().click();
  await player.page.waitForURL(/\/listings\//);
};

/** Time passes until a moment, and what is due by then happens. */
export const passTo = async (moment: string | Date): Promise<void> => {
  letPass(Math.max(0, hoursUntil(moment)));
  await strikeMinute();
};

/** Time passes until a moment, and the booking is looked at again until the clock has moved it. */
export const passUntil = async (
  player: Player,
  booking: string,
  moment: string | Date,
  state: string,
): Promise<void> => {
  await passTo(moment);
  const badge = main(player).getByText(player.say(`booking.state.${state}`), { exact: true });
  await openUntil(badge, () => open(player, booking), 75);
};

/** Makes a transition by its button, ticking what its checklist asks. */
export const make = async (
  player: Player,
  booking: string,
  transition: string,
  name = player.say(`booking.transition.${transition}`),
): Promise<void> => {
  const { page, say } = player;
  await open(player, booking);
  const button = main(player).getByRole('button', { name, exact: true });
  // The less likely steps are folded away.
  if (!(await button.isVisible())) await main(player).locator('summary', { hasText: name }).click();
  const form = button.locator('xpath=ancestor::form');
  for (const box of await form.getByRole('checkbox').all()) await box.check();
  await button.click();
  await page
    .getByRole('status')
    .filter({ hasText: say(`flash.booking.${transition}`) })
    .waitFor();
};

/** Through the hosted payment page and back. */
export const payFor = async (player: Player, booking: string): Promise<void> => {
  const { page, say } = player;
  await open(player, booking);
  await page
    .getByRole('form', { name: say('booking.pay.label'), exact: true })
    .getByRole('button')
    .click();
  await reachPayment(player);
  await page.getByRole('button').first().click();
  await page.waitForURL(isOfSite);
};

export const writeReview = async (player: Player, booking: string, text: string): Promise<void> => {
  const { page, say } = player;
  await open(player, booking);
  await page.getByRole('radio', { name: say('review.meaning.5') }).check({ force: true });
  await page.getByRole('textbox', { name: say('review.body') }).fill(text);
  await press(player, say('review.send'));
  await main(player).getByText(text).first().waitFor();
};
