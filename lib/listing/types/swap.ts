import type { ListingType } from '../listing-type';

/** After MyRecycleStuff: a thing for another, between two or round a ring of up to five. */
export const swap = {
  name: 'swap',
  tint: 'cocoa',
  icon: 'repeat',
  picture: 'bicycle',
  intents: ['offer'],
  categories: 'things',
  allocation: { kind: 'stock', grain: 'time', maxUnits: 1, fetchWithinDays: 14 },
  return: { kind: 'barter', wants: 'wants', anything: 'anything' },
  comparedBy: 'day',
  approvals: ['request'],
  cancellations: ['flexible'],
  life: 'exchange',
  handover: null,
  message: { isRequired: false, minCharacters: 0 },
  details: {
    condition: { kind: 'choice', options: ['new', 'good', 'worn', 'toMend'], required: true, filter: true },
    wants: { kind: 'text', maxLength: 300, lines: 3 },
    anything: { kind: 'flag', filter: true },
  },
  questions: {},
  limits: { noticeHours: 0, minLength: 1, maxLength: 1 },
  schemaOrg: 'Product',
} as const satisfies ListingType;
