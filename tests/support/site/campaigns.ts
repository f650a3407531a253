import { randomUUID } from 'node:crypto';
import type { Locator } from 'playwright-core';
import { patienceMs, siteNow, siteUrl } from './browser';
import { rowsOf } from './database';
import { aPlayer, follow, linkInMail, main, open, type Player, passTo, press, signIn } from './play';
import { flash } from './slots';

/** A form by what it is called. */
export const form = ({ page }: Player, name: string): Locator =>
  page.getByRole('form', { name, exact: true });

/** Unfolds what is folded away. */
export const unfold = async (where: Locator, summary: string): Promise<void> => {
  await where.locator('summary', { hasText: summary }).first().click();
};

/** Whoever runs the community, signed in. */
export const anOperator = async (): Promise<Player> => {
  const operator = await aPlayer('fr');
  await signIn(operator, 'operator@example.org');
  return operator;
};

const idOf = (path: string): string => path.split(/[/?]/)[2] ?? '';

type Place = { area: string; lat: number; lng: number };
type Launched = { title: string; minimumMinor?: number; hours?: number; theme?: string; place?: Place };

const rennes: Place = { area: 'Rennes', lat: 48.1119, lng: -1.6802 };

/** A campaign of a neighbour's that runs already: 200 € or nothing, three days, a story in short. Gives its path. */
export const aLaunched = async (
  { email }: Player,
  { title, minimumMinor = 20_000, hours = 72, theme = 'food', place = rennes }: Launched,
): Promise<string> => {
  const id = randomUUID();
  const now = siteNow();
  const endsAt = new Date(now.getTime() + hours * 3_600_000);
  await rowsOf(
    `INSERT INTO campaign (id, lead_id, currency, state, title, summary, story, theme, minimum, days, budget, area, lat, lng,
       launched_at, ends_at, due_at, created_at, updated_at)
     SELECT $1, id, 'EUR', 'live', $2, 'Un projet du quartier, pour tout le monde.', '<p>Pour tout le quartier.</p>', $3, $4, 3,
       $5, $6, $7, $8, $9, $10, $10, $9, $9 FROM member WHERE email = $11`,
    [
      id,
      title,
      theme,
      minimumMinor,
      JSON.stringify([{ label: 'Le tout', amountMinor: minimumMinor, isOptimum: false }]),
      place.area,
      place.lat,
      place.lng,
      now,
      endsAt,
      email,
    ],
  );
  return `/campaigns/${id}`;
};

type Given = {
  title: string;
  priceMinor?: number;
  stock?: number;
  shipping?: { country: string; amountMinor: number }[];
  choices?: { name: string; options: string[] }[];
};

/** A reward of it: 25 €, as many as are wanted, fetched on the spot. Gives its id. */
export const aRewardOf = async (
  campaign: string,
  { title, priceMinor = 2500, stock, shipping = [], choices = [] }: Given,
): Promise<string> => {
  const id = randomUUID();
  await rowsOf(
    `INSERT INTO reward (id, campaign_id, title, price_minor, stock, shipping, choices, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, now())`,
    [id, idOf(campaign), title, priceMinor, stock ?? null, JSON.stringify(shipping), JSON.stringify(choices)],
  );
  return id;
};

/** A partner's pot that adds as much as is given, to one theme near Rennes. Gives its path. */
export const aPot = async (theme: string, potMinor = 100_000): Promise<string> => {
  const id = randomUUID();
  await rowsOf(
    `INSERT INTO match_fund (id, partner, title, currency, pot_minor, factor, themes, starts_at)
     VALUES ($1, 'La Régie du quartier', 'Un euro pour un euro', 'EUR', $2, 100, $3, $4)`,
    [id, potMinor, [theme], siteNow()],
  );
  return `/funds/${id}`;
};

/** Refused by the bank only when it is charged. */
export const cardThatFails = '4000 0000 0000 0341';

/** On the card page of Stripe: another number than the one that stands there, or that one. */
export const leaveCard = async ({ page }: Player, number?: string): Promise<void> => {
  await page.waitForURL((url) => url.port !== new URL(siteUrl()).port);
  if (number) await page.locator('[name=number]').fill(number);
  await page.getByRole('button').first().click();
  await page.waitForURL((url) => url.port === new URL(siteUrl()).port);
};

export type Backing = {
  /** A reward by its title; left out: a gift. */
  reward?: string;
  /** In euros; left out: what it comes to. */
  amount?: string;
  /** What else is typed. */
  more?: (form: Locator) => Promise<void>;
};

/** From the page of a campaign to the filled form, not sent. */
export const prepareBacking = async (
  player: Player,
  campaign: string,
  { reward, amount, more }: Backing,
): Promise<Locator> => {
  const { page, say } = player;
  await open(player, campaign);
  const name = say('campaign.page.chooseThis', { title: reward ?? say('campaign.page.gift') });
  await main(player).getByRole('link', { name, exact: true }).click();
  await page.waitForURL(/\/back/);
  const filled = form(player, say('pledge.form.label'));
  const label = say(`pledge.form.${reward ? 'amount' : 'amountGift'}`);
  if (amount) await filled.getByLabel(label).fill(amount);
  await more?.(filled);
  return filled;
};

/** Where a pledge is looked at: its path without the language, with the secret that a guest has. */
export const pledgeSeen = async ({ page }: Player): Promise<string> => {
  await page.waitForURL(/\/pledges\/[^/]+/);
  const { pathname, searchParams } = new URL(page.url());
  const key = searchParams.get('key');
  return pathname.replace(/^\/(fr|en)/, '') + (key ? `?key=${key}` : '');
};

/** Backs a campaign and leaves a card. Gives the path of the pledge. */
export const back = async (
  player: Player,
  campaign: string,
  { card, ...backing }: Backing & { card?: string },
): Promise<string> => {
  const { say } = player;
  await prepareBacking(player, campaign, backing);
  await press(player, say('pledge.form.submit'));
  await leaveCard(player, card);
  await main(player).getByText(say('pledge.state.active.title'), { exact: true }).first().waitFor();
  return pledgeSeen(player);
};

/** What a guest says of themselves. */
export const asGuest =
  (name: string, email: string, { say }: Player) =>
  async (filled: Locator): Promise<void> => {
    await filled.getByLabel(say('pledge.form.name'), { exact: true }).fill(name);
    await filled.getByLabel(say('pledge.form.email'), { exact: true }).fill(email);
  };

/** A guest follows the link in the mail about their pledge, and says that the address is theirs. */
export const confirmByMail = async (guest: Player, email: string, title: string): Promise<void> => {
  const { say } = guest;
  const mail = 'mail.pledge.activate.backer';
  await guest.page.goto(
    await linkInMail(guest, email, say(`${mail}.subject`, { title }), say(`${mail}.button`)),
  );
  await press(guest, say('pledge.match.confirm'));
  await flash(guest, 'pledge.addressConfirmed');
};

/** A parcel's address. */
export const sentTo =
  (name: string, { say }: Player) =>
  async (filled: Locator): Promise<void> => {
    const t = (key: string) => say(`pledge.form.${key}`);
    await filled.getByLabel(t('country'), { exact: true }).selectOption('FR');
    await filled.getByLabel(t('addressName')).fill(name);
    await filled.getByLabel(t('line1'), { exact: true }).fill('4 allée des Tilleuls');
    await filled.getByLabel(t('postcode')).fill('35500');
    await filled.getByLabel(t('town')).fill('Vitré');
  };

/** A second after the end of a campaign (of its present round). */
export const passToEnd = async (campaign: string): Promise<void> => {
  const [row] = await rowsOf<{ endsAt: Date }>('SELECT ends_at AS "endsAt" FROM campaign WHERE id = $1', [
    idOf(campaign),
  ]);
  if (!row) throw new Error(`${campaign} is not there.`);
  await passTo(new Date(row.endsAt.getTime() + 1000));
};

/** The pledges of a campaign, by state. */
export const pledgesOf = async (campaign: string): Promise<{ state: string; amountMinor: number }[]> =>
  rowsOf('SELECT state, amount_minor AS "amountMinor" FROM pledge WHERE campaign_id = $1 ORDER BY id', [
    idOf(campaign),
  ]);

/** Everything that a page says, spaces made alike. */
export const textOf = async (where: Locator): Promise<string> =>
  ((await where.textContent({ timeout: patienceMs() })) ?? '').replace(/\s+/g, ' ');

/** The town's fund, opened by those who run the community: 300 € to double pledges to sport near Vitré, 50 € each at most. */
export const openFund = async (operator: Player): Promise<string> => {
  const { say, page } = operator;
  const t = (key: string) => say(`campaign-manage.fund.${key}`);
  await open(operator, '/operate');
  await follow(operator, say('campaign-manage.operate.newFund'));
  const terms = form(operator, t('new'));
  await terms.getByLabel(t('partner')).fill('La Ville');
  await terms.getByLabel(t('title')).fill('Un euro pour un euro, au grand air');
  await terms.getByLabel(t('pot')).fill('300');
  await terms.getByLabel(t('perPledge')).fill('50');
  await terms.getByRole('checkbox', { name: say('campaign.themes.sport') }).check();
  await terms.getByLabel(t('town')).fill('Vitré');
  await terms.getByRole('button', { name: t('make') }).click();
  await flash(operator, 'campaign.fundSaved');
  return `/funds/${page.url().split('/').at(-1)}`;
};

/** What someone brought to the counter, entered by those who run the community. */
export const bringCash = async (
  operator: Player,
  campaign: string,
  name: string,
  amount: string,
): Promise<void> => {
  const t = (key: string) => operator.say(`campaign-manage.counter.${key}`);
  await open(operator, `/operate${campaign}`);
  await unfold(main(operator), t('title'));
  const slip = form(operator, t('title'));
  await slip.getByLabel(t('name'), { exact: true }).fill(name);
  await slip.getByLabel(t('email')).fill('counter@example.org');
  await slip.getByLabel(t('amount'), { exact: true }).fill(amount);
  await slip.getByRole('button', { name: t('go') }).click();
  await flash(operator, 'campaign.recorded');
};
