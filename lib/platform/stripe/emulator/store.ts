import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type Stripe from 'stripe';
import { missing } from '@/lib/platform/stripe/emulator/errors';

/** What the emulator keeps, by the name Stripe gives each in `object`. */
export interface Kinds {
  account: Stripe.Account;
  account_link: Stripe.AccountLink & { id: string };
  balance_transaction: Stripe.BalanceTransaction;
  charge: Stripe.Charge;
  'checkout.session': Stripe.Checkout.Session;
  customer: Stripe.Customer;
  dispute: Stripe.Dispute;
  event: Stripe.Event;
  payment_intent: Stripe.PaymentIntent;
  payment_method: Stripe.PaymentMethod;
  payout: Stripe.Payout;
  refund: Stripe.Refund;
  setup_intent: Stripe.SetupIntent;
  transfer: Stripe.Transfer;
  transfer_reversal: Stripe.TransferReversal;
}
export type Kind = keyof Kinds;

/** A condition of a list: `path` names a field of the object (`$.customer`); the value of `among` is a JSON list. */
export interface Condition {
  path: string;
  is: keyof typeof comparisons;
  value: string | number;
}
const comparisons = {
  '=': '= ?',
  '>': '> ?',
  '>=': '>= ?',
  '<': '< ?',
  '<=': '<= ?',
  among: 'IN (SELECT value FROM json_each(?))',
};
interface Page {
  limit: number;
  startingAfter?: string;
  endingBefore?: string;
}
interface Row {
  id: string;
  kind: Kind;
  account: string;
  body: string;
}

const schema = `
  CREATE TABLE IF NOT EXISTS objects (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, account TEXT NOT NULL,
    body TEXT NOT NULL, facts TEXT NOT NULL DEFAULT '{}', alarm INTEGER) STRICT;
  CREATE INDEX IF NOT EXISTS objects_by_kind ON objects (kind, account, seq);
  CREATE INDEX IF NOT EXISTS objects_by_alarm ON objects (alarm) WHERE alarm IS NOT NULL;
  CREATE TABLE IF NOT EXISTS replies (
    key TEXT NOT NULL, account TEXT NOT NULL, digest TEXT NOT NULL, status INTEGER NOT NULL, body TEXT NOT NULL,
    at INTEGER NOT NULL, PRIMARY KEY (key, account)) STRICT;
  CREATE INDEX IF NOT EXISTS replies_by_age ON replies (at);
  CREATE TABLE IF NOT EXISTS deliveries (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, event TEXT NOT NULL, due INTEGER NOT NULL, place INTEGER NOT NULL DEFAULT 0,
    held INTEGER NOT NULL DEFAULT 0, attempts INTEGER NOT NULL DEFAULT 0, state TEXT NOT NULL DEFAULT 'pending',
    answer TEXT) STRICT;
  CREATE INDEX IF NOT EXISTS deliveries_due ON deliveries (state, held, due);
  CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;`;

/** Everything the emulator knows, in one SQLite file; seen from the platform, or from one connected account. */
export class Store {
  private constructor(
    private readonly db: DatabaseSync,
    readonly account: string,
    /** Each statement is prepared once. */
    private readonly prepared = new Map<string, StatementSync>(),
  ) {}

  static open(file: string): Store {
    mkdirSync(dirname(file), { recursive: true });
    const db = new DatabaseSync(file);
    db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; ${schema}`);
    return new Store(db, '');
  }

  /** The same store, seen from a connected account ('' is the platform). */
  of(account: string): Store {
    return new Store(this.db, account, this.prepared);
  }

  close(): void {
    this.db.close();
  }

  /** All or nothing. */
  transaction<T>(work: () => T): T {
    this.run('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.run('COMMIT');
      return result;
    } catch (error) {
      this.run('ROLLBACK');
      throw error;
    }
  }

  add<K extends Kind>(kind: K, object: Kinds[K]): Kinds[K] {
    const sql = 'INSERT INTO objects (id, kind, account, body) VALUES (?, ?, ?, ?)';
    this.run(sql, object.id, kind, this.account, JSON.stringify(object));
    return object;
  }

  /** Changes some fields and gives the object as it is now. */
  change<K extends Kind>(kind: K, id: string, changes: Partial<Kinds[K]>): Kinds[K] {
    const object = { ...this.need(kind, id), ...changes };
    this.run('UPDATE objects SET body = ? WHERE id = ?', JSON.stringify(object), id);
    return object;
  }

  remove(id: string): void {
    this.run('DELETE FROM objects WHERE id = ?', id);
  }

  find<K extends Kind>(kind: K, id: string): Kinds[K] | null {
    const sql = 'SELECT body FROM objects WHERE id = ? AND kind = ? AND account = ?';
    const row = this.one<Row>(sql, id, kind, this.account);
    return row ? (JSON.parse(row.body) as Kinds[K]) : null;
  }

  /** As `find`, but 404 when there is none. */
  need<K extends Kind>(kind: K, id: string, param?: string): Kinds[K] {
    const object = this.find(kind, id);
    if (!object) throw missing(kind, id, param);
    return object;
  }

  /** Whatever has this id: what `expand` follows. */
  findAny(id: string): Kinds[Kind] | null {
    const row = this.one<Row>('SELECT body FROM objects WHERE id = ?', id);
    return row ? (JSON.parse(row.body) as Kinds[Kind]) : null;
  }

  /** Newest first, a page at a time. */
  list<K extends Kind>(kind: K, where: Condition[], page: Page): { data: Kinds[K][]; hasMore: boolean } {
    const clauses = ['kind = ?', 'account = ?'];
    const values: SQLInputValue[] = [kind, this.account];
    for (const { path, is, value } of where) {
      clauses.push(`json_extract(body, ?) ${comparisons[is]}`);
      values.push(path, value);
    }
    const cursor = page.startingAfter ?? page.endingBefore;
    if (cursor !== undefined) {
      clauses.push(`seq ${page.startingAfter ? '<' : '>'} (SELECT seq FROM objects WHERE id = ?)`);
      values.push(cursor);
    }
    const order = page.endingBefore === undefined ? 'DESC' : 'ASC';
    const sql = `SELECT body FROM objects WHERE ${clauses.join(' AND ')} ORDER BY seq ${order} LIMIT ?`;
    const rows = this.all<Row>(sql, ...values, page.limit + 1);
    const data = rows.slice(0, page.limit).map((row) => JSON.parse(row.body) as Kinds[K]);
    return { data: order === 'ASC' ? data.reverse() : data, hasMore: rows.length > page.limit };
  }

  /** What the emulator knows of an object and Stripe would not tell (its test card, the links it was given). */
  facts(id: string): Record<string, string> {
    const row = this.one<{ facts: string }>('SELECT facts FROM objects WHERE id = ?', id);
    return row ? (JSON.parse(row.facts) as Record<string, string>) : {};
  }

  note(id: string, facts: Record<string, string>): void {
    const merged = JSON.stringify({ ...this.facts(id), ...facts });
    this.run('UPDATE objects SET facts = ? WHERE id = ?', merged, id);
  }

  /** When time itself will change this object (seconds), or null for never. */
  setAlarm(id: string, at: number | null): void {
    this.run('UPDATE objects SET alarm = ? WHERE id = ?', at, id);
  }

  alarms(now: number): Row[] {
    return this.all<Row>(
      'SELECT id, kind, account, body FROM objects WHERE alarm <= ? ORDER BY alarm, seq',
      now,
    );
  }

  /** Sums of net amounts by currency, for what `available_on` allows and for the rest. */
  balance(now: number): { currency: string; available: number; pending: number }[] {
    return this.all(
      `SELECT json_extract(body, '$.currency') AS currency,
         TOTAL(CASE WHEN json_extract(body, '$.available_on') <= ?1 THEN json_extract(body, '$.net') END) AS available,
         TOTAL(CASE WHEN json_extract(body, '$.available_on') > ?1 THEN json_extract(body, '$.net') END) AS pending
       FROM objects WHERE kind = 'balance_transaction' AND account = ?2 GROUP BY 1 ORDER BY 1`,
      now,
      this.account,
    );
  }

  setting<T>(name: string, otherwise: T): T {
    const row = this.one<{ value: string }>('SELECT value FROM settings WHERE name = ?', name);
    return row ? (JSON.parse(row.value) as T) : otherwise;
  }

  setSetting(name: string, value: unknown): void {
    this.run('INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)', name, JSON.stringify(value));
  }

  run(sql: string, ...values: SQLInputValue[]): void {
    this.statement(sql).run(...values);
  }

  one<T>(sql: string, ...values: SQLInputValue[]): T | undefined {
    return this.statement(sql).get(...values) as T | undefined;
  }

  all<T>(sql: string, ...values: SQLInputValue[]): T[] {
    return this.statement(sql).all(...values) as T[];
  }

  private statement(sql: string): StatementSync {
    const known = this.prepared.get(sql);
    if (known) return known;
    const statement = this.db.prepare(sql);
    this.prepared.set(sql, statement);
    return statement;
  }
}
