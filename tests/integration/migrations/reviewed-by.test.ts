import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connected, fillAsOf, migrate } from '../../support/older-databases/fill';
import { unpacked } from '../../support/older-databases/rows';

const folder = join(__dirname, '../../fixtures/databases');
const kept = readdirSync(folder).filter((name) => name.endsWith('.jsonl.gz'));

type Row = { id: string; stands: string[]; wrote: string[] };

test.each(kept)(
  'who has written about the other side stands on a booking after migrating (%s)',
  async (name) => {
    await fillAsOf(unpacked(readFileSync(join(folder, name))));
    await migrate();
    const { rows } = await connected((client) =>
      client.query<Row>(`
        SELECT b.id, b.reviewed_by AS stands, array_agg(r.author_role ORDER BY r.author_role) AS wrote
        FROM booking b JOIN review r ON r.booking_id = b.id AND r.author_role <> 'guest' GROUP BY b.id`),
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ stands, wrote }) => String(stands) !== String(wrote))).toEqual([]);
  },
  90_000,
);
