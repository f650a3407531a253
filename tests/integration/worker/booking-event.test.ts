import { moveBooking } from '@/lib/booking/commands/move-booking';
import { bookingFor } from '@/lib/booking/queries';
import { db } from '@/lib/platform/db/client';
import { crontab } from '@/lib/worker/crontab';
import { tasks } from '@/lib/worker/tasks';
import { lifeEvent } from '@/lib/worker/tasks/life-event';
import { lifeSweep } from '@/lib/worker/tasks/life-sweep';
import { atLeastOne } from '../../support/at-least-one';
import { aBooking } from '../../support/booking-builders';
import { aListing } from '../../support/builders';
import { letPass, presentTime, travelTo } from '../../support/clock';
import { setPaid } from '../../support/dues';

afterEach(presentTime);

const eventOf = async (bookingId: string, name: string): Promise<string> =>
  (await db.lifeEvent.findFirstOrThrow({ where: { bookingId, name }, orderBy: { sequence: 'desc' } })).id;

const deliver = async (bookingId: string, name: string): Promise<string> => {
  const eventId = await eventOf(bookingId, name);
  await lifeEvent({ eventId });
  return eventId;
};

type Job = { task_identifier: string; payload: Record<string, unknown>; run_at: Date };

/** The waiting jobs about a booking, but those of its events. */
const jobsOf = (bookingId: string) =>
  db.$queryRaw<Job[]>`
    SELECT tasks.identifier AS task_identifier, jobs.payload, jobs.run_at
    FROM graphile_worker._private_jobs AS jobs JOIN graphile_worker._private_tasks AS tasks ON tasks.id = jobs.task_id
    WHERE jobs.payload ->> 'bookingId' = ${bookingId} ORDER BY jobs.id`;

const toldOf = async (eventId: string) => {
  const key = { startsWith: `event:${eventId}:` };
  return {
    mails: await db.mail.findMany({ where: { key } }),
    notices: await db.notice.findMany({ where: { key } }),
  };
};

/** The database itself refuses at one point of the delivery, as if the process had died there. */
const dyingAt = async (table: string, timing: string, work: () => Promise<unknown>): Promise<void> => {
  await db.$executeRawUnsafe(
    `CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'died'; END $$`,
  );
  await db.$executeRawUnsafe(`CREATE TRIGGER die ${timing} ON ${table} FOR EACH ROW EXECUTE FUNCTION die()`);
  try {
    await expect(work()).rejects.toThrow('died');
  } finally {
    await db.$executeRawUnsafe(`DROP TRIGGER die ON ${table}`);
    await db.$executeRawUnsafe('DROP FUNCTION die()');
  }
};

test('a request is told to the provider, in their language, with what and when', async () => {
  const { id, provider, listing, customer } = await aBooking({ message: 'Pour samedi ?' });
  const eventId = await deliver(id, 'request');
  const { mails, notices } = await toldOf(eventId);
  expect(notices).toMatchObject([
    { memberId: provider.id, kind: 'booking.request.provider', path: `/bookings/${id}` },
  ]);
  expect(mails).toHaveLength(1);
  expect(mails[0]?.subject).toContain(listing.title);
  expect(mails[0]?.text).toContain(customer.name);
  expect(mails[0]?.text).toContain(`/fr/bookings/${id}`);
  expect(mails[0]?.text).toContain('12\u00a0€');
});

describe('a payment that arrived', () => {
  const killed: [string, string, string][] = [
    ['before the first mail', 'notice', 'BEFORE INSERT'],
    ['between notice and mail', 'mail', 'BEFORE INSERT'],
    ['after the mails, before it is noted', 'life_event', 'BEFORE UPDATE'],
  ];

  test.each(killed)('worker killed %s: the mails still go, once', async (_, where, timing) => {
    const { id } = await aBooking({ state: 'confirmed' });
    const eventId = await eventOf(id, 'pay');
    await dyingAt(where, timing, () => lifeEvent({ eventId }));
    expect((await toldOf(eventId)).mails).toHaveLength(0);
    await lifeEvent({ eventId });
    await lifeEvent({ eventId });
    const { mails, notices } = await toldOf(eventId);
    expect([mails.length, notices.length]).toEqual([2, 2]);
    expect(
      (await jobsOf(id)).filter(({ task_identifier }) => task_identifier === 'hold-deposit'),
    ).toHaveLength(1);
  });

  test('delivered by several workers at once, happens once', async () => {
    const { id } = await aBooking({ state: 'confirmed' });
    const eventId = await eventOf(id, 'pay');
    await Promise.all(Array.from({ length: 6 }, () => lifeEvent({ eventId })));
    expect((await toldOf(eventId)).mails).toHaveLength(2);
  });

  test('holds the deposit and hands over a day after the start', async () => {
    const { id, startsAt } = await aBooking({ state: 'confirmed' });
    await deliver(id, 'pay');
    const jobs = await jobsOf(id);
    expect(jobs.map(({ task_identifier }) => task_identifier)).toEqual(['hold-deposit', 'booking-money']);
    expect(jobs[1]?.run_at).toEqual(new Date(startsAt.getTime() + 24 * 3_600_000));
  });
});

describe('money follows the table', () => {
  const tasksAfter = async (bookingId: string, name: string) => {
    await deliver(bookingId, name);
    return (await jobsOf(bookingId)).map(({ task_identifier, payload }) => [
      task_identifier,
      payload.amountMinor,
    ]);
  };

  test('an acceptance opens the page to pay on', async () => {
    const { id } = await aBooking({ state: 'accepted' });
    expect(await tasksAfter(id, 'accept')).toEqual([['open-checkout', undefined]]);
  });

  test('a gift moves no money at any step', async () => {
    const listing = await aListing({ rates: [], depositMinor: 0 });
    const { id } = await aBooking({ state: 'ended', listing });
    for (const event of await db.lifeEvent.findMany({ where: { bookingId: id } }))
      await lifeEvent({ eventId: event.id });
    expect(await jobsOf(id)).toEqual([]);
  });

  test('a withdrawal after acceptance closes the page', async () => {
    const { id, customer } = await aBooking({ state: 'accepted' });
    await moveBooking(customer, { bookingId: id, name: 'withdraw' });
    expect(await tasksAfter(id, 'withdraw')).toEqual([['cancel-payment', undefined]]);
  });

  test('a cancellation gives back what the event says, once', async () => {
    const { id, customer, startsAt } = await aBooking({ state: 'confirmed' });
    travelTo(new Date(startsAt.getTime() - 3_600_000));
    await moveBooking(customer, { bookingId: id, name: 'cancel_by_customer' });
    expect(await tasksAfter(id, 'cancel_by_customer')).toEqual([
      ['refund', 600],
      ['release-deposit', undefined],
    ]);
  });

  test('a return that both confirmed releases the deposit at once, one that the clock settled later', async () => {
    const both = await aBooking({ state: 'ended' });
    expect(await tasksAfter(both.id, 'return')).toEqual([['release-deposit', undefined]]);
  });

  test('a decision gives back and keeps what it says', async () => {
    const { id, operator } = await aBooking({ state: 'disputed' });
    await setPaid(id);
    await moveBooking(operator, {
      bookingId: id,
      name: 'resolve',
      refundMinor: 300,
      depositMinor: 2000,
      reason: 'Cassée.',
    });
    expect(await tasksAfter(id, 'resolve')).toEqual([
      ['refund', 300],
      ['capture-deposit', 2000],
      ['booking-money', undefined],
    ]);
    const { timeline } = await bookingFor(operator, id);
    expect(timeline.at(-1)).toMatchObject({ refundMinor: 300, depositMinor: 2000 });
    const mails = await db.mail.findMany({ where: { text: { contains: 'Cassée.' } } });
    expect(mails.map(({ text }) => [/3\s€/.test(text), /20\s€/.test(text)])).toEqual([
      [true, true],
      [true, true],
    ]);
  });
});

describe('money whose time has come', () => {
  const run = (bookingId: string, task: string) => tasks['booking-money']?.({ bookingId, task });

  test('stays while there is a dispute', async () => {
    const { id } = await aBooking({ state: 'disputed' });
    await run(id, 'pay-out');
    await run(id, 'release-deposit');
    expect(await jobsOf(id)).toEqual([]);
  });

  test('waits for a refund that is on its way', async () => {
    const { id, customer, startsAt } = await aBooking({ state: 'confirmed' });
    await setPaid(id);
    travelTo(new Date(startsAt.getTime() - 3_600_000));
    await moveBooking(customer, { bookingId: id, name: 'cancel_by_customer' });
    await expect(run(id, 'pay-out')).rejects.toThrow('on its way');
    await setPaid(id, { refundedMinor: 600 });
    await run(id, 'pay-out');
    expect((await jobsOf(id)).map(({ task_identifier }) => task_identifier)).toEqual(['pay-out']);
  });
});

test('an event that nobody delivered is found and its job added again', async () => {
  const { id } = await aBooking();
  const eventId = await eventOf(id, 'request');
  await db.$executeRaw`SELECT graphile_worker.remove_job(${`event:${eventId}`})`;
  const waiting = () =>
    db.$queryRaw<unknown[]>`SELECT 1 FROM graphile_worker.jobs WHERE key = ${`event:${eventId}`}`;
  await lifeSweep();
  expect(await waiting()).toHaveLength(0);
  letPass({ minutes: 3 });
  await lifeSweep();
  expect(await waiting()).toHaveLength(1);
});

test('who has left hears nothing more', async () => {
  const { id, provider } = await aBooking();
  await db.member.update({ where: { id: provider.id }, data: { deletedAt: new Date() } });
  const eventId = await deliver(id, 'request');
  expect(await toldOf(eventId)).toEqual({ mails: [], notices: [] });
});

test('every job that runs by the clock exists', () => {
  for (const { task } of atLeastOne(crontab)) expect(Object.keys(tasks)).toContain(task);
});

test('an event that only a newer version knows is left to a worker of that version', async () => {
  const { id } = await aBooking();
  const known = await db.lifeEvent.findFirstOrThrow({ where: { bookingId: id } });
  const { id: eventId } = await db.lifeEvent.create({
    data: {
      bookingId: id,
      name: 'of_tomorrow',
      sequence: known.sequence + 1,
      byRole: 'system',
      fromState: 'requested',
      toState: 'requested',
      at: known.at,
    },
  });
  const log = jest.spyOn(console, 'error').mockImplementation();
  await lifeEvent({ eventId });
  expect(log).toHaveBeenCalledWith(expect.stringContaining('of_tomorrow'));
  log.mockRestore();
  expect(await db.lifeEvent.findUniqueOrThrow({ where: { id: eventId } })).toMatchObject({
    deliveredAt: null,
  });
});
