import type { ListingType } from '../listing-type';

/** After repair cafés and knowledge exchanges: so many people learn something, or mend something, together. */
export const workshop = {
  name: 'workshop',
  tint: 'lilac',
  icon: 'scissors',
  picture: 'thread',
  allocation: {
    kind: 'places',
    grain: 'time',
    maxUnits: 1,
    maxCapacity: 60,
    gathers: true,
    mayHaveMinimum: true,
    newSlot: { time: '14:00', minutes: 120, capacity: 8, cutoffMinutes: 24 * 60 },
    payWithinMinutes: 120,
  },
  return: {
    kind: 'money',
    rates: ['place'],
    ways: ['money', 'share', 'open', 'free'],
    fees: [],
    mayAskDeposit: false,
  },
  comparedBy: 'place',
  approvals: ['instant', 'request'],
  cancellations: ['flexible', 'moderate', 'strict'],
  life: 'visit',
  handover: null,
  message: { isRequired: false, minCharacters: 0 },
  details: {
    format: { kind: 'choice', options: ['lesson', 'repair'], required: true, filter: true, onCard: true },
    level: { kind: 'choice', options: ['everyone', 'beginners', 'some', 'advanced'], filter: true },
    ages: { kind: 'choice', options: ['everyone', 'children', 'teens', 'adults'], filter: true },
    learnt: { kind: 'text', maxLength: 600, lines: 3, required: true, group: 'programme' },
    bring: { kind: 'text', maxLength: 300, lines: 2, group: 'programme' },
    tools: { kind: 'text', maxLength: 300, lines: 2, group: 'programme' },
    access: {
      kind: 'choices',
      options: ['stepFree', 'lift', 'wideDoors', 'adaptedToilet', 'signLanguage'],
      filter: true,
    },
  },
  groups: { programme: 'list' },
  questions: { project: { kind: 'text', maxLength: 300, lines: 2 } },
  limits: { noticeHours: 0, minLength: 1, maxLength: 24 * 60 },
  schemaOrg: 'EducationEvent',
} as const satisfies ListingType;
