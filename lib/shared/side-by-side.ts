/**
 * Does something with each of some things, so many at once. One that fails keeps no other from it: what each came to, and
 * what failed, with its thing.
 */
export const sideBySide = async <Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): Promise<{ results: Result[]; failures: { item: Item; error: unknown }[] }> => {
  const results: Result[] = [];
  const failures: { item: Item; error: unknown }[] = [];
  const waiting = [...items];
  const go = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      try {
        results.push(await work(item));
      } catch (error) {
        failures.push({ item, error });
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, go));
  return { results, failures };
};
