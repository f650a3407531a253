import 'server-only';
import { db } from '@/lib/platform/db/client';

/** What a member changed of the categories, as an operator. */
export const categoryKept = async (memberId: string) => {
  const categoryChanges = await db.categoryChange.findMany({
    where: { byMemberId: memberId },
    select: { name: true, at: true, after: true, category: { select: { slug: true } } },
    orderBy: { at: 'asc' },
  });
  return { categoryChanges };
};
