import { translator } from '@/lib/platform/i18n/words';
import { locales } from '@/lib/shared/locale';
import { ownOrGeneral } from '@/lib/shared/own-words';

test.each(locales)('a type’s own words come first, and only where it has some, in %s', (locale) => {
  const words = translator(locale);
  const said = (type?: string) =>
    words(ownOrGeneral(words, type, 'notice.slot.offer', 'notice.kinds.slot.offer'), { title: 'Couscous' });
  expect(said('portion')).toContain('portions');
  expect(said('meal')).not.toContain('portions');
  expect(said()).toBe(said('meal'));
});
