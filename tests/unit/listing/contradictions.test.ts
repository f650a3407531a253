import { schemaOfFields } from '@/lib/listing/fields';
import { meal } from '@/lib/listing/types/meal';
import { portion } from '@/lib/listing/types/portion';
import { findListingType } from '@/lib/listing/types/registry';
import { fieldMessages } from '@/lib/platform/i18n/issues';
import { translator } from '@/lib/platform/i18n/words';
import { locales } from '@/lib/shared/locale';
import { meals } from '@/prisma/seed/content/meals';
import { portions } from '@/prisma/seed/content/portions';
import { atLeastOne } from '../../support/at-least-one';

const said = (diets: readonly string[], allergens: readonly string[], type: typeof meal | typeof portion) => {
  const parsed = schemaOfFields({ allergens: type.details.allergens, diets: type.details.diets }).safeParse({
    allergens,
    diets,
  });
  return parsed.success ? {} : fieldMessages(parsed.error);
};

const pairs = Object.entries(meal.details.diets.contradicts.options).flatMap(([diet, allergens]) =>
  allergens.map((allergen) => [diet, allergen] as const),
);

describe.each([meal, portion])('what suits whom, and what is in it ($name)', (type) => {
  test.each(pairs)('%s does not go with %s, said beside the diets', (option, other) => {
    expect(said([option], ['peanuts', other], type)).toEqual({
      diets: { key: 'listing.dietContradicted', values: { option, other } },
    });
  });

  test.each([
    [['vegetarian'], ['eggs', 'milk', 'gluten']],
    [['vegan'], ['none']],
    [['pescetarian'], ['fish', 'crustaceans', 'molluscs']],
    [
      ['glutenFree', 'dairyFree'],
      ['eggs', 'soya'],
    ],
    [
      ['halal', 'kosher'],
      ['molluscs', 'milk'],
    ],
    [[], ['milk']],
  ])('%j goes with %j', (diets, allergens) => {
    expect(said(diets, allergens, type)).toEqual({});
  });

  test.each(locales)('each pair is named as the type names it, in %s', (locale) => {
    const name = translator(locale, `types.${type.name}.fields`);
    const say = translator(locale, 'errors');
    for (const [option, other] of atLeastOne(pairs)) {
      const sentence = say('listing.dietContradicted', { option, other });
      expect(sentence).toContain(name(`diets.options.${option}`));
      expect(sentence).toContain(name(`allergens.options.${other}`));
    }
  });
});

test('no dish of the demo community says what contradicts itself', () => {
  const refused = [...meals, ...portions].filter(({ type, details }) => {
    const known = findListingType(type);
    return !known || !schemaOfFields(known.details).safeParse(details).success;
  });
  expect(refused.map(({ slug }) => slug)).toEqual([]);
});
