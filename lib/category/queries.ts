import 'server-only';
import { requireOperator, type Viewer } from '@/lib/platform/auth/viewer';
import { type Db, db } from '@/lib/platform/db/client';
import type { CategorySet } from './sets';
import { type Categories, categoriesOf } from './tree';

/** Every category as the database has it now. A few hundred rows at most, in one statement. */
export const presentCategories = async (from: Db = db): Promise<Categories> => {
  const rows = await from.category.findMany();
  return categoriesOf(
    rows.map(({ setName, nameFr, nameEn, retiredAt, ...row }) => ({
      ...row,
      set: setName as CategorySet,
      names: { fr: nameFr, en: nameEn },
      isRetired: retiredAt !== null,
    })),
  );
};

const keepMs = 10_000;
let kept: { at: number; categories: Promise<Categories> } | undefined;

/** Every category, as most pages show them; what an operator changes is seen by every process within ten seconds. */
export const categories = (): Promise<Categories> => {
  if (kept && Date.now() - kept.at < keepMs) return kept.categories;
  const reading = { at: Date.now(), categories: presentCategories() };
  reading.categories.catch(() => {
    if (kept === reading) kept = undefined;
  });
  kept = reading;
  return reading.categories;
};

/** Whoever changed one reads them anew, and sees what they did. */
export const forgetCategories = (): void => {
  kept = undefined;
};

/** How far back operators see what was done. */
const shownChanges = 30;

/** What was done to the categories last, for operators: who, when, what. */
export const categoryChanges = (viewer: Viewer | null) => {
  requireOperator(viewer);
  return db.categoryChange.findMany({
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: shownChanges,
    select: {
      id: true,
      name: true,
      at: true,
      before: true,
      after: true,
      byMember: { select: { name: true } },
      category: { select: { nameFr: true, nameEn: true } },
    },
  });
};
