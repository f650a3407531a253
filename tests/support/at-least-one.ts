/** The same, of which there has to be one: what is looked at in a loop was not looked at where there was nothing. */
export const atLeastOne = <Item>(items: Iterable<Item>): Item[] => {
  const all = [...items];
  if (all.length === 0) throw new Error('There is nothing to look at: a loop over it would prove nothing.');
  return all;
};
