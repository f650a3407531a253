import 'server-only';
import { now } from '@/lib/platform/clock';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { AppError } from '@/lib/shared/errors';

const isOperator = { role: 'operator', deletedAt: null } as const;

/** Those who run the community, oldest first. */
export const operators = (): Promise<{ id: string; name: string; email: string }[]> =>
  db.member.findMany({
    where: isOperator,
    select: { id: true, name: true, email: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });

/** Until the transaction ends nobody else becomes or ceases to be one: of two who go at once, the second finds itself alone. */
export const operatorsOneByOne = async (tx: Db): Promise<void> => {
  await tx.$queryRaw`SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtext('operators'))) AS held`;
};

/** Whether the community would be without one. */
export const isLastOperator = async (tx: Db, memberId: string): Promise<boolean> => {
  const found = await tx.member.findMany({ where: isOperator, select: { id: true }, take: 2 });
  return found.length === 1 && found[0]?.id === memberId;
};

const changes = {
  grant: { from: 'member', to: 'operator', event: 'operator_granted', already: 'member.isOperator' },
  remove: { from: 'operator', to: 'member', event: 'operator_removed', already: 'member.isNoOperator' },
} as const;

/**
 * Makes a member with a confirmed address an operator, or one like others again; never the last one. `byName` says who
 * did it: a user of the machine, since this is done there.
 */
export const changeOperator = (
  change: keyof typeof changes,
  email: string,
  byName: string,
): Promise<{ name: string }> =>
  transaction(async (tx) => {
    const { from, to, event, already } = changes[change];
    await operatorsOneByOne(tx);
    const member = await tx.member.findFirst({ where: { email, deletedAt: null } });
    if (!member) throw new AppError('not_found', 'member.noAccount', { values: { email } });
    const { id: memberId, name, role, emailConfirmedAt } = member;
    if (role !== from) throw new AppError('conflict', already, { values: { email } });
    if (change === 'grant' && !emailConfirmedAt)
      throw new AppError('conflict', 'member.notConfirmed', { values: { email } });
    if (change === 'remove' && (await isLastOperator(tx, memberId)))
      throw new AppError('conflict', 'member.lastOperator');
    await tx.member.update({ where: { id: memberId }, data: { role: to } });
    await tx.memberEvent.create({ data: { memberId, name: event, byName, at: now() } });
    return { name };
  });
