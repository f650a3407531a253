import type { ListingType } from '../listing-type';

/** After Couchsurfing: a bed for some nights as a gift, asked for by letter. */
export const hospitality = {
  name: 'hospitality',
  tint: 'mint',
  icon: 'heart',
  picture: 'house-with-garden',
  allocation: { kind: 'period', grain: 'night', maxUnits: 1, dayBegins: { at: '18:00' } },
  return: { kind: 'gift' },
  comparedBy: 'night',
  approvals: ['request'],
  cancellations: ['flexible'],
  life: 'visit',
  handover: null,
  message: { isRequired: true, minCharacters: 80 },
  details: {
    hosting: {
      kind: 'choice',
      options: ['can', 'maybe', 'cannot'],
      closedBy: ['cannot'],
      required: true,
      filter: true,
      onCard: true,
    },
    sleeps: { kind: 'number', min: 1, max: 8, required: true, filter: true, filterBy: 'atLeast' },
    sleeping: {
      kind: 'choice',
      options: ['bed', 'sofaBed', 'sofa', 'mattress', 'tent'],
      required: true,
      filter: true,
    },
    room: { kind: 'choice', options: ['own', 'common', 'withHost'], required: true },
    languages: {
      kind: 'choices',
      options: ['fr', 'en', 'br', 'es', 'pt', 'de', 'it', 'ar', 'uk', 'zh', 'signs'],
      required: true,
      filter: true,
    },
    household: { kind: 'text', maxLength: 600, lines: 3 },
    share: { kind: 'text', maxLength: 600, lines: 3 },
    hasAnimals: { kind: 'flag' },
    welcomesAnimals: { kind: 'flag', filter: true },
    welcomesChildren: { kind: 'flag', filter: true },
    isSmokeFree: { kind: 'flag' },
    isStepFree: { kind: 'flag', filter: true },
  },
  questions: {
    travellers: { kind: 'number', min: 1, max: 8, atMost: 'sleeps', required: true, default: 1 },
    arrival: { kind: 'text', maxLength: 120 },
  },
  limits: { noticeHours: 0, minLength: 1, maxLength: 14 },
  schemaOrg: 'Accommodation',
} as const satisfies ListingType;
