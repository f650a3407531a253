import 'server-only';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { Prisma } from '@/lib/platform/db/generated/client';
import { addJob } from '@/lib/platform/jobs';
import { type Settings, settings } from '@/lib/platform/settings';
import { sideBySide } from '@/lib/shared/side-by-side';
import { advance, dueColumns, type LifeColumns, type Living, renewDue, type Subject } from './advance';
import { kinds } from './kinds';
import type { AnyTerms } from './life';

const batch = 100;
/** Independent rows are moved side by side; each has a transaction, and a connection, of its own. */
const atOnce = 4;
/** A row whose clock stood still may have several steps to catch up with; more rounds than these are a circle. */
const maxRounds = 1000;
/** Should the job that asks get lost, the row is looked at again after this. */
const askedAgainMs = 5 * 60_000;

const later = (at: Date, ms: number): Date => new Date(at.getTime() + ms);

/** Whatever fires by itself next on a held row, if its time has come; whether something did. */
const fireHeld = async <T extends AnyTerms, Row extends Living, Columns extends object>(
  subject: Subject<T, Row, Columns>,
  tx: Db,
  row: Row,
  { now, numbers, isAsked }: { now: Date; numbers: Settings; isAsked: boolean },
): Promise<boolean> => {
  const life = subject.lifeOf(row);
  const due = life.dueOf(subject.factsOf(row), now, numbers);
  if (!due || due.at > now) {
    await renewDue(subject, tx, row, { now, numbers });
    return false;
  }
  if (!isAsked && life.get(due.name).asksFirst && (await subject.hasToAsk?.(tx, row))) {
    const { kind } = subject;
    await addJob(tx, 'ask-first', { kind, id: row.id }, { key: `ask-first:${kind}:${row.id}` });
    const again = { name: due.name, at: later(now, askedAgainMs) };
    await subject.set(
      tx,
      { id: row.id, state: row.state },
      dueColumns(again) as Partial<Columns> & LifeColumns,
    );
    return false;
  }
  await advance(subject, tx, row, { name: due.name, by: 'timer', now, numbers });
  return true;
};

/** `busy`: somebody else holds it, and sees to it. */
type Fired = 'fired' | 'looked at' | 'busy';

const fireOne = async <T extends AnyTerms, Row extends Living, Columns extends object>(
  subject: Subject<T, Row, Columns>,
  id: string,
  now: Date,
): Promise<Fired> => {
  const numbers = await settings();
  return transaction(async (tx) => {
    const table = Prisma.raw(kinds[subject.kind].table);
    const [due] = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM ${table} WHERE id = ${id} AND due_at <= ${now} FOR NO KEY UPDATE SKIP LOCKED`;
    if (!due) return 'busy';
    const isFired = await fireHeld(subject, tx, await subject.hold(tx, id), { now, numbers, isAsked: false });
    return isFired ? 'fired' : 'looked at';
  });
};

/**
 * Makes every transition of a kind whose time has come, each in a transaction of its own; several workers may do so at once.
 * One that fails keeps no other from firing; the failures are thrown together at the end. Returns how many fired.
 */
export const fireDue = async <T extends AnyTerms, Row extends Living, Columns extends object>(
  subject: Subject<T, Row, Columns>,
  now: Date,
): Promise<number> => {
  const table = Prisma.raw(kinds[subject.kind].table);
  const failed = new Map<string, unknown>();
  let fired = 0;
  for (let round = 0; round < maxRounds; round++) {
    const due = await db.$queryRaw<{ id: string }[]>`
      SELECT id FROM ${table} WHERE due_at <= ${now} AND id <> ALL(${[...failed.keys()]}::text[])
      ORDER BY due_at LIMIT ${batch}`;
    const { results, failures } = await sideBySide(due, atOnce, ({ id }) => fireOne(subject, id, now));
    for (const { item, error } of failures) failed.set(item.id, error);
    fired += results.filter((result) => result === 'fired').length;
    if (results.every((result) => result === 'busy')) break;
  }
  if (failed.size > 0)
    throw new AggregateError([...failed.values()], `due ${subject.kind} failed: ${[...failed.keys()]}`);
  return fired;
};

/** After somebody outside was asked: what is due on one row fires, if it still is. */
export const fireAsked = async <T extends AnyTerms, Row extends Living, Columns extends object>(
  subject: Subject<T, Row, Columns>,
  id: string,
  now: Date,
): Promise<boolean> => {
  const numbers = await settings();
  return transaction(async (tx) =>
    fireHeld(subject, tx, await subject.hold(tx, id), { now, numbers, isAsked: true }),
  );
};
