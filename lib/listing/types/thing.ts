import type { ListingType } from '../listing-type';

/** After Zilok: a thing lent for hours, days or weeks, for money or nothing, seen by both at hand-over and return. */
export const thing = {
  name: 'thing',
  formerNames: ['tool'],
  tint: 'sand',
  icon: 'wrench',
  picture: 'hammer-and-wrench',
  intents: ['offer', 'wish'],
  categories: 'things',
  allocation: { kind: 'period', grain: 'time', maxUnits: 20, dayBegins: { at: '08:00' } },
  return: {
    kind: 'money',
    rates: ['week', 'weekend', 'day', 'hour'],
    ways: ['money', 'free', 'credit', 'either', 'both'],
    credits: 'any',
    fees: [],
    mayAskDeposit: true,
  },
  comparedBy: 'day',
  approvals: ['request', 'instant'],
  cancellations: ['flexible', 'moderate', 'strict'],
  life: 'loan',
  handover: {
    start: ['complete', 'clean', 'works', 'explained'],
    end: ['complete', 'clean', 'works'],
    photos: true,
  },
  message: { isRequired: false, minCharacters: 0 },
  details: {
    condition: { kind: 'choice', options: ['new', 'good', 'worn'], required: true, filter: true },
    brand: { kind: 'text', maxLength: 60 },
    power: { kind: 'choice', options: ['none', 'mains', 'battery', 'fuel'], filter: true },
    accessories: { kind: 'text', maxLength: 500, lines: 3 },
  },
  questions: {},
  limits: { noticeHours: 0, minLength: 60, maxLength: 60 * 24 * 60 },
  schemaOrg: 'Product',
} as const satisfies ListingType;
