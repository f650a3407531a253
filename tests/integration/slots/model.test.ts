import fc from 'fast-check';
import { moveBooking } from '@/lib/booking/commands/move-booking';
import { joinWait } from '@/lib/booking/slots/commands/join-wait';
import { placesFree } from '@/lib/listing/slots/claims';
import { changeSlot } from '@/lib/listing/slots/commands/change-slot';
import { typedTimes } from '@/lib/listing/slots/rules';
import { leaveWait } from '@/lib/listing/slots/waiting';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { AppError } from '@/lib/shared/errors';
import { askFirst } from '@/lib/worker/tasks/ask-first';
import { lifeTimers } from '@/lib/worker/tasks/life-timers';
import { slotTimers } from '@/lib/worker/tasks/slot-timers';
import { atLeastOne } from '../../support/at-least-one';
import { aMember, type TestMember } from '../../support/builders';
import { hoursFromNow, letPass, presentTime } from '../../support/clock';
import { runJobs } from '../../support/jobs';
import { settleWith } from '../../support/settling';
import { aPaidSeat, aSeat, aTable, type BuiltTable, heldFor } from '../../support/slot-builders';
import { editForm } from '../../support/slot-forms';
import { openStripe, type TestStripe } from '../../support/stripe';
import { type Outcome, PlacesModel } from './places-model';

let stripe: TestStripe;
let members: TestMember[];
beforeAll(async () => {
  stripe = await openStripe();
  members = await Promise.all(Array.from({ length: 4 }, () => aMember()));
});
afterAll(() => stripe.close());
afterEach(presentTime);

const price = 900;

type Step =
  | { do: 'take'; member: number; quantity: number; isPaid: boolean }
  | { do: 'release'; member: number }
  | { do: 'leave'; member: number }
  | { do: 'join'; member: number; quantity: number }
  | { do: 'resize'; capacity: number }
  | { do: 'pass'; hours: number }
  /** The jobs that have gathered are done. */
  | { do: 'work' };

/** Few places and few members: most of what happens is between them. */
const member = fc.integer({ min: 0, max: 3 });
const quantity = fc.integer({ min: 1, max: 2 });
const isPaid = fc.constantFrom(true, false, false);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('take' as const), member, quantity, isPaid }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('release' as const), member }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('join' as const), member, quantity }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('leave' as const), member }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('resize' as const), capacity: fc.integer({ min: 1, max: 4 }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('pass' as const), hours: fc.constantFrom(1, 5, 13) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('work' as const) }) },
);

const outcomeOf = async (work: Promise<unknown>): Promise<Outcome> => {
  try {
    await work;
    return 'ok';
  } catch (error) {
    if (error instanceof AppError) return error.key;
    throw error;
  }
};

/** The house itself: what each step is there. `bookings`: the last one of each member. */
class House {
  bookings = new Map<number, string>();
  all = new Map<string, number>();

  constructor(readonly table: BuiltTable) {}

  private viewer(at: number): TestMember {
    const found = members[at];
    if (!found) throw new Error('no such member');
    return found;
  }

  async take({ member, quantity, isPaid }: Extract<Step, { do: 'take' }>): Promise<void> {
    const guest = this.viewer(member);
    const seat = isPaid
      ? await aPaidSeat(stripe, this.table, { guest, quantity })
      : await aSeat(this.table, { guest, quantity, until: 'asked' });
    this.bookings.set(member, seat.id);
    this.all.set(seat.id, quantity);
  }

  async release(member: number, name: string): Promise<void> {
    await moveBooking(this.viewer(member), { bookingId: this.bookings.get(member) ?? '', name });
  }

  join = ({ member, quantity }: Extract<Step, { do: 'join' }>) =>
    joinWait(this.viewer(member), { slotId: this.table.slot.id, quantity });

  leave = ({ member }: { member: number }) => leaveWait(this.viewer(member), { slotId: this.table.slot.id });

  resize({ capacity }: { capacity: number }): Promise<unknown> {
    const { slot, listing, host } = this.table;
    return changeSlot(host, editForm(slot.id, { ...typedTimes(slot, listing.timeZone), capacity }));
  }

  async pass({ hours }: { hours: number }): Promise<void> {
    letPass({ hours });
    await lifeTimers();
    await runJobs({ 'ask-first': askFirst });
    await slotTimers();
  }

  free = (at: number) => placesFree(db, this.table.slot.id, this.viewer(at).id, now());
}

/** One step in both worlds: they must answer alike. */
const steps: {
  [Name in Step['do']]: (it: Extract<Step, { do: Name }>, model: PlacesModel, house: House) => Promise<void>;
} = {
  take: async (it, model, house) => {
    const outcome = model.take(it.member, it.quantity, it.isPaid);
    expect(await outcomeOf(house.take(it))).toBe(outcome);
    // To see that it was paid, the jobs have to be done.
    if (outcome === 'ok' && it.isPaid) model.settle();
  },
  release: async (it, model, house) => {
    const name = model.release(it.member);
    if (name) await house.release(it.member, name);
  },
  join: async (it, model, house) =>
    expect(await outcomeOf(house.join(it))).toBe(model.join(it.member, it.quantity)),
  leave: async (it, model, house) => {
    model.leave(it.member);
    await house.leave(it);
  },
  resize: async (it, model, house) =>
    expect(await outcomeOf(house.resize(it))).toBe(model.resize(it.capacity)),
  pass: async (it, model, house) => {
    model.pass(it.hours);
    await house.pass(it);
  },
  work: async (_it, model) => {
    model.settle();
    await settleWith(stripe);
  },
};

const make = <Name extends Step['do']>(it: Extract<Step, { do: Name }>, model: PlacesModel, house: House) =>
  steps[it.do as Name](it, model, house);

/** Places, line and books are what the model says. */
const compare = async (model: PlacesModel, house: House, areJobsDone: boolean): Promise<void> => {
  const { id } = house.table.slot;
  const slot = await db.slot.findUniqueOrThrow({ where: { id } });
  expect([slot.capacity, slot.taken]).toEqual([model.capacity, model.taken]);
  const line = await db.wait.findMany({
    where: { slotId: id, state: { in: ['waiting', 'offered'] } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  expect(line.map(({ holderId, quantity, state }) => [holderId, quantity, state])).toEqual(
    model.line.map((each) => [
      members[each.member]?.id,
      each.quantity,
      each.offeredAt === null ? 'waiting' : 'offered',
    ]),
  );
  for (const at of atLeastOne(members.keys())) expect(await house.free(at)).toBe(model.freeFor(at));
  if (!areJobsDone) return;
  const held = await heldFor(...house.all.keys());
  const seated = new Map([...model.seats].map(([at, seat]) => [house.bookings.get(at), seat]));
  expect(held).toEqual(
    [...house.all].map(([bookingId, places]) => (seated.get(bookingId)?.isPaid ? places * price : 0)),
  );
};

test('whatever guests and host do, in whichever order: places, line and books are those of a simple model', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 24 }), async (all) => {
      presentTime();
      const hourMs = 3_600_000;
      const startsAt = new Date(Math.ceil(hoursFromNow(40 * 24).getTime() / hourMs) * hourMs);
      const house = new House(await aTable({ startsAt, capacity: 2 }));
      const model = new PlacesModel(2);
      for (const each of [...all, { do: 'work' as const }]) {
        await make(each, model, house);
        await compare(model, house, each.do === 'work');
      }
    }),
    { numRuns: 20, endOnFailure: true },
  );
}, 240_000);
