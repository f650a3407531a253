import 'server-only';
import type { Db } from '@/lib/platform/db/client';
import type { Settings } from '@/lib/platform/settings';
import { AppError } from '@/lib/shared/errors';
import { type Happened, record } from './history';
import type { Kind } from './kinds';
import type { AnyTerms, Due, Life, Named, Transition } from './life';

/** A row that has a life, as far as the engine looks at it. */
export type Living = { id: string; state: string };

/** A transition that is to be made. */
export type Move<T extends AnyTerms, Columns extends object> = {
  name: string;
  by: T['actor'];
  memberId?: string | null;
  now: Date;
  numbers: Settings;
  /** What the effects need to know, kept in the event. */
  data?: object;
  /** Columns that change with it. */
  columns?: Partial<Columns>;
  /** What is true as soon as it happens: looked at for where it leads and for what comes next, not for whether it may be. */
  facts?: Partial<T['facts']>;
};

/** What a row of the table is about to do: where it comes from and leads. */
export type Step<T extends AnyTerms, Row> = {
  row: Row;
  transition: Named<Transition<T>, string>;
  /** As they were, with what the move itself makes true. */
  facts: T['facts'];
  to: T['state'];
};

/** What a write changes of the row, and of the facts for what is decided after it. */
export type Written<T extends AnyTerms, Columns extends object> = {
  columns?: Partial<Columns>;
  facts?: Partial<T['facts']>;
};

export type Write<T extends AnyTerms, Row, Columns extends object> = (
  tx: Db,
  step: Step<T, Row>,
  move: Move<T, Columns>,
) => Promise<Written<T, Columns> | undefined>;

/** The columns that the engine itself keeps on every row that has a life. */
export type LifeColumns = {
  state: string;
  /** Since when it is in its state. */
  stateSince: Date;
  /** When the next transition fires by itself, and its name. */
  dueAt: Date | null;
  dueName: string | null;
};

/** What lives: its table, how its facts are read, and what its writes come to. One a kind, in the feature that owns the table. */
export type Subject<T extends AnyTerms, Row extends Living, Columns extends object = object> = {
  kind: Kind;
  lifeOf(row: Row): Life<T>;
  factsOf(row: Row): T['facts'];
  /** The row with all that its facts are read from, held until the transaction ends. */
  hold(tx: Db, id: string): Promise<Row>;
  /** Changes the row if it is still in that state; how many rows it was. */
  set(
    tx: Db,
    where: { id: string; state: string },
    columns: Partial<Columns> & Partial<LifeColumns>,
  ): Promise<number>;
  writes: Readonly<Record<T['write'], Write<T, Row, Columns>>>;
  /** What every step of it writes on its row, besides its state. */
  keeps?(step: Step<T, Row>, move: Move<T, Columns>): Written<T, Columns>;
  /** What every event of it tells besides what its move brought. */
  tells?(step: Step<T, Row>, move: Move<T, Columns>): object;
  /** What every step of it brings with it elsewhere, in the same transaction. */
  follows?(tx: Db, step: Step<T, Row>, move: Move<T, Columns>): Promise<void>;
  /** Whether there is somebody to ask before a transition that `asksFirst`. */
  hasToAsk?(tx: Db, row: Row): boolean | Promise<boolean>;
};

/** The columns of what comes next by itself. */
export const dueColumns = (due: Due | null): Pick<LifeColumns, 'dueAt' | 'dueName'> => ({
  dueAt: due?.at ?? null,
  dueName: due?.name ?? null,
});

/** Makes one transition of a held row; what its history is to say of it. */
const make = async <T extends AnyTerms, Row extends Living, Columns extends object>(
  subject: Subject<T, Row, Columns>,
  tx: Db,
  row: Row,
  move: Move<T, Columns>,
): Promise<Happened & { to: T['state'] }> => {
  const { name, by, memberId = null, now, numbers } = move;
  const life = subject.lifeOf(row);
  const transition = life.judge(name, subject.factsOf(row), by, now, numbers);
  const facts = { ...subject.factsOf(row), ...move.facts };
  const to = life.leadsTo(transition, facts);
  const step = { row, transition, facts, to };

  const isMoved = to !== row.state;
  const kept = subject.keeps?.(step, move);
  let columns: Partial<Columns> = { ...move.columns, ...kept?.columns };
  let after = { ...facts, ...kept?.facts, state: to, ...(isMoved && { stateSince: now }) };
  for (const write of transition.writes ?? []) {
    const written = await subject.writes[write as T['write']](tx, step, move);
    columns = { ...columns, ...written?.columns };
    after = { ...after, ...written?.facts };
  }

  const count = await subject.set(
    tx,
    { id: row.id, state: row.state },
    {
      ...columns,
      state: to,
      ...(isMoved && { stateSince: now }),
      ...dueColumns(life.dueOf(after, now, numbers)),
    },
  );
  if (count !== 1) throw new AppError('conflict', 'movedMeanwhile');
  await subject.follows?.(tx, step, move);
  const hasEffects = life.effectsOf(name, row.state, to).length > 0;
  const data = { ...move.data, ...subject.tells?.(step, move) };
  return { id: row.id, name, by, memberId, from: row.state, to, data, hasEffects };
};

/**
 * Makes one transition of a row that this transaction holds: the table decides, then state, due time, event and the job that
 * delivers it are written together. `forbidden` or `conflict` with the reason when the table says no, or somebody moved it
 * meanwhile.
 */
export const advance = async <T extends AnyTerms, Row extends Living, Columns extends object>(
  subject: Subject<T, Row, Columns>,
  tx: Db,
  row: Row,
  move: Move<T, Columns>,
): Promise<T['state']> => {
  const happened = await make(subject, tx, row, move);
  await record(tx, subject.kind, [happened], move.now);
  return happened.to;
};

/** The same transition of many rows that this transaction holds, all or none; one write of their histories. */
export const advanceAll = async <T extends AnyTerms, Row extends Living, Columns extends object>(
  subject: Subject<T, Row, Columns>,
  tx: Db,
  rows: readonly Row[],
  move: Move<T, Columns>,
): Promise<void> => {
  const happened: Happened[] = [];
  for (const row of rows) happened.push(await make(subject, tx, row, move));
  await record(tx, subject.kind, happened, move.now);
};

/** Looks anew at when a held row's next transition fires: its facts, or the community's numbers, are others now. */
export const renewDue = async <T extends AnyTerms, Row extends Living, Columns extends object>(
  subject: Subject<T, Row, Columns>,
  tx: Db,
  row: Row,
  { now, numbers }: { now: Date; numbers: Settings },
): Promise<void> => {
  const due = subject.lifeOf(row).dueOf(subject.factsOf(row), now, numbers);
  await subject.set(tx, { id: row.id, state: row.state }, dueColumns(due) as Partial<Columns> & LifeColumns);
};
