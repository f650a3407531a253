import { returnReminders } from '../returns';
import { forms } from './forms';
import { type BookingFacts, parties, type State, tellBoth, tellCustomer, tellOther } from './terms';
import { delays, earliest, isReported, later, latest, reportAt } from './times';
import type { BookingTransition } from './transition';

/** Both sides have looked at it. */
const onceBothSaid =
  (phase: 'start' | 'end', to: State) =>
  (facts: BookingFacts): State =>
    parties.every((party) => isReported(facts, phase, party)) ? to : facts.state;

/** A thing goes from hand to hand: out … */
export const handingOver = [
  {
    name: 'hand_over',
    by: ['provider', 'customer'],
    from: ['confirmed'],
    to: onceBothSaid('start', 'started'),
    mayLeadTo: ['started'],
    needs: 'start',
    when: ['handoverOpen', 'notYetHandedOver'],
    writes: ['keepReport', 'handOut'],
    effects: [tellOther],
    meanwhile: [tellOther],
    form: forms.handover,
    tone: 'primary',
  },
  {
    name: 'settle_hand_over',
    by: ['timer'],
    from: ['confirmed'],
    to: 'started',
    when: ['oneHandedOver'],
    // At the latest with the agreed end, so that a loan of an hour can still be returned.
    at: (facts) =>
      earliest(
        latest(later(reportAt(facts, 'start'), delays.oneSidedHours), facts.startsAt),
        latest(facts.endsAt, reportAt(facts, 'start')),
      ),
    writes: ['handOut'],
    effects: tellBoth,
  },
] as const satisfies readonly BookingTransition[];

/** Its time is over, and nobody says that it ever began. */
export const passing = [
  {
    name: 'pass',
    by: ['timer'],
    from: ['confirmed'],
    to: 'ended',
    when: ['nobodyHandedOver'],
    at: (facts) => later(facts.endsAt, delays.unrecordedHours),
    writes: ['shortenClaims'],
    effects: [{ do: 'releaseDeposit', when: 'claimsOver' }, ...tellBoth],
  },
] as const satisfies readonly BookingTransition[];

/** … and back again. */
export const returning = [
  {
    name: 'return',
    by: ['customer', 'provider'],
    from: ['started'],
    to: onceBothSaid('end', 'ended'),
    mayLeadTo: ['ended'],
    needs: 'end',
    when: ['notYetReturned'],
    writes: ['keepReport', 'bringBack', 'shortenClaims'],
    effects: [{ do: 'releaseDeposit', when: 'now' }, { do: 'tellNext', name: 'be_back' }, ...tellBoth],
    meanwhile: [tellOther, { do: 'tellNext', name: 'be_back' }],
    form: forms.return,
    tone: 'primary',
  },
  {
    name: 'settle_return',
    by: ['timer'],
    from: ['started'],
    to: 'ended',
    when: ['oneReturned'],
    at: (facts) => later(reportAt(facts, 'end'), delays.oneSidedHours),
    writes: ['bringBack', 'shortenClaims'],
    effects: [{ do: 'releaseDeposit', when: 'claimsOver' }, { do: 'tellNext', name: 'be_back' }, ...tellBoth],
  },
  {
    name: 'remind_return',
    by: ['timer'],
    from: ['started'],
    when: ['nobodyReturned', 'beforeEnd'],
    at: returnReminders.before,
    keeps: 'reminded',
    effects: [tellCustomer],
  },
  {
    // The time is over and nobody has recorded a return: it stays under way until somebody does.
    name: 'come_due',
    by: ['timer'],
    from: ['started'],
    when: ['nobodyReturned'],
    at: returnReminders.atEnd,
    keeps: 'reminded',
    effects: [...tellBoth, { do: 'tellNext', name: 'hold_up' }],
  },
  {
    name: 'remind_late',
    by: ['timer'],
    from: ['started'],
    when: ['nobodyReturned'],
    at: returnReminders.late,
    keeps: 'reminded',
    effects: [...tellBoth, { do: 'tellNext', name: 'hold_up' }],
  },
  {
    // What this booking holds is still out with somebody else: while it is, it can be cancelled for nothing.
    name: 'hold_up',
    by: ['system'],
    from: ['requested', 'accepted', 'confirmed'],
    when: ['heldUp', 'unawareOfDelay'],
    keeps: 'delayed',
    effects: [tellCustomer],
  },
  {
    name: 'be_back',
    by: ['system'],
    from: ['requested', 'accepted', 'confirmed'],
    when: ['notHeldUp', 'awareOfDelay'],
    keeps: 'notDelayed',
    effects: [tellCustomer],
  },
  {
    // A dispute does not bring a thing back; only its owner can say that it is.
    name: 'bring_back',
    by: ['provider'],
    from: ['disputed', 'resolved'],
    when: ['stillOut'],
    writes: ['bringBack'],
    effects: [{ do: 'tellNext', name: 'be_back' }],
    tone: 'primary',
  },
] as const satisfies readonly BookingTransition[];
