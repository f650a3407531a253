import { formatMoney, money } from '@/lib/shared/money';
import { atLeastOne } from '../support/at-least-one';
import { aNeighbour } from '../support/site/people';
import { inDays, main, open, openMail, passTo, payFor, seeSoon } from '../support/site/play';
import { addSlot, aListed, flash, slotOf, takeSeat } from '../support/site/slots';

jest.setTimeout(240_000);

it('“only if four come”, and two do: called off by itself at the cut-off, refunded, and everyone told', async () => {
  const title = 'Potée bretonne, à partir de quatre';
  const host = await aNeighbour('fr', 'Yuna Kerdoncuff');
  const { say } = host;
  const listing = await aListed(host, { title });
  await open(host, `${listing}/sessions`);
  await addSlot(host, 'meal', { date: inDays(4), capacity: 6, minimum: 4 });
  await flash(host, 'slot.added');
  const slot = await slotOf(listing);

  const guests = [await aNeighbour('fr', 'Gilles Abgrall'), await aNeighbour('fr', 'Soline Hamon')];
  const bookings: string[] = [];
  for (const guest of guests) {
    await open(guest, listing);
    await main(guest)
      .getByText(say('types.meal.slot.minimum', { count: 4 }))
      .first()
      .waitFor();
    const booking = await takeSeat(guest, listing, 'meal');
    await payFor(guest, booking);
    bookings.push(booking);
  }
  await open(host, `${listing}/sessions`);
  await main(host)
    .getByText(say('slot-pages.standing.short', { count: 2 }))
    .waitFor();

  await passTo(new Date(slot.closesAt.getTime() + 60_000));
  await openMail(host, host.email, say('mail.slot.fall_short.host.subject', { title }));
  for (const [index, guest] of atLeastOne(guests.entries())) {
    const booking = bookings[index] ?? '';
    const mail = await openMail(
      guest,
      guest.email,
      say('mail.booking.fall_short.customer.subject', { title }),
    );
    expect(await mail.textContent()).toContain('remboursé');
    const amount = formatMoney(money(900, 'EUR'), 'fr');
    await seeSoon(guest, booking, say('booking.payment.refunded', { amount }));
    await main(guest)
      .getByRole('heading', { name: say('slot-booking.step.fallenShort.title') })
      .waitFor();
  }
  await open(host, `${listing}/sessions`);
  await main(host).getByText(say('slot-pages.standing.fallenShort'), { exact: true }).first().waitFor();
  await open(guests[0] ?? host, listing);
  await main(guests[0] ?? host)
    .getByText(say('types.meal.slot.empty'), { exact: true })
    .first()
    .waitFor();
});
