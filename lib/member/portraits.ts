import type { Prisma } from '@/lib/platform/db/generated/client';

/** Pictures of members, for everyone. */
export const portraits: Prisma.PictureWhereInput = { portraitOf: { some: { deletedAt: null } } };
