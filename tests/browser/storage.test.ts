import { formatMoney, money } from '@/lib/shared/money';
import { closeBrowser } from '../support/site/browser';
import {
  aPlayer,
  ask,
  find,
  inDays,
  main,
  make,
  type NewListing,
  open,
  payFor,
  publish,
  signIn,
} from '../support/site/play';

jest.setTimeout(240_000);
afterAll(closeBrowser);

const cellar: NewListing = {
  type: 'storage',
  title: 'Cave voûtée de la rue Saint-Malo',
  description: 'Quatre mètres carrés au sec, sous une maison habitée. On y descend par un escalier large.',
  details: async (page, words) => {
    await page.getByLabel(words('fields.space.label')).selectOption('cellar');
    await page.getByLabel(words('fields.size.label')).fill('4');
    await page
      .getByRole('radio', { name: words('fields.access.options.appointment') })
      .check({ force: true });
  },
  rates: { month: '32' },
};

it('a cellar is rented for two months: the quote counts two, and it is paid', async () => {
  const owner = await aPlayer('fr');
  const renter = await aPlayer('fr');
  const { say } = renter;
  await signIn(owner, 'lender@example.org');
  const listing = await publish(owner, cellar);

  await signIn(renter, 'borrower@example.org');
  await find(renter, cellar.title, 'type=storage');
  // Asked for as a reader does it, with the panel's own fields.
  await renter.page.getByLabel(say('types.storage.period.from')).fill(inDays(6));
  await renter.page.getByLabel(say('booking.panel.months')).fill('2');
  await main(renter)
    .getByRole('button', { name: say('booking.panel.seePrice') })
    .click();
  const twoMonths = main(renter).getByRole('row', { name: say('booking.line.month', { quantity: 2 }) });
  await twoMonths.getByText(formatMoney(money(6_400, 'EUR'), 'fr')).waitFor();

  const query = new URL(renter.page.url()).searchParams;
  const booking = await ask(renter, {
    listing,
    query: query.toString(),
    message: 'Bonjour, c’est pour deux mois, le temps des travaux.',
    button: say('types.storage.request'),
    answers: (page) =>
      page.getByLabel(say('types.storage.fields.goods.label')).fill('Quinze cartons et un vélo.'),
  });
  await make(owner, booking, 'accept');
  await payFor(renter, booking);
  await open(renter, booking);
  await main(renter).getByText('12 rue Saint-Hélier').first().waitFor();
  await main(renter).getByText(say('booking.state.confirmed'), { exact: true }).first().waitFor();
  await twoMonths.first().waitFor();
});
