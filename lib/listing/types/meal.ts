import { accessField, gathering } from '../dated';
import type { ListingType } from '../listing-type';

/** The fourteen allergens of Annex II of Regulation (EU) 1169/2011, in its order. */
const allergens = [
  'gluten',
  'crustaceans',
  'eggs',
  'fish',
  'peanuts',
  'soya',
  'milk',
  'nuts',
  'celery',
  'mustard',
  'sesame',
  'sulphites',
  'lupin',
  'molluscs',
  'none',
] as const;

/** What a dish suits, and the allergens that then cannot be in it. Halal and kosher say nothing certain of any of them. */
const suits = {
  field: 'allergens',
  options: {
    vegetarian: ['crustaceans', 'fish', 'molluscs'],
    vegan: ['crustaceans', 'eggs', 'fish', 'milk', 'molluscs'],
    glutenFree: ['gluten'],
    dairyFree: ['milk'],
  },
  says: 'listing.dietContradicted',
} as const;

/** After VoulezVousDîner: someone cooks, and so many come to the table. */
export const meal = {
  name: 'meal',
  tint: 'peach',
  icon: 'utensils',
  picture: 'pan',
  intents: ['offer'],
  ...gathering({ time: '19:30', minutes: 180, capacity: 6, cutoffMinutes: 24 * 60 }),
  details: {
    starter: { kind: 'text', maxLength: 200, lines: 2, group: 'menu' },
    main: { kind: 'text', maxLength: 200, lines: 2, required: true, group: 'menu' },
    cheese: { kind: 'text', maxLength: 200, group: 'menu' },
    dessert: { kind: 'text', maxLength: 200, lines: 2, group: 'menu' },
    drinks: { kind: 'text', maxLength: 200, group: 'menu' },
    allergens: { kind: 'choices', options: allergens, alone: 'none', required: true, group: 'allergens' },
    traces: { kind: 'text', maxLength: 200, group: 'allergens' },
    diets: {
      kind: 'choices',
      options: ['vegetarian', 'vegan', 'pescetarian', 'glutenFree', 'dairyFree', 'halal', 'kosher'],
      contradicts: suits,
      filter: true,
      onCard: true,
    },
    cuisine: {
      kind: 'choice',
      options: [
        'breton',
        'french',
        'mediterranean',
        'northAfrican',
        'african',
        'middleEastern',
        'indian',
        'asian',
        'latinAmerican',
        'other',
      ],
      filter: true,
    },
    bring: { kind: 'text', maxLength: 300, lines: 2 },
    children: { kind: 'choice', options: ['welcome', 'quiet', 'adultsOnly'], filter: true },
    access: accessField,
    smoking: { kind: 'choice', options: ['no', 'outside'] },
    hasAnimals: { kind: 'flag' },
  },
  groups: { menu: 'menu', allergens: 'notice' },
  notices: ['hygiene'],
  questions: { allergies: { kind: 'text', maxLength: 300, lines: 2, group: 'allergens' } },
  schemaOrg: 'FoodEvent',
} as const satisfies ListingType;
