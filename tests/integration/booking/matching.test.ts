import { takeMatchBack } from '@/lib/booking/matching/commands';
import { boardFor, matchesOf } from '@/lib/booking/matching/queries';
import { bookingFor } from '@/lib/booking/queries';
import { sendMessage } from '@/lib/conversation/commands';
import { conversationFor } from '@/lib/conversation/queries';
import { pauseListing, publishListing } from '@/lib/listing/commands/move-listing';
import { closeAccount } from '@/lib/operation/commands/close-account';
import { ownBindings } from '@/lib/operation/queries';
import { hashPassword } from '@/lib/platform/auth/password';
import { db } from '@/lib/platform/db/client';
import { writeReview } from '@/lib/review/commands';
import { tasks } from '@/lib/worker/tasks';
import { password } from '../../support/accounts';
import { requestBooking } from '../../support/asking';
import { atLeastOne } from '../../support/at-least-one';
import { aMember } from '../../support/builders';
import { letPass, presentTime } from '../../support/clock';
import { runJobs } from '../../support/jobs';
import { aNetwork, bring, matchNow, round, say, states } from '../../support/knowledge';
import { toldTo } from '../../support/slot-builders';

afterEach(presentTime);

const titles = (all: readonly { title: string }[]) => all.map(({ title }) => title).sort();

describe('knowledge', () => {
  it('that nobody asks for in return stays a draft until its owner says what they would like', async () => {
    const member = await aMember();
    const { offer, wish } = await states(member, 'Vannerie', 'Apiculture');
    await db.listing.updateMany({ where: { id: { in: [offer.id, wish.id] } }, data: { state: 'draft' } });
    await expect(publishListing(member, { listingId: offer.id })).rejects.toMatchObject({ code: 'invalid' });
    await db.listing.update({ where: { id: wish.id }, data: { state: 'published' } });
    // Of everything else that the form asks for, nothing is missing.
    await db.listing.update({ where: { id: offer.id }, data: { description: 'Le saule et le jonc.' } });
    await publishListing(member, { listingId: offer.id });
    expect((await db.listing.findUniqueOrThrow({ where: { id: offer.id } })).state).toBe('published');
  });

  it('is asked for by nobody: a mediator brings people together', async () => {
    const { a, b } = await aNetwork();
    const asking = {
      listingId: a.offer.id,
      from: '',
      to: '',
      quantity: 1,
      options: {},
      message: '',
      once: undefined,
    };
    await expect(requestBooking(b.member, asking)).rejects.toMatchObject({ key: 'booking.mediatedOnly' });
  });
});

describe('a chain of three', () => {
  it('begins with three yeses, each learns of one and shares with another, and all say a few words to the mediator', async () => {
    const network = await aNetwork();
    const { circleId, mediator, a, b, c } = network;
    const board = await boardFor(mediator, circleId);
    expect(titles(board.wishes)).toEqual(['Accordéon', 'Breton', 'Tricot']);
    const id = await bring(network, round(network), 'once');
    // Pressed twice.
    expect(await bring(network, round(network), 'once')).toBe(id);
    await runJobs(tasks);
    expect((await boardFor(mediator, circleId)).wishes).toEqual([]);
    for (const { member } of atLeastOne([a, b, c])) {
      expect(await toldTo(member.id)).toContain('booking.bring_together.member');
      expect(JSON.stringify(await bookingFor(member, id))).not.toContain('1 rue de');
    }
    await say(a.member, id, 'say_yes');
    await say(b.member, id, 'say_yes');
    expect(await matchNow(id)).toBe('requested asked asked asked');
    await say(c.member, id, 'say_yes');
    expect(await matchNow(id)).toBe('confirmed held held held');

    // Each sees where the one is of whom they learn, and nobody else.
    const seen = await bookingFor(b.member, id);
    expect([seen.listing.title, seen.other.id, seen.place?.address]).toEqual([
      'Tricot',
      a.member.id,
      '1 rue de Tricot, Rennes',
    ]);
    expect(JSON.stringify(seen).match(/1 rue de/g)).toHaveLength(1);
    await sendMessage(c.member, { bookingId: id, body: 'Mardi ?', once: undefined });
    expect((await conversationFor(a.member, id)).messages.map(({ body }) => body)).toEqual(['Mardi ?']);
    // What they write is theirs, not the mediator's.
    await expect(conversationFor(mediator, id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(bookingFor(mediator, id)).rejects.toMatchObject({ code: 'not_found' });

    await say(b.member, id, 'receive');
    await say(c.member, id, 'receive');
    expect(await matchNow(id)).toBe('confirmed ended ended held');
    await say(a.member, id, 'receive');
    expect((await matchNow(id)).split(' ')[0]).toBe('ended');

    // Nobody is reviewed.
    const { review } = await bookingFor(a.member, id);
    expect(review).toEqual({ canWrite: false, until: null });
    await expect(writeReview(a.member, { bookingId: id, rating: 5, body: 'Bien.' })).rejects.toMatchObject({
      key: 'review.closed',
    });
    await expect(say(a.member, id, 'talk')).rejects.toMatchObject({ code: 'invalid' });
    await say(a.member, id, 'talk', { talk: 'Trois soirées, une valse.' });
    await say(b.member, id, 'talk', { talk: 'Une écharpe.' });
    expect((await matchNow(id)).split(' ')[0]).toBe('ended');
    await say(c.member, id, 'talk', { talk: 'Kenavo !' });
    expect((await matchNow(id)).split(' ')[0]).toBe('closed');
    await runJobs(tasks);
    expect(await toldTo(mediator.id)).toEqual(
      expect.arrayContaining(['booking.say_yes.mediator', 'booking.talk.mediator']),
    );
    const { items } = await matchesOf(mediator, circleId);
    const [made] = items;
    expect(made?.people.map(({ talk }) => talk).sort()).toEqual([
      'Kenavo !',
      'Trois soirées, une valse.',
      'Une écharpe.',
    ]);
    // Nor do the others of the chain, nor history, nor another member of the circle read what was said.
    expect(JSON.stringify(await bookingFor(b.member, id))).not.toContain('une valse');
    const events = await db.lifeEvent.findMany({ where: { bookingId: id } });
    expect(JSON.stringify(events)).not.toContain('une valse');
    await expect(matchesOf(a.member, circleId)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(boardFor(await aMember(), circleId)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('with bad luck', () => {
  it('a mediator proposes for the same wish twice: the second is refused, whoever of them makes it', async () => {
    const network = await aNetwork();
    const { a, b, keeper } = network;
    await bring(network, [[a, b]]);
    const again = () => bring({ ...network, mediator: keeper }, [[a, b]]);
    await expect(again()).rejects.toMatchObject({ key: 'match.already' });
    // Once it has come to nothing it may be proposed again.
    const [{ id } = { id: '' }] = await db.booking.findMany({ where: { mediatedForId: network.circleId } });
    await takeMatchBack(keeper, { bookingId: id });
    await takeMatchBack(keeper, { bookingId: id });
    expect(await matchNow(id)).toBe('withdrawn released');
    expect(await matchNow(await again())).toBe('requested asked');
  });

  it('two mediators propose for the same wish at the same moment: one of them does', async () => {
    const network = await aNetwork();
    const { a, b, c, keeper } = network;
    const both = await Promise.allSettled([
      bring(network, [[a, b]]),
      bring({ ...network, mediator: keeper }, [[c, b]]),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('one leaves the chain: it ends for all, the wishes are open again, and the mediator is told', async () => {
    const network = await aNetwork();
    const { circleId, mediator, a, b, c } = network;
    const id = await bring(network, round(network));
    for (const { member } of atLeastOne([a, b, c])) await say(member, id, 'say_yes');
    expect((await ownBindings(b.member)).map(({ kind }) => kind)).toEqual(['learns']);
    await say(b.member, id, 'leave', { reason: 'Je déménage.' });
    await runJobs(tasks);
    expect(await matchNow(id)).toBe('fallen released released released');
    for (const { member } of atLeastOne([a, c]))
      expect(await toldTo(member.id)).toContain('booking.leave.member');
    expect(await toldTo(mediator.id)).toContain('booking.leave.mediator');
    expect((await boardFor(mediator, circleId)).wishes).toHaveLength(3);
    expect((await matchesOf(mediator, circleId)).items[0]?.reason).toBe('Je déménage.');
    await expect(say(a.member, id, 'receive')).rejects.toMatchObject({ code: 'conflict' });
  });

  it('who is in it twice, who is of no circle of theirs, and what is not on show cannot be brought together', async () => {
    const network = await aNetwork();
    const { a, b, c, mediator, circleId } = network;
    const stranger = await states(await aMember(), 'Voile', 'Tricot');
    const refused = (pairs: Parameters<typeof bring>[1]) => bring(network, pairs).catch((error) => error.key);
    expect(await refused([[a, a]])).toBe('match.oneself');
    expect(
      await refused([
        [a, b],
        [a, c],
      ]),
    ).toBe('match.twice');
    expect(
      await refused([
        [a, b],
        [b, c],
      ]),
    ).toBe('match.open');
    expect(await refused([[stranger, b]])).toBe('match.gone');
    await pauseListing(c.member, { listingId: c.offer.id });
    expect(await refused([[c, a]])).toBe('match.gone');
    // Nor by who is no mediator there; nor for oneself, as if one were a circle.
    await expect(bring({ circleId, mediator: a.member }, [[a, b]])).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(bring({ circleId: mediator.id, mediator }, [[a, b]])).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('nobody answers in fourteen days, or nobody says that it is over in half a year: the clock settles it', async () => {
    const network = await aNetwork();
    const { a, b } = network;
    const unanswered = await bring(network, [[b, network.c]]);
    const id = await bring(network, [[a, b]]);
    await say(a.member, id, 'say_yes');
    await say(b.member, id, 'say_yes');
    letPass({ days: 15 });
    await tasks['life-timers']?.({});
    expect(await matchNow(unanswered)).toBe('expired released');
    letPass({ days: 181 });
    await tasks['life-timers']?.({});
    expect(await matchNow(id)).toBe('ended ended');
    letPass({ days: 211 });
    await tasks['life-timers']?.({});
    expect((await matchNow(id)).split(' ')[0]).toBe('closed');
  });

  it('what somebody said to the mediators goes with them when they leave', async () => {
    const network = await aNetwork();
    const { a, b, mediator, circleId } = network;
    const id = await bring(network, [[a, b]]);
    for (const { member } of atLeastOne([a, b])) await say(member, id, 'say_yes');
    await say(b.member, id, 'receive');
    await say(b.member, id, 'talk', { talk: 'Une écharpe.' });
    await say(a.member, id, 'talk', { talk: 'De bonnes mains.' });
    await db.member.update({
      where: { id: b.member.id },
      data: { passwordHash: await hashPassword(password) },
    });
    await closeAccount(b.member, { password });
    const { items } = await matchesOf(mediator, circleId);
    expect(items[0]?.people.map(({ talk }) => talk).sort()).toEqual(['De bonnes mains.', null]);
  });
});
