import { AppError, notFound } from '@/lib/shared/errors';
import { type Act, rights } from './rights';

/** Who asks, as far as rights go: themselves, and the circles they are in. Part of every `Viewer`. */
export type Standing = { id: string; circles: readonly { id: string; role: string }[] };

const isIn = (who: Standing, circleId: string): boolean => who.circles.some(({ id }) => id === circleId);

/** Whether `who` may do this with what belongs to a holder: for buttons, and wherever the answer is not a refusal. */
export const mayAct = (who: Standing | null | undefined, act: Act, holderId: string): boolean => {
  if (!who) return false;
  if (who.id === holderId) return true;
  const roles: readonly string[] = rights[act].roles;
  return who.circles.some(({ id, role }) => id === holderId && roles.includes(role));
};

/** The holders for whom `who` may do this: themselves first. For SQL (`= ANY`) and Prisma (`in`). */
export const holdersFor = (who: Standing | null | undefined, act: Act): string[] =>
  who ? [who.id, ...who.circles.map(({ id }) => id).filter((id) => mayAct(who, act, id))] : [];

/** The same as a condition of Prisma. */
export const scopeFor = (who: Standing | null | undefined, act: Act): { in: string[] } => ({
  in: holdersFor(who, act),
});

/** Whether `who` is that holder, a member: not one who acts for it. */
export const isSelf = (who: Pick<Standing, 'id'> | null | undefined, holderId: string): boolean =>
  who?.id === holderId;

/**
 * Refuses what `who` may not do with what belongs to a holder: it is not there for strangers; those of its circle hear that
 * it is not theirs to do.
 */
export const mustAct = (who: Standing, act: Act, holderId: string): void => {
  if (mayAct(who, act, holderId)) return;
  if (isIn(who, holderId)) throw new AppError('forbidden', 'standing.notYours');
  throw notFound();
};
