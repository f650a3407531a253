import { randomUUID } from 'node:crypto';
import { siteNow } from './browser';
import { rowsOf } from './database';
import { bookingMade, main, open, type Player, press, sendButton } from './play';

type Values = Record<string, string | number>;

/** What slots of a type are called, in the words of the one who reads. */
export const slotWord = ({ say }: Player, type: string, key: string, values: Values = {}): string => {
  const own = `types.${type}.slot.${key}`;
  return say.has(own) ? say(own, values) : say(`slots.${key}`, values);
};

/** What a host types of a slot; the rest stays as the form proposes it. */
export type TypedSlot = {
  date: string;
  time?: string;
  capacity?: number;
  minimum?: number;
  note?: string;
  repeat?: 'week' | 'twoWeeks' | 'month' | 'monthDay';
  /** Of a month: which of its weekdays, and these by their names on the page. */
  nth?: number;
  weekdays?: string[];
  /** How often in all; otherwise without end. */
  count?: number;
};

const typeRepetition = async (
  player: Player,
  { repeat, nth, weekdays = [], count }: TypedSlot,
): Promise<void> => {
  const { page, say } = player;
  const t = (key: string) => say(`slot-pages.repeat.${key}`);
  if (!repeat) return;
  await page.getByLabel(t('label')).selectOption(repeat);
  if (nth) await page.getByLabel(t('nth')).selectOption(String(nth));
  for (const name of weekdays) await page.getByRole('checkbox', { name }).check();
  if (!count) return;
  await page.getByRole('radio', { name: t('afterCount') }).check();
  await page.getByLabel(t('count')).fill(String(count));
};

/** Fills the fields of a slot, on whichever page they stand. */
export const typeSlot = async (
  player: Player,
  type: string,
  { date, time, capacity, minimum, note }: Partial<TypedSlot>,
): Promise<void> => {
  const { page, say } = player;
  const t = (key: string) => say(`slot-pages.field.${key}`);
  if (date) await page.getByLabel(t('date'), { exact: true }).fill(date);
  if (time) await page.getByLabel(t('time'), { exact: true }).fill(time);
  if (capacity) await page.getByLabel(slotWord(player, type, 'capacity')).fill(String(capacity));
  if (minimum) await page.getByLabel(t('minimum')).fill(String(minimum));
  if (note) await page.getByLabel(t('note')).fill(note);
};

/** Adds a slot, or many that repeat, in the form of the page that is open. */
export const addSlot = async (player: Player, type: string, slot: TypedSlot): Promise<void> => {
  await typeSlot(player, type, slot);
  await typeRepetition(player, slot);
  await press(player, player.say('slot-pages.add.submit'));
};

/** Waits for the line that says what a form did. */
export const flash = async ({ page, say }: Player, key: string): Promise<void> =>
  page
    .getByRole('status')
    .filter({ hasText: say(`flash.${key}`) })
    .first()
    .waitFor();

type Listed = {
  type?: string;
  title: string;
  details?: object;
  /** In cents, for a place; none: for nothing. */
  amountMinor?: number;
  unit?: string;
  approval?: 'instant' | 'request';
  cancellation?: string;
  mayPassOn?: boolean;
};

/** Something of a host's that is on show already: 9 € a place, booked at once, in Rennes. Gives its path. */
export const aListed = async (
  { email }: Player,
  {
    type = 'meal',
    title,
    details = { main: 'Tajine de courge', allergens: ['none'], diets: ['vegetarian'] },
    amountMinor = 900,
    unit = 'place',
    approval = 'instant',
    cancellation = 'flexible',
    mayPassOn = false,
  }: Listed,
): Promise<string> => {
  const id = randomUUID();
  const rates = amountMinor > 0 ? [{ unit, amountMinor }] : [];
  await rowsOf(
    `INSERT INTO listing (id, owner_id, currency, type, state, title, description, details, rates, price_minor, price_way,
       approval, cancellation, may_pass_on, address, lat, lng, public_lat, public_lng, area, steps_done,
       updated_at, published_at)
     SELECT $1, id, 'EUR', $2, 'published', $3, $3, $4, $5, $6, $7, $8, $9, $10, '12 rue Saint-Hélier', 48.1079, -1.6683,
       48.1085, -1.669, 'Rennes', '{what,photos,price,place,terms}', now(), now() FROM member WHERE email = $11`,
    [
      id,
      type,
      title,
      JSON.stringify(details),
      JSON.stringify(rates),
      amountMinor,
      rates.length > 0 ? 'money' : 'free',
      approval,
      cancellation,
      mayPassOn,
      email,
    ],
  );
  return `/listings/${id}`;
};

const hourMs = 3_600_000;

/** A slot that is there already: three hours long, closed a day before. Gives its id. */
export const aListedSlot = async (listing: string, startsAt: Date, capacity = 6): Promise<string> => {
  const id = randomUUID();
  const closesAt = new Date(startsAt.getTime() - 24 * hourMs);
  await rowsOf(
    `INSERT INTO slot (id, listing_id, starts_at, ends_at, closes_at, due_at, capacity, updated_at)
     VALUES ($1, $2, $3, $4, $5, $5, $6, now())`,
    [id, idOf(listing), startsAt, new Date(startsAt.getTime() + 3 * hourMs), closesAt, capacity],
  );
  return id;
};

/** Hours from the site's present on. */
export const inHours = (hours: number): Date => new Date(siteNow().getTime() + hours * hourMs);

const idOf = (listing: string): string => listing.split('/').at(-1) ?? '';

export type KnownSlot = { id: string; startsAt: Date; endsAt: Date; closesAt: Date; capacity: number };

/** The slots of a listing, soonest first. */
export const slotsOf = (listing: string): Promise<KnownSlot[]> =>
  rowsOf<KnownSlot>(
    `SELECT id, starts_at AS "startsAt", ends_at AS "endsAt", closes_at AS "closesAt", capacity
     FROM slot WHERE listing_id = $1 ORDER BY starts_at`,
    [idOf(listing)],
  );

/** The only slot of a listing. */
export const slotOf = async (listing: string): Promise<KnownSlot> => {
  const [slot] = await slotsOf(listing);
  if (!slot) throw new Error(`${listing} has no slot.`);
  return slot;
};

export type Seat = {
  places?: number;
  /** What the type asks of the one who comes: fills it. */
  answers?: (player: Player) => Promise<void>;
  /** Which slot, where there are several. */
  slotId?: string;
};

/** From the listing's page to the filled request for places, not sent. */
export const prepareSeat = async (
  player: Player,
  listing: string,
  type: string,
  { places = 1, answers, slotId }: Seat = {},
): Promise<void> => {
  const { page, say } = player;
  await open(player, slotId ? `${listing}?slot=${slotId}` : listing);
  await page.getByLabel(slotWord(player, type, 'quantity')).fill(String(places));
  const instant = main(player).getByRole('button', { name: say('booking.panel.instant'), exact: true });
  const request = main(player).getByRole('button', { name: say(`types.${type}.request`), exact: true });
  await instant.or(request).first().click();
  await page.waitForURL(/\/book/);
  await answers?.(player);
};

/** From the listing's page to the places asked for. Gives the path of the booking. */
export const takeSeat = async (
  player: Player,
  listing: string,
  type: string,
  seat: Seat = {},
): Promise<string> => {
  await prepareSeat(player, listing, type, seat);
  await sendButton(player).click();
  return bookingMade(player);
};
