import { bookingSubject } from '@/lib/booking/booking-life';
import { confirmPaid } from '@/lib/booking/commands/confirm-paid';
import { moveBooking } from '@/lib/booking/commands/move-booking';
import { factsOf, holdBooking } from '@/lib/booking/facts';
import { findTransition, lifeOf, lives } from '@/lib/booking/lifecycle';
import { type BookingFacts, type CommonState, commonStates, type Role } from '@/lib/booking/lives/terms';
import { bookingFor, bookingsOf } from '@/lib/booking/queries';
import { fireDue } from '@/lib/lifecycle/timers';
import { unitsFree } from '@/lib/listing/units';
import { now } from '@/lib/platform/clock';
import { db, transaction } from '@/lib/platform/db/client';
import { translator } from '@/lib/platform/i18n/words';
import { type Settings, settings } from '@/lib/platform/settings';
import { AppError } from '@/lib/shared/errors';
import type { Locale } from '@/lib/shared/locale';
import { unreadAt } from '../../support/asking';
import { atLeastOne } from '../../support/at-least-one';
import { aBooking, type BuiltBooking, inDays } from '../../support/booking-builders';
import { bookingRows } from '../../support/booking-rows';
import { aListing, aMember } from '../../support/builders';
import { hoursFromNow, letPass, presentTime, travelTo } from '../../support/clock';
import { keptAsWritten } from '../../support/database/kept';
import { firstOf } from '../../support/dues';
import { refusalOf } from '../../support/refusal-of';

afterEach(presentTime);

type Asking = Exclude<Role, 'member'>;

const roles: Asking[] = ['customer', 'provider', 'operator'];
const names = bookingRows.filter(({ from }) => from.length > 0).map(({ name }) => name);
const everything = { reason: 'Parce que.', checklist: ['complete'] };

/** What a person may do at the moment that `aBooking` stops at; anything else is refused. */
const may: Record<CommonState, Partial<Record<Role, string[]>>> = {
  requested: { customer: ['withdraw'], provider: ['accept', 'decline'] },
  accepted: { customer: ['withdraw'], provider: ['cancel_by_provider'] },
  confirmed: { customer: ['cancel_by_customer'], provider: ['cancel_by_provider'] },
  started: { customer: ['return', 'dispute'], provider: ['return', 'dispute'] },
  ended: { customer: ['dispute'], provider: ['dispute'] },
  closed: {},
  declined: {},
  withdrawn: {},
  expired: {},
  lapsed: {},
  cancelled_by_customer: {},
  cancelled_by_provider: {},
  // Handed over and not back: only the owner can say that it is.
  disputed: { provider: ['bring_back'], operator: ['resolve'] },
  resolved: { provider: ['bring_back'] },
};

const stateOf = async (id: string): Promise<string> =>
  (await db.booking.findUniqueOrThrow({ where: { id } })).state;

/** `moved`, also where it was before and nothing changed, or what the refusal is called. */
const answerTo = async (booking: BuiltBooking, role: Asking, name: string): Promise<string> => {
  try {
    await moveBooking(booking[role], { bookingId: booking.id, name, ...everything });
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return 'moved';
};

/** Whether somebody made a step, by its event. */
const isMade = async ({ id, ...booking }: BuiltBooking, role: Asking, name: string): Promise<boolean> => {
  const made = () => db.lifeEvent.count({ where: { bookingId: id, name, byRole: role } });
  const before = await made();
  expect(await answerTo({ id, ...booking }, role, name)).toBe('moved');
  return (await made()) === before + 1;
};

/** Its facts as the house reads them at this moment. */
const factsNow = (id: string) => transaction(async (tx) => factsOf(await holdBooking(tx, id)));

/** Whether the table of its life lets somebody make a step of it as it stands. */
const isOpen = (facts: BookingFacts, role: Asking, name: string, numbers: Settings): boolean => {
  try {
    lifeOf(facts).judge(name, facts, role, now(), numbers);
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
};

/** Tries what is not theirs to do, or not now: each is refused or was done before, and nothing of it is written. */
const refuseAll = async (booking: BuiltBooking, tries: readonly { role: Asking; name: string }[]) => {
  const events = () => db.lifeEvent.count({ where: { bookingId: booking.id } });
  const before = await events();
  for (const { role, name } of atLeastOne(tries))
    expect({ role, name, answer: await answerTo(booking, role, name) }).toEqual({
      ...{ role, name },
      // What has a form of its own is no step of this one.
      answer: findTransition(name)?.hasOwnForm
        ? 'invalid'
        : expect.stringMatching(/^(conflict|forbidden|not_found|moved)$/),
    });
  expect(await events()).toBe(before);
};

/** What people do with a loan. All else is the clock's, the house's own, or of another life. */
const peoples = lives.loan.rows
  .filter(({ from, by }) => from.length > 0 && by.some((who) => roles.some((role) => role === who)))
  .map(({ name }) => name as string);

describe.each(commonStates)('from %s', (state) => {
  const allowed = roles.flatMap((role) => (may[state][role] ?? []).map((name) => [role, name] as const));
  const isAllowed = (role: Asking, name: string) => may[state][role]?.includes(name) ?? false;

  test('each makes the transitions of the table, and is refused every other', async () => {
    const listing = await aListing({ unitCount: 1 + allowed.length });
    const booking = await aBooking({ state, listing });
    const facts = await factsNow(booking.id);
    const numbers = await settings();
    const table = roles.flatMap((role) =>
      names.filter((name) => isOpen(facts, role, name, numbers)).map((name) => [role, name]),
    );
    expect(new Set(table.map(String))).toEqual(new Set(allowed.map(String)));
    const tries = roles.flatMap((role) => peoples.map((name) => ({ role, name })));
    await refuseAll(
      booking,
      tries.filter(({ role, name }) => !isAllowed(role, name)),
    );
    for (const { role, name } of atLeastOne(tries)) {
      if (!isAllowed(role, name)) continue;
      presentTime();
      const another = await aBooking({ state, listing });
      expect({ role, name, made: await isMade(another, role, name) }).toEqual({ role, name, made: true });
    }
  }, 60_000);
});

test('what the clock and the house do, and the steps of other lives, are nobody’s to make', async () => {
  const others = names.filter((name) => !peoples.includes(name));
  expect(others).toEqual(expect.arrayContaining(['pay', 'lapse', 'say_yes', 'give_notice']));
  // All three see it; which of them tries is all the same to the table, as each state's walk looks up.
  const booking = await aBooking({ state: 'disputed' });
  await refuseAll(
    booking,
    others.map((name, at) => ({ role: roles[at % roles.length] ?? 'customer', name })),
  );
}, 60_000);

test('for a stranger there is no booking', async () => {
  const { id } = await aBooking();
  const stranger = await aMember();
  const refusal = { code: 'not_found' };
  await expect(moveBooking(stranger, { bookingId: id, name: 'accept' })).rejects.toMatchObject(refusal);
  await expect(bookingFor(stranger, id)).rejects.toMatchObject(refusal);
  const operator = await aMember({ role: 'operator' });
  await expect(bookingFor(operator, id)).rejects.toMatchObject(refusal);
  expect((await bookingsOf(stranger)).items).toEqual([]);
});

test('the same press twice answers as the first did', async () => {
  const { id, provider } = await aBooking();
  const first = await moveBooking(provider, { bookingId: id, name: 'accept' });
  expect(await moveBooking(provider, { bookingId: id, name: 'accept' })).toEqual(first);
  expect(await db.lifeEvent.count({ where: { bookingId: id } })).toBe(2);
});

test('units are free again after a decline, a withdrawal, an expiry, a lapse and a cancellation', async () => {
  const over: CommonState[] = [
    'declined',
    'withdrawn',
    'expired',
    'lapsed',
    'cancelled_by_customer',
    'cancelled_by_provider',
  ];
  for (const state of atLeastOne(over)) {
    const { listing, startsAt, endsAt } = await aBooking({ state });
    expect({ state, free: await unitsFree(db, listing.id, { from: startsAt, to: endsAt }) }).toEqual({
      state,
      free: 1,
    });
    presentTime();
  }
});

test('an early return gives the rest of the time back', async () => {
  const { id, listing, customer, provider, startsAt, endsAt } = await aBooking({ state: 'started' });
  const early = hoursFromNow(5);
  travelTo(early);
  await moveBooking(customer, { bookingId: id, name: 'return' });
  expect(await unitsFree(db, listing.id, { from: hoursFromNow(0), to: endsAt })).toBe(0);
  await moveBooking(provider, { bookingId: id, name: 'return' });
  expect(await unitsFree(db, listing.id, { from: hoursFromNow(1), to: endsAt })).toBe(1);
  expect(await unitsFree(db, listing.id, { from: startsAt, to: endsAt })).toBe(0);
});

describe('a cancellation', () => {
  const dataOf = async (bookingId: string, name: string) =>
    (await db.lifeEvent.findFirstOrThrow({ where: { bookingId, name } })).data;

  test('by the customer gives back by the tier, as it was shown', async () => {
    const { id, customer, startsAt } = await aBooking({ state: 'confirmed' });
    travelTo(new Date(startsAt.getTime() - 10 * 3_600_000));
    const offered = (await bookingFor(customer, id)).transitions.find(
      ({ name }) => name === 'cancel_by_customer',
    );
    expect(offered?.refundMinor).toBe(600);
    const move = { bookingId: id, name: 'cancel_by_customer' };
    const refusal = await refusalOf(moveBooking(customer, { ...move, quotedRefundMinor: 1200 }));
    expect(refusal.key).toBe('booking.refundChanged');
    // In the language of the page, whatever the member's own is.
    const said = (locale: Locale) => translator(locale, 'errors')(refusal.key, refusal.values);
    expect([said('en'), said('fr')]).toEqual([
      expect.stringContaining('€6.'),
      expect.stringContaining('6\u00a0€.'),
    ]);
    await moveBooking(customer, { ...move, quotedRefundMinor: 600, reason: 'Il pleut.' });
    expect(await dataOf(id, 'cancel_by_customer')).toEqual({ reason: 'Il pleut.', refundMinor: 600 });
  });

  test('by the provider gives everything back, and nothing where nothing was paid', async () => {
    const paid = await aBooking({ state: 'cancelled_by_provider' });
    expect(await dataOf(paid.id, 'cancel_by_provider')).toEqual({ refundMinor: 1200 });
    const open = await aBooking({ state: 'accepted' });
    await moveBooking(open.provider, { bookingId: open.id, name: 'cancel_by_provider' });
    expect(await dataOf(open.id, 'cancel_by_provider')).toEqual({ refundMinor: 0 });
  });
});

describe('a payment', () => {
  const pay = (id: string) => transaction((tx) => confirmPaid(tx, firstOf(id)));

  test('told twice confirms once', async () => {
    const { id } = await aBooking({ state: 'accepted' });
    expect(await pay(id)).toBe(true);
    expect(await pay(id)).toBe(true);
    expect(await stateOf(id)).toBe('confirmed');
    expect(await db.lifeEvent.count({ where: { bookingId: id, name: 'pay' } })).toBe(1);
  });

  test('after the lapse is not for this booking any more, and its customer is told once', async () => {
    const { id } = await aBooking({ state: 'lapsed' });
    expect(await pay(id)).toBe(false);
    expect(await pay(id)).toBe(false);
    expect(await stateOf(id)).toBe('lapsed');
    expect(await db.lifeEvent.count({ where: { bookingId: id, name: 'pay_late' } })).toBe(1);
  });
});

/** Two nights as a guest: it begins and ends with its dates. */
const aVisit = async () => {
  const listing = await aListing({ type: 'hospitality', rates: [], depositMinor: 0, details: { sleeps: 2 } });
  const message = 'Bonjour, je traverse la Bretagne à vélo et je cherche un toit pour deux nuits. '.repeat(5);
  return aBooking({ state: 'confirmed', listing, from: inDays(30), to: inDays(32), message });
};

describe('the clock', () => {
  test('settles what one side left open, and what both did', async () => {
    const one = await aBooking({ state: 'confirmed' });
    travelTo(one.startsAt);
    await moveBooking(one.provider, { bookingId: one.id, name: 'hand_over' });
    letPass({ hours: 25 });
    await fireDue(bookingSubject, now());
    expect(await stateOf(one.id)).toBe('started');
    presentTime();
    const none = await aBooking({ state: 'confirmed' });
    travelTo(none.endsAt);
    letPass({ hours: 49 });
    await fireDue(bookingSubject, now());
    expect(await stateOf(none.id)).toBe('ended');
  });

  test('carries a visit from its start through its end to its closing', async () => {
    const { id, startsAt, endsAt } = await aVisit();
    for (const [at, state] of [
      [startsAt, 'started'],
      [endsAt, 'ended'],
      [new Date(endsAt.getTime() + 15 * 86_400_000), 'closed'],
    ] as const) {
      travelTo(at);
      await fireDue(bookingSubject, now());
      expect(await stateOf(id)).toBe(state);
    }
  });

  test('catches up after a long sleep, one step after another', async () => {
    const { id, endsAt } = await aVisit();
    travelTo(new Date(endsAt.getTime() + 100 * 86_400_000));
    await fireDue(bookingSubject, now());
    expect(await stateOf(id)).toBe('ended');
  });

  test('is stopped by no booking that fails, in a type or a state that is gone', async () => {
    const [ofNoType, inNoState, fine] = [await aBooking(), await aBooking(), await aBooking()];
    await db.$executeRaw`UPDATE listing SET type = 'gone' WHERE id = ${ofNoType.listing.id}`;
    // As an upgrade would find it that took a state from the table, and forgot the rows that stand in it.
    const moon = { life: 'visit', state: 'on_the_moon' };
    await db.bookingState.create({ data: moon });
    await db.booking.update({ where: { id: inNoState.id }, data: moon });
    const takeAway = () => db.$executeRaw`DELETE FROM booking_state WHERE state = ${moon.state}`;
    letPass({ days: 4 });
    await expect(fireDue(bookingSubject, now())).rejects.toThrow(ofNoType.id);
    expect(await stateOf(fine.id)).toBe('expired');
    // It waits for whoever knows it: nothing moves it, and the database does not let the state go while it stands there.
    await expect(
      moveBooking(inNoState.provider, { bookingId: inNoState.id, name: 'accept' }),
    ).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await stateOf(inNoState.id)).toBe('on_the_moon');
    await expect(takeAway()).rejects.toThrow('booking_life_state_fkey');
    await db.booking.update({ where: { id: inNoState.id }, data: { state: 'requested' } });
    await takeAway();
    await db.booking.update({ where: { id: ofNoType.id }, data: { dueAt: null } });
  });
});

describe('history', () => {
  test('is one row for each change, in order, and cannot be rewritten', async () => {
    const { id } = await aBooking({ state: 'closed' });
    const events = await db.lifeEvent.findMany({ where: { bookingId: id }, orderBy: { sequence: 'asc' } });
    expect(events.map(({ sequence, name, byRole, toState }) => [sequence, name, byRole, toState])).toEqual([
      [1, 'request', 'customer', 'requested'],
      [2, 'accept', 'provider', 'accepted'],
      [3, 'pay', 'system', 'confirmed'],
      [4, 'hand_over', 'provider', 'confirmed'],
      [5, 'hand_over', 'customer', 'started'],
      [6, 'return', 'customer', 'started'],
      [7, 'return', 'provider', 'ended'],
      [8, 'complete', 'system', 'closed'],
    ]);
    for (const [at, event] of atLeastOne(events.entries()))
      expect(event.fromState).toBe(events[at - 1]?.toState ?? null);
    const [first] = events;
    await expect(
      db.lifeEvent.update({ where: { id: first?.id ?? '' }, data: { toState: 'closed' } }),
    ).rejects.toMatchObject(keptAsWritten);
    await expect(db.lifeEvent.delete({ where: { id: first?.id ?? '' } })).rejects.toMatchObject(
      keptAsWritten,
    );
  });
});

describe('the view', () => {
  test('hides the exact place until it is confirmed, and shows it to both from then on', async () => {
    const { id, customer, provider } = await aBooking({ state: 'accepted' });
    for (const viewer of [customer, provider]) expect((await bookingFor(viewer, id)).place).toBeNull();
    await transaction((tx) => confirmPaid(tx, firstOf(id)));
    for (const viewer of [customer, provider]) {
      expect((await bookingFor(viewer, id)).place).toMatchObject({ address: '12 rue Saint-Malo, Rennes' });
    }
  });

  test('says what is next, by when, and who must act', async () => {
    const { id, customer, provider } = await aBooking();
    const view = await bookingFor(provider, id);
    expect(view).toMatchObject({
      role: 'provider',
      next: { awaits: ['provider'], name: 'expire' },
      dates: { from: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) },
      canPay: false,
    });
    expect(view.transitions.map(({ name }) => name)).toEqual(['accept', 'decline']);
    expect([await unreadAt(provider, id), await unreadAt(customer, id)]).toEqual([1, 0]);
  });

  test('shows the reports of both with their checklists', async () => {
    const { id, customer } = await aBooking({ state: 'started' });
    const { reports, transitions } = await bookingFor(customer, id);
    expect(reports).toMatchObject([
      {
        phase: 'start',
        by: 'provider',
        checklist: { complete: true, clean: true, works: true, explained: true },
      },
      { phase: 'start', by: 'customer', note: 'Tout va bien.' },
    ]);
    expect(transitions.find(({ name }) => name === 'return')?.fields).toEqual([
      { kind: 'checklist', name: 'checklist', items: ['complete', 'clean', 'works'] },
      { kind: 'text', name: 'note', required: false, maxLength: 2000 },
      { kind: 'photos', name: 'photos', max: 6 },
    ]);
  });

  test('lists one’s bookings page by page, by side and by state', async () => {
    const customer = await aMember();
    const listing = await aListing({ unitCount: 5 });
    const made: string[] = [];
    for (let count = 0; count < 5; count++) made.unshift((await aBooking({ customer, listing })).id);
    const first = await bookingsOf(customer, { limit: 3, role: 'customer', state: 'open' });
    const second = await bookingsOf(customer, { limit: 3, cursor: first.next ?? '' });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(made);
    expect(second.next).toBeNull();
    expect((await bookingsOf(customer, { role: 'provider' })).items).toEqual([]);
    expect((await bookingsOf(customer, { state: 'over' })).items).toEqual([]);
  });
});

test('photos of a report are the member’s own', async () => {
  const { id, provider, customer, startsAt } = await aBooking({ state: 'confirmed' });
  travelTo(startsAt);
  const picture = (ownerId: string) => db.picture.create({ data: { ownerId, width: 10, height: 10 } });
  const [own, foreign] = [await picture(provider.id), await picture(customer.id)];
  const handOver = (photos: string[]) => moveBooking(provider, { bookingId: id, name: 'hand_over', photos });
  await expect(handOver([foreign.id])).rejects.toMatchObject({ code: 'invalid' });
  await handOver([own.id]);
  expect((await bookingFor(customer, id)).reports[0]?.photos).toEqual([
    { id: own.id, width: 10, height: 10 },
  ]);
});
