import { findings } from '../support/site/axe';
import { phone } from '../support/site/browser';
import { aNeighbour } from '../support/site/people';
import { ask, main, make, type NewListing, open, press, publish } from '../support/site/play';

jest.setTimeout(240_000);

const tomato = (title: string): NewListing => ({
  type: 'seed',
  title,
  description: 'Chair rose, peau fine, très bonne en salade.',
  details: async (page, words) => {
    const field = (name: string) => page.locator(`[name="details.${name}"]`);
    await field('species').fill('Tomate');
    await field('variety').fill('Rose de Berne');
    await page
      .getByRole('radio', { name: words('fields.breeding.options.open'), exact: true })
      .check({ force: true });
    await field('year').fill('2025');
    await page
      .getByRole('radio', { name: words('fields.difficulty.options.easy'), exact: true })
      .check({ force: true });
    await page.locator('input[name="details.sow[]"][value="3"]').check({ force: true });
    for (const way of ['post', 'hand'])
      await page.locator(`input[name="details.ways[]"][value="${way}"]`).check({ force: true });
  },
  rates: {},
  units: '4',
});

it('a packet is asked for with a token, sent, received without script, and offered again by who sowed it: their lineage is drawn', async () => {
  const rozenn = await aNeighbour('fr', 'Rozenn Le Bihan');
  const awa = await aNeighbour('fr', 'Awa Diop', { viewport: phone, javaScriptEnabled: false });
  const listing = await publish(rozenn, tomato('Rose de Berne de Rozenn'));

  await open(awa, '/settings/credits/seed-tokens');
  await press(awa, awa.say('credit.starter.take'));
  const booking = await ask(awa, {
    listing,
    query: 'options.way=post',
    message: 'Pour mon balcon.',
    button: awa.say('types.seed.request'),
    answers: async (page) => {
      await page.locator('input[name="options.way"][value=post]').check({ force: true });
      await page.locator('[name="options.sendTo"]').fill('Awa Diop, 3 rue du Verger, 35000 Rennes');
    },
  });
  await open(rozenn, booking);
  expect(await main(rozenn).textContent()).not.toContain('rue du Verger');
  await make(rozenn, booking, 'accept', rozenn.say('booking.transition.accept'));
  await open(rozenn, booking);
  await main(rozenn).getByText('3 rue du Verger').first().waitFor();
  await make(rozenn, booking, 'send', rozenn.say('booking.transition.send'));
  await make(awa, booking, 'arrive', awa.say('booking.transition.arrive'));
  await open(rozenn, '/settings/credits/seed-tokens');
  expect(await findings(rozenn.page)).toEqual([]);

  const grown = await publish(awa, tomato('Rose de Berne du balcon'));
  await open(awa, `${grown}/lineage`);
  await main(awa).locator('input[name=count]').fill('6');
  await press(awa, awa.say('lineage.own.submit'));
  await open(rozenn, `${grown}/lineage`);
  await rozenn.page.getByRole('img', { name: rozenn.say('lineage.treeAbout', { count: 3 }) }).waitFor();
  await main(rozenn).getByRole('link', { name: 'Rose de Berne de Rozenn' }).first().waitFor();
  expect(await findings(rozenn.page)).toEqual([]);

  await open(rozenn, '/sowing?month=3');
  await main(rozenn).getByText('Rose de Berne de Rozenn').first().waitFor();
  expect(await findings(rozenn.page)).toEqual([]);
});
