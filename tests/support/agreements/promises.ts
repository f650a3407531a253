import { lifeOf } from '@/lib/booking/lifecycle';
import type { State } from '@/lib/booking/lives/terms';
import type { BookingTransition } from '@/lib/booking/lives/transition';
import { rankingOf } from '@/lib/listing/draws/protocol';
import type { LifeName } from '@/lib/listing/listing-type';
import { db } from '@/lib/platform/db/client';
import { Prisma } from '@/lib/platform/db/generated/client';

/*
 * What holds whatever has been agreed, in whichever order: asked of the whole database after each step. Each promise gives
 * what breaks it, in words that lead to the row.
 */

/** Agreed and not over: what was agreed is theirs. */
const live: readonly State[] = ['accepted', 'promised', 'confirmed', 'started'];

/** Nothing came of it, or nothing any more. */
const given: readonly State[] = [
  'declined',
  'withdrawn',
  'expired',
  'lapsed',
  'outrun',
  'fallen',
  'cancelled_by_customer',
  'cancelled_by_provider',
];

/** Somebody has it, or is to have it. */
const theirs: readonly State[] = ['promised', 'confirmed', 'ended', 'closed', 'disputed', 'resolved'];

type Row = { broken: string };

/** What came in for a booking, the first time and in all, what went back, and what was due and is settled. */
const moneyOf = Prisma.sql`
  SELECT coalesce(sum(posting.amount_minor) FILTER (WHERE transfer.kind = 'charge'), 0) AS came,
    coalesce(sum(posting.amount_minor) FILTER (WHERE transfer.kind = 'charge' AND transfer.key LIKE '%:charge'), 0) AS first,
    coalesce(-sum(posting.amount_minor) FILTER (WHERE transfer.kind = 'refund'), 0) AS back,
    (SELECT coalesce(sum(amount_minor), 0) FROM due WHERE due.booking_id = booking.id AND due.kind <> 'deposit'
      AND due.currency = booking.currency AND due.settled_at IS NOT NULL) AS due
  FROM transfer JOIN posting ON posting.transfer_id = transfer.id JOIN ledger_account ON ledger_account.id = account_id
  WHERE transfer.booking_id = booking.id AND ledger_account.code = 'booking:' || booking.id`;

const promises: Record<string, () => Promise<Row[]>> = {
  'a unit is held by one at a time': () => db.$queryRaw`
    SELECT one.unit_id || ' at ' || (one.during * other.during)::text AS broken FROM claim one
      JOIN claim other ON other.unit_id = one.unit_id AND other.id > one.id AND other.during && one.during
    WHERE one.is_active AND other.is_active`,
  // Counted from what was agreed alone, so that claims which are missing do not hide it.
  'no more units are agreed on than there are': () => db.$queryRaw`
    SELECT taken.listing_id || ' from ' || taken.starts_at AS broken
    FROM holding taken JOIN booking ON booking.id = taken.booking_id AND booking.state = ANY(${[...live]})
      JOIN holding other ON other.listing_id = taken.listing_id AND other.starts_at <= taken.starts_at
        AND coalesce(other.ends_at, 'infinity') > taken.starts_at
      JOIN booking theirs ON theirs.id = other.booking_id AND theirs.state = ANY(${[...live]})
    WHERE taken.slot_id IS NULL
    GROUP BY taken.id HAVING sum(other.quantity) >
      (SELECT count(*) FROM unit WHERE unit.listing_id = taken.listing_id AND unit.is_active)`,
  'no more places are agreed on than a slot has, and it counts them right': () => db.$queryRaw`
    SELECT slot.id || ': ' || agreed.places || ' agreed, ' || slot.taken || ' of ' || slot.capacity || ' taken' AS broken
    FROM slot CROSS JOIN LATERAL (
      SELECT coalesce(sum(holding.quantity), 0) AS places FROM holding JOIN booking ON booking.id = booking_id
      WHERE holding.slot_id = slot.id AND holding.state <> 'released' AND booking.state = ANY(${[...live]})) AS agreed
    CROSS JOIN LATERAL (SELECT coalesce(sum(quantity), 0) AS places FROM place_claim
      WHERE place_claim.slot_id = slot.id AND is_active) AS claimed
    WHERE agreed.places > slot.capacity OR slot.taken > slot.capacity OR slot.taken <> claimed.places`,
  'what was agreed is held, all of it': () => db.$queryRaw`
    SELECT booking.id || ' (' || booking.state || ') holds ' || held.count || ' of ' || holding.quantity AS broken
    FROM booking JOIN holding ON holding.booking_id = booking.id CROSS JOIN LATERAL (
      SELECT (SELECT count(DISTINCT unit_id) FROM claim WHERE claim.holding_id = holding.id AND is_active) +
        (SELECT coalesce(sum(quantity), 0) FROM place_claim WHERE place_claim.holding_id = holding.id AND is_active)
        AS count) AS held
    WHERE booking.state = ANY(${[...live]}) AND held.count <>
      CASE WHEN holding.state = 'released' THEN 0 ELSE holding.quantity END`,
  'an agreement of several dates goes from the first of them to the last, and is of each once':
    () => db.$queryRaw`
    SELECT booking.id || ': ' || kept.dates || ' dates' AS broken FROM booking CROSS JOIN LATERAL (
      SELECT min(starts_at) AS first, max(ends_at) AS last, count(*) AS dates, count(DISTINCT slot_id) AS slots
      FROM holding WHERE booking_id = booking.id AND slot_id IS NOT NULL AND state <> 'released') AS kept
    WHERE booking.state = ANY(${[...live]}) AND kept.dates > 0
      AND (kept.first <> booking.starts_at OR kept.last <> booking.ends_at OR kept.slots <> kept.dates)`,
  'what came to nothing holds nothing': () => db.$queryRaw`
    SELECT booking.id || ' (' || booking.state || ')' AS broken FROM booking JOIN holding ON holding.booking_id = booking.id
    WHERE booking.state = ANY(${[...given]}) AND (
      EXISTS (SELECT 1 FROM claim WHERE claim.holding_id = holding.id AND is_active) OR
      EXISTS (SELECT 1 FROM place_claim WHERE place_claim.holding_id = holding.id AND is_active))`,
  'no more is given away than there was, and what is gone is said to be': () => db.$queryRaw`
    SELECT listing.id || ' (' || listing.state || '): ' || given.items || ' of ' || units.count AS broken
    FROM listing CROSS JOIN LATERAL (SELECT count(*) FROM unit WHERE unit.listing_id = listing.id) AS units
    CROSS JOIN LATERAL (SELECT sum(holding.quantity) AS items FROM booking JOIN holding ON holding.booking_id = booking.id
      WHERE booking.listing_id = listing.id AND booking.life = 'giving' AND booking.state = ANY(${[...theirs]})) AS given
    WHERE given.items > units.count OR given.items IS NOT NULL AND listing.state IN ('published', 'gone')
      AND (listing.state = 'gone') <> (given.items = units.count)`,
  // Who wants no more than somebody after them has would have had enough as well.
  'a draw passes over nobody': () => db.$queryRaw`
    SELECT waiting.booking_id || ' (' || waiting.rank || ') waits, ' || later.booking_id || ' has it' AS broken
    FROM draw_entry waiting JOIN booking ON booking.id = waiting.booking_id AND booking.state = 'entered'
      JOIN draw_entry later ON later.draw_id = waiting.draw_id AND later.rank > waiting.rank AND later.quantity >= waiting.quantity
      JOIN booking won ON won.id = later.booking_id AND won.state = ANY(${[...theirs, 'fallen']})`,
  'each month is owed as long as it goes on, and no longer': () => db.$queryRaw`
    SELECT booking.id || ' (' || booking.state || ') until ' || coalesce(holding.ends_at::text, 'notice') || ', rent until ' ||
      CASE WHEN rent.id IS NULL THEN 'never' ELSE coalesce(rent.ends_at::text, 'notice') END AS broken
    FROM booking JOIN holding ON holding.booking_id = booking.id
      LEFT JOIN due_schedule rent ON rent.booking_id = booking.id AND rent.kind = 'rent'
    WHERE booking.life = 'tenancy' AND (booking.state IN ('confirmed', 'started') AND
        (rent.id IS NULL OR rent.ends_at IS DISTINCT FROM holding.ends_at)
      OR booking.state NOT IN ('requested', 'accepted', 'confirmed', 'started') AND rent.id IS NOT NULL AND rent.ends_at IS NULL)`,
  'every transfer sums to nothing': () => db.$queryRaw`
    SELECT transfer_id AS broken FROM posting GROUP BY transfer_id, currency HAVING sum(amount_minor) <> 0`,
  'every account is the sum of its postings, within its limits': () => db.$queryRaw`
    SELECT code || ': ' || balance_minor AS broken FROM ledger_account account CROSS JOIN LATERAL (
      SELECT coalesce(sum(amount_minor), 0) AS sum FROM posting WHERE posting.account_id = account.id) AS posted
    WHERE balance_minor <> posted.sum OR balance_minor < min_minor OR balance_minor > max_minor`,
  'all accounts of an asset are nothing together': () => db.$queryRaw`
    SELECT currency AS broken FROM ledger_account GROUP BY currency HAVING sum(balance_minor) <> 0`,
  // What comes in a second time has a name of its own, and goes back (`unreturned`).
  'what is due comes in once, and no more goes back than came': () => db.$queryRaw`
    SELECT booking.id || ': in ' || money.first || ' of ' || money.came || ', back ' || money.back || ', due ' || money.due AS broken
    FROM booking CROSS JOIN LATERAL (${moneyOf}) AS money WHERE money.first > money.due OR money.back > money.came`,
  // What the community bore for somebody is counted as theirs.
  'what is due in credit has left who owes it, less what came back; the rest is kept, or with who is owed':
    () => db.$queryRaw`
    SELECT due.id || ' (' || due.state || '): paid ' || moved.paid || ', kept ' || moved.kept || ', came ' || moved.came AS broken
    FROM due CROSS JOIN LATERAL (
      SELECT coalesce(-sum(posting.amount_minor) FILTER (WHERE ledger_account.code = 'holder:' || due.debtor_id || ':credit:' || due.currency), 0) AS paid,
        coalesce(sum(posting.amount_minor) FILTER (WHERE ledger_account.code = 'holder:' || due.debtor_id || ':held:' || due.currency), 0) AS kept,
        coalesce(sum(posting.amount_minor) FILTER (WHERE ledger_account.code <> 'holder:' || due.debtor_id || ':held:' || due.currency
          AND ledger_account.code <> 'holder:' || due.debtor_id || ':credit:' || due.currency), 0) AS came
      FROM transfer JOIN posting ON posting.transfer_id = transfer.id JOIN ledger_account ON ledger_account.id = account_id
      WHERE transfer.due_id = due.id) AS moved
    CROSS JOIN LATERAL (SELECT CASE WHEN due.state = 'settled' THEN due.amount_minor - due.refunded_minor ELSE 0 END AS minor) AS owed
    WHERE due.way = 'credit' AND ((moved.paid, moved.kept + moved.came) <> (owed.minor, owed.minor) OR moved.kept < 0
      OR moved.kept > 0 AND due.paid_out_at IS NOT NULL)`,
  'what is owed again and again is written down once each time, and not beyond its end': () => db.$queryRaw`
    SELECT schedule.booking_id || ': ' || schedule.position || ' times, ' || count(due.id) || ' dues' AS broken
    FROM due_schedule schedule LEFT JOIN due ON due.booking_id = schedule.booking_id AND due.kind = schedule.kind
    GROUP BY schedule.id HAVING count(due.id) > schedule.position OR count(due.id) <> count(DISTINCT due.due_at)
      OR bool_or(due.state = 'open' AND due.charging_since IS NULL AND due.due_at >= schedule.ends_at)`,
  'who waits for a slot waits once, and an offer keeps its places': () => db.$queryRaw`
    SELECT slot_id || ' by ' || holder_id AS broken FROM wait WHERE state IN ('waiting', 'offered')
    GROUP BY slot_id, holder_id HAVING count(*) > 1
    UNION ALL SELECT wait.id || ': ' || wait.state FROM wait WHERE (wait.state = 'offered') <>
      EXISTS (SELECT 1 FROM place_claim WHERE place_claim.wait_id = wait.id AND is_active)`,
  'a change of state has one event, and events lead from one to the next': () => db.$queryRaw`
    SELECT booking.id || ' is ' || booking.state || ' after ' || coalesce(string_agg(event.name || ':' ||
      coalesce(event.from_state, '') || '>' || event.to_state, ' ' ORDER BY event.sequence), 'nothing') AS broken
    FROM booking LEFT JOIN LATERAL (SELECT *, lag(to_state) OVER (ORDER BY sequence) AS before,
        row_number() OVER (ORDER BY sequence) AS nth, row_number() OVER (ORDER BY sequence DESC) AS from_end
      FROM life_event WHERE life_event.booking_id = booking.id) AS event ON true
    GROUP BY booking.id
    HAVING bool_or(event.id IS NULL OR event.sequence <> event.nth OR event.from_state IS DISTINCT FROM event.before
      OR event.from_end = 1 AND event.to_state <> booking.state)`,
};

/** Draws whose order is not the one that anybody reckons from what they published. */
const strayDraws = async (): Promise<string[]> => {
  const drawn = await db.draw.findMany({ where: { value: { not: null } }, include: { entries: true } });
  const stray = await Promise.all(
    drawn.map(async ({ id, seal, value, entries }) => {
      const ranked = entries.flatMap(({ code, rank }) => (code === null ? [] : [{ code, rank }]));
      const ranking = await rankingOf(
        seal ?? '',
        value ?? '',
        ranked.map(({ code }) => code),
      );
      const order = ranking.map(({ code }) => code).join(' ');
      const kept = ranked.sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0));
      return order === kept.map(({ code }) => code).join(' ') ? [] : [id];
    }),
  );
  return stray.flat();
};

/** A row without an end leaves the state as it is; one that needs both sides does, until the second. */
const allows = (row: BookingTransition, fromState: string | null, toState: string): boolean => {
  const isFrom = fromState === null ? row.from.length === 0 : row.from.some((each) => each === fromState);
  const ends: readonly string[] = [typeof row.to === 'string' ? row.to : '', ...(row.mayLeadTo ?? [])];
  return (
    isFrom && (ends.includes(toState) || (toState === fromState && (!row.to || row.needs !== undefined)))
  );
};

/** Events that no row of a life allows. */
const strayEvents = async (): Promise<string[]> => {
  const events = await db.$queryRaw<
    { bookingId: string; life: LifeName; name: string; fromState: string | null; toState: string }[]
  >`
    SELECT DISTINCT ON (life, name, from_state, to_state) booking.id AS "bookingId", life, name, from_state AS "fromState",
      to_state AS "toState"
    FROM life_event JOIN booking ON booking.id = booking_id`;
  return events.flatMap(({ bookingId, life, name, fromState, toState }) => {
    const rows: readonly BookingTransition[] = lifeOf({ life }).rows;
    const isAllowed = rows.some((row) => row.name === name && allows(row, fromState, toState));
    return isAllowed ? [] : [`${bookingId}: ${name} from ${fromState} to ${toState}`];
  });
};

/**
 * Once all jobs are done: what was paid for something that came to nothing without the customer, and is not back; and what came
 * in beyond what was due.
 */
export const unreturned = async (): Promise<string[]> => {
  const rows = await db.$queryRaw<Row[]>`
    SELECT booking.id || ' (' || booking.state || '): ' || balance_minor || ' there, ' || money.came - money.back || ' kept of ' ||
      money.due AS broken
    FROM booking JOIN ledger_account ON code = 'booking:' || booking.id CROSS JOIN LATERAL (${moneyOf}) AS money
    WHERE money.came - money.back > money.due OR balance_minor <> 0 AND
      booking.state IN ('declined', 'withdrawn', 'expired', 'lapsed', 'outrun', 'cancelled_by_provider')`;
  return rows.map(({ broken }) => broken);
};

/** Credit that is still kept for something that came to nothing without the customer. */
export const unreturnedCredit = async (): Promise<string[]> => {
  const rows = await db.$queryRaw<Row[]>`
    SELECT booking.id || ' (' || booking.state || '): ' || due.amount_minor || ', back ' || due.refunded_minor AS broken
    FROM booking JOIN due ON due.booking_id = booking.id
    WHERE due.way = 'credit' AND due.kind IN ('price', 'difference') AND due.state = 'settled' AND due.refunded_minor < due.amount_minor
      AND booking.state IN ('declined', 'withdrawn', 'expired', 'lapsed', 'outrun', 'cancelled_by_provider')`;
  return rows.map(({ broken }) => broken);
};

/** All that is broken, by the promise; nothing where the house keeps its word. */
export const brokenPromises = async (): Promise<Record<string, string[]>> => {
  const asked = await Promise.all(
    Object.entries(promises).map(
      async ([name, ask]) => [name, (await ask()).map(({ broken }) => broken)] as const,
    ),
  );
  const [stray, draws] = [await strayEvents(), await strayDraws()];
  return Object.fromEntries(
    [
      ...asked,
      ['events are rows of the life', stray] as const,
      ['a draw is in the order that it published', draws] as const,
    ].filter(([, all]) => all.length > 0),
  );
};

/** Tables in which something refused would leave a trace. What counts how often somebody asks is not among them. */
const tables = [
  ...[
    'booking',
    'holding',
    'claim',
    'place_claim',
    'slot',
    'wait',
    'amendment',
    'handover_report',
    'draw',
    'due_schedule',
  ],
  ...['due', 'payment', 'transfer', 'posting', 'ledger_account', 'life_event', 'conversation', 'message'],
];

/** What stands in all of them: equal before and after, nothing has happened. */
export const fingerprint = async (): Promise<Record<string, string>> => {
  const parts = tables.map(
    (table) =>
      `(SELECT '${table}' AS name, md5(string_agg(t::text, ',' ORDER BY t.id)) AS sum FROM ${table} t)`,
  );
  const rows = await db.$queryRawUnsafe<{ name: string; sum: string | null }[]>(parts.join(' UNION ALL '));
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum ?? '']));
};
