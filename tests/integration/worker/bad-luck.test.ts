import { openDisputes } from '@/lib/booking/disputes';
import { undeliveredFor } from '@/lib/operation/undelivered';
import { db } from '@/lib/platform/db/client';
import { lifeEvent } from '@/lib/worker/tasks/life-event';
import { lifeSweep } from '@/lib/worker/tasks/life-sweep';
import { aBooking } from '../../support/booking-builders';
import { aMember } from '../../support/builders';
import { letPass, presentTime } from '../../support/clock';
import { dyingWhile } from '../../support/dying';

afterEach(presentTime);

const eventOf = async (bookingId: string, name: string): Promise<string> =>
  (await db.lifeEvent.findFirstOrThrow({ where: { bookingId, name } })).id;

const told = ['mail', 'notice', 'graphile_worker._private_jobs'] as const;

/** What came of an event: mails, notices, and jobs about its booking. */
const outcomeOf = async (bookingId: string, eventId: string) => {
  const key = { startsWith: `event:${eventId}:` };
  const jobs = await db.$queryRaw<{ task: string }[]>`
    SELECT tasks.identifier AS task
    FROM graphile_worker._private_jobs AS jobs JOIN graphile_worker._private_tasks AS tasks ON tasks.id = jobs.task_id
    WHERE jobs.payload ->> 'bookingId' = ${bookingId} ORDER BY jobs.id`;
  return {
    mails: await db.mail.count({ where: { key } }),
    notices: await db.notice.count({ where: { key } }),
    jobs: jobs.map(({ task }) => task),
  };
};

const whole = { mails: 2, notices: 2, jobs: ['hold-deposit', 'booking-money'] };
const nothing = { mails: 0, notices: 0, jobs: [] };

test('a worker that dies at each write of a delivery in turn leaves nothing half done, and all of it is done once', async () => {
  const { id } = await aBooking({ state: 'confirmed' });
  const eventId = await eventOf(id, 'pay');
  let deaths = 0;
  for (let isDone = false; !isDone && deaths < 20; ) {
    // The writes before it go through, and are undone.
    await dyingWhile({ tables: told, dies: `n = ${deaths + 1}` }, async () => {
      isDone = await lifeEvent({ eventId }).then(
        () => true,
        () => false,
      );
    });
    if (isDone) break;
    deaths += 1;
    expect(await outcomeOf(id, eventId)).toEqual(nothing);
  }
  // Two jobs, two notices, two mails, and a job for each mail.
  expect(deaths).toBeGreaterThanOrEqual(6);
  expect(await outcomeOf(id, eventId)).toEqual(whole);
  await lifeEvent({ eventId });
  expect(await outcomeOf(id, eventId)).toEqual(whole);
});

test('an effect that fails ten times and then succeeds is delivered, once', async () => {
  const { id } = await aBooking({ state: 'confirmed' });
  const eventId = await eventOf(id, 'pay');
  await dyingWhile({ tables: told, dies: 'n <= 10' }, async () => {
    for (let attempt = 1; attempt <= 10; attempt++) {
      await expect(lifeEvent({ eventId })).rejects.toThrow(`died at ${attempt}`);
      expect(await outcomeOf(id, eventId)).toEqual(nothing);
    }
    await lifeEvent({ eventId });
  });
  expect(await outcomeOf(id, eventId)).toEqual(whole);
});

test('an event of a kind that the worker does not know is kept, looked at again, and told to operators', async () => {
  const operator = await aMember({ role: 'operator' });
  expect(await openDisputes(operator)).toEqual([]);
  const { id } = await aBooking();
  const { sequence, at } = await db.lifeEvent.findFirstOrThrow({ where: { bookingId: id } });
  const { id: eventId } = await db.lifeEvent.create({
    data: {
      bookingId: id,
      name: 'of_tomorrow',
      sequence: sequence + 1,
      byRole: 'system',
      fromState: 'requested',
      toState: 'requested',
      at,
    },
  });
  const log = jest.spyOn(console, 'error').mockImplementation();
  await lifeEvent({ eventId });
  expect(log).toHaveBeenCalledWith(expect.stringContaining('of_tomorrow'));
  log.mockRestore();
  expect(await undeliveredFor(operator)).toBeNull();
  letPass({ minutes: 15 });
  expect(await undeliveredFor(operator)).toMatchObject({
    count: expect.any(Number),
    oldestAt: expect.any(Date),
  });
  await lifeSweep();
  const jobs = await db.$queryRaw<{ key: string }[]>`
    SELECT key FROM graphile_worker.jobs WHERE key = ${`event:${eventId}`}`;
  expect(jobs).toHaveLength(1);
  expect(await db.lifeEvent.findUniqueOrThrow({ where: { id: eventId } })).toMatchObject({
    deliveredAt: null,
  });
  await expect(undeliveredFor(await aMember())).rejects.toMatchObject({ code: 'not_found' });
});
