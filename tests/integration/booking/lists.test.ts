import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { bookingsOf } from '@/lib/booking/queries';
import { db } from '@/lib/platform/db/client';
import { aBooking } from '../../support/booking-builders';
import { aListing } from '../../support/builders';
import { hoursFromNow } from '../../support/clock';
import { statementsOf } from '../../support/statements';

/** The text of every statement that goes out while something is done. */
const textsOf = async (work: () => Promise<unknown>): Promise<string[]> => {
  const sent = jest.spyOn(Client.prototype, 'query');
  try {
    await work();
    return sent.mock.calls.map(([query]) =>
      typeof query === 'string' ? query : String((query as { text?: string }).text),
    );
  } finally {
    sent.mockRestore();
  }
};

test('fifty bookings in a list cost as many statements as one, and nothing of their history is read', async () => {
  const listing = await aListing();
  const { id, customer } = await aBooking({ listing });
  const one = await statementsOf(() => bookingsOf(customer, { limit: 50 }));
  expect(one.result.items).toHaveLength(1);

  const { quote, options, ...row } = await db.booking.findUniqueOrThrow({ where: { id } });
  await db.booking.createMany({
    data: Array.from({ length: 49 }, (_, day) => ({
      ...row,
      id: randomUUID(),
      requestKey: null,
      quote: quote as object,
      options: options as object,
      startsAt: hoursFromNow(24 * (day + 30)),
      endsAt: hoursFromNow(24 * (day + 31)),
    })),
  });
  const many = await statementsOf(() => bookingsOf(customer, { limit: 50 }));
  expect(many.result.items).toHaveLength(50);
  expect(many.count).toBe(one.count);
  const texts = await textsOf(() => bookingsOf(customer, { limit: 50 }));
  expect(texts.length).toBeGreaterThan(2);
  expect(texts.filter((text) => text.includes('life_event'))).toEqual([]);
});
