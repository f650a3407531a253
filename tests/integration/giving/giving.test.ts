import { moveBooking } from '@/lib/booking/commands/move-booking';
import { leaveAllDraws, passOnDraw } from '@/lib/booking/commands/pass-on-draw';
import { requireGaveFirst } from '@/lib/booking/giving-first';
import { bookingFor, bookingsOf } from '@/lib/booking/queries';
import { readAsking } from '@/lib/booking/quoting';
import { createDraft } from '@/lib/listing/commands/create-draft';
import { archiveListing, publishListing } from '@/lib/listing/commands/move-listing';
import { saveStep } from '@/lib/listing/commands/save-step';
import { enterValue } from '@/lib/listing/draws/entering-value';
import { sealOf } from '@/lib/listing/draws/protocol';
import { drawOf, drawsGiven } from '@/lib/listing/draws/queries';
import { enterDraw } from '@/lib/listing/draws/taking-part';
import { listingTypeOf } from '@/lib/listing/types/registry';
import { changeSetting } from '@/lib/operation/commands/change-setting';
import { closeAccount } from '@/lib/operation/commands/close-account';
import { everythingOf } from '@/lib/operation/kept';
import { settingChanges } from '@/lib/operation/setting-changes';
import { hashPassword } from '@/lib/platform/auth/password';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { db, transaction } from '@/lib/platform/db/client';
import { defaultSettings, type Settings } from '@/lib/platform/settings';
import { fireAll } from '@/lib/worker/lives';
import { password } from '../../support/accounts';
import { requestBooking } from '../../support/asking';
import { aMember } from '../../support/builders';
import { aCircle, seenNow } from '../../support/circle-builders';
import { presentTime, travelTo } from '../../support/clock';
import { someHours, theHours } from '../../support/credits';
import {
  aDraw,
  aGift,
  ask,
  askAs,
  day,
  draw,
  drawState,
  found,
  hourMs,
  inOrder,
  later,
  listingState,
  numbers,
  people,
  seal,
  settle,
  stateOf,
  statesOf,
} from '../../support/gifts';
import { hoursOf, spend, sumOfHours } from '../../support/in-credit';
import { toldTo } from '../../support/slot-builders';

afterEach(presentTime);

describe('a gift to who comes first', () => {
  it('is offered by the guided form: there is nothing to price, only how many there are', async () => {
    const giver = await aMember({ name: 'Rozenn Le Bihan' });
    const details = { condition: 'good', carrying: 'two' };
    const listingId = await createDraft(giver, {
      type: 'give',
      title: 'Étagère',
      description: 'Solide.',
      details,
    });
    const place = { town: 'Rennes', address: '12 rue Saint-Hélier', lat: '48.11', lng: '-1.68' };
    await saveStep(giver, { listingId, step: 'price', units: '3' });
    await saveStep(giver, { listingId, step: 'place', ...place });
    await saveStep(giver, {
      listingId,
      step: 'terms',
      approval: 'instant',
      drawClosesAt: '',
      drawSource: 'loto',
    });
    await publishListing(giver, { listingId });
    expect(await db.unit.count({ where: { listingId, isActive: true } })).toBe(3);
  });

  it('is theirs with its address, and gone from the list; it is fetched, both say thank you, and nothing was paid', async () => {
    const gift = await aGift();
    const [awa] = await people(1);
    const id = await ask(gift, awa);
    expect([await stateOf(id), await listingState(gift)]).toEqual(['confirmed', 'gone']);
    await settle();
    const view = await bookingFor(awa, id);
    expect([view.place?.address, view.payment, view.canAmend]).toEqual([
      '12 rue Saint-Malo, Rennes',
      null,
      false,
    ]);
    // What is told of two steps at once comes in any order.
    await settle();
    await moveBooking(awa, { bookingId: id, name: 'collect' });
    await settle();
    expect([await stateOf(id), await listingState(gift)]).toEqual(['ended', 'gone']);
    expect(await db.unit.count({ where: { listingId: gift.listingId, isActive: true } })).toBe(0);
    expect((await bookingFor(gift.giver, id)).review.canWrite).toBe(true);
    expect(await toldTo(gift.giver.id)).toEqual([
      'booking.book_confirmed.provider',
      'booking.collect.provider',
    ]);
    expect(await db.due.count({ where: { bookingId: id } })).toBe(0);
  });

  it('of several: 14 chairs, 8 and 6: closed, and a third is told no', async () => {
    const gift = await aGift({ unitCount: 14 });
    const [one, two, three] = await people(3);
    await ask(gift, one, 8);
    await ask(gift, two, 6);
    expect(await listingState(gift)).toBe('gone');
    await expect(ask(gift, three)).rejects.toMatchObject({ key: 'booking.justTaken' });
  });

  it('is asked for once by each: twice is refused, in two windows at once, too', async () => {
    const gift = await aGift({ unitCount: 5 });
    const [awa] = await people(1);
    const outcomes = await Promise.allSettled([ask(gift, awa), ask(gift, awa)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(ask(gift, awa)).rejects.toMatchObject({ key: 'booking.alreadyAsked' });
    expect(await db.booking.count({ where: { listingId: gift.listingId } })).toBe(1);
  });

  it('is reminded of a day before its time is over, then free again: nobody fetched it', async () => {
    const gift = await aGift();
    const [awa] = await people(1);
    const id = await ask(gift, awa);
    later(7 * day);
    await settle();
    expect(await toldTo(awa.id)).toContain('booking.remind_fetch.customer');
    later(day);
    await settle();
    expect([await stateOf(id), await listingState(gift)]).toEqual(['fallen', 'published']);
  });
});

describe('a gift that its giver promises', () => {
  it('shows the address to who says that they come, and tells the others; a promise that nobody confirms falls after 48 hours', async () => {
    const gift = await aGift({ approval: 'request' });
    const [awa, karim] = await people(2);
    const [first, second] = [await ask(gift, awa), await ask(gift, karim)];
    await moveBooking(gift.giver, { bookingId: first, name: 'accept' });
    await settle();
    expect(await statesOf([first, second])).toEqual(['promised', 'outrun']);
    expect(await toldTo(karim.id)).toEqual(['booking.outrun.customer']);
    expect((await bookingFor(awa, first)).place).toBeNull();
    later(25 * hourMs);
    await settle();
    expect(await toldTo(awa.id)).toContain('booking.remind_promise.customer');
    later(24 * hourMs);
    await settle();
    expect([await stateOf(first), await listingState(gift)]).toEqual(['fallen', 'published']);

    const again = await ask(gift, karim);
    await moveBooking(gift.giver, { bookingId: again, name: 'accept' });
    await moveBooking(karim, { bookingId: again, name: 'come' });
    expect((await bookingFor(karim, again)).place?.address).toBe('12 rue Saint-Malo, Rennes');
    await expect(moveBooking(gift.giver, { bookingId: again, name: 'not_come' })).rejects.toMatchObject({
      code: 'conflict',
    });
    later(49 * hourMs);
    await moveBooking(gift.giver, { bookingId: again, name: 'not_come' });
    expect(await stateOf(again)).toBe('fallen');
  });

  it('is taken by who has given, too, where the community wants it so: each gift given opens as many again', async () => {
    const wanted: Settings = { ...defaultSettings, giftsBeforeGiving: 1 };
    const type = listingTypeOf('give');
    const [awa, karim] = await people(2);
    const next = await aGift();
    const asking = { listingId: next.listingId, from: '', to: '', quantity: 1, options: {} };
    const problems = async (numbers = wanted) =>
      (await readAsking(db, awa, asking, now(), numbers)).problems.map(({ key }) => key);
    expect(await problems()).toEqual([]);
    await ask(await aGift(), awa);
    expect([await problems(), await problems(defaultSettings)]).toEqual([['booking.giveFirst'], []]);
    await expect(transaction((tx) => requireGaveFirst(tx, type, awa.id, wanted))).rejects.toMatchObject({
      code: 'conflict',
      key: 'booking.giveFirst',
      values: { count: 1 },
    });
    const own = await aGift();
    await db.listing.update({ where: { id: own.listingId }, data: { ownerId: awa.id } });
    const given = await ask(own, karim);
    // It is promised, and not given yet.
    expect(await problems()).toEqual(['booking.giveFirst']);
    await moveBooking(karim, { bookingId: given, name: 'collect' });
    expect(await problems()).toEqual([]);
    await transaction((tx) => requireGaveFirst(tx, type, awa.id, wanted));
  });

  it('is limited as an operator says, for whoever asks next; who changed it, and from what, is kept', async () => {
    const operator = await aMember({ role: 'operator', name: 'Maud' });
    const [awa] = await people(1);
    const name = 'giftsBeforeGiving';
    await expect(changeSetting(awa, name, 1)).rejects.toMatchObject({ code: 'not_found' });
    await changeSetting(operator, name, 1);
    await ask(await aGift(), awa);
    const second = await aGift();
    await expect(ask(second, awa)).rejects.toMatchObject({ key: 'booking.giveFirst' });
    // Two windows, and the same twice: one change.
    await Promise.all([changeSetting(operator, name, null), changeSetting(operator, name, null)]);
    await ask(second, awa);
    const changes = await settingChanges(operator, name);
    expect(changes.map(({ by, before, after }) => [by, before, after])).toEqual([
      ['Maud', 1, null],
      ['Maud', null, 1],
    ]);
    expect(await db.setting.count({ where: { key: name } })).toBe(0);
    expect((await everythingOf(operator)).settingChanges).toHaveLength(2);
    await expect(settingChanges(awa, name)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is taken back from all who ask when its listing is put away', async () => {
    const gift = await aGift({ approval: 'request' });
    const [awa, karim] = await people(2);
    const ids = [await ask(gift, awa), await ask(gift, karim)];
    await archiveListing(gift.giver, { listingId: gift.listingId });
    await settle();
    expect(await statesOf(ids)).toEqual(['cancelled_by_provider', 'cancelled_by_provider']);
    for (const { id } of [awa, karim]) expect(await toldTo(id)).toEqual(['booking.take_back.customer']);
  });
});

describe('a draw', () => {
  it('is published, sealed and drawn; who does not come is followed by the next in the ranking, and the rest are told', async () => {
    const gift = await aDraw();
    const all = await people(4);
    const ids: string[] = [];
    for (const each of all) ids.push(await ask(gift, each));
    expect(new Set(await statesOf(ids))).toEqual(new Set(['entered']));
    expect(await toldTo(gift.giver.id)).toEqual([]);
    // The giver has one line for all of them.
    const given = () => bookingsOf(gift.giver, { role: 'provider' }, { hidesEntries: true });
    expect((await given()).items).toEqual([]);
    expect(await drawsGiven(gift.giver)).toMatchObject([{ state: 'open', entries: 4 }]);
    expect((await bookingsOf(all[0], { role: 'customer' }, { hidesEntries: true })).items).toHaveLength(1);
    const sealed = await seal(gift);
    expect(sealed).toMatchObject({ state: 'sealed', entries: 4, seal: await sealOf(sealed?.codes ?? []) });
    expect(await toldTo((all[0] as Viewer).id)).toEqual(['draw.seal.entrant']);
    await expect(ask(gift, await aMember())).rejects.toMatchObject({ key: 'draw.closed' });

    await draw(gift);
    const [first = '', second = '', ...others] = await inOrder(gift);
    expect(await statesOf([first, second, ...others])).toEqual(['promised', 'entered', 'entered', 'entered']);
    const wrong = { listingId: gift.listingId, numbers: '1 2 3 4 5 6', isChecked: 'on' };
    await expect(enterValue(gift.giver, wrong)).rejects.toMatchObject({ key: 'movedMeanwhile' });

    later(48 * hourMs + 1000);
    await settle();
    expect(await statesOf([first, second])).toEqual(['fallen', 'promised']);
    const winner = all[ids.indexOf(second)] as Viewer;
    await moveBooking(winner, { bookingId: second, name: 'come' });
    await moveBooking(gift.giver, { bookingId: second, name: 'collect' });
    await settle();
    expect(await statesOf([second, ...others])).toEqual(['ended', 'outrun', 'outrun']);
    expect([await listingState(gift), await drawState(gift)]).toEqual(['gone', 'finished']);
    // The newest first: which of them asked first is the draw’s doing.
    expect((await given()).items.map(({ state }) => state).sort()).toEqual(['ended', 'fallen']);
    expect(await drawsGiven(gift.giver)).toEqual([]);
    const loser = all[ids.indexOf(others[0] ?? '')] as Viewer;
    expect(await toldTo(loser.id)).toEqual([
      'draw.seal.entrant',
      'draw.draw.entrant',
      'booking.miss.customer',
    ]);
  });

  it('with nobody, and with one who asked: the giver hears of the first, the one has it without any lot', async () => {
    const nobody = await aDraw();
    const one = await aDraw();
    const [awa] = await people(1);
    const id = await ask(one, awa);
    later(2 * day + 1000);
    await settle();
    expect([await drawState(nobody), await drawState(one)]).toEqual(['unasked', 'finished']);
    expect(await toldTo(nobody.giver.id)).toEqual(['draw.pass.owner']);
    const { email } = await db.member.findUniqueOrThrow({ where: { id: nobody.giver.id } });
    const { text } = await db.mail.findFirstOrThrow({ where: { to: email } });
    expect(text).toContain(`/listings/${nobody.listingId}/edit/terms`);
    expect(text).not.toContain('Résultat du tirage');
    expect(await stateOf(id)).toBe('promised');
    const closes = new Date(now().getTime() + day).toISOString();
    await saveStep(nobody.giver, {
      listingId: nobody.listingId,
      step: 'terms',
      approval: 'draw',
      drawClosesAt: closes,
    });
    expect(await drawState(nobody)).toBe('open');
  });

  it('run by two processes at once has one result, and never more than there is', async () => {
    const gift = await aDraw(2);
    const ids: string[] = [];
    for (const each of await people(5)) ids.push(await ask(gift, each));
    await seal(gift);
    const entering = () => enterValue(gift.giver, { listingId: gift.listingId, numbers, isChecked: 'on' });
    const outcomes = await Promise.allSettled([entering(), entering()]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await Promise.all([passOnDraw(gift.listingId), passOnDraw(gift.listingId), passOnDraw(gift.listingId)]);
    const order = await inOrder(gift);
    expect(await statesOf(order)).toEqual(['promised', 'promised', 'entered', 'entered', 'entered']);
    expect(await db.claim.count({ where: { isActive: true, unit: { listingId: gift.listingId } } })).toBe(2);
  });

  it('by the published vector: F8ZD has it, is not heard of for 48 hours, and K9RT follows', async () => {
    travelTo(new Date('2026-12-02T12:00:00Z'));
    const gift = await aDraw();
    const ids: string[] = [];
    for (const each of await people(5)) ids.push(await ask(gift, each));
    later(2 * day + 1000);
    await settle();
    // The codes that chance might have given, and P of them, past the triggers that let nobody else write them.
    const codes = ['A7K2', 'C3QX', 'F8ZD', 'H1MB', 'K9RT'];
    await transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
      for (const [at, code] of codes.entries())
        await tx.drawEntry.update({ where: { bookingId: ids[at] ?? '' }, data: { code } });
      const seal = await sealOf(codes);
      await tx.draw.update({ where: { listingId: gift.listingId }, data: { seal } });
    });
    later(2 * day);
    await draw(gift);
    expect(await drawOf(gift.listingId)).toMatchObject({
      seal: '5910c080aac3bf13205cd18f04493cd12c9dca4ffcf3d0d410ea21738e793cf5',
      value: 'loto 2026-12-05 04 17 23 38 49 02',
    });
    const [, , f8zd = '', , k9rt = ''] = ids;
    expect(await statesOf([f8zd, k9rt])).toEqual(['promised', 'entered']);
    later(48 * hourMs + 1000);
    await settle();
    expect(await statesOf([f8zd, k9rt])).toEqual(['fallen', 'promised']);
    const kept = (await everythingOf(gift.giver)).drawValues;
    expect(kept).toMatchObject([{ value: 'loto 2026-12-05 04 17 23 38 49 02' }]);
  });

  it('of a thousand seals them all at once, each with a code of its own', async () => {
    const gift = await aDraw();
    const template = await ask(gift, await aMember());
    const { id: drawId } = await db.draw.findUniqueOrThrow({ where: { listingId: gift.listingId } });
    await db.$executeRaw`
      INSERT INTO member (id, email, name, handle, locale, email_confirmed_at, updated_at)
      SELECT 'm' || n, 'm' || n || '@example.org', 'Voisin', 'voisin-' || n, 'fr', now(), now() FROM generate_series(1, 999) n`;
    await db.$executeRaw`
      INSERT INTO booking (id, listing_id, customer_id, provider_id, state, life, starts_at, ends_at, quantity, quote, total_minor,
        currency, cancellation, time_zone, updated_at)
      SELECT 'b' || n, listing_id, 'm' || n, provider_id, state, life, starts_at, ends_at, quantity, quote, total_minor,
        currency, cancellation, time_zone, now() FROM booking, generate_series(1, 999) n WHERE id = ${template}`;
    await db.$executeRaw`
      INSERT INTO holding (id, booking_id, position, giver_id, taker_id, listing_id, quantity, starts_at, ends_at)
      SELECT 'h' || n, 'b' || n, 0, giver_id, 'm' || n, listing_id, quantity, starts_at, ends_at
      FROM holding, generate_series(1, 999) n WHERE booking_id = ${template}`;
    await db.$executeRaw`
      INSERT INTO draw_entry (draw_id, holder_id, booking_id, quantity)
      SELECT ${drawId}, 'm' || n, 'b' || n, 1 FROM generate_series(1, 999) n`;
    later(2 * day + 1000);
    await fireAll(now());
    const sealed = await drawOf(gift.listingId);
    expect([sealed?.state, new Set(sealed?.codes).size]).toEqual(['sealed', 1000]);
    later(4 * day);
    await enterValue(gift.giver, { listingId: gift.listingId, numbers, isChecked: 'on' });
    await passOnDraw(gift.listingId);
    const [first = '', second = ''] = await inOrder(gift);
    expect(await statesOf([first, second])).toEqual(['promised', 'entered']);
    expect(await db.booking.count({ where: { listingId: gift.listingId, state: 'promised' } })).toBe(1);
    // Nobody has to hear of it, and no other test lives on with it.
    await db.lifeEvent.updateMany({ where: { deliveredAt: null }, data: { deliveredAt: now() } });
    await db.booking.updateMany({ where: { listingId: gift.listingId }, data: { dueAt: null } });
  }, 60_000);

  it('is called off when the giver puts the gift away, or gives up on who was drawn: all are told', async () => {
    const before = await aDraw();
    const [awa, karim] = await people(2);
    const early = await ask(before, awa);
    await archiveListing(before.giver, { listingId: before.listingId });
    await settle();
    expect([await stateOf(early), await drawState(before)]).toEqual(['cancelled_by_provider', 'called_off']);
    expect(await toldTo(awa.id)).toEqual(['booking.take_back.customer']);

    const after = await aDraw();
    await ask(after, awa);
    await ask(after, karim);
    await seal(after);
    await draw(after);
    const [first = '', second = ''] = await inOrder(after);
    await moveBooking(after.giver, { bookingId: first, name: 'cancel_by_provider' });
    await settle();
    expect(await statesOf([first, second])).toEqual(['cancelled_by_provider', 'cancelled_by_provider']);
    expect(await drawState(after)).toBe('called_off');
  });

  it('is called off when the giver leaves the community before it closes, and all are told', async () => {
    const gift = await aDraw();
    const [awa, karim] = await people(2);
    const ids = [await ask(gift, awa), await ask(gift, karim)];
    const passwordHash = await hashPassword(password);
    await db.member.update({ where: { id: gift.giver.id }, data: { passwordHash } });
    await closeAccount(gift.giver, { password });
    await settle();
    expect([...(await statesOf(ids)), await drawState(gift)]).toEqual([
      'cancelled_by_provider',
      'cancelled_by_provider',
      'called_off',
    ]);
    for (const { id } of [awa, karim]) expect(await toldTo(id)).toEqual(['booking.take_back.customer']);
    later(3 * day);
    await settle();
    expect(await statesOf(ids)).toEqual(['cancelled_by_provider', 'cancelled_by_provider']);
  });

  it('is entered once by each person, for themselves or for one circle, at once, too; never by its giver', async () => {
    const gift = await aDraw();
    const [awa, karim, odile] = await people(3);
    await ask(gift, awa);
    const again = { code: 'conflict', key: 'booking.alreadyAsked' };
    await expect(askAs(gift, awa, await found(awa))).rejects.toMatchObject(again);
    const circles = [await found(karim), await found(karim), await found(karim)];
    const outcomes = await Promise.allSettled(circles.map((each) => askAs(gift, karim, each)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(ask(gift, karim)).rejects.toMatchObject(again);
    const left = await askAs(gift, odile, await found(odile));
    await moveBooking(await seenNow(odile), { bookingId: left, name: 'leave_draw' });
    await ask(gift, odile);
    await expect(askAs(gift, gift.giver, await found(gift.giver))).rejects.toMatchObject({
      key: 'booking.ownListing',
    });
    expect(await drawOf(gift.listingId)).toMatchObject({ entries: 3 });
  });

  it('goes without who leaves the community, or the draw, before it closes', async () => {
    const gift = await aDraw();
    const [awa, karim, odile] = await people(3);
    const [left, quit] = [await ask(gift, awa), await ask(gift, karim)];
    await ask(gift, odile);
    await transaction((tx) => leaveAllDraws(tx, awa.id, now()));
    await moveBooking(karim, { bookingId: quit, name: 'leave_draw' });
    expect(await statesOf([left, quit])).toEqual(['withdrawn', 'withdrawn']);
    const back = await ask(gift, karim);
    expect(await stateOf(back)).toBe('entered');
    expect(await drawOf(gift.listingId)).toMatchObject({ entries: 2 });
  });

  it('stays as it was announced once somebody takes part, and nobody writes over what was published', async () => {
    const gift = await aDraw();
    const [awa, karim] = await people(2);
    await ask(gift, awa);
    await ask(gift, karim);
    const terms = { listingId: gift.listingId, step: 'terms' } as const;
    const other = new Date(now().getTime() + 5 * day).toISOString();
    await expect(
      saveStep(gift.giver, { ...terms, approval: 'draw', drawClosesAt: other }),
    ).rejects.toMatchObject({ key: 'draw.fixed' });
    await expect(saveStep(gift.giver, { ...terms, approval: 'instant' })).rejects.toMatchObject({
      key: 'draw.fixed',
    });
    await seal(gift);
    await expect(
      enterValue(gift.giver, { listingId: gift.listingId, numbers: '4 17 23', isChecked: 'on' }),
    ).rejects.toMatchObject({ fields: { numbers: { key: 'draw.wrongNumbers' } } });
    await expect(
      enterValue(awa, { listingId: gift.listingId, numbers, isChecked: 'on' }),
    ).rejects.toMatchObject({ code: 'not_found' });
    await draw(gift);
    const where = { listingId: gift.listingId };
    await expect(
      db.draw.update({ where, data: { value: 'loto 2026-12-05 01 02 03 04 05 06' } }),
    ).rejects.toThrow('a draw that is sealed stands');
    await expect(db.draw.update({ where, data: { seal: '0'.repeat(64) } })).rejects.toThrow(
      'a draw that is sealed stands',
    );
    const late = { bookingId: 'x', holderId: gift.giver.id, quantity: 1 };
    await expect(
      transaction((tx) => enterDraw(tx, gift.listingId, late, { now: now() })),
    ).rejects.toMatchObject({ key: 'draw.closed' });
  });

  it('keeps how many there are, and for whom, once somebody takes part; its words may still be mended', async () => {
    const gift = await aDraw();
    const { giver, listingId } = gift;
    const [awa, karim] = await people(2);
    const change = (step: 'price' | 'terms' | 'what', typed: Record<string, unknown>) =>
      saveStep(giver, { listingId, step, price: 'free', ...typed });
    const members = { approval: 'draw', audience: 'members' };
    await change('price', { units: 2, labels: '' });
    await change('price', { units: 1, labels: '' });
    await change('terms', members);
    await ask(gift, awa);
    await ask(gift, karim);
    const refused = async () => {
      await expect(change('price', { units: 3, labels: '' })).rejects.toMatchObject({
        fields: { units: { key: 'draw.fixed' } },
      });
      await expect(change('terms', { ...members, audience: 'everyone' })).rejects.toMatchObject({
        fields: { audience: { key: 'draw.fixed' } },
      });
    };
    await refused();
    await seal(gift);
    await refused();
    await change('price', { units: 1, labels: 'Chêne' });
    await change('terms', { ...members, rules: 'Sonnez deux fois.' });
    await change('what', {
      title: 'Bibliothèque en chêne massif',
      description: 'Six étagères.',
      details: { condition: 'good', carrying: 'two' },
    });
    expect(await db.listing.findUnique({ where: { id: listingId } })).toMatchObject({
      title: 'Bibliothèque en chêne massif',
      audience: 'members',
    });
  });

  it('tells each entry its own code: who is of a circle that takes part, too, or that gives, hears of each', async () => {
    const { id: circleId, people: keepers } = await aCircle(['keeper', 'keeper']);
    const [keeper, other] = keepers as [Viewer, Viewer];
    const gift = await aDraw();
    await ask(gift, keeper);
    await askAs(gift, other, circleId);
    await seal(gift);
    const entries = await db.drawEntry.findMany({ where: { draw: { listingId: gift.listingId } } });
    const { email } = await db.member.findUniqueOrThrow({ where: { id: keeper.id } });
    const mails = await db.mail.findMany({ where: { to: email, text: { contains: 'Votre code' } } });
    const said = mails.map(({ text }) => entries.filter(({ code }) => text.includes(code ?? '')));
    expect(said.map((each) => each.length)).toEqual([1, 1]);
    expect(new Set(said.flat().map(({ code }) => code)).size).toBe(2);
    expect(mails.filter(({ text }) => text.includes('La Boîte à outils'))).toHaveLength(1);

    const lent = await aDraw();
    await db.listing.update({ where: { id: lent.listingId }, data: { ownerId: circleId } });
    await ask(lent, keeper);
    await ask(lent, await aMember());
    await seal(lent);
    const heard = (await toldTo(keeper.id)).slice(-2).sort();
    expect(heard).toEqual(['draw.seal.entrant', 'draw.seal.owner']);
  });

  it('whose value nobody enters is asked for again, and given up after two weeks', async () => {
    const gift = await aDraw();
    const ids: string[] = [];
    for (const each of await people(2)) ids.push(await ask(gift, each));
    await seal(gift);
    await settle();
    expect(await toldTo(gift.giver.id)).toEqual(['draw.seal.owner', 'draw.ask_value.owner']);
    later(15 * day);
    await settle();
    expect(await drawState(gift)).toBe('called_off');
    expect(await statesOf(ids)).toEqual(['cancelled_by_provider', 'cancelled_by_provider']);
  });
});

describe('a gift in return for hours', () => {
  beforeAll(() => someHours(theHours, { floorMinor: -300 }));
  // Whatever has happened: what one has, another owes.
  afterEach(async () => expect(await sumOfHours()).toBe(0));

  const anHourEach = {
    priceWay: 'credit',
    creditCode: theHours,
    creditRates: [{ unit: 'item', amountMinor: 60 }],
    priceMinor: 2_147_483_647,
  } as const;
  const aThanked = (approval = 'request') => aGift({ approval, unitCount: 3, ...anHourEach });
  const nothing = { own: 0, held: 0 };

  it('is asked for by the guided form; a draw and a form from before get nothing for more than was shown', async () => {
    const gift = await aGift({ approval: 'request' });
    const [taker] = await people(1);
    const price = { listingId: gift.listingId, step: 'price', price: 'credit', units: '1' } as const;
    await saveStep(gift.giver, { ...price, credit: { currency: theHours, rates: { item: '1 h' } } });
    const { creditRates, priceMinor } = await db.listing.findUniqueOrThrow({ where: { id: gift.listingId } });
    expect([creditRates, priceMinor]).toEqual([anHourEach.creditRates, anHourEach.priceMinor]);
    const drawn = {
      approval: 'draw',
      drawClosesAt: new Date(now().getTime() + 2 * day).toISOString(),
      drawSource: 'loto',
    };
    await expect(
      saveStep(gift.giver, { listingId: gift.listingId, step: 'terms', ...drawn }),
    ).rejects.toMatchObject({
      fields: { approval: { key: 'listing.missing.freeDraw' } },
    });
    const shown = { listingId: gift.listingId, from: '', to: '', quantity: 1, options: {}, message: '' };
    await expect(requestBooking(taker, { ...shown, quotedCreditMinor: 0 })).rejects.toMatchObject({
      code: 'conflict',
    });
    // What was asked for at an hour stays so, whatever its giver asks meanwhile.
    const { id } = await requestBooking(taker, { ...shown, quotedCreditMinor: 60 });
    await saveStep(gift.giver, { ...price, price: 'free' });
    await moveBooking(gift.giver, { bookingId: id, name: 'accept' });
    expect(await hoursOf(taker)).toEqual({ own: -60, held: 60 });
    await moveBooking(taker, { bookingId: id, name: 'withdraw' });
    expect(await hoursOf(taker)).toEqual(nothing);
  });

  it('keeps them with the promise and passes them on once it is collected', async () => {
    const [taker] = await people(1);
    const gift = await aThanked();
    const id = await ask(gift, taker, 2);
    expect(await hoursOf(taker)).toEqual(nothing);
    await moveBooking(gift.giver, { bookingId: id, name: 'accept' });
    await moveBooking(taker, { bookingId: id, name: 'come' });
    expect(await hoursOf(taker)).toEqual({ own: -120, held: 120 });
    await moveBooking(gift.giver, { bookingId: id, name: 'collect' });
    await settle();
    expect([await hoursOf(taker), await hoursOf(gift.giver)]).toEqual([
      { own: -120, held: 0 },
      { own: 120, held: 0 },
    ]);
  });

  it('gives them back where nobody comes, or its giver cannot give it any more', async () => {
    const [taker] = await people(1);
    const gift = await aThanked();
    const id = await ask(gift, taker);
    await moveBooking(gift.giver, { bookingId: id, name: 'accept' });
    later(49 * hourMs);
    await settle();
    expect([await stateOf(id), await hoursOf(taker)]).toEqual(['fallen', nothing]);
    const other = await aThanked('instant');
    const taken = await ask(other, taker);
    expect(await hoursOf(taker)).toEqual({ own: -60, held: 60 });
    await moveBooking(other.giver, { bookingId: taken, name: 'cancel_by_provider', reason: 'Cassé.' });
    expect(await hoursOf(taker)).toEqual(nothing);
  });

  it('is not promised to who has too little by then', async () => {
    const [taker] = await people(1);
    const gift = await aThanked();
    const id = await ask(gift, taker);
    await spend(taker, 270);
    await expect(moveBooking(gift.giver, { bookingId: id, name: 'accept' })).rejects.toMatchObject({
      key: 'booking.creditShort',
    });
    expect([await stateOf(id), await hoursOf(taker)]).toEqual(['requested', { own: -270, held: 0 }]);
  });
});
