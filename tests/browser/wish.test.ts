import { phone } from '../support/site/browser';
import { aNeighbour } from '../support/site/people';
import {
  follow,
  main,
  make,
  nextSaturday,
  open,
  openMail,
  type Player,
  press,
  publish,
  sendButton,
} from '../support/site/play';
import { expectClean } from '../support/site/visits';

jest.setTimeout(240_000);

const plain = { javaScriptEnabled: false, viewport: phone };
const thing = `Échenilloir ${process.pid}`;

/** Axe needs script: it looks at the same page as the same person at a browser that has it. */
const clean = async ({ page, email }: Player): Promise<void> => {
  const { pathname, search } = new URL(page.url());
  await expectClean(email, pathname + search);
};

it('from a search that finds nothing to a wish, an answer with a listing, its booking, and thanks: without script', async () => {
  const [seeker, owner] = [
    await aNeighbour('fr', 'Gaël Rio', plain),
    await aNeighbour('fr', 'Soazig Morvan', plain),
  ];
  const { page, say } = seeker;
  const saturday = nextSaturday();

  // Nothing found: the words and the day go along into a notice.
  await open(seeker, `/search?q=${encodeURIComponent(thing)}&from=${saturday}&to=${saturday}`);
  await follow(seeker, say('search.empty.wish'));
  await clean(seeker);
  await follow(seeker, new RegExp(say('types.thing.name')));
  const title = page.getByLabel(say('listing-form.title.labelWish'));
  expect(await title.inputValue()).toBe(thing);
  await page.getByLabel(say('listing-form.description.label')).fill('Pour un nid de frelons.');
  await clean(seeker);
  await press(seeker, say('listing-form.save'));
  await page.waitForURL(/\/edit\/photos/);
  const id = /listings\/([^/]+)/.exec(page.url())?.[1] ?? '';
  // Nobody chose a category: it is where its name says.
  await open(seeker, `/listings/${id}/edit/what`);
  expect(await page.getByLabel(say('listing-form.category.label')).inputValue()).toBe('trees');
  await open(seeker, `/listings/${id}/edit/place`);
  await page.getByRole('combobox', { name: say('listing-form.place.town') }).fill('Rennes');
  await press(seeker, say('listing-form.save'));
  // A town alone does not say where: the same page asks.
  await page.getByLabel(say('listing-form.place.lat')).waitFor();
  await page.getByLabel(say('listing-form.place.lat')).fill('48.10482');
  await page.getByLabel(say('listing-form.place.lng')).fill('-1.67111');
  await press(seeker, say('listing-form.save'));
  await page.waitForURL(/\/edit\/need/);
  expect(await page.getByLabel(say('listing-form.need.from')).inputValue()).toBe(saturday);
  await clean(seeker);
  await press(seeker, say('listing-form.save'));
  await page.waitForURL(/\/edit\/preview/);
  await clean(seeker);
  await press(seeker, say('listing-form.preview.publish'));
  await page.waitForURL((url) => url.pathname.endsWith(id));
  await clean(seeker);

  // It is among what is wanted, and not among what is offered.
  const listing = await publish(owner, {
    type: 'thing',
    title: `${thing} de trois mètres`,
    description: 'Avec sa corde.',
    details: async (form, words) => {
      await form.getByRole('radio', { name: words('fields.condition.options.good') }).check();
    },
    rates: {},
  });
  await open(owner, `/search?q=${encodeURIComponent(thing)}`);
  await main(owner)
    .getByRole('link', { name: `${thing} de trois mètres` })
    .waitFor();
  expect(await main(owner).getByRole('link', { name: thing, exact: true }).count()).toBe(0);
  await follow(owner, say('search.intent.wish'));
  await main(owner).getByRole('link', { name: thing, exact: true }).waitFor();
  await clean(owner);
  await main(owner).getByRole('link', { name: thing, exact: true }).click();
  await owner.page.waitForURL((url) => url.pathname.endsWith(id));

  // “I have one”, and it is this listing.
  await owner.page.getByLabel(say('wish.which')).selectOption({ label: `${thing} de trois mètres` });
  await owner.page.getByRole('textbox').last().fill('Il est au garage.');
  await clean(owner);
  await press(owner, say('wish.have'));
  await owner.page.waitForURL(/\/answers\//);
  await main(owner).getByText('Il est au garage.').waitFor();

  // Whoever looks for it reads, and asks for that very listing on that very day.
  await openMail(
    seeker,
    seeker.email,
    say('mail.conversation.wishAnswer.subject', { other: 'Soazig Morvan', title: thing }),
  );
  await open(seeker, `/listings/${id}`);
  await main(seeker)
    .getByRole('list', { name: say('wish.answers') })
    .getByRole('link', { name: 'Soazig Morvan' })
    .click();
  await page.waitForURL(/\/answers\//);
  await clean(seeker);
  await follow(seeker, say('wish.ask'));
  await page.waitForURL((url) => url.pathname.endsWith(listing));
  await press(seeker, say('types.thing.request'));
  await page.waitForURL(/\/book/);
  await sendButton(seeker).click();
  await page.waitForURL(/\/bookings\//);
  const booking = new URL(page.url()).pathname.replace(/^\/fr/, '');
  await make(owner, booking, 'accept');

  // Found: those who answered are thanked, nobody finds it any more.
  await open(seeker, `/listings/${id}`);
  await page.getByLabel(say('wish.thanks')).fill('Le nid est tombé, merci !');
  await press(seeker, say('wish.found'));
  await main(seeker)
    .getByRole('button', { name: say('wish.found') })
    .waitFor({ state: 'detached' });
  const mail = await openMail(
    owner,
    owner.email,
    say('mail.wish.meet.subject', { title: thing, other: 'Gaël Rio' }),
  );
  await mail.getByText('Le nid est tombé, merci !').waitFor();
  await open(owner, `/search?intent=wish&q=${encodeURIComponent(thing)}`);
  expect(await main(owner).getByRole('link', { name: thing, exact: true }).count()).toBe(0);
});
