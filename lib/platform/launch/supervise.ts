import type { ChildProcess } from 'node:child_process';
import { stopChild } from './family';

/** How long a program is waited for, and how often it is started anew. All in milliseconds. */
export type Patience = {
  /** Between two looks, and before the first sign of life. */
  lookEveryMs: number;
  firstLookMs: number;
  /** Until it must have shown life once. */
  startMs: number;
  /** How many looks in a row may see nothing. */
  missesAllowed: number;
  /** What a program that hangs gets to end by itself. */
  endMs: number;
  /** Before it is started anew: doubled each time in a row, up to the longest. */
  delayMs: number;
  longestDelayMs: number;
  /** So many times in a row; one that ran for `settledMs` begins to count anew. */
  startsInARow: number;
  settledMs: number;
};

export const usualPatience: Patience = {
  lookEveryMs: 5_000,
  firstLookMs: 250,
  startMs: 120_000,
  missesAllowed: 3,
  endMs: 5_000,
  delayMs: 1_000,
  longestDelayMs: 60_000,
  startsInARow: 10,
  settledMs: 300_000,
};

export type Program = {
  name: string;
  start: () => ChildProcess;
  /** Whether it shows life now. Answers within a time of its own. */
  isAlive: (child: ChildProcess) => Promise<boolean>;
  /** The signal it stops cleanly on; SIGTERM unless it says otherwise. */
  endSignal?: NodeJS.Signals;
};

export type Supervision = {
  /** Once it shows life for the first time. Rejects when it ended before: a setting is wrong, and trying again is of no use. */
  up: Promise<void>;
  /** Resolves only when it is given up, with a line that says why. */
  givenUp: Promise<string>;
  stop: () => Promise<void>;
};

const seconds = (ms: number): string => `${Math.round(ms / 100) / 10} s`;

/** Waits, unless `signal` says that it is over. */
const wait = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((done) => {
    if (signal.aborted) return done();
    const timer = setTimeout(done, ms);
    const stop = () => {
      clearTimeout(timer);
      done();
    };
    signal.addEventListener('abort', stop, { once: true });
  });

const ended = (child: ChildProcess): Promise<string> =>
  new Promise((done) => {
    const say = () =>
      done(child.signalCode ? `was ended by ${child.signalCode}` : `ended with ${child.exitCode}`);
    if (child.exitCode !== null || child.signalCode !== null) say();
    else child.once('exit', say).once('error', (error) => done(`could not be started: ${error.message}`));
  });

/** Looks at a program until it hangs; says since when. Never comes back while it shows life. */
const untilItHangs = async (
  { isAlive }: Program,
  child: ChildProcess,
  patience: Patience,
  onLife: () => void,
  signal: AbortSignal,
): Promise<string> => {
  let last = Date.now();
  let misses = 0;
  let hasLived = false;
  while (!signal.aborted) {
    if (await isAlive(child)) {
      if (!hasLived) onLife();
      hasLived = true;
      misses = 0;
      last = Date.now();
    } else misses += 1;
    const isHanging = hasLived ? misses >= patience.missesAllowed : Date.now() - last > patience.startMs;
    if (isHanging) return `has not answered for ${seconds(Date.now() - last)}`;
    await wait(hasLived ? patience.lookEveryMs : patience.firstLookMs, signal);
  }
  return '';
};

/**
 * Keeps a program running: one that ends by itself, or hangs, is started anew, later each time, until that has been
 * tried often enough in a row. One that never showed life is not tried again. `say` gets a line for each step.
 */
export const supervise = (
  program: Program,
  patience: Patience = usualPatience,
  say: (line: string) => void = console.error,
): Supervision => {
  const over = new AbortController();
  const up = Promise.withResolvers<void>();
  const givenUp = Promise.withResolvers<string>();
  let child: ChildProcess | undefined;
  let hasBeenUp = false;
  const onLife = () => {
    hasBeenUp = true;
    up.resolve();
  };

  /** One life of the program; why it is over. */
  const live = async (): Promise<string> => {
    const looking = new AbortController();
    child = program.start();
    const signal = AbortSignal.any([over.signal, looking.signal]);
    const why = await Promise.race([ended(child), untilItHangs(program, child, patience, onLife, signal)]);
    looking.abort();
    await stopChild(child, program.endSignal, patience.endMs);
    return why;
  };

  const keep = async (): Promise<void> => {
    for (let inARow = 0; !over.signal.aborted; ) {
      const began = Date.now();
      const why = await live();
      if (over.signal.aborted) return;
      if (!hasBeenUp) return up.reject(new Error(`${program.name} ${why} before it was up.`));
      inARow = Date.now() - began > patience.settledMs ? 1 : inARow + 1;
      if (inARow > patience.startsInARow) {
        givenUp.resolve(
          `${program.name} ${why}. It was started anew ${patience.startsInARow} times in a row: enough.`,
        );
        return;
      }
      const delayMs = Math.min(patience.delayMs * 2 ** (inARow - 1), patience.longestDelayMs);
      say(
        `${program.name} ${why}. It is started anew in ${seconds(delayMs)} (${inARow} of ${patience.startsInARow}).`,
      );
      await wait(delayMs, over.signal);
    }
  };
  const kept = keep().catch((error: Error) => {
    up.reject(error);
    givenUp.resolve(`${program.name} could not be kept running: ${error.message}`);
  });

  return {
    up: up.promise,
    givenUp: givenUp.promise,
    stop: async () => {
      over.abort();
      if (child) await stopChild(child, program.endSignal);
      await kept;
    },
  };
};

/** A site shows life by any answer at all: one that says that the database is away is alive. */
export const answersAt =
  (url: string, withinMs = 8_000): (() => Promise<boolean>) =>
  () =>
    fetch(url, { signal: AbortSignal.timeout(withinMs) }).then(
      async (response) => {
        await response.body?.cancel();
        return true;
      },
      () => false,
    );
