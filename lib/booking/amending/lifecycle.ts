import { defineLife, type Guard, type TransitionField } from '@/lib/lifecycle/life';
import { statesWhere } from '@/lib/lifecycle/states';
import { type AmendmentTimes, payUntil, runsOutAt } from './times';

/** What becomes of a proposal to change an agreement, as data. Pure: the time and the community's numbers are arguments. */
export const amendmentStates = [
  'proposed',
  'awaiting_payment',
  'agreed',
  'refused',
  'taken_back',
  'run_out',
  'lapsed',
  'overtaken',
] as const;
export type AmendmentState = (typeof amendmentStates)[number];

/** The two sides as a proposal knows them, the clock, and the house itself (a payment, a booking that moves on). */
export type AmendmentActor = 'proposer' | 'answerer' | 'timer' | 'system';

export type AmendmentFacts = AmendmentTimes & {
  state: AmendmentState;
  /** What the customer has to pay before it counts. */
  payMinor: number;
};

export type AmendmentEffect =
  /** A mail and a notice: words `mail.amendment.<event>.<side>`, `notice.amendment.<event>.<side>`. */
  | { do: 'tell'; whom: 'proposer' | 'answerer' }
  /** Tells the customer what is to be paid, and opens the page for it; where nothing is, neither. */
  | { do: 'askPayment' }
  /** Nothing is to be paid for it any more. */
  | { do: 'cancelPayment' };

export type AmendmentTerms = {
  state: AmendmentState;
  actor: AmendmentActor;
  facts: AmendmentFacts;
  effect: AmendmentEffect;
  /** Holds what is newly needed, beside what the booking has; gives it back. */
  write: 'hold' | 'undo';
  guard: 'inTime';
  more: object;
};

const inTime: Guard<AmendmentTerms> = (facts, _who, now, numbers) => {
  const until = runsOutAt(facts, numbers);
  return { holds: now < until, closedAt: until };
};

const reason: TransitionField[] = [{ kind: 'text', name: 'reason', required: false, maxLength: 2000 }];

const tellProposer = { do: 'tell', whom: 'proposer' } as const;
const tellAnswerer = { do: 'tell', whom: 'answerer' } as const;

export const amendmentLife = defineLife<AmendmentTerms>()({
  kind: 'amendment',
  name: 'amendment',
  states: amendmentStates,
  guards: { inTime },
  refusals: { notYours: 'booking.notYourMove', notYet: 'booking.notYet', tooLate: 'booking.tooLate' },
  rows: [
    { name: 'propose', by: ['proposer'], from: [], to: 'proposed', effects: [tellAnswerer] },
    {
      // A lower price, and nothing else: nobody has to say yes to that. The booking's own event tells of it.
      name: 'give',
      by: ['proposer'],
      from: [],
      to: 'agreed',
      effects: [],
    },
    {
      // Where something is to be paid, what is newly needed is held until it is; otherwise it counts at once.
      name: 'agree',
      by: ['answerer'],
      from: ['proposed'],
      to: ({ payMinor }) => (payMinor > 0 ? 'awaiting_payment' : 'agreed'),
      mayLeadTo: ['awaiting_payment', 'agreed'],
      when: ['inTime'],
      writes: ['hold'],
      effects: [{ do: 'askPayment' }],
    },
    {
      name: 'refuse',
      by: ['answerer'],
      from: ['proposed'],
      to: 'refused',
      effects: [tellProposer],
      form: () => reason,
    },
    {
      // The answer is another proposal, which tells of itself.
      name: 'counter',
      by: ['answerer'],
      from: ['proposed'],
      to: 'refused',
      effects: [],
    },
    {
      name: 'take_back',
      by: ['proposer'],
      from: ['proposed', 'awaiting_payment'],
      to: 'taken_back',
      writes: ['undo'],
      effects: [{ do: 'cancelPayment' }, tellAnswerer],
    },
    {
      name: 'pay',
      by: ['system'],
      from: ['awaiting_payment'],
      to: 'agreed',
      effects: [],
    },
    {
      name: 'run_out',
      by: ['timer'],
      from: ['proposed'],
      to: 'run_out',
      at: runsOutAt,
      effects: [tellProposer],
    },
    {
      // Who paid in time, and whose webhook is still on its way, gets what was agreed: Stripe is asked once more before.
      name: 'lapse',
      by: ['timer'],
      from: ['awaiting_payment'],
      to: 'lapsed',
      at: payUntil,
      asksFirst: true,
      writes: ['undo'],
      effects: [{ do: 'cancelPayment' }, tellProposer, tellAnswerer],
    },
    {
      // The booking went on, and the proposal with it: what happened there is told there.
      name: 'overtake',
      by: ['system'],
      from: ['proposed', 'awaiting_payment'],
      to: 'overtaken',
      writes: ['undo'],
      effects: [{ do: 'cancelPayment' }],
    },
  ],
});

/** `isOpen`: somebody can still answer it, or pay for it. `isSettled`: what became of it stands in the booking's own history. */
const meanings: Record<AmendmentState, { isOpen?: true; isToPay?: true; isSettled?: true }> = {
  proposed: { isOpen: true },
  awaiting_payment: { isOpen: true, isToPay: true },
  agreed: { isSettled: true },
  refused: {},
  taken_back: {},
  run_out: {},
  lapsed: {},
  overtaken: { isSettled: true },
};

/** One of a booking at a time (index `amendment_one_open`). */
export const openAmendments = statesWhere(meanings, ({ isOpen = false }) => isOpen);
/** Both agree, and the difference is not there yet. */
export const waitingAmendments = statesWhere(meanings, ({ isToPay = false }) => isToPay);
export const settledAmendments = statesWhere(meanings, ({ isSettled = false }) => isSettled);
