/** States of a life of which something holds: for a query (`in`), for SQL (`sql`: quoted, with commas) and in code. */
export type States<State extends string> = {
  in: State[];
  sql: string;
  has(state: string): state is State;
};

/** Some states by name. Only the table of a life lists its states; others ask it with `statesWhere`. */
export const statesOf = <const State extends string>(states: readonly State[]): States<State> => ({
  in: [...states],
  sql: states.map((state) => `'${state}'`).join(', '),
  has: (state): state is State => (states as readonly string[]).includes(state),
});

/** The states whose meaning holds. */
export const statesWhere = <State extends string, Meaning>(
  meanings: Readonly<Record<State, Meaning>>,
  holds: (meaning: Meaning, state: State) => boolean,
): States<State> => {
  const states = Object.keys(meanings) as State[];
  return statesOf(states.filter((state) => holds(meanings[state], state)));
};
