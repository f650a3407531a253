/** Milliseconds of processor time that this thread spends on a piece of work; what waits or collects garbage elsewhere is not in it. */
const costOf = async (work: () => unknown): Promise<number> => {
  const before = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
};

/** What is too quick to be measured. */
const grainMs = 4;

/** Far from both: 4 and 16. */
export const linear = 9;

const fewestRounds = 3;
const mostRounds = 15;

/**
 * How many times as much four times the input costs: about 4 where the cost grows with the input, 16 where it grows with
 * its square. Each is tried in turn with the other and its least cost counts: a busy machine only ever adds to a cost, so
 * what still seems to grow too fast is tried again, which brings it down to what it is and no lower.
 */
export const growthOf = async <Input>(
  make: (size: number) => Input,
  read: (input: Input) => unknown,
  size: number,
): Promise<number> => {
  const [little, much] = [make(size), make(4 * size)];
  let [least, most] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let growth = Number.POSITIVE_INFINITY;
  for (let round = 1; round <= mostRounds && (round <= fewestRounds || growth >= linear); round++) {
    least = Math.min(least, await costOf(() => read(little)));
    most = Math.min(most, await costOf(() => read(much)));
    growth = most / Math.max(least, grainMs);
  }
  return growth;
};
