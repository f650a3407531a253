import 'server-only';
import type { Prisma } from '@/lib/platform/db/generated/client';

/** Who somebody is, beside what they do: for relations of other tables that lead to members. */
export const faceSelect = {
  id: true,
  name: true,
  handle: true,
  pictureId: true,
} as const satisfies Prisma.MemberSelect;

export type Face = Prisma.MemberGetPayload<{ select: typeof faceSelect }>;
