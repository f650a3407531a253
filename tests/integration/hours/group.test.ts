import { moveBooking } from '@/lib/booking/commands/move-booking';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { atLeastOne } from '../../support/at-least-one';
import { aListing, aMember } from '../../support/builders';
import { hoursFromNow, letPass, presentTime } from '../../support/clock';
import { agree, minutesOf, say, tick } from '../../support/helping';
import { aSeat } from '../../support/slot-builders';
import { aSlot } from '../../support/slots';

afterEach(presentTime);

/** An hour for several, counted in one way or the other, with so many pupils; it is over. */
const aLesson = async (share: 'each' | 'shared', pupils: number) => {
  const helper = await aMember({ name: 'Stefan' });
  const listing = await aListing({
    ...{ ownerId: helper.id, type: 'lesson', title: 'Parler allemand à plusieurs', approval: 'instant' },
    ...{ rates: [], priceWay: 'free', priceMinor: 0, depositMinor: 0, details: { share } },
  });
  const startsAt = hoursFromNow(48);
  const endsAt = new Date(new Date(startsAt).getTime() + 3_600_000);
  const slot = await aSlot({ listingId: listing.id, startsAt, endsAt, capacity: 10 });
  const seats: { id: string; guest: Viewer }[] = [];
  for (let at = 0; at < pupils; at += 1) seats.push(await aSeat({ listing, slot }, { until: 'asked' }));
  letPass({ days: 3 });
  await tick();
  return { helper, seats, ids: seats.map(({ id }) => id) };
};

const sumOfAll = async (): Promise<number> => {
  const [row] = await db.$queryRaw<{ sum: number }[]>`
    SELECT coalesce(sum(balance_minor), 0)::int AS sum FROM ledger_account WHERE currency = 'hours'`;
  return row?.sum ?? Number.NaN;
};

/** The helper says it to each, each agrees. */
const all = async (
  { helper, seats }: Awaited<ReturnType<typeof aLesson>>,
  minutes: number,
): Promise<void> => {
  for (const { id, guest } of atLeastOne(seats)) {
    await say(helper, id, minutes);
    await agree(guest, id);
  }
};

describe('an hour for three', () => {
  it('of which each gives their own: the helper has three', async () => {
    const lesson = await aLesson('each', 3);
    await all(lesson, 60);
    expect(await minutesOf(lesson.helper)).toBe(180);
    for (const { guest } of atLeastOne(lesson.seats)) expect(await minutesOf(guest)).toBe(-60);
    expect(await sumOfAll()).toBe(0);
  });

  it('that they share: the helper has one, each gives a third', async () => {
    const lesson = await aLesson('shared', 3);
    await all(lesson, 60);
    expect(await minutesOf(lesson.helper)).toBe(60);
    for (const { guest } of atLeastOne(lesson.seats)) expect(await minutesOf(guest)).toBe(-20);
    expect(await sumOfAll()).toBe(0);
  });

  it('one of whom does not agree: the others’ is counted, and theirs once both say the same', async () => {
    const lesson = await aLesson('shared', 3);
    const { helper, seats } = lesson;
    const [first, second, third] = seats;
    if (!first || !second || !third) throw new Error('three are missing');
    await all({ ...lesson, seats: [first, second] }, 60);
    await say(helper, third.id, 60);
    await moveBooking(third.guest, { bookingId: third.id, name: 'change_minutes', minutes: 45 });
    expect([await minutesOf(helper), await minutesOf(third.guest)]).toEqual([40, 0]);
    await agree(helper, third.id);
    expect([await minutesOf(helper), await minutesOf(third.guest)]).toEqual([55, -15]);
    expect(await sumOfAll()).toBe(0);
  });

  it('reported after the fourteenth day, when nobody had said anything: it is over, and nothing is counted', async () => {
    const { helper, seats } = await aLesson('each', 2);
    letPass({ days: 18 });
    await tick();
    const [{ id } = { id: '' }] = seats;
    await expect(say(helper, id, 60)).rejects.toMatchObject({ code: 'conflict' });
    expect(await minutesOf(helper)).toBe(0);
  });
});
