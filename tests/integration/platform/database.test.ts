import { Client } from 'pg';
import { amendmentStates } from '@/lib/booking/amending/lifecycle';
import { lives } from '@/lib/booking/lifecycle';
import { offerStates } from '@/lib/campaign/helping/offer-lifecycle';
import { campaignStates } from '@/lib/campaign/lifecycle';
import { pledgeStates } from '@/lib/campaign/pledge-states';
import { fulfilmentStates } from '@/lib/campaign/schema';
import { exchangeStates, saleStates } from '@/lib/desk/rules';
import { dueStates, paymentStates } from '@/lib/due/rules';
import { holdingStates } from '@/lib/holding/states';
import { drawStates } from '@/lib/listing/draws/lifecycle';
import { listingStates } from '@/lib/listing/schema';
import { slotStates } from '@/lib/listing/slots/lifecycle';
import { now } from '@/lib/platform/clock';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { translateRefusal } from '@/lib/platform/db/refusals';
import { env } from '@/lib/platform/env';
import { addJob, jobsHealth } from '@/lib/platform/jobs';
import { settings } from '@/lib/platform/settings';
import { atLeastOne } from '@/tests/support/at-least-one';
import { aBooking } from '@/tests/support/booking-builders';
import { aListing, aMember } from '@/tests/support/builders';
import { letPass, presentTime } from '@/tests/support/clock';

test('a test file begins with an empty database that has every table', async () => {
  expect(await db.member.count()).toBe(0);
  const { handle } = await aMember();
  const listing = await aListing({ unitCount: 3 });
  expect(listing.units).toHaveLength(3);
  expect(await db.member.findUnique({ where: { handle: handle.toUpperCase() } })).not.toBeNull();
});

test('a job added in a transaction that fails does not exist', async () => {
  const before = await jobsHealth(db);
  const failing = db.$transaction(async (tx) => {
    await addJob(tx, 'nothing', {});
    throw new Error('undone');
  });
  await expect(failing).rejects.toThrow('undone');
  expect(await jobsHealth(db)).toEqual(before);
  await db.$transaction((tx) => addJob(tx, 'nothing', {}));
  expect((await jobsHealth(db)).waiting).toBe(before.waiting + 1);
});

/** Every connection held, each by a transaction, until told otherwise. */
const holdAll = async <Result>(work: (tx: Db) => Promise<Result>) => {
  const { promise: over, resolve: end } = Promise.withResolvers<void>();
  const begun = Array.from({ length: env.DATABASE_POOL }, () => Promise.withResolvers<void>());
  const holders = begun.map(({ resolve }) =>
    transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1`;
      resolve();
      await over;
      return work(tx);
    }),
  );
  await Promise.all(begun.map(({ promise }) => promise));
  return { end, all: Promise.all(holders) };
};

test('whoever finds every connection in use for too long is told to try again, and nothing was begun', async () => {
  const held = await holdAll(async () => {});
  const work = jest.fn();
  const refusal = await db.$transaction(work, { maxWait: 10 }).catch(translateRefusal);
  held.end();
  await held.all;
  expect(refusal).toMatchObject({ code: 'unavailable', key: 'crowd', retryAfterSeconds: 5 });
  expect(work).not.toHaveBeenCalled();
});

test('settings that grow old while every connection is held are known to all who hold one, and are read anew after', async () => {
  const before = await settings();
  const held = await holdAll(() => settings());
  // Written beside them, by another process as it were.
  const other = new Client({ connectionString: env.DATABASE_URL });
  await other.connect();
  await other.query("INSERT INTO setting (key, value, updated_at) VALUES ('pledgeHoldMinutes', '7', now())");
  await other.end();
  const later = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 40_000);
  held.end();
  expect(await held.all).toEqual(Array.from({ length: env.DATABASE_POOL }, () => before));
  // So late that the old ones are no answer any more: the reading that began meanwhile is waited for.
  later.mockReturnValue(Date.now() + 40_000);
  expect((await settings()).pledgeHoldMinutes).toBe(7);
  later.mockRestore();
  await db.setting.deleteMany();
});

test('the clock of a test can be moved', () => {
  const before = now().getTime();
  letPass({ days: 2 });
  expect(now().getTime() - before).toBeGreaterThanOrEqual(2 * 86_400_000);
  presentTime();
});

test('a transaction asks one thing at a time, also for several relations of a row', async () => {
  const { id } = await aListing({ unitCount: 2 });
  const query: (...asked: unknown[]) => Promise<unknown> = Client.prototype.query;
  const asking = new Set<Client>();
  let isTooMuch = false;
  const watched = jest.spyOn(Client.prototype, 'query').mockImplementation(async function (
    this: Client,
    ...asked: unknown[]
  ) {
    isTooMuch ||= asking.has(this);
    asking.add(this);
    return query.apply(this, asked).finally(() => asking.delete(this));
  } as Client['query']);
  try {
    const include = { owner: true, units: true, photos: true, events: true } as const;
    const whole = await db.$transaction((tx) => tx.listing.findUniqueOrThrow({ where: { id }, include }));
    expect(whole.units).toHaveLength(2);
    expect(watched.mock.calls.length).toBeGreaterThan(5);
    expect(isTooMuch).toBe(false);
  } finally {
    watched.mockRestore();
  }
});

test('what belongs to a table begins with its name', async () => {
  const astray = await db.$queryRaw`
    SELECT c.relname AS "table", x.name
    FROM pg_class c JOIN (
      SELECT conrelid, conname FROM pg_constraint WHERE contype <> 't'
      UNION ALL SELECT indrelid, i.relname FROM pg_index JOIN pg_class i ON i.oid = indexrelid
      UNION ALL SELECT tgrelid, tgname FROM pg_trigger WHERE tgconstraint = 0
    ) x (of_table, name) ON x.of_table = c.oid
    WHERE c.relnamespace = 'public'::regnamespace AND NOT starts_with(x.name, c.relname || '_')`;
  expect(astray).toEqual([]);
});

/** Columns whose name ends in `_id` that refer to no row of ours, and what they hold. */
const refersElsewhere: Readonly<Record<string, string>> = {
  'due.hold_id': 'an intent at Stripe',
  'member.stripe_customer_id': 'a customer at Stripe',
  'payment.checkout_id': 'a page at Stripe',
  'payment.customer_id': 'a customer at Stripe',
  'payment.intent_id': 'an intent at Stripe',
  'payment.payment_method_id': 'a card at Stripe',
  'payment.setup_id': 'an intent at Stripe',
  'payout_account.stripe_account_id': 'an account at Stripe',
};

test('what refers to a row says so to the database', async () => {
  const loose = await db.$queryRaw<{ column: string }[]>`
    SELECT c.relname || '.' || a.attname AS column
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
      AND a.attname LIKE '%\\_id' AND c.relname <> '_prisma_migrations'
      AND NOT EXISTS (SELECT 1 FROM pg_constraint f
        WHERE f.conrelid = c.oid AND f.contype = 'f' AND a.attnum = ANY (f.conkey))
    ORDER BY 1`;
  expect(loose.map(({ column }) => column)).toEqual(Object.keys(refersElsewhere));
});

/** The states that code writes and reads, by the check that lets the database know them. */
const statesOfCode: Readonly<Record<string, readonly string[]>> = {
  amendment_states: amendmentStates,
  desk_exchange_states: exchangeStates,
  draw_states: drawStates,
  due_states: dueStates,
  campaign_states: campaignStates,
  holding_states: Object.keys(holdingStates),
  listing_states: listingStates,
  sale_states: saleStates,
  match_fund_states: ['open', 'closed'],
  need_offer_states: offerStates,
  payment_states: paymentStates,
  pledge_fulfilment_states: fulfilmentStates,
  pledge_match_states: ['reserved', 'paid', 'freed'],
  pledge_states: pledgeStates,
  slot_states: slotStates,
  wait_states: ['waiting', 'offered', 'taken', 'passed', 'left', 'over'],
};

test('the database knows the same states as the code, and each column of a state is checked', async () => {
  const checks = await db.$queryRaw<{ name: string; definition: string }[]>`
    SELECT conname AS name, pg_get_constraintdef(oid) AS definition FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace AND contype = 'c' AND conname LIKE '%\\_states' ORDER BY conname`;
  const known = checks.map(({ name, definition }) => [
    name,
    [...definition.matchAll(/'([^']*)'::text/g)].map(([, state]) => state).sort(),
  ]);
  const written = Object.entries(statesOfCode).map(([name, states]) => [name, [...states].sort()]);
  expect(Object.fromEntries(known)).toEqual(Object.fromEntries(written));

  const unchecked = await db.$queryRaw`
    SELECT c.relname || '.' || a.attname AS column
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attname IN ('state', 'deposit_state', 'fulfilment')
      AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conrelid = c.oid AND a.attnum = ANY (k.conkey)
        AND (k.contype = 'c' AND k.conname LIKE '%\\_states' OR k.confrelid = 'booking_state'::regclass))
      AND c.oid <> 'booking_state'::regclass`;
  expect(unchecked).toEqual([]);
});

test('each life of a booking has its states in rows, the same as in the code, and no booking stands in another', async () => {
  const rows = await db.bookingState.findMany();
  const known = Map.groupBy(rows, ({ life }) => life);
  const inDatabase = [...known].map(([life, of]) => [life, of.map(({ state }) => state).sort()]);
  const inCode = Object.values(lives).map(({ name, states }) => [name, [...states].sort()]);
  expect(Object.fromEntries(inDatabase)).toEqual(Object.fromEntries(inCode));

  const { id } = await aBooking();
  const astray = [{ state: 'counting' }, { life: 'giving', state: 'accepted' }, { life: 'marriage' }];
  for (const data of atLeastOne(astray))
    await expect(db.booking.update({ where: { id }, data })).rejects.toThrow('booking_life_state_fkey');
  await db.booking.update({ where: { id }, data: { life: 'help', state: 'counting' } });
});
