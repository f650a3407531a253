import 'server-only';
import { requireOperator, type Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { AppError, notFound } from '@/lib/shared/errors';
import type { AddTransferCategory, RenameTransferCategory } from './schema';
import { type TransferCategory, transferCategories } from './transfer-categories';

export const categoryChangeNames = ['added', 'renamed', 'retired', 'restored'] as const;
export type CategoryChangeName = (typeof categoryChangeNames)[number];

type Words = TransferCategory['words'];

/** The most that a list in a form is chosen from. */
const most = 60;

/** One operator at a time: a name is taken by what stands in the list now. */
const edit = <Result>(work: (tx: Db, all: TransferCategory[]) => Promise<Result>): Promise<Result> =>
  transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('transfer-categories', 0))`;
    return work(tx, await transferCategories(tx, { all: true }));
  });

const record = (
  tx: Db,
  { id }: Viewer,
  code: string,
  name: CategoryChangeName,
  words: { before?: Words; after?: Words } = {},
) =>
  tx.transferCategoryChange.create({
    data: { code, name, byMemberId: id, before: words.before ?? {}, after: words.after ?? {}, at: now() },
    select: { id: true },
  });

/** Refuses a name that another category has in the same language, beside its field. */
const requireOwnNames = (all: readonly TransferCategory[], words: Words, own?: string): void => {
  for (const { code, words: theirs } of all)
    for (const [locale, name] of Object.entries(words))
      if (code !== own && theirs[locale as keyof Words]?.toLowerCase() === name.toLowerCase())
        throw new AppError('invalid', 'form', {
          fields: { [`words.${locale}`]: { key: 'ledger.categoryThere' } },
        });
};

/** Letters and digits of a name, and dashes between them. */
const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');

/** A code that no category has, made of its English name. */
const codeFor = (all: readonly TransferCategory[], name: string): string => {
  const stem = slugOf(name).slice(0, 24).replace(/-+$/, '') || 'category';
  const taken = new Set(all.map(({ code }) => code));
  for (let count = 1; ; count += 1) {
    const code = count === 1 && stem.length > 1 ? stem : `${stem}-${count}`;
    if (!taken.has(code)) return code;
  }
};

const found = (all: readonly TransferCategory[], code: string): TransferCategory => {
  const category = all.find((each) => each.code === code);
  if (!category) throw notFound();
  return category;
};

/** Adds a category at the end of the list. `invalid` beside a name that is taken; `conflict ledger.categoriesFull`. */
export const addTransferCategory = async (
  viewer: Viewer | null,
  { words }: AddTransferCategory,
): Promise<string> => {
  const operator = requireOperator(viewer);
  return edit(async (tx, all) => {
    if (all.length >= most) throw new AppError('conflict', 'ledger.categoriesFull');
    requireOwnNames(all, words);
    const code = codeFor(all, words.en ?? '');
    const last = await tx.transferCategory.aggregate({ _max: { position: true } });
    await tx.transferCategory.create({ data: { code, words, position: (last._max.position ?? 0) + 1 } });
    await record(tx, operator, code, 'added', { after: words });
    return code;
  });
};

/** Calls a category otherwise, also on transfers that were made before. */
export const renameTransferCategory = async (
  viewer: Viewer | null,
  { code, words }: RenameTransferCategory,
): Promise<void> => {
  const operator = requireOperator(viewer);
  return edit(async (tx, all) => {
    const { words: before } = found(all, code);
    requireOwnNames(all, words, code);
    if (before.fr === words.fr && before.en === words.en) return;
    await tx.transferCategory.update({ where: { code }, data: { words } });
    await record(tx, operator, code, 'renamed', { before, after: words });
  });
};

/** Takes a category out of the list, or back into it; transfers that have it keep it. */
export const setTransferCategoryInUse = async (
  viewer: Viewer | null,
  { code, isInUse }: { code: string; isInUse: boolean },
): Promise<void> => {
  const operator = requireOperator(viewer);
  return edit(async (tx, all) => {
    found(all, code);
    const { count } = await tx.transferCategory.updateMany({
      where: { code, isInUse: !isInUse },
      data: { isInUse },
    });
    if (count > 0) await record(tx, operator, code, isInUse ? 'restored' : 'retired');
  });
};

export type CategoryChange = {
  id: string;
  code: string;
  name: CategoryChangeName;
  by: string | null;
  at: Date;
  before: Partial<Words>;
  after: Partial<Words>;
};

/** What was done to the list, the newest first. */
export const transferCategoryChanges = async (viewer: Viewer): Promise<CategoryChange[]> => {
  requireOperator(viewer);
  const rows = await db.transferCategoryChange.findMany({
    orderBy: { id: 'desc' },
    take: 100,
    include: { byMember: { select: { name: true } } },
  });
  return rows.map(({ id, code, name, byMember, at, before, after }) => ({
    ...{ id, code, at },
    name: name as CategoryChangeName,
    by: byMember?.name ?? null,
    before: before as Partial<Words>,
    after: after as Partial<Words>,
  }));
};
