import 'server-only';
import type { Db } from '@/lib/platform/db/client';
import { record } from './history';
import { type AnyTerms, destinations, type Life } from './life';

/** The state that a life begins with, by the transition that begins it. */
export const firstState = <T extends AnyTerms, Name extends string>(
  life: Life<T, Name>,
  name: Name,
): T['state'] => {
  const row = life.get(name);
  const [state] = destinations(row);
  if (state === undefined || row.from.length > 0) throw new RangeError(`no ${life.name} begins with ${name}`);
  return state;
};

/** The first line of a row's history, in the transaction that made the row: effects as its table says. */
export const recordBegin = async <T extends AnyTerms, Name extends string>(
  tx: Db,
  life: Life<T, Name>,
  {
    id,
    name,
    by,
    memberId = null,
    now,
  }: { id: string; name: Name; by: T['actor']; memberId?: string | null; now: Date },
): Promise<void> => {
  const to = firstState(life, name);
  const hasEffects = life.effectsOf(name, null, to).length > 0;
  await record(tx, life.kind, [{ id, name, by, memberId, from: null, to, hasEffects }], now);
};
