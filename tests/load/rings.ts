// Finds rings among ten thousand things that each want eight, then ten, of the others:
// node --import ./lib/platform/launch/loader.mjs tests/load/rings.ts [how many things]
import { atMost } from '@/lib/swap/finder/at-most';
import { limits } from '@/lib/swap/finder/bounds';
import { afterChange, atOnce, findRings, served } from '@/lib/swap/finder/find-rings';
import { greedy, packingOf, worthOf } from '@/lib/swap/finder/packing';
import { ringsAmong } from '@/lib/swap/finder/rings';
import { bestWants } from '@/lib/swap/finder/wants';
import { randomWants } from '../support/random-wants';

const things = Number(process.argv[2] ?? 10_000);
const aim = { gain: 1.12, seconds: 10, findingSeconds: 1 };

/** What something takes in seconds of the processor, and told with those on the clock: others may be at work on the same machine. */
const timed = <Result>(work: () => Result): [Result, number, string] => {
  const [began, busy] = [performance.now(), process.cpuUsage()];
  const result = work();
  const { user, system } = process.cpuUsage(busy);
  const seconds = (user + system) / 1e6;
  const onClock = (performance.now() - began) / 1000;
  return [result, seconds, `${seconds.toFixed(2)} s (on the clock ${onClock.toFixed(2)})`];
};

/** Without fit, so that figures can be compared with those of others. */
const plain = { ...limits, weights: { ...limits.weights, fit: 0 } };

for (const each of [8, 10]) {
  const wants = bestWants(things, randomWants({ things, each, seed: each }), limits.bounds.wantsPerThing);
  const [rings, finding, findingTold] = timed(() => ringsAmong(wants, plain));
  const packing = packingOf(rings);
  const [start, , startTold] = timed(() => worthOf(packing, greedy(packing)));
  const [found, whole, wholeTold] = timed(() => atOnce(findRings(wants, undefined, plain)));
  const reached = served(found);
  const [changed, , changedTold] = timed(() => atOnce(afterChange(found, wants, 17, undefined, plain)));
  const gain = reached / start;
  const isGood = gain >= aim.gain && whole <= aim.seconds && finding <= aim.findingSeconds;
  console.log(
    [
      `${things} things × ${each} wants: ${rings.length} rings found in ${findingTold}`,
      `greedy by weight ÷ √conflicts ${start.toFixed(1)} in ${startTold}`,
      `the finder ${reached.toFixed(1)} in ${wholeTold}, ${gain.toFixed(3)} × greedy (aim ${aim.gain})`,
      `at most ${atMost(rings, reached).toFixed(1)}`,
      `one thing changed: ${served(changed).toFixed(1)} in ${changedTold}`,
      isGood ? 'good' : 'NOT GOOD ENOUGH',
    ].join('; '),
  );
  if (!isGood) process.exitCode = 1;
}
