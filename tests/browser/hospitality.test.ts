import { phone } from '../support/site/browser';
import {
  aPlayer,
  bookingMade,
  find,
  inDays,
  main,
  make,
  type NewListing,
  open,
  type Player,
  prepare,
  publish,
  sendButton,
  signIn,
} from '../support/site/play';

jest.setTimeout(240_000);

const sofa: NewListing = {
  type: 'hospitality',
  title: 'The sofa bed by the canal',
  description: 'A quiet street, a big kitchen, and someone who likes to hear where you come from.',
  details: async (page, words) => {
    await page.getByRole('radio', { name: words('fields.hosting.options.can') }).check({ force: true });
    await page.getByLabel(words('fields.sleeps.label')).fill('2');
    await page.getByLabel(words('fields.sleeping.label')).selectOption('sofaBed');
    await page.getByRole('radio', { name: words('fields.room.options.common') }).check({ force: true });
    const languages = page.getByRole('group', { name: words('fields.languages.label') });
    const folded = languages.locator('summary');
    if (await folded.count()) await folded.first().click();
    await languages.getByLabel(words('fields.languages.options.en')).check({ force: true });
  },
  rates: {},
};

const short = 'Hello, is your sofa free?';
const letter =
  'Hello! I am walking from Nantes to Saint-Malo and would love a roof in Rennes for a night. I cook a decent dal, ' +
  'and I have stories of the canal to trade.';

/** Words of money, and any amount: none of them belongs on these pages, nor in what is told to search engines. */
const ofMoney =
  /.{0,60}(€|\beuros?\b|\bpric(e|es|ing)\b|\bpa(y|id|yment)\b|\bcharged?\b|\bdeposit\b|\brefund).{0,60}/i;

const noMoney = async (player: Player): Promise<void> => {
  expect((await main(player).textContent())?.match(ofMoney)?.[0]).toBeUndefined();
};

it('a bed is asked for by letter, and nothing on the way looks like a rental', async () => {
  const host = await aPlayer('en', { viewport: phone });
  const guest = await aPlayer('en', { viewport: phone });
  const { say } = guest;
  await signIn(host, 'lender@example.org');
  const listing = await publish(host, sofa);

  await signIn(guest, 'borrower@example.org');
  const nights = `from=${inDays(4)}&to=${inDays(5)}`;
  await find(guest, sofa.title, `type=hospitality&${nights}`);
  await noMoney(guest);
  await prepare(guest, { listing, query: nights, message: short, button: say('types.hospitality.request') });
  await noMoney(guest);
  await sendButton(guest).click();
  const field = guest.page.getByLabel(say('types.hospitality.message.label'));
  const refusal = main(guest).getByText(say('errors.field.tooSmallText', { limit: 80 }));
  await refusal.first().waitFor();
  expect(await field.inputValue()).toBe(short);
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  const described = (await field.getAttribute('aria-describedby')) ?? '';
  const beside = described.split(' ').map((id) => guest.page.locator(`[id="${id}"]`).textContent());
  expect((await Promise.all(beside)).join(' ')).toContain(say('errors.field.tooSmallText', { limit: 80 }));

  await field.fill(letter);
  await sendButton(guest).click();
  const booking = await bookingMade(guest);
  await noMoney(guest);
  await open(host, booking);
  await main(host).getByText('a decent dal').first().waitFor();
  await noMoney(host);
  await make(host, booking, 'accept', say('types.hospitality.booking.transition.accept'));
  await noMoney(host);
  await open(guest, booking);
  await main(guest).getByText(say('booking.state.confirmed'), { exact: true }).first().waitFor();
  await main(guest).getByText('12 rue Saint-Hélier').first().waitFor();
  await noMoney(guest);
});
