import { accessField, gathering } from '../dated';
import type { ListingType } from '../listing-type';

/** After time banks: somebody teaches several at once, for an hour of each of them or for one that they share. */
export const lesson = {
  name: 'lesson',
  tint: 'rose',
  icon: 'people',
  picture: 'violin',
  categories: 'skills',
  intents: ['offer'],
  ...gathering({ time: '18:00', minutes: 60, capacity: 4, cutoffMinutes: 12 * 60 }),
  return: {
    kind: 'credit',
    asset: 'hours',
    stepMinutes: 15,
    maxMinutes: 600,
    shared: { field: 'share', is: 'shared' },
  },
  comparedBy: 'hour',
  approvals: ['request', 'instant'],
  cancellations: ['flexible'],
  life: 'help',
  details: {
    share: { kind: 'choice', options: ['each', 'shared'], required: true, filter: true, onCard: true },
    level: { kind: 'choice', options: ['everyone', 'beginners', 'some', 'advanced'], filter: true },
    brings: { kind: 'text', maxLength: 200 },
    access: accessField,
  },
  notices: ['occasional'],
  questions: {},
  schemaOrg: 'EducationEvent',
} as const satisfies ListingType;
