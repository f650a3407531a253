import 'server-only';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { Prisma } from '@/lib/platform/db/generated/client';
import { holdersFor } from '@/lib/standing/standing';
import { takesPlaceSql } from './bookable';
import { slotAs } from './sql';
import { openWaits } from './wait-states';

const { sql, raw } = Prisma;

/**
 * The slots that calling off one of the viewer's own would end, for a statement: `scope` one, and following where it
 * repeats (with those of its series from it on); their ids, and how many wait for them.
 */
export const callOffScopeSql = (host: Viewer, slotId: string, now: Date): Prisma.Sql => sql`
  WITH own AS (
    SELECT slot.* FROM slot JOIN listing ON listing.id = slot.listing_id
    WHERE slot.id = ${slotId} AND listing.owner_id = ANY(${holdersFor(host, 'listing.callOff')})
  ), ended AS (
    SELECT 'one' AS scope, id FROM own
    UNION ALL
    SELECT 'following', slot.id FROM slot JOIN own ON own.series_id = slot.series_id AND slot.occurrence >= own.occurrence
    WHERE ${takesPlaceSql(slotAs('slot'))} AND slot.starts_at > ${now}
  )
  SELECT ended.scope, ended.id,
    (SELECT count(*) FROM wait WHERE wait.slot_id = ended.id AND wait.state IN (${raw(openWaits.sql)}))::int AS waiting
  FROM ended`;
