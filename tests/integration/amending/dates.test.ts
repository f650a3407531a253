import { amendmentSubject } from '@/lib/booking/amending/amendment-subject';
import { previewAmendment } from '@/lib/booking/amending/queries';
import { bookingSubject } from '@/lib/booking/booking-life';
import { moveBooking } from '@/lib/booking/commands/move-booking';
import { bookingFor, bookingsOf } from '@/lib/booking/queries';
import { fireDue } from '@/lib/lifecycle/timers';
import { unitsFree } from '@/lib/listing/units';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { tasks } from '@/lib/worker/tasks';
import {
  agree,
  amendmentAt,
  payDifference,
  propose,
  refuse,
  takeBack,
  unitsHeld,
} from '../../support/amending';
import { requestBooking } from '../../support/asking';
import { aBooking, type BuiltBooking, inDays } from '../../support/booking-builders';
import { aListing, aMember } from '../../support/builders';
import { letPass, presentTime, travelTo } from '../../support/clock';
import { runJobs } from '../../support/jobs';

afterEach(presentTime);

const dayMs = 86_400_000;
const daysAfter = (at: Date, days: number): Date => new Date(at.getTime() + days * dayMs);

/** A free drill, so that nothing has to be paid. */
const aFreeDrill = (more: object = {}) => aListing({ rates: [], depositMinor: 0, priceMinor: 0, ...more });

/** A loan of the free drill, from ten days from now for two days. */
const aLoan = async (wanted: Parameters<typeof aBooking>[0] = {}) =>
  aBooking({ state: 'confirmed', listing: await aFreeDrill(), ...wanted });

/** The paid drill: 6 € a day, 12 € for the two days. */
const aPaidLoan = (wanted: Parameters<typeof aBooking>[0] = {}) =>
  aBooking({ state: 'confirmed', ...wanted });

const bookAt = (listing: BuiltBooking['listing'], from: number, to = from) =>
  aBooking({ state: 'confirmed', listing, from: inDays(from), to: inDays(to) });

const bookingAt = (id: string) => db.booking.findUniqueOrThrow({ where: { id } });
const lastEvent = (bookingId: string) =>
  db.lifeEvent.findFirstOrThrow({ where: { bookingId }, orderBy: { sequence: 'desc' } });
const told = async (memberId: string) =>
  (await db.notice.findMany({ where: { memberId, kind: { startsWith: 'amendment' } } })).map(
    ({ kind }) => kind,
  );

describe('other dates', () => {
  test('proposed by the customer count when the owner agrees, on the same unit, and the history says what was', async () => {
    const { id, customer, provider, startsAt, endsAt } = await aLoan();
    const before = await unitsHeld(id);
    const proposal = await propose(customer, id, {
      from: inDays(12),
      to: inDays(14),
      message: 'Plutôt jeudi ?',
    });
    expect(proposal.state).toBe('proposed');
    expect(await bookingAt(id)).toMatchObject({ startsAt, endsAt });
    expect(await agree(provider, proposal)).toMatchObject({ state: 'agreed' });
    const booking = await bookingAt(id);
    expect(booking).toMatchObject({
      state: 'confirmed',
      startsAt: daysAfter(startsAt, 2),
      endsAt: daysAfter(endsAt, 3),
    });
    const after = await unitsHeld(id);
    expect(after).toEqual([{ ...before[0], from: booking.startsAt, to: booking.endsAt }]);
    expect(await lastEvent(id)).toMatchObject({
      name: 'amend',
      byRole: 'system',
      byMemberId: provider.id,
      data: {
        was: { startsAt: startsAt.toISOString() },
        terms: { startsAt: booking.startsAt.toISOString() },
      },
    });
    expect(await amendmentAt(proposal.id)).toMatchObject({ state: 'agreed', held: 0 });
  });

  test('are told to the other side, and their agreement to both', async () => {
    const { id, customer, provider } = await aLoan();
    await runJobs(tasks);
    const proposal = await propose(provider, id, { from: inDays(12), to: inDays(14) });
    await runJobs(tasks);
    expect(await told(customer.id)).toEqual(['amendment.propose.answerer']);
    expect(await told(provider.id)).toEqual([]);
    await agree(customer, proposal);
    await runJobs(tasks);
    for (const member of [customer, provider])
      expect(
        await db.notice.count({ where: { memberId: member.id, kind: { startsWith: 'booking.amend' } } }),
      ).toBe(1);
    const { email } = await db.member.findUniqueOrThrow({ where: { id: customer.id } });
    const mail = await db.mail.findFirstOrThrow({
      where: { to: email, template: 'amendment.propose.answerer' },
    });
    expect(mail.text).toContain('propose un changement');
  });

  test('stand at the top of both pages, and among what the other side has to do', async () => {
    const { id, customer, provider } = await aLoan();
    const tasks = async () =>
      Promise.all(
        [customer, provider].map(async (viewer) => (await bookingsOf(viewer)).items[0]?.amendmentTask),
      );
    expect(await tasks()).toEqual([null, null]);
    expect(await bookingFor(customer, id)).toMatchObject({ amendment: null, canAmend: true });
    const proposal = await propose(customer, id, { to: inDays(12) });
    expect(await tasks()).toEqual([null, 'answer']);
    expect(await bookingFor(customer, id)).toMatchObject({
      amendment: { proposedBy: 'customer', moves: ['take_back'] },
      canAmend: false,
    });
    expect(await bookingFor(provider, id)).toMatchObject({
      amendment: { id: proposal.id, moves: ['agree', 'refuse'] },
      canAmend: true,
    });
    await refuse(provider, proposal, { reason: 'Je suis absent.' });
    expect(await bookingFor(customer, id)).toMatchObject({
      amendment: { state: 'refused', reason: 'Je suis absent.', moves: [], until: null },
      canAmend: true,
    });
  });

  test('go to another unit where somebody else has the own one by then', async () => {
    const listing = await aFreeDrill({ unitCount: 2 });
    const first = await bookAt(listing, 10, 11);
    // The first unit is somebody else's right after, the second is free.
    const next = await bookAt(listing, 12, 12);
    const [own] = await unitsHeld(first.id);
    expect((await unitsHeld(next.id))[0]?.unitId).toBe(own?.unitId);
    await agree(
      first.provider,
      await propose(first.customer, first.id, { from: inDays(10), to: inDays(12) }),
    );
    const [moved] = await unitsHeld(first.id);
    expect(moved?.unitId).not.toBe(own?.unitId);
    expect(moved?.from).toEqual(first.startsAt);
    expect(await unitsFree(db, listing.id, { from: first.startsAt, to: first.endsAt })).toBe(1);
    // Back again: the unit that it gave up can be its own once more.
    await moveBooking(next.provider, { bookingId: next.id, name: 'cancel_by_provider' });
    await bookAt(listing, 14, 14);
    await agree(
      first.provider,
      await propose(first.customer, first.id, { from: inDays(13), to: inDays(14) }),
    );
    expect((await bookingAt(first.id)).endsAt).toEqual(daysAfter(first.endsAt, 3));
  });

  test('that others have meanwhile are not agreed to: the agreement stays as it was', async () => {
    const listing = await aFreeDrill();
    const booking = await bookAt(listing, 10, 11);
    const before = await unitsHeld(booking.id);
    const proposal = await propose(booking.customer, booking.id, { to: inDays(12) });
    await bookAt(listing, 12, 13);
    await expect(agree(booking.provider, proposal)).rejects.toMatchObject({
      code: 'conflict',
      key: 'booking.justTaken',
    });
    expect(await unitsHeld(booking.id)).toEqual(before);
    expect(await amendmentAt(proposal.id)).toMatchObject({ state: 'proposed', held: 0 });
    await expect(propose(booking.customer, booking.id, { to: inDays(12) })).rejects.toMatchObject({
      key: 'amendment.open',
    });
    await takeBack(booking.customer, proposal);
    await expect(propose(booking.customer, booking.id, { to: inDays(12) })).rejects.toMatchObject({
      key: 'booking.justTaken',
    });
  });

  test('refused leave everything as it is; the answer to a proposal may be another one', async () => {
    const { id, customer, provider, startsAt } = await aLoan();
    const first = await propose(customer, id, { from: inDays(12), to: inDays(13) });
    await refuse(provider, first, { reason: 'Je suis absent.' });
    expect(await amendmentAt(first.id)).toMatchObject({ state: 'refused' });
    const second = await propose(customer, id, { from: inDays(14), to: inDays(15) });
    const counter = await propose(provider, id, { from: inDays(16), to: inDays(17) });
    expect(await amendmentAt(second.id)).toMatchObject({ state: 'refused' });
    await expect(agree(provider, second)).rejects.toMatchObject({ code: 'conflict' });
    await agree(customer, counter);
    expect((await bookingAt(id)).startsAt).toEqual(daysAfter(startsAt, 6));
  });

  test('that are wrong are refused beside their field, and nothing is proposed', async () => {
    const { id, customer } = await aLoan();
    await expect(propose(customer, id, {})).rejects.toMatchObject({ key: 'amendment.same' });
    await expect(propose(customer, id, { to: inDays(9) })).rejects.toMatchObject({
      fields: { to: { key: 'period.endBeforeStart' } },
    });
    await expect(propose(customer, id, { from: inDays(-3), to: inDays(11) })).rejects.toMatchObject({
      key: 'period.past',
    });
    const over = { bookingId: id, from: inDays(-3), to: inDays(-2) };
    expect((await previewAmendment(customer, over)).problems).toEqual([{ key: 'amendment.over' }]);
    await expect(propose(customer, id, { totalMinor: 100 })).rejects.toMatchObject({
      fields: { totalMinor: { key: 'amendment.priceNotYours' } },
    });
    expect(await db.amendment.count({ where: { bookingId: id } })).toBe(0);
  });

  test('are none of a stranger’s business, and the same form twice is one proposal', async () => {
    const { id, customer, provider } = await aLoan();
    const stranger = await aMember();
    await expect(propose(stranger, id, { to: inDays(12) })).rejects.toMatchObject({ code: 'not_found' });
    const [one, other] = await Promise.all(
      [1, 2].map(() => propose(customer, id, { to: inDays(12), once: 'same form' })),
    );
    expect(one?.id).toBe(other?.id);
    await expect(agree(stranger, one ?? { id: '', bookingId: id })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(agree(customer, one ?? { id: '', bookingId: id })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const answers = [
      await agree(provider, one ?? { id: '', bookingId: id }),
      await agree(provider, one ?? { id: '', bookingId: id }),
    ];
    expect(answers.map(({ state }) => state)).toEqual(['agreed', 'agreed']);
    expect(await db.lifeEvent.count({ where: { bookingId: id, name: 'amend' } })).toBe(1);
  });
});

describe('a proposal that nobody answers', () => {
  test('runs out after three days, and its proposer is told', async () => {
    const { id, customer, provider } = await aLoan();
    const proposal = await propose(customer, id, { to: inDays(12) });
    letPass({ days: 3 });
    await fireDue(amendmentSubject, now());
    await runJobs(tasks);
    expect(await amendmentAt(proposal.id)).toMatchObject({ state: 'run_out' });
    expect(await told(customer.id)).toEqual(['amendment.run_out.proposer']);
    await expect(agree(provider, proposal)).rejects.toMatchObject({ code: 'conflict' });
  });

  test('is too late at the first start that it is about, whether or not the clock has fired', async () => {
    const { id, customer, provider, startsAt } = await aLoan();
    travelTo(daysAfter(startsAt, -1));
    const proposal = await propose(customer, id, { from: inDays(3), to: inDays(4) });
    travelTo(startsAt);
    await expect(agree(provider, proposal)).rejects.toMatchObject({ key: 'booking.tooLate' });
  });
});

describe('a booking that moves on', () => {
  test.each(['cancel_by_customer', 'cancel_by_provider'])('takes the proposal with it: %s', async (name) => {
    const { id, customer, provider } = await aLoan();
    const proposal = await propose(provider, id, { to: inDays(12) });
    await moveBooking(name === 'cancel_by_customer' ? customer : provider, { bookingId: id, name });
    expect(await amendmentAt(proposal.id)).toMatchObject({ state: 'overtaken' });
    await expect(agree(customer, proposal)).rejects.toMatchObject({ code: 'conflict' });
  });

  test('leaves an extension on the table when it begins, and takes another start away', async () => {
    const begun = async (asked: object) => {
      const booking = await aLoan();
      travelTo(daysAfter(booking.startsAt, -0.5));
      const proposal = await propose(booking.customer, booking.id, asked);
      travelTo(new Date(booking.startsAt.getTime() - 60_000));
      for (const viewer of [booking.provider, booking.customer])
        await moveBooking(viewer, { bookingId: booking.id, name: 'hand_over' });
      presentTime();
      return amendmentAt(proposal.id);
    };
    expect(await begun({ to: inDays(12) })).toMatchObject({ state: 'proposed' });
    expect(await begun({ from: inDays(11), to: inDays(12) })).toMatchObject({ state: 'overtaken' });
  });
});

describe('a loan under way', () => {
  test('is extended: the thing is due back later, and is asked for then', async () => {
    const { id, customer, provider, endsAt } = await aLoan({ state: 'started' });
    await agree(provider, await propose(customer, id, { to: inDays(2) }));
    const booking = await bookingAt(id);
    expect(booking).toMatchObject({
      state: 'started',
      endsAt: daysAfter(endsAt, 1),
      dueName: 'remind_return',
    });
    expect(await unitsHeld(id)).toMatchObject([{ to: booking.endsAt, dueBackAt: booking.endsAt }]);
  });

  test('begins no other day, and takes no more units: what is out is out', async () => {
    const listing = await aFreeDrill({ unitCount: 3 });
    const { id, customer } = await aLoan({ state: 'started', listing });
    await expect(propose(customer, id, { quantity: 2 })).rejects.toMatchObject({ key: 'amendment.begun' });
    await expect(propose(customer, id, { to: inDays(-1) })).rejects.toMatchObject({
      fields: expect.anything(),
    });
  });

  test('that is late gets more time by agreement, if nobody else has it; others still may not', async () => {
    const { id, customer, provider, listing, endsAt } = await aLoan({ state: 'started' });
    await db.listing.update({ where: { id: listing.id }, data: { approval: 'instant' } });
    travelTo(daysAfter(endsAt, 0.2));
    await fireDue(bookingSubject, now());
    const proposal = await propose(customer, id, { to: inDays(1) });
    const other = await aMember();
    const ask = () =>
      requestBooking(other, {
        listingId: listing.id,
        from: inDays(5),
        to: inDays(5),
        quantity: 1,
        options: {},
        message: '',
        once: undefined,
      });
    await expect(ask()).rejects.toMatchObject({ key: 'booking.notBack' });
    await agree(provider, proposal);
    expect((await unitsHeld(id))[0]?.dueBackAt).toEqual((await bookingAt(id)).endsAt);
    await expect(ask()).resolves.toMatchObject({ state: 'confirmed' });
    // Now somebody has it next: no more time than until then.
    await expect(propose(customer, id, { to: inDays(6) })).rejects.toMatchObject({
      key: 'booking.justTaken',
    });
  });
});

describe('a difference to pay', () => {
  test('is agreed first, holds what is new beside the old, and counts with the payment', async () => {
    const { id, customer, provider, startsAt, endsAt } = await aPaidLoan();
    const proposal = await propose(customer, id, { to: inDays(13) });
    expect(await amendmentAt(proposal.id)).toEqual({
      state: 'proposed',
      payMinor: 1200,
      refundMinor: 0,
      held: 0,
    });
    expect(await agree(provider, proposal)).toMatchObject({ state: 'awaiting_payment' });
    expect(await amendmentAt(proposal.id)).toMatchObject({ held: 1 });
    expect(await bookingAt(id)).toMatchObject({ startsAt, endsAt, totalMinor: 1200 });
    expect(
      await unitsFree(db, (await bookingAt(id)).listingId, { from: endsAt, to: daysAfter(endsAt, 1) }),
    ).toBe(0);
    expect(await payDifference(proposal)).toBe(true);
    expect(await payDifference(proposal)).toBe(true);
    expect(await bookingAt(id)).toMatchObject({ endsAt: daysAfter(endsAt, 2), totalMinor: 2400 });
    expect(await amendmentAt(proposal.id)).toMatchObject({ state: 'agreed', held: 0 });
    expect(await unitsHeld(id)).toMatchObject([{ from: startsAt, to: daysAfter(endsAt, 2) }]);
  });

  test('that is not paid in time gives everything back; money that comes later is sent back', async () => {
    const { id, customer, provider, endsAt } = await aPaidLoan();
    const proposal = await propose(customer, id, { to: inDays(13) });
    await agree(provider, proposal);
    letPass({ days: 1, minutes: 1 });
    await fireDue(amendmentSubject, now());
    await runJobs(tasks);
    expect(await amendmentAt(proposal.id)).toMatchObject({ state: 'lapsed', held: 0 });
    expect(await bookingAt(id)).toMatchObject({ state: 'confirmed', endsAt, totalMinor: 1200 });
    expect(await unitsHeld(id)).toMatchObject([{ to: endsAt }]);
    expect(await payDifference(proposal)).toBe(false);
  });

  test('taken back, or overtaken by a cancellation, gives back what was held too', async () => {
    const taken = await aPaidLoan();
    const one = await propose(taken.customer, taken.id, { to: inDays(13) });
    await agree(taken.provider, one);
    await takeBack(taken.customer, one);
    expect(await amendmentAt(one.id)).toMatchObject({ state: 'taken_back', held: 0 });
    const off = await aPaidLoan();
    const other = await propose(off.customer, off.id, { to: inDays(13) });
    await agree(off.provider, other);
    await moveBooking(off.customer, { bookingId: off.id, name: 'cancel_by_customer' });
    expect(await amendmentAt(other.id)).toMatchObject({ state: 'overtaken', held: 0 });
    expect(await payDifference(other)).toBe(false);
    expect(await db.claim.count({ where: { unit: { listingId: off.listing.id }, isActive: true } })).toBe(0);
  });
});
