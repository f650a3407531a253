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

/** Every category with the one that it is shown as and the one above that, if any: `(id, shown_id, above_id)`. Left out: shown as none. */
export const shownPlacesSql: Prisma.Sql = sql`
  WITH RECURSIVE way AS (
    SELECT c.id, c.id AS shown_id, c.parent_id, c.retired_at, c.retired_into_id FROM category c
    UNION ALL SELECT way.id, n.id, n.parent_id, n.retired_at, n.retired_into_id FROM way JOIN category n ON n.id = way.retired_into_id
    WHERE way.retired_at IS NOT NULL)
  SELECT way.id, way.shown_id, way.parent_id AS above_id FROM way WHERE way.retired_at IS NULL`;

/** A number that is another one whenever an operator has changed a category. */
export const categoryVersionsSql: Prisma.Sql = sql`(SELECT sum(c.version) FROM category c)`;

/** The ids of all whose listings are shown in the category of this slug, or below it; of a retired one, where it went. */
export const idsWithinSql = (slug: string): Prisma.Sql => sql`ARRAY(
  WITH RECURSIVE way AS (
    SELECT c.id, c.retired_at, c.retired_into_id FROM category c WHERE c.slug = ${slug}
    UNION ALL SELECT n.id, n.retired_at, n.retired_into_id FROM way JOIN category n ON n.id = way.retired_into_id
    WHERE way.retired_at IS NOT NULL),
  inside AS (
    SELECT c.id FROM category c JOIN way ON way.retired_at IS NULL AND way.id IN (c.id, c.parent_id) WHERE c.retired_at IS NULL
    UNION SELECT r.id FROM inside JOIN category r ON r.retired_into_id = inside.id)
  SELECT inside.id FROM inside)`;
