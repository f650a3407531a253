import 'server-only';
import { Prisma } from '@/lib/platform/db/generated/client';

const { sql } = Prisma;

/** The slug of the category in which something is shown that was put into the one of this id; null: in none. */
export const shownSlugSql = (id: Prisma.Sql): Prisma.Sql => sql`(
  WITH RECURSIVE way AS (
    SELECT c.slug, c.retired_at, c.retired_into_id FROM category c WHERE c.id = ${id}
    UNION ALL SELECT n.slug, n.retired_at, n.retired_into_id FROM way JOIN category n ON n.id = way.retired_into_id
    WHERE way.retired_at IS NOT NULL)
  SELECT way.slug FROM way WHERE way.retired_at IS NULL)`;
