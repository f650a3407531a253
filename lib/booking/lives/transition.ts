import type { Transition } from '@/lib/lifecycle/life';
import type { GuardName } from './guards';
import type { Actor, BookingFacts, Effect, More, State, Write } from './terms';

/** What a row of a booking's table is written in. */
export type BookingTerms = {
  state: State;
  actor: Actor;
  facts: BookingFacts;
  effect: Effect;
  write: Write;
  guard: GuardName;
  more: More;
};

export type BookingTransition = Transition<BookingTerms>;
