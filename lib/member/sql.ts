import 'server-only';
import { aliased } from '@/lib/platform/db/aliased';
import { Prisma } from '@/lib/platform/db/generated/client';

/** What others may read of members in their own statements: what everyone may see of them. */
export const memberAs = aliased('member', {
  id: 'id',
  name: 'name',
  handle: 'handle',
  pictureId: 'picture_id',
  about: 'about',
  languages: 'languages',
  ratingSum: 'rating_sum',
  ratingCount: 'rating_count',
  createdAt: 'created_at',
  deletedAt: 'deleted_at',
});

type Member = ReturnType<typeof memberAs>;

/** Who somebody is, beside what they wrote or did. */
export const faceJson = (m: Member): Prisma.Sql =>
  Prisma.sql`json_build_object('id', ${m.id}, 'name', ${m.name}, 'handle', ${m.handle}, 'pictureId', ${m.pictureId})`;

/** The addresses of some members as one person has each, however it is written: an array. */
export const addressStemsOf = (ids: readonly string[]): Prisma.Sql =>
  Prisma.sql`ARRAY(SELECT address_stem(email::text) FROM member WHERE id = ANY(${[...ids]}::text[]))`;
