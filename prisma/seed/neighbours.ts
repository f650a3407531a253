import { idOf } from './chance';
import { type Person, people } from './content/members';

/** A member with the id that they always have. */
export type Neighbour = Person & { id: string; email: string };

export const neighbours: readonly Neighbour[] = people.map((person) => ({
  ...person,
  id: idOf(`member ${person.handle}`),
  email: `${person.mailbox ?? person.handle}@example.org`,
}));

const byHandle = new Map(neighbours.map((neighbour) => [neighbour.handle, neighbour]));

export const neighbourOf = (handle: string): Neighbour => {
  const found = byHandle.get(handle);
  if (!found) throw new Error(`nobody is called ${handle}`);
  return found;
};

export const neighbourWithId = (id: string): Neighbour => {
  const found = neighbours.find((neighbour) => neighbour.id === id);
  if (!found) throw new Error(`nobody has the id ${id}`);
  return found;
};

/** Whose something is, a member or a circle, and who of it does what. */
export type Provider = {
  id: string;
  name: string;
  /** Who says yes or no, and writes reviews. */
  answers: Neighbour;
  /** Who hands it over, takes it back, and writes with whoever has it. */
  handsOver: Neighbour;
  /** All who are told of it. */
  reads: readonly Neighbour[];
};

/** A member does it all. */
export const alone = (neighbour: Neighbour): Provider => ({
  id: neighbour.id,
  name: neighbour.name,
  answers: neighbour,
  handsOver: neighbour,
  reads: [neighbour],
});
