/**
 * Does something with each of some things, one after the other. One that fails keeps no other from it; the failures are
 * thrown together at the end, under `what` they were. Returns the sum of what each came to.
 */
export const oneByOne = async <Item>(
  what: string,
  items: readonly Item[],
  work: (item: Item) => Promise<number>,
): Promise<number> => {
  const failures: unknown[] = [];
  let sum = 0;
  for (const item of items) {
    try {
      sum += await work(item);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${what}: ${failures.length} of ${items.length} failed`);
  return sum;
};
