import { bookingFor } from '@/lib/booking/queries';
import { viewerById } from '@/lib/platform/auth/session';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { atLeastOne } from '../../support/at-least-one';
import { aBooking, inDays } from '../../support/booking-builders';
import { aListing, aMember } from '../../support/builders';
import { openRaces, type Races, type Try, tally } from '../../support/races/race';
import { aRing, ringNow, threeThings } from '../../support/rings';

const answer = (bookingId: string, holderId: string, name = 'say_yes'): Try => ({
  racer: 'answerInRing',
  input: { bookingId, holderId, name },
});

const nothing = { held: 0, holdings: ['asked'] };

describe('where all have to agree', () => {
  let races: Races;
  beforeAll(async () => {
    races = await openRaces();
  }, 60_000);
  afterAll(() => races.close());

  it('nothing is taken before the last of them has said yes', async () => {
    const { id, parties } = await aRing(await threeThings());
    const [first = '', second = '', third = ''] = parties;
    await races.race([answer(id, first)]);
    await races.race([answer(id, second)]);
    expect(await ringNow(id)).toEqual({ state: 'requested', yes: 2, ...nothing });
    await races.race([answer(id, third)]);
    expect(await ringNow(id)).toEqual({ state: 'confirmed', yes: 3, held: 3, holdings: ['held'] });
  });

  it('five clients answer for three at the same moment: each counts once, and all is taken once', async () => {
    const { id, parties } = await aRing(await threeThings());
    const [first = '', second = '', third = ''] = parties;
    const outcomes = await races.race([first, second, third, first, third].map((who) => answer(id, who)));
    expect(tally(outcomes)).toEqual({ won: 3, refused: { 'conflict movedMeanwhile': 2 } });
    expect(await ringNow(id)).toEqual({ state: 'confirmed', yes: 3, held: 3, holdings: ['held'] });
  });

  it('one who says no meanwhile ends it, whoever comes first: nothing is taken', async () => {
    const { id, parties } = await aRing(await threeThings());
    const [first = '', second = '', third = ''] = parties;
    await races.race([
      answer(id, first),
      answer(id, second, 'say_no'),
      answer(id, third),
      answer(id, first),
      answer(id, second, 'say_no'),
    ]);
    const { state, held, holdings } = await ringNow(id);
    expect({ state, held, holdings }).toEqual({ state: 'declined', held: 0, holdings: ['released'] });
  });

  it('eight rings for the same three things, all answered at once: one has all three, the others have none', async () => {
    const things = await threeThings();
    const rings: Awaited<ReturnType<typeof aRing>>[] = [];
    for (let at = 0; at < 8; at += 1) rings.push(await aRing(things));
    const outcomes = await races.race(
      rings.flatMap(({ id, parties }) => parties.map((who) => answer(id, who))),
    );
    expect(Object.keys(tally(outcomes).refused)).toEqual(['conflict booking.justTaken']);
    const after: Awaited<ReturnType<typeof ringNow>>[] = [];
    for (const { id } of atLeastOne(rings)) after.push(await ringNow(id));
    expect(after.filter(({ state }) => state === 'confirmed')).toEqual([
      { state: 'confirmed', yes: 3, held: 3, holdings: ['held'] },
    ]);
    expect(after.filter(({ state }) => state === 'requested')).toHaveLength(7);
    expect(after.reduce((sum, { held }) => sum + held, 0)).toBe(3);
  }, 60_000);

  it('one of the things is lent out meanwhile: the last yes is refused, and nothing of the ring moves', async () => {
    const things = await threeThings();
    const { id, parties } = await aRing(things);
    const [first = '', second = '', third = ''] = parties;
    await races.race([answer(id, first), answer(id, second)]);
    const lent = await aBooking({ listing: things[1], state: 'confirmed', from: inDays(2), to: inDays(3) });
    expect(tally(await races.race([answer(id, third)]))).toEqual({
      won: 0,
      refused: { 'conflict booking.justTaken': 1 },
    });
    expect(await ringNow(id)).toEqual({ state: 'requested', yes: 2, ...nothing });
    expect(await db.claim.count({ where: { holding: { bookingId: lent.id }, isActive: true } })).toBe(1);
  });

  it('one of the things is asked for by somebody else at the moment of the last yes: one of both has it', async () => {
    for (const turn of [0, 1, 2, 3]) {
      const things = await threeThings();
      const { id, parties } = await aRing(things);
      const [first = '', second = '', third = ''] = parties;
      await races.race([answer(id, first), answer(id, second)]);
      const listingId = things[turn % 3]?.id ?? '';
      const asking: Try = {
        racer: 'requestBooking',
        input: { viewer: await aMember(), listingId, from: inDays(2), to: inDays(3) },
      };
      const both = [answer(id, third), asking];
      const { won, refused } = tally(await races.race(turn < 2 ? both : both.toReversed()));
      expect([won, Object.values(refused)]).toEqual([1, [1]]);
      const { state, held } = await ringNow(id);
      expect([
        ['confirmed', 3],
        ['requested', 0],
      ]).toContainEqual([state, held]);
      expect(await db.claim.count({ where: { unit: { listingId }, isActive: true } })).toBe(1);
    }
  });

  it('what several workers find at once is there once, and all who propose it at once propose one', async () => {
    const swapped = { type: 'swap', rates: [], priceWay: 'free', priceMinor: 0, depositMinor: 0 };
    const said = [
      ['Lanterne marocaine', 'Un métronome'],
      ['Métronome à balancier', 'Un kaléidoscope'],
      ['Kaléidoscope en laiton', 'Une lanterne'],
    ] as const;
    const people: Viewer[] = [];
    for (const [title, wants] of said) {
      const viewer = await aMember();
      const details = { category: 'home', condition: 'good', wants };
      await aListing({ ...swapped, ownerId: viewer.id, title, details });
      people.push(viewer);
    }
    await races.race(Array.from({ length: 6 }, (): Try => ({ racer: 'lookForRings', input: {} })));
    const [ring, ...others] = await db.foundRing.findMany();
    expect([ring?.size, others]).toEqual([3, []]);
    const input = { ringId: ring?.id ?? '' };
    const started = await races.race(
      people.map((viewer): Try => ({ racer: 'startRing', input: { viewer, ...input } })),
    );
    expect(tally(started)).toEqual({ won: 1, refused: { 'not_found ring.gone': 2 } });
    const asked = { holdings: { some: { listing: { title: said[0][0] } } } };
    expect(await db.booking.count({ where: asked })).toBe(1);
  });

  it('of two operators who merge two categories into each other, one does', async () => {
    const viewer = await viewerById((await aMember({ role: 'operator' })).id);
    if (!viewer) throw new Error('nobody');
    const { version } = await db.category.findUniqueOrThrow({ where: { slug: 'strings' } });
    const into = (slug: string, other: string): Try => ({
      racer: 'retireCategory',
      input: { viewer, slug, version, into: other },
    });
    const merged = await races.race([into('strings', 'keys'), into('keys', 'strings')]);
    expect(tally(merged)).toMatchObject({ won: 1 });
    const retired = await db.category.findMany({
      where: { slug: { in: ['strings', 'keys'] }, retiredAt: { not: null } },
    });
    expect(retired).toHaveLength(1);
  });

  it('each of them sees it as one of several alike, and nobody else does', async () => {
    const { id, parties } = await aRing(await threeThings());
    const roles: string[] = [];
    for (const who of atLeastOne(parties)) {
      const view = await bookingFor(await viewerById(who), id);
      roles.push(view.role);
      expect(view.parties.map(({ holder }) => holder.id).sort()).toEqual([...parties].sort());
    }
    expect(roles).toEqual(['member', 'member', 'member']);
    const operator = await aMember({ role: 'operator' });
    for (const stranger of atLeastOne([await aMember(), operator]))
      await expect(bookingFor(stranger, id)).rejects.toMatchObject({ code: 'not_found' });
    // None of them can make anything that is an operator's or a side's to make.
    for (const who of atLeastOne(parties)) {
      const { transitions } = await bookingFor(await viewerById(who), id);
      expect(transitions.map(({ name }) => name)).toEqual(['say_yes', 'say_no', 'change_balance']);
    }
    expect(await db.party.count({ where: { bookingId: id } })).toBe(3);
  });
});
