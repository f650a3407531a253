import { accessField, gathering } from '../dated';
import type { ListingType } from '../listing-type';

const dated = gathering({ time: '14:00', minutes: 120, capacity: 8, cutoffMinutes: 24 * 60 });

/** After repair cafés and knowledge exchanges: so many people learn something, or mend something, together. */
export const workshop = {
  name: 'workshop',
  tint: 'lilac',
  icon: 'scissors',
  picture: 'thread',
  categories: 'skills',
  intents: ['offer', 'wish'],
  ...dated,
  // What somebody learns may be worth an hour of theirs; what is eaten has the law's own rules of money.
  return: { ...dated.return, ways: [...dated.return.ways, 'credit', 'either', 'both'], credits: 'any' },
  details: {
    format: { kind: 'choice', options: ['lesson', 'repair'], required: true, filter: true, onCard: true },
    level: { kind: 'choice', options: ['everyone', 'beginners', 'some', 'advanced'], filter: true },
    ages: { kind: 'choice', options: ['everyone', 'children', 'teens', 'adults'], filter: true },
    learnt: { kind: 'text', maxLength: 600, lines: 3, required: true, group: 'programme' },
    bring: { kind: 'text', maxLength: 300, lines: 2, group: 'programme' },
    tools: { kind: 'text', maxLength: 300, lines: 2, group: 'programme' },
    access: accessField,
  },
  groups: { programme: 'list' },
  questions: { project: { kind: 'text', maxLength: 300, lines: 2 } },
  schemaOrg: 'EducationEvent',
} as const satisfies ListingType;
