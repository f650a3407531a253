import 'server-only';
import { faceSelect } from '@/lib/member/faces';
import type { Db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';

/** Who a holder is, beside what they have or do, and whether they have left: for relations of other tables that lead to holders. */
export const holderFaceSelect = {
  ...faceSelect,
  kind: true,
  goneAt: true,
} as const satisfies Prisma.HolderSelect;

export type HolderFace = Prisma.HolderGetPayload<{ select: typeof holderFaceSelect }>;

export const faceOfHolder = (db: Db, id: string): Promise<HolderFace> =>
  db.holder.findUniqueOrThrow({ where: { id }, select: holderFaceSelect });
