const tries = 3;

/** Milliseconds of processor time that a piece of work takes at least. */
const costOf = async (work: () => unknown): Promise<number> => {
  let least = Number.POSITIVE_INFINITY;
  for (let left = tries; left > 0; left--) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
};

/** What is too quick to be measured. */
const grainMs = 4;

/**
 * How many times as much four times the input costs: about 4 where the cost grows with the input, 16 where it grows with
 * its square. Processor time, so that a busy machine changes nothing.
 */
export const growthOf = async <Input>(
  make: (size: number) => Input,
  read: (input: Input) => unknown,
  size: number,
): Promise<number> => {
  const [little, much] = [make(size), make(4 * size)];
  const first = await costOf(() => read(little));
  return (await costOf(() => read(much))) / Math.max(first, grainMs);
};

/** Far from both: 4 and 16. */
export const linear = 9;
