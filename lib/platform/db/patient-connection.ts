import 'server-only';
import { Client } from 'pg';

type Ask = (...asked: unknown[]) => unknown;

const isPlain = (asked: readonly unknown[]): boolean =>
  typeof asked.at(-1) !== 'function' &&
  typeof (asked[0] as { submit?: unknown } | null)?.submit !== 'function';

/**
 * A connection that is asked one thing at a time. Prisma asks for the relations of a row all at once, in a transaction too,
 * which has one connection only: pg puts them in a line itself for now, warns of it, and no longer will from version 9 on.
 */
export class PatientConnection extends Client {
  #last: Promise<unknown> | null = null;

  // A field, because pg declares `query` in a dozen ways, each of which this one only passes on.
  override query = ((...asked: unknown[]) => {
    const ask = () => (super.query as Ask)(...asked);
    // Who gives a callback is the pool itself, which gives a connection to one asker at a time.
    if (!isPlain(asked)) return ask();
    const answer = this.#last ? this.#last.then(ask) : Promise.resolve(ask());
    const over = answer.then(
      () => {},
      () => {},
    );
    this.#last = over;
    void over.then(() => {
      if (this.#last === over) this.#last = null;
    });
    return answer;
  }) as Client['query'];
}
