import type { Page } from 'playwright-core';
import { translator } from '@/lib/platform/i18n/words';
import { findings } from '../support/site/axe';
import { aPerson, phone, siteUrl } from '../support/site/browser';

const field = (page: Page) => page.locator('input[name=q]');
const options = (page: Page) => page.getByRole('option');

describe('the search bar', () => {
  it('suggests while one types, and is worked by keys alone', async () => {
    const page = await aPerson();
    await page.goto(siteUrl('/fr'));
    await field(page).pressSequentially('perc');
    await options(page).first().waitFor();
    expect(await field(page).getAttribute('role')).toBe('combobox');
    // The first of them has the finger; the field keeps the letters, and the focus.
    await page.keyboard.press('ArrowDown');
    const chosen = page.locator('[role=option][aria-selected=true]');
    const word = (await chosen.innerText()).trim();
    expect(word).toMatch(/^perc/i);
    expect(await field(page).getAttribute('aria-activedescendant')).toBe(await chosen.getAttribute('id'));
    expect(await field(page).inputValue()).toBe('perc');
    await page.keyboard.press('Escape');
    expect(await options(page).count()).toBe(0);
    expect(await field(page).inputValue()).toBe('perc');
    await field(page).pressSequentially('e');
    await options(page).first().waitFor();
    expect(await findings(page)).toEqual([]);
    await field(page).fill('');
    await field(page).pressSequentially('perce');
    await options(page).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/fr\/search\?.*q=perce/);
    expect(await page.locator('h1').innerText()).toMatch(/perce/i);
  });

  it('leads to categories and places, under the thumb too', async () => {
    const page = await aPerson({ viewport: phone, hasTouch: true });
    await page.goto(siteUrl('/fr/search'));
    await page.locator('search summary').tap();
    await field(page).pressSequentially('villej');
    await page.getByRole('option', { name: /Villejean\s*Lieu/ }).tap();
    await page.waitForURL(/place=Villejean/);
    await page.goto(siteUrl('/en/search'));
    await page.locator('search summary').tap();
    await field(page).pressSequentially('tool');
    await page
      .getByRole('option', { name: /Category/ })
      .first()
      .tap();
    await page.waitForURL(/category=/);
  });

  it('looks around where the device is, roughly, once somebody asks for that', async () => {
    const page = await aPerson({
      geolocation: { latitude: 48.110456, longitude: -1.679345 },
      permissions: ['geolocation'],
    });
    await page.goto(siteUrl('/fr/search?q=perceuse'));
    await page.locator('input[name=place]').fill('Paris');
    await page.getByRole('button', { name: translator('fr')('search.bar.nearMe') }).click();
    await page.waitForURL(/near=48\.110%2C-1\.679/);
    expect(page.url()).toMatch(/q=perceuse/);
    expect(page.url()).not.toMatch(/Paris/);
    await page
      .getByText(/min à pied/)
      .first()
      .waitFor();
    expect(await findings(page)).toEqual([]);
  });

  it('is a plain field without script', async () => {
    const page = await aPerson({ javaScriptEnabled: false });
    await page.goto(siteUrl('/fr'));
    expect(await field(page).getAttribute('role')).toBeNull();
    await field(page).fill('perceuse');
    await field(page).press('Enter');
    await page.waitForURL(/\/fr\/search\?.*q=perceuse/);
  });
});
