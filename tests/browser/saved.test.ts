import { findings } from '../support/site/axe';
import { letPass, phone } from '../support/site/browser';
import { strikeMinute } from '../support/site/database';
import { aNeighbour } from '../support/site/people';
import {
  aPlayer,
  follow,
  linkInMail,
  main,
  type NewListing,
  open,
  openMail,
  press,
  publish,
  signIn,
} from '../support/site/play';

jest.setTimeout(240_000);

const sousaphone: NewListing = {
  type: 'give',
  title: 'Un soubassophone cabossé',
  description: 'Il sonne encore, surtout dehors. À emporter avec sa housse rapiécée.',
  details: async (page, words) => {
    for (const answer of ['condition.options.worn', 'carrying.options.hand'])
      await page.getByRole('radio', { name: words(`fields.${answer}`), exact: true }).check({ force: true });
  },
  rates: {},
  units: '1',
};

it('a search that is kept tells what is new in it by mail, and a link in the mail ends that, all of it without script', async () => {
  const seeker = await aNeighbour('fr', 'Brieuc Cuivre', { javaScriptEnabled: false, viewport: phone });
  const { page, say, email } = seeker;
  // Nothing has these words: the page offers to tell when something does.
  await open(seeker, '/search?q=soubassophone');
  await follow(seeker, say('search.empty.keep'));
  await page.getByLabel(say('keeping.search.paces.soon')).check();
  await page.getByLabel(say('keeping.search.name'), { exact: true }).fill('Cuivres graves');
  await press(seeker, say('keeping.search.keep'));
  await page.waitForURL(/\/fr\/saved$/);
  await main(seeker).getByRole('link', { name: 'Cuivres graves' }).waitFor();

  const giver = await aPlayer('fr');
  await signIn(giver, 'lender@example.org');
  await publish(giver, sousaphone);
  letPass(0.05);
  await strikeMinute();
  const subject = say('mail.search.found.subject', { searches: 1, search: 'Cuivres graves' });
  const mail = await openMail(seeker, email, subject);
  await mail.getByText(sousaphone.title).first().waitFor();
  const found = await linkInMail(seeker, email, subject, say('mail.search.found.button'));
  const stop = await linkInMail(seeker, email, subject, say('mail.search.found.also'));
  await page.goto(found);
  await main(seeker).getByRole('link', { name: sousaphone.title }).first().waitFor();

  // A stranger to the session has the mail: looking changes nothing, the button does.
  const reader = await aPlayer('fr', { javaScriptEnabled: false });
  await reader.page.goto(stop);
  await press(reader, say('keeping.stop.submit'));
  await main(reader)
    .getByText(say('keeping.stop.stopped', { count: 0 }))
    .waitFor();
  await open(seeker, '/saved');
  await main(seeker).getByText(say('keeping.search.told.never'), { exact: true }).waitFor();
});

it('a listing is kept, put in a list, shown by a link, and gone from it; what was looked at is remembered on the device', async () => {
  const player = await aNeighbour('en', 'Nell Harker');
  const { page, say } = player;
  await open(player, '/search?type=thing');
  const link = main(player).getByRole('article').getByRole('heading').getByRole('link').first();
  const title = (await link.innerText()).trim();
  await link.click();
  await page.waitForURL(/\/listings\//);
  await press(player, say('keeping.listing.keep'));
  await main(player)
    .getByRole('button', { name: say('keeping.listing.kept') })
    .waitFor();

  await open(player, '/saved');
  const first = main(player).getByRole('region', { name: say('keeping.list.first') });
  await first.getByRole('link', { name: title }).waitFor();
  await main(player)
    .getByRole('region', { name: say('keeping.seen.title') })
    .getByRole('link', { name: title })
    .waitFor();
  await main(player).getByText(say('keeping.newList.title'), { exact: true }).click();
  await page.getByLabel(say('keeping.newList.name')).fill('The big clean-up');
  await press(player, say('keeping.newList.submit'));
  const list = main(player).getByRole('region', { name: 'The big clean-up' });
  await list.waitFor();
  await first.getByText(say('keeping.list.move'), { exact: true }).first().click();
  await first.getByRole('button', { name: say('keeping.list.move'), exact: true }).click();
  await list.getByRole('link', { name: title }).waitFor();
  expect(await findings(page)).toEqual([]);

  await list.getByText(say('keeping.list.settings'), { exact: true }).click();
  await list.getByRole('button', { name: say('keeping.list.share') }).click();
  const shared = await list.getByRole('link', { name: /\/saved\/lists\// }).innerText();
  const stranger = await aPlayer('en');
  await stranger.page.goto(shared);
  await main(stranger).getByRole('link', { name: title }).waitFor();
  await main(stranger)
    .getByText(say('keeping.list.sharedBy', { name: 'Nell Harker' }))
    .waitFor();

  await list.getByRole('button', { name: say('keeping.list.drop'), exact: true }).click();
  await list.getByText(say('keeping.list.count', { count: 0 })).waitFor();
  await stranger.page.reload();
  await main(stranger).getByText(say('keeping.list.emptyShared'), { exact: true }).waitFor();
});
