import 'server-only';
import { requireOperator, type Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { type Db, transaction } from '@/lib/platform/db/client';
import { AppError } from '@/lib/shared/errors';
import { forgetCategories, presentCategories } from './queries';
import {
  besideIn,
  chosenParent,
  chosenTarget,
  nextPosition,
  requireOwnNames,
  requireRoom,
  seenAs,
  slugFor,
} from './rules';
import type { AddCategory, ChangeCategory, RestoreCategory, RetireCategory, ShiftCategory } from './schema';
import type { Categories } from './tree';

type Change = 'add' | 'rename' | 'move' | 'retire' | 'restore';

/** Any number names the lock; it is asked for nowhere else. */
const editing = 4_901_310;

/**
 * One operator at a time: what they decide by is how all categories stand now. What they did is seen by this process at once.
 */
const edit = async <Result>(work: (tx: Db, all: Categories) => Promise<Result>): Promise<Result> => {
  const result = await transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${editing})`;
    return work(tx, await presentCategories(tx));
  });
  forgetCategories();
  return result;
};

const record = (
  tx: Db,
  viewer: Viewer,
  categoryId: string,
  name: Change,
  before: Record<string, string | number | null>,
  after: Record<string, string | number | null>,
) =>
  tx.categoryChange.create({ data: { categoryId, byMemberId: viewer.id, name, before, after, at: now() } });

/** Adds a category at the end of its list; its slug. */
export const addCategory = (
  viewer: Viewer | null,
  { set, parent, icon, ...names }: AddCategory,
): Promise<string> => {
  const operator = requireOperator(viewer);
  return edit(async (tx, all) => {
    requireRoom(all, set);
    const parentId = chosenParent(all, set, parent)?.id ?? null;
    requireOwnNames(all, names, { set, parentId });
    const slug = slugFor(all, names.nameEn);
    const position = nextPosition(all, { set, parentId });
    const { id } = await tx.category.create({
      data: { setName: set, parentId, slug, icon, position, ...names },
    });
    await record(tx, operator, id, 'add', {}, { ...names, icon, parent });
    return slug;
  });
};

/** Changes names, drawing and place of a category. Its slug stays, so that no address breaks. */
export const changeCategory = (
  viewer: Viewer | null,
  { parent, icon, ...input }: ChangeCategory,
): Promise<void> => {
  const operator = requireOperator(viewer);
  return edit(async (tx, all) => {
    const category = seenAs(all, input);
    const { id, set, names } = category;
    const parentId = chosenParent(all, set, parent, category)?.id ?? null;
    if (!category.isRetired) requireOwnNames(all, input, { set, parentId, id });
    const isMoved = parentId !== category.parentId;
    const { nameFr, nameEn } = input;
    await tx.category.update({
      where: { id },
      data: {
        ...{ nameFr, nameEn, icon, parentId },
        version: { increment: 1 },
        ...(isMoved && { position: nextPosition(all, { set, parentId }) }),
      },
    });
    if (names.fr !== nameFr || names.en !== nameEn || category.icon !== icon)
      await record(
        tx,
        operator,
        id,
        'rename',
        { nameFr: names.fr, nameEn: names.en, icon: category.icon },
        { nameFr, nameEn, icon },
      );
    if (isMoved)
      await record(tx, operator, id, 'move', { parent: all.parentOf(category)?.slug ?? null }, { parent });
  });
};

/** Moves a category one place up or down among those beside it; at the end of the list nothing happens. */
export const shiftCategory = (viewer: Viewer | null, { to, ...seen }: ShiftCategory): Promise<void> => {
  const operator = requireOperator(viewer);
  return edit(async (tx, all) => {
    const category = seenAs(all, seen);
    const beside = besideIn(all, category);
    const from = beside.findIndex(({ id }) => id === category.id);
    const other = beside[to === 'up' ? from - 1 : from + 1];
    if (from < 0 || !other) return;
    const order = beside.map((each) =>
      each.id === category.id ? other : each.id === other.id ? category : each,
    );
    for (const [index, { id, position }] of order.entries())
      if (position !== index + 1) await tx.category.update({ where: { id }, data: { position: index + 1 } });
    await tx.category.update({ where: { id: category.id }, data: { version: { increment: 1 } } });
    await record(
      tx,
      operator,
      category.id,
      'move',
      { place: from + 1 },
      { place: order.indexOf(category) + 1 },
    );
  });
};

/**
 * Takes a category out of use. Its listings keep it, and are shown in another one, or in none; nothing of them is written, so
 * that `restoreCategory` brings all of it back.
 */
export const retireCategory = (viewer: Viewer | null, { into, ...seen }: RetireCategory): Promise<void> => {
  const operator = requireOperator(viewer);
  return edit(async (tx, all) => {
    const category = seenAs(all, seen);
    if (category.isRetired) throw new AppError('conflict', 'movedMeanwhile');
    if (all.below(category).length > 0) throw new AppError('invalid', 'category.othersFirst');
    const target = chosenTarget(all, category, into);
    await tx.category.update({
      where: { id: category.id },
      data: { retiredAt: now(), retiredIntoId: target?.id ?? null, version: { increment: 1 } },
    });
    await record(tx, operator, category.id, 'retire', {}, { into });
  });
};

/** Takes a category back into use, with the listings that were its own. */
export const restoreCategory = (viewer: Viewer | null, seen: RestoreCategory): Promise<void> => {
  const operator = requireOperator(viewer);
  return edit(async (tx, all) => {
    const category = seenAs(all, seen);
    if (!category.isRetired) return;
    if (all.parentOf(category)?.isRetired) throw new AppError('invalid', 'category.parentFirst');
    const { id, set, parentId, names } = category;
    requireOwnNames(all, { nameFr: names.fr, nameEn: names.en }, { set, parentId, id });
    await tx.category.update({
      where: { id },
      data: { retiredAt: null, retiredIntoId: null, version: { increment: 1 } },
    });
    await record(tx, operator, id, 'restore', {}, {});
  });
};
