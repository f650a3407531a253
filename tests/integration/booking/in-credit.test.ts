import { amendmentSubject } from '@/lib/booking/amending/amendment-subject';
import { bookingSubject } from '@/lib/booking/booking-life';
import { moveBooking } from '@/lib/booking/commands/move-booking';
import { payBooking } from '@/lib/booking/commands/pay-booking';
import { bookingFor, quoteFor } from '@/lib/booking/queries';
import { passPlaceOn } from '@/lib/booking/slots/commands/pass-on';
import { fireDue } from '@/lib/lifecycle/timers';
import { saveStep } from '@/lib/listing/commands/save-step';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { agree, payDifference, propose } from '../../support/amending';
import { requestBooking } from '../../support/asking';
import { inDays } from '../../support/booking-builders';
import { aMember } from '../../support/builders';
import { hoursFromNow, letPass, presentTime, travelTo } from '../../support/clock';
import { someHours, theHours } from '../../support/credits';
import { aDrill, askFor, type Drill, hoursOf, spend, sumOfHours } from '../../support/in-credit';
import { comeDueWith, settleWith } from '../../support/settling';
import { aTable } from '../../support/slot-builders';
import { aMeal } from '../../support/slots';
import { openStripe, type TestStripe } from '../../support/stripe';

let stripe: TestStripe;
beforeAll(async () => {
  stripe = await openStripe();
  // Each may owe five.
  await someHours(theHours, { floorMinor: -300 });
});
afterAll(() => stripe.close());
afterEach(presentTime);
// Whatever has happened: what one has, another owes.
afterEach(async () => expect(await sumOfHours()).toBe(0));

const stateOf = async (id: string) => (await db.booking.findUniqueOrThrow({ where: { id } })).state;
const accept = ({ owner }: Drill, bookingId: string) => moveBooking(owner, { bookingId, name: 'accept' });
const pay = async ({ id, customer }: Awaited<ReturnType<typeof askFor>>, card?: string) => {
  const { url } = await payBooking(customer, { bookingId: id, locale: 'fr' });
  await stripe.pay(url, card);
  await settleWith(stripe);
};
/** A drill for both that is agreed and paid for: 12 € and two hours for two days. */
const agreedInBoth = async () => {
  const drill = await aDrill('both');
  const asked = await askFor(drill);
  await accept(drill, asked.id);
  await pay(asked);
  return { drill, ...asked };
};
const refundedOf = async (bookingId: string) =>
  (await db.due.findMany({ where: { bookingId }, orderBy: { id: 'asc' } })).map(
    ({ way, amountMinor, refundedMinor }) => `${way} ${refundedMinor}/${amountMinor}`,
  );

describe('money or hours, as who takes it likes', () => {
  test('both are shown, the one that was chosen is kept, and handed over some time after the start', async () => {
    const drill = await aDrill('either');
    const nadia = await aMember();
    const asking = {
      listingId: drill.listing.id,
      from: inDays(10),
      to: inDays(11),
      quantity: 1,
      options: {},
    };
    const { choices, quote } = await quoteFor(nadia, asking);
    expect(
      choices.map(({ payIn, quote: each }) => [payIn, each.totalMinor, each.credit?.totalMinor]),
    ).toEqual([
      ['EUR', 1200, undefined],
      [theHours, 0, 120],
    ]);
    expect(quote).toMatchObject({ totalMinor: 1200 });
    const { id } = await askFor(drill, { viewer: nadia, payIn: theHours, quotedCreditMinor: 120 });
    expect(await hoursOf(nadia)).toEqual({ own: 0, held: 0 });
    await accept(drill, id);
    expect([await stateOf(id), await hoursOf(nadia)]).toEqual(['confirmed', { own: -120, held: 120 }]);
    const { startsAt } = await db.booking.findUniqueOrThrow({ where: { id } });
    await settleWith(stripe);
    travelTo(new Date(startsAt.getTime() + 30 * 3_600_000));
    await comeDueWith(stripe);
    expect([await hoursOf(nadia), await hoursOf(drill.owner)]).toEqual([
      { own: -120, held: 0 },
      { own: 120, held: 0 },
    ]);
  });

  test('what was asked for in hours stays so when its owner asks for euros meanwhile; a form from before is refused', async () => {
    const drill = await aDrill('either');
    const { id, customer } = await askFor(drill, { payIn: theHours });
    await saveStep(drill.owner, {
      ...{ listingId: drill.listing.id, step: 'price', price: 'money', rates: { day: '9' } },
    });
    await accept(drill, id);
    expect([await stateOf(id), await hoursOf(customer)]).toEqual(['confirmed', { own: -120, held: 120 }]);
    await expect(askFor(drill, { payIn: theHours })).rejects.toMatchObject({
      fields: { payIn: { key: 'booking.notPaidIn' } },
    });
    // Nor can other dates be had for hours now: nobody says how many.
    await expect(propose(customer, id, { from: inDays(10), to: inDays(12) })).rejects.toMatchObject({
      key: 'amendment.otherPrice',
    });
  });

  test('an acceptance is refused where the hours are gone by then, and nothing is agreed', async () => {
    const drill = await aDrill('credit');
    const { id, customer } = await askFor(drill);
    await spend(customer, 200);
    await expect(accept(drill, id)).rejects.toMatchObject({ key: 'booking.creditShort' });
    expect([await stateOf(id), await hoursOf(customer)]).toEqual(['requested', { own: -200, held: 0 }]);
  });

  test('more cannot be asked for than is left, what was asked for already counted', async () => {
    const [one, other] = [await aDrill('credit'), await aDrill('credit')];
    const { customer } = await askFor(one, { days: 3 });
    await expect(askFor(other, { viewer: customer, days: 3 })).rejects.toMatchObject({
      key: 'booking.hoursLow',
    });
  });

  test('a credit that is closed meanwhile gives back and hands over what it keeps, and takes nothing new', async () => {
    const drill = await aDrill('either');
    const kept = await askFor(drill, { payIn: theHours });
    await accept(drill, kept.id);
    const other = await aDrill('either');
    const asked = await askFor(other, { payIn: theHours });
    await db.asset.update({ where: { code: theHours }, data: { isInUse: false } });
    try {
      await expect(accept(other, asked.id)).rejects.toMatchObject({ key: 'ledger.creditOver' });
      const { choices } = await quoteFor(null, {
        ...{ listingId: other.listing.id, from: inDays(20), to: inDays(21), quantity: 1, options: {} },
      });
      expect(choices).toEqual([]);
      await moveBooking(kept.customer, { bookingId: kept.id, name: 'cancel_by_customer' });
      expect(await hoursOf(kept.customer)).toEqual({ own: 0, held: 0 });
    } finally {
      await db.asset.update({ where: { code: theHours }, data: { isInUse: true } });
    }
  });
});

describe('money and hours together', () => {
  test('hours are kept while the card is waited for, and given back when it never pays', async () => {
    const drill = await aDrill('both');
    const asked = await askFor(drill);
    await accept(drill, asked.id);
    expect([await stateOf(asked.id), await hoursOf(asked.customer)]).toEqual([
      'accepted',
      { own: -120, held: 120 },
    ]);
    await pay(asked, '4000000000000002');
    expect(await stateOf(asked.id)).toBe('accepted');
    letPass({ days: 2 });
    await fireDue(bookingSubject, now());
    await settleWith(stripe);
    expect([await stateOf(asked.id), await hoursOf(asked.customer)]).toEqual(['lapsed', { own: 0, held: 0 }]);
  });

  test('each comes back by the tier: half of both on the last day, and the rest is handed over', async () => {
    const { id, customer, drill } = await agreedInBoth();
    const { startsAt } = await db.booking.findUniqueOrThrow({ where: { id } });
    travelTo(new Date(startsAt.getTime() - 3_600_000));
    const move = (await bookingFor(customer, id)).transitions.find(
      ({ name }) => name === 'cancel_by_customer',
    );
    expect(move).toMatchObject({ refundMinor: 600, refundCreditMinor: 60 });
    await moveBooking(customer, {
      ...{ bookingId: id, name: 'cancel_by_customer' },
      ...{ quotedRefundMinor: 600, quotedRefundCreditMinor: 60 },
    });
    await settleWith(stripe);
    await comeDueWith(stripe);
    expect(await refundedOf(id)).toEqual(['card 600/1200', 'credit 60/120']);
    expect([await hoursOf(customer), await hoursOf(drill.owner)]).toEqual([
      { own: -60, held: 0 },
      { own: 60, held: 0 },
    ]);
  });

  test('a longer time costs more of both: kept until the card has paid for it, and given back where it does not', async () => {
    const { id, customer, drill } = await agreedInBoth();
    const proposal = await propose(customer, id, { from: inDays(10), to: inDays(12) });
    await agree(drill.owner, proposal);
    expect(await hoursOf(customer)).toEqual({ own: -180, held: 180 });
    letPass({ days: 2 });
    await fireDue(amendmentSubject, now());
    expect(await hoursOf(customer)).toEqual({ own: -120, held: 120 });
    const again = await propose(customer, id, { from: inDays(8), to: inDays(10) });
    await agree(drill.owner, again);
    await payDifference(again);
    const { quote } = await bookingFor(customer, id);
    expect([quote.totalMinor, quote.credit?.totalMinor, await hoursOf(customer)]).toEqual([
      1800,
      180,
      { own: -180, held: 180 },
    ]);
    // Shorter again, long before: all of what is given up comes back, of both.
    await agree(drill.owner, await propose(customer, id, { from: inDays(8), to: inDays(9) }));
    expect(await hoursOf(customer)).toEqual({ own: -120, held: 120 });
  });
});

test('places of a workshop in hours are kept when they are taken, come back date by date, and stay with whose hours they are', async () => {
  const learnt = { format: 'lesson', learnt: 'Tenir une aiguille' };
  const inCredit = {
    priceWay: 'credit',
    rates: [],
    priceMinor: 2_147_483_647,
    creditCode: theHours,
  } as const;
  const listing = await aMeal({
    ...{ type: 'workshop', details: learnt, mayPassOn: true, cancellation: 'flexible' },
    ...{ ...inCredit, creditRates: [{ unit: 'place', amountMinor: 60 }] },
  });
  const [first, second] = [
    await aTable({ listing, startsAt: hoursFromNow(24 * 4) }),
    await aTable({ listing, startsAt: hoursFromNow(24 * 6) }),
  ];
  const nadia = await aMember();
  const { id } = await requestBooking(nadia, {
    ...{ listingId: listing.id, from: '', to: '', slotIds: [first.slot.id, second.slot.id] },
    ...{ quantity: 1, options: {}, message: '', once: undefined, quotedCreditMinor: 120 },
  });
  expect([await stateOf(id), await hoursOf(nadia)]).toEqual(['confirmed', { own: -120, held: 120 }]);
  expect((await bookingFor(nadia, id)).slotPlace?.canPassOn).toBe(false);
  await expect(passPlaceOn(nadia, { bookingId: id })).rejects.toMatchObject({ key: 'booking.noPassingOn' });
  await moveBooking(nadia, { bookingId: id, name: 'skip_date', slotId: second.slot.id });
  await settleWith(stripe);
  expect(await hoursOf(nadia)).toEqual({ own: -60, held: 60 });
  travelTo(hoursFromNow(24 * 6));
  await comeDueWith(stripe);
  expect([await hoursOf(nadia), await hoursOf(first.host)]).toEqual([
    { own: -60, held: 0 },
    { own: 60, held: 0 },
  ]);
});
