import type { BookingFacts, State } from './terms';

/** Everybody who is of it has agreed. */
export const haveAllSaidYes = ({ parties }: Pick<BookingFacts, 'parties'>): boolean =>
  parties.length > 0 && parties.every(({ answer }) => answer === 'yes');

/** Where a yes leads: on with the last of them, nowhere before. With `claim` among its writes it takes what is asked for then. */
export const onceAllSaidYes =
  (to: State) =>
  (facts: BookingFacts): State =>
    haveAllSaidYes(facts) ? to : facts.state;
