import type { ListingType } from '../listing-type';

/** After the networks of reciprocal exchange of knowledge (RERS): what I know for what I would like to know, never counted. */
export const knowledge = {
  name: 'knowledge',
  tint: 'mint',
  icon: 'book',
  picture: 'book',
  intents: ['offer', 'wish'],
  categories: 'skills',
  allocation: { kind: 'plenty', grain: 'time', maxUnits: 1, withinDays: 180 },
  return: { kind: 'reciprocity' },
  comparedBy: 'hour',
  approvals: ['request'],
  cancellations: ['flexible'],
  life: 'learning',
  afterwards: 'talk',
  handover: null,
  message: { isRequired: false, minCharacters: 0 },
  details: {
    level: { kind: 'choice', options: ['everyone', 'beginners', 'some', 'advanced'], filter: true },
    group: { kind: 'choice', options: ['pair', 'several', 'either'], filter: true, onCard: true },
    where: {
      kind: 'choices',
      options: ['mine', 'yours', 'circle', 'outside', 'remote'],
      required: true,
      filter: true,
    },
    when: { kind: 'text', maxLength: 200 },
    brings: { kind: 'text', maxLength: 200 },
    isStepFree: { kind: 'flag', filter: true },
  },
  questions: {},
  limits: { noticeHours: 0, minLength: 1, maxLength: 1 },
  schemaOrg: 'Service',
} as const satisfies ListingType;
