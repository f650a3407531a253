import { moveBooking } from '@/lib/booking/commands/move-booking';
import { db } from '@/lib/platform/db/client';
import { atLeastOne } from '../../support/at-least-one';
import { aMember } from '../../support/builders';
import { aSeat, aTable } from '../../support/slot-builders';

test('who comes already is refused, and led to the place they have', async () => {
  const table = await aTable();
  const { id, guest } = await aSeat(table);
  await expect(aSeat(table, { guest })).rejects.toMatchObject({
    key: 'booking.alreadyComing',
    values: { bookingId: id },
  });
});

test('twice at the same moment: the database takes one, the other is led to it', async () => {
  const table = await aTable();
  const guest = await aMember();
  const outcomes = await Promise.allSettled(
    Array.from({ length: 6 }, () => aSeat(table, { guest, until: 'asked' })),
  );
  const won = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value.id] : []));
  expect(won).toHaveLength(1);
  for (const outcome of atLeastOne(outcomes))
    if (outcome.status === 'rejected')
      expect(outcome.reason).toMatchObject({ key: 'booking.alreadyComing', values: { bookingId: won[0] } });
  expect((await db.slot.findUniqueOrThrow({ where: { id: table.slot.id } })).taken).toBe(1);
});

test('the same form sent twice is one place', async () => {
  const table = await aTable();
  const guest = await aMember();
  const [one, other] = await Promise.all([
    aSeat(table, { guest, once: 'form', until: 'asked' }),
    aSeat(table, { guest, once: 'form', until: 'asked' }),
  ]);
  expect(one?.id).toBe(other?.id);
});

test('who cancelled may come again', async () => {
  const table = await aTable();
  const { id, guest } = await aSeat(table);
  await moveBooking(guest, { bookingId: id, name: 'cancel_by_customer' });
  expect((await aSeat(table, { guest })).id).not.toBe(id);
});
