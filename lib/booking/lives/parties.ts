import { type BookingFacts, isParty, type Role, type State } from './terms';

/** As whom somebody is noted who has written about the other: a side, or, where all are alike, the holder. */
export const reviewerOf = ({ actingFor }: Pick<BookingFacts, 'actingFor'>, role: Role): string =>
  isParty(role) ? role : (actingFor ?? '');

/** Everybody who is of it has agreed. */
export const haveAllSaidYes = ({ parties }: Pick<BookingFacts, 'parties'>): boolean =>
  parties.length > 0 && parties.every(({ answer }) => answer === 'yes');

/** Where a word that it came leads: on with the last of them. */
export const onceAllReceived =
  (to: State) =>
  ({ state, takings }: BookingFacts): State =>
    takings.every((taking) => taking.state === 'ended') ? to : state;

/** Where a talk leads: on with the last of them. */
export const onceAllTalked =
  (to: State) =>
  ({ state, parties, reviewedBy }: BookingFacts): State =>
    parties.every(({ holderId }) => reviewedBy.includes(holderId)) ? to : state;

/** Where a yes leads: on with the last of them, nowhere before. With `claim` among its writes it takes what is asked for then. */
export const onceAllSaidYes =
  (to: State) =>
  (facts: BookingFacts): State =>
    haveAllSaidYes(facts) ? to : facts.state;
