import { forms } from './forms';
import { tellBoth, tellCustomer, tellProvider } from './terms';
import { expiryOf } from './times';
import type { BookingTransition } from './transition';

/*
 * One asks, the other answers: what is the same wherever two sides agree, whatever is agreed on. What each life adds to it stands
 * with that life.
 */

export const request = {
  name: 'request',
  by: ['customer'],
  from: [],
  to: 'requested',
  effects: [tellProvider],
} as const satisfies BookingTransition;

export const decline = {
  name: 'decline',
  by: ['provider'],
  from: ['requested'],
  to: 'declined',
  writes: ['releaseClaims'],
  effects: [tellCustomer],
  form: forms.reason,
  tone: 'quiet',
} as const satisfies BookingTransition;

export const expire = {
  name: 'expire',
  by: ['timer'],
  from: ['requested'],
  to: 'expired',
  at: expiryOf,
  writes: ['releaseClaims'],
  effects: tellBoth,
} as const satisfies BookingTransition;

/** Somebody else has it by now. */
export const outrun = {
  name: 'outrun',
  by: ['system'],
  from: ['requested'],
  to: 'outrun',
  writes: ['releaseClaims'],
  effects: [tellCustomer],
} as const satisfies BookingTransition;

/** It is not to be had after all: its listing was put away. */
export const takeBack = {
  name: 'take_back',
  by: ['system'],
  from: ['requested'],
  to: 'cancelled_by_provider',
  writes: ['releaseClaims'],
  effects: [tellCustomer],
} as const satisfies BookingTransition;
