import type { BalanceTyped } from '@/lib/booking/balance/reading';
import { moveBooking } from '@/lib/booking/commands/move-booking';
import { beginConversation } from '@/lib/conversation/parties';
import { everythingOf } from '@/lib/operation/kept';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { chooseRings, refuseRing, startRing } from '@/lib/swap/commands/answer-ring';
import { lookForRings } from '@/lib/swap/commands/look-for-rings';
import { tellOfRings } from '@/lib/swap/commands/tell-of-rings';
import { ringsFor } from '@/lib/swap/queries';
import { tasks } from '@/lib/worker/tasks';
import { atLeastOne } from '../../support/at-least-one';
import { aListing, aMember, type TestMember } from '../../support/builders';
import { letPass, presentTime } from '../../support/clock';
import { runJobs } from '../../support/jobs';
import { toldTo } from '../../support/slot-builders';
import { propose, ringOf } from '../../support/swaps';

type Has = { member: TestMember; thing: Awaited<ReturnType<typeof aListing>> };

const has = async (name: string, title: string, wants: string, more: object = {}): Promise<Has> => {
  const member = await aMember({ name });
  const thing = await aListing({
    ...{
      ownerId: member.id,
      type: 'swap',
      title,
      description: 'Peu servi.',
      rates: [],
      priceWay: 'free',
      priceMinor: 0,
      depositMinor: 0,
    },
    details: { category: 'home', condition: 'good', wants, ...more },
  });
  return { member, thing };
};

/** Four people of whom each would like what the next has. */
const four = (): Promise<[Has, Has, Has, Has]> =>
  Promise.all([
    has('Jeanne', 'Neuf romans policiers', 'Une belle cafetière, de préférence à l’italienne'),
    has('Samir', 'Cafetières italiennes, la paire', 'Quelque chose à écouter : un transistor'),
    has('Nolwenn', 'Poste à transistors', 'Un cerf-volant, ou autre chose'),
    has('Hugo', 'Grand cerf-volant', 'Des romans'),
  ]);

const titles = async (viewer: Viewer): Promise<string[][]> =>
  (await ringsFor(viewer)).map(({ legs }) =>
    legs.map(({ thing, taker }) => `${thing.title} → ${taker.name}`),
  );

const start = async (viewer: Viewer, { once, ...worth }: { once?: string } & BalanceTyped = {}) => {
  const [ring] = await ringsFor(viewer);
  return startRing(viewer, { ringId: ring?.id ?? 'none', message: '', once, ...worth }, beginConversation);
};

const say = (viewer: Viewer, bookingId: string, name: string, quotedBalance?: number) =>
  moveBooking(viewer, { bookingId, name, quotedBalance });

const hold = { holdings: ['released'], listings: ['published'] };

beforeEach(async () => {
  await db.foundRing.deleteMany();
  await db.ringSearch.deleteMany();
  await db.listing.updateMany({ where: { type: 'swap' }, data: { state: 'archived' } });
});
afterEach(presentTime);

it('the house finds a ring of four by what each would like, tells them, and their yeses move four things', async () => {
  const [jeanne, samir, nolwenn, hugo] = await four();
  await runJobs(tasks);
  expect(await lookForRings()).toBe(1);
  expect(await lookForRings()).toBeNull();
  expect(await titles(jeanne.member)).toEqual([
    [
      'Cafetières italiennes, la paire → Jeanne',
      'Poste à transistors → Samir',
      'Grand cerf-volant → Nolwenn',
      'Neuf romans policiers → Hugo',
    ],
  ]);
  expect((await titles(hugo.member))[0]?.[0]).toBe('Neuf romans policiers → Hugo');
  await tellOfRings();
  await tellOfRings();
  for (const { member } of atLeastOne([jeanne, samir, nolwenn, hugo]))
    expect(await toldTo(member.id)).toEqual(['ring.found']);

  // In the order in which they are told: the coffee makers, Samir's own, are worth half an hour more than the rest.
  const worth = { worths: [60, 60, 60, 90], worthIn: 'hours' };
  const made = await start(samir.member, { once: 'once', ...worth });
  expect(await ringsFor(jeanne.member)).toEqual([]);
  // Sent twice, it is one ring; and while it is asked for, its things are in no other.
  expect(
    await startRing(samir.member, { ringId: 'gone', message: '', once: 'once' }, beginConversation),
  ).toEqual(made);
  expect(await lookForRings()).toBe(0);
  for (const { member } of atLeastOne([jeanne, nolwenn, hugo])) await say(member, made.id, 'say_yes', 1);
  expect(await ringOf(made.id)).toEqual({ state: 'confirmed', holdings: ['held'], listings: ['gone'] });
  const beside = {
    where: { bookingId: made.id },
    select: { debtorId: true, creditorId: true, amountMinor: true },
  };
  expect(await db.due.findMany(beside)).toEqual([
    { debtorId: jeanne.member.id, creditorId: samir.member.id, amountMinor: 30 },
  ]);
});

it('one who leaves dissolves it, and the house looks for another without proposing the same again', async () => {
  const [jeanne, samir, nolwenn, hugo] = await four();
  await lookForRings();
  const { id } = await start(jeanne.member);
  // Samir’s coffee maker is also what Odile would like, and she has what he is after.
  const odile = await has('Odile', 'Transistor de poche', 'Une cafetière');
  await say(samir.member, id, 'say_yes');
  await say(hugo.member, id, 'say_no');
  expect(await ringOf(id)).toEqual({ state: 'declined', ...hold });
  expect(await lookForRings()).toBe(1);
  // Nolwenn had not answered yet: that is no no.
  expect(await db.notWanted.findMany({ where: { forId: nolwenn.thing.id } })).toEqual([]);
  expect(await titles(odile.member)).toEqual([
    ['Cafetières italiennes, la paire → Odile', 'Transistor de poche → Samir'],
  ]);
  expect(await titles(hugo.member)).toEqual([]);
});

it('a thing that has gone meanwhile takes its ring with it, also for who has the page open', async () => {
  const [jeanne, samir, nolwenn] = await four();
  await lookForRings();
  const [ring] = await ringsFor(jeanne.member);
  // Samir and Nolwenn find each other: of two rings with the same thing, one is confirmed.
  const other = await propose([samir, nolwenn]);
  await say(nolwenn.member, other, 'say_yes');
  expect(await ringsFor(jeanne.member)).toEqual([]);
  await expect(
    startRing(jeanne.member, { ringId: ring?.id ?? '', message: '', once: undefined }, beginConversation),
  ).rejects.toMatchObject({ code: 'not_found', key: 'ring.gone' });
  expect(await lookForRings()).toBe(0);
});

it('“not this” is remembered; and who switches it off is in no ring', async () => {
  const [jeanne, samir, nolwenn, hugo] = await four();
  await lookForRings();
  const [ring] = await ringsFor(nolwenn.member);
  const stranger = await aMember({ name: 'Olaf' });
  await expect(refuseRing(stranger, { ringId: ring?.id ?? '' })).rejects.toMatchObject({ code: 'not_found' });
  await refuseRing(nolwenn.member, { ringId: ring?.id ?? '' });
  expect(await lookForRings()).toBe(0);
  const kept = await everythingOf(nolwenn.member);
  expect(kept.notWanted).toEqual([
    expect.objectContaining({ forId: nolwenn.thing.id, listingId: hugo.thing.id }),
  ]);

  const lea = await has('Léa', 'Lot de romans', 'Une cafetière');
  await db.listing.update({ where: { id: samir.thing.id }, data: { details: { wants: 'Des romans' } } });
  expect(await lookForRings()).toBe(1);
  await chooseRings(samir.member, { isOff: true });
  expect([await ringsFor(jeanne.member), await ringsFor(lea.member)]).toEqual([[], []]);
  expect(await lookForRings()).toBe(0);
  await chooseRings(samir.member, { isOff: false });
  expect(await lookForRings()).toBe(1);
});

it('who is open to anything takes what comes from who wants theirs; nobody is told more often than every few days', async () => {
  const rose = await has('Rose', 'Métronome en noyer', 'Une idée folle', { anything: true });
  const ines = await has('Inès', 'Lampe d’architecte', 'Un métronome');
  expect(await lookForRings()).toBe(1);
  expect(await titles(rose.member)).toEqual([['Lampe d’architecte → Rose', 'Métronome en noyer → Inès']]);
  await tellOfRings();
  const [ring] = await ringsFor(ines.member);
  await refuseRing(ines.member, { ringId: ring?.id ?? '' });
  await has('Hugo', 'Vieux métronome', 'Une lampe');
  await lookForRings();
  expect(await ringsFor(ines.member)).toHaveLength(1);
  await tellOfRings();
  expect(await toldTo(ines.member.id)).toEqual(['ring.found']);
  await letPass({ days: 4 });
  const again = await ringsFor(ines.member);
  await db.foundRing.updateMany({ where: { id: again[0]?.id }, data: { toldAt: null } });
  await tellOfRings();
  expect(await toldTo(ines.member.id)).toHaveLength(2);
});

it('a category that somebody wants is any thing in it, or below it, wherever an operator has moved it', async () => {
  const category = async (slug: string) => db.category.findUniqueOrThrow({ where: { slug } });
  const [music, strings, tents] = await Promise.all(['music', 'strings', 'tents'].map(category));
  const rose = await has('Rose', 'Bel instrument', '');
  const ines = await has('Inès', 'Abri léger', '');
  const hugo = await has('Hugo', 'Coffret à offrir', 'Un abri');
  const sort = async (
    thing: Has['thing'],
    categoryId: string | undefined,
    wanted: (string | undefined)[],
  ) => {
    await db.listing.update({ where: { id: thing.id }, data: { categoryId: categoryId ?? null } });
    const data = wanted.flatMap((each) => (each ? { listingId: thing.id, categoryId: each } : []));
    await db.wantedCategory.createMany({ data });
  };
  await sort(rose.thing, strings?.id, [tents?.id]);
  await sort(ines.thing, tents?.id, [music?.id]);
  expect(await lookForRings()).toBe(1);
  expect(await titles(rose.member)).toEqual([['Abri léger → Rose', 'Bel instrument → Inès']]);
  expect(await titles(hugo.member)).toEqual([]);
  // Shown elsewhere from now on, what was wanted is wanted there.
  await sort(hugo.thing, music?.id, []);
  await refuseRing(ines.member, { ringId: (await ringsFor(ines.member))[0]?.id ?? '' });
  expect(await lookForRings()).toBe(1);
  expect(await titles(hugo.member)).toEqual([['Abri léger → Hugo', 'Coffret à offrir → Inès']]);
});

it('looked for by several at once, each ring is there once and no thing is in two', async () => {
  await four();
  await has('Odile', 'Transistor de poche', 'Une cafetière');
  await Promise.all(Array.from({ length: 6 }, () => lookForRings()));
  const things = await db.foundThing.findMany();
  expect(new Set(things.map(({ listingId }) => listingId)).size).toBe(things.length);
  expect(await db.foundRing.count()).toBe(1);
  // The database itself refuses a second ring with one of them.
  await expect(
    db.foundRing.create({
      data: { size: 2, fit: 1, things: { create: [{ position: 0, listingId: things[0]?.listingId ?? '' }] } },
    }),
  ).rejects.toMatchObject({ code: 'P2002' });
});
