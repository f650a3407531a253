import { translator } from '@/lib/platform/i18n/words';
import { siteUrl } from '../support/site/browser';

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
