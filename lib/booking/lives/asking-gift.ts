import { forms } from './forms';
import { type Effect, tellBoth, tellCustomer, tellProvider } from './terms';
import { expiryOf } from './times';
import type { BookingTransition } from './transition';

const outrunOthers: Effect = { do: 'outrunOthers' };

/** How one comes to a gift: by asking for it, by coming first, or by the lot. */
export const asksForGift = [
  { name: 'request', by: ['customer'], from: [], to: 'requested', effects: [tellProvider] },
  {
    // Who comes first has said with it that they come.
    name: 'book',
    by: ['customer'],
    from: [],
    to: 'confirmed',
    tellsState: true,
    writes: ['claim'],
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
    writes: ['startFetch', 'claim'],
    effects: [tellCustomer, outrunOthers],
    tone: 'primary',
  },
] as const satisfies readonly BookingTransition[];

/** How asking for it may end. */
export const answeringGift = [
  {
    name: 'decline',
    by: ['provider'],
    from: ['requested'],
    to: 'declined',
    writes: ['releaseClaims'],
    effects: [tellCustomer],
    form: forms.reason,
    tone: 'quiet',
  },
  {
    name: 'withdraw',
    by: ['customer'],
    from: ['requested', 'promised'],
    to: 'withdrawn',
    writes: ['releaseClaims'],
    effects: [tellProvider, { do: 'passOn' }],
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
  {
    name: 'expire',
    by: ['timer'],
    from: ['requested'],
    to: 'expired',
    at: expiryOf,
    writes: ['releaseClaims'],
    effects: tellBoth,
  },
  {
    // Somebody else has it by now.
    name: 'outrun',
    by: ['system'],
    from: ['requested'],
    to: 'outrun',
    writes: ['releaseClaims'],
    effects: [tellCustomer],
  },
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
  {
    // It is not given away after all: the listing is closed, or its draw called off.
    name: 'take_back',
    by: ['system'],
    from: ['requested', 'entered'],
    to: 'cancelled_by_provider',
    writes: ['releaseClaims'],
    effects: [tellCustomer],
  },
] as const satisfies readonly BookingTransition[];
