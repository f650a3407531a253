import 'server-only';
import { requireOperator, type Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { type Db, transaction } from '@/lib/platform/db/client';
import { AppError, notFound } from '@/lib/shared/errors';
import { plainText } from '@/lib/shared/plain-text';
import { forgetCategories, presentCategories } from './queries';
import type { AddCategory, ChangeCategory, RestoreCategory, RetireCategory, ShiftCategory } from './schema';
import { type CategorySet, mostInSet } from './sets';
import type { Categories, Category } from './tree';

type Change = 'add' | 'rename' | 'move' | 'retire' | 'restore';

const refuse = (field: string, key: string, values = {}): AppError =>
  new AppError('invalid', 'form', { fields: { [field]: { key, values } } });

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

/** The category as it was seen; `conflict category.changed` where another operator did something to it since. */
const seenAs = (all: Categories, { slug, version }: { slug: string; version: number }): Category => {
  const category = all.find(slug);
  if (!category) throw notFound();
  if (category.version !== version)
    throw new AppError('conflict', 'category.changed', {
      values: { fr: category.names.fr, en: category.names.en },
    });
  return category;
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

/** The one above, of the same set and of the upper level. */
const parentOf = (all: Categories, set: CategorySet, slug: string | null): Category | null => {
  if (slug === null) return null;
  const found = all.find(slug);
  if (!found || found.set !== set || found.isRetired || found.parentId !== null)
    throw refuse('parent', 'category.noParent');
  return found;
};

type Names = { nameFr: string; nameEn: string };

/** Beside each other no two are called the same, in either language. */
const requireOwnNames = (
  all: Categories,
  { nameFr, nameEn }: Names,
  place: { set: CategorySet; parentId: string | null; id?: string },
): void => {
  const beside = all.all.filter(
    ({ set, parentId, isRetired, id }) =>
      set === place.set && parentId === place.parentId && !isRetired && id !== place.id,
  );
  const isTaken = (name: string, locale: 'fr' | 'en') =>
    beside.some(({ names }) => names[locale].toLowerCase() === name.toLowerCase());
  if (isTaken(nameFr, 'fr')) throw refuse('nameFr', 'category.taken');
  if (isTaken(nameEn, 'en')) throw refuse('nameEn', 'category.taken');
};

/** A name in an address: small plain letters; a number after it where it is taken. */
const slugFor = (all: Categories, name: string): string => {
  const base =
    plainText(name)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 50)
      .replace(/-$/, '') || 'category';
  const free = [base, ...all.all.map((_, index) => `${base}-${index + 2}`), `${base}-1`];
  return free.find((slug) => !all.find(slug)) ?? base;
};

const lastIn = (all: Categories, set: CategorySet, parentId: string | null): number =>
  Math.max(
    0,
    ...all.all.filter((each) => each.set === set && each.parentId === parentId).map((each) => each.position),
  );

/** Adds a category at the end of its list; its slug. */
export const addCategory = (
  viewer: Viewer | null,
  { set, parent, icon, ...names }: AddCategory,
): Promise<string> => {
  const operator = requireOperator(viewer);
  return edit(async (tx, all) => {
    if (all.all.filter((each) => each.set === set).length >= mostInSet)
      throw refuse('nameFr', 'category.tooMany', { count: mostInSet });
    const parentId = parentOf(all, set, parent)?.id ?? null;
    requireOwnNames(all, names, { set, parentId });
    const slug = slugFor(all, names.nameEn);
    const position = lastIn(all, set, parentId) + 1;
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
    const above = parentOf(all, set, parent);
    if (above && (above.id === id || all.all.some(({ parentId }) => parentId === id)))
      throw refuse('parent', 'category.hasOthers');
    const parentId = above?.id ?? null;
    if (!category.isRetired) requireOwnNames(all, input, { set, parentId, id });
    const isMoved = parentId !== category.parentId;
    const { nameFr, nameEn } = input;
    await tx.category.update({
      where: { id },
      data: {
        ...{ nameFr, nameEn, icon, parentId },
        version: { increment: 1 },
        ...(isMoved && { position: lastIn(all, set, parentId) + 1 }),
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
    const beside = all.all.filter(
      ({ set, parentId, isRetired }) => set === category.set && parentId === category.parentId && !isRetired,
    );
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
    const target = into === null ? null : all.find(into);
    if (
      target === undefined ||
      target?.isRetired ||
      target?.id === category.id ||
      (target && target.set !== category.set)
    )
      throw refuse('into', 'category.gone');
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
