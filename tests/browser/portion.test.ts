import { aNeighbour } from '../support/site/people';
import {
  aPlayer,
  bookingMade,
  inDays,
  main,
  type NewListing,
  open,
  passTo,
  passUntil,
  payFor,
  press,
  publish,
  reachPayment,
  sendButton,
  writeReview,
} from '../support/site/play';
import { addSlot, flash, prepareSeat, slotOf } from '../support/site/slots';

jest.setTimeout(240_000);

const lasagne: NewListing = {
  type: 'portion',
  title: 'Lasagnes à la courge, pour le quartier',
  description: 'Un grand plat, bien trop grand pour nous. À emporter encore tiède.',
  details: async (page, words) => {
    await page
      .getByRole('textbox', { name: words('fields.dish.label'), exact: true })
      .fill('Lasagnes à la courge rôtie et à la sauge');
    for (const option of ['gluten', 'milk', 'eggs'])
      await page
        .getByRole('group', { name: words('fields.allergens.label') })
        .getByRole('checkbox', { name: words(`fields.allergens.options.${option}`), exact: true })
        .check();
    await page.getByRole('radio', { name: words('fields.container.options.welcome') }).check();
  },
  rates: { portion: '4' },
  slots: async (cook) => {
    await addSlot(cook, 'portion', { date: inDays(2), time: '18:30', capacity: 5 });
    await flash(cook, 'slot.added');
  },
};

it('portions are taken and picked up, and a stranger sees how many are left', async () => {
  const cook = await aNeighbour('fr', 'Anselme Guivarch');
  const { say } = cook;
  const listing = await publish(cook, lasagne);
  const slot = await slotOf(listing);
  const pickUp = `${listing}/sessions/${slot.id}`;

  const neighbour = await aNeighbour('fr', 'Ysé Lamour');
  await prepareSeat(neighbour, listing, 'portion', {
    places: 2,
    answers: async ({ page }) => {
      await page.getByRole('radio', { name: say('types.portion.fields.box.options.own') }).check();
      await page.getByLabel(say('types.portion.fields.pickUpAt.label')).fill('18:45');
    },
  });
  // One press from the form to the payment page; what is not paid there is paid from the booking.
  await sendButton(neighbour).click();
  await reachPayment(neighbour);
  const booking = await bookingMade(neighbour);
  await payFor(neighbour, booking);

  const stranger = await aPlayer('fr');
  await open(stranger, listing);
  await main(stranger)
    .getByText(say('types.portion.slot.left', { count: 3 }))
    .first()
    .waitFor();

  await open(cook, `${pickUp}/list`);
  const list = (await main(cook).textContent()) ?? '';
  for (const text of ['Ysé Lamour', '18:45', say('types.portion.slot.places', { count: 2 })])
    expect(list).toContain(text);

  await passTo(new Date(slot.startsAt.getTime() + 20 * 60_000));
  await open(cook, pickUp);
  // There is no table here: what one looks up stands beside who comes all the same, not before it.
  const leftOf = async (key: string) =>
    (
      await main(cook)
        .getByRole('heading', { name: say(key) })
        .boundingBox()
    )?.x ?? 0;
  expect(await leftOf('slot-pages.attendance.title')).toBeLessThan(await leftOf('slot-pages.page.host'));
  await press(cook, say('slot-pages.attendance.submit'));
  await flash(cook, 'slot.attended');
  await main(cook)
    .getByText(say('slot-pages.guests.came', { count: 2, places: 2 }))
    .waitFor();

  await passUntil(neighbour, booking, new Date(slot.endsAt.getTime() + 60_000), 'ended');
  await writeReview(neighbour, booking, 'Fondantes, et la boîte est déjà rendue.');
});
