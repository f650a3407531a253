import type { ClientBase } from 'pg';

/** What is left of a whole demo community: of everything some of each kind, type and state. */
const kept = [
  `DELETE FROM booking WHERE id NOT IN (
     SELECT id FROM (
       SELECT b.id, row_number() OVER (PARTITION BY l.type, b.state ORDER BY b.id) AS nth FROM booking b JOIN listing l ON l.id = b.listing_id
     ) each WHERE nth = 1
     UNION SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY due_name ORDER BY id) AS nth FROM booking) each WHERE nth <= 2
     UNION SELECT booking_id FROM due WHERE booking_id IN (
       SELECT booking_id FROM (SELECT booking_id, row_number() OVER (PARTITION BY kind, state ORDER BY id) AS nth FROM due) each WHERE nth <= 2)
   )`,
  `DELETE FROM slot WHERE id NOT IN (SELECT slot_id FROM holding WHERE slot_id IS NOT NULL)
     AND id NOT IN (SELECT slot_id FROM wait)
     AND id NOT IN (SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY listing_id, state ORDER BY id) AS nth FROM slot) each WHERE nth = 1)`,
  `DELETE FROM listing WHERE id NOT IN (SELECT listing_id FROM booking) AND id NOT IN (SELECT listing_id FROM slot)
     AND id NOT IN (SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY type, state ORDER BY id) AS nth FROM listing) each WHERE nth <= 2)`,
  `DELETE FROM notice WHERE id NOT IN (
     SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY kind ORDER BY id) AS nth FROM notice) each WHERE nth <= 3)`,
];

/** What points at what is gone without a reference that the database knows. */
const loose = [
  `DELETE FROM transfer WHERE booking_id IS NOT NULL AND booking_id NOT IN (SELECT id FROM booking)`,
  `DELETE FROM picture WHERE id NOT IN (SELECT picture_id FROM listing_photo UNION SELECT picture_id FROM campaign_photo
     UNION SELECT picture_id FROM member WHERE picture_id IS NOT NULL)`,
];

/** Sums over rows of which some are gone. */
const sums = [
  `UPDATE slot SET taken = coalesce((SELECT sum(quantity) FROM place_claim c WHERE c.slot_id = slot.id AND c.is_active), 0)`,
  `UPDATE ledger_account SET balance_minor = coalesce((SELECT sum(amount_minor) FROM posting p WHERE p.account_id = ledger_account.id), 0)`,
  `DELETE FROM ledger_account WHERE kind = 'booking' AND id NOT IN (SELECT account_id FROM posting)`,
  `UPDATE member SET (rating_count, rating_sum) = (SELECT count(*), coalesce(sum(rating), 0) FROM review r WHERE r.subject_id = member.id AND r.revealed_at IS NOT NULL)`,
  `UPDATE listing SET (rating_count, rating_sum) = (SELECT count(*), coalesce(sum(rating), 0) FROM review r
     WHERE r.listing_id = listing.id AND r.revealed_at IS NOT NULL AND r.author_role = 'customer')`,
];

/** A statement for each reference, that removes the rows whose other end is gone. */
const orphans = async (client: ClientBase): Promise<string[]> => {
  const { rows } = await client.query<{ sql: string }>(`
    SELECT format('DELETE FROM %1$s WHERE %2$I IS NOT NULL AND %2$I NOT IN (SELECT %4$I FROM %3$s)',
      c.conrelid::regclass, a.attname, c.confrelid::regclass, f.attname) AS sql
    FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
      JOIN pg_attribute f ON f.attrelid = c.confrelid AND f.attnum = c.confkey[1]
    WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace`);
  return rows.map(({ sql }) => sql);
};

/** Leaves some of each in the database that a transaction is open in, whole among themselves. Triggers must be off. */
export const thin = async (client: ClientBase): Promise<void> => {
  for (const sql of kept) await client.query(sql);
  const statements = [...loose, ...(await orphans(client))];
  for (let gone = 1; gone > 0; ) {
    gone = 0;
    for (const sql of statements) gone += (await client.query(sql)).rowCount ?? 0;
  }
  for (const sql of sums) await client.query(sql);
};
