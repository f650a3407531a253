import type { TransitionField } from '@/lib/lifecycle/life';
import type { BookingFacts, Phase } from './terms';

export const photosPerReport = 6;
const noteLength = 2000;

const reportForm = ({ handover }: BookingFacts, phase: Phase): TransitionField[] =>
  handover === null
    ? []
    : [
        { kind: 'checklist', name: 'checklist', items: handover[phase] },
        { kind: 'text', name: 'note', required: false, maxLength: noteLength },
        ...(handover.photos ? [{ kind: 'photos', name: 'photos', max: photosPerReport } as const] : []),
      ];

const amount = (name: string, maxMinor: number): TransitionField[] =>
  maxMinor > 0 ? [{ kind: 'money', name, maxMinor }] : [];

const inCredit = (name: string, { credit, creditMinor }: BookingFacts): TransitionField[] =>
  credit && creditMinor > 0 ? [{ kind: 'credit', name, asset: credit, maxMinor: creditMinor }] : [];

const planned = ({ startsAt, endsAt }: BookingFacts): number =>
  Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000);

const minutesForm = (facts: BookingFacts): TransitionField[] => {
  if (!facts.counts) return [];
  const { stepMinutes, maxMinutes } = facts.counts;
  const usual = Math.min(maxMinutes, facts.counted?.minutes ?? planned(facts));
  return [{ kind: 'minutes', name: 'minutes', stepMinutes, maxMinutes, usual }];
};
/** A price that is so many times the present one is a slip of the hand. */
const mostTimes = 3;

/** What is asked for with a transition. */
export const forms = {
  reason: () => [{ kind: 'text', name: 'reason', required: false, maxLength: noteLength }],
  /** Which of several dates; those that have begun are left out. */
  date: ({ slotDates: dates }) => [
    { kind: 'date', name: 'slotId', dates },
    { kind: 'text', name: 'reason', required: false, maxLength: noteLength },
  ],
  /** When to come for it, where times are offered. */
  fetchTime: ({ fetchTimes: times }) =>
    times.length > 0 ? [{ kind: 'time' as const, name: 'timeId', times }] : [],
  requiredReason: () => [{ kind: 'text', name: 'reason', required: true, maxLength: noteLength }],
  /** A few words to the mediator. */
  talk: () => [{ kind: 'text', name: 'talk', required: true, maxLength: noteLength }],
  handover: (facts) => reportForm(facts, 'start'),
  return: (facts) => reportForm(facts, 'end'),
  minutes: minutesForm,
  price: ({ rentMinor }) => [
    {
      kind: 'money',
      name: 'rentMinor',
      minMinor: 1,
      presentMinor: rentMinor,
      maxMinor: rentMinor * mostTimes,
    },
  ],
  decision: (facts) => [
    ...amount('refundMinor', facts.totalMinor),
    ...inCredit('refundCreditMinor', facts),
    ...amount('depositMinor', facts.depositMinor),
    { kind: 'text', name: 'reason', required: true, maxLength: noteLength },
  ],
} as const satisfies Record<string, (facts: BookingFacts) => TransitionField[]>;
