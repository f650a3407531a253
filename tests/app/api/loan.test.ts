import { db } from '@/lib/platform/db/client';
import { callsOf } from '@/tests/support/api';
import { aListing, aMember } from '@/tests/support/builders';
import { hoursFromNow, presentTime, travelTo } from '@/tests/support/clock';
import { settleWith } from '@/tests/support/settling';
import { openStripe, type TestStripe } from '@/tests/support/stripe';

let stripe: TestStripe;

beforeAll(async () => {
  stripe = await openStripe();
});
afterEach(presentTime);
afterAll(() => stripe.close());

const day = (days: number): string =>
  hoursFromNow(24 * days)
    .toISOString()
    .slice(0, 10);

const names = (offers: { name: string }[]) => offers.map(({ name }) => name);

describe('the loan, by two programs', () => {
  it('is asked for, accepted, paid, handed over, brought back and reviewed', async () => {
    const [lender, borrower] = [await aMember({ name: 'Léo Martin' }), await aMember({ name: 'Awa Diallo' })];
    const listing = await aListing({ ownerId: lender.id });
    const [owner, customer] = [await callsOf(lender), await callsOf(borrower)];

    const dates = { listingId: listing.id, from: day(3), to: day(4) };
    const quote = await customer.post('/api/v1/quotes', dates);
    expect(quote.body).toMatchObject({
      ...{ from: dates.from, to: dates.to, problems: [], unitsFree: 1 },
      total: { amountMinor: 1200, currency: 'EUR' },
      deposit: { amountMinor: 6000, currency: 'EUR' },
      providerReceives: { amountMinor: 1140, currency: 'EUR' },
      lineItems: [
        { code: 'rate', label: '2 days', unit: 'day', quantity: 2, unitMinor: 600, amountMinor: 1200 },
        {},
      ],
    });

    const asked = await customer.post('/api/v1/bookings', {
      ...dates,
      message: 'Pour deux étagères.',
      quotedTotalMinor: quote.body.total.amountMinor,
    });
    expect(asked.status).toBe(201);
    const { id } = asked.body;
    const at = `/api/v1/bookings/${id}`;
    expect(asked.body).toMatchObject({ state: 'requested', role: 'customer', from: dates.from, place: null });
    expect(names(asked.body.transitions)).toEqual(['withdraw']);
    expect(asked.body.transitions[0].label).toBe('Withdraw request');

    const inbox = await owner.get('/api/v1/bookings?role=provider&state=open');
    expect(inbox.body.items).toMatchObject([
      { id, role: 'provider', unreadMessages: 1, customer: { id: borrower.id } },
    ]);
    expect(names(inbox.body.items[0].transitions)).toEqual(['accept', 'decline']);

    const accepted = await owner.post(`${at}/transitions`, { name: 'accept' });
    expect(accepted.body.state).toBe('accepted');
    expect(accepted.body.payment.checkoutUrl).toBeUndefined();
    await settleWith(stripe);
    const toPay = await customer.get(at);
    // What was agreed is cancelled: nothing is asked for any more.
    expect(toPay.body.transitions).toMatchObject([{ name: 'withdraw', label: 'Cancel booking' }]);
    expect(toPay.body.payment).toMatchObject({
      state: 'open',
      amount: { amountMinor: 1200, currency: 'EUR' },
    });
    const back = await stripe.pay(toPay.body.payment.checkoutUrl);
    expect(back).toContain(`/bookings/${id}?paid=1`);
    await settleWith(stripe);

    const confirmed = await customer.get(at);
    expect(confirmed.body).toMatchObject({ state: 'confirmed', payment: { state: 'paid' } });
    expect(confirmed.body.place.address).toBe('12 rue Saint-Malo, Rennes');
    await owner.post(`${at}/messages`, { body: 'Sonnez deux fois.' });
    const talk = await customer.get(`${at}/messages?limit=1`);
    expect(talk.body.items).toMatchObject([{ body: 'Sonnez deux fois.', isMine: false }]);
    const older = await customer.get(`${at}/messages?limit=1&cursor=${talk.body.next}`);
    expect(older.body).toMatchObject({ items: [{ body: 'Pour deux étagères.', isMine: true }], next: null });

    travelTo(new Date(`${dates.from}T08:00:00Z`));
    const handOver = (await owner.get(at)).body.transitions.find(
      ({ name }: { name: string }) => name === 'hand_over',
    );
    const [checklist] = handOver.fields;
    const ticked = checklist.items.map(({ value }: { value: string }) => value);
    await owner.post(`${at}/transitions`, {
      name: 'hand_over',
      checklist: ticked,
      note: 'Une mèche manque.',
    });
    const started = await customer.post(`${at}/transitions`, { name: 'hand_over', checklist: ticked });
    expect(started.body).toMatchObject({
      state: 'started',
      reports: [{ by: 'provider' }, { by: 'customer' }],
    });

    travelTo(new Date(`${dates.to}T16:00:00Z`));
    await customer.post(`${at}/transitions`, { name: 'return', checklist: [] });
    const ended = await owner.post(`${at}/transitions`, { name: 'return', checklist: ticked });
    expect(ended.body.state).toBe('ended');
    await settleWith(stripe);
    expect((await customer.get(at)).body.payment.deposit.state).toBe('released');

    const mine = await customer.post(`${at}/review`, { rating: 5, body: 'Parfait.' });
    expect(mine.body).toMatchObject({ rating: 5, isShown: false });
    expect((await owner.get(at)).body.reviews.theirs).toBeNull();
    const theirs = await owner.post(`${at}/review`, { rating: 4, body: 'Rendue propre.' });
    expect(theirs.body.isShown).toBe(true);
    const closed = await customer.get(at);
    expect(closed.body.state).toBe('closed');
    expect(names(closed.body.timeline)).toEqual([
      'request',
      'accept',
      'pay',
      'hand_over',
      'hand_over',
      'return',
      'return',
      'complete',
    ]);
    const profile = await customer.get(`/api/v1/members/${lender.id}`);
    expect(profile.body).toMatchObject({
      rating: 5,
      ratingCount: 1,
      reviews: { items: [{ body: 'Parfait.' }] },
    });
    expect(await db.booking.count({ where: { listingId: listing.id } })).toBe(1);
  });

  it('is booked at once where the owner allows it, with the page to pay on in the answer', async () => {
    const listing = await aListing({ approval: 'instant' });
    const customer = await callsOf(await aMember());
    const booked = await customer.post('/api/v1/bookings', {
      listingId: listing.id,
      from: day(5),
      to: day(5),
    });
    expect(booked.body.state).toBe('accepted');
    expect(booked.body.payment.checkoutUrl).toMatch(/^http/);
    expect((await customer.get(`/api/v1/bookings/${booked.body.id}`)).body.payment.checkoutUrl).toBe(
      booked.body.payment.checkoutUrl,
    );
  });
});
