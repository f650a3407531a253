import type { Page } from 'playwright-core';
import { translator } from '@/lib/platform/i18n/words';
import { findings } from '../support/site/axe';
import { aPerson, phone, siteUrl } from '../support/site/browser';

jest.setTimeout(120_000);

const say = translator('en');
const address = '/en/search?type=thing&near=48.11,-1.68&radiusKm=10';

const theMap = (page: Page) => page.getByRole('figure', { name: say('map.label') });
const pins = (page: Page) => theMap(page).locator('button[aria-pressed]');
const clusters = (page: Page) => theMap(page).getByRole('button', { name: /^\d+ listings/ });

/** The files that the page asked for, by the ends of their addresses. */
const askedBy = (page: Page): string[] => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  return asked;
};

describe('the map of a search', () => {
  it('is loaded when someone turns to it, over tiles that this site serves itself, and ties its pins to the cards', async () => {
    const page = await aPerson();
    const asked = askedBy(page);
    const elsewhere: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(siteUrl()) && /^https?:/.test(request.url()))
        elsewhere.push(request.url());
    });
    await page.goto(siteUrl(address));
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    expect(asked.some((path) => path.includes('/api/map/'))).toBe(false);
    await page.getByRole('button', { name: say('map.live.open') }).click();
    await theMap(page).locator('canvas').waitFor();
    // All that is found there and not only the page's cards: what lies together is counted.
    await clusters(page).first().waitFor();
    expect(asked).toEqual(expect.arrayContaining(['/api/map/tiles.pmtiles', '/api/map/listings']));
    expect(elsewhere).toEqual([]);
    const counted = Number.parseInt(await clusters(page).first().innerText(), 10);
    expect(counted).toBeGreaterThan(1);
    expect(await findings(page)).toEqual([]);

    // A closer look takes what is counted apart, or leads to the list of what lies in one place; by keys.
    const before = page.url();
    await clusters(page).first().focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      ([url, label]) => location.href !== url || !document.querySelector(`[aria-label="${label}"]`),
      [before, (await clusters(page).first().getAttribute('aria-label')) ?? ''] as const,
    );

    await page.goto(siteUrl('/en/search?q=perceuse&near=48.11,-1.68&radiusKm=10'));
    await page.getByRole('button', { name: say('map.live.open') }).click();
    await pins(page).first().waitFor();
    const pin = pins(page).first();
    const name = (await pin.getAttribute('aria-label')) ?? '';
    await pin.focus();
    await page.keyboard.press('Enter');
    const card = theMap(page)
      .getByRole('link')
      .filter({ hasText: name.replace(/,[^,]*$/, '') });
    await card.first().waitFor();
    // Once it was moved, what it shows can become the search.
    await page.getByRole('region', { name: say('map.label') }).focus();
    await page.keyboard.press('+');
    await theMap(page)
      .getByRole('link', { name: say('map.live.searchHere') })
      .click();
    await page.waitForURL(/bbox=/);
    await page.getByRole('heading', { level: 2 }).first().waitFor();
  });

  it('fills a phone, with the cards of what it shows below it, and leads back to the list', async () => {
    const page = await aPerson({ viewport: phone, hasTouch: true });
    await page.goto(siteUrl(`${address}&view=map`));
    await theMap(page).locator('canvas').waitFor();
    await theMap(page)
      .getByRole('list', { name: say('map.live.results') })
      .getByRole('link')
      .first()
      .waitFor();
    await theMap(page)
      .getByRole('link', { name: say('map.live.list') })
      .tap();
    await page.waitForURL((url) => !url.searchParams.has('view'));
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  });

  it('is a drawing with the names of what is around and with links, where there is no script', async () => {
    const page = await aPerson({ javaScriptEnabled: false });
    await page.goto(siteUrl(`${address}&view=map`));
    expect(await page.locator('canvas').count()).toBe(0);
    const html = await page.content();
    expect(html).toMatch(/>(Arsenal-Redon|Colombier|Centre-ville|Patton)<\/text>/);
    expect(html).not.toContain('maplibre');
    await page.getByRole('link', { name: say('map.zoomIn'), exact: true }).click();
    await page.waitForURL(/bbox=/);
  });
});
