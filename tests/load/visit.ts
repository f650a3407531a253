import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { findBrowser } from '../support/site/chromium';

/** What a page costs a browser that has kept nothing, in bytes as they cross the wire, headers included. */
type Weight = {
  page: number;
  script: number;
  style: number;
  letters: number;
  pictures: number;
  rest: number;
};

const partOf: Readonly<Record<string, keyof Weight>> = {
  Document: 'page',
  Script: 'script',
  Stylesheet: 'style',
  Font: 'letters',
  Image: 'pictures',
};

const nothing: Weight = { page: 0, script: 0, style: 0, letters: 0, pictures: 0, rest: 0 };
const totalOf = (weight: Weight): number => Object.values(weight).reduce((sum, bytes) => sum + bytes, 0);

/** One visit with an empty cache, until the network falls silent. */
const visit = async (context: BrowserContext, url: string): Promise<Weight> => {
  const page = await context.newPage();
  const wire = await context.newCDPSession(page);
  await wire.send('Network.enable');
  await wire.send('Network.setCacheDisabled', { cacheDisabled: true });
  const parts = new Map<string, keyof Weight>();
  const weight = { ...nothing };
  wire.on('Network.responseReceived', ({ requestId, type }) => parts.set(requestId, partOf[type] ?? 'rest'));
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    weight[parts.get(requestId) ?? 'rest'] += encodedDataLength;
  });
  const response = await page.goto(url, { waitUntil: 'networkidle' });
  if (response?.status() !== 200 || page.url() !== url)
    throw new Error(`${url} answered ${response?.status()} at ${page.url()}.`);
  await page.close();
  return weight;
};

const sizes = { '390 px': { width: 390, height: 844 }, '1280 px': { width: 1280, height: 900 } };

/** The first of a list of the public API. */
const firstOf = async (url: string, list: string): Promise<string> => {
  const { items } = (await (await fetch(`${url}/api/v1/${list}`)).json()) as { items: { id: string }[] };
  if (!items[0]) throw new Error(`${list}: nothing to look at.`);
  return items[0].id;
};

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const signIn = async (context: BrowserContext, url: string): Promise<void> => {
  const page = await context.newPage();
  await page.goto(`${url}/fr/sign-in`);
  await page.locator('input[name="email"]').first().fill('borrower@example.org');
  await page.locator('input[type="password"]').fill('mitoyen-demo');
  await page.locator('form:has(input[type="password"]) button[type="submit"]').click();
  await page.waitForURL((address) => !address.pathname.endsWith('/sign-in'));
  await page.close();
};

const weigh = async (browser: Browser, url: string, isMember: boolean): Promise<Map<string, Weight>> => {
  const listing = `/fr/listings/${await firstOf(url, 'listings?type=thing&limit=1')}`;
  const pages: Record<string, string> = {
    home: '/fr',
    search: '/fr/search',
    listing,
    campaign: `/fr/campaigns/${await firstOf(url, 'campaigns?state=live&limit=1')}`,
  };
  const weights = new Map<string, Weight>();
  for (const [size, viewport] of Object.entries(sizes)) {
    const context = await browser.newContext({ locale: 'fr-FR', viewport, timezoneId: 'Europe/Paris' });
    if (isMember) {
      await signIn(context, url);
      pages['booking form'] ??= `${listing}/book?from=${inDays(60)}&to=${inDays(61)}`;
      const page = await context.newPage();
      await page.goto(`${url}/fr/bookings`);
      pages.booking ??=
        (await page.locator('main a[href*="/bookings/"]').first().getAttribute('href')) ?? '/fr/bookings';
      await page.close();
    }
    for (const [name, path] of Object.entries(pages))
      weights.set(`${name}, ${size}${isMember ? ', signed in' : ''}`, await visit(context, url + path));
    await context.close();
  }
  return weights;
};

/** `visit.ts <site> [<another>]`: what pages of running demo sites weigh, side by side. The first visit of all is thrown away. */
const main = async (sites: string[]): Promise<void> => {
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox'] });
  const all: Map<string, Weight>[] = [];
  for (const url of sites) await weigh(browser, url, true);
  for (const url of sites)
    all.push(new Map([...(await weigh(browser, url, false)), ...(await weigh(browser, url, true))]));
  await browser.close();
  const parts = Object.keys(nothing) as (keyof Weight)[];
  console.log(`| page | ${sites.map((url) => `${url} | ${parts.join(' | ')}`).join(' | ')} |`);
  console.log(`|---${'|---'.repeat(sites.length * (parts.length + 1))}|`);
  for (const name of all[0]?.keys() ?? []) {
    const cells = all.map((weights) => {
      const weight = weights.get(name) ?? nothing;
      return [totalOf(weight), ...parts.map((part) => weight[part])].join(' | ');
    });
    console.log(`| ${name} | ${cells.join(' | ')} |`);
  }
};

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: Error) => {
    console.error(error);
    process.exit(1);
  },
);
