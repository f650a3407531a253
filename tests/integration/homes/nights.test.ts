import { bookingSubject } from '@/lib/booking/booking-life';
import { notesFor } from '@/lib/booking/notes';
import { bookingFor, quoteFor } from '@/lib/booking/queries';
import { fireDue } from '@/lib/lifecycle/timers';
import { listingPage } from '@/lib/listing/queries';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { writeReview } from '@/lib/review/commands';
import { addDestination } from '@/lib/swap/destinations/commands';
import { matchesFor, threesFor } from '@/lib/swap/destinations/queries';
import { AddDestination } from '@/lib/swap/destinations/schema';
import { tasks } from '@/lib/worker/tasks';
import { agree, propose } from '../../support/amending';
import { inDays } from '../../support/booking-builders';
import { aMember } from '../../support/builders';
import { letPass, presentTime } from '../../support/clock';
import { aHome, askNights, details, givePoints, move, pointsOf, proposeSwap } from '../../support/homes';
import { runJobs } from '../../support/jobs';
import { openRaces, type Races, tally } from '../../support/races/race';
import { toldTo } from '../../support/slot-builders';

afterEach(presentTime);

const tick = () => fireDue(bookingSubject, now());
const stateOf = async (id: string) => (await db.booking.findUniqueOrThrow({ where: { id } })).state;

describe('nights for points', () => {
  it('move with the yes at the value they were asked for, one night more too, and come back when the host calls it off', async () => {
    const home = await aHome();
    const guest = await aMember({ name: 'Samir' });
    await givePoints(guest, 750);
    const bookingId = await askNights(home, guest);
    expect([await pointsOf(guest), await pointsOf(home.owner)]).toEqual([750, 0]);
    expect((await bookingFor(guest, bookingId)).quote).toMatchObject({
      totalMinor: 0,
      estimate: { amountMinor: 750, nights: { count: 5, worth: { points: 150 } } },
    });
    // What is said of a home after it was asked for changes nothing.
    const better = { ...details, extra: 30, equipment: [...(details.equipment as string[]), 'pool', 'cot'] };
    await db.listing.update({ where: { id: home.listing.id }, data: { details: better } });
    await move(home.owner, bookingId, 'accept');
    expect([await pointsOf(guest), await pointsOf(home.owner)]).toEqual([0, 750]);
    await expect(
      quoteFor(guest, {
        listingId: home.listing.id,
        from: inDays(40),
        to: inDays(41),
        quantity: 1,
        options: {},
      }),
    ).resolves.toMatchObject({ quote: { estimate: { amountMinor: 176 } } });

    const longer = await propose(guest, bookingId, { from: inDays(10), to: inDays(16) });
    const proposed = { id: longer.id, bookingId };
    await expect(agree(home.owner, proposed)).rejects.toMatchObject({ key: 'ledger.creditLow' });
    await givePoints(guest, 150);
    await agree(home.owner, proposed);
    expect([await pointsOf(guest), await pointsOf(home.owner)]).toEqual([0, 900]);

    await move(home.owner, bookingId, 'cancel_by_provider', { reason: 'Un dégât des eaux' });
    expect([await pointsOf(guest), await pointsOf(home.owner)]).toEqual([900, 0]);
  }, 120_000);

  it('stay with the host when the guest calls it off, until the host gives them back, once', async () => {
    const home = await aHome();
    const guest = await aMember();
    await givePoints(guest, 450);
    const bookingId = await askNights(home, guest, { nights: 3 });
    await move(home.owner, bookingId, 'accept');
    await move(guest, bookingId, 'cancel_by_customer', { reason: 'Malade' });
    expect([await pointsOf(guest), await pointsOf(home.owner)]).toEqual([0, 450]);
    await expect(move(guest, bookingId, 'give_back')).rejects.toMatchObject({ code: 'forbidden' });
    await move(home.owner, bookingId, 'give_back');
    await move(home.owner, bookingId, 'give_back');
    expect([await pointsOf(guest), await pointsOf(home.owner)]).toEqual([450, 0]);
  });

  it('are refused to who is one point short', async () => {
    const home = await aHome();
    const guest = await aMember();
    await givePoints(guest, 749);
    await expect(askNights(home, guest)).rejects.toMatchObject({ code: 'invalid', key: 'booking.pointsLow' });
    await givePoints(guest, 1);
    await expect(askNights(home, guest)).resolves.toEqual(expect.any(String));
  });

  it('go to the guest when an operator decides so, though the host has spent them', async () => {
    const home = await aHome();
    const guest = await aMember();
    const operator = await aMember({ role: 'operator' });
    await givePoints(guest, 300);
    const bookingId = await askNights(home, guest, { nights: 2 });
    await move(home.owner, bookingId, 'accept');
    const other = await aHome('Rose');
    await move(other.owner, await askNights(other, home.owner, { nights: 2, day: 30 }), 'accept');
    expect(await pointsOf(home.owner)).toBe(0);
    letPass({ days: 10, hours: 20 });
    await move(guest, bookingId, 'dispute', { reason: 'Personne n’était là.' });
    await move(operator, bookingId, 'resolve_back', { reason: 'Le logement était fermé.' });
    expect([await pointsOf(guest), await pointsOf(home.owner)]).toEqual([300, -300]);
  });

  it('tell how the heating works to who has agreed on them, and to nobody else, until they are over', async () => {
    const home = await aHome();
    const [guest, stranger] = [await aMember(), await aMember()];
    await givePoints(guest, 750);
    const bookingId = await askNights(home, guest);
    const notes = async () => notesFor(await bookingFor(guest, bookingId));
    expect(await notes()).toBeNull();
    expect(JSON.stringify(await listingPage(stranger, home.listing.id))).not.toContain('thermostat');
    await move(home.owner, bookingId, 'accept');
    expect(await notes()).toEqual({ heating: details.heating });
    await move(home.owner, bookingId, 'cancel_by_provider');
    expect(await notes()).toBeNull();
  });
});

describe('two homes on the same dates', () => {
  it('are both held with the second yes, looked at on both ends, and written about', async () => {
    const [mine, theirs] = [await aHome('Nolwenn', 'Maison du canal'), await aHome('Yann', 'Face au Sillon')];
    const id = await proposeSwap(mine, theirs);
    expect(await stateOf(id)).toBe('requested');
    await move(theirs.owner, id, 'say_yes');
    expect(await stateOf(id)).toBe('confirmed');
    const view = await bookingFor(mine.owner, id);
    expect([view.place?.address, view.other.name, view.quote.estimate]).toEqual([
      '1 rue de Yann, Rennes',
      'Yann',
      undefined,
    ]);
    const guest = await aMember();
    await givePoints(guest, 900);
    for (const home of [mine, theirs])
      await expect(askNights(home, guest, { day: 22, nights: 2 })).rejects.toMatchObject({
        key: 'booking.justTaken',
      });
    letPass({ days: 21 });
    await tick();
    expect(await stateOf(id)).toBe('started');
    await move(mine.owner, id, 'look_around', { checklist: ['keys', 'clean'], note: 'Tout est parfait.' });
    expect((await bookingFor(theirs.owner, id)).reports).toMatchObject([
      { phase: 'start', isOwn: false, who: { name: 'Nolwenn' }, note: 'Tout est parfait.' },
    ]);
    letPass({ days: 6 });
    await tick();
    await move(theirs.owner, id, 'come_home', { checklist: ['keys'] });
    expect((await bookingFor(theirs.owner, id)).reports.map(({ phase, isOwn }) => [phase, isOwn])).toEqual([
      ['start', false],
      ['end', true],
    ]);
    for (const { owner } of [mine, theirs])
      await writeReview(owner, { bookingId: id, rating: 5, body: 'Merci !' });
    expect(await stateOf(id)).toBe('closed');
    expect([await pointsOf(mine.owner), await pointsOf(theirs.owner)]).toEqual([0, 0]);
  });

  it('are neither when one of them is taken meanwhile, nor once one calls it off', async () => {
    const [mine, theirs] = [await aHome('Nolwenn'), await aHome('Yann')];
    const guest = await aMember();
    await givePoints(guest, 900);
    const [id, other] = [await proposeSwap(mine, theirs), await proposeSwap(mine, theirs, { day: 40 })];
    const taken = await askNights(mine, guest, { day: 21, nights: 2 });
    await expect(move(theirs.owner, id, 'say_yes')).rejects.toMatchObject({ key: 'booking.justTaken' });
    expect(await db.holding.count({ where: { bookingId: id, state: 'held' } })).toBe(0);
    await move(mine.owner, taken, 'decline');
    await move(theirs.owner, id, 'say_yes');
    await move(theirs.owner, other, 'say_yes');
    await move(mine.owner, other, 'call_off_swap', { reason: 'Un imprévu' });
    expect(await stateOf(other)).toBe('withdrawn');
    expect(await db.holding.groupBy({ by: ['state'], where: { bookingId: other } })).toEqual([
      { state: 'released' },
    ]);
  });
});

describe('where one would like to go', () => {
  it('is matched with who lives there and would like to come, on days that suit both', async () => {
    const [mine, malo, brest] = [
      await aHome('Jeanne'),
      await aHome('Yann', 'Face au Sillon'),
      await aHome('Solène'),
    ];
    const at = (listing: { id: string }, lat: number, lng: number) =>
      db.listing.update({ where: { id: listing.id }, data: { publicLat: lat, publicLng: lng } });
    await at(malo.listing, 48.65, -2.01);
    await at(brest.listing, 48.39, -4.49);
    const wish = (
      home: typeof mine,
      town: string,
      days: { from?: string; to?: string; flexDays?: number } = {},
    ) => addDestination(home.owner, AddDestination.parse({ listingId: home.listing.id, town, ...days }));
    const titles = async () =>
      (await matchesFor(mine.owner, mine.listing.id)).map(({ home, from, to }) => [home.title, from, to]);
    await expect(wish(mine, 'Nulle-Part-sur-Rien')).rejects.toMatchObject({ code: 'invalid' });
    await expect(
      addDestination(malo.owner, AddDestination.parse({ listingId: mine.listing.id, town: 'Brest (29)' })),
    ).rejects.toMatchObject({ code: 'not_found' });
    await wish(mine, 'Saint-Malo (35)', { from: inDays(30), to: inDays(40) });
    expect(await titles()).toEqual([]);
    await wish(mine, 'Brest (29)');
    expect(await titles()).toEqual([]);
    await runJobs(tasks);
    await wish(malo, 'Rennes', { from: inDays(43), to: inDays(50) });
    await wish(brest, 'Nantes (44)');
    // Three days apart: neither would come while the other is there.
    expect(await titles()).toEqual([]);
    await wish(malo, 'Rennes', { from: inDays(43), to: inDays(50), flexDays: 7 });
    expect(await titles()).toEqual([['Face au Sillon', inDays(36), inDays(40)]]);
    // Brest would rather go to Saint-Malo than here, and from there they would come here: three go round.
    expect(await threesFor(brest.owner, brest.listing.id)).toEqual([]);
    await wish(brest, 'Saint-Malo (35)');
    expect(await threesFor(mine.owner, mine.listing.id)).toMatchObject([
      { first: { id: brest.listing.id }, second: { id: malo.listing.id }, from: inDays(43), to: inDays(50) },
    ]);
    // Who was there first hears of it, once for both homes; whose own word it was sees it on the page.
    await runJobs(tasks);
    await wish(malo, 'Rennes', { from: inDays(30), to: inDays(45) });
    await runJobs(tasks);
    expect([await toldTo(mine.owner.id), await toldTo(malo.owner.id), await toldTo(brest.owner.id)]).toEqual([
      ['destination.met'],
      [],
      [],
    ]);
  }, 120_000);
});

describe('nights in several processes at once', () => {
  let races: Races;
  beforeAll(async () => {
    races = await openRaces();
  }, 120_000);
  afterAll(() => races.close());

  it('go to one of two guests, and points to one of two hosts where they are for one', async () => {
    const home = await aHome();
    const guests = [await aMember(), await aMember()];
    for (const guest of guests) await givePoints(guest, 750);
    const asked = tally(
      await races.race(
        guests.map((viewer) => ({
          racer: 'requestBooking' as const,
          input: {
            viewer,
            listingId: home.listing.id,
            from: inDays(10),
            to: inDays(15),
            options: { guests: 2 },
            message: 'Quelques jours de repos, à deux et sans bruit.',
          },
        })),
      ),
    );
    expect(asked).toMatchObject({ won: 1, refused: { 'conflict booking.justTaken': 1 } });

    const [one, two] = [await aHome('Rose'), await aHome('Luc')];
    const guest = await aMember();
    await givePoints(guest, 1500);
    const ids = [await askNights(one, guest), await askNights(two, guest)] as const;
    await givePoints(await aMember(), 1, guest);
    const accepted = tally(
      await races.race([
        { racer: 'moveBooking', input: { viewer: one.owner, bookingId: ids[0], name: 'accept' } },
        { racer: 'moveBooking', input: { viewer: two.owner, bookingId: ids[1], name: 'accept' } },
      ]),
    );
    expect(accepted).toMatchObject({ won: 1, refused: { 'conflict ledger.creditLow': 1 } });
    expect(await pointsOf(guest)).toBe(749);
  }, 60_000);
});
