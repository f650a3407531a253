import { bookingsThatBind } from '@/lib/booking/binding';
import { leaveCard } from '@/lib/booking/commands/leave-card';
import { moveBooking } from '@/lib/booking/commands/move-booking';
import { bookingFor, quoteFor } from '@/lib/booking/queries';
import { account } from '@/lib/ledger/accounts';
import { balanceOf } from '@/lib/ledger/queries';
import { unitsFree } from '@/lib/listing/units';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { writeReview } from '@/lib/review/commands';
import { searchListings } from '@/lib/search/queries';
import { SearchListings } from '@/lib/search/schema';
import { plainDateAt } from '@/lib/shared/period';
import { tasks } from '@/lib/worker/tasks';
import { propose } from '../../support/amending';
import { aMember } from '../../support/builders';
import { presentTime, travelTo } from '../../support/clock';
import { rentsOf } from '../../support/rents';
import { openStripe, type TestStripe } from '../../support/stripe';
import {
  aConfirmedTenancy,
  askFor,
  aTenancy,
  liveUntil,
  noon,
  setCards,
  type Tenancy,
  tick,
} from '../../support/tenancies';

let stripe: TestStripe;
beforeAll(async () => {
  stripe = await openStripe();
});
afterAll(() => stripe.close());
afterEach(presentTime);

const dayOf = (date: Date | null | undefined): string | null =>
  date ? plainDateAt(date, 'Europe/Paris') : null;

const stateOf = async (bookingId: string) =>
  (await db.booking.findUniqueOrThrow({ where: { id: bookingId } })).state;

const kindsTold = async (memberId: string): Promise<string[]> =>
  (await db.notice.findMany({ where: { memberId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })).map(
    ({ kind }) => kind.replace(/^booking\.|\.(customer|provider)$/g, ''),
  );

const count = (all: readonly string[], one: string): number => all.filter((each) => each === one).length;

/** How many of a listing searches without dates say that there are; one that is not let says its units. */
const saidFree = async ({ ownerId }: { ownerId: string }) =>
  (await searchListings(null, SearchListings.parse({ owner: ownerId }))).items.map(
    ({ freePlaces }) => freePlaces,
  );

const freeFrom = (listingId: string, day: string) =>
  unitsFree(db, listingId, { from: noon(day), to: noon(`${Number(day.slice(0, 4)) + 3}${day.slice(4)}`) });

const give = (viewer: Viewer, { id }: Tenancy) => moveBooking(viewer, { bookingId: id, name: 'give_notice' });

const mendCard = async ({ id, customer }: Tenancy): Promise<void> => {
  await stripe.pay((await leaveCard(customer, { bookingId: id, locale: 'fr' })).url);
  await tick(stripe);
};

test('a cellar by the month: a card fails in month four, is mended in month five, and notice on the 31st ends it with the month', async () => {
  const tenancy = await aTenancy(stripe);
  const { id, customer, provider, listing } = tenancy;
  const tenant = () => bookingFor(customer, id);
  expect(await tenant()).toMatchObject({
    state: 'started',
    quote: { totalMinor: 3000, rent: { every: 'month', amountMinor: 3000, creditorMinor: 2850 } },
    rent: { unpaidMinor: 0, next: { amountMinor: 3000 }, times: [{ position: 1, state: 'paid' }] },
  });
  expect(dayOf((await tenant()).rent?.next?.at)).toBe('2028-01-31');
  // For nobody else, at no later time.
  expect(await freeFrom(listing.id, '2028-01-05')).toBe(0);
  expect(await freeFrom(listing.id, '2031-01-05')).toBe(0);
  expect(await saidFree(listing)).toEqual([0]);
  const other = await aMember();
  const asked = { listingId: listing.id, from: '2028-07-01', to: '', quantity: 1, options: {} };
  expect((await quoteFor(other, asked)).problems).toMatchObject([{ key: 'booking.taken' }]);

  await liveUntil(stripe, '2028-03-30');
  expect((await rentsOf(id)).map(({ state, dueAt }) => [state, dayOf(dueAt)])).toEqual([
    ['settled', '2028-01-31'],
    ['settled', '2028-02-29'],
    ['open', '2028-03-31'],
  ]);
  await setCards(id, 'pm_card_chargeDeclined');
  await liveUntil(stripe, '2028-04-12');
  const [, , failed] = await rentsOf(id);
  expect(failed).toMatchObject({ state: 'failed', attempts: 4 });
  expect(await tenant()).toMatchObject({ state: 'started', rent: { unpaidMinor: 3000 }, mayLeaveCard: true });
  expect(dayOf((await tenant()).unpaidSince)).toBe('2028-03-31');
  expect((await bookingFor(provider, id)).mayLeaveCard).toBe(false);
  await liveUntil(stripe, '2028-05-02');
  expect((await tenant()).rent?.unpaidMinor).toBe(6000);

  await mendCard(tenancy);
  expect((await rentsOf(id)).map(({ state }) => state)).toEqual(['settled', 'settled', 'settled', 'settled']);
  expect(await tenant()).toMatchObject({ unpaidSince: null, rent: { unpaidMinor: 0 } });

  await liveUntil(stripe, '2028-05-31');
  await give(customer, tenancy);
  await tick(stripe);
  // Pressed twice, and by the other side as well.
  await give(customer, tenancy);
  await expect(give(provider, tenancy)).rejects.toMatchObject({ code: 'conflict' });
  expect(await tenant()).toMatchObject({ state: 'started', ongoing: null, rent: { next: null } });
  expect(dayOf((await tenant()).endsAt)).toBe('2028-06-30');
  expect(await db.lifeEvent.count({ where: { bookingId: id, name: 'give_notice' } })).toBe(1);
  expect(await freeFrom(listing.id, '2028-07-01')).toBe(1);
  expect(await freeFrom(listing.id, '2028-06-15')).toBe(0);
  expect(await saidFree(listing)).toEqual([1]);

  await liveUntil(stripe, '2028-06-30');
  for (const viewer of [customer, provider]) await moveBooking(viewer, { bookingId: id, name: 'return' });
  await tick(stripe);
  for (const viewer of [customer, provider])
    await writeReview(viewer, { bookingId: id, rating: 5, body: 'Merci !' });
  await tick(stripe);
  expect(await stateOf(id)).toBe('closed');
  // Six months, each once: that of the booking and five after it.
  expect((await rentsOf(id)).map(({ state, amountMinor }) => [state, amountMinor])).toEqual(
    Array.from({ length: 5 }, () => ['settled', 3000]),
  );
  await tasks['pay-out']?.({ bookingId: id });
  expect(await balanceOf(db, account.payable(provider.id, 'EUR'))).toBe(6 * 2850);
  expect(await balanceOf(db, account.booking(id))).toBe(0);
  const [theirs, ours] = [await kindsTold(customer.id), await kindsTold(provider.id)];
  expect(count(theirs, 'payment.coming')).toBe(5);
  expect(count(ours, 'payment.taken')).toBe(5);
  expect(count(theirs, 'give_notice')).toBe(1);
  expect(count(ours, 'give_notice')).toBe(1);
  expect(count(theirs, 'catch_up')).toBe(1);
}, 300_000);

test('what stays unpaid ends by itself: both are told, the cellar is free again, and no further month is owed', async () => {
  const { id, customer, provider, listing } = await aTenancy(stripe);
  await setCards(id, 'pm_card_chargeDeclined');
  await liveUntil(stripe, '2028-03-06');
  expect(await stateOf(id)).toBe('started');
  const view = await bookingFor(customer, id);
  expect(view.next).toMatchObject({ name: 'end_unpaid' });
  expect(dayOf(view.next?.at)).toBe('2028-03-07');
  await liveUntil(stripe, '2028-03-08');
  expect(await stateOf(id)).toBe('ended');
  expect(await freeFrom(listing.id, '2028-03-09')).toBe(1);
  for (const memberId of [customer.id, provider.id])
    expect(await kindsTold(memberId)).toContain('end_unpaid');
  await liveUntil(stripe, '2028-04-20');
  expect((await rentsOf(id)).map(({ state, dueAt }) => [state, dayOf(dueAt)])).toEqual([
    ['failed', '2028-01-31'],
    ['failed', '2028-02-29'],
  ]);
  expect((await bookingFor(customer, id)).rent).toMatchObject({ next: null, unpaidMinor: 6000 });
}, 300_000);

test('another price is told, counts from its day on, and whoever leaves before never pays it', async () => {
  const [stays, leaves] = [await aTenancy(stripe), await aTenancy(stripe)];
  for (const { id, provider, customer } of [stays, leaves]) {
    const dearer = { bookingId: id, name: 'announce_price', rentMinor: 3600 } as const;
    await expect(moveBooking(customer, dearer)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(moveBooking(provider, { ...dearer, rentMinor: 99_999 })).rejects.toMatchObject({
      code: 'invalid',
    });
    await moveBooking(provider, dearer);
    await tick(stripe);
    expect((await bookingFor(customer, id)).rent?.change).toMatchObject({
      amountMinor: 3600,
      creditorMinor: 3420,
    });
    expect(dayOf((await bookingFor(customer, id)).rent?.change?.from)).toBe('2028-02-29');
    expect(await kindsTold(customer.id)).toContain('announce_price');
  }
  const mail = await db.mail.findFirst({
    where: { to: stays.customer.email, template: 'booking.announce_price.customer' },
  });
  expect(mail?.text).toMatch(/36\s€ à partir du 29 février/);
  travelTo(noon('2028-01-28'));
  await give(leaves.customer, leaves);
  await liveUntil(stripe, '2028-04-02');
  const paid = async ({ id }: Tenancy) =>
    (await rentsOf(id)).map(({ state, amountMinor }) => [state, amountMinor]);
  expect(await paid(stays)).toEqual([
    ['settled', 3000],
    ['settled', 3600],
    ['settled', 3600],
  ]);
  expect(await paid(leaves)).toEqual([['settled', 3000]]);
  expect(await db.dueSchedule.findFirst({ where: { bookingId: stays.id } })).toMatchObject({
    amountMinor: 3600,
    changesAt: null,
  });
}, 300_000);

test('who lives with it cannot close their account, and what is cancelled before it begins takes nothing more', async () => {
  const { id, customer, provider } = await aConfirmedTenancy(stripe);
  expect(await db.dueSchedule.count({ where: { bookingId: id, endsAt: null } })).toBe(1);
  const kinds = async (memberId: string) => (await bookingsThatBind(db, memberId)).map(({ kind }) => kind);
  expect(await kinds(customer.id)).toEqual(['borrows']);
  expect(await kinds(provider.id)).toEqual(['lends']);
  await moveBooking(customer, { bookingId: id, name: 'cancel_by_customer' });
  await liveUntil(stripe, '2028-02-10');
  expect(await rentsOf(id)).toEqual([]);
  expect((await bookingFor(customer, id)).rent?.next).toBeNull();
}, 120_000);

test('a deposit outlasts a card: what is decided after months is taken from the last one that was left', async () => {
  const tenancy = await aTenancy(stripe);
  const { id, customer, provider } = tenancy;
  const operator = await aMember({ role: 'operator' });
  await liveUntil(stripe, '2028-02-05');
  await setCards(id, 'pm_card_chargeDeclined');
  await mendCard(tenancy);
  await liveUntil(stripe, '2028-03-02');
  await moveBooking(provider, { bookingId: id, name: 'dispute', reason: 'La porte est cassée.' });
  await moveBooking(operator, {
    bookingId: id,
    name: 'resolve',
    reason: 'La porte est à refaire.',
    refundMinor: 0,
    depositMinor: 2000,
  });
  await tick(stripe);
  expect((await bookingFor(customer, id)).payment?.deposit).toEqual({ minor: 6000, state: 'captured' });
  // What an operator decided on has ended.
  await liveUntil(stripe, '2028-05-02');
  expect((await rentsOf(id)).map(({ state }) => state)).toEqual(['settled', 'settled']);
  const held = await db.holding.findFirstOrThrow({ where: { bookingId: id } });
  expect(dayOf(held.endsAt)).toBe('2028-03-02');
}, 300_000);

test('it begins on its own, is searched for from its first day on, and is refused at another price than was shown', async () => {
  const { id, listing, customer, provider } = await aConfirmedTenancy(stripe, { unitCount: 2 });
  await liveUntil(stripe, '2028-01-03');
  expect(await stateOf(id)).toBe('started');
  const other = await aMember();
  const found = async () =>
    (
      await searchListings(
        other,
        SearchListings.parse({ owner: listing.ownerId, from: '2028-02-01', to: '2028-02-20' }),
      )
    ).items.length;
  expect(await found()).toBe(1);
  await expect(
    askFor(other, listing.id, { from: '2028-02-01', quotedTotalMinor: 2900 }),
  ).rejects.toMatchObject({ key: 'booking.priceChanged' });
  await askFor(other, listing.id, { from: '2028-02-01' });
  expect(await found()).toBe(0);
  // What goes on has steps of its own to end it, and for its price: whoever proposes other terms reads that.
  for (const [viewer, terms] of [
    [customer, { to: '2028-06-01' }],
    [customer, { quantity: 2 }],
    [provider, { totalMinor: 100 }],
  ] as const)
    await expect(propose(viewer, id, terms)).rejects.toMatchObject({
      code: 'conflict',
      key: 'amendment.byNotice',
    });
  expect((await bookingFor(customer, id)).canAmend).toBe(false);
  expect(now() > noon('2028-01-02')).toBe(true);
}, 120_000);
