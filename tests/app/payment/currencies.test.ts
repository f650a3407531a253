import { campaignJsonLd } from '@/components/campaign/json-ld';
import { jsonLdOf } from '@/components/holding/json-ld';
import { backersTable } from '@/lib/campaign/backers';
import { campaignPages } from '@/lib/campaign/queries';
import { refundPayment } from '@/lib/due/commands/refund-payment';
import { account } from '@/lib/ledger/accounts';
import { balanceOf } from '@/lib/ledger/queries';
import { listingPage } from '@/lib/listing/queries';
import { listingTypeOf } from '@/lib/listing/types/registry';
import { csvText } from '@/lib/platform/csv';
import { db } from '@/lib/platform/db/client';
import { stripe as sdk } from '@/lib/platform/stripe/client';
import { callsOf } from '@/tests/support/api';
import { atLeastOne } from '@/tests/support/at-least-one';
import { aListing, aMember } from '@/tests/support/builders';
import { aCampaign, anActivePledge } from '@/tests/support/campaign-builders';
import { hoursFromNow, presentTime } from '@/tests/support/clock';
import { dueOf, setPaid } from '@/tests/support/dues';
import { anAcceptedBooking } from '@/tests/support/paid-bookings';
import { settleWith } from '@/tests/support/settling';
import { openStripe, type TestStripe } from '@/tests/support/stripe';

let stripe: TestStripe;

beforeAll(async () => {
  stripe = await openStripe();
});
afterEach(presentTime);
afterAll(() => stripe.close());

const plain = (text: string): string => text.replace(/\s/g, ' ');

const site = { url: 'u', slotUrl: (id: string) => id, picture: (id: string) => id, backUrl: 'b' };

/** Prices whose shares come out uneven: 5 % for the community, half of it back to who cancels on the day before. */
const cases = [
  {
    ...{ currency: 'JPY', rateMinor: 1250, feeMinor: 63, backMinor: 625, factor: 1 },
    ...{ inMail: '¥1,250', backInMail: '¥625', inJsonLd: '1250', inCsv: '1250', csvOfLeast: '100' },
  },
  {
    // 5 % of it are 61.5 fils, half of it 615: neither can be paid.
    ...{ currency: 'BHD', rateMinor: 1230, feeMinor: 60, backMinor: 620, factor: 1 },
    ...{
      inMail: 'BHD 1.230',
      backInMail: 'BHD 0.620',
      inJsonLd: '1.230',
      inCsv: '1.230',
      csvOfLeast: '0.100',
    },
  },
  {
    // No decimals, though Stripe writes two of them.
    ...{ currency: 'ISK', rateMinor: 2001, feeMinor: 100, backMinor: 1001, factor: 100 },
    ...{ inMail: 'ISK 2,001', backInMail: 'ISK 1,001', inJsonLd: '2001', inCsv: '2001', csvOfLeast: '100' },
  },
];

describe.each(cases)('a loan and a pledge in $currency', (money) => {
  const { currency, rateMinor, feeMinor, backMinor, factor } = money;

  it('are quoted, paid, given back in part and divided in amounts that can be paid, and say the same everywhere', async () => {
    const [lender, borrower] = [await aMember({ name: 'Léo Martin' }), await aMember({ locale: 'en' })];
    const listing = await aListing({
      ...{ ownerId: lender.id, currency, rates: [{ unit: 'day', amountMinor: rateMinor }] },
      ...{ priceMinor: rateMinor, depositMinor: 0, cancellation: 'flexible' },
    });
    const [owner, customer] = [await callsOf(lender), await callsOf(borrower)];
    const dates = {
      listingId: listing.id,
      from: hoursFromNow(20).toISOString(),
      to: hoursFromNow(30).toISOString(),
    };
    const quote = await customer.post('/api/v1/quotes', dates);
    expect(quote.body).toMatchObject({
      total: { amountMinor: rateMinor, currency },
      providerReceives: { amountMinor: rateMinor - feeMinor, currency },
    });
    const asked = await customer.post('/api/v1/bookings', { ...dates, quotedTotalMinor: rateMinor });
    expect(asked.status).toBe(201);
    const { id } = asked.body;
    const at = `/api/v1/bookings/${id}`;
    await owner.post(`${at}/transitions`, { name: 'accept' });
    await settleWith(stripe);
    const toPay = await customer.get(at);
    const page = toPay.body.payment.checkoutUrl;
    expect(plain(await (await fetch(page)).text())).toContain(money.inMail);
    await stripe.pay(page);
    await settleWith(stripe);
    expect((await customer.get(at)).body).toMatchObject({
      state: 'confirmed',
      payment: { state: 'paid', amount: { amountMinor: rateMinor, currency } },
    });

    const cancelled = await customer.post(`${at}/transitions`, {
      name: 'cancel_by_customer',
      reason: 'Pluie',
    });
    expect(cancelled.body.state).toBe('cancelled_by_customer');
    await settleWith(stripe);
    const { payment, ...price } = await dueOf(id, 'price');
    expect(price).toMatchObject({ amountMinor: rateMinor, refundedMinor: backMinor, currency });
    const charges = await sdk().charges.list({ payment_intent: payment?.intentId ?? '' });
    expect(charges.data).toMatchObject([
      {
        currency: currency.toLowerCase(),
        amount_captured: rateMinor * factor,
        amount_refunded: backMinor * factor,
      },
    ]);
    expect(await balanceOf(db, account.booking(id))).toBe(rateMinor - backMinor);

    const mails = await db.mail.findMany({ where: { to: borrower.email } });
    const said = plain(
      atLeastOne(mails)
        .map(({ text }) => text)
        .join(' '),
    );
    expect(said).toContain(money.inMail);
    expect(said).toContain(money.backInMail);
    const jsonLd = JSON.stringify(
      jsonLdOf(await listingPage(null, listing.id), listingTypeOf(listing.type), site, []),
    );
    expect(jsonLd).toContain(`"price":"${money.inJsonLd}","priceCurrency":"${currency}"`);
  }, 60_000);

  it('show a pledge in the project, to search engines and in the table of its backers', async () => {
    const { id, lead } = await aCampaign({ currency, minimum: rateMinor * 100 });
    await anActivePledge(stripe, id, { amountMinor: rateMinor });
    const [campaign] = await campaignPages(lead, [id]);
    expect(campaign).toMatchObject({ currency, totals: { raisedMinor: rateMinor } });
    const [shown] = await campaignPages(null, [id]);
    if (!shown) throw new Error('it is shown to nobody');
    expect(JSON.stringify(campaignJsonLd(shown, site))).toContain(
      `"priceCurrency":"${currency}","minPrice":"${money.csvOfLeast}"`,
    );
    expect(csvText(await backersTable(lead, id), 'en')).toContain(`,${money.inCsv},`);
  }, 60_000);
});

test('what a program sends that no card pays exactly is refused beside its field, and before anything is in the books', async () => {
  const lender = await aMember();
  const owner = await callsOf(lender);
  const listing = await aListing({
    ownerId: lender.id,
    currency: 'BHD',
    rates: [{ unit: 'day', amountMinor: 1230 }],
  });
  const edited = await owner.patch(`/api/v1/listings/${listing.id}`, {
    rates: [{ per: 'day', amountMinor: 1235 }],
  });
  expect(edited.status).toBe(422);
  expect(plain(edited.body.fields['rates.day'])).toContain('BHD 0.010');
  const { bookingId } = await anAcceptedBooking({ amountMinor: 2500, currency: 'BHD' });
  await setPaid(bookingId);
  await db.payment.update({ where: { key: bookingId }, data: { intentId: 'pi_in_dinars' } });
  await expect(refundPayment({ bookingId, amountMinor: 1255, key: 'odd' })).rejects.toMatchObject({
    ...{ code: 'invalid', key: 'field.step' },
  });
  expect(await db.transfer.count({ where: { bookingId } })).toBe(0);
  const { id } = await aCampaign({ currency: 'BHD', minimum: 100_000 });
  await expect(anActivePledge(stripe, id, { amountMinor: 1235 })).rejects.toMatchObject({
    fields: { amountMinor: { key: 'field.step' } },
  });
});
