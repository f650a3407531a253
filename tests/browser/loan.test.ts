import type { BrowserContextOptions } from 'playwright-core';
import type { Locale } from '@/lib/shared/locale';
import { addToDate } from '@/lib/shared/period';
import { letPass, phone } from '../support/site/browser';
import {
  aPlayer,
  ask,
  find,
  hoursUntil,
  main,
  make,
  type NewListing,
  nextSaturday,
  open,
  type Player,
  payFor,
  press,
  publish,
  signIn,
  signUp,
  writeReview,
} from '../support/site/play';

jest.setTimeout(240_000);

const drill = (title: string): NewListing => ({
  type: 'thing',
  title,
  description: 'Pour le béton et la brique. Mèches de 6 à 12 fournies.',
  details: async (page, words) => {
    await page.getByRole('radio', { name: words('fields.condition.options.good') }).check({ force: true });
  },
  rates: { day: '6', weekend: '10' },
  deposit: '60',
});

type Way = {
  locale: Locale;
  how: string;
  options: BrowserContextOptions;
  title: string;
  /** Lent a second time, for money or an hour. */
  inHours?: true;
};

/** Its owner would now take six euros or an hour; the same neighbour has it for the hour, and no card is asked. */
const lendForAnHour = async (lender: Player, borrower: Player, listing: string, date: string) => {
  const { say, page } = borrower;
  await open(lender, `${listing}/edit/price`);
  await lender.page.locator('input[name=price][value=either]').check({ force: true });
  await lender.page.locator('select[name="credit.currency"]').selectOption('hours');
  await lender.page.locator('input[name="credit.rates.day"]').fill('1 h');
  await lender.page.getByRole('textbox', { name: say('listing-form.price.deposit') }).fill('');
  await press(lender, say('listing-form.saveOnly'));
  await lender.page
    .getByRole('status')
    .filter({ hasText: say('flash.listing.saved') })
    .waitFor();
  await open(borrower, listing);
  await main(borrower).getByText('€6 or 1 h', { exact: true }).first().waitFor();
  const booking = await ask(borrower, {
    ...{ listing, query: `from=${date}&to=${date}`, message: 'Une heure cette fois ?' },
    button: say('types.thing.request'),
    answers: async () => page.locator('input[name=payIn][value=hours]').check({ force: true }),
  });
  await make(lender, booking, 'accept');
  await open(borrower, booking);
  await main(borrower).getByText(say('booking.state.confirmed'), { exact: true }).first().waitFor();
  await main(borrower)
    .getByText(say('booking.credit.kept', { amount: '1 h' }))
    .waitFor();
};

const ways: Way[] = [
  {
    locale: 'fr',
    how: 'with script on a desktop',
    options: {},
    title: 'Perceuse à percussion de Saint-Hélier',
  },
  {
    locale: 'en',
    how: 'without script on a phone',
    options: { javaScriptEnabled: false, viewport: phone },
    title: 'Hammer drill, Saint-Hélier',
    inHours: true,
  },
];

describe.each(ways)('two neighbours and a drill, in $locale, $how', ({ locale, options, title, inHours }) => {
  it('is listed, found for Saturday, asked for, paid, collected, brought back and reviewed by both', async () => {
    const lender = await aPlayer(locale, options);
    const borrower = await aPlayer(locale, options);
    await signUp(lender, 'Maïwenn Le Goff', `lender-${locale}-${process.pid}@example.org`);
    const listing = await publish(lender, drill(title));

    await signUp(borrower, 'Idris Benali', `borrower-${locale}-${process.pid}@example.org`);
    const saturday = nextSaturday();
    await find(borrower, title, `from=${saturday}&to=${saturday}`);
    const booking = await ask(borrower, {
      listing,
      query: `from=${saturday}&to=${saturday}`,
      message: 'Bonjour ! Deux étagères à poser samedi.',
      button: borrower.say('types.thing.request'),
    });
    const { say } = borrower;

    // What is not theirs is not there.
    const stranger = await aPlayer(locale, options);
    await signIn(stranger, 'neighbour@example.org');
    expect(await open(stranger, booking)).toBe(404);

    await make(lender, booking, 'accept');
    await open(borrower, booking);
    expect(await main(borrower).getByText('12 rue Saint-Hélier').count()).toBe(0);
    await payFor(borrower, booking);
    await open(borrower, booking);
    await main(borrower).getByText('12 rue Saint-Hélier').first().waitFor();

    letPass(Math.max(0, hoursUntil(`${saturday}T09:00:00+01:00`)));
    await make(lender, booking, 'hand_over');
    await make(borrower, booking, 'hand_over');
    await open(borrower, booking);
    expect(
      await main(borrower).getByText(say('booking.state.started'), { exact: true }).count(),
    ).toBeGreaterThan(0);

    letPass(8);
    await make(borrower, booking, 'return');
    await make(lender, booking, 'return');
    await writeReview(borrower, booking, 'Perceuse impeccable, accueil chaleureux.');
    await open(lender, booking);
    expect(await main(lender).getByText('Perceuse impeccable').count()).toBe(0);
    await writeReview(lender, booking, 'Rendue propre et à l’heure.');
    await main(lender).getByText('Perceuse impeccable').first().waitFor();
    await open(borrower, listing);
    await main(borrower).getByText('Perceuse impeccable').first().waitFor();
    if (inHours) await lendForAnHour(lender, borrower, listing, addToDate(saturday, { days: 14 }));
  });
});
