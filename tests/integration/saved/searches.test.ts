import { viewerById } from '@/lib/platform/auth/session';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { mostSaved, type Pace } from '@/lib/saved/rules';
import {
  changeSearch,
  keepSearch,
  searchesOf,
  stopKeyOf,
  stopSearches,
  toldByKey,
} from '@/lib/saved/searches';
import { tellOfFinds } from '@/lib/saved/telling';
import { aListing, aMember } from '../../support/builders';
import { presentTime, travelTo } from '../../support/clock';

afterEach(presentTime);

const at = (text: string) => travelTo(new Date(text));

const titled = (title: string, more = {}) => aListing({ title, publishedAt: now(), ...more });

/** Somebody who keeps a search for some words. */
const aSeeker = async (q: string, pace: Pace) => {
  const { id, email } = await aMember({ locale: 'en' });
  const viewer = await viewerById(id);
  if (!viewer) throw new Error('nobody');
  await keepSearch(
    viewer,
    { name: `“${q}”`, pace },
    { address: new URLSearchParams({ q }).toString(), query: { q } },
  );
  return { viewer, mails: () => db.mail.findMany({ where: { to: email }, orderBy: { createdAt: 'asc' } }) };
};

describe('a search that somebody keeps', () => {
  it('tells at once what is published after it was kept, each find once, and not what was there or is their own', async () => {
    at('2028-03-01T10:00:00Z');
    await titled('Theremin, tubes from 1958');
    at('2028-03-01T10:01:00Z');
    const { viewer, mails } = await aSeeker('theremin', 'soon');
    at('2028-03-01T10:05:00Z');
    await tellOfFinds();
    expect(await mails()).toHaveLength(0);
    await titled('Theremin for beginners');
    await titled('A theremin of my own', { ownerId: viewer.id });
    at('2028-03-01T10:06:00Z');
    await tellOfFinds();
    await tellOfFinds();
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail?.text).toContain('Theremin for beginners');
    expect(mail?.text).not.toMatch(/1958|my own/);
    expect(mail?.text).toContain('/en/search?q=theremin&sort=newest');
    expect(mail?.unsubscribe).toContain(`/api/saved/stop/${stopKeyOf(viewer.id)}`);
    expect(await db.notice.count({ where: { memberId: viewer.id, kind: 'search.found' } })).toBe(1);
  });

  it('is looked at once where several do so at the same time', async () => {
    at('2028-03-02T10:00:00Z');
    const { mails } = await aSeeker('hurdy-gurdy', 'soon');
    at('2028-03-02T10:01:00Z');
    await titled('Hurdy-gurdy');
    at('2028-03-02T10:02:00Z');
    await Promise.all(Array.from({ length: 6 }, tellOfFinds));
    expect(await mails()).toHaveLength(1);
  });

  it('waits for the morning where it is told once a day, and for Monday where once a week', async () => {
    // A Thursday.
    at('2028-03-02T10:00:00Z');
    const daily = await aSeeker('ocarina', 'daily');
    const weekly = await aSeeker('ocarina', 'weekly');
    at('2028-03-02T11:00:00Z');
    await titled('Ocarina in C');
    at('2028-03-02T23:00:00Z');
    await tellOfFinds();
    expect([await daily.mails(), await weekly.mails()]).toEqual([[], []]);
    at('2028-03-03T07:05:00Z');
    await titled('Ocarina in G');
    at('2028-03-03T07:06:00Z');
    await tellOfFinds();
    const [first] = await daily.mails();
    expect(first?.text).toContain('Ocarina in G · Ocarina in C');
    expect(await weekly.mails()).toEqual([]);
    // In the evening of the same day nothing more, on Monday all of the week.
    await titled('Ocarina in F');
    at('2028-03-03T20:00:00Z');
    await tellOfFinds();
    expect(await daily.mails()).toHaveLength(1);
    at('2028-03-06T07:01:00Z');
    await tellOfFinds();
    expect((await weekly.mails())[0]?.text).toContain('Ocarina in F · Ocarina in G · Ocarina in C');
    expect(await daily.mails()).toHaveLength(2);
  });

  it('comes with all others that are due in one mail', async () => {
    at('2028-03-07T10:00:00Z');
    const { viewer, mails } = await aSeeker('melodica', 'soon');
    await keepSearch(
      viewer,
      { name: 'Zithers', pace: 'soon' },
      { address: 'q=zither', query: { q: 'zither' } },
    );
    at('2028-03-07T10:01:00Z');
    await titled('Melodica');
    await titled('Zither with a stand');
    at('2028-03-07T10:02:00Z');
    await tellOfFinds();
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    for (const text of ['Melodica', 'Zithers', 'Zither with a stand', '/en/saved'])
      expect(mail?.text).toContain(text);
  });

  it('shows to nobody what is not for them', async () => {
    at('2028-03-08T10:00:00Z');
    const { viewer, mails } = await aSeeker('celesta', 'soon');
    await db.member.update({ where: { id: viewer.id }, data: { emailConfirmedAt: null } });
    at('2028-03-08T10:01:00Z');
    await titled('Celesta for confirmed members', { audience: 'confirmed' });
    at('2028-03-08T10:02:00Z');
    await tellOfFinds();
    expect(await mails()).toEqual([]);
  });

  it('is stopped by the key in its mails, once or twice, and by no other; started again it tells nothing old', async () => {
    at('2028-03-09T10:00:00Z');
    const { viewer, mails } = await aSeeker('cornemuse', 'soon');
    const key = stopKeyOf(viewer.id);
    expect(await toldByKey(key)).toBe(1);
    const other = stopKeyOf((await aMember()).id);
    await expect(stopSearches({ key: `${viewer.id}.${other.split('.')[1]}` })).rejects.toMatchObject({
      code: 'not_found',
    });
    for (const _ of [1, 2]) await stopSearches({ key });
    expect(await toldByKey(key)).toBe(0);
    at('2028-03-09T10:01:00Z');
    await titled('Cornemuse');
    at('2028-03-09T11:00:00Z');
    await tellOfFinds();
    const [search] = await searchesOf(viewer);
    expect(search?.pace).toBe('never');
    await changeSearch(viewer, { searchId: search?.id ?? '', name: 'Bagpipes', pace: 'soon' });
    at('2028-03-09T11:05:00Z');
    await tellOfFinds();
    expect(await mails()).toEqual([]);
  });

  it('asks for days that are over no more', async () => {
    at('2028-03-10T10:00:00Z');
    const { viewer, mails } = await aSeeker('vielle', 'soon');
    const query = { q: 'carillon', from: '2028-03-10', to: '2028-03-11' };
    await keepSearch(viewer, { name: 'Carillon', pace: 'soon' }, { address: 'q=carillon', query });
    at('2028-03-13T10:00:00Z');
    await titled('Carillon');
    at('2028-03-13T10:02:00Z');
    await tellOfFinds();
    expect(await mails()).toEqual([]);
  });

  it('is kept once, under its last name, and not without end', async () => {
    const { viewer } = await aSeeker('viole', 'daily');
    await keepSearch(
      viewer,
      { name: 'Viols', pace: 'weekly' },
      { address: 'q=viole', query: { q: 'viole' } },
    );
    expect(await searchesOf(viewer)).toMatchObject([{ name: 'Viols', pace: 'weekly' }]);
    const another = (n: number) =>
      keepSearch(viewer, { name: `${n}`, pace: 'never' }, { address: `q=${n}`, query: { q: `${n}` } });
    const all = await Promise.allSettled(
      Array.from({ length: mostSaved.searches + 3 }, (_, n) => another(n)),
    );
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(mostSaved.searches - 1);
    expect(await searchesOf(viewer)).toHaveLength(mostSaved.searches);
  });
});
