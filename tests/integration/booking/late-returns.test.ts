import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { bookingSubject } from '@/lib/booking/booking-life';
import { moveBooking } from '@/lib/booking/commands/move-booking';
import { delays } from '@/lib/booking/lives/times';
import { bookingFor, bookingsOf, quoteFor } from '@/lib/booking/queries';
import { fireDue } from '@/lib/lifecycle/timers';
import { blockDates } from '@/lib/listing/claims';
import { archiveListing } from '@/lib/listing/commands/move-listing';
import { busyOf, unitsFree } from '@/lib/listing/units';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { sqlState } from '@/lib/platform/db/refusals';
import { searchListings } from '@/lib/search/queries';
import { SearchListings } from '@/lib/search/schema';
import { tasks } from '@/lib/worker/tasks';
import { requestBooking } from '../../support/asking';
import { aBooking, inDays } from '../../support/booking-builders';
import { aListing, aMember } from '../../support/builders';
import { letPass, presentTime, travelTo } from '../../support/clock';
import { setPaid } from '../../support/dues';
import { runJobs } from '../../support/jobs';

afterEach(presentTime);

const hourMs = 3_600_000;
const hoursAfter = (at: Date, hours: number): Date => new Date(at.getTime() + hours * hourMs);

/** The worker's minute: what is due, and everything that follows from it. */
const tick = async (): Promise<void> => {
  await fireDue(bookingSubject, now());
  await runJobs(tasks);
};

/** A free drill that takes bookings at once, out with its borrower; the clock stands at the hand-over. */
const aLoan = async ({ unitCount = 1 } = {}) => {
  const listing = await aListing({ unitCount, rates: [], depositMinor: 0, priceMinor: 0 });
  const loan = await aBooking({ state: 'started', listing });
  await db.listing.update({ where: { id: listing.id }, data: { approval: 'instant' } });
  await tick();
  return loan;
};

/** The same, a few hours after its time was over. */
const aLateLoan = async (wanted: { unitCount?: number } = {}) => {
  const loan = await aLoan(wanted);
  travelTo(hoursAfter(loan.endsAt, 5));
  return loan;
};

const book = (listingId: string, viewer: Viewer, from = 2, to = from) =>
  requestBooking(viewer, {
    listingId,
    from: inDays(from),
    to: inDays(to),
    quantity: 1,
    options: {},
    message: '',
    once: undefined,
  });

const stories = async (memberId: string): Promise<string[]> => {
  const notices = await db.notice.findMany({
    where: { memberId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return notices.map(({ kind }) => kind.replace(/^booking\.|\.(customer|provider)$/g, ''));
};

const subjects = async (memberId: string): Promise<string[]> => {
  const { email } = await db.member.findUniqueOrThrow({ where: { id: memberId } });
  const mails = await db.mail.findMany({
    where: { to: email },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return mails.map(({ subject }) => subject);
};

describe('a thing that is not back', () => {
  test('is free for nobody, for nothing new, until its return is recorded', async () => {
    const { id, listing, provider } = await aLateLoan();
    const other = await aMember();
    const week = { from: inDays(1), to: inDays(7) };
    for (const day of [0, 2, 40])
      await expect(book(listing.id, other, day)).rejects.toMatchObject({
        code: 'conflict',
        key: 'booking.notBack',
      });
    const asked = { listingId: listing.id, from: week.from, to: week.from, quantity: 1, options: {} };
    expect((await quoteFor(other, asked)).problems).toEqual([{ key: 'booking.notBack' }]);
    const found = async () =>
      (await searchListings(null, SearchListings.parse({ owner: listing.ownerId, ...week }))).items.length;
    expect(await found()).toBe(0);
    const [from, to] = [now(), hoursAfter(now(), 30 * 24)];
    expect(await busyOf(db, listing.id, from, to)).toEqual([{ from, to, unitsFree: 0 }]);
    await moveBooking(provider, { bookingId: id, name: 'return' });
    expect(await found()).toBe(1);
    expect((await quoteFor(other, asked)).problems).toEqual([]);
    expect((await book(listing.id, other)).state).toBe('confirmed');
  });

  test('takes one unit of several, counted once, whoever holds it next', async () => {
    const listing = await aListing({ unitCount: 2, rates: [], depositMinor: 0, priceMinor: 0 });
    await aBooking({ state: 'confirmed', listing, from: inDays(12), to: inDays(13) });
    const { endsAt } = await aBooking({ state: 'started', listing });
    travelTo(hoursAfter(endsAt, 5));
    const [from, to] = [now(), hoursAfter(now(), 10 * 24)];
    expect(await busyOf(db, listing.id, from, to)).toEqual([{ from, to, unitsFree: 1 }]);
    expect(
      await unitsFree(db, listing.id, { from: hoursAfter(endsAt, 100), to: hoursAfter(endsAt, 124) }),
    ).toBe(1);
  });

  test('is refused by the database whoever asks, and may be blocked by its owner', async () => {
    const { listing, provider } = await aLateLoan();
    const [unit] = listing.units;
    const claim = (kind: string) => db.$executeRaw`
      INSERT INTO claim (id, unit_id, during, kind, created_at) VALUES (gen_random_uuid()::text, ${unit?.id},
        tstzrange(${hoursAfter(now(), 24)}, ${hoursAfter(now(), 48)}), ${kind}, ${now()})`;
    const refused = await claim('booking').catch((error: unknown) => error);
    expect(sqlState(refused)).toBe('23P01');
    await blockDates(provider, { listingId: listing.id, from: inDays(4), to: inDays(5), note: '' });
    expect(await claim('import')).toBe(1);
  });

  test('cannot be put away, nor its unit taken out', async () => {
    const { listing, provider } = await aLateLoan();
    await expect(archiveListing(provider, { listingId: listing.id })).rejects.toMatchObject({
      key: 'listing.hasBookings',
    });
  });

  test('is not late where nothing was handed over', async () => {
    const listing = await aListing({ rates: [], depositMinor: 0, priceMinor: 0 });
    const { endsAt } = await aBooking({ state: 'confirmed', listing });
    travelTo(hoursAfter(endsAt, 5));
    expect(
      await unitsFree(db, listing.id, { from: hoursAfter(endsAt, 24), to: hoursAfter(endsAt, 48) }),
    ).toBe(1);
  });

  test('whose return only its borrower recorded is free a day later, when that counts', async () => {
    const { id, listing, customer } = await aLateLoan();
    await moveBooking(customer, { bookingId: id, name: 'return' });
    await tick();
    const free = () => unitsFree(db, listing.id, { from: hoursAfter(now(), 48), to: hoursAfter(now(), 72) });
    expect(await free()).toBe(0);
    letPass({ hours: 25 });
    await tick();
    expect(await free()).toBe(1);
    expect((await bookingFor(customer, id)).state).toBe('ended');
  });

  test('stays out through a dispute and its decision, until its owner says that it is back', async () => {
    const { id, listing, provider, operator } = await aLateLoan();
    await moveBooking(provider, { bookingId: id, name: 'dispute', reason: 'Elle ne revient pas.' });
    await moveBooking(operator, { bookingId: id, name: 'resolve', reason: 'À rendre.' });
    const free = () => unitsFree(db, listing.id, { from: hoursAfter(now(), 24), to: hoursAfter(now(), 48) });
    expect(await free()).toBe(0);
    await moveBooking(provider, { bookingId: id, name: 'bring_back' });
    expect(await free()).toBe(1);
    expect((await bookingFor(provider, id)).transitions).toEqual([]);
  });

  test('keeps a dispute open that nobody decides, until its owner says that it is back', async () => {
    const { id, customer, provider, operator } = await aLateLoan();
    await moveBooking(customer, { bookingId: id, name: 'dispute', reason: 'Le moteur fume.' });
    const state = async () => (await bookingFor(customer, id)).state;
    letPass({ hours: delays.disputeHours + 1 });
    await tick();
    expect(await state()).toBe('disputed');
    // Who may decide is asked each day; the two are not.
    const asked = async () =>
      (
        await db.notice.findMany({
          where: { kind: { startsWith: 'booking.remind_dispute.' }, path: `/bookings/${id}` },
        })
      )
        .filter(({ memberId }) => memberId === operator.id)
        .map(({ kind }) => kind);
    expect(await asked()).toEqual(['booking.remind_dispute.operator']);
    await tick();
    letPass({ hours: 24 });
    await tick();
    expect(await asked()).toHaveLength(2);
    expect((await bookingFor(customer, id)).next).toMatchObject({ awaits: ['operator'], at: null });
    await moveBooking(provider, { bookingId: id, name: 'bring_back' });
    await tick();
    expect(await state()).toBe('resolved');
  });

  test('brought back early is free at once for the rest of its time', async () => {
    const { id, listing, customer, provider, startsAt, endsAt } = await aLoan();
    travelTo(hoursAfter(startsAt, 3));
    for (const viewer of [provider, customer]) await moveBooking(viewer, { bookingId: id, name: 'return' });
    expect(await unitsFree(db, listing.id, { from: hoursAfter(startsAt, 4), to: endsAt })).toBe(1);
  });
});

/** A process of its own that asks the database for a unit, again and again, until it gets it or another has it. */
const hammer = `
const { Client } = require('pg');
(async () => {
  const [unit, from, to, at] = process.argv.slice(1);
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  for (;;) {
    try {
      await client.query(
        "INSERT INTO claim (id, unit_id, during, kind, created_at) VALUES (gen_random_uuid()::text, $1, tstzrange($2, $3), 'booking', $4)",
        [unit, from, to, at],
      );
      console.log('won');
      break;
    } catch (error) {
      console.log(error.constraint);
      if (error.constraint !== 'claim_unit_is_back') break;
    }
  }
  await client.end();
})();
`;

test('several processes that want a late unit are all refused, and one of them has it once it is back', async () => {
  const { id, listing, provider } = await aLateLoan();
  const [unit] = listing.units;
  const dates = [hoursAfter(now(), 24), hoursAfter(now(), 48), now()].map((at) => at.toISOString());
  const answers = await Promise.all(
    Array.from({ length: 4 }, async () => {
      const child = spawn(process.execPath, ['-e', hammer, unit?.id ?? '', ...dates], {
        env: { ...process.env },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const lines = createInterface({ input: child.stdout });
      const said: string[] = [];
      lines.on('line', (line) => said.push(line));
      await once(lines, 'line');
      return { said, over: once(lines, 'close') };
    }),
  );
  expect(new Set(answers.flatMap(({ said }) => said))).toEqual(new Set(['claim_unit_is_back']));
  await moveBooking(provider, { bookingId: id, name: 'return' });
  await Promise.all(answers.map(({ over }) => over));
  const last = answers.map(({ said }) => said.at(-1)).sort();
  expect(last).toEqual(['claim_no_overlap', 'claim_no_overlap', 'claim_no_overlap', 'won']);
}, 60_000);

test('forty members who ask for a late drill are turned away; one gets it when it is back', async () => {
  const { id, listing, provider } = await aLateLoan();
  const members = await Promise.all(Array.from({ length: 40 }, () => aMember()));
  const early = await Promise.allSettled(members.map((member) => book(listing.id, member)));
  expect(early.filter(({ status }) => status === 'fulfilled')).toHaveLength(0);
  const [, ...late] = await Promise.allSettled([
    moveBooking(provider, { bookingId: id, name: 'return' }),
    ...members.map((member) => book(listing.id, member)),
  ]);
  await Promise.allSettled([book(listing.id, await aMember())]);
  expect(late.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(1);
  expect(await db.booking.count({ where: { listingId: listing.id, state: 'confirmed' } })).toBe(1);
}, 60_000);

describe('a return that nobody records', () => {
  test('is asked for before the end, at it and every day, by mail and notice, and never taken for done', async () => {
    const { id, customer, provider, endsAt } = await aLoan();
    const from = {
      customer: (await stories(customer.id)).length,
      provider: (await stories(provider.id)).length,
    };
    for (const hours of [-24, -1, 0, 1, 23, 24, 48, 60 * 24]) {
      travelTo(hoursAfter(endsAt, hours));
      await tick();
    }
    const late = ['come_due', 'remind_late', 'remind_late', 'remind_late'];
    expect((await stories(customer.id)).slice(from.customer)).toEqual(['remind_return', ...late]);
    expect((await stories(provider.id)).slice(from.provider)).toEqual(late);
    expect(
      (await subjects(provider.id)).filter((subject) =>
        /^(L’avez-vous récupéré|Pas encore rendu)/.test(subject),
      ),
    ).toHaveLength(4);
    const view = await bookingFor(customer, id);
    expect(view).toMatchObject({ state: 'started', lateSince: endsAt });
    expect((await bookingsOf(provider, {})).items[0]?.lateSince).toEqual(endsAt);
    expect(view.transitions.map(({ name }) => name)).toEqual(['return', 'dispute']);
  });
});

describe('who has it next', () => {
  const aLateLoanBefore = async () => {
    const listing = await aListing({ cancellation: 'strict' });
    const next = await aBooking({ state: 'confirmed', listing, from: inDays(12), to: inDays(13) });
    const far = await aBooking({ state: 'confirmed', listing, from: inDays(40), to: inDays(41) });
    const loan = await aBooking({ state: 'started', listing });
    travelTo(loan.endsAt);
    return { loan, next, far, listing };
  };

  test('keeps the booking, is told once that it is late and once that it is back', async () => {
    const { loan, next, far } = await aLateLoanBefore();
    await tick();
    letPass({ hours: 24 });
    await tick();
    expect(await bookingFor(next.customer, next.id)).toMatchObject({
      state: 'confirmed',
      heldUpSince: loan.endsAt,
    });
    await moveBooking(loan.provider, { bookingId: loan.id, name: 'return' });
    await tick();
    const told = (await stories(next.customer.id)).filter((story) => /hold_up|be_back/.test(story));
    expect(told).toEqual(['hold_up', 'be_back']);
    expect((await subjects(next.customer.id)).slice(-2)).toEqual([
      'Pas encore rendu\u202f: Perceuse à percussion',
      'C’est de retour\u202f: Perceuse à percussion',
    ]);
    expect(await stories(far.customer.id)).not.toContain('hold_up');
    expect((await bookingFor(next.customer, next.id)).heldUpSince).toBeNull();
  });

  test('can leave without loss while it is late, whatever the terms, even after the own start', async () => {
    const { loan, next, far } = await aLateLoanBefore();
    const offer = async () =>
      (await bookingFor(next.customer, next.id)).transitions.find(
        ({ name }) => name === 'cancel_by_customer',
      );
    travelTo(hoursAfter(loan.endsAt, -1));
    expect(await offer()).toMatchObject({ refundMinor: 0 });
    travelTo(hoursAfter(next.startsAt, 3));
    expect(await offer()).toMatchObject({ refundMinor: 1200 });
    await moveBooking(next.customer, {
      bookingId: next.id,
      name: 'cancel_by_customer',
      quotedRefundMinor: 1200,
    });
    const event = await db.lifeEvent.findFirst({
      where: { bookingId: next.id, name: 'cancel_by_customer' },
    });
    expect(event?.data).toMatchObject({ refundMinor: 1200 });
    await moveBooking(loan.provider, { bookingId: loan.id, name: 'return' });
    const kept = (await bookingFor(far.customer, far.id)).transitions;
    expect(kept.find(({ name }) => name === 'cancel_by_customer')).toMatchObject({ refundMinor: 1200 });
  });

  test('has not paid its lender before it is handed over', async () => {
    const { next } = await aLateLoanBefore();
    await setPaid(next.id);
    travelTo(hoursAfter(next.startsAt, 30));
    const task = tasks['booking-money'];
    await task?.({ bookingId: next.id, task: 'pay-out' });
    const [waiting] = await db.$queryRaw<{ jobs: number }[]>`
      SELECT count(*)::int AS jobs FROM graphile_worker.jobs WHERE key = ${`${next.id}:pay-out`}`;
    expect(waiting?.jobs).toBe(0);
  });
});
