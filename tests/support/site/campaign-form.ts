import type { Locator } from 'playwright-core';
import { form, unfold } from './campaigns';
import { addMonths, aPhoto, follow, main, open, type Player, press } from './play';
import { flash } from './slots';

/** A mobile workshop in Vitré: everything that its lead types. */
export const project = {
  summary: 'Un atelier de réparation qui vient à vélo, de rue en rue.',
  story: [
    '## Pourquoi',
    'On jette trop. Avec un **triporteur** et deux établis, nous réparons devant chez vous.',
    '- le samedi au marché\n- le mercredi à l’école',
    '> Ma bouilloire vit encore, dit Renée.',
    'Plus sur [notre page](https://example.org/atelier). <script>alert(1)</script>',
    '![Le triporteur](photo 1)',
    'Nous avons déjà réparé cent vingt objets sous un barnum prêté, par tous les temps ou presque.',
  ].join('\n\n'),
  risks: 'S’il pleut tout l’hiver, nous irons sous la halle.',
} as const;

const line = (player: Player, step: string, number: number): Locator =>
  main(player).getByRole('group', {
    name: player.say(`campaign-form.${step}.line`, { number }),
    exact: true,
  });

const keep = (player: Player): Promise<void> => press(player, player.say('campaign-form.save'));

const writeStory = async (player: Player): Promise<void> => {
  const { page, say } = player;
  const t = (key: string) => say(`campaign-form.${key}`);
  const filled = form(player, t('steps.story'));
  await filled.getByLabel(t('story.story')).fill(project.story);
  await filled.getByLabel(t('story.risks')).fill(project.risks);
  // Pictures are sent meanwhile; what was written stays.
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(await aPhoto('triporteur.jpg'));
  await press(player, t('photos.send'));
  await flash(player, 'campaign.photosAdded');
  await page.getByLabel(say('ui.photos.alt')).fill('Un triporteur bleu chargé d’outils');
  await press(player, t('photos.save'));
  await flash(player, 'campaign.saved');
  await press(player, t('story.see'));
  await main(player).getByRole('heading', { name: 'Pourquoi', exact: true }).waitFor();
};

type NewReward = { title: string; price: string; kind?: 'addon' | 'suspended'; more?: boolean };

const addReward = async (player: Player, { title, price, kind, more }: NewReward): Promise<void> => {
  const { say } = player;
  const t = (key: string) => say(`campaign-form.rewards.${key}`);
  const filled = form(player, t('add'));
  if (kind) await filled.getByRole('radio', { name: t(`kinds.${kind}.label`) }).check({ force: true });
  await filled.getByLabel(t('title'), { exact: true }).fill(title);
  await filled.getByLabel(t('price')).fill(price);
  await filled.getByLabel(t('delivery')).fill(addMonths(2));
  if (more) {
    await unfold(filled, t('more'));
    await filled.getByLabel(t('stock')).fill('2');
    await filled.getByLabel(t('choices')).fill('Couleur: bleu, vert');
    await filled.getByLabel(say('campaign-form.rewards.country', { number: 1 })).selectOption('FR');
    await filled.getByLabel(say('campaign-form.rewards.shippingPrice', { number: 1 })).fill('5');
  }
  await filled.getByRole('button', { name: t('addThis') }).click();
  await main(player)
    .getByRole('list', { name: t('list') })
    .getByRole('heading', { name: title, exact: true })
    .waitFor();
};

/** What is typed on each page of the form, in its order, and how one goes on from it. */
const pages: Record<string, (player: Player) => Promise<void>> = {
  what: async (player) => {
    const { page, say } = player;
    const t = (key: string) => say(`campaign-form.what.${key}`);
    await page.getByLabel(t('summary')).fill(project.summary);
    await page.getByLabel(t('theme'), { exact: true }).selectOption('sport');
    await page.getByLabel(t('video')).fill('https://framatube.org/w/atelier');
    await keep(player);
  },
  place: async (player) => {
    const { page, say } = player;
    await page.getByLabel(say('campaign-form.place.town')).fill('Vitré');
    await page.getByLabel(say('campaign-form.place.quarter')).fill('Le Rachapt');
    await keep(player);
  },
  story: async (player) => {
    await writeStory(player);
    await keep(player);
  },
  goal: async (player) => {
    const { page, say } = player;
    await page.getByLabel(say('campaign-form.goal.minimum'), { exact: true }).fill('400');
    await page.getByLabel(say('campaign-form.goal.days'), { exact: true }).fill('3');
    await keep(player);
  },
  budget: async (player) => {
    const t = (key: string) => player.say(`campaign-form.budget.${key}`);
    const lines = [
      ['Un triporteur d’occasion', '300'],
      ['Deux établis', '100'],
    ];
    for (const [index, [label = '', amount = '']] of lines.entries()) {
      await line(player, 'budget', index + 1)
        .getByLabel(t('label'))
        .fill(label);
      await line(player, 'budget', index + 1)
        .getByLabel(t('amount'))
        .fill(amount);
    }
    await keep(player);
  },
  rewards: async (player) => {
    await addReward(player, { title: 'Une gourde gravée', price: '25', more: true });
    await addReward(player, { title: 'Une leçon de soudure', price: '40' });
    await addReward(player, { title: 'Un autocollant', price: '3', kind: 'addon' });
    await addReward(player, { title: 'Une réparation suspendue', price: '15', kind: 'suspended' });
    await follow(player, player.say('campaign-form.next'));
  },
  needs: async (player) => {
    const t = (key: string) => player.say(`campaign-form.needs.${key}`);
    const filled = form(player, t('add'));
    await filled.getByLabel(t('title'), { exact: true }).fill('Peindre le triporteur');
    await filled.getByLabel(t('quantity')).fill('8');
    await filled.getByRole('button', { name: t('addThis') }).click();
    await main(player).getByRole('heading', { name: 'Peindre le triporteur' }).waitFor();
    await follow(player, player.say('campaign-form.next'));
  },
  team: async (player) => {
    await line(player, 'team', 1).getByLabel(player.say('campaign-form.team.name')).fill('Awa');
    await keep(player);
  },
  calendar: async (player) => {
    const t = (key: string) => player.say(`campaign-form.calendar.${key}`);
    await line(player, 'calendar', 1).getByLabel(t('month')).fill(addMonths(2));
    await line(player, 'calendar', 1).getByLabel(t('text')).fill('Première sortie');
    await keep(player);
  },
  faq: async (player) => {
    const t = (key: string) => player.say(`campaign-form.faq.${key}`);
    await line(player, 'faq', 1).getByLabel(t('question')).fill('Réparez-vous les vélos ?');
    await line(player, 'faq', 1).getByLabel(t('answer')).fill('Bien sûr.');
    await keep(player);
  },
};

/** From “launch a project” through every page of the form to the checklist. Gives the path of the campaign. */
export const writeCampaign = async (lead: Player, title: string): Promise<string> => {
  const { page, say } = lead;
  await open(lead, '/campaigns');
  await follow(lead, say('campaign.discover.new'));
  await page.getByLabel(say('campaign-form.new.name')).fill(title);
  await press(lead, say('campaign-form.new.begin'));
  for (const [step, fill] of Object.entries(pages)) {
    await page.waitForURL(new RegExp(`/edit/${step}`));
    await main(lead)
      .getByRole('heading', { level: 1, name: say(`campaign-form.titles.${step}`) })
      .waitFor();
    await fill(lead);
  }
  await page.waitForURL(/\/edit\/check/);
  const [, id] = /campaigns\/([^/]+)/.exec(page.url()) ?? [];
  return `/campaigns/${id}`;
};
