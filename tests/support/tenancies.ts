import { bookingSubject } from '@/lib/booking/booking-life';
import { moveBooking } from '@/lib/booking/commands/move-booking';
import { payBooking } from '@/lib/booking/commands/pay-booking';
import { fireDue } from '@/lib/lifecycle/timers';
import { viewerById } from '@/lib/platform/auth/session';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { tasks } from '@/lib/worker/tasks';
import { requestBooking } from './asking';
import { aListing, aMember, type TestMember } from './builders';
import { letPass, travelTo } from './clock';
import { settleWith } from './settling';
import type { TestStripe } from './stripe';

/** Noon of a day, in Paris. */
export const noon = (day: string): Date => new Date(`${day}T11:00:00Z`);

/** All that the worker does now: what is due, what is to be charged, and everything that follows from it. */
export const tick = async (stripe: TestStripe): Promise<void> => {
  await fireDue(bookingSubject, now());
  await tasks['charge-dues']?.({});
  await settleWith(stripe);
};

/** Lets days go by, one after the other, as a worker lives them, until noon of a day. */
export const liveUntil = async (stripe: TestStripe, day: string): Promise<void> => {
  while (now() < noon(day)) {
    letPass({ days: 1 });
    await fireDue(bookingSubject, now());
    await tasks['charge-dues']?.({});
  }
  travelTo(noon(day));
  await tick(stripe);
};

/** A cellar for 30 € a month, 60 € of deposit. */
export const aCellar = (more: Parameters<typeof aListing>[0] = {}) =>
  aListing({
    type: 'storage',
    title: 'Cave sèche',
    rates: [{ unit: 'month', amountMinor: 3000 }],
    priceMinor: 3000,
    noticeHours: 0,
    details: { space: 'cellar', size: 4, access: 'free' },
    ...more,
  });

export const askFor = (
  customer: Viewer,
  listingId: string,
  { from = '2027-12-31', ...more }: { from?: string; quantity?: number; quotedTotalMinor?: number } = {},
) =>
  requestBooking(customer, {
    listingId,
    from,
    to: '',
    quantity: 1,
    options: { goods: 'Quinze cartons.' },
    message: '',
    once: undefined,
    ...more,
  });

export type Tenancy = {
  id: string;
  listing: Awaited<ReturnType<typeof aCellar>>;
  customer: TestMember;
  provider: Viewer;
};

/** A cellar that is taken from the last day of a year on, and paid: confirmed, the clock some days before. */
export const aConfirmedTenancy = async (
  stripe: TestStripe,
  more: Parameters<typeof aListing>[0] = {},
): Promise<Tenancy> => {
  travelTo(noon('2027-12-26'));
  const listing = await aCellar(more);
  const customer = await aMember({ name: 'Samir Haddad' });
  const provider = await viewerById(listing.ownerId);
  if (!provider) throw new Error('the cellar has no owner');
  const { id } = await askFor(customer, listing.id);
  await moveBooking(provider, { bookingId: id, name: 'accept' });
  await tick(stripe);
  await stripe.pay((await payBooking(customer, { bookingId: id, locale: 'fr' })).url);
  await tick(stripe);
  return { id, listing, customer, provider };
};

/** The same on the day after it began, both having said so. */
export const aTenancy = async (
  stripe: TestStripe,
  more: Parameters<typeof aListing>[0] = {},
): Promise<Tenancy> => {
  const tenancy = await aConfirmedTenancy(stripe, more);
  travelTo(noon('2027-12-31'));
  for (const viewer of [tenancy.provider, tenancy.customer])
    await moveBooking(viewer, { bookingId: tenancy.id, name: 'hand_over' });
  await tick(stripe);
  return tenancy;
};

/** What the bank says to every charge of the cards that were left so far. */
export const setCards = (bookingId: string, paymentMethodId: string) =>
  db.payment.updateMany({ where: { bookingId }, data: { paymentMethodId } });
