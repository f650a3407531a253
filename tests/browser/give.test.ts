import sharp from 'sharp';
import { findings, findingsWithScript } from '../support/site/axe';
import { phone } from '../support/site/browser';
import { rowsOf } from '../support/site/database';
import { aNeighbour } from '../support/site/people';
import {
  aPlayer,
  ask,
  bookingMade,
  find,
  follow,
  inDays,
  main,
  make,
  type NewListing,
  open,
  openMail,
  type Player,
  passTo,
  prepare,
  press,
  publish,
  seeSoon,
  sendButton,
  signIn,
} from '../support/site/play';

jest.setTimeout(240_000);

const bookcase: NewListing = {
  type: 'give',
  title: 'Bibliothèque de Rozenn',
  description: 'Cinq rayons, solide, à emporter à deux. Un tirage décide.',
  details: async (page, words) => {
    await page
      .getByRole('radio', { name: words('fields.condition.options.good'), exact: true })
      .check({ force: true });
    await page
      .getByRole('radio', { name: words('fields.carrying.options.two'), exact: true })
      .check({ force: true });
  },
  rates: {},
  units: '1',
  terms: async (page) => {
    await page.locator('input[name=approval][value=draw]').check({ force: true });
    await page.locator('input[name=drawClosesAt]').fill(`${inDays(2)}T12:00`);
  },
};

type Draw = { closesAt: Date; valueAt: Date };

const drawOf = async (listing: string): Promise<Draw> => {
  const [draw] = await rowsOf<Draw>(
    'SELECT closes_at AS "closesAt", value_at AS "valueAt" FROM draw WHERE listing_id = $1',
    [listing.split('/').at(-1)],
  );
  if (!draw) throw new Error(`${listing} has no draw.`);
  return draw;
};

/** The state of a booking, as its page says it in a word. */
const stateOn = async (player: Player, booking: string, states: readonly string[]): Promise<string> => {
  await open(player, booking);
  const badge = main(player).locator('h1').locator('xpath=../..');
  const text = (await badge.textContent()) ?? '';
  return states.find((state) => text.includes(player.say(`booking.state.${state}`))) ?? text;
};

it('a gift is drawn and collected, on phones without script; anyone can reckon the draw again', async () => {
  const giver = await aNeighbour('fr', 'Rozenn Le Bihan');
  const listing = await publish(giver, bookcase);
  const takers: { player: Player; booking: string }[] = [];
  for (const name of ['Awa Diop', 'Paul Guillou']) {
    const player = await aNeighbour('fr', name, { viewport: phone, javaScriptEnabled: false });
    const button = player.say('booking.panel.draw');
    takers.push({ player, booking: await ask(player, { listing, query: '', message: '', button }) });
  }
  const [first] = takers;
  if (!first) throw new Error('nobody takes part');
  await main(first.player)
    .getByText(first.player.say('booking.state.entered'), { exact: true })
    .first()
    .waitFor();

  const { closesAt, valueAt } = await drawOf(listing);
  await passTo(new Date(closesAt.getTime() + 60_000));
  await seeSoon(giver, `${listing}/draw`, giver.say('draw.shell.title'));
  await passTo(new Date(valueAt.getTime() + 60_000));
  await open(giver, `${listing}/draw`);
  await giver.page.locator('input[name=numbers]').fill('4 17 23 38 49 2');
  await giver.page.locator('input[name=isChecked]').check({ force: true });
  await press(giver, giver.say('draw.value.submit'));
  await main(giver).getByText(giver.say('draw.same'), { exact: true }).waitFor();
  expect(await findings(giver.page)).toEqual([]);

  const winning = giver.say('booking.state.promised');
  let winner = first;
  for (let rounds = 0; rounds < 30; rounds += 1) {
    const states: string[] = [];
    for (const { player, booking } of takers)
      states.push(await stateOn(player, booking, ['promised', 'entered']));
    const at = states.indexOf('promised');
    if (at >= 0) {
      winner = takers[at] ?? first;
      break;
    }
  }
  const { player, booking } = winner;
  expect([await stateOn(player, booking, ['promised']), winning]).toEqual(['promised', winning]);
  await make(player, booking, 'come', player.say('booking.transition.come'));
  await open(player, booking);
  await main(player).getByText('12 rue Saint-Hélier').first().waitFor();
  await make(player, booking, 'collect', player.say('booking.transition.collect'));
  await open(player, booking);
  await main(player).getByText(player.say('booking.state.ended'), { exact: true }).first().waitFor();

  const loser = takers.find((each) => each !== winner) ?? first;
  await seeSoon(
    loser.player,
    loser.booking,
    loser.player.say('types.give.booking.step.outrun.title', { role: 'customer', name: 'Rozenn Le Bihan' }),
  );
  // From their own page, to see that it went by the rules.
  await follow(loser.player, loser.player.say('draw.check'));
  await main(loser.player).getByText(loser.player.say('draw.yours')).first().waitFor();
  await main(loser.player)
    .getByRole('heading', { name: loser.player.say('draw.own.title', { count: 1 }) })
    .waitFor();
  await follow(loser.player, bookcase.title);
});

const bike: NewListing = {
  ...bookcase,
  title: 'Vélo d’enfant de Rozenn',
  terms: async (page) => {
    await bookcase.terms?.(page);
    await page.locator('input[name=drawWay][value=numbers]').check({ force: true });
  },
};

/** Takes part in a draw by numbers: it leads to the page of the draw. */
const enter = async (player: Player, listing: string): Promise<void> => {
  await prepare(player, { listing, query: '', message: '', button: player.say('booking.panel.draw') });
  await sendButton(player).click();
  await player.page.waitForURL(/\/draw/);
};

it('two decide a draw by numbers of their own: one whose browser makes and keeps them, one without script who notes them', async () => {
  const giver = await aNeighbour('fr', 'Rozenn Le Bihan');
  const listing = await publish(giver, bike);
  const at = `${listing}/draw`;
  const awa = await aNeighbour('en', 'Awa Diop', { viewport: phone });
  const paul = await aNeighbour('fr', 'Paul Guillou', { viewport: phone, javaScriptEnabled: false });
  await enter(awa, listing);
  await main(awa).getByText(awa.say('draw.own.made'), { exact: true }).waitFor();
  expect(await findings(awa.page)).toEqual([]);
  await press(awa, awa.say('draw.own.seal'));
  await main(awa).getByText(awa.say('draw.own.sealAgain'), { exact: true }).waitFor();
  await enter(paul, listing);
  await press(paul, paul.say('draw.own.seal'));
  const said = (await main(paul).getByRole('status').allTextContents()).join(' ');
  const [number = ''] = said.match(/([2-9A-Z]{5}-){3}[2-9A-Z]{5}/) ?? [];
  await open(paul, at);
  expect(number).not.toBe('');
  expect(await main(paul).textContent()).not.toContain(number);

  const { closesAt } = await drawOf(listing);
  await passTo(new Date(closesAt.getTime() + 60_000));
  await seeSoon(paul, at, paul.say('draw.own.showButton'));
  await main(paul).getByLabel(paul.say('draw.own.field.number')).fill(number.toLowerCase());
  await press(paul, paul.say('draw.own.showButton'));
  await main(paul).getByText(paul.say('draw.own.shown'), { exact: true }).waitFor();
  await open(awa, at);
  await main(awa).getByText(awa.say('draw.own.kept'), { exact: true }).waitFor();
  await press(awa, awa.say('draw.own.showButton'));
  await main(awa).getByText(awa.say('draw.same'), { exact: true }).waitFor();
  await main(awa).getByText(number, { exact: true }).waitFor();
  expect(await findings(awa.page)).toEqual([]);
});

/** Three photos of a flat, one of which nobody can read. */
const flatPhotos = async () => {
  const photo = async (name: string, background: string) => {
    const create = { width: 320, height: 240, channels: 3, background } as const;
    return { name, mimeType: 'image/png', buffer: await sharp({ create }).png().toBuffer() };
  };
  return [
    await photo('lampe-de-chevet.png', '#3f6b4b'),
    await photo('IMG_0412.png', '#845b3f'),
    { name: 'facture.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('%PDF-1.7') },
  ];
};

/** What would make a gift look like a sale. */
const ofSales = /\b(prix|tarif|pay|achat|achet|vend|price|sale|buy|sold)|€/i;

/** Somebody asks, without script, for what its giver would like an hour for, and fetches it. */
const thankWithAnHour = async (taker: Player): Promise<void> => {
  const giver = await aPlayer('en');
  await signIn(giver, 'eliott@example.org');
  const noSale = async ({ page }: Player) =>
    expect((await page.getByRole('main').textContent())?.match(ofSales)).toBeNull();
  await find(taker, 'Écran d’ordinateur 22 pouces', '');
  await main(taker)
    .getByText(taker.say('listing.inReturn', { price: '1\u00a0h' }), { exact: true })
    .first()
    .waitFor();
  await noSale(taker);
  const listing = new URL(taker.page.url()).pathname.replace(/^\/fr/, '');
  await prepare(taker, { listing, query: '', message: '', button: taker.say('types.give.request') });
  await noSale(taker);
  await sendButton(taker).click();
  const booking = await bookingMade(taker);
  await make(giver, booking, 'accept', giver.say('types.give.booking.transition.accept'));
  await noSale(giver);
  const letter = await openMail(taker, taker.email, 'Écran d’ordinateur 22 pouces');
  expect(await letter.textContent()).toContain(taker.say('types.give.mail.facts.total'));
  expect((await letter.textContent())?.match(ofSales)).toBeNull();
  await make(taker, booking, 'come', taker.say('booking.transition.come'));
  await make(taker, booking, 'collect', taker.say('booking.transition.collect'));
  await seeSoon(taker, booking, taker.say('types.give.booking.credit.given', { amount: '1\u00a0h' }));
  await noSale(taker);
  expect(await findingsWithScript(taker.page)).toEqual([]);
};

it('a flat is given away at once, without script: photos first, all on one page; a neighbour asks for two things and comes for them at a time, and thanks for a third with an hour', async () => {
  const giver = await aNeighbour('fr', 'Rozenn Le Bihan', { viewport: phone, javaScriptEnabled: false });
  const { page, say } = giver;
  await open(giver, '/listings/new?type=give');
  await follow(giver, say('batch.offerAction'));
  await page.locator('input[name="photos[]"]').setInputFiles(await flatPhotos());
  await page.getByLabel(say('batch.title'), { exact: true }).fill('L’appartement de Rozenn');
  await press(giver, say('batch.new.go'));
  await main(giver)
    .getByText(say('batch.edit.refused', { count: 1 }), { exact: true })
    .waitFor();
  expect(await findingsWithScript(page)).toEqual([]);
  const edit = new URL(page.url()).pathname.replace(/^\/fr/, '');

  await page.locator('input[name=town]').fill('Rennes');
  await page.locator('input[name=address]').fill('12 rue Saint-Hélier');
  await page.locator('input[name=lat]').evaluate((field: HTMLInputElement) => {
    const details = field.closest('details');
    if (details) details.open = true;
  });
  await page.locator('input[name=lat]').fill('48.10482');
  await page.locator('input[name=lng]').fill('-1.67111');
  const titles = page.locator('input[name$=".title"][name^="things."]');
  await titles.nth(1).fill('Table basse en merisier');
  for (const [name, value] of [
    ['condition', 'good'],
    ['carrying', 'hand'],
  ] as const)
    await page.locator(`select[name$=".details.${name}"]`).first().selectOption(value);
  await page.locator('select[name$=".details.condition"]').nth(1).selectOption('worn');
  await press(giver, say('batch.edit.publish'));
  // The first is on show, the second says what it lacks, and keeps what was typed.
  await main(giver).getByRole('alert').first().waitFor();
  expect(await titles.count()).toBe(1);
  expect(await titles.first().inputValue()).toBe('Table basse en merisier');
  await page.locator('select[name$=".details.carrying"]').first().selectOption('car');
  await press(giver, say('batch.edit.publish'));
  await main(giver).getByText('Lampe de chevet', { exact: true }).waitFor();

  await open(giver, edit.replace(/edit.*$/, 'times'));
  await page.locator('input[name=date]').fill(inDays(2));
  await press(giver, say('fetching.add'));
  await main(giver)
    .getByRole('button', { name: say('fetching.drop') })
    .first()
    .waitFor();
  expect(await findingsWithScript(page)).toEqual([]);

  const awa = await aNeighbour('fr', 'Awa Diop', { viewport: phone, javaScriptEnabled: false });
  await open(awa, edit.replace(/\/edit.*$/, ''));
  expect(await findingsWithScript(awa.page)).toEqual([]);
  for (const box of await awa.page.locator('input[name="listingIds[]"]').all()) await box.check();
  const times = awa.page.locator('select[name=fetchTimeId]');
  await times.selectOption({ index: 2 });
  await press(awa, awa.say('batch.page.go'));
  await awa.page.waitForURL(/\/bookings$/);
  const booking = await main(awa).getByRole('link', { name: 'Lampe de chevet' }).first().getAttribute('href');
  const path = (booking ?? '').replace(/^\/fr/, '');
  await open(awa, path);
  await main(awa).getByText('12 rue Saint-Hélier').first().waitFor();
  expect(await findingsWithScript(awa.page)).toEqual([]);
  await make(awa, path, 'collect', awa.say('booking.transition.collect'));
  await open(awa, path);
  await main(awa).getByText(awa.say('booking.state.ended'), { exact: true }).first().waitFor();

  await thankWithAnHour(awa);
});
