import 'server-only';
import type { Db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';

/** Who somebody is, beside what they do: for relations of other tables that lead to members. */
export const faceSelect = {
  id: true,
  name: true,
  handle: true,
  pictureId: true,
} as const satisfies Prisma.MemberSelect;

/** The same, and whether they have left. */
export const faceOrFormerSelect = { ...faceSelect, deletedAt: true } as const satisfies Prisma.MemberSelect;

export type Face = Prisma.MemberGetPayload<{ select: typeof faceSelect }>;
export type FaceOrFormer = Prisma.MemberGetPayload<{ select: typeof faceOrFormerSelect }>;

export const faceOf = (db: Db, id: string): Promise<FaceOrFormer> =>
  db.member.findUniqueOrThrow({ where: { id }, select: faceOrFormerSelect });
