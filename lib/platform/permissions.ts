import 'server-only';
import { notFound } from '@/lib/shared/errors';
import type { Db } from './db/client';

/** What the community may do only once an operator has said so. `confirmedAt` null: it may not. */
export type Permission = { name: string; confirmedAt: Date | null };

/** All of them, by their names. */
export const permissions = (tx: Db): Promise<Permission[]> =>
  tx.permission.findMany({ orderBy: { name: 'asc' } });

/** The names of those that hold. */
export const confirmedPermissions = async (tx: Db): Promise<ReadonlySet<string>> =>
  new Set((await permissions(tx)).flatMap(({ name, confirmedAt }) => (confirmedAt ? [name] : [])));

/** One of them, held until the transaction ends; not found where there is none of that name. */
export const holdPermission = async (tx: Db, name: string): Promise<Permission> => {
  await tx.$queryRaw`SELECT name FROM permission WHERE name = ${name} FOR NO KEY UPDATE`;
  const row = await tx.permission.findUnique({ where: { name } });
  if (!row) throw notFound();
  return row;
};

/** From when on it holds; null: no longer. */
export const writePermission = async (tx: Db, { name, confirmedAt }: Permission): Promise<void> => {
  await tx.permission.update({ where: { name }, data: { confirmedAt } });
};
