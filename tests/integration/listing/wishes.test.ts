import { requestBooking } from '@/lib/booking/commands/request-booking';
import { quoteFor } from '@/lib/booking/queries';
import { leaveCircle } from '@/lib/circle/commands/leaving';
import { answerWish, sendAnswerMessage } from '@/lib/conversation/commands';
import { answerConversationFor, answersWithWords } from '@/lib/conversation/queries';
import { scarcityOf } from '@/lib/holding/kinds';
import { answerFor, answersTo } from '@/lib/listing/answered';
import { answerable } from '@/lib/listing/commands/answer-wish';
import { createDraft } from '@/lib/listing/commands/create-draft';
import { closeWish, pauseListing, publishListing } from '@/lib/listing/commands/move-listing';
import { saveStep } from '@/lib/listing/commands/save-step';
import { listingPage, ownListing } from '@/lib/listing/queries';
import { typeOf } from '@/lib/listing/types/registry';
import { findWishers } from '@/lib/listing/wishing/finding';
import { chooseFinds, findsFor } from '@/lib/listing/wishing/finds';
import { finding } from '@/lib/listing/wishing/rules';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { db, transaction } from '@/lib/platform/db/client';
import { searchListings } from '@/lib/search/queries';
import { readSearch, SearchListings } from '@/lib/search/schema';
import { fireAll } from '@/lib/worker/lives';
import { tasks } from '@/lib/worker/tasks';
import { inDays } from '../../support/booking-builders';
import { aListing, aMember } from '../../support/builders';
import { aCircle, seenNow } from '../../support/circle-builders';
import { letPass, presentTime } from '../../support/clock';
import { runJobs } from '../../support/jobs';

afterEach(presentTime);

const what = {
  type: 'thing',
  intent: 'wish' as const,
  title: 'Une échelle',
  description: 'Pour une gouttière.',
};
const place = { town: 'Rennes', address: '12 rue Saint-Malo', lat: '48.1147', lng: '-1.6794' };

const save = (viewer: Viewer, listingId: string, step: 'place' | 'need' | 'terms', input: object) =>
  saveStep(viewer, { listingId, step, ...input });

/** A wish on show, needed in some days, that stands for a month. */
const aWish = async (owner?: Viewer, need: object = {}, other: Partial<typeof what> = {}) => {
  const who = owner ?? (await aMember({ name: 'Jeanne' }));
  const id = await createDraft(who, { ...what, ...other });
  await save(who, id, 'place', place);
  await save(who, id, 'need', { standsUntil: inDays(30), ...need });
  await publishListing(who, { listingId: id });
  return { id, owner: who };
};

const said = (listingId: string, more: object = {}) => ({
  listingId,
  offeredId: '',
  body: 'J’en ai une.',
  _once: undefined,
  ...more,
});

const notices = async (viewer: Viewer) =>
  (await db.notice.findMany({ where: { memberId: viewer.id }, orderBy: { createdAt: 'asc' } })).map(
    ({ kind }) => kind,
  );

const found = async (params: Record<string, string>) =>
  (await searchListings(null, SearchListings.parse(params), { limit: 50 })).items.map(({ id }) => id);

describe('a wish', () => {
  it('asks for what it is, where, and until when it stands; for no price, no number and no calendar', async () => {
    const owner = await aMember();
    const id = await createDraft(owner, what);
    await save(owner, id, 'place', place);
    await expect(publishListing(owner, { listingId: id })).rejects.toMatchObject({ key: 'listing.notReady' });
    const days = { neededFrom: inDays(3), neededTo: inDays(4), standsUntil: inDays(10) };
    await save(owner, id, 'need', days);
    await publishListing(owner, { listingId: id });
    expect(await ownListing(owner, id)).toMatchObject({
      state: 'published',
      intent: 'wish',
      units: [],
      rates: [],
      needed: { from: inDays(3), to: inDays(4) },
      dueName: 'pass',
    });
    const page = await listingPage(null, id);
    expect(page).toMatchObject({ intent: 'wish', needed: { from: inDays(3) }, isForViewer: true });
    expect(JSON.stringify(page)).not.toContain('rue Saint-Malo');
  });

  it.each([
    ['no last day', { standsUntil: '' }, 'standsUntil'],
    ['a last day that is past', { standsUntil: inDays(-1) }, 'standsUntil'],
    ['one too far away', { standsUntil: inDays(181) }, 'standsUntil'],
    ['days that end before they begin', { neededFrom: inDays(4), neededTo: inDays(3) }, 'neededTo'],
    ['days that are past', { neededTo: inDays(-2) }, 'neededTo'],
  ])('refuses %s, beside it', async (_name, need, field) => {
    const owner = await aMember();
    const id = await createDraft(owner, what);
    const refused = await save(owner, id, 'need', { standsUntil: inDays(10), ...need }).catch(
      (error) => error,
    );
    expect(Object.keys(refused.fields)).toEqual([field]);
  });

  it('is of a type that knows wishes, and keeps the days it comes with', async () => {
    const owner = await aMember();
    await expect(createDraft(owner, { ...what, type: 'meal' })).rejects.toMatchObject({
      fields: { type: { key: 'listing.noSuchType' } },
    });
    const id = await createDraft(owner, { ...what, neededFrom: inDays(3), neededTo: inDays(5) });
    expect((await ownListing(owner, id)).needed).toEqual({ from: inDays(3), to: inDays(5) });
    const odd = await createDraft(owner, { ...what, neededFrom: 'soon', neededTo: inDays(5) });
    expect((await ownListing(owner, odd)).needed).toBeNull();
  });

  it('is found among wishes alone, on the days it is needed', async () => {
    const offer = await aListing({ title: 'Une échelle double' });
    const { id } = await aWish(undefined, { neededFrom: inDays(3), neededTo: inDays(4) });
    const anyDay = await aWish();
    expect(await found({ q: 'échelle', limit: '50' } as never)).toEqual([offer.id]);
    const wishes = await found({ q: 'échelle', intent: 'wish' });
    expect(wishes).toEqual(expect.arrayContaining([id, anyDay.id]));
    expect(wishes).not.toContain(offer.id);
    const onDay = await found({ intent: 'wish', from: inDays(4), to: inDays(6) });
    expect(onDay).toEqual(expect.arrayContaining([id, anyDay.id]));
    const later = await found({ intent: 'wish', from: inDays(8), to: inDays(9) });
    expect(later).toContain(anyDay.id);
    expect(later).not.toContain(id);
    expect(await found({ intent: 'wish', type: 'storage' })).toEqual([]);
    const { ignored, query } = readSearch({
      intent: 'wish',
      free: '1',
      priceMaxMinor: '5',
      sort: 'price',
      type: 'meal',
    });
    expect(ignored.sort()).toEqual(['free', 'priceMaxMinor', 'sort', 'type']);
    expect(query.intent).toBe('wish');
  });

  it('cannot be booked or priced: nothing of it is scarce', async () => {
    const { id } = await aWish();
    const asked = { listingId: id, from: inDays(3), to: inDays(4), quantity: 1, options: {}, message: '' };
    await expect(quoteFor(await aMember(), asked)).rejects.toMatchObject({ code: 'not_found' });
    const booking = requestBooking(await aMember(), asked as never, async () => undefined);
    await expect(booking).rejects.toMatchObject({ code: 'not_found' });
    const kind = scarcityOf(typeOf({ type: 'thing', intent: 'wish' }));
    expect(kind).not.toBe(scarcityOf(typeOf({ type: 'thing', intent: 'offer' })));
    await expect(kind.claim(db as never, {} as never)).rejects.toThrow('nothing is taken');
    await expect(
      db.listing.update({ where: { id }, data: { rates: [{ unit: 'day', amountMinor: 100 }] } }),
    ).rejects.toThrow(/listing_wish/);
  });

  it('ends by itself once its last day is over, and its owner hears of it', async () => {
    const { id, owner } = await aWish(undefined, { standsUntil: inDays(2) });
    letPass({ hours: 24 });
    await fireAll(now());
    expect((await ownListing(owner, id)).state).toBe('published');
    letPass({ hours: 72 });
    await fireAll(now());
    await runJobs(tasks);
    expect((await ownListing(owner, id)).state).toBe('archived');
    expect(await notices(owner)).toEqual(['wish.pass']);
    await expect(publishListing(owner, { listingId: id })).rejects.toMatchObject({ key: 'listing.notReady' });
    await save(owner, id, 'need', { standsUntil: inDays(20) });
    await publishListing(owner, { listingId: id });
    expect((await ownListing(owner, id)).state).toBe('published');
  });

  it('stands longer when its owner says so', async () => {
    const { id, owner } = await aWish(undefined, { standsUntil: inDays(2) });
    await save(owner, id, 'need', { standsUntil: inDays(20) });
    letPass({ hours: 100 });
    await fireAll(now());
    expect((await ownListing(owner, id)).state).toBe('published');
    await expect(pauseListing(owner, { listingId: id })).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('an answer to a wish', () => {
  it('begins a conversation of the two, with a listing of whoever answers', async () => {
    const { id, owner } = await aWish();
    const other = await aMember({ name: 'Samir' });
    const ladder = await aListing({ ownerId: other.id, title: 'Échelle double' });
    const answerId = await answerWish(other, said(id, { offeredId: ladder.id }));
    expect(await notices(owner)).toEqual(['conversation.wishAnswer']);
    expect(await answersTo(owner, { id, ownerId: owner.id })).toMatchObject([
      { id: answerId, member: { name: 'Samir' }, offered: { id: ladder.id, title: 'Échelle double' } },
    ]);
    await sendAnswerMessage(owner, { answerId, body: 'Merci !', once: undefined });
    expect(await notices(other)).toEqual(['conversation.message']);
    const { messages } = await answerConversationFor(other, answerId);
    expect(messages.map(({ body }) => body)).toEqual(['J’en ai une.', 'Merci !']);
    const stranger = await aMember();
    await expect(answerFor(db, stranger, answerId)).rejects.toMatchObject({ code: 'not_found' });
    await expect(answerConversationFor(stranger, answerId)).rejects.toMatchObject({ code: 'not_found' });
    expect(await answersTo(stranger, { id, ownerId: owner.id })).toEqual([]);
    expect(await answersTo(null, { id, ownerId: owner.id })).toEqual([]);
  });

  it('is one a member, however often it is sent', async () => {
    const { id, owner } = await aWish();
    const other = await aMember();
    const [first, second] = await Promise.all([
      answerWish(other, said(id, { _once: 'a' })),
      answerWish(other, said(id, { _once: 'a' })),
    ]);
    expect(second).toBe(first);
    expect(await answerWish(other, said(id, { body: 'Et une autre.', _once: 'b' }))).toBe(first);
    const { messages } = await answerConversationFor(owner, first);
    expect(messages.map(({ body }) => body)).toEqual(['J’en ai une.', 'Et une autre.']);
  });

  it('names only what whoever answers could lend, and shows it only to those it is for', async () => {
    const { id, owner } = await aWish();
    const other = await aMember();
    const theirs = await aListing();
    const draft = await aListing({ ownerId: other.id, state: 'draft' });
    const wish = await aWish(other);
    for (const offeredId of [theirs.id, draft.id, wish.id])
      await expect(answerWish(other, said(id, { offeredId }))).rejects.toMatchObject({
        fields: { offeredId: { key: 'field.choose' } },
      });
    const own = await aListing({ ownerId: other.id, audience: 'confirmed' });
    const answerId = await answerWish(other, said(id, { offeredId: own.id }));
    expect(await answerFor(db, owner, answerId)).toMatchObject({ offered: { id: own.id } });
    expect(await answerFor(db, { ...owner, isConfirmed: false }, answerId)).toMatchObject({ offered: null });
  });

  it('offers to name only what the one who wishes could take, and refuses another beside the field', async () => {
    const { id: circleId, people } = await aCircle(['keeper', 'member']);
    const [other, seekerInIt] = people as [Viewer, Viewer];
    const within = { audience: 'circle', audienceCircleId: circleId };
    const own = await aListing({ ownerId: other.id, ...within });
    const circles = await aListing({ ownerId: circleId, ...within });
    const forAll = await aListing({ ownerId: other.id });
    const named = async (wisherId: string) => (await answerable(other, wisherId)).map(({ id }) => id).sort();
    const { id, owner } = await aWish();
    expect(await named(owner.id)).toEqual([forAll.id]);
    for (const offeredId of [own.id, circles.id])
      await expect(answerWish(other, said(id, { offeredId }))).rejects.toMatchObject({
        fields: { offeredId: { key: 'field.choose' } },
      });
    expect(await answersTo(owner, { id, ownerId: owner.id })).toEqual([]);
    expect(await named(seekerInIt.id)).toEqual([own.id, circles.id, forAll.id].sort());
    const fresh = await aMember({ emailConfirmedAt: null });
    await db.listing.update({
      where: { id: own.id },
      data: { audience: 'confirmed', audienceCircleId: null },
    });
    expect(await named(fresh.id)).toEqual([forAll.id]);
    // A circle wishes, too: it is its keeper who would take it.
    const { id: wisherId } = await aCircle(['keeper']);
    expect(await named(wisherId)).toEqual([own.id, forAll.id].sort());
  });

  it('shows its owner the first words of each, those that came first', async () => {
    const { id, owner } = await aWish();
    const [one, other] = [await aMember(), await aMember()];
    await answerWish(one, said(id, { body: 'Au garage.', _once: 'a' }));
    await answerWish(one, said(id, { body: 'Et encore.', _once: 'b' }));
    await answerWish(other, said(id, { body: `${'é'.repeat(300)}` }));
    const words = (await answersWithWords(owner, { id, ownerId: owner.id })).map((each) => each.words);
    expect(words).toEqual(['Au garage.', 'é'.repeat(200)]);
    expect(await answersWithWords(await aMember(), { id, ownerId: owner.id })).toEqual([]);
  });

  it('is not for its owner, for who has not confirmed their address, or for those it is not for', async () => {
    const { id, owner } = await aWish();
    await expect(answerWish(owner, said(id))).rejects.toMatchObject({ key: 'listing.ownWish' });
    const fresh = await aMember({ emailConfirmedAt: null });
    await expect(answerWish(fresh, said(id))).rejects.toMatchObject({ key: 'member.confirmFirst' });
    const offer = await aListing();
    await expect(answerWish(owner, said(offer.id))).rejects.toMatchObject({ code: 'not_found' });
    await db.listing.update({ where: { id }, data: { state: 'archived' } });
    await expect(answerWish(await aMember(), said(id))).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('the end of a wish', () => {
  it.each([
    ['meet', 'met'],
    ['drop', 'archived'],
  ] as const)('by %s is told to all who answered, with thanks', async (name, state) => {
    const { id, owner } = await aWish();
    const [one, other] = [await aMember(), await aMember()];
    await answerWish(one, said(id));
    await answerWish(other, said(id));
    await expect(closeWish(one, { listingId: id, name, thanks: '' })).rejects.toMatchObject({
      code: 'not_found',
    });
    await closeWish(owner, { listingId: id, name, thanks: 'Merci, la gouttière est réparée.' });
    await runJobs(tasks);
    expect((await ownListing(owner, id)).state).toBe(state);
    for (const who of [one, other]) {
      expect(await notices(who)).toEqual([`wish.${name}`]);
      const mail = await db.mail.findFirstOrThrow({ where: { to: who.email, subject: { not: '' } } });
      expect(mail.text).toContain('la gouttière est réparée');
    }
    await expect(closeWish(owner, { listingId: id, name, thanks: '' })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it.each([
    ['meet', 'met'],
    ['drop', 'archived'],
  ] as const)('by %s leaves it to be read by who answered, and by nobody else', async (name, state) => {
    const { id: circleId, people } = await aCircle(['keeper', 'member']);
    const [owner, one] = people as [Viewer, Viewer];
    const { id } = await aWish(owner, { audience: `circle:${circleId}` });
    await answerWish(one, said(id));
    await closeWish(owner, { listingId: id, name, thanks: '' });
    expect(await listingPage(one, id)).toMatchObject({ state, isOwner: false });
    await leaveCircle(one, { circleId });
    expect(await listingPage(await seenNow(one), id)).toMatchObject({ state, isForViewer: false });
    for (const who of [null, await aMember()])
      await expect(listingPage(who, id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is not how an offer ends', async () => {
    const owner = await aMember();
    const offer = await aListing({ ownerId: owner.id });
    const end = { listingId: offer.id, thanks: '' };
    await expect(closeWish(owner, { ...end, name: 'meet' })).rejects.toMatchObject({ code: 'conflict' });
    await expect(db.listing.update({ where: { id: offer.id }, data: { state: 'met' } })).rejects.toThrow(
      /listing_met/,
    );
  });
});

describe('somebody who wishes for something hears when it is offered', () => {
  const gift = { type: 'give', details: { condition: 'good', carrying: 'two' } };
  /** A gift on show, as its giver puts it there. */
  const given = async (title: string, more: object = {}) => {
    const giver = await aMember();
    const listingId = await createDraft(giver, { ...gift, title, description: 'À emporter.', ...more });
    await save(giver, listingId, 'place', place);
    await publishListing(giver, { listingId });
    await runJobs(tasks);
    return listingId;
  };
  const wished = (title: string) => aWish(undefined, {}, { type: 'give', title });
  const found = async ({ owner }: { owner: Viewer }) =>
    (await db.notice.findMany({ where: { memberId: owner.id, kind: 'wish.found' } })).length;

  it('by a word of its title or by its category, once; not of what is something else, nor of what is lent', async () => {
    const sofa = await wished('Nous cherchons un canapé');
    const bike = await wished('Petit vélo pour Lila');
    const id = await given('Canapé trois places en velours');
    await given('Petite lampe de chevet');
    expect([await found(sofa), await found(bike)]).toEqual([1, 0]);
    expect(await findsFor(sofa.owner, sofa.id)).toMatchObject({ isOn: true, finds: [{ id }] });
    await expect(findsFor(bike.owner, sofa.id)).rejects.toMatchObject({ code: 'not_found' });
    expect(await transaction((tx) => findWishers(tx, id, now()))).toEqual([]);
    const ladder = await aWish();
    await given('Échelle en bois');
    expect(await found(ladder)).toBe(0);
  });

  it('at most so many times a day, over all they wish for, and no longer once they say so', async () => {
    const jars = await wished('Des bocaux');
    const giver = await aMember();
    const told = async (): Promise<number> => {
      const { id } = await aListing({ ownerId: giver.id, type: 'give', title: 'Bocaux en verre' });
      return (await transaction((tx) => findWishers(tx, id, now()))).length;
    };
    for (let at = 0; at < finding.mostADay; at += 1) expect(await told()).toBe(1);
    expect(await told()).toBe(0);
    letPass({ hours: 25 });
    expect(await told()).toBe(1);
    await chooseFinds(jars.owner, { listingId: jars.id, isOn: false });
    expect(await told()).toBe(0);
  });

  it('only of what is for them, and of nothing of their own', async () => {
    const { id: circleId, people: members } = await aCircle(['keeper', 'member']);
    const [keeper, inside] = members as [Viewer, Viewer];
    const [theirs, other] = [
      await aWish(inside, {}, { type: 'give', title: 'Un établi' }),
      await wished('Un établi solide'),
    ];
    const own = await aWish(keeper, {}, { type: 'give', title: 'Établi' });
    const listingId = await createDraft(keeper, {
      ...gift,
      title: 'Établi de menuisier',
      description: 'Lourd.',
    });
    await save(keeper, listingId, 'place', place);
    await save(keeper, listingId, 'terms', { approval: 'instant', audience: `circle:${circleId}` });
    await publishListing(await seenNow(keeper), { listingId });
    await runJobs(tasks);
    expect([await found(theirs), await found(other), await found(own)]).toEqual([1, 0, 0]);
  });
});
