import { amendableFor } from '@/lib/booking/amending/queries';
import { ownPlaces, partyBooking } from '@/lib/booking/calendar';
import { confirmPaid } from '@/lib/booking/commands/confirm-paid';
import { moveBooking } from '@/lib/booking/commands/move-booking';
import { payBooking } from '@/lib/booking/commands/pay-booking';
import { payOutTimes } from '@/lib/booking/money';
import { bookingFor, bookingsOf, quoteFor } from '@/lib/booking/queries';
import { passPlaceOn } from '@/lib/booking/slots/commands/pass-on';
import { recordAttendance } from '@/lib/booking/slots/commands/record-attendance';
import { guestListOf, tableOf } from '@/lib/booking/slots/queries';
import { callOff } from '@/lib/listing/slots/commands/call-off';
import { spokenPeriod } from '@/lib/listing/spoken';
import { viewerById } from '@/lib/platform/auth/session';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db, transaction } from '@/lib/platform/db/client';
import { lifeTimers } from '@/lib/worker/tasks/life-timers';
import { agree, amendmentAt, payDifference, propose } from '../../support/amending';
import { requestBooking, takePlace } from '../../support/asking';
import { atLeastOne } from '../../support/at-least-one';
import { aMember } from '../../support/builders';
import { hoursFromNow, presentTime, travelTo } from '../../support/clock';
import { firstOf } from '../../support/dues';
import { openRaces, type Races, tally } from '../../support/races/race';
import { settleWith } from '../../support/settling';
import { aTable, heldFor, refundsOf, toldTo } from '../../support/slot-builders';
import { aMeal, aSlot } from '../../support/slots';
import { openStripe, type TestStripe } from '../../support/stripe';

let stripe: TestStripe;
beforeAll(async () => {
  stripe = await openStripe();
});
afterAll(() => stripe.close());
afterEach(presentTime);

/** A couscous on three evenings, two days apart: 9 € a place. */
const threeEvenings = async (capacity = 6, more: Parameters<typeof aMeal>[0] = {}) => {
  const listing = await aMeal({ mayPassOn: true, ...more });
  const tables = [];
  for (const day of [4, 6, 8])
    tables.push(await aTable({ listing, startsAt: hoursFromNow(24 * day), capacity }));
  const [first, second, third] = tables.map(({ slot }) => slot.id) as [string, string, string];
  const host = tables[0]?.host as Viewer;
  return { listing, host, slots: [first, second, third] as const };
};

type Evenings = Awaited<ReturnType<typeof threeEvenings>>;

const ask = (
  guest: Viewer,
  { listing }: Pick<Evenings, 'listing'>,
  slotIds: readonly string[],
  quantity = 1,
) =>
  requestBooking(guest, {
    listingId: listing.id,
    from: '',
    to: '',
    slotIds: [...slotIds],
    quantity,
    options: {},
    message: '',
    once: undefined,
  });

const takenOf = async (slots: readonly string[]): Promise<number[]> => {
  const rows = await db.slot.findMany({ where: { id: { in: [...slots] } }, orderBy: { startsAt: 'asc' } });
  return rows.map(({ taken }) => taken);
};

/** All of it booked and really paid. */
const paid = async (evenings: Evenings, quantity = 1) => {
  const guest = await aMember({ name: 'Nadia Roussel' });
  const { id } = await ask(guest, evenings, evenings.slots, quantity);
  const { url } = await payBooking(guest, { bookingId: id, locale: 'fr' });
  await stripe.pay(url);
  await settleWith(stripe);
  return { guest, id };
};

const bookingOf = (id: string) => db.booking.findUniqueOrThrow({ where: { id } });
const holdingsOf = async (bookingId: string) =>
  (await db.holding.findMany({ where: { bookingId }, orderBy: { position: 'asc' } })).map(
    ({ state }) => state,
  );

describe('several dates in one agreement', () => {
  it('cost their sum, take places of each, and go from the first to the last', async () => {
    const evenings = await threeEvenings();
    const guest = await aMember();
    const [first, , third] = evenings.slots;
    const asking = {
      listingId: evenings.listing.id,
      slotIds: [...evenings.slots],
      quantity: 2,
      from: '',
      to: '',
      options: {},
    };
    const { quote, problems } = await quoteFor(guest, asking);
    expect(problems).toEqual([]);
    expect(quote.lineItems[0]).toMatchObject({ code: 'rate', unit: 'place', quantity: 6, amountMinor: 5400 });
    // Asked in any order.
    const { id } = await ask(guest, evenings, [third, first, evenings.slots[1]], 2);
    expect(await takenOf(evenings.slots)).toEqual([2, 2, 2]);
    const view = await bookingFor(guest, id);
    expect(view.eachDate.map(({ slotId, isOff }) => [slotId, isOff])).toEqual(
      evenings.slots.map((slotId) => [slotId, false]),
    );
    const [opening, last] = [view.eachDate[0], view.eachDate[2]];
    expect([view.startsAt, view.endsAt]).toEqual([opening?.startsAt, last?.endsAt]);
    // The money leaves once they have all begun: one of them can still be given up until then.
    const dayAfter = new Date((last?.startsAt.getTime() ?? 0) + 24 * 3_600_000);
    expect((await payOutTimes([id])).get(id)).toEqual(dayAfter);
    expect(view.quote.totalMinor).toBe(quote.totalMinor);
    const { items } = await bookingsOf(guest);
    expect(items[0]?.starts).toEqual(view.eachDate.map(({ startsAt }) => startsAt));
    for (const slotId of atLeastOne(evenings.slots)) {
      expect((await guestListOf(evenings.host, slotId)).guests).toMatchObject([{ bookingId: id, places: 2 }]);
    }
    await moveBooking(guest, { bookingId: id, name: 'withdraw' });
    expect(await takenOf(evenings.slots)).toEqual([0, 0, 0]);
    expect(await holdingsOf(id)).toEqual(['released', 'released', 'released']);
  });

  it('are all taken or none: one that is full refuses the others too, and so does one that one comes to already', async () => {
    const evenings = await threeEvenings(2);
    const [, second] = evenings.slots;
    const other = await aMember();
    await ask(other, evenings, [second], 2);
    const guest = await aMember();
    await expect(ask(guest, evenings, evenings.slots)).rejects.toMatchObject({ key: 'booking.justTaken' });
    expect(await takenOf(evenings.slots)).toEqual([0, 2, 0]);
    expect(await db.booking.count({ where: { customerId: guest.id } })).toBe(0);
    await expect(ask(other, evenings, evenings.slots)).rejects.toMatchObject({
      key: 'booking.alreadyComing',
    });
  });

  it('are each seen where they are: who comes, who came, and an entry of a calendar', async () => {
    const evenings = await threeEvenings();
    const guest = await aMember({ name: 'Nadia Roussel' });
    const { id } = await ask(guest, evenings, evenings.slots, 2);
    await transaction((tx) => confirmPaid(tx, firstOf(id)));
    const [first, second] = evenings.slots;
    for (const slotId of atLeastOne(evenings.slots))
      expect((await tableOf(guest, slotId)).seats.find(({ isMe }) => isMe)).toMatchObject({ places: 2 });
    const entries = await ownPlaces(guest.id);
    expect(entries.map(({ uid }) => uid)).toEqual([id, `${id}-1`, `${id}-2`]);
    expect((await partyBooking(evenings.host, id))?.dated).toHaveLength(3);
    travelTo(hoursFromNow(24 * 4 + 1));
    await recordAttendance(evenings.host, { slotId: first, attended: { [id]: 1 } });
    expect((await guestListOf(evenings.host, first)).guests[0]?.attended).toBe(1);
    expect((await guestListOf(evenings.host, second)).guests[0]?.attended).toBeNull();
  });

  it('pass together to whoever takes them over', async () => {
    const evenings = await threeEvenings();
    const [guest, next] = [await aMember(), await aMember()];
    const { id } = await ask(guest, evenings, evenings.slots);
    await transaction((tx) => confirmPaid(tx, firstOf(id)));
    const { key } = await passPlaceOn(guest, { bookingId: id });
    await takePlace(next, { key });
    for (const slotId of atLeastOne(evenings.slots))
      expect((await guestListOf(evenings.host, slotId)).guests.map(({ guest: { id: who } }) => who)).toEqual([
        next.id,
      ]);
    // Who gave them up may come again.
    await ask(guest, evenings, evenings.slots);
    expect(await takenOf(evenings.slots)).toEqual([2, 2, 2]);
  });
});

describe('one of several dates that is called off', () => {
  it('gives back its share and its places; the others go on; the last one ends the agreement, and all is paid back', async () => {
    const evenings = await threeEvenings();
    const { guest, id } = await paid(evenings, 2);
    const [first, second, third] = evenings.slots;
    const { totalMinor } = await bookingOf(id);
    const told = await toldTo(guest.id);
    await callOff(evenings.host, { slotId: second, scope: 'one', reason: 'Le four est en panne.' });
    await settleWith(stripe);
    expect(await holdingsOf(id)).toEqual(['held', 'released', 'held']);
    expect(await takenOf(evenings.slots)).toEqual([2, 0, 2]);
    expect(await refundsOf(id)).toEqual([-totalMinor / 3]);
    const view = await bookingFor(guest, id);
    expect(view).toMatchObject({ state: 'confirmed', quote: { totalMinor: (totalMinor / 3) * 2 } });
    expect(view.eachDate.map(({ isOff }) => isOff)).toEqual([false, true, false]);
    expect(view).toMatchObject({ canAmend: true, hasSwaps: true });
    const { items } = await bookingsOf(guest);
    expect(items[0]?.starts).toEqual([view.eachDate[0]?.startsAt, view.eachDate[2]?.startsAt]);
    expect((await toldTo(guest.id)).slice(told.length)).toEqual(['booking.drop_date.customer']);

    // The first goes too: now it begins with the last.
    await callOff(evenings.host, { slotId: first, scope: 'one', reason: 'Je suis malade.' });
    await settleWith(stripe);
    const left = await db.slot.findUniqueOrThrow({ where: { id: third } });
    expect(await bookingOf(id)).toMatchObject({
      state: 'confirmed',
      startsAt: left.startsAt,
      endsAt: left.endsAt,
    });
    await callOff(evenings.host, { slotId: third, scope: 'one', reason: 'Je suis malade.' });
    await settleWith(stripe);
    expect(await bookingOf(id)).toMatchObject({ state: 'cancelled_by_provider' });
    expect((await refundsOf(id)).reduce((sum, each) => sum + each, 0)).toBe(-totalMinor);
    expect(await heldFor(id)).toEqual([0]);
  });

  it('is given up by the guest, also once the first has begun: the tier counts from its own start, twice is once', async () => {
    const evenings = await threeEvenings();
    const { guest, id } = await paid(evenings, 2);
    const [first, second, third] = evenings.slots;
    const { totalMinor } = await bookingOf(id);
    const dates = (await bookingFor(guest, id)).eachDate;
    travelTo(new Date((dates[0]?.startsAt.getTime() ?? 0) + 60_000));
    await lifeTimers();
    expect(await bookingOf(id)).toMatchObject({ state: 'started' });
    const skip = (slotId?: string) => moveBooking(guest, { bookingId: id, name: 'skip_date', slotId });
    for (const none of [first, undefined, 'x'])
      await expect(skip(none)).rejects.toMatchObject({
        code: 'invalid',
        fields: { slotId: expect.anything() },
      });
    const offered = (await bookingFor(guest, id)).transitions.find(({ name }) => name === 'skip_date');
    const [choice] = offered?.fields ?? [];
    expect(choice?.kind === 'date' && choice.dates.map(({ slotId }) => slotId)).toEqual([second, third]);
    await Promise.all([skip(third), skip(third)]);
    await settleWith(stripe);
    expect(await holdingsOf(id)).toEqual(['held', 'held', 'released']);
    expect(await takenOf(evenings.slots)).toEqual([2, 2, 0]);
    expect(await refundsOf(id)).toEqual([-totalMinor / 3]);
    expect(await bookingOf(id)).toMatchObject({ state: 'started', endsAt: dates[1]?.endsAt });
    const told = await toldTo(evenings.host.id);
    expect(told.filter((kind) => kind === 'booking.skip_date.provider')).toHaveLength(1);
    // What is left of it is cancelled as one: there is no single date any more to give up.
    travelTo(new Date((dates[1]?.startsAt.getTime() ?? 0) + 60_000));
    await expect(skip(second)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('before it is paid costs nothing: what was paid for it meanwhile goes back with the payment', async () => {
    const evenings = await threeEvenings();
    const guest = await aMember();
    const { id } = await ask(guest, evenings, evenings.slots);
    const { totalMinor } = await bookingOf(id);
    const { url } = await payBooking(guest, { bookingId: id, locale: 'fr' });
    await callOff(evenings.host, { slotId: evenings.slots[0], scope: 'one', reason: 'Je suis malade.' });
    await settleWith(stripe);
    expect(await bookingOf(id)).toMatchObject({ state: 'accepted', totalMinor: (totalMinor / 3) * 2 });
    await stripe.pay(url);
    await settleWith(stripe);
    expect(await bookingOf(id)).toMatchObject({ state: 'confirmed' });
    expect(await refundsOf(id)).toEqual([-totalMinor / 3]);
    expect(await heldFor(id)).toEqual([(totalMinor / 3) * 2]);
  });

  it('called off twice at once is given back once', async () => {
    const evenings = await threeEvenings();
    const { id } = await paid(evenings);
    await callOff(evenings.host, { slotId: evenings.slots[0], scope: 'one', reason: 'Je suis malade.' });
    await Promise.all([settleWith(stripe), settleWith(stripe)]);
    expect(await holdingsOf(id)).toEqual(['released', 'held', 'held']);
    expect(await bookingOf(id)).toMatchObject({ state: 'confirmed' });
  });
});

describe('other terms of several dates', () => {
  it('give up places on each of them, for which their price comes back; of one that was given up nothing changes', async () => {
    const evenings = await threeEvenings();
    const { guest, id } = await paid(evenings, 3);
    await callOff(evenings.host, {
      slotId: evenings.slots[1],
      scope: 'one',
      reason: 'Le four est en panne.',
    });
    await settleWith(stripe);
    expect(await bookingOf(id)).toMatchObject({ totalMinor: 5400, quantity: 3 });
    const proposal = await propose(guest, id, { quantity: 2 });
    expect(await amendmentAt(proposal.id)).toMatchObject({ refundMinor: 1800, payMinor: 0 });
    await agree(evenings.host, proposal);
    await settleWith(stripe);
    expect(await bookingOf(id)).toMatchObject({ quantity: 2, totalMinor: 3600, state: 'confirmed' });
    expect(await takenOf(evenings.slots)).toEqual([2, 0, 2]);
    expect(await refundsOf(id)).toEqual([-2700, -1800]);
    expect(await heldFor(id)).toEqual([3600]);
  });

  it('take more on each once the difference is paid, or on none: one that is full refuses it', async () => {
    const evenings = await threeEvenings(4);
    const { guest, id } = await paid(evenings);
    const [, second] = evenings.slots;
    const proposal = await propose(guest, id, { quantity: 3 });
    await agree(evenings.host, proposal);
    expect(await amendmentAt(proposal.id)).toMatchObject({
      state: 'awaiting_payment',
      payMinor: 5400,
      held: 3,
    });
    expect(await takenOf(evenings.slots)).toEqual([3, 3, 3]);
    await payDifference(proposal);
    expect(await bookingOf(id)).toMatchObject({ quantity: 3, totalMinor: 8100 });
    expect([await takenOf(evenings.slots), await amendmentAt(proposal.id)]).toMatchObject([
      [3, 3, 3],
      { state: 'agreed', held: 0 },
    ]);
    await ask(await aMember(), evenings, [second]);
    await expect(propose(guest, id, { quantity: 4 })).rejects.toMatchObject({ key: 'booking.justTaken' });
    expect(await amendableFor(guest, id)).toMatchObject({ slots: [], mostQuantity: 4, hasDates: false });
  });

  it('at a price set by hand: what is given up later is a share of that', async () => {
    const evenings = await threeEvenings();
    const { guest, id } = await paid(evenings, 2);
    await propose(evenings.host, id, { totalMinor: 3000 });
    expect(await bookingOf(id)).toMatchObject({ totalMinor: 3000 });
    await moveBooking(guest, { bookingId: id, name: 'skip_date', slotId: evenings.slots[2] });
    await settleWith(stripe);
    expect(await bookingOf(id)).toMatchObject({ totalMinor: 2000 });
    // Two jobs give them back: either may come first.
    expect((await refundsOf(id)).sort((one, other) => one - other)).toEqual([-2400, -1000]);
  });

  it('are taken back with what was held for them when a date is called off meanwhile', async () => {
    const evenings = await threeEvenings();
    const { guest, id } = await paid(evenings);
    const proposal = await propose(guest, id, { quantity: 3 });
    await agree(evenings.host, proposal);
    await callOff(evenings.host, { slotId: evenings.slots[0], scope: 'one', reason: 'Je suis malade.' });
    await settleWith(stripe);
    expect(await amendmentAt(proposal.id)).toMatchObject({ state: 'overtaken', held: 0 });
    expect(await takenOf(evenings.slots)).toEqual([0, 1, 1]);
  });
});

describe('one of several dates that is swapped for another', () => {
  const free = { rates: [], priceMinor: 0, priceWay: 'free' } as const;
  const booked = async (evenings: Evenings) => {
    const guest = await aMember();
    return { guest, id: (await ask(guest, evenings, evenings.slots)).id };
  };
  /** A fourth evening, between the first two. */
  const another = async ({ listing }: Evenings, capacity = 6) =>
    (await aTable({ listing, startsAt: hoursFromNow(24 * 5), capacity })).slot.id;
  const price = ({ listing }: Evenings, amountMinor: number) =>
    db.listing.update({
      where: { id: listing.id },
      data: { rates: [{ unit: 'place', amountMinor }], priceMinor: amountMinor },
    });
  const startOf = async (id: string) => (await db.slot.findUniqueOrThrow({ where: { id } })).startsAt;

  it('by a proposal that the other side accepts: the new place is taken as the old one is let go, and both are told', async () => {
    const evenings = await threeEvenings();
    const [first, second, third] = evenings.slots;
    const fourth = await another(evenings);
    const { guest, id } = await paid(evenings, 2);
    expect(await amendableFor(guest, id)).toMatchObject({
      dates: [first, second, third].map((slotId) => ({ id: slotId })),
      slots: [{ id: fourth }],
    });
    const refused = { insteadOf: 'amendment.whichOne' };
    for (const [asked, fields] of atLeastOne([
      [{ slotId: fourth }, refused],
      [{ slotId: fourth, insteadOf: fourth }, refused],
      [{ insteadOf: third }, { slotId: 'amendment.whichNew' }],
      [{ slotId: second, insteadOf: third }, { slotId: 'booking.alreadyComing' }],
      [{ slotId: fourth, insteadOf: third, quantity: 1 }, { quantity: 'amendment.oneThing' }],
      [{ from: '2030-01-01' }, { from: 'amendment.datesStay' }],
    ] as const))
      await expect(propose(guest, id, asked)).rejects.toMatchObject({
        code: 'invalid',
        fields: Object.fromEntries(Object.entries(fields).map(([field, key]) => [field, { key }])),
      });
    const proposal = await propose(guest, id, { slotId: fourth, insteadOf: third });
    expect(await amendmentAt(proposal.id)).toEqual({
      state: 'proposed',
      payMinor: 0,
      refundMinor: 0,
      held: 0,
    });
    expect((await bookingFor(evenings.host, id)).amendment).toMatchObject({
      was: { slotId: third, startsAt: await startOf(third) },
      terms: { slotId: fourth, startsAt: await startOf(fourth) },
    });
    await agree(evenings.host, proposal);
    await settleWith(stripe);
    expect(await takenOf([...evenings.slots, fourth])).toEqual([2, 2, 2, 0]);
    const view = await bookingFor(guest, id);
    // In the order in which they come, whichever of them was agreed on last.
    expect(view.eachDate.map(({ slotId }) => slotId)).toEqual([first, fourth, second]);
    expect(view).toMatchObject({ endsAt: view.eachDate[2]?.endsAt, quote: { totalMinor: 5400 } });
    expect(view.timeline.at(-1)).toMatchObject({
      name: 'amend',
      change: { was: { slotId: third }, terms: { slotId: fourth } },
    });
    expect((await ownPlaces(guest.id)).map(({ uid, from }) => [uid, from])).toEqual(
      await Promise.all(
        [
          [id, first],
          [`${id}-1`, second],
          [`${id}-2`, fourth],
        ].map(async ([uid, slotId = '']) => [uid, await startOf(slotId)]),
      ),
    );
    const last = (await startOf(second)).getTime();
    expect((await payOutTimes([id])).get(id)).toEqual(new Date(last + 24 * 3_600_000));
    const mail = await db.mail.findFirst({ where: { to: guest.email, template: 'booking.amend.customer' } });
    for (const slotId of atLeastOne([first, fourth, second, third])) {
      const { startsAt: from, endsAt: to } = await db.slot.findUniqueOrThrow({ where: { id: slotId } });
      expect(mail?.text).toContain(spokenPeriod('time', { from, to }, 'Europe/Paris', 'fr'));
    }
    expect((await toldTo(evenings.host.id)).slice(-2)).toEqual([
      'amendment.propose.answerer',
      'booking.amend.provider',
    ]);
  });

  it('at what it costs now: more is paid before it counts, less comes back, and what is given up later is a share of all', async () => {
    const evenings = await threeEvenings();
    const [, second, third] = evenings.slots;
    const fourth = await another(evenings);
    const { guest, id } = await paid(evenings, 2);
    await price(evenings, 1200);
    const dearer = await propose(guest, id, { slotId: fourth, insteadOf: third });
    await agree(evenings.host, dearer);
    expect(await amendmentAt(dearer.id)).toMatchObject({ state: 'awaiting_payment', payMinor: 600, held: 1 });
    expect(await takenOf([...evenings.slots, fourth])).toEqual([2, 2, 2, 2]);
    const { url } = await payBooking(guest, { bookingId: id, locale: 'fr' });
    await stripe.pay(url);
    await settleWith(stripe);
    expect(await takenOf([...evenings.slots, fourth])).toEqual([2, 2, 2, 0]);
    expect([await bookingOf(id), await heldFor(id)]).toMatchObject([{ totalMinor: 6000 }, [6000]]);
    // The host asks for it, so all of the difference comes back.
    await price(evenings, 700);
    await agree(guest, await propose(evenings.host, id, { slotId: third, insteadOf: second }));
    await settleWith(stripe);
    expect(await takenOf([...evenings.slots, fourth])).toEqual([2, 2, 0, 2]);
    expect([await refundsOf(id), await heldFor(id)]).toEqual([[-600], [5400]]);
    await moveBooking(guest, { bookingId: id, name: 'skip_date', slotId: third });
    await settleWith(stripe);
    expect([await bookingOf(id), await heldFor(id)]).toMatchObject([{ totalMinor: 3600 }, [3600]]);
  });

  it('also once the first has begun, which no longer can be; one that was given up, and came back by it, is given up anew', async () => {
    const evenings = await threeEvenings(6, free);
    const [first, second, third] = evenings.slots;
    const { guest, id } = await booked(evenings);
    travelTo(new Date((await startOf(first)).getTime() - 60_000));
    const later = (await aTable({ listing: evenings.listing, startsAt: hoursFromNow(24 * 9) })).slot.id;
    const open = await propose(guest, id, { slotId: later, insteadOf: third });
    travelTo(new Date((await startOf(first)).getTime() + 60_000));
    await lifeTimers();
    expect(await bookingOf(id)).toMatchObject({ state: 'started' });
    await agree(evenings.host, open);
    expect(await holdingsOf(id)).toEqual(['held', 'held', 'held']);
    expect(await bookingOf(id)).toMatchObject({
      state: 'started',
      endsAt: (await bookingFor(guest, id)).eachDate[2]?.endsAt,
    });
    await expect(propose(guest, id, { slotId: third, insteadOf: first })).rejects.toMatchObject({
      fields: { insteadOf: { key: 'amendment.whichOne' } },
    });
    // Given up, asked for again in place of another, and given up once more.
    const skip = () => moveBooking(guest, { bookingId: id, name: 'skip_date', slotId: later });
    await skip();
    await agree(evenings.host, await propose(guest, id, { slotId: later, insteadOf: second }));
    expect(await takenOf([second, later])).toEqual([0, 1]);
    await skip();
    expect(await takenOf([second, later])).toEqual([0, 0]);
  });

  it('is overtaken when either of the two is called off', async () => {
    const evenings = await threeEvenings(6, free);
    const [, second, third] = evenings.slots;
    const fourth = await another(evenings);
    // Nothing would be left of it if nobody came.
    await ask(await aMember(), evenings, [fourth]);
    const [one, other] = [await booked(evenings), await booked(evenings)];
    const toFourth = await propose(one.guest, one.id, { slotId: fourth, insteadOf: second });
    const fromThird = await propose(other.guest, other.id, { slotId: fourth, insteadOf: third });
    await callOff(evenings.host, { slotId: third, scope: 'one', reason: 'Je suis malade.' });
    await settleWith(stripe);
    expect((await amendmentAt(fromThird.id)).state).toBe('overtaken');
    const again = await propose(other.guest, other.id, { slotId: fourth, insteadOf: second });
    await callOff(evenings.host, { slotId: fourth, scope: 'one', reason: 'Je suis malade.' });
    await settleWith(stripe);
    for (const { id } of atLeastOne([toFourth, again]))
      expect((await amendmentAt(id)).state).toBe('overtaken');
    expect(await takenOf([second, fourth])).toEqual([0, 2]);
  });
});

describe('two processes at once', () => {
  let races: Races;
  beforeAll(async () => {
    races = await openRaces();
  }, 60_000);
  afterAll(() => races.close());

  it('forty members want several of four evenings, each in an order of their own: nobody waits crosswise, no table is too full', async () => {
    const listing = await aMeal();
    const slots: string[] = [];
    for (const day of [4, 5, 6, 7])
      slots.push((await aSlot({ listingId: listing.id, startsAt: hoursFromNow(24 * day), capacity: 6 })).id);
    const people = await Promise.all(Array.from({ length: 40 }, () => aMember()));
    const outcomes = await races.race(
      people.map((viewer, at) => {
        const turned = slots.map((_, index) => slots[(index + at) % slots.length] as string);
        return {
          racer: 'requestBooking',
          input: { viewer, listingId: listing.id, slotIds: turned.slice(0, 2 + (at % 2)) },
        };
      }),
    );
    const { won, refused } = tally(outcomes);
    expect(Object.keys(refused)).toEqual(['conflict booking.justTaken']);
    expect(won).toBeGreaterThan(5);
    const taken = await takenOf(slots);
    expect(Math.max(...taken)).toBe(6);
    const held = await db.holding.findMany({ where: { listingId: listing.id } });
    expect(held.every(({ state }) => state === 'held')).toBe(true);
    expect(held).toHaveLength(taken.reduce((sum, each) => sum + each, 0));
    // All or nothing: who has a part of what they asked for has all of it.
    const byBooking = Map.groupBy(held, ({ bookingId }) => bookingId);
    expect(byBooking.size).toBe(won);
    expect([...byBooking.values()].every(({ length }) => length >= 2)).toBe(true);
  }, 60_000);

  it('swaps agreed to at once, crosswise and into one last place, beside who asks for it: each is whole, no table is too full', async () => {
    const listing = await aMeal();
    const slots: string[] = [];
    for (const day of [4, 5, 6])
      slots.push((await aSlot({ listingId: listing.id, startsAt: hoursFromNow(24 * day), capacity: 6 })).id);
    const last = await aSlot({ listingId: listing.id, startsAt: hoursFromNow(24 * 7), capacity: 1 });
    const [first = '', second = '', third = ''] = slots;
    const host = await viewerById(listing.ownerId);
    const swaps = [];
    // Two of them change places with each other, two want the last one.
    for (const [booked, insteadOf, slotId] of [
      [[first, second], second, third],
      [[first, third], third, second],
      [[first, second], second, last.id],
      [[second, third], third, last.id],
    ] as const) {
      const guest = await aMember();
      const { id } = await ask(guest, { listing }, booked);
      await transaction((tx) => confirmPaid(tx, firstOf(id)));
      swaps.push({ id, guest, proposal: await propose(guest, id, { slotId, insteadOf }) });
    }
    const stranger = await aMember();
    const outcomes = await races.race([
      ...swaps.map(
        ({ id, proposal }) =>
          ({
            racer: 'answer',
            input: { viewer: host as Viewer, bookingId: id, amendmentId: proposal.id, name: 'agree' },
          }) as const,
      ),
      {
        racer: 'requestBooking',
        input: { viewer: stranger, listingId: listing.id, slotId: last.id },
      } as const,
    ]);
    const { won, refused } = tally(outcomes);
    expect({ won, refused }).toEqual({ won: 3, refused: { 'conflict booking.justTaken': 2 } });
    const ids = [...slots, last.id];
    const held = await db.holding.groupBy({
      by: ['slotId'],
      where: { state: 'held' },
      _sum: { quantity: true },
    });
    const taken = await takenOf(ids);
    expect(ids.map((slotId) => held.find((each) => each.slotId === slotId)?._sum.quantity ?? 0)).toEqual(
      taken,
    );
    expect(taken.reduce((sum, each) => sum + each, 0)).toBe(8 + (outcomes.at(-1)?.won ? 1 : 0));
    expect(taken.at(-1)).toBe(1);
  }, 60_000);
});
