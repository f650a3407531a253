import { isTodo, stepOf } from '@/components/booking/step';
import { moveBooking } from '@/lib/booking/commands/move-booking';
import { bookingFor, bookingsOf, quoteFor } from '@/lib/booking/queries';
import { leaveCircle } from '@/lib/circle/commands/leaving';
import { sendMessage } from '@/lib/conversation/commands';
import { conversationFor } from '@/lib/conversation/queries';
import { createDraft } from '@/lib/listing/commands/create-draft';
import { archiveListing, pauseListing } from '@/lib/listing/commands/move-listing';
import { saveStep } from '@/lib/listing/commands/save-step';
import { listingPage, ownListing, ownListings } from '@/lib/listing/queries';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { tasks } from '@/lib/worker/tasks';
import { requestBooking, unreadAt } from '../../support/asking';
import { inDays } from '../../support/booking-builders';
import { aListing, aMember } from '../../support/builders';
import { aCircle, seenNow } from '../../support/circle-builders';
import { runJobs } from '../../support/jobs';
import { openRaces, type Races, tally } from '../../support/races/race';

/** A free drill of a circle with two keepers, a helper and a member. */
const ourDrill = async () => {
  const circle = await aCircle(['keeper', 'keeper', 'helper', 'member']);
  const listing = await aListing({ ownerId: circle.id, rates: [], priceMinor: 0, depositMinor: 0 });
  const [anna, bilal, helper, member] = circle.people as [Viewer, Viewer, Viewer, Viewer];
  return { circleId: circle.id, listing, anna, bilal, helper, member };
};

const asked = (listingId: string, more: object = {}) => ({
  listingId,
  from: inDays(3),
  to: inDays(4),
  quantity: 1,
  options: {},
  message: 'Bonjour',
  ...more,
});

const movesOf = async (viewer: Viewer, id: string) =>
  (await bookingFor(viewer, id)).transitions.map(({ name }) => name);

/** What the page of a booking and the list of what to do ask of somebody. */
const isAsked = async (viewer: Viewer, id: string) => {
  const { key, turn } = stepOf(await bookingFor(viewer, id), new Date());
  const { items } = await bookingsOf(viewer, { role: 'provider' });
  const todo = items.filter((each) => isTodo(each, new Date())).map((each) => each.id);
  return { onPage: `${key} ${turn}`, isTodo: todo.includes(id) };
};

const tell = () => runJobs(tasks);

const heard = async (viewer: Viewer) =>
  (await db.notice.findMany({ where: { memberId: viewer.id, kind: { startsWith: 'booking.' } } })).map(
    ({ kind }) => kind,
  );

describe('a listing of a circle', () => {
  it('is begun, seen and changed by its keepers and helpers, and shown or put away by keepers', async () => {
    const { circleId, anna, helper, member } = await ourDrill();
    const draft = {
      type: 'thing',
      title: 'Échelle',
      description: 'Une échelle.',
      details: { condition: 'good' },
      onBehalfOf: circleId,
    };
    const id = await createDraft(helper, draft);
    expect(await db.listing.findUniqueOrThrow({ where: { id } })).toMatchObject({ ownerId: circleId });
    expect((await ownListing(anna, id)).title).toBe('Échelle');
    expect((await ownListings(anna)).items.map((each) => each.id)).toContain(id);
    await saveStep(anna, {
      listingId: id,
      step: 'what',
      title: 'Grande échelle',
      description: 'Haute.',
      details: { condition: 'good' },
    });
    for (const who of [member, await aMember()]) {
      await expect(ownListing(who, id)).rejects.toMatchObject({ code: 'not_found' });
      await expect(saveStep(who, { listingId: id, step: 'what', title: 'À moi' })).rejects.toMatchObject({
        code: 'not_found',
      });
      expect((await ownListings(who)).items).toEqual([]);
    }
    await expect(createDraft(member, draft)).rejects.toMatchObject({
      code: 'forbidden',
      key: 'standing.notYours',
    });
    await expect(createDraft(await aMember(), draft)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('may have a price and a deposit', async () => {
    const { listing, anna } = await ourDrill();
    const priced = { price: 'money', rates: { day: '6' }, deposit: '30', units: '1' };
    await saveStep(anna, { listingId: listing.id, step: 'price', ...priced });
    expect(await db.listing.findUniqueOrThrow({ where: { id: listing.id } })).toMatchObject({
      state: 'published',
      depositMinor: 3000,
      rates: [{ unit: 'day', amountMinor: 600 }],
    });
  });

  it('is paused and put away by keepers only', async () => {
    const { listing, anna, helper, member } = await ourDrill();
    await expect(pauseListing(helper, { listingId: listing.id })).rejects.toMatchObject({
      key: 'standing.notYours',
    });
    await expect(pauseListing(member, { listingId: listing.id })).rejects.toMatchObject({
      code: 'not_found',
    });
    await pauseListing(anna, { listingId: listing.id });
    await archiveListing(anna, { listingId: listing.id });
    expect((await db.listing.findUniqueOrThrow({ where: { id: listing.id } })).state).toBe('archived');
  });

  it('shows the circle as who offers it', async () => {
    const { circleId, listing } = await ourDrill();
    expect(await listingPage(null, listing.id)).toMatchObject({
      isOwner: false,
      provider: { id: circleId, name: 'La Boîte à outils' },
    });
  });
});

describe('a request to a circle', () => {
  it('is heard of and seen by those who look after its agreements, and answered by keepers', async () => {
    const { listing, anna, bilal, helper, member } = await ourDrill();
    const { id } = await requestBooking(await aMember(), asked(listing.id));
    await tell();
    expect(await Promise.all([anna, bilal, helper, member].map(heard))).toEqual([
      ['booking.request.provider'],
      ['booking.request.provider'],
      ['booking.request.provider'],
      [],
    ]);
    // Who may answer is asked to; who may not is told that others do.
    const mails = await db.mail.findMany({
      where: { key: { startsWith: 'event:' } },
      orderBy: { createdAt: 'desc' },
    });
    const mailTo = ({ id: memberId }: Viewer) => mails.find(({ key }) => key.endsWith(`:${memberId}`))?.text;
    expect(mailTo(anna)).toContain('répondez');
    expect(mailTo(helper)).toContain(
      'une personne responsable du cercle La Boîte à outils s’occupe de la suite',
    );
    expect(mailTo(helper)).not.toContain('répondez');
    expect(await movesOf(anna, id)).toEqual(expect.arrayContaining(['accept', 'decline']));
    expect(await movesOf(helper, id)).toEqual([]);
    expect(await Promise.all([anna, helper].map((who) => isAsked(who, id)))).toEqual([
      { onPage: 'answer you', isTodo: true },
      { onPage: 'answer keepers', isTodo: false },
    ]);
    await expect(bookingFor(member, id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(moveBooking(helper, { bookingId: id, name: 'accept' })).rejects.toMatchObject({
      code: 'forbidden',
      key: 'standing.notYours',
    });
    await expect(moveBooking(member, { bookingId: id, name: 'accept' })).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(await moveBooking(bilal, { bookingId: id, name: 'accept' })).toMatchObject({ state: 'confirmed' });
    expect((await bookingsOf(anna, { role: 'provider' })).items).toMatchObject([{ id, role: 'provider' }]);
  });

  it('is handed over by helpers too, once for the circle', async () => {
    const { listing, anna, helper } = await ourDrill();
    const customer = await aMember();
    const { id } = await requestBooking(customer, asked(listing.id, { from: inDays(0), to: inDays(1) }));
    await moveBooking(anna, { bookingId: id, name: 'accept' });
    await db.booking.update({ where: { id }, data: { startsAt: new Date(Date.now() - 3_600_000) } });
    expect(await isAsked(helper, id)).toEqual({ onPage: 'handOver you', isTodo: true });
    await moveBooking(helper, { bookingId: id, name: 'hand_over' });
    await expect(moveBooking(anna, { bookingId: id, name: 'hand_over' })).rejects.toMatchObject({
      code: 'conflict',
    });
    await moveBooking(customer, { bookingId: id, name: 'hand_over' });
    expect((await bookingFor(anna, id)).state).toBe('started');
    expect((await bookingFor(anna, id)).reports.map(({ by }) => by).sort()).toEqual(['customer', 'provider']);
  });

  it('goes on with the others when a keeper leaves mid-loan, who hears nothing more', async () => {
    const { circleId, listing, anna, bilal, helper } = await ourDrill();
    const customer = await aMember();
    const { id } = await requestBooking(customer, asked(listing.id));
    await moveBooking(anna, { bookingId: id, name: 'accept' });
    await tell();
    const before = await heard(anna);
    await leaveCircle(anna, { circleId });
    const gone = await seenNow(anna);
    await expect(bookingFor(gone, id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(conversationFor(gone, id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(ownListing(gone, listing.id)).rejects.toMatchObject({ code: 'not_found' });
    await sendMessage(customer, { bookingId: id, body: 'À quelle heure ?', once: undefined });
    await moveBooking(customer, { bookingId: id, name: 'cancel_by_customer' });
    await tell();
    expect(await heard(anna)).toEqual(before);
    expect(await db.notice.count({ where: { memberId: anna.id, kind: 'conversation.message' } })).toBe(0);
    for (const who of [bilal, helper]) {
      expect(await heard(who)).toContain('booking.cancel_by_customer.provider');
      expect(await db.notice.count({ where: { memberId: who.id, kind: 'conversation.message' } })).toBe(1);
    }
    expect(
      await db.mail.count({
        where: {
          to: (await db.member.findUniqueOrThrow({ where: { id: anna.id } })).email,
          template: 'step',
          key: { contains: 'conversation' },
        },
      }),
    ).toBe(0);
  });

  it('is talked about by all who look after it, each with what they have read', async () => {
    const { listing, anna, bilal, helper } = await ourDrill();
    const customer = await aMember();
    const { id } = await requestBooking(customer, asked(listing.id));
    await sendMessage(helper, { bookingId: id, body: 'Je serai là.', once: undefined });
    const { messages } = await conversationFor(bilal, id);
    expect(messages.map(({ author }) => author.id)).toEqual([customer.id, helper.id]);
    expect(await unreadAt(anna, id)).toBe(2);
    expect(await unreadAt(helper, id)).toBe(1);
    expect(await unreadAt(customer, id)).toBe(1);
  });

  it('of one of its own keepers is answered by another, and refused where there is none', async () => {
    const { circleId, listing, anna, bilal } = await ourDrill();
    const { id } = await requestBooking(anna, asked(listing.id));
    expect((await bookingFor(anna, id)).role).toBe('customer');
    expect(await movesOf(anna, id)).not.toContain('accept');
    await expect(moveBooking(anna, { bookingId: id, name: 'accept' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await tell();
    expect(await heard(anna)).toEqual([]);
    await moveBooking(bilal, { bookingId: id, name: 'accept' });
    await leaveCircle(bilal, { circleId });
    await expect(
      requestBooking(anna, asked(listing.id, { from: inDays(10), to: inDays(11) })),
    ).rejects.toMatchObject({ code: 'conflict', key: 'booking.onlyKeeper' });
  });
});

describe('a circle that asks', () => {
  it('is the customer; its keepers ask, its helpers hand over, nobody else', async () => {
    const { circleId, anna, bilal, helper, member } = await ourDrill();
    const listing = await aListing({ rates: [], priceMinor: 0, depositMinor: 0 });
    const owner = await seenNow({ id: listing.ownerId });
    for (const [who, code] of [
      [helper, 'forbidden'],
      [member, 'forbidden'],
      [await aMember(), 'not_found'],
    ] as const)
      await expect(requestBooking(who, asked(listing.id, { onBehalfOf: circleId }))).rejects.toMatchObject({
        code,
      });
    const { id } = await requestBooking(anna, asked(listing.id, { onBehalfOf: circleId }));
    expect(await bookingFor(owner, id)).toMatchObject({ role: 'provider', customer: { id: circleId } });
    expect(await bookingFor(bilal, id)).toMatchObject({ role: 'customer' });
    await moveBooking(owner, { bookingId: id, name: 'accept' });
    await tell();
    expect(await heard(bilal)).toEqual(['booking.accept_confirmed.customer']);
    await expect(moveBooking(helper, { bookingId: id, name: 'cancel_by_customer' })).rejects.toMatchObject({
      key: 'standing.notYours',
    });
    await moveBooking(bilal, { bookingId: id, name: 'cancel_by_customer' });
  });

  it('does not ask itself', async () => {
    const { circleId, listing, anna } = await ourDrill();
    const { problems } = await quoteFor(anna, { ...asked(listing.id), onBehalfOf: circleId });
    expect(problems).toContainEqual({ key: 'booking.ownListing' });
  });

  it('is not made by one person to ask what they answer for alone: their own listing, or that of another circle of theirs', async () => {
    const { circleId, anna, bilal, member } = await ourDrill();
    const own = await aListing({ ownerId: anna.id, rates: [], priceMinor: 0, depositMinor: 0 });
    const { problems } = await quoteFor(anna, { ...asked(own.id), onBehalfOf: circleId });
    expect(problems).toContainEqual({ key: 'booking.ownListing' });
    await expect(requestBooking(anna, asked(own.id, { onBehalfOf: circleId }))).rejects.toMatchObject({
      key: 'booking.ownListing',
    });

    // Somebody of the asking circle answers nothing for the other one; its only keeper is who asks.
    const other = await aCircle();
    await db.circleMember.create({ data: { circleId: other.id, memberId: anna.id, role: 'keeper' } });
    const theirs = await aListing({ ownerId: other.id, rates: [], priceMinor: 0, depositMinor: 0 });
    const { id } = await requestBooking(
      await seenNow(anna),
      asked(theirs.id, { onBehalfOf: circleId, from: inDays(5), to: inDays(6) }),
    );
    expect((await bookingFor(bilal, id)).role).toBe('customer');
    await leaveCircle(other.people[0] as Viewer, { circleId: other.id });
    await expect(
      requestBooking(await seenNow(anna), asked(theirs.id, { onBehalfOf: circleId })),
    ).rejects.toMatchObject({ code: 'conflict', key: 'booking.onlyKeeper' });
    await requestBooking(member, asked(theirs.id));
  });

  it('may ask one of its own keepers, who answers for themselves', async () => {
    const { circleId, anna, bilal } = await ourDrill();
    const listing = await aListing({ ownerId: bilal.id, rates: [], priceMinor: 0, depositMinor: 0 });
    const { id } = await requestBooking(anna, asked(listing.id, { onBehalfOf: circleId }));
    expect((await bookingFor(bilal, id)).role).toBe('provider');
    await tell();
    expect(await heard(bilal)).toEqual(['booking.request.provider']);
    await moveBooking(bilal, { bookingId: id, name: 'accept' });
  });
});

describe('several processes at once', () => {
  let races: Races;
  beforeAll(async () => {
    races = await openRaces({ processes: 2 });
  }, 60_000);
  afterAll(() => races.close());

  it('let two keepers answer one request: one answer counts, the other is told that it has changed', async () => {
    const { listing, anna, bilal } = await ourDrill();
    const { id: bookingId } = await requestBooking(await aMember(), asked(listing.id));
    const outcomes = await races.race([
      { racer: 'moveBooking', input: { viewer: anna, bookingId, name: 'accept' } },
      { racer: 'moveBooking', input: { viewer: bilal, bookingId, name: 'decline' } },
    ]);
    expect(tally(outcomes)).toEqual({ won: 1, refused: { 'conflict movedMeanwhile': 1 } });
    const answers = await db.lifeEvent.findMany({
      where: { bookingId, name: { in: ['accept', 'decline'] } },
    });
    expect(answers).toHaveLength(1);
  });
});
