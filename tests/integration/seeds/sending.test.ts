import { moveBooking } from '@/lib/booking/commands/move-booking';
import { bookingFor } from '@/lib/booking/queries';
import { createDraft } from '@/lib/listing/commands/create-draft';
import { sayGrown, unsayGrown } from '@/lib/listing/lineage/growing';
import { familyOf, passedOnOf } from '@/lib/listing/lineage/queries';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { writeReview } from '@/lib/review/commands';
import { requestBooking } from '../../support/asking';
import { aMember } from '../../support/builders';
import { presentTime } from '../../support/clock';
import { day, later, settle, stateOf } from '../../support/gifts';
import { openRaces, type Races, tally } from '../../support/races/race';
import {
  aGardener,
  aPacket,
  askForPacket,
  packetDetails,
  seedTokens,
  sendTo,
  tokensOf,
} from '../../support/seeds';
import { toldTo } from '../../support/slot-builders';

afterEach(presentTime);

/** All that there is of them together: what is out stands below nothing on the account of the issue. */
const sumOfTokens = async (): Promise<number> => {
  const { _sum } = await db.ledgerAccount.aggregate({
    where: { currency: seedTokens },
    _sum: { balanceMinor: true },
  });
  return Number(_sum.balanceMinor ?? 0);
};

describe('a packet of seed by post', () => {
  it('holds the token of who asks, shows the address once it is agreed, and pays the sender when it came', async () => {
    const packet = await aPacket();
    const awa = await aGardener(1);
    const id = await askForPacket(awa, packet);
    expect([await tokensOf(awa), await tokensOf(packet.owner)]).toEqual([0, 0]);
    expect((await bookingFor(packet.owner, id)).options).toEqual({ way: 'post' });
    expect((await bookingFor(awa, id)).options).toEqual({ way: 'post', sendTo });
    // The one token is held: nothing more can be asked for with it.
    const other = await aPacket();
    await expect(askForPacket(awa, other)).rejects.toMatchObject({ key: 'booking.tokensLow' });

    await moveBooking(packet.owner, { bookingId: id, name: 'accept' });
    expect((await bookingFor(packet.owner, id)).options).toEqual({ way: 'post', sendTo });
    await moveBooking(packet.owner, { bookingId: id, name: 'send' });
    await moveBooking(awa, { bookingId: id, name: 'arrive' });
    // A double click pays once.
    await moveBooking(awa, { bookingId: id, name: 'arrive' });
    await settle();
    expect([await tokensOf(awa), await tokensOf(packet.owner)]).toEqual([0, 1]);
    expect((await bookingFor(packet.owner, id)).options).toEqual({ way: 'post' });
    // Each step is told by a job of its own: which is done first is nobody's promise.
    expect((await toldTo(packet.owner.id)).toSorted()).toEqual([
      'booking.arrive.provider',
      'booking.request.provider',
    ]);
    await writeReview(awa, { bookingId: id, rating: 5, body: 'Belles graines !' });
    await writeReview(packet.owner, { bookingId: id, rating: 5, body: 'Merci !' });
    await settle();
    expect(await stateOf(id)).toBe('closed');
    expect(await sumOfTokens()).toBe(0);
  });

  it('is answered within five days and sent within seven; otherwise the token is back, and the packet free', async () => {
    const packet = await aPacket({ unitCount: 1 });
    const awa = await aGardener(1);
    const unanswered = await askForPacket(awa, packet);
    later(5 * day + 1000);
    await settle();
    expect([await stateOf(unanswered), await tokensOf(awa)]).toEqual(['expired', 1]);
    const unsent = await askForPacket(awa, packet);
    await moveBooking(packet.owner, { bookingId: unsent, name: 'accept' });
    later(5 * day + 1000);
    await settle();
    expect(await toldTo(packet.owner.id)).toContain('booking.remind_sending.provider');
    later(2 * day);
    await settle();
    expect([await stateOf(unsent), await tokensOf(awa)]).toEqual(['fallen', 1]);
    const declined = await askForPacket(awa, packet);
    await moveBooking(packet.owner, { bookingId: declined, name: 'decline' });
    expect(await tokensOf(awa)).toBe(1);
  });

  it('that never arrives is lost after 26 days; on day 30 it comes after all, and that turns round', async () => {
    const packet = await aPacket();
    const awa = await aGardener(1);
    const id = await askForPacket(awa, packet);
    await moveBooking(packet.owner, { bookingId: id, name: 'accept' });
    await moveBooking(packet.owner, { bookingId: id, name: 'send' });
    later(14 * day + 1000);
    await settle();
    expect(await toldTo(awa.id)).toContain('booking.remind_arrival.customer');
    later(12 * day);
    await settle();
    expect([await stateOf(id), await tokensOf(awa), await tokensOf(packet.owner)]).toEqual(['lost', 1, 0]);
    later(4 * day);
    // Who has spent it meanwhile says so once they have another.
    const spent = await askForPacket(awa, await aPacket());
    await expect(moveBooking(awa, { bookingId: id, name: 'arrive_late' })).rejects.toMatchObject({
      key: 'ledger.creditLow',
    });
    await moveBooking(awa, { bookingId: spent, name: 'withdraw' });
    await moveBooking(awa, { bookingId: id, name: 'arrive_late' });
    expect([await stateOf(id), await tokensOf(awa), await tokensOf(packet.owner)]).toEqual(['ended', 0, 1]);
    expect(await sumOfTokens()).toBe(0);
  });

  it('three varieties of one gardener come to two tokens, and each has a lineage of its own', async () => {
    const rose = await aPacket();
    const { owner } = rose;
    const coco = await aPacket({ owner, title: 'Haricot Coco de Paimpol' });
    const gotte = await aPacket({ owner, title: 'Laitue Gotte jaune d’or' });
    const awa = await aGardener(2);
    await expect(askForPacket(awa, rose, [(await aPacket()).listingId])).rejects.toMatchObject({
      fields: { alsoIds: { key: 'field.choose' } },
    });
    const id = await askForPacket(awa, rose, [coco.listingId, gotte.listingId]);
    expect(await tokensOf(awa)).toBe(0);
    await moveBooking(owner, { bookingId: id, name: 'accept' });
    await moveBooking(awa, { bookingId: id, name: 'arrive' });
    expect([await tokensOf(awa), await tokensOf(owner)]).toEqual([0, 2]);
    expect((await bookingFor(awa, id)).items).toHaveLength(3);
    const passed = await db.lotPassing.findMany({
      where: { to: { holderId: awa.id } },
      select: { kind: true, unit: true, count: true, from: { select: { listingId: true } } },
    });
    expect(passed.map(({ from }) => from.listingId).sort()).toEqual(
      [rose, coco, gotte].map(({ listingId }) => listingId).sort(),
    );
    expect(passed[0]).toMatchObject({ kind: 'received', unit: 'packet', count: 1 });
  });

  it('is given for nothing where its owner says so; the address is needed for the post alone', async () => {
    const packet = await aPacket({ details: { given: true } });
    const paul = await aMember({ name: 'Paul Guillou' });
    const asking = { listingId: packet.listingId, from: '', to: '', quantity: 1, message: '' };
    await expect(requestBooking(paul, { ...asking, options: { way: 'post' } })).rejects.toMatchObject({
      fields: { 'options.sendTo': { key: 'field.required' } },
    });
    const { id } = await requestBooking(paul, { ...asking, options: { way: 'hand' } });
    await moveBooking(packet.owner, { bookingId: id, name: 'accept' });
    await moveBooking(paul, { bookingId: id, name: 'arrive' });
    expect([await tokensOf(paul), await tokensOf(packet.owner)]).toEqual([0, 0]);
    const byPost = await aPacket({ details: { ways: ['hand'] } });
    await expect(
      requestBooking(paul, { ...asking, listingId: byPost.listingId, options: { way: 'post', sendTo } }),
    ).rejects.toMatchObject({ fields: { 'options.way': { key: 'field.choose' } } });
  });

  it.each([
    [{ breeding: 'hybrid' }, 'breeding'],
    [{ variety: 'Sungold F1' }, 'variety'],
  ])('is no hybrid: %j is refused beside the field', async (wrong, field) => {
    const owner = await aMember();
    const details = { ...packetDetails, ...wrong };
    const draft = { type: 'seed', title: 'Tomate cerise', description: 'Sucrée.', details };
    await expect(createDraft(owner, draft)).rejects.toMatchObject({
      fields: { [`details.${field}`]: { key: 'listing.hybrid' } },
    });
  });
});

describe('a lineage', () => {
  /** Asks for a packet, gets it by hand, and has the lot that came. */
  const receive = async (who: Viewer, packet: { owner: Viewer; listingId: string }): Promise<string> => {
    const { id } = await requestBooking(who, {
      ...{ listingId: packet.listingId, from: '', to: '', quantity: 1, message: '' },
      options: { way: 'hand' },
    });
    await moveBooking(packet.owner, { bookingId: id, name: 'accept' });
    await moveBooking(who, { bookingId: id, name: 'arrive' });
    const lot = await db.lot.findFirstOrThrow({ where: { holderId: who.id, holding: { bookingId: id } } });
    return lot.id;
  };

  it('goes from garden to garden, and is read by each as far as its audience goes', async () => {
    const rozenn = await aPacket({ details: { given: true } });
    const awa = await aMember({ name: 'Awa Diallo' });
    const came = await receive(awa, rozenn);
    const grown = await aPacket({ owner: awa, title: 'Rose de Berne d’Awa', details: { given: true } });
    const said = { listingId: grown.listingId, lotId: came, count: 12, unit: 'grain' as const };
    await sayGrown(awa, said);
    await sayGrown(awa, { ...said, count: 14 });
    const paul = await aMember({ name: 'Paul Guillou' });
    await receive(paul, grown);

    const family = await familyOf(null, rozenn.listingId);
    expect(family?.lots.map(({ title }) => title)).toEqual([
      'Tomate Rose de Berne',
      'Tomate Rose de Berne',
      'Rose de Berne d’Awa',
      'Rose de Berne d’Awa',
    ]);
    // Who received a packet is for the two of them to know.
    expect(family?.lots.map(({ holder }) => holder)).toEqual(['Rozenn Le Bihan', null, 'Awa Diallo', null]);
    const asAwa = await familyOf(awa, grown.listingId);
    expect(asAwa?.lots.map(({ holder }) => holder)).toEqual([
      'Rozenn Le Bihan',
      'Awa Diallo',
      'Awa Diallo',
      'Paul Guillou',
    ]);
    expect(asAwa?.passings.map(({ kind, count, unit }) => `${kind} ${count} ${unit}`)).toEqual([
      'received 1 packet',
      'grown 14 grain',
      'received 1 packet',
    ]);
    // What is for members only has neither name nor title for a stranger.
    await db.listing.update({ where: { id: grown.listingId }, data: { audience: 'members' } });
    const asStranger = await familyOf(null, rozenn.listingId);
    expect(asStranger?.lots[2]).toMatchObject({ title: '', holder: null, listingId: null });
    expect((await passedOnOf(awa, grown.listingId)).total).toBe(1);
  });

  it('is said by its owner of what came to them, and never goes round', async () => {
    const rozenn = await aPacket({ details: { given: true } });
    const awa = await aMember();
    const came = await receive(awa, rozenn);
    const wrong = { listingId: rozenn.listingId, lotId: came, count: 1, unit: 'packet' as const };
    await expect(sayGrown(awa, wrong)).rejects.toMatchObject({ code: 'not_found' });
    await expect(sayGrown(rozenn.owner, wrong)).rejects.toMatchObject({
      fields: { lotId: { key: 'field.choose' } },
    });
    // Back again: from Awa to Rozenn, whose own seed is older than that.
    const back = await aPacket({ owner: awa, details: { given: true } });
    await sayGrown(awa, { ...wrong, listingId: back.listingId });
    const again = await receive(rozenn.owner, back);
    await expect(sayGrown(rozenn.owner, { ...wrong, lotId: again })).rejects.toMatchObject({
      fields: { lotId: { key: 'lineage.younger' } },
    });
    // The form of a listing says it too; beside its own field where it is none of theirs.
    const draft = { type: 'seed', title: 'Rose du balcon', description: 'Sucrée.', details: packetDetails };
    await expect(createDraft(rozenn.owner, { ...draft, sourceId: came })).rejects.toMatchObject({
      fields: { sourceId: { key: 'field.choose' } },
    });
    const balcony = await createDraft(awa, { ...draft, sourceId: came });
    expect((await familyOf(awa, balcony))?.passings).toMatchObject([
      { kind: 'received' },
      { from: came, kind: 'grown', count: 1, unit: 'packet' },
    ]);
    await unsayGrown(awa, { listingId: back.listingId, lotId: came });
    expect(await db.lotPassing.count({ where: { to: { listingId: back.listingId } } })).toBe(0);
  });
});

describe('one token', () => {
  let races: Races;
  beforeAll(async () => {
    races = await openRaces({ processes: 2 });
  }, 60_000);
  afterAll(() => races.close());

  it('asked with twice at once from two processes is held for one request', async () => {
    const packets = [await aPacket(), await aPacket()];
    const awa = await aGardener(1);
    const outcomes = await races.race(
      packets.map(({ listingId }) => ({
        racer: 'requestBooking' as const,
        input: { viewer: awa, listingId, options: { way: 'hand' } },
      })),
    );
    const { won, refused } = tally(outcomes);
    expect([won, Object.values(refused)]).toEqual([1, [1]]);
    expect(Object.keys(refused)[0]).toMatch(/ledger\.creditLow|booking\.tokensLow/);
    expect([await tokensOf(awa), await sumOfTokens()]).toEqual([0, 0]);
  });
});
