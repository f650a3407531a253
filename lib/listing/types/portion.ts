import { dated } from '../dated';
import type { ListingType } from '../listing-type';
import { meal } from './meal';

/** After Super Marmite: a dish cooked in plenty; portions of it are fetched within an hour or so. */
export const portion = {
  name: 'portion',
  tint: 'honey',
  icon: 'soup',
  picture: 'pot-of-food',
  ...dated,
  intents: ['offer'],
  allocation: {
    kind: 'places',
    grain: 'time',
    maxUnits: 1,
    maxCapacity: 60,
    gathers: false,
    mayHaveMinimum: false,
    newSlot: { time: '18:30', minutes: 60, capacity: 8, cutoffMinutes: 120 },
    payWithinMinutes: 60,
  },
  return: {
    kind: 'money',
    rates: ['portion'],
    ways: ['money', 'share', 'free'],
    fees: [],
    mayAskDeposit: false,
  },
  comparedBy: 'portion',
  details: {
    dish: { kind: 'text', maxLength: 200, lines: 2, required: true, group: 'menu' },
    sides: { kind: 'text', maxLength: 200, lines: 2, group: 'menu' },
    serving: { kind: 'text', maxLength: 80, group: 'menu' },
    allergens: meal.details.allergens,
    traces: meal.details.traces,
    diets: meal.details.diets,
    container: {
      kind: 'choice',
      options: ['needed', 'welcome', 'deposit', 'provided'],
      required: true,
      filter: true,
    },
    reheating: { kind: 'text', maxLength: 300, lines: 2 },
    keeps: { kind: 'number', min: 0, max: 7 },
    isStepFree: { kind: 'flag', filter: true },
  },
  groups: { menu: 'menu', allergens: 'notice' },
  notices: ['hygiene'],
  questions: {
    box: { kind: 'choice', options: ['own', 'lent'] },
    pickUpAt: { kind: 'time' },
  },
  schemaOrg: 'Product',
} as const satisfies ListingType;
