import type { ListingType } from '../listing-type';

/** After Costockage: a cellar, a garage or a corner of an attic for whole months. */
export const storage = {
  name: 'storage',
  tint: 'clay',
  icon: 'warehouse',
  picture: 'package',
  allocation: { kind: 'period', grain: 'month', maxUnits: 50, dayBegins: { at: '08:00' } },
  return: { kind: 'money', rates: ['month'], ways: ['money', 'free'], fees: [], mayAskDeposit: true },
  comparedBy: 'month',
  approvals: ['request', 'instant'],
  cancellations: ['moderate', 'flexible', 'strict'],
  life: 'loan',
  handover: {
    start: ['empty', 'dry', 'closes', 'keys'],
    end: ['emptied', 'clean', 'keysBack'],
    photos: true,
  },
  message: { isRequired: false, minCharacters: 0 },
  details: {
    space: {
      kind: 'choice',
      options: ['cellar', 'garage', 'attic', 'room', 'shed', 'hall'],
      required: true,
      filter: true,
    },
    size: {
      kind: 'number',
      min: 1,
      max: 500,
      required: true,
      filter: true,
      filterBy: 'atLeast',
      onCard: true,
    },
    access: { kind: 'choice', options: ['appointment', 'hours', 'free'], required: true, filter: true },
    accessHours: { kind: 'text', maxLength: 200 },
    isDry: { kind: 'flag', filter: true },
    security: { kind: 'choices', options: ['lock', 'code', 'camera', 'alarm', 'inhabited'] },
    floor: { kind: 'number', min: -5, max: 40 },
    hasLift: { kind: 'flag' },
    reachableByCar: { kind: 'flag', filter: true },
    unwanted: { kind: 'text', maxLength: 300, lines: 2 },
  },
  questions: { goods: { kind: 'text', maxLength: 300, lines: 3, required: true } },
  limits: { noticeHours: 48, minLength: 1, maxLength: 24 },
  schemaOrg: 'Product',
} as const satisfies ListingType;
