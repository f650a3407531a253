import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Client } from 'pg';
import { spawnChild, stopChild } from '@/lib/platform/launch/family';
import { bundledProgram } from '../bundled';
import { closeBeforeDatabase } from '../database/closing';
import type { Racers } from './racers';

/** One thing to try: the name of a racer, and what it is given. */
export type Try<Name extends keyof Racers = keyof Racers> = {
  [Each in Name]: { racer: Each; input: Parameters<Racers[Each]>[0] };
}[Name];

export type Outcome = { won: true; value: unknown } | { won: false; refusal: string };

/** Held by who gives the start; all who race wait for it in their own database. */
export const startLock = 4712;

const most = { processes: 4, triesEach: 50 };

const untilAllWait = async (starter: Client, count: number): Promise<void> => {
  for (;;) {
    const { rows } = await starter.query(
      `SELECT count(*)::int AS waiting FROM pg_locks
       WHERE locktype = 'advisory' AND NOT granted AND objid = $1
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      [startLock],
    );
    if (rows[0].waiting === count) return;
  }
};

/** The next that a process says; a process that ends instead is an error. */
const nextOf = async <Said>(child: ChildProcess): Promise<Said> => {
  const over = new AbortController();
  try {
    return await Promise.race([
      once(child, 'message', over).then(([said]) => said as Said),
      once(child, 'exit', over).then(([code]) => {
        throw new Error(`a process of the race ended with ${code}`);
      }),
    ]);
  } finally {
    over.abort();
  }
};

/**
 * Some processes of ours on this test's database, for races that nothing in one process lines up. Each has connections of its
 * own; `race` deals the tries out in turns, lets all processes begin at the same moment (a lock in Postgres that all wait for),
 * and gives what came of each try, in their order. Open it once a file; what it inherits are the settings at that time. Two
 * race as well as four, with six connections each, and each that begins costs two seconds of a processor: more of them only
 * where the tries are so many, or are dealt to four on purpose.
 */
export const openRaces = async ({ processes = 2 } = {}) => {
  if (processes > most.processes) throw new Error(`at most ${most.processes} processes`);
  const starter = new Client({ connectionString: process.env.DATABASE_URL });
  await starter.connect();
  const program = await bundledProgram('tests/support/races/runner.ts', process.env.TEST_FOLDER ?? '');
  const children = Array.from({ length: processes }, () =>
    spawnChild(process.execPath, program, {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, DATABASE_POOL: '6' },
    }),
  );
  let closing: Promise<void> | undefined;
  const closeOnce = async (): Promise<void> => {
    await Promise.all(children.map((child) => stopChild(child)));
    await starter.end();
  };
  const close = (): Promise<void> => {
    closing ??= closeOnce();
    return closing;
  };
  closeBeforeDatabase(close);
  await Promise.all(children.map(nextOf));
  const race = async (tries: readonly Try[]): Promise<Outcome[]> => {
    const dealt = children.map((_, at) => tries.filter((_try, index) => index % processes === at));
    if (dealt.some(({ length }) => length > most.triesEach))
      throw new Error(`at most ${most.triesEach} tries a process`);
    await starter.query('SELECT pg_advisory_lock($1)', [startLock]);
    const answers = children.map((child) => nextOf<Outcome[]>(child));
    for (const [at, child] of children.entries()) child.send(dealt[at] ?? []);
    await untilAllWait(starter, processes);
    await starter.query('SELECT pg_advisory_unlock($1)', [startLock]);
    const told = await Promise.all(answers);
    return tries.map((_, index) => {
      const outcome = told[index % processes]?.[Math.floor(index / processes)];
      if (!outcome) throw new Error('a try without an outcome');
      return outcome;
    });
  };
  return { race, close };
};

export type Races = Awaited<ReturnType<typeof openRaces>>;

/** How many won, and how often each refusal was heard. */
export const tally = (outcomes: readonly Outcome[]): { won: number; refused: Record<string, number> } => {
  const refused: Record<string, number> = {};
  for (const outcome of outcomes)
    if (!outcome.won) refused[outcome.refusal] = (refused[outcome.refusal] ?? 0) + 1;
  return { won: outcomes.filter(({ won }) => won).length, refused };
};
