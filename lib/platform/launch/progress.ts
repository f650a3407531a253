const paint = (code: string) => (text: string) =>
  process.stdout.isTTY ? `\u001b[${code}m${text}\u001b[0m` : text;

export const bold = paint('1');
export const dim = paint('2');

/** Runs a step and says so: its name while it runs, how long it took when it is done. */
export const step = async <Result>(name: string, work: () => Promise<Result>): Promise<Result> => {
  const began = Date.now();
  const ticker = process.stdout.isTTY
    ? setInterval(
        () => process.stdout.write(`\r  ${name} … ${Math.round((Date.now() - began) / 1000)} s`),
        1_000,
      )
    : undefined;
  if (process.stdout.isTTY) process.stdout.write(`  ${name} …`);
  else console.log(`  ${name} …`);
  try {
    const result = await work();
    const took = dim(`${((Date.now() - began) / 1000).toFixed(1)} s`);
    console.log(process.stdout.isTTY ? `\r  ${name} ${took}      ` : `  ${name}: ${took}`);
    return result;
  } catch (error) {
    console.log(`\n  ${name}: failed`);
    throw error;
  } finally {
    clearInterval(ticker);
  }
};
