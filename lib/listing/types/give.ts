import type { ListingType } from '../listing-type';

/** After Yerdle: a thing that leaves for good, as a gift: to who comes first, to whom its giver chooses, or by a draw. */
export const give = {
  name: 'give',
  tint: 'grass',
  icon: 'gift',
  picture: 'gift',
  intents: ['offer', 'wish'],
  batch: { most: 40 },
  onShelves: true,
  categories: 'things',
  allocation: { kind: 'stock', grain: 'time', maxUnits: 50, fetchWithinDays: 7, atTimes: true },
  return: { kind: 'gift', inCredit: { rates: ['item'], credits: 'any' } },
  comparedBy: 'day',
  approvals: ['instant', 'request', 'draw'],
  cancellations: ['flexible'],
  life: 'giving',
  handover: null,
  message: { isRequired: false, minCharacters: 0 },
  details: {
    condition: { kind: 'choice', options: ['new', 'good', 'worn', 'mend'], required: true, filter: true },
    size: { kind: 'text', maxLength: 120 },
    carrying: { kind: 'choice', options: ['hand', 'bike', 'two', 'car'], required: true, filter: true },
  },
  questions: {},
  limits: { noticeHours: 0, minLength: 1, maxLength: 1 },
  schemaOrg: 'Product',
} as const satisfies ListingType;
