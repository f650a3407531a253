import { translator, type Words, wordsFor } from '@/lib/platform/i18n/words';
import { locales } from '@/lib/shared/locale';
import { rolesWith } from '@/lib/standing/rights';
import { atLeastOne } from '../../support/at-least-one';

/** What only two may see, said to two people. Where a circle is one of them, more than two see it. */
const ofTwo = /\btwo of you can\b|\bvous deux seulement|restent entre vous/;

const roleWords = {
  en: { keeper: 'keepers', helper: 'helpers', lender: 'lenders', member: 'members' },
  fr: { keeper: 'responsables', helper: 'bénévoles', lender: 'bénévoles', member: 'membres' },
};

const flat = (words: Words, before = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[before + key, value]] : flat(value, `${before}${key}.`),
  );

describe.each(locales)('who sees what two agreed (%s)', (locale) => {
  const say = translator(locale);
  const promising = flat(wordsFor(locale)).filter(
    ([, text]) => ofTwo.test(text) || /\{circle, select/.test(text),
  );

  it('is promised to two people in three places, and nowhere without a word for circles', () => {
    expect(promising.map(([key]) => key).sort()).toEqual([
      'booking.field.any.photos.hint',
      'booking.place.private',
      'conversation.empty',
    ]);
    for (const [key] of atLeastOne(promising)) {
      expect(say(key, { circle: 'no', others: 1 })).toMatch(ofTwo);
      expect(say(key, { circle: 'yes', others: 1 })).not.toMatch(ofTwo);
    }
  });

  it('is promised to two people only where they are two', () => {
    expect(say('conversation.empty', { circle: 'no', others: 3 })).not.toMatch(/\btwo of you\b|vous deux/);
  });

  it('names every role of a circle that sees its agreements, and no other', () => {
    for (const [key] of atLeastOne(promising)) {
      const text = say(key, { circle: 'yes', others: 1 });
      const named = Object.entries(roleWords[locale]).filter(([, word]) => text.includes(word));
      expect(named.map(([role]) => role).sort()).toEqual(rolesWith('booking.see').sort());
    }
  });
});
