import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { bookableListing } from '@/lib/listing/bookable';
import { blockDates, claimUnits } from '@/lib/listing/claims';
import { createDraft } from '@/lib/listing/commands/create-draft';
import {
  archiveListing,
  pauseListing,
  publishListing,
  resumeListing,
} from '@/lib/listing/commands/move-listing';
import { addPhotos, arrangePhotos, movePhoto, removePhoto } from '@/lib/listing/commands/photos';
import { saveStep } from '@/lib/listing/commands/save-step';
import { type ListingTransition, listingLife } from '@/lib/listing/lifecycle';
import { listingPage, ownListing, ownListings } from '@/lib/listing/queries';
import { needsWish, swapBack } from '@/lib/listing/returns';
import { periodOf } from '@/lib/listing/rules';
import { slotsOf } from '@/lib/listing/scarcity';
import { listingStates, type SaveStep } from '@/lib/listing/schema';
import { addSlot } from '@/lib/listing/slots/commands/add-slots';
import { listingTypes } from '@/lib/listing/types/registry';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db, transaction } from '@/lib/platform/db/client';
import { pictureBytes } from '@/lib/platform/picture-files';
import { townFields } from '@/lib/platform/towns';
import { metresBetween } from '@/lib/shared/geo';
import { atLeastOne } from '@/tests/support/at-least-one';
import { aBareHolding } from '@/tests/support/bare-bookings';
import { aListing, aMember } from '@/tests/support/builders';
import { hoursFromNow } from '@/tests/support/clock';
import { openHere } from '@/tests/support/homes-for-good';

const what = { type: 'thing', title: 'Perceuse', description: 'Elle perce.', details: { condition: 'good' } };

const photo = async (name = 'photo.png'): Promise<File> => {
  const bytes = await sharp({ create: { width: 60, height: 40, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  return new File([new Uint8Array(bytes)], name);
};

const save = (viewer: Viewer, listingId: string, step: SaveStep['step'], input: Record<string, unknown>) =>
  saveStep(viewer, { listingId, step, ...input });

/** A draft with all that it needs. */
const aReadyDraft = async (viewer: Viewer): Promise<string> => {
  const id = await createDraft(viewer, what);
  await save(viewer, id, 'price', { price: 'money', rates: { day: '6' }, units: '1' });
  await save(viewer, id, 'place', {
    town: 'Rennes',
    address: '12 rue Saint-Malo',
    lat: '48.1147',
    lng: '-1.6794',
  });
  return id;
};

type Offered = Exclude<ListingTransition, 'meet' | 'drop'>;

/** What happens to offers; wishes have a test of their own. */
const moves: Record<Offered, (viewer: Viewer, own: { listingId: string }) => Promise<void>> = {
  publish: publishListing,
  pause: pauseListing,
  resume: resumeListing,
  archive: archiveListing,
};

describe('a draft', () => {
  test('begins with its first step, once, however often the form is sent', async () => {
    const owner = await aMember();
    const once = randomUUID();
    const ids = await Promise.all(
      Array.from({ length: 5 }, () => createDraft(owner, { ...what, _once: once })),
    );
    expect(new Set(ids)).toEqual(new Set([once]));
    expect(await ownListing(owner, once)).toMatchObject({
      state: 'draft',
      title: 'Perceuse',
      stepsDone: ['what'],
      units: [{ label: '' }],
    });
    expect(await db.lifeEvent.count({ where: { listingId: once } })).toBe(1);
  });

  test('never takes the place of another member’s', async () => {
    const owner = await aMember();
    const stranger = await aMember();
    const id = await createDraft(owner, { ...what, _once: randomUUID() });
    await expect(createDraft(stranger, { ...what, title: 'À moi', _once: id })).rejects.toMatchObject({
      code: 'conflict',
      key: 'alreadyThere',
    });
    expect((await ownListing(owner, id)).title).toBe('Perceuse');
  });

  test('of no known type is refused', async () => {
    await expect(createDraft(await aMember(), { ...what, type: 'spaceship' })).rejects.toMatchObject({
      fields: { type: { key: 'listing.noSuchType' } },
    });
  });

  test('keeps each step, and what was wrong with one is said beside its field', async () => {
    const owner = await aMember();
    const id = await createDraft(owner, what);
    await save(owner, id, 'price', {
      price: 'money',
      rates: { day: '6', week: '25' },
      deposit: '60',
      units: '3',
      labels: 'a\nb',
    });
    await save(owner, id, 'place', {
      town: 'rennes',
      address: ' 12 rue Saint-Malo ',
      lat: '48,1147',
      lng: '-1.6794',
    });
    await save(owner, id, 'terms', {
      approval: 'instant',
      cancellation: 'strict',
      noticeHours: '24',
      minLength: '2',
      maxLength: '',
      rules: 'Doucement.',
    });
    const listing = await ownListing(owner, id);
    expect(listing).toMatchObject({
      rates: [
        { unit: 'week', amountMinor: 2500 },
        { unit: 'day', amountMinor: 600 },
      ],
      priceMinor: 600,
      depositMinor: 6000,
      area: 'Rennes',
      address: '12 rue Saint-Malo, Rennes',
      lat: 48.1147,
      timeZone: 'Europe/Paris',
      approval: 'instant',
      cancellation: 'strict',
      noticeHours: 24,
      minLength: 120,
      maxLength: null,
      stepsDone: ['what', 'price', 'place', 'terms'],
    });
    expect(listing.units.map(({ label }) => label)).toEqual(['a', 'b', '']);
    await expect(
      save(owner, id, 'what', { ...what, title: 'x', details: { condition: 'broken' } }),
    ).rejects.toMatchObject({
      code: 'invalid',
      fields: { title: { key: 'field.tooSmallText' }, 'details.condition': { key: 'field.choose' } },
    });
  });

  test.each([
    [{ town: 'Atlantide-sur-Mer' }, { town: { key: 'listing.townUnknown' } }],
    [{ town: 'Saint-Denis' }, { town: { key: 'listing.townUnclear' } }],
    [{ town: 'Rennes', lat: '43.3', lng: '5.4' }, { lat: { key: 'listing.placeFar' } }],
    [{ town: 'Rennes', lat: '48.1', lng: '' }, { lng: { key: 'listing.halfPoint' } }],
    [{ town: 'Rennes', lat: 'north', lng: '1' }, { lat: { key: 'field.wrong' } }],
    [{ town: '' }, { town: { key: 'field.required' } }],
  ])('a place like %j is refused', async (place, fields) => {
    const owner = await aMember();
    const id = await createDraft(owner, what);
    await expect(save(owner, id, 'place', place)).rejects.toMatchObject({ fields });
  });

  test('is known by its quarter where it has one; its form shows the town beside it', async () => {
    const owner = await aMember();
    const id = await createDraft(owner, what);
    const shown = async () => {
      const { area, lat, lng } = await ownListing(owner, id);
      const { town, quarter, pin } = await townFields({ area, lat, lng });
      return { area, town, quarter, isPinned: pin !== null };
    };
    await save(owner, id, 'place', { town: 'rennes', quarter: ' Le Blosne ' });
    expect(await shown()).toEqual({
      area: 'Le Blosne',
      town: 'Rennes (35)',
      quarter: 'Le Blosne',
      isPinned: false,
    });
    await save(owner, id, 'place', {
      town: 'Rennes (35)',
      quarter: 'Patton',
      lat: '48.1263',
      lng: '-1.6681',
    });
    expect(await shown()).toEqual({ area: 'Patton', town: 'Rennes (35)', quarter: 'Patton', isPinned: true });
    await save(owner, id, 'place', { town: 'Rennes (35)', quarter: '' });
    expect(await shown()).toEqual({ area: 'Rennes', town: 'Rennes (35)', quarter: '', isPinned: false });
  });

  test('lives by the clock of its place', async () => {
    const owner = await aMember();
    const id = await createDraft(owner, what);
    await save(owner, id, 'place', { town: 'Lisbon' });
    expect((await ownListing(owner, id)).timeZone).toBe('Europe/Lisbon');
  });
});

describe('before it is shown', () => {
  test('a listing needs all that the table says', async () => {
    const owner = await aMember();
    const id = await createDraft(owner, what);
    await expect(publishListing(owner, { listingId: id })).rejects.toMatchObject({
      code: 'invalid',
      key: 'listing.notReady',
    });
    await save(owner, id, 'price', { price: 'free', units: '1' });
    await expect(publishListing(owner, { listingId: id })).rejects.toMatchObject({ key: 'listing.notReady' });
    await save(owner, id, 'place', { town: 'Rennes' });
    await expect(publishListing({ ...owner, isConfirmed: false }, { listingId: id })).rejects.toMatchObject({
      key: 'listing.notReady',
    });
    await publishListing(owner, { listingId: id });
    expect(await ownListing(owner, id)).toMatchObject({ state: 'published', priceMinor: 0 });
  });

  test('its exact place was set on purpose: a street alone does not put it in the middle of the town', async () => {
    const owner = await aMember();
    const id = await createDraft(owner, what);
    const street = { town: 'Rennes', quarter: 'Villejean', address: '12 rue Saint-Malo', lat: '', lng: '' };
    await save(owner, id, 'price', { price: 'free', units: '1' });
    await save(owner, id, 'place', { ...street, spot: 'point' });
    expect(await ownListing(owner, id)).toMatchObject({ isPinned: false, area: 'Villejean' });
    await expect(publishListing(owner, { listingId: id })).rejects.toMatchObject({ key: 'listing.notReady' });
    await expect(save(owner, id, 'place', { ...street, spot: 'middle' })).rejects.toMatchObject({
      fields: { spot: { key: 'listing.quarterInMiddle' } },
    });
    await save(owner, id, 'place', { ...street, quarter: '', spot: 'middle' });
    await publishListing(owner, { listingId: id });
    await expect(save(owner, id, 'place', { ...street, spot: 'point' })).rejects.toMatchObject({
      fields: { lat: { key: 'listing.missing.pin' } },
    });
    await save(owner, id, 'place', { ...street, spot: 'point', lat: '48.1205', lng: '-1.7112' });
    expect(await ownListing(owner, id)).toMatchObject({ isPinned: true, lat: 48.1205, lng: -1.7112 });
  });

  test('and what is on show stays fit for it', async () => {
    const owner = await aMember();
    const id = await aReadyDraft(owner);
    await publishListing(owner, { listingId: id });
    await expect(save(owner, id, 'what', { ...what, title: 'x' })).rejects.toMatchObject({ code: 'invalid' });
    await expect(save(owner, id, 'price', { price: 'money', rates: {} })).rejects.toMatchObject({
      code: 'invalid',
    });
    expect(await ownListing(owner, id)).toMatchObject({
      title: 'Perceuse',
      rates: [{ unit: 'day', amountMinor: 600 }],
    });
  });

  test('two clicks publish once', async () => {
    const owner = await aMember();
    const id = await aReadyDraft(owner);
    const clicks = await Promise.allSettled([1, 2, 3].map(() => publishListing(owner, { listingId: id })));
    expect(clicks.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await db.lifeEvent.count({ where: { listingId: id, name: 'publish' } })).toBe(1);
  });
});

/** A wish alone is ever `met`. */
const statesOfOffers = listingStates.filter((state) => state !== 'met');

describe.each(statesOfOffers)('from %s', (state) => {
  test.each(Object.keys(moves) as Offered[])('to %s it goes as the table says', async (name) => {
    const owner = await aMember();
    const { id } = await aListing({ ownerId: owner.id, state, details: { condition: 'good' } });
    const { from, to } = listingLife.get(name);
    if ((from as readonly string[]).includes(state)) {
      await moves[name](owner, { listingId: id });
      expect(await ownListing(owner, id)).toMatchObject({ state: to });
      expect(await db.lifeEvent.findFirst({ where: { listingId: id } })).toMatchObject({
        name,
        fromState: state,
        toState: to,
        byMemberId: owner.id,
      });
    } else {
      await expect(moves[name](owner, { listingId: id })).rejects.toMatchObject({
        code: 'conflict',
        key: 'movedMeanwhile',
      });
      expect((await ownListing(owner, id)).state).toBe(state);
    }
  });
});

describe('units', () => {
  const coming = periodOf('time', { from: '2027-06-01', to: '2027-06-03' }, 'Europe/Paris');

  test('that a booking holds are not taken away, others are', async () => {
    const owner = await aMember();
    const { id } = await aListing({ ownerId: owner.id, unitCount: 3, details: { condition: 'good' } });
    const holdingId = await aBareHolding();
    await transaction((tx) => claimUnits(tx, { listingId: id, period: coming, quantity: 2, holdingId }));
    const price = { price: 'money', rates: { day: '6' } };
    await expect(save(owner, id, 'price', { ...price, units: '1' })).rejects.toMatchObject({
      fields: { units: { key: 'listing.unitHeld', values: { limit: 2 } } },
    });
    await save(owner, id, 'price', { ...price, units: '2' });
    expect((await ownListing(owner, id)).units).toHaveLength(2);
    expect(await db.claim.count({ where: { holdingId, isActive: true } })).toBe(2);
    await save(owner, id, 'price', { ...price, units: '5', labels: 'un\ndeux\ntrois\nquatre\ncinq' });
    expect((await ownListing(owner, id)).units.map(({ label }) => label)).toEqual([
      'un',
      'deux',
      'trois',
      'quatre',
      'cinq',
    ]);
  });

  test('claimed while their number shrinks: either the booking or the change wins, never both', async () => {
    const owner = await aMember();
    for (let round = 0; round < 10; round += 1) {
      const { id } = await aListing({ ownerId: owner.id, unitCount: 2, details: { condition: 'good' } });
      const holdingId = await aBareHolding();
      const [shrunk, claimed] = await Promise.allSettled([
        save(owner, id, 'price', { price: 'money', rates: { day: '6' }, units: '1' }),
        transaction((tx) => claimUnits(tx, { listingId: id, period: coming, quantity: 2, holdingId })),
      ]);
      expect([shrunk.status, claimed.status].sort()).toEqual(['fulfilled', 'rejected']);
      const lost = await db.claim.count({
        where: { holdingId, isActive: true, unit: { isActive: false } },
      });
      expect(lost).toBe(0);
    }
  });

  test('an archive waits for its bookings', async () => {
    const owner = await aMember();
    const { id } = await aListing({ ownerId: owner.id });
    const holdingId = await aBareHolding();
    await transaction((tx) => claimUnits(tx, { listingId: id, period: coming, quantity: 1, holdingId }));
    await expect(archiveListing(owner, { listingId: id })).rejects.toMatchObject({
      code: 'conflict',
      key: 'listing.hasBookings',
    });
  });
});

describe('photos', () => {
  test('are added, put in order, described and taken away', async () => {
    const owner = await aMember();
    const id = await createDraft(owner, what);
    const fake = new File(['%PDF-1.7'], 'fake.jpg');
    const result = await addPhotos(owner, {
      listingId: id,
      photos: [await photo(), fake, await photo(), await photo()],
    });
    expect(result).toMatchObject({
      added: 3,
      refused: [{ key: 'photo.notAPicture', values: { name: 'fake.jpg' } }],
    });
    const order = async () => (await ownListing(owner, id)).photos.map((each) => each.id);
    const [first = '', second = '', third = ''] = await order();
    await arrangePhotos(owner, {
      listingId: id,
      alt: { [third]: 'Le coffret' },
      do: { verb: 'up', pictureId: third },
    });
    expect(await order()).toEqual([first, third, second]);
    expect((await ownListing(owner, id)).photos[1]).toMatchObject({
      alt: 'Le coffret',
      width: 60,
      height: 40,
    });
    await movePhoto(owner, { listingId: id, pictureId: first, by: -1 });
    expect(await order()).toEqual([first, third, second]);
    await removePhoto(owner, { listingId: id, pictureId: first });
    expect(await order()).toEqual([third, second]);
    expect(await pictureBytes(first, 320, 'webp')).toBeNull();
  });

  test('are ten at most, however many come at once', async () => {
    const owner = await aMember();
    const id = await createDraft(owner, what);
    const files = await Promise.all(Array.from({ length: 6 }, () => photo()));
    const results = await Promise.all([
      addPhotos(owner, { listingId: id, photos: files }),
      addPhotos(owner, { listingId: id, photos: files }),
    ]);
    expect(results.reduce((sum, { added }) => sum + added, 0)).toBe(10);
    expect(results.flatMap(({ refused }) => refused.map(({ key }) => key))).toContain('photo.tooMany');
    const positions = await db.listingPhoto.findMany({
      where: { listingId: id },
      orderBy: { position: 'asc' },
    });
    expect(positions.map(({ position }) => position)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(await db.picture.count({ where: { ownerId: owner.id } })).toBe(10);
  });
});

describe('another member’s listing', () => {
  test('is not found, whatever is tried on it', async () => {
    const owner = await aMember();
    const stranger = await aMember();
    const listingId = await createDraft(owner, what);
    await addPhotos(owner, { listingId, photos: [await photo()] });
    const [picture] = (await ownListing(owner, listingId)).photos;
    const pictureId = picture?.id ?? '';
    const tries: (() => Promise<unknown>)[] = [
      () => ownListing(stranger, listingId),
      () => listingPage(stranger, listingId),
      () => listingPage(null, listingId),
      () => bookableListing(db, listingId),
      () => save(stranger, listingId, 'what', what),
      () => save(stranger, listingId, 'price', { price: 'free' }),
      () => save(stranger, listingId, 'place', { town: 'Rennes' }),
      () => save(stranger, listingId, 'terms', {}),
      () => publishListing(stranger, { listingId }),
      () => archiveListing(stranger, { listingId }),
      async () => addPhotos(stranger, { listingId, photos: [await photo()] }),
      () =>
        arrangePhotos(stranger, {
          listingId,
          alt: { [pictureId]: 'mine' },
          do: { verb: 'remove', pictureId },
        }),
      () => removePhoto(stranger, { listingId, pictureId }),
      () => blockDates(stranger, { listingId, from: '2027-01-01', to: '2027-01-02', note: '' }),
    ];
    for (const attempt of atLeastOne(tries))
      await expect(attempt()).rejects.toMatchObject({ code: 'not_found', key: 'notFound' });
    expect(await ownListing(owner, listingId)).toMatchObject({
      title: 'Perceuse',
      state: 'draft',
      photos: [{ id: pictureId, alt: '' }],
    });
  });

  test('cannot lend its photos to one’s own', async () => {
    const owner = await aMember();
    const stranger = await aMember();
    const theirs = await createDraft(owner, what);
    await addPhotos(owner, { listingId: theirs, photos: [await photo()] });
    const [picture] = (await ownListing(owner, theirs)).photos;
    const mine = await createDraft(stranger, what);
    await expect(
      removePhoto(stranger, { listingId: mine, pictureId: picture?.id ?? '' }),
    ).rejects.toMatchObject({ code: 'not_found' });
    expect(await pictureBytes(picture?.id ?? '', 320, 'webp')).not.toBeNull();
  });
});

describe('what others see', () => {
  test('is never the exact place', async () => {
    const owner = await aMember();
    const id = await aReadyDraft(owner);
    await save(owner, id, 'place', {
      town: 'Rennes',
      address: '12 rue Saint-Malo',
      lat: '48.11471',
      lng: '-1.67942',
    });
    await publishListing(owner, { listingId: id });
    for (const viewer of [null, await aMember(), owner]) {
      const page = await listingPage(viewer, id);
      expect(JSON.stringify(page)).not.toMatch(/Saint-Malo|48\.11471|1\.67942/);
      expect(metresBetween(page.place ?? { lat: 0, lng: 0 }, { lat: 48.11471, lng: -1.67942 })).toBeLessThan(
        600,
      );
    }
    expect(await bookableListing(db, id)).toMatchObject({
      address: '12 rue Saint-Malo, Rennes',
      lat: 48.11471,
    });
  });

  test('does not tell an e-mail address or a password hash of its owner', async () => {
    const { id } = await aListing();
    expect(JSON.stringify(await listingPage(null, id))).not.toMatch(/@example\.org|passwordHash|stripe/i);
  });
});

test('one’s own listings come newest first, in pages', async () => {
  const owner = await aMember();
  await aListing();
  const at = (minute: number): Date => new Date(Date.UTC(2026, 0, 1, 0, minute));
  for (let minute = 0; minute < 26; minute += 1)
    await aListing({ ownerId: owner.id, title: `n° ${minute}`, createdAt: at(minute) });
  const first = await ownListings(owner);
  expect(first.items[0]?.title).toBe('n° 25');
  expect(first.items).toHaveLength(24);
  const rest = await ownListings(owner, { cursor: first.next ?? '' });
  expect(rest.items.map(({ title }) => title)).toEqual(['n° 1', 'n° 0']);
  expect(rest.next).toBeNull();
});

test.each(listingTypes.map((type) => [type.name, type] as const))(
  'a %s can be listed from its own tables alone',
  async (name, type) => {
    const owner = await aMember();
    const details = Object.fromEntries(
      Object.entries(type.details).flatMap(([field, { required, ...kind }]) => {
        if (!required) return [];
        return [
          [
            field,
            kind.kind === 'number' || kind.kind === 'year' || kind.kind === 'money'
              ? kind.max
              : kind.kind === 'months'
                ? ['3', '4']
                : kind.kind === 'choices'
                  ? [kind.options[0]]
                  : kind.kind === 'choice'
                    ? kind.options[0]
                    : '12:00',
          ],
        ];
      }),
    );
    if (type.needsPermission) await openHere();
    // What it is given for: something to get, or something to learn.
    const back = swapBack(type);
    if (back) details[back.wants] = 'Une lampe';
    if (needsWish(type)) {
      const standsUntil = hoursFromNow(24 * 14);
      const unpriced = { rates: [], priceWay: 'free', priceMinor: 0, depositMinor: 0 };
      await aListing({ ...unpriced, ownerId: owner.id, type: name, intent: 'wish', standsUntil });
    }
    const id = await createDraft(owner, { type: name, title: 'Essai', description: 'Un essai.', details });
    const rates = type.return.kind === 'money' ? { [String(type.return.rates[0])]: '20' } : {};
    const price = type.return.kind === 'money' ? 'money' : 'free';
    await save(owner, id, 'price', { price, rates, units: '1' });
    await save(owner, id, 'place', { town: 'Rennes' });
    await save(owner, id, 'terms', {});
    const slots = slotsOf(type);
    if (slots) {
      const date = hoursFromNow(24 * 14)
        .toISOString()
        .slice(0, 10);
      await addSlot(owner, { ...slots.newSlot, listingId: id, date, minimum: 0, note: '' });
    }
    await publishListing(owner, { listingId: id });
    expect(await listingPage(null, id)).toMatchObject({ type: name, state: 'published', details });
  },
);

const couscous = {
  type: 'meal',
  title: 'Couscous',
  description: 'Aux sept légumes.',
  details: { main: 'Couscous', allergens: ['gluten'] },
};

describe('a listing with slots', () => {
  test('is not begun without a statement on allergens, nor with two that exclude each other', async () => {
    const owner = await aMember();
    for (const [allergens, key] of [
      [[], 'field.required'],
      [['none', 'gluten'], 'field.alone'],
    ] as const) {
      await expect(
        createDraft(owner, { ...couscous, details: { main: 'Couscous', allergens } }),
      ).rejects.toMatchObject({ fields: { 'details.allergens': { key } } });
    }
  });

  test('is published once a slot is to come', async () => {
    const owner = await aMember();
    const id = await createDraft(owner, couscous);
    await save(owner, id, 'price', { price: 'free' });
    await save(owner, id, 'place', { town: 'Rennes' });
    await expect(publishListing(owner, { listingId: id })).rejects.toMatchObject({ key: 'listing.notReady' });
    const date = hoursFromNow(24 * 3)
      .toISOString()
      .slice(0, 10);
    const evening = {
      date,
      time: '19:30',
      minutes: 180,
      capacity: 6,
      minimum: 0,
      cutoffMinutes: 60,
      note: '',
    };
    await addSlot(owner, { listingId: id, ...evening });
    await publishListing(owner, { listingId: id });
    expect(await listingPage(null, id)).toMatchObject({ state: 'published', priceWay: 'free', rates: [] });
  });

  test('lets each give what they can between two bounds, or shares costs up to what the community admits', async () => {
    const owner = await aMember();
    const id = await createDraft(owner, couscous);
    await save(owner, id, 'price', { price: 'open', rates: { place: '10' }, open: { min: '0', max: '15' } });
    expect(await ownListing(owner, id)).toMatchObject({
      priceWay: 'open',
      rates: [{ unit: 'place', amountMinor: 1000, minMinor: 0, maxMinor: 1500 }],
    });
    for (const [price, fields] of [
      [
        { price: 'open', rates: { place: '10' }, open: { min: '5', max: '4' } },
        { 'open.max': 'listing.openMax' },
      ],
      [
        { price: 'open', rates: { place: '20' }, open: { max: '15' } },
        { 'open.max': 'listing.openProposal' },
      ],
      [{ price: 'share', rates: { place: '15,01' } }, { 'rates.place': 'listing.aboveShare' }],
    ] as const) {
      const keys = Object.fromEntries(Object.entries(fields).map(([name, key]) => [name, { key }]));
      await expect(save(owner, id, 'price', price)).rejects.toMatchObject({ fields: keys });
    }
    await save(owner, id, 'price', { price: 'share', rates: { place: '15' } });
    expect(await ownListing(owner, id)).toMatchObject({
      priceWay: 'share',
      rates: [{ unit: 'place', amountMinor: 1500 }],
    });
  });
});
