import fc from 'fast-check';
import {
  blockDates,
  claimUnits,
  lockUnits,
  releaseUnits,
  shortenClaims,
  unblockDates,
} from '@/lib/listing/claims';
import { periodOf } from '@/lib/listing/rules';
import { blocksOf, busyOf, unitsFree } from '@/lib/listing/units';
import { now } from '@/lib/platform/clock';
import { db, transaction } from '@/lib/platform/db/client';
import type { Period } from '@/lib/shared/period';
import { atLeastOne } from '@/tests/support/at-least-one';
import { aBareHolding } from '@/tests/support/bare-bookings';
import { aListing, aMember } from '@/tests/support/builders';

const paris = 'Europe/Paris';
const days = (from: string, to = from): Period => periodOf('time', { from, to }, paris);
const claim = (listingId: string, period: Period, quantity = 1, holdingId: string | null = null) =>
  transaction((tx) => claimUnits(tx, { listingId, period, quantity, holdingId }));

const outcomes = async (attempts: Promise<string[]>[]) => {
  const settled = await Promise.allSettled(attempts);
  const won = settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  const lost = settled.flatMap((each) =>
    each.status === 'rejected' ? [`${each.reason.code} ${each.reason.key}`] : [],
  );
  return { won, lost: [...new Set(lost)], lostCount: lost.length };
};

describe('promise 1: no unit is held twice', () => {
  test('two hundred at once for one unit: one wins, the others hear that it was just taken', async () => {
    const { id } = await aListing();
    const { won, lost, lostCount } = await outcomes(
      Array.from({ length: 200 }, () => claim(id, days('2026-11-28'))),
    );
    expect(won).toHaveLength(1);
    expect([lostCount, lost]).toEqual([199, ['conflict booking.justTaken']]);
    expect(await db.claim.count({ where: { unit: { listingId: id } } })).toBe(1);
  });

  test('whoever comes too late hears it before they queue: someone who holds the listing keeps nobody waiting', async () => {
    const { id } = await aListing();
    await claim(id, days('2026-11-28'));
    await transaction(async (tx) => {
      await lockUnits(tx, id);
      const { lost, lostCount } = await outcomes(
        Array.from({ length: 5 }, () => claim(id, days('2026-11-28'))),
      );
      expect([lostCount, lost]).toEqual([5, ['conflict booking.justTaken']]);
    });
  });

  test('two hundred at once for five units: five win, each a unit of their own', async () => {
    const { id } = await aListing({ unitCount: 5 });
    const { won, lost } = await outcomes(Array.from({ length: 200 }, () => claim(id, days('2026-11-28'))));
    expect(won).toHaveLength(5);
    expect(lost).toEqual(['conflict booking.justTaken']);
    const units = await db.claim.findMany({ where: { unit: { listingId: id } }, distinct: ['unitId'] });
    expect(units).toHaveLength(5);
  });

  test('several units at once are all or nothing, and nobody waits for anybody crosswise', async () => {
    const { id } = await aListing({ unitCount: 7 });
    const { won, lost } = await outcomes(
      Array.from({ length: 60 }, (_, index) => claim(id, days('2026-11-28'), 1 + (index % 3))),
    );
    const held = won.reduce((sum, claims) => sum + claims.length, 0);
    expect(held).toBe(await db.claim.count({ where: { unit: { listingId: id } } }));
    expect(held).toBeLessThanOrEqual(7);
    expect(held).toBeGreaterThanOrEqual(5);
    expect(lost).toEqual(['conflict booking.justTaken']);
  });

  test('those who want it on other days do not stand in each other’s way', async () => {
    const { id } = await aListing();
    const { won } = await outcomes(
      Array.from({ length: 28 }, (_, index) =>
        claim(id, days(`2027-02-${String(index + 1).padStart(2, '0')}`)),
      ),
    );
    expect(won).toHaveLength(28);
  });

  test('what was taken back is there for the next', async () => {
    const { id } = await aListing();
    await expect(
      transaction(async (tx) => {
        await claimUnits(tx, { listingId: id, period: days('2026-11-28'), quantity: 1, holdingId: null });
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    expect(await claim(id, days('2026-11-28'))).toHaveLength(1);
  });

  test('the database itself refuses an overlap, whoever writes it', async () => {
    const { id, units } = await aListing();
    await claim(id, days('2026-11-28'));
    await expect(
      db.$executeRaw`INSERT INTO claim (id, unit_id, during, kind) VALUES ('by-hand', ${units[0]?.id}, tstzrange('2026-11-28', '2026-11-29'), 'booking')`,
    ).rejects.toMatchObject({ code: 'P2010' });
  });

  test('a simple model and the database agree on who gets what', async () => {
    const attempt = fc.record({
      start: fc.integer({ min: 0, max: 20 }),
      length: fc.integer({ min: 1, max: 6 }),
      quantity: fc.integer({ min: 1, max: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 3 }),
        fc.array(attempt, { minLength: 1, maxLength: 12 }),
        async (unitCount, attempts) => {
          const { id } = await aListing({ unitCount });
          const taken = Array.from({ length: unitCount }, () => new Set<number>());
          for (const { start, length, quantity } of atLeastOne(attempts)) {
            const wanted = Array.from({ length }, (_, index) => start + index);
            const free = taken.filter((unit) => wanted.every((hour) => !unit.has(hour)));
            const isPossible = free.length >= quantity;
            if (isPossible)
              for (const unit of free.slice(0, quantity)) for (const hour of wanted) unit.add(hour);
            const at = (hour: number): Date => new Date(Date.UTC(2027, 0, 1, hour));
            const got = await claim(id, { from: at(start), to: at(start + length) }, quantity).then(
              () => true,
              () => false,
            );
            expect(got).toBe(isPossible);
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('what is held', () => {
  test('is told as stretches, each with what is left', async () => {
    const { id } = await aListing({ unitCount: 2 });
    await claim(id, days('2026-12-01', '2026-12-04'));
    await claim(id, days('2026-12-03', '2026-12-05'));
    const from = days('2026-12-02').from;
    const busy = await busyOf(db, id, from, days('2026-12-31').from);
    expect(busy).toEqual([
      { from, to: days('2026-12-03').from, unitsFree: 1 },
      { from: days('2026-12-03').from, to: days('2026-12-05').from, unitsFree: 0 },
      { from: days('2026-12-05').from, to: days('2026-12-06').from, unitsFree: 1 },
    ]);
    expect(await unitsFree(db, id, days('2026-12-04'))).toBe(0);
    expect(await unitsFree(db, id, days('2026-12-05'))).toBe(1);
    expect(await unitsFree(db, id, days('2026-12-06'))).toBe(2);
  });

  test('two bookings back to back are one stretch', async () => {
    const { id } = await aListing();
    await claim(id, days('2026-12-01'));
    await claim(id, days('2026-12-02'));
    expect(await busyOf(db, id, days('2026-11-01').from, days('2027-01-01').from)).toEqual([
      { from: days('2026-12-01').from, to: days('2026-12-03').from, unitsFree: 0 },
    ]);
  });

  test('is free again when it is released, from an early return on when it is shortened', async () => {
    const { id } = await aListing();
    const holdingId = await aBareHolding();
    await claim(id, days('2026-12-01', '2026-12-05'), 1, holdingId);
    await shortenClaims(db, holdingId, days('2026-12-03').from);
    expect(await unitsFree(db, id, days('2026-12-02'))).toBe(0);
    expect(await unitsFree(db, id, days('2026-12-03'))).toBe(1);
    await shortenClaims(db, holdingId, days('2026-12-05').from);
    expect(await unitsFree(db, id, days('2026-12-03'))).toBe(1);
    await releaseUnits(db, holdingId);
    expect(await unitsFree(db, id, days('2026-12-01', '2026-12-05'))).toBe(1);
  });

  test('over a night without its hour, exactly that night', async () => {
    const { id } = await aListing();
    await claim(id, days('2027-03-28'));
    expect(await unitsFree(db, id, days('2027-03-27'))).toBe(1);
    expect(await unitsFree(db, id, days('2027-03-29'))).toBe(1);
    expect(await unitsFree(db, id, days('2027-03-28'))).toBe(0);
  });
});

describe('an owner’s blocks', () => {
  const dates = { from: '2027-01-10', to: '2027-01-12', note: '' };

  test('keep all units, or some; what was blocked together opens together', async () => {
    const owner = await aMember();
    const { id } = await aListing({ ownerId: owner.id, unitCount: 3 });
    await blockDates(owner, { listingId: id, ...dates, quantity: 2, note: 'vacances' });
    expect(await unitsFree(db, id, days('2027-01-11'))).toBe(1);
    const [block, ...others] = await blocksOf(db, id, now());
    expect(others).toEqual([]);
    expect(block).toMatchObject({ units: 2, note: 'vacances', from: days('2027-01-10').from });
    await unblockDates(owner, { listingId: id, blockId: block?.id ?? '' });
    expect(await blocksOf(db, id, now())).toEqual([]);
    await blockDates(owner, { listingId: id, ...dates });
    expect(await unitsFree(db, id, days('2027-01-11'))).toBe(0);
  });

  test('never push a booking aside', async () => {
    const owner = await aMember();
    const { id } = await aListing({ ownerId: owner.id });
    const holdingId = await aBareHolding();
    await claim(id, days('2027-01-11'), 1, holdingId);
    await expect(blockDates(owner, { listingId: id, ...dates })).rejects.toMatchObject({
      code: 'conflict',
      key: 'listing.datesHeld',
    });
    const booked = await db.claim.findFirstOrThrow({ where: { holdingId } });
    await expect(unblockDates(owner, { listingId: id, blockId: booked.id })).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(await unitsFree(db, id, days('2027-01-11'))).toBe(0);
  });

  test('are nobody else’s', async () => {
    const owner = await aMember();
    const stranger = await aMember();
    const { id } = await aListing({ ownerId: owner.id });
    const theirs = await aListing({ ownerId: stranger.id });
    await blockDates(owner, { listingId: id, ...dates });
    const [block] = await blocksOf(db, id, now());
    await expect(blockDates(stranger, { listingId: id, ...dates })).rejects.toMatchObject({
      code: 'not_found',
    });
    for (const listingId of [id, theirs.id]) {
      await expect(unblockDates(stranger, { listingId, blockId: block?.id ?? '' })).rejects.toMatchObject({
        code: 'not_found',
      });
    }
    expect(await unitsFree(db, id, days('2027-01-11'))).toBe(0);
  });

  test('are not for days that are over', async () => {
    const owner = await aMember();
    const { id } = await aListing({ ownerId: owner.id });
    await expect(
      blockDates(owner, { listingId: id, from: '2020-01-01', to: '2020-01-02', note: '' }),
    ).rejects.toMatchObject({
      fields: { to: { key: 'listing.blockPast' } },
    });
  });
});
