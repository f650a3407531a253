import type { Prisma } from '@/lib/platform/db/generated/client';

/** Pictures of circles, for everyone. */
export const circlePictures: Prisma.PictureWhereInput = { circles: { some: { closedAt: null } } };
