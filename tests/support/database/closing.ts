type Close = () => Promise<unknown>;

const open: Close[] = [];

/**
 * Says how something is closed that may still write to the database of this test file: it is, before the database goes. Jest calls
 * `afterAll` in the order in which it was asked to, and the database asked first.
 */
export const closeBeforeDatabase = (close: Close): void => {
  open.push(close);
};

/** Closes it all, what was opened last first. */
export const closeAll = async (): Promise<void> => {
  for (let close = open.pop(); close; close = open.pop()) await close();
};
