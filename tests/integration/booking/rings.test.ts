import { changeBalance } from '@/lib/booking/balance/changing';
import { proposeRing } from '@/lib/booking/commands/propose-ring';
import type { MeetingTyped } from '@/lib/booking/meeting-point';
import { bookingFor, bookingsOf } from '@/lib/booking/queries';
import { sendMessage } from '@/lib/conversation/commands';
import { beginConversation } from '@/lib/conversation/parties';
import { conversationFor } from '@/lib/conversation/queries';
import { archiveListing, pauseListing } from '@/lib/listing/commands/move-listing';
import { closeAccount } from '@/lib/operation/commands/close-account';
import { ownBindings } from '@/lib/operation/queries';
import { hashPassword } from '@/lib/platform/auth/password';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { writeReview } from '@/lib/review/commands';
import { reviewsAbout } from '@/lib/review/queries';
import { momentOf, plainDateAt } from '@/lib/shared/period';
import { tasks } from '@/lib/worker/tasks';
import { password } from '../../support/accounts';
import { requestBooking, reviewSeen } from '../../support/asking';
import { atLeastOne } from '../../support/at-least-one';
import { aMember, type TestMember } from '../../support/builders';
import { aCircle } from '../../support/circle-builders';
import { letPass, presentTime } from '../../support/clock';
import { someHours, theHours } from '../../support/credits';
import { hoursOf, sumOfHours } from '../../support/in-credit';
import { runJobs } from '../../support/jobs';
import { openRaces, type Races, tally } from '../../support/races/race';
import { toldTo } from '../../support/slot-builders';
import { agreeTo, propose, ringOf, type Swapper, say, swappers } from '../../support/swaps';

const three = async (): Promise<[Swapper, Swapper, Swapper]> => {
  const [jeanne, samir, nolwenn] = await swappers(3);
  if (!jeanne || !samir || !nolwenn) throw new Error('three people are missing');
  return [jeanne, samir, nolwenn];
};

const nothingMoved = { holdings: ['released'], listings: ['published'] };
const allHeld = { state: 'confirmed', holdings: ['held'], listings: ['gone'] };

/** The last of five. */
const membersFrom = (all: readonly Swapper[], at: number): [TestMember, TestMember] => {
  const [one, other = one] = all.slice(at).map(({ member }) => member);
  if (!one || !other) throw new Error('nobody is left');
  return [one, other];
};

/** All but the first, who proposed it, say yes. */
const allSayYes = async (id: string, [, ...others]: readonly Swapper[]): Promise<void> => {
  for (const { member } of atLeastOne(others)) await say(member, id, 'say_yes');
};

let races: Races;
beforeAll(async () => {
  races = await openRaces();
}, 60_000);
afterAll(() => races.close());
afterEach(presentTime);

describe('three things in a ring', () => {
  it('go from hand to hand once all have said yes, and each writes of the one from whom theirs came', async () => {
    const all = await three();
    const [jeanne, samir, nolwenn] = all;
    const id = await propose(all, 'Ça tombe rond, non ?');
    await runJobs(tasks);
    expect(await ringOf(id)).toEqual({ state: 'requested', holdings: ['asked'], listings: ['published'] });
    expect(await toldTo(samir.member.id)).toContain('booking.propose.member');
    expect(await toldTo(jeanne.member.id)).not.toContain('booking.propose.member');

    // Each sees who hands what to whom, and nobody where.
    const asked = await bookingFor(samir.member, id);
    expect(asked.ring.map(({ from, to, listing }) => [from.name, listing.title, to.name])).toEqual([
      ['Samir', 'Cafetière italienne', 'Jeanne'],
      ['Nolwenn', 'Poste à transistors', 'Samir'],
      ['Jeanne', 'Neuf romans policiers', 'Nolwenn'],
    ]);
    expect([asked.listing.title, asked.other.name]).toEqual(['Poste à transistors', 'Nolwenn']);
    expect(asked.parties.map(({ answer }) => answer).sort()).toEqual(['none', 'none', 'yes']);
    expect(JSON.stringify(asked)).not.toContain('1 rue de');

    await allSayYes(id, all);
    await runJobs(tasks);
    expect(await ringOf(id)).toEqual(allHeld);
    for (const [{ member }, giver] of atLeastOne([
      [jeanne, 'Samir'],
      [samir, 'Nolwenn'],
      [nolwenn, 'Jeanne'],
    ] as const)) {
      const view = await bookingFor(member, id);
      expect(view.place?.address).toBe(`1 rue de ${giver}, Rennes`);
      expect(JSON.stringify(view).match(/1 rue de/g)).toHaveLength(1);
      expect(await toldTo(member.id)).toContain('booking.say_yes.member');
    }

    // What one writes all of them read.
    await sendMessage(nolwenn.member, { bookingId: id, body: 'Samedi matin ?', once: undefined });
    const { messages } = await conversationFor(jeanne.member, id);
    expect(messages.map(({ body }) => body)).toEqual(['Ça tombe rond, non ?', 'Samedi matin ?']);

    // Each hands over to the next and says so; whether it came is said by who takes it.
    await say(samir.member, id, 'hand_on');
    const { ring, state } = await bookingFor(jeanne.member, id);
    expect([state, ring.map(({ isHandedOn, isReceived }) => [isHandedOn, isReceived])]).toEqual([
      'confirmed',
      [
        [true, false],
        [false, false],
        [false, false],
      ],
    ]);
    await say(jeanne.member, id, 'receive');
    expect((await bookingFor(samir.member, id)).ring.map(({ isReceived }) => isReceived)).toEqual([
      true,
      false,
      false,
    ]);
    await say(samir.member, id, 'receive');
    await say(nolwenn.member, id, 'receive');
    expect(await ringOf(id)).toEqual({ state: 'ended', holdings: ['ended'], listings: ['gone'] });

    await writeReview(jeanne.member, { bookingId: id, rating: 5, body: 'Elle chante.' });
    await writeReview(samir.member, { bookingId: id, rating: 4, body: 'Un beau son.' });
    expect((await reviewSeen(nolwenn.member, id)).theirs).toBeNull();
    await writeReview(nolwenn.member, { bookingId: id, rating: 5, body: 'Lus en trois nuits.' });
    expect((await ringOf(id)).state).toBe('closed');
    const { items } = await reviewsAbout(null, samir.member.id);
    expect(items.map(({ author, body }) => [author.name, body])).toEqual([['Jeanne', 'Elle chante.']]);
    const seen = await reviewSeen(nolwenn.member, id);
    expect([seen.mine?.body, seen.theirs?.body]).toEqual(['Lus en trois nuits.', 'Un beau son.']);
  });

  it('may all be handed over at one place, which all read before they say yes: then nobody learns where another lives', async () => {
    const all = await three();
    const [, samir] = all;
    const meetingAt = plainDateAt(new Date(now().getTime() + 3 * 86_400_000), 'Europe/Paris').concat(
      'T15:30',
    );
    const refused = async (meeting: MeetingTyped, field: string, key: string) =>
      expect(propose(all, '', meeting)).rejects.toMatchObject({ fields: { [field]: { key } } });
    await refused({ meetingPlace: 'Place des Lices' }, 'meetingAt', 'field.required');
    await refused({ meetingAt }, 'meetingPlace', 'field.required');
    await refused(
      { meetingPlace: 'Place des Lices', meetingAt: '2020-01-01T10:00' },
      'meetingAt',
      'period.past',
    );
    await refused(
      { meetingPlace: 'Place des Lices', meetingAt: '2199-01-01T10:00' },
      'meetingAt',
      'ring.meetsTooLate',
    );
    const id = await propose(all, '', { meetingPlace: 'Place des Lices', meetingAt });
    const meeting = { place: 'Place des Lices', at: momentOf(meetingAt, 'Europe/Paris') };
    expect((await bookingFor(samir.member, id)).meeting).toEqual(meeting);
    await allSayYes(id, all);
    for (const { member } of atLeastOne(all)) {
      const view = await bookingFor(member, id);
      expect([view.meeting, view.place?.address]).toEqual([meeting, 'Place des Lices']);
      expect(JSON.stringify(view)).not.toContain('1 rue de');
    }
  });

  it('are four as well: with the fourth yes, within 72 hours, four things move', async () => {
    const all = await swappers(4);
    const id = await propose(all);
    const [fourth] = membersFrom(all, 3);
    for (const { member } of atLeastOne(all.slice(1, 3))) await say(member, id, 'say_yes');
    letPass({ hours: 71 });
    await tasks['life-timers']?.({});
    expect(await ringOf(id)).toEqual({ state: 'requested', holdings: ['asked'], listings: ['published'] });
    await say(fourth, id, 'say_yes');
    expect(await ringOf(id)).toEqual(allHeld);
    for (const { member } of atLeastOne(all)) await say(member, id, 'receive');
    expect(await ringOf(id)).toEqual({ state: 'ended', holdings: ['ended'], listings: ['gone'] });
    expect(await db.holding.count({ where: { bookingId: id, state: 'ended' } })).toBe(4);
  });

  it('stay where they are with a single no, of which all are told; also one after a yes', async () => {
    const all = await three();
    const [jeanne, samir, nolwenn] = all;
    const id = await propose(all);
    await say(samir.member, id, 'say_yes');
    await say(samir.member, id, 'say_no', 'J’ai changé d’avis.');
    await runJobs(tasks);
    expect(await ringOf(id)).toEqual({ state: 'declined', ...nothingMoved });
    for (const { member } of atLeastOne([jeanne, nolwenn]))
      expect(await toldTo(member.id)).toContain('booking.say_no.member');
    await expect(say(nolwenn.member, id, 'say_yes')).rejects.toMatchObject({ code: 'conflict' });
  });

  it('stay where they are when one does not answer within 72 hours', async () => {
    const all = await three();
    const id = await propose(all);
    await say(all[1].member, id, 'say_yes');
    letPass({ hours: 71 });
    await tasks['life-timers']?.({});
    expect((await ringOf(id)).state).toBe('requested');
    letPass({ hours: 2 });
    await expect(say(all[2].member, id, 'say_yes')).rejects.toMatchObject({ code: 'conflict' });
    await tasks['life-timers']?.({});
    await runJobs(tasks);
    expect(await ringOf(id)).toEqual({ state: 'expired', ...nothingMoved });
    for (const { member } of atLeastOne(all))
      expect(await toldTo(member.id)).toContain('booking.expire.member');
  });

  it('are nobody else’s business: not a stranger’s, nor an operator’s before there is trouble', async () => {
    const all = await three();
    const id = await propose(all);
    const operator = await aMember({ role: 'operator' });
    for (const who of atLeastOne([await aMember(), operator])) {
      await expect(bookingFor(who, id)).rejects.toMatchObject({ code: 'not_found' });
      await expect(conversationFor(who, id)).rejects.toMatchObject({ code: 'not_found' });
      await expect(say(who, id, 'say_yes')).rejects.toMatchObject({ code: 'not_found' });
    }
    const { items } = await bookingsOf(all[2].member, { role: 'member' });
    expect(items.map((each) => [each.id, each.ringSize, each.other.name])).toEqual([[id, 3, 'Jeanne']]);
    expect((await bookingsOf(all[0].member, { role: 'customer' })).items).toEqual([]);
    expect((await bookingsOf(all[1].member, { role: 'provider' })).items).toEqual([]);
  });
});

describe('with bad luck', () => {
  it('the last two of five answer at the same moment, one of them no: none of the five things moves', async () => {
    for (const turn of atLeastOne([0, 1, 2])) {
      const all = await swappers(5);
      const id = await propose(all);
      for (const { member } of atLeastOne(all.slice(1, 3))) await say(member, id, 'say_yes');
      const [fourth, fifth] = membersFrom(all, 3);
      const answers = [
        { racer: 'moveBooking' as const, input: { viewer: fourth, bookingId: id, name: 'say_yes' } },
        { racer: 'moveBooking' as const, input: { viewer: fifth, bookingId: id, name: 'say_no' } },
      ];
      await races.race(turn % 2 === 0 ? answers : answers.toReversed());
      expect(await ringOf(id)).toEqual({ state: 'declined', ...nothingMoved });
    }
  }, 60_000);

  it('the fifth says yes and no at once: all five move or none, and never some', async () => {
    const all = await swappers(5);
    const id = await propose(all);
    for (const { member } of atLeastOne(all.slice(1, 4))) await say(member, id, 'say_yes');
    const [viewer] = membersFrom(all, 4);
    const outcomes = await races.race(
      ['say_yes', 'say_no', 'say_yes', 'say_no'].map((name) => ({
        racer: 'moveBooking' as const,
        input: { viewer, bookingId: id, name },
      })),
    );
    expect(tally(outcomes).won).toBeGreaterThan(0);
    const after = await ringOf(id);
    expect([allHeld, { state: 'declined', ...nothingMoved }]).toContainEqual(after);
  }, 60_000);

  it('the fifth yes and the first no of another who takes theirs back, together: all five move or none', async () => {
    for (const turn of atLeastOne([0, 1])) {
      const all = await swappers(5);
      const id = await propose(all);
      for (const { member } of atLeastOne(all.slice(1, 4))) await say(member, id, 'say_yes');
      const [fourth, fifth] = membersFrom(all, 3);
      const answers = [
        { racer: 'moveBooking' as const, input: { viewer: fifth, bookingId: id, name: 'say_yes' } },
        { racer: 'moveBooking' as const, input: { viewer: fourth, bookingId: id, name: 'say_no' } },
      ];
      const { won } = tally(await races.race(turn === 0 ? answers : answers.toReversed()));
      expect(won).toBe(1);
      const after = await ringOf(id);
      expect([allHeld, { state: 'declined', ...nothingMoved }]).toContainEqual(after);
    }
  }, 60_000);

  it('of two rings that share a thing one confirms; the other falls apart, and its people are told', async () => {
    const [jeanne, samir, nolwenn] = await three();
    const [hugo] = (await swappers(4)).slice(3);
    if (!hugo) throw new Error('Hugo is missing');
    const first = await propose([jeanne, samir, nolwenn]);
    const second = await propose([hugo, samir]);
    await say(nolwenn.member, first, 'say_yes');
    const outcomes = await races.race(
      [first, second].map((bookingId) => ({
        racer: 'moveBooking' as const,
        input: { viewer: samir.member, bookingId, name: 'say_yes' },
      })),
    );
    expect(tally(outcomes)).toEqual({ won: 1, refused: { 'conflict booking.justTaken': 1 } });
    await runJobs(tasks);
    const after = [await ringOf(first), await ringOf(second)];
    expect(after.map(({ state }) => state).sort()).toEqual(['confirmed', 'withdrawn']);
    const lost = after[0]?.state === 'withdrawn' ? jeanne : hugo;
    expect(await toldTo(lost.member.id)).toContain('booking.fall_apart.member');
    expect((await db.listing.findUniqueOrThrow({ where: { id: lost.thing.id } })).state).toBe('published');
  }, 60_000);

  it('a thing that is paused or archived meanwhile ends the ring, and no yes can come before that is told', async () => {
    for (const leave of atLeastOne([pauseListing, archiveListing])) {
      const all = await three();
      const id = await propose(all);
      await say(all[1].member, id, 'say_yes');
      await leave(all[0].member, { listingId: all[0].thing.id });
      await expect(say(all[2].member, id, 'say_yes')).rejects.toMatchObject({ key: 'booking.justTaken' });
      await runJobs(tasks);
      expect((await ringOf(id)).state).toBe('withdrawn');
      expect(await toldTo(all[2].member.id)).toContain('booking.fall_apart.member');
    }
  });

  it('who leaves before all have agreed says no by it; afterwards the ring binds them', async () => {
    const all = await three();
    const [, samir] = all;
    const id = await propose(all);
    await say(samir.member, id, 'say_yes');
    expect(await ownBindings(samir.member)).toEqual([]);
    await say(all[2].member, id, 'say_yes');
    expect((await ownBindings(samir.member)).map(({ kind }) => kind)).toEqual(['swaps']);

    const others = await three();
    const left = await propose(others);
    await db.member.update({
      where: { id: others[1].member.id },
      data: { passwordHash: await hashPassword(password) },
    });
    await closeAccount(others[1].member, { password });
    await runJobs(tasks);
    expect((await ringOf(left)).state).toBe('withdrawn');
    expect(await toldTo(others[0].member.id)).toContain('booking.fall_apart.member');
    expect((await bookingFor(others[0].member, left)).parties.map(({ holder }) => holder.name)).toContain('');
  });

  it('who never hands over is reported: the others go on, and with the decision what did not come stays', async () => {
    const all = await three();
    const [jeanne, samir, nolwenn] = all;
    const id = await propose(all);
    await allSayYes(id, all);
    await say(jeanne.member, id, 'receive');
    // Nolwenn’s radio does not come to Samir.
    await say(samir.member, id, 'dispute', 'Personne ne répond.');
    await runJobs(tasks);
    const operator = await aMember({ role: 'operator' });
    const looked = await bookingFor(operator, id);
    expect([looked.role, looked.place, looked.ring.map(({ isReceived }) => isReceived)]).toEqual([
      'operator',
      null,
      [true, false, false],
    ]);
    expect(await toldTo(nolwenn.member.id)).toContain('booking.dispute.member');
    await say(nolwenn.member, id, 'receive_meanwhile');
    await say(operator, id, 'resolve', 'Le poste reste chez Nolwenn.');
    expect((await ringOf(id)).holdings).toEqual(['ended', 'released']);
    const states = await db.listing.findMany({
      where: { id: { in: all.map(({ thing }) => thing.id) } },
      select: { title: true, state: true },
      orderBy: { title: 'asc' },
    });
    expect(states.map(({ title, state }) => `${title}: ${state}`)).toEqual([
      'Cafetière italienne: gone',
      'Neuf romans policiers: gone',
      'Poste à transistors: published',
    ]);
  });

  it('what nobody confirms or reports counts as received after two weeks, of which all were reminded', async () => {
    const all = await three();
    const id = await propose(all);
    await allSayYes(id, all);
    letPass({ days: 8 });
    await tasks['life-timers']?.({});
    await runJobs(tasks);
    expect(await toldTo(all[0].member.id)).toContain('booking.remind_receipt.member');
    letPass({ days: 7 });
    await tasks['life-timers']?.({});
    expect(await ringOf(id)).toEqual({ state: 'ended', holdings: ['ended'], listings: ['gone'] });
  });
});

describe('with a balance in hours', () => {
  beforeAll(() => someHours(theHours, { floorMinor: -300 }));
  // Whatever has happened: what one has, another owes.
  afterEach(async () => expect(await sumOfHours()).toBe(0));

  /** What Samir's, Nolwenn's and Jeanne's things are worth: Jeanne and Samir each give Nolwenn two hours. */
  const unequal = { worths: ['3 h', '5 h', '1 h'], worthIn: theHours };
  const nothing = { own: 0, held: 0 };
  const twoHeld = { own: -120, held: 120 };
  const hoursOfAll = (all: readonly Swapper[]) => Promise.all(all.map(({ member }) => hoursOf(member)));
  const answersTo = async (id: string) =>
    (await db.party.findMany({ where: { bookingId: id }, orderBy: { holder: { name: 'asc' } } })).map(
      ({ answer }) => answer,
    );

  it('sets it aside with the last yes, and passes it on once all has come', async () => {
    const all = await three();
    const [jeanne, samir, nolwenn] = all;
    const id = await propose(all, '', unequal);
    await agreeTo(samir.member, id);
    expect(await hoursOfAll(all)).toEqual([nothing, nothing, nothing]);
    await agreeTo(nolwenn.member, id);
    await runJobs(tasks);
    expect([await ringOf(id), await hoursOfAll(all)]).toEqual([allHeld, [twoHeld, twoHeld, nothing]]);
    await say(jeanne.member, id, 'receive');
    await say(samir.member, id, 'receive');
    await runJobs(tasks);
    expect(await hoursOfAll(all)).toEqual([twoHeld, twoHeld, nothing]);
    await say(nolwenn.member, id, 'receive');
    await runJobs(tasks);
    expect(await hoursOfAll(all)).toEqual([
      { own: -120, held: 0 },
      { own: -120, held: 0 },
      { own: 240, held: 0 },
    ]);
  });

  it('asks all again when one says it otherwise, and takes no yes to what stood before', async () => {
    const all = await three();
    const [jeanne, samir, nolwenn] = all;
    const id = await propose(all, '', unequal);
    await agreeTo(samir.member, id);
    const otherwise = { bookingId: id, worths: [180, 240, 60], worthIn: theHours, quotedBalance: 1 };
    await changeBalance(nolwenn.member, otherwise);
    // Sent twice it is one.
    await changeBalance(nolwenn.member, otherwise);
    await runJobs(tasks);
    expect(await answersTo(id)).toEqual(['none', 'yes', 'none']);
    expect(await toldTo(samir.member.id)).toContain('booking.change_balance.member');
    await expect(agreeTo(samir.member, id)).rejects.toMatchObject({ key: 'booking.balanceChanged' });
    await expect(say(jeanne.member, id, 'say_yes')).rejects.toMatchObject({ key: 'booking.balanceChanged' });
    await agreeTo(samir.member, id, 2);
    await agreeTo(jeanne.member, id, 2);
    expect(await hoursOfAll(all)).toEqual([twoHeld, { own: -60, held: 60 }, nothing]);
    await expect(
      changeBalance(jeanne.member, { ...otherwise, quotedBalance: 2, worths: [] }),
    ).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('goes back to whoever nothing came to, when there is trouble', async () => {
    const all = await three();
    const [jeanne, samir, nolwenn] = all;
    const id = await propose(all, '', unequal);
    await agreeTo(samir.member, id);
    await agreeTo(nolwenn.member, id);
    await say(jeanne.member, id, 'receive');
    await say(samir.member, id, 'dispute', 'Le poste ne vient pas.');
    await runJobs(tasks);
    expect(await hoursOfAll(all)).toEqual([twoHeld, twoHeld, nothing]);
    await say(await aMember({ role: 'operator' }), id, 'resolve', 'Le poste reste chez Nolwenn.');
    await runJobs(tasks);
    expect(await hoursOfAll(all)).toEqual([{ own: -120, held: 0 }, nothing, { own: 120, held: 0 }]);
  });

  it('is refused where somebody has not so much, or would say yes for two', async () => {
    const all = await three();
    const [jeanne, samir, nolwenn] = all;
    const dear = { worths: ['9 h', '9 h', '1 h'], worthIn: theHours };
    await expect(propose(all, '', dear)).rejects.toMatchObject({ key: 'ring.balanceLow' });
    await expect(propose(all, '', { ...unequal, worths: ['3 h', '', '1 h'] })).rejects.toMatchObject({
      fields: { 'worths.1': { key: 'field.required' } },
    });
    const { id: circleId, people } = await aCircle(['keeper']);
    const [keeper] = people;
    await db.listing.update({ where: { id: samir.thing.id }, data: { ownerId: circleId } });
    await db.listing.update({ where: { id: jeanne.thing.id }, data: { ownerId: keeper?.id ?? '' } });
    const both = proposeRing(
      keeper ?? null,
      { things: [samir.thing.id, nolwenn.thing.id, jeanne.thing.id], message: '', ...unequal },
      beginConversation,
    );
    await expect(both).rejects.toMatchObject({ fields: { worthIn: { key: 'ring.bothSides' } } });
  });

  it('two transfers at the floor and the last yes at once: the limit holds, and the ring is agreed with all of it or not at all', async () => {
    for (const _ of atLeastOne([0, 1])) {
      const all = await three();
      const [jeanne, samir, nolwenn] = all;
      const id = await propose(all, '', unequal);
      await agreeTo(samir.member, id);
      const to = (await db.holder.findUniqueOrThrow({ where: { id: samir.member.id } })).handle ?? '';
      const outcomes = await races.race([
        {
          racer: 'transferCredit' as const,
          input: { viewer: jeanne.member, to, asset: theHours, amountMinor: 100, key: 'one' },
        },
        {
          racer: 'moveBooking' as const,
          input: { viewer: nolwenn.member, bookingId: id, name: 'say_yes', quotedBalance: 1 },
        },
        {
          racer: 'transferCredit' as const,
          input: { viewer: jeanne.member, to, asset: theHours, amountMinor: 100, key: 'two' },
        },
      ]);
      expect(tally(outcomes).won).toBe(2);
      const { own, held } = await hoursOf(jeanne.member);
      expect(own).toBeGreaterThanOrEqual(-300);
      const { state, holdings } = await ringOf(id);
      expect([
        ['confirmed', ['held'], 120],
        ['requested', ['asked'], 0],
      ]).toContainEqual([state, holdings, held]);
    }
  }, 60_000);

  it('the fifth yes and the first no of another together: all is set aside or nothing', async () => {
    const all = await swappers(5);
    const id = await propose(all, '', { worths: ['1 h', '2 h', '3 h', '2 h', '2 h'], worthIn: theHours });
    for (const { member } of atLeastOne(all.slice(1, 4))) await agreeTo(member, id);
    const [fourth, fifth] = membersFrom(all, 3);
    await races.race([
      {
        racer: 'moveBooking' as const,
        input: { viewer: fifth, bookingId: id, name: 'say_yes', quotedBalance: 1 },
      },
      { racer: 'moveBooking' as const, input: { viewer: fourth, bookingId: id, name: 'say_no' } },
    ]);
    const heldMinor = (await hoursOfAll(all)).reduce((sum, { held }) => sum + held, 0);
    const { state } = await ringOf(id);
    expect([
      ['confirmed', 120],
      ['declined', 0],
    ]).toContainEqual([state, heldMinor]);
  }, 60_000);
});

describe('a proposal', () => {
  it('is refused where a person would give two things, or a thing is not there, or not for who would get it', async () => {
    const [jeanne, samir] = await three();
    const twice = { member: jeanne.member, thing: (await swappers(1))[0]?.thing ?? jeanne.thing };
    await db.listing.update({ where: { id: twice.thing.id }, data: { ownerId: jeanne.member.id } });
    await expect(propose([jeanne, samir, twice])).rejects.toMatchObject({ key: 'ring.twice' });
    await expect(propose([jeanne])).rejects.toMatchObject({ key: 'ring.size' });
    await pauseListing(samir.member, { listingId: samir.thing.id });
    await expect(propose([jeanne, samir])).rejects.toMatchObject({ key: 'ring.gone' });
    const [first, second, third] = await three();
    await db.listing.update({ where: { id: third.thing.id }, data: { audience: 'confirmed' } });
    await db.member.update({ where: { id: second.member.id }, data: { emailConfirmedAt: null } });
    await expect(propose([first, second, third])).rejects.toMatchObject({ key: 'ring.notForAll' });
  });

  it('is the only way: what is swapped is not simply asked for', async () => {
    const [jeanne, samir] = await three();
    const asking = { listingId: samir.thing.id, from: '', to: '', quantity: 1, options: {}, message: '' };
    await expect(requestBooking(jeanne.member, { ...asking, once: undefined })).rejects.toMatchObject({
      key: 'booking.swapOnly',
    });
  });

  it('sent twice is one ring, and of two it is my thing for yours', async () => {
    const [jeanne, samir] = await three();
    const sent = { things: [samir.thing.id, jeanne.thing.id], message: '', once: 'a-form' };
    const { id } = await proposeRing(jeanne.member, sent, beginConversation);
    expect((await proposeRing(jeanne.member, sent, beginConversation)).id).toBe(id);
    await say(samir.member, id, 'say_yes');
    expect(await ringOf(id)).toEqual(allHeld);
  });
});
