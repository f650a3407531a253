import { askAnswerer } from '@/lib/booking/commands/ask-answerer';
import { moveBooking } from '@/lib/booking/commands/move-booking';
import { promisedBy } from '@/lib/booking/hours/outlook';
import { agreementsOfAnswer } from '@/lib/booking/of-answer';
import { bookingFor } from '@/lib/booking/queries';
import { answerWish } from '@/lib/conversation/commands';
import { beginConversation } from '@/lib/conversation/parties';
import { transferCredit } from '@/lib/ledger/sending';
import { statementOf } from '@/lib/ledger/statement';
import { createDraft } from '@/lib/listing/commands/create-draft';
import { closeWish, publishListing } from '@/lib/listing/commands/move-listing';
import { saveStep } from '@/lib/listing/commands/save-step';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { agree as agreeTo, propose } from '../../support/amending';
import { requestBooking } from '../../support/asking';
import { atLeastOne } from '../../support/at-least-one';
import { inDays } from '../../support/booking-builders';
import { aMember } from '../../support/builders';
import { aCircle } from '../../support/circle-builders';
import { letPass, presentTime } from '../../support/clock';
import { agree, aSkill, askHelp, asset, minutesOf, say, tick } from '../../support/helping';

afterEach(presentTime);

/** Somebody looks for help, and others say that they can. */
const anAnswered = async (wisher: Viewer, helpers: readonly Viewer[], more: object = {}) => {
  const words = { title: 'Deux bras pour un piano', description: 'Du troisième, sans ascenseur.' };
  const wishId = await createDraft(wisher, { type: 'skill', intent: 'wish', ...words, ...more });
  const place = { town: 'Rennes', address: '12 rue Saint-Malo', lat: '48.1147', lng: '-1.6794' };
  await saveStep(wisher, { listingId: wishId, step: 'place', ...place });
  await saveStep(wisher, { listingId: wishId, step: 'need', standsUntil: inDays(30) });
  await publishListing(wisher, { listingId: wishId });
  const answers: string[] = [];
  for (const helper of helpers)
    answers.push(
      await answerWish(helper, { listingId: wishId, offeredId: '', body: 'Moi.', _once: undefined }),
    );
  return { wishId, answers };
};

const ask = (viewer: Viewer | null, answerId = '', more: object = {}) =>
  askAnswerer(
    viewer,
    {
      ...{ answerId, from: `${inDays(3)}T10:00`, to: `${inDays(3)}T12:00`, message: '', once: undefined },
      ...more,
    },
    beginConversation,
  );

describe('an answered wish for help', () => {
  it('becomes an agreement by one question and one yes, and its hours are counted', async () => {
    const [lea, samir, awa] = [
      await aMember({ name: 'Léa' }),
      await aMember({ name: 'Samir' }),
      await aMember({ name: 'Awa' }),
    ];
    const { wishId, answers } = await anAnswered(lea, [samir, awa]);
    const [bookingId, second] = [(await ask(lea, answers[0])).id, (await ask(lea, answers[1])).id];
    // Both carry at the same time.
    for (const [helper, id] of [
      [samir, bookingId],
      [awa, second],
    ] as const)
      expect((await moveBooking(helper, { bookingId: id, name: 'accept' })).state).toBe('confirmed');
    expect([await promisedBy(db, lea.id, asset), await minutesOf(lea)]).toEqual([240, 0]);
    expect((await bookingFor(samir, bookingId)).place).toMatchObject({
      address: '12 rue Saint-Malo, Rennes',
    });
    expect(await agreementsOfAnswer(samir, { wishId, answererId: samir.id })).toMatchObject([
      { id: bookingId, state: 'confirmed' },
    ]);

    const earlier = await propose(samir, bookingId, { from: `${inDays(3)}T09:00`, to: `${inDays(3)}T11:00` });
    await agreeTo(lea, earlier);
    // What was looked for is found: what was agreed on stands.
    await closeWish(lea, { listingId: wishId, name: 'meet', thanks: '' });
    letPass({ days: 4 });
    await tick();
    await say(samir, bookingId, 90);
    expect((await agree(lea, bookingId)).state).toBe('ended');
    expect([await minutesOf(lea), await minutesOf(samir)]).toEqual([-90, 90]);
  });

  it('is asked of who answered by the side that looks for it, and by nobody else', async () => {
    const [lea, samir, stranger] = [await aMember(), await aMember(), await aMember()];
    const { wishId, answers } = await anAnswered(lea, [samir]);
    const [answerId] = answers;
    for (const [viewer, id] of [
      [samir, answerId],
      [stranger, answerId],
      [lea, 'none'],
      [stranger, wishId],
    ] as const)
      await expect(ask(viewer, id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(ask(null, answerId)).rejects.toMatchObject({ code: 'unauthorized' });
    // The wish itself is asked for by nobody, whatever a program sends.
    const forged = { listingId: wishId, answerId, from: `${inDays(3)}T10:00`, to: `${inDays(3)}T12:00` };
    await expect(
      requestBooking(stranger, { ...forged, quantity: 1, options: {}, message: '', once: undefined }),
    ).rejects.toMatchObject({ code: 'not_found' });
    await expect(ask(lea, answerId, { to: `${inDays(3)}T09:00` })).rejects.toMatchObject({
      fields: { to: { key: 'period.endBeforeStart' } },
    });
    const twice = await Promise.all([1, 2].map(() => ask(lea, answerId, { once: 'k' })));
    expect(twice[0]?.id).toBe(twice[1]?.id);
    expect(await db.booking.count({ where: { listingId: wishId } })).toBe(1);
    await closeWish(lea, { listingId: wishId, name: 'meet', thanks: '' });
    await expect(ask(lea, answerId)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('of a circle is asked by its keepers, and counted on its account', async () => {
    const samir = await aMember();
    const circle = await aCircle(['keeper', 'member']);
    const [keeper, member] = circle.people as [Viewer, Viewer];
    const { answers } = await anAnswered(keeper, [samir], { onBehalfOf: circle.id });
    await expect(ask(member, answers[0])).rejects.toMatchObject({ code: 'not_found' });
    const { id } = await ask(keeper, answers[0]);
    await moveBooking(samir, { bookingId: id, name: 'accept' });
    letPass({ days: 4 });
    await tick();
    await say(samir, id, 120);
    await agree(keeper, id);
    expect([await minutesOf(circle), await minutesOf(samir)]).toEqual([-120, 120]);
  });

  it('or given by one, takes two people: nobody enters anything for both sides', async () => {
    const circle = await aCircle(['keeper', 'keeper']);
    const [helped, other] = circle.people as [Viewer, Viewer];
    const skill = await aSkill({ ...helped, id: circle.id });
    const bookingId = await askHelp(skill, helped);
    await expect(moveBooking(helped, { bookingId, name: 'accept' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await moveBooking(other, { bookingId, name: 'accept' });
    letPass({ days: 4 });
    await tick();
    await say(helped, bookingId, 60);
    // Their own number is no yes of the other side, however it is sent.
    await say(helped, bookingId, 60);
    await expect(agree(helped, bookingId)).rejects.toMatchObject({ code: 'conflict' });
    expect([await minutesOf(circle), await minutesOf(helped)]).toEqual([0, 0]);
    await agree(other, bookingId);
    expect([await minutesOf(circle), await minutesOf(helped)]).toEqual([60, -60]);
    // What a keeper passes on to themselves is theirs to enter alone, and so it says on both statements by whom.
    const { handle } = await db.holder.findUniqueOrThrow({ where: { id: helped.id } });
    const sent = {
      to: handle ?? '',
      onBehalfOf: circle.id,
      asset,
      amountMinor: 20,
      key: 'own',
      reason: 'Merci',
    };
    await transferCredit(helped, sent);
    for (const holderId of atLeastOne([circle.id, helped.id])) {
      const [line] = (await statementOf(db, { holderId, asset, limit: 1 })).items;
      expect(line).toMatchObject({ reason: 'Merci', enteredBy: helped.name });
    }
  });
});
