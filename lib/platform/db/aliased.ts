import 'server-only';
import { Prisma } from './generated/client';

const { raw } = Prisma;

/** A table under a name of its own in a statement, and its columns, each as SQL. */
export type Aliased<Column extends string> = { readonly table: Prisma.Sql } & Readonly<
  Record<Column, Prisma.Sql>
>;

/**
 * What the owner of a table lets others read of it in statements of theirs: columns by their names in code, so that a
 * column is named in one place. `alias` is written by us, never typed by anyone.
 */
export const aliased =
  <const Column extends string>(table: string, columns: Readonly<Record<Column, string>>) =>
  (alias: string): Aliased<Column> => {
    const named = Object.entries<string>(columns).map(([name, column]) => [name, raw(`${alias}.${column}`)]);
    return { ...(Object.fromEntries(named) as Record<Column, Prisma.Sql>), table: raw(`${table} ${alias}`) };
  };
