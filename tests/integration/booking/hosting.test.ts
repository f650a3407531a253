import { moveBooking } from '@/lib/booking/commands/move-booking';
import { outrunOthers } from '@/lib/booking/commands/outrun-others';
import { bookingFor } from '@/lib/booking/queries';
import { periodOf } from '@/lib/listing/rules';
import { busyOf, unitsFree } from '@/lib/listing/units';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { tasks } from '@/lib/worker/tasks';
import { requestBooking } from '../../support/asking';
import { inDays } from '../../support/booking-builders';
import { aListing, aMember } from '../../support/builders';
import { runJobs } from '../../support/jobs';
import { openRaces, type Races, tally } from '../../support/races/race';
import { toldTo } from '../../support/slot-builders';

const letter =
  'Je traverse la Bretagne à vélo et je cherche un canapé pour la nuit. J’apporte le cidre et je pars tôt.';

/** A sofa for one night or more, as a gift. */
const aSofa = async () => {
  const host = await aMember({ name: 'Nolwenn Kerbrat' });
  const listing = await aListing({
    ownerId: host.id,
    type: 'hospitality',
    title: 'Canapé au bord du canal',
    rates: [],
    priceMinor: 0,
    depositMinor: 0,
    details: { sleeps: 2 },
  });
  return { host, listing };
};

type Sofa = Awaited<ReturnType<typeof aSofa>>;

/** Asks for nights some days from now; the id of the request. */
const ask = async ({ listing }: Sofa, traveller: Viewer, from: number, to: number): Promise<string> => {
  const { id } = await requestBooking(traveller, {
    listingId: listing.id,
    from: inDays(from),
    to: inDays(to),
    quantity: 1,
    options: { travellers: 1 },
    message: letter,
    once: undefined,
  });
  return id;
};

const nights = (from: number, to: number) =>
  periodOf('night', { from: inDays(from), to: inDays(to) }, 'Europe/Paris');

const stateOf = async (id: string) => (await db.booking.findUniqueOrThrow({ where: { id } })).state;
const holdingOf = async (bookingId: string) =>
  (await db.holding.findFirstOrThrow({ where: { bookingId } })).state;

describe('where the host chooses', () => {
  it('several ask for the same nights, which are free until one of them is accepted', async () => {
    const sofa = await aSofa();
    const [maia, karim] = [await aMember({ name: 'Maïa' }), await aMember({ name: 'Karim' })];
    const first = await ask(sofa, maia, 10, 12);
    const second = await ask(sofa, karim, 10, 12);
    const period = nights(10, 12);
    expect(await unitsFree(db, sofa.listing.id, period)).toBe(1);
    expect(await busyOf(db, sofa.listing.id, period.from, period.to)).toEqual([]);
    expect([await holdingOf(first), await holdingOf(second)]).toEqual(['asked', 'asked']);
    expect((await moveBooking(sofa.host, { bookingId: second, name: 'accept' })).state).toBe('confirmed');
    expect(await unitsFree(db, sofa.listing.id, period)).toBe(0);
    expect([await holdingOf(first), await holdingOf(second)]).toEqual(['asked', 'held']);
  });

  it('those who asked for the same are told that it has gone; who asked for other nights is not', async () => {
    const sofa = await aSofa();
    const [maia, karim] = [await aMember({ name: 'Maïa' }), await aMember({ name: 'Karim' })];
    const [odile, ronan] = [await aMember({ name: 'Odile' }), await aMember({ name: 'Ronan' })];
    const chosen = await ask(sofa, maia, 10, 12);
    const same = await ask(sofa, karim, 10, 12);
    const overlapping = await ask(sofa, odile, 11, 14);
    const after = await ask(sofa, ronan, 12, 14);
    await runJobs(tasks);
    await moveBooking(sofa.host, { bookingId: chosen, name: 'accept' });
    await runJobs(tasks);
    expect([await stateOf(same), await stateOf(overlapping), await stateOf(after)]).toEqual([
      'outrun',
      'outrun',
      'requested',
    ]);
    for (const { id } of [karim, odile]) expect(await toldTo(id)).toEqual(['booking.outrun.customer']);
    expect(await toldTo(ronan.id)).toEqual([]);
    const mails = await db.mail.findMany({ where: { to: karim.email }, select: { subject: true } });
    expect(mails).toEqual([{ subject: 'Ces dates ne sont plus libres\u202f: Canapé au bord du canal' }]);
    // The mail leads to others near there, on the nights that Karim asked for.
    const [{ text } = { text: '' }] = await db.mail.findMany({ where: { to: karim.email } });
    const way = new URL(/\S+\/fr\/search\?\S+/.exec(text)?.[0] ?? 'none:');
    const { from, to } = (await bookingFor(karim, same)).dates;
    expect(Object.fromEntries(way.searchParams)).toMatchObject({ type: 'hospitality', from, to });
    const view = await bookingFor(karim, same);
    expect(view).toMatchObject({ state: 'outrun', transitions: [], next: null });
    // Told twice, nothing changes.
    await outrunOthers(chosen);
    expect(await db.lifeEvent.count({ where: { bookingId: same } })).toBe(2);
  });

  it('accepting one when the nights have gone is refused in plain words, and changes nothing', async () => {
    const sofa = await aSofa();
    const first = await ask(sofa, await aMember(), 10, 12);
    const second = await ask(sofa, await aMember(), 11, 13);
    await moveBooking(sofa.host, { bookingId: first, name: 'accept' });
    await expect(moveBooking(sofa.host, { bookingId: second, name: 'accept' })).rejects.toMatchObject({
      code: 'conflict',
      key: 'booking.justTaken',
    });
    expect([await stateOf(second), await holdingOf(second)]).toEqual(['requested', 'asked']);
    expect(await db.lifeEvent.count({ where: { bookingId: second } })).toBe(1);
    await expect(ask(sofa, await aMember(), 10, 11)).rejects.toMatchObject({ key: 'booking.justTaken' });
  });

  it('a request that comes to nothing gives back nothing; an acceptance that does gives the nights back', async () => {
    const sofa = await aSofa();
    const [maia, karim] = [await aMember(), await aMember()];
    const first = await ask(sofa, maia, 10, 12);
    const second = await ask(sofa, karim, 10, 12);
    await moveBooking(maia, { bookingId: first, name: 'withdraw' });
    expect(await holdingOf(first)).toBe('released');
    await moveBooking(sofa.host, { bookingId: second, name: 'accept' });
    await moveBooking(karim, { bookingId: second, name: 'cancel_by_customer' });
    expect(await unitsFree(db, sofa.listing.id, nights(10, 12))).toBe(1);
    expect(await db.claim.count({ where: { unit: { listingId: sofa.listing.id }, isActive: true } })).toBe(0);
  });
});

describe('two processes at once', () => {
  let races: Races;
  beforeAll(async () => {
    races = await openRaces();
  }, 60_000);
  afterAll(() => races.close());

  it('eight requests for one bed accepted at the same moment: one has it, the others hear that it is taken', async () => {
    const sofa = await aSofa();
    const asked: string[] = [];
    for (let at = 0; at < 8; at += 1) asked.push(await ask(sofa, await aMember(), 10, 12));
    const outcomes = await races.race(
      asked.map((bookingId) => ({
        racer: 'moveBooking',
        input: { viewer: sofa.host, bookingId, name: 'accept' },
      })),
    );
    expect(tally(outcomes)).toEqual({ won: 1, refused: { 'conflict booking.justTaken': 7 } });
    expect(await db.claim.count({ where: { unit: { listingId: sofa.listing.id }, isActive: true } })).toBe(1);
    expect(await db.booking.count({ where: { listingId: sofa.listing.id, state: 'confirmed' } })).toBe(1);
    await runJobs(tasks);
    expect(await db.booking.count({ where: { listingId: sofa.listing.id, state: 'outrun' } })).toBe(7);
  }, 60_000);
});
