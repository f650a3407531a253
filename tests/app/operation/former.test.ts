import { closeAccount } from '@/lib/operation/commands/close-account';
import { hashPassword } from '@/lib/platform/auth/password';
import { password } from '@/tests/support/accounts';
import { call, callsOf, tokenOf } from '@/tests/support/api';
import { aBooking } from '@/tests/support/booking-builders';
import { aListing, aMember } from '@/tests/support/builders';

test('who has left is named in the reader’s language, in a booking and in its messages', async () => {
  const customer = await aMember({ name: 'Nora Quist', passwordHash: await hashPassword(password) });
  const listing = await aListing({ rates: [], priceMinor: 0, depositMinor: 0 });
  const { id, provider } = await aBooking({ state: 'closed', listing, customer, message: 'Bonjour !' });
  await closeAccount(customer, { password });
  const token = await tokenOf(provider);
  for (const [language, name] of [
    ['fr', 'Ancien membre'],
    ['en', 'Former member'],
  ] as const) {
    const asked = { token, language };
    const booking = await call('GET', `/api/v1/bookings/${id}`, asked);
    expect(booking.body.customer.name).toBe(name);
    const messages = await call('GET', `/api/v1/bookings/${id}/messages`, asked);
    expect(messages.body.items[0].author.name).toBe(name);
    expect(JSON.stringify([booking.body, messages.body])).not.toContain('Nora');
  }
  const gone = await (await callsOf(provider)).get(`/api/v1/members/${customer.id}`);
  expect(gone.status).toBe(404);
});
