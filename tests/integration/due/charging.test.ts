import { confirmPaid } from '@/lib/booking/commands/confirm-paid';
import { duesTold } from '@/lib/booking/commands/dues-told';
import { askBank } from '@/lib/due/charging/attempt';
import { chargeNextDues, claimDues } from '@/lib/due/charging/charge-dues';
import { checkoutFor } from '@/lib/due/commands/checkout';
import { openCardPayment } from '@/lib/due/commands/open-dues';
import { reconcile } from '@/lib/due/commands/reconcile';
import { syncCheckout } from '@/lib/due/commands/settle-checkout';
import { timeAfterMonths } from '@/lib/due/schedule';
import { changeSchedule, endSchedule, openScheduledDues } from '@/lib/due/schedules/open-scheduled';
import { account } from '@/lib/ledger/accounts';
import { balanceOf } from '@/lib/ledger/queries';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { db, transaction } from '@/lib/platform/db/client';
import { listBalanceTransactions } from '@/lib/platform/stripe/balance';
import { plainDateAt } from '@/lib/shared/period';
import { tasks } from '@/lib/worker/tasks';
import { atLeastOne } from '../../support/at-least-one';
import { letPass, presentTime, travelTo } from '../../support/clock';
import { dyingWhile } from '../../support/dying';
import { checkoutOf } from '../../support/paid-bookings';
import { openRaces, type Races, tally } from '../../support/races/race';
import { aRentedPlace, rentsOf } from '../../support/rents';
import { openStripe, type TestStripe } from '../../support/stripe';
import { aTenancy } from '../../support/tenancies';

let stripe: TestStripe;
beforeAll(async () => {
  stripe = await openStripe();
});
afterAll(() => stripe.close());
afterEach(presentTime);

const run = () => tasks['charge-dues']?.({});

/** What other tests left would be owed, too, and for months where one goes far ahead. */
const nothingElseIsOwed = () =>
  db.dueSchedule.updateMany({ where: { endsAt: null }, data: { endsAt: now() } });

const statesOf = async (bookingId: string) => (await rentsOf(bookingId)).map(({ state }) => state);

/** What Stripe itself says was taken for a booking's rent, by the charges that our books name. */
const takenFor = async (bookingId: string): Promise<number[]> => {
  const charges = await db.transfer.findMany({
    where: { bookingId, kind: 'charge', due: { kind: 'rent' } },
    select: { source: true },
  });
  const ours = charges.map(({ source }) => source);
  const all = await listBalanceTransactions({ since: new Date(0) });
  return all.filter(({ sourceId }) => ours.includes(sourceId)).map(({ amountMinor }) => amountMinor);
};

/** What the bank says to the next charge of a booking's card. */
const setCard = (bookingId: string, paymentMethodId: string) =>
  db.payment.updateMany({ where: { bookingId }, data: { paymentMethodId } });

describe('a rent', () => {
  it('is charged on its day from the card that was left, month after month, and handed to its owner', async () => {
    const { bookingId, providerId } = await aRentedPlace(stripe);
    await run();
    expect(await statesOf(bookingId)).toEqual(['settled']);
    letPass({ days: 28 });
    await run();
    letPass({ days: 4 });
    await run();
    expect(await statesOf(bookingId)).toEqual(['settled', 'settled']);
    expect(await takenFor(bookingId)).toEqual([3000, 3000]);
    await tasks['pay-out']?.({ bookingId });
    expect(await balanceOf(db, account.payable(providerId, 'EUR'))).toBe(1140 + 2 * 2850);
    expect(await balanceOf(db, account.booking(bookingId))).toBe(0);
    expect((await reconcile()).differences).toEqual([]);
  });

  it('is written down a week before it is owed, and not charged earlier', async () => {
    const { bookingId } = await aRentedPlace(stripe);
    await run();
    letPass({ days: 26 });
    await run();
    const [, next] = await rentsOf(bookingId);
    expect(next).toMatchObject({ state: 'open', attempts: 0, amountMinor: 3000 });
    expect(await takenFor(bookingId)).toEqual([3000]);
  });

  it('is not owed any more from the end that notice was given for, and what was written down for later is taken back', async () => {
    const { bookingId } = await aRentedPlace(stripe);
    await run();
    letPass({ days: 26 });
    await run();
    const [, next] = await rentsOf(bookingId);
    await transaction((tx) => endSchedule(tx, bookingId, { kind: 'rent', endsAt: next?.dueAt ?? now() }));
    letPass({ days: 40 });
    await run();
    expect(await statesOf(bookingId)).toEqual(['settled', 'cancelled']);
    expect(await takenFor(bookingId)).toEqual([3000]);
  });

  it('that the bank refuses is tried again on the days of the setting, told to both sides, and given up in the end', async () => {
    const { bookingId, customer, providerId } = await aRentedPlace(stripe, { times: 1 });
    await setCard(bookingId, 'pm_card_chargeDeclinedInsufficientFunds');
    await run();
    const [refused] = await rentsOf(bookingId);
    expect(refused).toMatchObject({ state: 'open', attempts: 1, lastRefusal: 'insufficient_funds' });
    await run();
    expect(await rentsOf(bookingId)).toMatchObject([{ attempts: 1 }]);
    for (const days of [1, 2, 3]) {
      letPass({ days, hours: 1 });
      await run();
    }
    expect(await rentsOf(bookingId)).toMatchObject([{ state: 'failed', attempts: 4, nextTryAt: null }]);
    const told = await db.notice.groupBy({
      by: ['memberId', 'kind'],
      where: { memberId: { in: [customer.id, providerId] }, kind: { startsWith: 'payment.' } },
      _count: true,
      orderBy: { kind: 'asc' },
    });
    expect(told.map(({ kind, _count }) => [kind, _count])).toEqual([
      ['payment.givenUp.customer', 1],
      ['payment.givenUp.provider', 1],
      ['payment.refused.customer', 3],
      ['payment.refused.provider', 3],
    ]);
    expect(await takenFor(bookingId)).toEqual([]);
  });

  it('that was refused is charged at once from another card that is left', async () => {
    const booking = await aRentedPlace(stripe, { times: 1 });
    const { bookingId } = booking;
    await setCard(bookingId, 'pm_card_chargeDeclined');
    await run();
    expect(await statesOf(bookingId)).toEqual(['open']);
    const { paymentId } = await transaction((tx) => openCardPayment(tx, { bookingId }));
    await stripe.pay((await checkoutFor({ ...checkoutOf(booking), paymentId })).url);
    await syncCheckout(bookingId, confirmPaid);
    await run();
    expect(await statesOf(bookingId)).toEqual(['settled']);
    expect(await takenFor(bookingId)).toEqual([3000]);
  });

  it('that was given up is charged from another card that is left, whose turn it is then to secure the deposit', async () => {
    const booking = await aRentedPlace(stripe, { times: 1 }, { depositMinor: 6000 });
    const { bookingId } = booking;
    await setCard(bookingId, 'pm_card_chargeDeclined');
    for (const days of [0, 1, 2, 3]) {
      letPass({ days, hours: 1 });
      await run();
    }
    expect(await statesOf(bookingId)).toEqual(['failed']);
    const { paymentId } = await transaction((tx) => openCardPayment(tx, { bookingId }));
    await stripe.pay((await checkoutFor({ ...checkoutOf(booking), paymentId })).url);
    await syncCheckout(bookingId, confirmPaid);
    await run();
    expect(await statesOf(bookingId)).toEqual(['settled']);
    expect(await takenFor(bookingId)).toEqual([3000]);
    const deposit = await db.due.findFirst({ where: { bookingId, kind: 'deposit' } });
    expect(deposit).toMatchObject({ state: 'card_kept', paymentId });
    const next = await transaction((tx) => openCardPayment(tx, { bookingId }));
    expect(next.paymentId).not.toBe(paymentId);
  });

  it('is told to whoever pays it three days before, once; told later, it is charged later', async () => {
    const { bookingId, customer } = await aRentedPlace(stripe);
    const mails = () =>
      db.mail.findMany({ where: { to: customer.email, template: 'payment.coming.customer' } });
    await run();
    // In the shortest month too, whatever the hour.
    letPass({ days: 23 });
    await run();
    expect(await mails()).toHaveLength(0);
    // Nobody was there to tell of it until a day after it was owed.
    letPass({ days: 9 });
    await run();
    await run();
    const [mail] = await mails();
    expect(mail?.subject).toMatch(/^30\s€ le \d/);
    expect(await statesOf(bookingId)).toEqual(['settled', 'open']);
    letPass({ days: 3 });
    await run();
    expect(await mails()).toHaveLength(1);
    expect(await takenFor(bookingId)).toEqual([3000, 3000]);
  });

  it('is another one from the day on that was announced, and not before', async () => {
    const { bookingId } = await aRentedPlace(stripe);
    await run();
    const from = timeAfterMonths(
      { every: 'month', startsOn: plainDateAt(now(), 'Europe/Paris'), timeZone: 'Europe/Paris' },
      2,
      now(),
    );
    const dearer = { kind: 'rent', amountMinor: 4000, creditorMinor: 3800, from } as const;
    await transaction((tx) => changeSchedule(tx, bookingId, dearer));
    for (let week = 0; week < 14; week += 1) {
      letPass({ days: 7 });
      await run();
    }
    const rents = await rentsOf(bookingId);
    expect(rents.map(({ amountMinor }) => amountMinor)).toEqual([3000, 3000, 4000, 4000]);
    expect(await db.dueSchedule.findFirst({ where: { bookingId } })).toMatchObject({
      amountMinor: 4000,
      changesAt: null,
      nextAmountMinor: null,
    });
  });
});

const dayMs = 86_400_000;
/** All that charging writes to. */
const written = ['due', 'due_schedule', 'payment', 'transfer', 'posting', 'notice', 'mail', 'life_event'];

describe('charging that is killed', () => {
  it.each([
    ['after a due was written down', async () => void (await openScheduledDues())],
    ['after a due was claimed', async () => void (await claimDues(now()))],
    [
      'after the bank was asked and before its answer was noted',
      async () => {
        for (const { key, attempts, ...due } of await claimDues(now()))
          await askBank(
            { ...due, attempts },
            {
              key: `due:${key}:${attempts}`,
              marks: { dueId: due.id },
              metadata: { bookingId: due.bookingId },
              transferGroup: key,
            },
            now(),
          );
      },
    ],
    [
      'while the answer was noted',
      async () => {
        const died = () => Promise.reject(new Error('died'));
        await expect(chargeNextDues({ ...duesTold, settled: died })).rejects.toThrow('charging failed');
      },
    ],
  ])('%s charges each due once when it goes on', async (_where, until) => {
    const places = [await aRentedPlace(stripe), await aRentedPlace(stripe)];
    await openScheduledDues();
    await until();
    letPass({ minutes: 4 });
    await Promise.all([run(), run()]);
    for (const { bookingId } of atLeastOne(places)) {
      expect(await statesOf(bookingId)).toEqual(['settled']);
      expect(await takenFor(bookingId)).toEqual([3000]);
    }
    expect((await reconcile()).differences).toEqual([]);
  });

  it('at each of its writes in turn, a write later each month, takes every month once, and tells of it once', async () => {
    await nothingElseIsOwed();
    const { bookingId, customer, providerId } = await aRentedPlace(stripe);
    await run();
    const began = now();
    const first = {
      every: 'month',
      startsOn: plainDateAt(began, 'Europe/Paris'),
      timeZone: 'Europe/Paris',
    } as const;
    let deaths = 0;
    for (let month = 1; deaths === month - 1 && month < 40; month += 1) {
      const dueAt = timeAfterMonths(first, month, began);
      // Written down, told of, charged: it dies at each of the three, and another goes on.
      for (const days of [-6, -3, 0.1]) {
        travelTo(new Date(dueAt.getTime() + days * dayMs));
        await dyingWhile({ tables: written, on: 'INSERT OR UPDATE', dies: `n = ${month}` }, async () => {
          const isDead = await run()?.then(
            () => false,
            () => true,
          );
          if (days > 0 && isDead) deaths += 1;
        });
        letPass({ minutes: 4 });
        await run();
      }
      expect(await statesOf(bookingId)).toEqual(Array.from({ length: month + 1 }, () => 'settled'));
    }
    expect(deaths).toBeGreaterThan(6);
    const months = deaths + 2;
    expect(await takenFor(bookingId)).toEqual(Array.from({ length: months }, () => 3000));
    const told = await db.notice.groupBy({
      by: ['kind'],
      where: { memberId: { in: [customer.id, providerId] }, kind: { startsWith: 'payment.' } },
      _count: true,
      orderBy: { kind: 'asc' },
    });
    expect(told.map(({ kind, _count }) => [kind, _count])).toEqual([
      ['payment.coming.customer', months - 1],
      ['payment.taken.provider', months],
    ]);
    expect((await reconcile()).differences).toEqual([]);
  }, 120_000);

  it('leaves to whoever claimed it what the bank is being asked about', async () => {
    const { bookingId } = await aRentedPlace(stripe);
    await openScheduledDues();
    expect(await claimDues(now())).toHaveLength(1);
    await run();
    expect(await rentsOf(bookingId)).toMatchObject([{ state: 'open', attempts: 1 }]);
  });

  it('lets go at once of what could not be asked about', async () => {
    const { bookingId } = await aRentedPlace(stripe);
    await stripe.loseCalls('refuse', 9);
    await expect(run()).rejects.toThrow('charging failed');
    await stripe.loseCalls('refuse', 0);
    await run();
    expect(await rentsOf(bookingId)).toMatchObject([{ state: 'settled', attempts: 1 }]);
    expect(await takenFor(bookingId)).toEqual([3000]);
  });
});

describe('two processes at once', () => {
  let races: Races;
  beforeAll(async () => {
    races = await openRaces();
  }, 120_000);
  // Here and not beside it: before the database of this file goes.
  afterAll(() => races.close());

  it('that charge take each due once, and write each down once', async () => {
    const places: Awaited<ReturnType<typeof aRentedPlace>>[] = [];
    for (let count = 0; count < 6; count += 1) places.push(await aRentedPlace(stripe));
    const outcomes = await races.race(
      Array.from({ length: 12 }, () => ({ racer: 'chargeDues' as const, input: {} })),
    );
    expect(tally(outcomes)).toEqual({ won: 12, refused: {} });
    for (const { bookingId } of atLeastOne(places)) {
      expect(await statesOf(bookingId)).toEqual(['settled']);
      expect(await takenFor(bookingId)).toEqual([3000]);
    }
  }, 120_000);

  it('that give notice for both sides, each twice, agree on one end, of what is rented and of what is owed; who came second is told', async () => {
    await nothingElseIsOwed();
    const { id: bookingId, customer, provider } = await aTenancy(stripe);
    const give = (viewer: Viewer) => ({
      racer: 'moveBooking' as const,
      input: { viewer, bookingId, name: 'give_notice' },
    });
    const { won, refused } = tally(
      await races.race([customer, provider, customer, provider].map((viewer) => give(viewer))),
    );
    // The same side again is answered as it was.
    expect({ won, refused: Object.values(refused) }).toEqual({ won: 2, refused: [2] });
    expect(await db.lifeEvent.count({ where: { bookingId, name: 'give_notice' } })).toBe(1);
    const [{ endsAt } = {}] = await db.dueSchedule.findMany({ where: { bookingId } });
    const held = await db.holding.findFirstOrThrow({ where: { bookingId } });
    expect(held.endsAt).toEqual(endsAt);
  }, 60_000);
});
