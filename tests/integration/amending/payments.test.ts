import { amendmentSubject } from '@/lib/booking/amending/amendment-subject';
import { moveBooking } from '@/lib/booking/commands/move-booking';
import { payBooking } from '@/lib/booking/commands/pay-booking';
import { bookingFor } from '@/lib/booking/queries';
import { paymentOf } from '@/lib/due/queries';
import { account } from '@/lib/ledger/accounts';
import { balanceOf } from '@/lib/ledger/queries';
import { fireDue } from '@/lib/lifecycle/timers';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { tasks } from '@/lib/worker/tasks';
import { agree, amendmentAt, propose, takeBack } from '../../support/amending';
import { letPass, presentTime, travelTo } from '../../support/clock';
import { runJobs } from '../../support/jobs';
import { settleWith } from '../../support/settling';
import { aPaidSeat, aTable, heldFor, refundsOf } from '../../support/slot-builders';
import { openStripe, type TestStripe } from '../../support/stripe';

let stripe: TestStripe;
beforeAll(async () => {
  stripe = await openStripe();
});
afterAll(() => stripe.close());
afterEach(presentTime);

const bookingAt = (id: string) => db.booking.findUniqueOrThrow({ where: { id } });

/** Two places, 18 €, really paid; two more are agreed on, and the page to pay the difference on is open. */
const agreedOnMore = async () => {
  const table = await aTable();
  const seat = await aPaidSeat(stripe, table, { quantity: 2 });
  const proposal = await propose(seat.guest, seat.id, { quantity: 4 });
  await agree(table.host, proposal);
  const { url } = await payBooking(seat.guest, { bookingId: seat.id, locale: 'fr' });
  return { ...table, ...seat, proposal, url };
};

const canPay = async (viewer: Viewer, id: string) =>
  (await bookingFor(viewer, id)).amendment?.canPay ?? false;

describe('a difference', () => {
  test('is paid on a page of its own; then the terms count and both payments are held', async () => {
    const { id, guest, host, proposal, url } = await agreedOnMore();
    expect(await canPay(guest, id)).toBe(true);
    expect(await canPay(host, id)).toBe(false);
    await stripe.pay(url);
    await settleWith(stripe);
    expect(await amendmentAt(proposal.id)).toMatchObject({ state: 'agreed', held: 0 });
    expect(await bookingAt(id)).toMatchObject({ quantity: 4, totalMinor: 3600 });
    expect(await heldFor(id)).toEqual([3600]);
    const dues = (await paymentOf(db, id))?.dues.map(({ kind, amountMinor, state }) => ({
      kind,
      amountMinor,
      state,
    }));
    expect(dues).toEqual([
      { kind: 'price', amountMinor: 1800, state: 'settled' },
      { kind: 'difference', amountMinor: 1800, state: 'settled' },
    ]);
    await expect(payBooking(guest, { bookingId: id, locale: 'fr' })).rejects.toMatchObject({
      key: 'booking.notToPay',
    });
  });

  test('and the first payment go back together when the host cancels', async () => {
    const { id, host, url } = await agreedOnMore();
    await stripe.pay(url);
    await settleWith(stripe);
    await moveBooking(host, { bookingId: id, name: 'cancel_by_provider' });
    await settleWith(stripe);
    expect((await refundsOf(id)).reduce((sum, each) => sum + each, 0)).toBe(-3600);
    expect(await heldFor(id)).toEqual([0]);
  });

  test('goes to the host with the rest, each due once', async () => {
    const { id, host, slot, url } = await agreedOnMore();
    await stripe.pay(url);
    await settleWith(stripe);
    travelTo(new Date(slot.startsAt.getTime() + 25 * 3_600_000));
    for (const _twice of [1, 2]) {
      await tasks['booking-money']?.({ bookingId: id, task: 'pay-out' });
      await settleWith(stripe);
    }
    expect(await heldFor(id)).toEqual([0]);
    expect(await balanceOf(db, account.payable(host.id, 'EUR'))).toBe(3420);
  });

  test('paid after it was taken back goes back whole, and nothing has changed', async () => {
    const { id, guest, proposal, url } = await agreedOnMore();
    await stripe.pay(url);
    // Taken back before the message of it came.
    await takeBack(guest, proposal);
    await settleWith(stripe);
    expect(await bookingAt(id)).toMatchObject({ quantity: 2, totalMinor: 1800 });
    expect(await refundsOf(id)).toEqual([-1800]);
    expect(await heldFor(id)).toEqual([1800]);
  });

  test('that nobody pays lapses: its page is closed, and what was held is given back', async () => {
    const { id, slot, proposal, url } = await agreedOnMore();
    letPass({ hours: 23 });
    await fireDue(amendmentSubject, now());
    expect(await amendmentAt(proposal.id)).toMatchObject({ state: 'awaiting_payment' });
    letPass({ hours: 2 });
    await fireDue(amendmentSubject, now());
    await settleWith(stripe);
    expect(await amendmentAt(proposal.id)).toMatchObject({ state: 'lapsed', held: 0 });
    expect((await db.slot.findUniqueOrThrow({ where: { id: slot.id } })).taken).toBe(2);
    expect(await stripe.pay(url)).toBeNull();
    expect(await bookingAt(id)).toMatchObject({ state: 'confirmed', quantity: 2 });
  });

  test('paid at the last moment counts, although the message of it has not come: Stripe is asked before it lapses', async () => {
    const { id, proposal, url } = await agreedOnMore();
    await stripe.pay(url);
    letPass({ hours: 25 });
    await fireDue(amendmentSubject, now());
    await runJobs(tasks);
    expect(await amendmentAt(proposal.id)).toMatchObject({ state: 'agreed' });
    expect(await bookingAt(id)).toMatchObject({ quantity: 4 });
  });

  test('that arrives while the house falls over is taken in once it stands again', async () => {
    const { id, proposal, url } = await agreedOnMore();
    await stripe.pay(url);
    // The transaction that takes the payment in does not come to its end.
    await db.$executeRaw`CREATE FUNCTION fall_over() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN IF NEW.name = 'amend' THEN RAISE EXCEPTION 'the power is gone'; END IF; RETURN NEW; END $$`;
    await db.$executeRaw`CREATE TRIGGER fall_over BEFORE INSERT ON life_event FOR EACH ROW EXECUTE FUNCTION fall_over()`;
    await settleWith(stripe);
    expect(await amendmentAt(proposal.id)).toMatchObject({ state: 'awaiting_payment', held: 1 });
    expect(await heldFor(id)).toEqual([1800]);
    await db.$executeRaw`DROP TRIGGER fall_over ON life_event`;
    await tasks['sync-checkouts']?.({});
    await settleWith(stripe);
    expect(await amendmentAt(proposal.id)).toMatchObject({ state: 'agreed', held: 0 });
    expect(await heldFor(id)).toEqual([3600]);
    expect(await db.lifeEvent.count({ where: { bookingId: id, name: 'amend' } })).toBe(1);
  });
});
