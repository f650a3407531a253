import type { Locator } from 'playwright-core';
import { atLeastOne } from '../support/at-least-one';
import { findings } from '../support/site/axe';
import { phone } from '../support/site/browser';
import { rowsOf, strikeMinute } from '../support/site/database';
import { aNeighbour } from '../support/site/people';
import {
  aPlayer,
  bookingMade,
  follow,
  main,
  make,
  type NewListing,
  open,
  type Player,
  press,
  publish,
  seeSoon,
  signIn,
  writeReview,
} from '../support/site/play';

jest.setTimeout(360_000);

const records: NewListing = {
  type: 'swap',
  title: 'A crate of jazz records',
  description: 'Some thirty of them, from Bechet to Coltrane. Played with care, two sleeves are torn.',
  details: async (page, words) => {
    const good = page.getByRole('radio', { name: words('fields.condition.options.good') });
    if (await good.count()) await good.check({ force: true });
    else await page.getByLabel(words('fields.condition.label')).selectOption('good');
    await page.getByLabel(words('fields.wants.label')).fill('Something that keeps time, or flies.');
  },
  rates: {},
};

/** A thing of the demo, by its title: its page, and its owner, who reads and answers without script. */
const ofDemo = async (title: string): Promise<{ path: string; owner: Player; name: string }> => {
  const [row] = await rowsOf<{ id: string; email: string; name: string }>(
    `SELECT l.id, m.email, m.name FROM listing l JOIN member m ON m.id = l.owner_id WHERE l.title = $1`,
    [title],
  );
  if (!row) throw new Error(`nothing of the demo is called ${title}`);
  const owner = await aPlayer('en', { javaScriptEnabled: false, viewport: phone });
  await signIn(owner, row.email);
  return { path: `/listings/${row.id}`, owner, name: row.name };
};

/** Somebody who reads and answers without script, and has a thing for which they would like another. */
const aSwapper = async (name: string, title: string, wants: string): Promise<Player> => {
  const player = await aNeighbour('en', name, { javaScriptEnabled: false, viewport: phone });
  await rowsOf(
    `WITH thing AS (
       INSERT INTO listing (id, owner_id, type, state, title, description, details, currency, price_way, approval, cancellation, address,
         lat, lng, public_lat, public_lng, area, published_at, updated_at)
       SELECT gen_random_uuid()::text, id, 'swap', 'published', $2, 'Kept with care.',
         jsonb_build_object('condition', 'good', 'wants', $3::text), 'EUR', 'free', 'request', 'flexible', '3 rue Haute, Rennes',
         48.11, -1.68, 48.11, -1.68, 'Rennes', now(), now() FROM member WHERE email = $1 RETURNING id)
     INSERT INTO unit (id, listing_id, label) SELECT gen_random_uuid()::text, id, '1' FROM thing`,
    [player.email, title, wants],
  );
  return player;
};

const foundFor = async (player: Player, title: string): Promise<Locator> => {
  await strikeMinute();
  await seeSoon(player, '/rings', title, 60);
  return main(player).getByRole('article');
};

const toPropose = async (player: Player, listing: string): Promise<void> => {
  await open(player, listing);
  await main(player)
    .getByRole('link', { name: player.say('types.swap.request') })
    .first()
    .click();
  await player.page.getByRole('heading', { level: 1, name: player.say('swapping.title') }).waitFor();
};

const sees = async (player: Player, booking: string, key: string, values = {}): Promise<void> => {
  await open(player, booking);
  await main(player)
    .getByRole('heading', { name: player.say(key, values) })
    .waitFor();
};

it('three things are swapped in a ring: put together link by link, agreed to, handed over, reviewed', async () => {
  const metronome = await ofDemo('Métronome mécanique en noyer');
  const kite = await ofDemo('Cerf-volant en losange, quatre couleurs');
  const maya = await aNeighbour('en', 'Maya Lindqvist', { reducedMotion: 'reduce' });
  const { page, say } = maya;
  await publish(maya, records);

  // Rose would rather have Hugo's kite: it is added, and the records go to Hugo.
  await toPropose(maya, metronome.path);
  await page.getByLabel(say('swapping.add.search')).fill('cerf-volant');
  await press(maya, say('swapping.add.go'));
  await follow(
    maya,
    say('swapping.add.addNamed', { title: 'Cerf-volant en losange, quatre couleurs', name: metronome.name }),
  );
  await page.getByText(say('swapping.draft.yours', { name: kite.name })).waitFor();
  expect(await findings(page)).toEqual([]);
  await page.getByRole('radio', { name: records.title }).check();
  await page.getByRole('textbox', { name: /word to/i }).fill('It all falls into place, doesn’t it?');
  // The records are worth more than the rest: whoever gets them gives half an hour beside theirs.
  const more = page.getByText(say('swapping.worth.open'), { exact: true });
  await more.click();
  expect(await page.getByLabel(say('swapping.worth.in')).inputValue()).toBe('hours');
  const worth = (title: string, { name }: { name: string }) =>
    page.getByLabel(say('swapping.worth.each', { title, name }));
  await worth('Métronome mécanique en noyer', metronome).fill('1 h');
  await page.getByLabel(say('swapping.worth.yours')).fill('1 h 30');
  // What is missing is in sight, though it lies in a part that was closed.
  await more.click();
  await press(maya, say('swapping.propose.submit'));
  await worth('Cerf-volant en losange, quatre couleurs', kite).fill('1 h');
  await press(maya, say('swapping.propose.submit'));
  const booking = await bookingMade(maya);
  await main(maya)
    .getByRole('heading', { name: say('booking.ring.title', { count: 3 }) })
    .waitFor();
  await open(maya, booking);
  expect(await main(maya).getByText('rue').count()).toBe(0);
  await main(maya)
    .getByText(say('booking.balance.part.gets', { from: kite.name, amount: '30 min' }))
    .waitFor();
  expect(await findings(page)).toEqual([]);

  for (const { owner } of [metronome, kite]) {
    await open(owner, booking);
    const legs = main(owner)
      .getByRole('list', { name: say('booking.ring.label') })
      .getByRole('listitem');
    expect(await legs.count()).toBe(3);
    await main(owner).getByText('It all falls into place').first().waitFor();
    await make(owner, booking, 'say_yes');
  }

  // All have agreed: each sees where to go, and says what came.
  for (const player of [maya, metronome.owner, kite.owner]) {
    await open(player, booking);
    await main(player)
      .getByRole('heading', { name: say('booking.place.title') })
      .waitFor();
    await make(player, booking, 'receive');
  }
  await seeSoon(maya, booking, say('booking.balance.where.given'));
  for (const player of [maya, metronome.owner, kite.owner]) {
    await open(player, booking);
    await writeReview(player, booking, `Well worth it, says ${player.email}.`);
  }
  await sees(maya, booking, 'types.swap.booking.step.closed.title');
  await open(maya, '/bookings?role=member');
  await main(maya).getByText('Métronome mécanique en noyer').first().waitFor();
});

it('a ring of four is found by the house, drawn for who is concerned, sent off, and dissolved by a no', async () => {
  const ada = await aSwapper('Ada Boulier', 'Boulier chinois', 'Un sextant, si possible');
  const ben = await aSwapper('Ben Sextant', 'Sextant de marine', 'A théodolite to look far');
  const cleo = await aSwapper('Cléo Cuivre', 'Théodolite en laiton', 'Un astrolabe');
  await aSwapper('Dora Étoile', 'Astrolabe d’étude', 'Un boulier pour les enfants');
  const eve = await aSwapper('Ève Loin', 'Théodolite de poche', 'Un astrolabe');

  // Ada sees it drawn and told, and sends it off with her yes.
  const ring = await foundFor(ada, 'Sextant de marine');
  await ring.getByRole('img', { name: ada.say('booking.ring.title', { count: 4 }) }).waitFor();
  const legs = ring.getByRole('list', { name: ada.say('booking.ring.label') }).getByRole('listitem');
  expect(await legs.count()).toBe(4);
  const first = (await ring.getByText('Théodolite en laiton').count()) > 0 ? cleo : eve;
  // Her abacus is worth an hour more than the rest. What she leaves out is in sight, though its part is closed again.
  const go = () => press(ada, ada.say('swapping.found.start', { count: 4 }));
  const own = ring.getByLabel(ada.say('swapping.worth.yours'));
  await ring.getByText(ada.say('swapping.worth.open'), { exact: true }).click();
  for (const worth of await ring.locator('input[name^="worths."]').all()) await worth.fill('1 h');
  await own.fill('');
  await go();
  await ring.getByRole('alert').first().waitFor();
  await own.fill('2 h');
  await go();
  const booking = await bookingMade(ada);
  const more = { from: 'Dora Étoile', amount: '1\u00a0h' };
  await main(ada).getByText(ada.say('booking.balance.part.gets', more)).waitFor();
  await make(first, booking, 'say_yes');
  await make(ben, booking, 'say_no');
  await sees(ada, booking, 'types.swap.booking.step.declined.title');
});

it('another of four is found, agreed to by all and handed on: each has what they wished for, and nothing is left to find', async () => {
  const ring: readonly (readonly [name: string, title: string, wants: string])[] = [
    ['Inès Marelle', 'Gyrophare de pompier', 'Un ukulélé, même sans corde'],
    ['Jo Tambour', 'Ukulélé en acajou', 'A pogo stick for the garden'],
    ['Kim Ressort', 'Pogo stick', 'Une yourte pour dormir dehors'],
    ['Léa Feutre', 'Yourte en feutre', 'Un gyrophare'],
  ];
  const players: Player[] = [];
  for (const each of ring) players.push(await aSwapper(...each));
  const [ines, ...others] = players as [Player, ...Player[]];
  const found = await foundFor(ines, 'Ukulélé en acajou');
  for (const [, title] of atLeastOne(ring))
    expect(await found.getByText(title, { exact: true }).count()).toBeGreaterThan(0);
  // Whoever of them looks sees the same.
  await foundFor(others[1] as Player, 'Yourte en feutre');
  await press(ines, ines.say('swapping.found.start', { count: 4 }));
  const booking = await bookingMade(ines);
  for (const player of others) await make(player, booking, 'say_yes');

  for (const player of players) await make(player, booking, 'receive');
  await open(ines, booking);
  await main(ines).getByText(ines.say('booking.state.ended'), { exact: true }).first().waitFor();
  await open(ines, '/rings');
  expect(await main(ines).getByRole('article').count()).toBe(0);
  const stranger = await aPlayer('fr');
  await open(stranger, `/search?type=swap&q=${encodeURIComponent('Yourte en feutre')}`);
  expect(await main(stranger).getByRole('article').filter({ hasText: 'Yourte' }).count()).toBe(0);
});

it('a ring dissolves with one no: nothing moves, and the other reads it', async () => {
  const lamp = await ofDemo('Lampe d’architecte vert sauge');
  const raincoat = await ofDemo('Ciré jaune à capuche, taille M');
  // Two of them: my thing for yours, in one step, all of it without script.
  await toPropose(lamp.owner, raincoat.path);
  await lamp.owner.page.getByRole('radio', { name: 'Lampe d’architecte vert sauge' }).check();
  await press(lamp.owner, lamp.owner.say('swapping.propose.submit'));
  const booking = await bookingMade(lamp.owner);
  await make(raincoat.owner, booking, 'say_no');
  await sees(lamp.owner, booking, 'types.swap.booking.step.declined.title');
  await open(lamp.owner, raincoat.path);
  await main(lamp.owner)
    .getByRole('link', { name: lamp.owner.say('types.swap.request') })
    .first()
    .waitFor();

  const stranger = await aNeighbour('en', 'Olaf Berg');
  expect(await open(stranger, booking)).toBe(404);
});
