import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { moveBooking } from '@/lib/booking/commands/move-booking';
import { requestSeveral } from '@/lib/booking/commands/request-several';
import { bookingFor } from '@/lib/booking/queries';
import { RequestSeveral } from '@/lib/booking/schema';
import { beginConversation } from '@/lib/conversation/parties';
import { addToBatch, beginBatch } from '@/lib/listing/batches/commands/add-things';
import { keepBatch } from '@/lib/listing/batches/commands/keep-batch';
import { batchPage, ownBatch } from '@/lib/listing/batches/queries';
import { BeginBatch, KeepBatch } from '@/lib/listing/batches/schema';
import { dropTime, offerTimes } from '@/lib/listing/fetching/commands';
import { offeredTimes } from '@/lib/listing/fetching/queries';
import { OfferTimes } from '@/lib/listing/fetching/schema';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { addToDate, plainDateAt } from '@/lib/shared/period';
import { aMember } from '../../support/builders';
import { presentTime, travelTo } from '../../support/clock';
import { aGift, ask, hourMs, later, people, settle, stateOf } from '../../support/gifts';
import { toldTo } from '../../support/slot-builders';

const photo = async (name: string, background: string): Promise<File> => {
  const create = { width: 24, height: 18, channels: 3, background } as const;
  return new File([new Uint8Array(await sharp({ create }).png().toBuffer())], name);
};

let photos: File[];
beforeAll(async () => {
  photos = [
    await photo('bibliotheque-chene.png', '#845'),
    await photo('IMG_2041.png', '#458'),
    await photo('lampe.png', '#584'),
  ];
});
afterEach(presentTime);

const beginning = (files: readonly File[], _once: string = randomUUID()) =>
  BeginBatch.parse({
    type: 'give',
    title: 'L’appartement rue de Dinan',
    description: '',
    photos: files,
    _once,
  });

const place = {
  town: 'Rennes',
  address: '12 rue de Dinan',
  lat: '48.11',
  lng: '-1.68',
  quarter: '',
  spot: 'point',
};
const typed = {
  isChosen: 'on',
  details: { condition: 'good', carrying: 'two' },
  units: '1',
  approval: 'instant',
};

const keep = (giver: Viewer, batchId: string, things: object, more: object = {}) =>
  keepBatch(
    giver,
    KeepBatch.parse({
      batchId,
      title: 'L’appartement rue de Dinan',
      ...place,
      do: 'publish',
      things,
      ...more,
    }),
  );

/** A flat with three things on show: the first two to who comes first, the third to whom the giver chooses. */
const aBatch = async () => {
  const giver = await aMember({ name: 'Jeanne Le Gall' });
  const { batchId } = await beginBatch(giver, beginning(photos));
  const [one, two, three] = (await ownBatch(giver, batchId)).things.map(({ id }) => id) as [
    string,
    string,
    string,
  ];
  await keep(giver, batchId, {
    [one]: { ...typed, title: 'Bibliothèque en chêne' },
    [two]: { ...typed, title: 'Table basse' },
    [three]: { ...typed, title: 'Lampe de bureau', approval: 'request' },
  });
  return { giver, batchId, one, two, three };
};

const inTwoDays = () => addToDate(plainDateAt(now(), 'Europe/Paris'), { days: 2 });

const offer = (giver: Viewer, batchId: string, more: object = {}) =>
  offerTimes(
    giver,
    OfferTimes.parse({ batchId, date: inTwoDays(), from: '10:00', to: '11:00', step: '30', ...more }),
  );

const timesOf = async (giver: Viewer, batchId: string) =>
  (await offeredTimes(giver, { batchId }, now())).times;

const several = (who: Viewer, batchId: string, listingIds: string[], more: object = {}) =>
  requestSeveral(who, RequestSeveral.parse({ batchId, listingIds, ...more }), beginConversation);

describe('many things offered at once', () => {
  it('begin with their photos: sent twice at once and again they are no twins, and one that nobody can read leaves the others', async () => {
    const giver = await aMember();
    const once = randomUUID();
    const sent = () => beginBatch(giver, beginning([...photos, new File(['%PDF-1.7'], 'facture.jpg')], once));
    const both = await Promise.all([sent(), sent()]);
    expect(both.map(({ refused }) => refused.map(({ key }) => key))).toEqual([
      ['photo.notAPicture'],
      ['photo.notAPicture'],
    ]);
    expect((await sent()).added).toBe(0);
    const { things } = await ownBatch(giver, once);
    expect(things.map(({ batchPlace }) => batchPlace)).toEqual([1, 2, 3]);
    expect(things.map(({ title }) => title).sort()).toEqual(['', 'Bibliotheque chene', 'Lampe']);
    expect(things.map(({ photo }) => photo?.width)).toEqual([24, 24, 24]);
    expect(await db.picture.count({ where: { ownerId: giver.id } })).toBe(3);
    await expect(ownBatch(await aMember(), once)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('of which nothing can be read leave nothing behind; more than forty never fit', async () => {
    const giver = await aMember();
    const input = beginning([new File(['x'], 'x.jpg')]);
    expect(await beginBatch(giver, input)).toMatchObject({
      added: 0,
      refused: [{ key: 'photo.notAPicture' }],
    });
    expect(await db.batch.count({ where: { ownerId: giver.id } })).toBe(0);
    const { batchId, one } = await aBatch();
    const { ownerId } = await db.batch.findUniqueOrThrow({ where: { id: batchId } });
    await db.listing.update({ where: { id: one }, data: { batchPlace: 40 } });
    const owner = { ...giver, id: ownerId };
    const full = await addToBatch(owner, { batchId, photos: [await photo('vase.png', '#111')] });
    expect(full).toMatchObject({ added: 0, refused: [{ key: 'batch.full' }] });
    await expect(db.listing.update({ where: { id: one }, data: { batchPlace: 41 } })).rejects.toThrow(
      'listing_batch_most',
    );
  });

  it('are put on show all or some: one that is not complete stays a draft, as it was typed, with its refusal beside it', async () => {
    const giver = await aMember();
    const { batchId } = await beginBatch(giver, beginning(photos));
    const [one, two, three] = (await ownBatch(giver, batchId)).things.map(({ id }) => id) as [
      string,
      string,
      string,
    ];
    const kept = await keep(giver, batchId, {
      [one]: { ...typed, title: 'Bibliothèque en chêne', category: '?', units: '2' },
      [two]: { ...typed, title: 'Table', details: { condition: '', carrying: 'car' } },
      [three]: { ...typed, title: 'Lampe', isChosen: undefined },
    });
    expect([kept.published, kept.left]).toEqual([1, 2]);
    expect(Object.keys(kept.refused)).toEqual([`things.${two}.details.condition`]);
    const rows = await db.listing.findMany({ where: { batchId }, orderBy: { batchPlace: 'asc' } });
    expect(rows.map(({ state }) => state)).toEqual(['published', 'draft', 'draft']);
    expect(rows[0]).toMatchObject({
      title: 'Bibliothèque en chêne',
      description: 'L’appartement rue de Dinan',
      approval: 'instant',
    });
    expect(await db.unit.count({ where: { listingId: one, isActive: true } })).toBe(2);
    expect(rows[1]).toMatchObject({ title: 'Table', details: { carrying: 'car' } });
    expect((await batchPage(null, batchId)).things.map(({ id }) => id)).toEqual([one]);
    const wrong = await keep(
      giver,
      batchId,
      { [two]: { ...typed, title: 'Table' } },
      { town: 'Nullepart-sur-Mer' },
    ).catch((error) => error);
    expect(wrong.fields.town.key).toBe('listing.townUnknown');
  });

  it('are asked for several in one go: what somebody else was quicker with keeps none of the others away, and the same form again answers the same', async () => {
    const { giver, batchId, one, two, three } = await aBatch();
    const [awa, karim] = await people(2);
    await several(karim, batchId, [two]);
    const once = randomUUID();
    const first = await several(awa, batchId, [one, two, three], { once });
    expect([...first.made].map(([id, { state }]) => [id, state])).toEqual([
      [one, 'confirmed'],
      [three, 'requested'],
    ]);
    expect([...first.refused].map(([id, { key }]) => [id, key])).toEqual([[two, 'booking.justTaken']]);
    const again = await several(awa, batchId, [one, two, three], { once });
    expect([...again.made.values()].map(({ id }) => id)).toEqual(
      [...first.made.values()].map(({ id }) => id),
    );
    expect(await db.booking.count({ where: { customerId: awa.id } })).toBe(2);
    await expect(several(giver, batchId, [one])).resolves.toMatchObject({ made: new Map() });
  });
});

describe('times to fetch things', () => {
  it('are offered once, however often the form is sent, and taken back while nobody comes', async () => {
    const { giver, batchId } = await aBatch();
    await Promise.all([offer(giver, batchId), offer(giver, batchId)]);
    const [first, second] = await timesOf(giver, batchId);
    expect(await timesOf(giver, batchId)).toHaveLength(2);
    await dropTime(giver, { batchId, timeId: second?.id ?? '' });
    await expect(dropTime(await aMember(), { batchId, timeId: first?.id ?? '' })).rejects.toMatchObject({
      code: 'not_found',
    });
    expect((await timesOf(giver, batchId)).map(({ id }) => id)).toEqual([first?.id]);
  });

  it('have so many places: who takes several things comes once; full is full; whoever leaves makes room', async () => {
    const { giver, batchId, one, two, three } = await aBatch();
    await offer(giver, batchId, { step: '0', capacity: '1' });
    const [time] = await timesOf(giver, batchId);
    const fetchTimeId = time?.id ?? '';
    const [awa, karim] = await people(2);
    const none = await several(awa, batchId, [one]);
    expect([...none.refused.values()]).toMatchObject([{ key: 'fetching.choose' }]);
    const { made } = await several(awa, batchId, [one, two], { fetchTimeId });
    const ids = [...made.values()].map(({ id }) => id) as [string, string];
    expect((await timesOf(giver, batchId))[0]).toMatchObject({ taken: 1, capacity: 1 });
    expect(await bookingFor(awa, ids[0])).toMatchObject({ startsAt: time?.startsAt, endsAt: time?.endsAt });
    await expect(dropTime(giver, { batchId, timeId: fetchTimeId })).rejects.toMatchObject({
      key: 'fetching.someoneComes',
    });

    const asked = await several(karim, batchId, [three]);
    const [promised] = [...asked.made.values()].map(({ id }) => id) as [string];
    await moveBooking(giver, { bookingId: promised, name: 'accept' });
    // It is full: there is nothing to choose, and he may come all the same.
    await moveBooking(karim, { bookingId: promised, name: 'come' });
    for (const bookingId of ids) await moveBooking(awa, { bookingId, name: 'cancel_by_customer' });
    expect((await timesOf(giver, batchId))[0]).toMatchObject({ taken: 0 });
    await moveBooking(karim, { bookingId: promised, name: 'set_time', timeId: fetchTimeId });
    expect((await timesOf(giver, batchId))[0]).toMatchObject({ taken: 1 });
    expect((await bookingFor(karim, promised)).startsAt).toEqual(time?.startsAt);
  });

  it('are reminded of four hours before, once for each that was chosen; who does not come has it no longer', async () => {
    const { giver, batchId, three } = await aBatch();
    await offer(giver, batchId);
    const [first, second] = await timesOf(giver, batchId);
    const [awa] = await people(1);
    const [id] = [...(await several(awa, batchId, [three])).made.values()].map((made) => made.id) as [string];
    await moveBooking(giver, { bookingId: id, name: 'accept' });
    await expect(moveBooking(awa, { bookingId: id, name: 'come' })).rejects.toMatchObject({
      fields: { timeId: { key: 'fetching.choose' } },
    });
    await moveBooking(awa, { bookingId: id, name: 'come', timeId: first?.id ?? '' });
    await moveBooking(awa, { bookingId: id, name: 'set_time', timeId: second?.id ?? '' });
    expect((await timesOf(giver, batchId)).map(({ taken }) => taken)).toEqual([0, 1]);
    await settle();
    expect(await toldTo(giver.id)).toContain('booking.set_time.provider');
    expect(await toldTo(awa.id)).not.toContain('booking.remind_visit.customer');
    const startsAt = second?.startsAt ?? now();
    travelTo(new Date(startsAt.getTime() - 4 * hourMs + 60_000));
    await settle();
    expect((await toldTo(awa.id)).filter((kind) => kind === 'booking.remind_visit.customer')).toHaveLength(1);
    travelTo(new Date(startsAt.getTime() + 10 * hourMs));
    await settle();
    expect(await stateOf(id)).toBe('confirmed');
    later(20 * hourMs);
    await settle();
    expect(await stateOf(id)).toBe('fallen');
    expect((await toldTo(awa.id)).filter((kind) => kind.startsWith('booking.remind'))).toHaveLength(1);
  });

  it('of one thing alone stand beside it; what nobody offers times for goes as ever', async () => {
    const gift = await aGift();
    const [awa] = await people(1);
    await offerTimes(
      gift.giver,
      OfferTimes.parse({ listingId: gift.listingId, date: inTwoDays(), from: '18:00', to: '19:00' }),
    );
    await expect(ask(gift, awa)).rejects.toMatchObject({
      fields: { fetchTimeId: { key: 'fetching.choose' } },
    });
    expect(await stateOf(await ask(await aGift(), awa))).toBe('confirmed');
  });
});
