import { moveBooking } from '@/lib/booking/commands/move-booking';
import { mostChanges } from '@/lib/booking/hours/counting';
import { bookingFor, quoteFor } from '@/lib/booking/queries';
import { creditStanding } from '@/lib/ledger/credit-standing';
import { creditAccount } from '@/lib/operation/credit-account';
import { statementTable } from '@/lib/operation/statement-table';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { translator } from '@/lib/platform/i18n/words';
import { writeReview } from '@/lib/review/commands';
import { tasks } from '@/lib/worker/tasks';
import { inDays } from '../../support/booking-builders';
import { aMember } from '../../support/builders';
import { letPass, presentTime } from '../../support/clock';
import {
  agree,
  aSkill,
  askHelp,
  asset,
  helpOver,
  minutesOf,
  pass,
  type Skill,
  say,
  tick,
} from '../../support/helping';
import { runJobs } from '../../support/jobs';
import { toldTo } from '../../support/slot-builders';

afterEach(presentTime);

const stateOf = async (id: string) => (await db.booking.findUniqueOrThrow({ where: { id } })).state;

const quote = ({ listing }: Skill, viewer: Viewer, until = '11:00') =>
  quoteFor(viewer, {
    listingId: listing.id,
    ...{ from: `${inDays(3)}T10:00`, to: `${inDays(3)}T${until}`, quantity: 1, options: {} },
  });

describe('an hour of help', () => {
  it('goes from the request to the reviews without a payment, and moves what both say it took', async () => {
    const skill = await aSkill();
    const lea = await aMember({ name: 'Léa' });
    expect(await quote(skill, lea)).toMatchObject({
      quote: { totalMinor: 0, depositMinor: 0, estimate: { asset, amountMinor: 60 } },
      outlook: { balanceMinor: 0, afterMinor: -60, floorMinor: -300 },
      problems: [],
    });
    const bookingId = await askHelp(skill, lea);
    expect((await moveBooking(skill.helper, { bookingId, name: 'accept' })).state).toBe('confirmed');
    await expect(say(skill.helper, bookingId, 60)).rejects.toMatchObject({ code: 'conflict' });
    letPass({ days: 4 });
    await tick();
    expect(await stateOf(bookingId)).toBe('counting');
    expect(await bookingFor(lea, bookingId)).toMatchObject({ next: { awaits: ['customer', 'provider'] } });

    await say(skill.helper, bookingId, 75);
    expect(await bookingFor(lea, bookingId)).toMatchObject({
      counted: { minutes: 75, by: 'provider' },
      next: { awaits: ['customer'], name: 'book_minutes' },
    });
    expect((await agree(lea, bookingId)).state).toBe('ended');
    expect([await minutesOf(lea), await minutesOf(skill.helper)]).toEqual([-75, 75]);
    // The same press again is answered as the first was.
    expect((await agree(lea, bookingId)).state).toBe('ended');
    expect([await minutesOf(lea), await minutesOf(skill.helper)]).toEqual([-75, 75]);
    expect(await db.payment.count({ where: { bookingId } })).toBe(0);

    await writeReview(lea, { bookingId, rating: 5, body: 'Patient et drôle.' });
    await writeReview(skill.helper, { bookingId, rating: 5, body: 'Elle y arrive déjà.' });
    await runJobs(tasks);
    expect(await stateOf(bookingId)).toBe('closed');
    expect(await toldTo(lea.id)).toEqual(
      expect.arrayContaining(['booking.time_over.customer', 'booking.agree_minutes.customer']),
    );
  });

  it('is read in both statements: with whom, of what, how much, and what stood there then', async () => {
    const skill = await aSkill();
    const lea = await aMember({ name: 'Léa' });
    const first = await helpOver(skill, lea);
    await say(lea, first, 60);
    await agree(skill.helper, first);
    await pass(skill.helper, lea, 15);
    const { lines, standing } = await creditAccount(lea, { holderId: lea.id, code: asset });
    expect(standing).toMatchObject({ balanceMinor: -45, floorMinor: -300 });
    expect(lines).toMatchObject([
      { amountMinor: 15, balanceMinor: -45, other: { name: 'Samir' }, title: null },
      {
        amountMinor: -60,
        balanceMinor: -60,
        other: { name: 'Samir' },
        title: 'Une heure de guitare',
        bookingId: first,
      },
    ]);
    const { head, rows } = await statementTable(
      skill.helper,
      { holderId: skill.helper.id, code: asset },
      'fr',
    );
    expect(head).toContain('solde en minutes');
    expect(rows.map((row) => row.slice(2))).toEqual([
      ['Léa', 'Une heure de guitare', '', '', 60, 60, '', ''],
      ['Léa', '', '', '', -15, 45, '', ''],
    ]);
  });

  it('that did not take place counts nothing, and neither does one of which nobody says anything', async () => {
    const skill = await aSkill();
    const lea = await aMember();
    const never = await helpOver(skill, lea);
    await say(lea, never, 0);
    expect((await agree(skill.helper, never)).state).toBe('ended');
    const unsaid = await helpOver(skill, lea);
    letPass({ days: 15 });
    await tick();
    expect(await stateOf(unsaid)).toBe('ended');
    expect([await minutesOf(lea), await minutesOf(skill.helper)]).toEqual([0, 0]);
    expect(await db.transfer.count({ where: { bookingId: { in: [never, unsaid] } } })).toBe(0);
  });
});

describe('minutes on which two do not agree', () => {
  it('go back and forth until one says the number of the other', async () => {
    const skill = await aSkill();
    const lea = await aMember();
    const bookingId = await helpOver(skill, lea, { until: '12:00' });
    await say(skill.helper, bookingId, 120);
    await say(lea, bookingId, 60, 'change_minutes');
    expect(await bookingFor(skill.helper, bookingId)).toMatchObject({
      counted: { minutes: 60, by: 'customer' },
      next: { awaits: ['provider'] },
    });
    await say(skill.helper, bookingId, 90, 'change_minutes');
    expect((await say(lea, bookingId, 90, 'change_minutes')).state).toBe('ended');
    expect([await minutesOf(lea), await minutesOf(skill.helper)]).toEqual([-90, 90]);
  });

  it('are not agreed to by who read another number, nor by who said them', async () => {
    const skill = await aSkill();
    const lea = await aMember();
    const bookingId = await helpOver(skill, lea);
    await say(skill.helper, bookingId, 60);
    // A slip of the hand, put right before the other side has answered.
    await say(skill.helper, bookingId, 45, 'change_minutes');
    await expect(agree(lea, bookingId, 60)).rejects.toMatchObject({
      code: 'conflict',
      key: 'booking.minutesChanged',
    });
    await expect(agree(skill.helper, bookingId)).rejects.toMatchObject({ code: 'conflict' });
    for (const minutes of [50, 615, -15])
      await expect(say(lea, bookingId, minutes, 'change_minutes')).rejects.toMatchObject({ code: 'invalid' });
    expect((await agree(lea, bookingId, 45)).state).toBe('ended');
    expect(await minutesOf(lea)).toBe(-45);
  });

  it('count as they were last said once nobody has answered for fourteen days, no more than was planned, and only once', async () => {
    const skill = await aSkill();
    const lea = await aMember();
    const bookingId = await helpOver(skill, lea);
    const shorter = await helpOver(skill, lea, { day: 5 });
    await say(skill.helper, shorter, 45);
    await say(skill.helper, bookingId, 60);
    letPass({ days: 10 });
    await say(skill.helper, bookingId, 600, 'change_minutes');
    letPass({ days: 13 });
    await tick();
    expect(await stateOf(bookingId)).toBe('counting');
    letPass({ days: 1 });
    await Promise.all([tick(), tick()]);
    await tick();
    expect(await stateOf(bookingId)).toBe('ended');
    // An hour was asked for; of what is less than that, as much as was said.
    expect(await bookingFor(lea, bookingId)).toMatchObject({ counted: { minutes: 60, by: 'provider' } });
    expect([await minutesOf(lea), await minutesOf(skill.helper)]).toEqual([-105, 105]);
    expect(await db.lifeEvent.count({ where: { bookingId, name: 'book_minutes' } })).toBe(1);
  });

  it('are changed ten times by each of them and no more; a yes is always heard', async () => {
    const skill = await aSkill();
    const lea = await aMember();
    const bookingId = await helpOver(skill, lea);
    await say(skill.helper, bookingId, 60);
    for (let each = 1; each <= mostChanges; each += 1)
      await say(skill.helper, bookingId, each % 2 === 0 ? 60 : 75, 'change_minutes');
    await expect(say(skill.helper, bookingId, 90, 'change_minutes')).rejects.toMatchObject({
      code: 'conflict',
      key: 'booking.minutesOften',
    });
    await say(lea, bookingId, 45, 'change_minutes');
    expect((await say(skill.helper, bookingId, 45, 'change_minutes')).state).toBe('ended');
    expect(await minutesOf(lea)).toBe(-45);
  });
});

describe('a balance at the floor', () => {
  it('asks for no more, in words that say how to earn; an hour given opens it again', async () => {
    const skill = await aSkill();
    const [lea, rich] = [await aMember({ name: 'Léa' }), await aMember()];
    await pass(lea, rich, 270);
    const { problems, outlook } = await quote(skill, lea);
    expect(outlook).toMatchObject({ balanceMinor: -270, afterMinor: -330, floorMinor: -300 });
    const said = (locale: 'fr' | 'en') =>
      problems.map(({ key, values }) => translator(locale, 'errors')(key, values).replace(/\s/g, ' '));
    expect(said('fr')).toEqual([expect.stringMatching(/−5 h 30.*−5 h\..*Proposez votre aide/)]);
    expect(said('en')).toEqual([expect.stringMatching(/−5 h 30 min.*−5 h\..*Offer your help/)]);
    await expect(askHelp(skill, lea)).rejects.toMatchObject({ key: 'booking.hoursLow' });
    expect((await quote(skill, lea, '10:30')).problems).toEqual([]);

    const own = await aSkill(lea);
    const given = await helpOver(own, rich);
    await say(lea, given, 60);
    await agree(rich, given);
    // What was given raises the balance, and the limit with it.
    expect(await creditStanding(db, lea.id, asset)).toMatchObject({ balanceMinor: -210, floorMinor: -360 });
    await askHelp(skill, lea);
  });

  it('counts what was asked for already: two hours of which one is left', async () => {
    const skill = await aSkill();
    const [lea, rich] = [await aMember(), await aMember()];
    await pass(lea, rich, 210);
    await askHelp(skill, lea);
    expect(await quote(await aSkill(), lea, '12:00')).toMatchObject({
      outlook: { promisedMinor: 60, afterMinor: -390 },
      problems: [{ key: 'booking.hoursLow' }],
    });
  });

  it('agrees to no more than it may owe; unanswered, all is counted, and beyond the last floor the community bears it', async () => {
    const skill = await aSkill();
    const [lea, rich] = [await aMember(), await aMember()];
    const bookingId = await helpOver(skill, lea);
    await pass(lea, rich, 270);
    await say(skill.helper, bookingId, 60);
    await expect(agree(lea, bookingId)).rejects.toMatchObject({ code: 'conflict', key: 'ledger.creditLow' });
    expect(await stateOf(bookingId)).toBe('counting');
    await pass(lea, rich, 900);
    letPass({ days: 15 });
    await tick();
    expect(await stateOf(bookingId)).toBe('ended');
    expect([await minutesOf(lea), await minutesOf(skill.helper)]).toEqual([-1200, 60]);
    const [{ sum = null } = {}] = await db.$queryRaw<{ sum: bigint }[]>`
      SELECT sum(balance_minor)::bigint AS sum FROM ledger_account WHERE currency = ${asset}`;
    expect(sum).toBe(0n);
  });
});
