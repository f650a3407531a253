import { translator } from '@/lib/platform/i18n/words';
import { aPerson, phone, siteUrl } from '../support/site/browser';

const pageOf = async (path: string): Promise<string> => (await fetch(siteUrl(path))).text();

it.each(['fr', 'en'] as const)(
  'a postcode leads to its town, one that nobody has is told: %s',
  async (locale) => {
    const say = translator(locale, 'search');
    const none = say('places.postcode');
    const known = await pageOf(`/${locale}/search?place=35700`);
    expect(known).toContain('Rennes');
    expect(known).not.toContain(none);
    expect(await pageOf(`/${locale}/search?place=00000`)).toContain(none);
  },
);

it('a map is a drawing until someone turns to it; then it moves, and what it shows can be searched', async () => {
  const say = translator('fr', 'map');
  const plain = await pageOf('/fr/search');
  expect(plain).toMatch(/>(Arsenal-Redon|Colombier|Centre-ville|Patton)<\/text>/);
  expect(plain).not.toContain('maplibre');
  const page = await aPerson();
  await page.goto(siteUrl('/fr/search'));
  await page.getByRole('button', { name: say('live.open') }).click();
  const map = page.getByRole('region', { name: say('label') });
  const figure = page.getByRole('figure', { name: say('label') });
  await figure
    .getByRole('button', { name: /\d+ annonces ici/ })
    .first()
    .waitFor();
  await map.focus();
  await page.keyboard.press('+');
  await figure.getByRole('link', { name: say('live.searchHere') }).click();
  await page.waitForURL(/bbox=/);
  await page.context().close();

  const onPhone = await aPerson({ viewport: phone, hasTouch: true });
  await onPhone.goto(siteUrl('/fr/search?view=map'));
  const cards = onPhone.getByRole('list', { name: say('live.results') });
  await cards.getByRole('link').first().waitFor();
  await onPhone
    .getByRole('figure')
    .getByRole('link', { name: say('live.list') })
    .click();
  await onPhone.waitForURL((url) => !url.searchParams.has('view'));
  expect(await onPhone.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  await onPhone.context().close();
});
