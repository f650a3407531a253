import { findings } from './axe';
import { siteUrl } from './browser';
import { rowsOf } from './database';
import { aPlayer, type Player, signIn } from './play';

const players = new Map<string, Promise<Player>>();

const enter = async (email: string): Promise<Player> => {
  const player = await aPlayer('fr', { reducedMotion: 'reduce' });
  if (email) await signIn(player, email);
  return player;
};

/** Someone who is signed in already, or nobody in particular. */
export const as = (email: string): Promise<Player> => {
  const known = players.get(email) ?? enter(email);
  players.set(email, known);
  return known;
};

/** Opens a page as someone; the status it answers with. */
export const visit = async (email: string, path: string): Promise<{ player: Player; status: number }> => {
  const player = await as(email);
  const response = await player.page.goto(siteUrl(path));
  return { player, status: response?.status() ?? 0 };
};

/** Axe finds nothing on the page as it stands. */
export const expectNothing = async ({ page }: Player): Promise<void> => {
  expect(await findings(page)).toEqual([]);
};

/** Axe finds nothing on a page, whatever is folded on it. */
export const expectClean = async (email: string, path: string): Promise<void> => {
  const { player, status } = await visit(email, path);
  expect([path, status]).toEqual([path, 200]);
  await player.page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
  });
  await expectNothing(player);
};

/** A row of the demo, the first that fits. */
export const rowOf = async <Row>(text: string, values: unknown[] = []): Promise<Row> => {
  const [row] = await rowsOf<Row>(text, values);
  if (!row) throw new Error(`The demo has nothing for: ${text} ${values}`);
  return row;
};
