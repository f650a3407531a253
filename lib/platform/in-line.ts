import 'server-only';

const ends = new Map<string, Promise<void>>();

const settled = async (work: Promise<unknown>): Promise<void> => {
  await work.catch(() => undefined);
};

/**
 * Does work of the same name one after the other within this process, in the order it came: a crowd that would only
 * wait for each other in the database waits here instead, without a connection in hand. Other processes know nothing
 * of it, so what must not happen twice is still for the database to refuse.
 */
export const inLine = <Result>(name: string, work: () => Promise<Result>): Promise<Result> => {
  const before = ends.get(name);
  const mine = before ? before.then(work) : work();
  const end = settled(mine).then(() => {
    if (ends.get(name) === end) ends.delete(name);
  });
  ends.set(name, end);
  return mine;
};
