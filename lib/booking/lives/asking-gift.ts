import { decline, expire, outrun, request, takeBack } from './answering';
import { forms } from './forms';
import { outrunOthers, passOn, tellBoth, tellCustomer, tellProvider } from './terms';
import type { BookingTransition } from './transition';

/** How one comes to a gift: by asking for it, by coming first, or by the lot. */
export const asksForGift = [
  request,
  {
    // Who comes first has said with it that they come.
    name: 'book',
    by: ['customer'],
    from: [],
    to: 'confirmed',
    tellsState: true,
    writes: ['claim', 'openDues'],
    effects: tellBoth,
  },
  // The giver hears how many there are when the draw closes, not of each.
  { name: 'enter', by: ['customer'], from: [], to: 'entered', writes: ['enterDraw'], effects: [] },
  {
    name: 'accept',
    by: ['provider'],
    from: ['requested'],
    to: 'promised',
    tellsState: true,
    when: ['beforeExpiry'],
    writes: ['startFetch', 'claim', 'openDues'],
    effects: [tellCustomer, outrunOthers],
    tone: 'primary',
  },
] as const satisfies readonly BookingTransition[];

/** How asking for it may end. */
export const answeringGift = [
  decline,
  {
    name: 'withdraw',
    by: ['customer'],
    from: ['requested', 'promised'],
    to: 'withdrawn',
    writes: ['releaseClaims'],
    effects: [tellProvider, passOn],
    form: forms.reason,
    tone: 'quiet',
  },
  {
    // Before the closing their code is never made; afterwards it is passed over.
    name: 'leave_draw',
    by: ['customer'],
    from: ['entered'],
    to: 'withdrawn',
    writes: ['releaseClaims', 'leaveDraw'],
    effects: [],
    tone: 'quiet',
  },
  expire,
  outrun,
  {
    // The draw went to others, and what they fetched does not come back.
    name: 'miss',
    by: ['system'],
    from: ['entered'],
    to: 'outrun',
    writes: ['releaseClaims'],
    effects: [tellCustomer],
  },
  {
    // They sealed no number in time, or did not show it.
    name: 'sit_out',
    by: ['system'],
    from: ['entered'],
    to: 'expired',
    writes: ['releaseClaims'],
    effects: [tellCustomer],
  },
  // Also where its draw was called off.
  { ...takeBack, from: ['requested', 'entered'] },
] as const satisfies readonly BookingTransition[];
