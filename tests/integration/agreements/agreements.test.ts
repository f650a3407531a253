import fc from 'fast-check';
import { AppError } from '@/lib/shared/errors';
import { Chance } from '../../fuzz/chance';
import { offers, paidAtOnce } from '../../support/agreements/offers';
import { brokenPromises, fingerprint, unreturned, unreturnedCredit } from '../../support/agreements/promises';
import { type Outcome, type Pick, Town } from '../../support/agreements/town';
import { ways } from '../../support/agreements/ways';
import { presentTime } from '../../support/clock';
import { someHours } from '../../support/credits';
import { openStripe, type TestStripe } from '../../support/stripe';

let stripe: TestStripe;
beforeAll(async () => {
  stripe = await openStripe();
  await someHours();
});
afterAll(() => stripe.close());
afterEach(presentTime);

/** AGREEMENT_RUNS and AGREEMENT_SEED: more of them, or those of a failure once more. */
const numRuns = Number(process.env.AGREEMENT_RUNS ?? 4);
const seed = process.env.AGREEMENT_SEED ? { seed: Number(process.env.AGREEMENT_SEED) } : {};

type Way = keyof typeof ways;
type Step = { way: Way; dice: number };

const weighted = Object.entries(ways).flatMap(([name, { weight }]) => Array<Way>(weight).fill(name as Way));

/** Drawn evenly: which of them it is means nothing. */
const dice = fc.noBias(fc.nat());

const begun: readonly Way[] = [...Array<Way>(6).fill('ask'), 'pay'];

/** It begins with some agreements, or there would be nothing to move, and with one that is paid. */
const steps: fc.Arbitrary<Step[]> = fc.array(dice, { minLength: 36, maxLength: 36 }).map((all) =>
  all.map((each, at) => ({
    way: begun[at] ?? new Chance(each).of(weighted) ?? 'ask',
    dice: each,
  })),
);

/** Three of the offers; of one of them everyone pays at once, or whole runs would say nothing of money. */
const three = fc.constantFrom(...paidAtOnce).chain((paid) => {
  const others = Object.keys(offers).filter((name) => name !== paid);
  return fc.shuffledSubarray(others, { minLength: 2, maxLength: 2 }).map((two) => [paid, ...two]);
});

/** Each thing that has to be chosen throws the dice once more. */
const pickBy = (thrown: number): Pick => {
  const chance = new Chance(thrown ^ 0x5bd1e995);
  return (items) => (items.length > 0 ? chance.of(items) : undefined);
};

const tryIt = async (town: Town, { way, dice: thrown }: Step): Promise<Outcome> => {
  try {
    return await ways[way].try(town, pickBy(thrown));
  } catch (error) {
    if (error instanceof AppError) return 'refused';
    throw error;
  }
};

/** Long enough for all that happens by itself. */
const ending: readonly Step[] = [30, 31, 32].flatMap((dice): Step[] => [
  { way: 'work', dice },
  { way: 'wait', dice },
  { way: 'enterValue', dice },
  { way: 'work', dice },
]);

/** A step, and what it may have changed: of those that people make, one agreement and its history by one event. */
const make = async (town: Town, it: Step): Promise<Outcome> => {
  const before = await fingerprint();
  const outcome = await tryIt(town, it);
  if (outcome !== 'done' && ways[it.way].isOwn) expect([it, await fingerprint()]).toEqual([it, before]);
  if (!ways[it.way].isOwn) await town.look();
  expect({ it, items: await town.items.seen() }).toEqual({ it, items: town.items.expected() });
  expect(await town.states()).toEqual(town.agreements.map(({ state }) => state));
  expect({ it, broken: await brokenPromises() }).toEqual({ it, broken: {} });
  return outcome;
};

/** How often each way came to what: a test in which everything is refused says nothing. */
const counted = (): {
  note: (way: Way, outcome: Outcome) => void;
  of: (outcome: Outcome) => Record<string, number>;
} => {
  const all: [Way, Outcome][] = [];
  const of = (outcome: Outcome) => {
    const those = all.filter(([, came]) => came === outcome);
    return Object.fromEntries(
      [...Map.groupBy(those, ([way]) => way)].map(([way, each]) => [way, each.length]),
    );
  };
  return { note: (...noted) => void all.push(noted), of };
};

test(
  'whatever is agreed, moved, paid, changed and forgotten, in whichever order: the house keeps its promises',
  async () => {
    const tally = counted();
    await fc.assert(
      fc.asyncProperty(three, steps, async (which, drawn) => {
        presentTime();
        const town = await Town.with(stripe, which);
        for (const each of [...drawn, ...ending]) tally.note(each.way, await make(town, each));
        expect([await unreturned(), await unreturnedCredit()]).toEqual([[], []]);
      }),
      { numRuns, endOnFailure: true, ...seed },
    );
    expect(Object.keys(tally.of('done'))).toEqual(expect.arrayContaining(['ask', 'move', 'pay']));
  },
  Math.max(600_000, numRuns * 60_000),
);
