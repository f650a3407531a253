import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { aMember } from '../../support/builders';
import { letPass, presentTime } from '../../support/clock';
import { aSkill, helpOver, minutesOf, pass, say } from '../../support/helping';
import { aDrill, askFor } from '../../support/in-credit';
import { openRaces, type Races, tally } from '../../support/races/race';

const booked = (bookingId: string) => db.transfer.count({ where: { bookingId } });

describe('how long it took, said in several processes at once', () => {
  let races: Races;
  beforeAll(async () => {
    races = await openRaces();
  }, 120_000);
  // Here and not beside it: before the database of this file goes.
  afterAll(() => races.close());
  afterEach(presentTime);

  it('is counted once when both say the same number together, and when who agrees presses ten times', async () => {
    const skill = await aSkill();
    const lea = await aMember();
    const bookingId = await helpOver(skill, lea);
    const sayIt = [skill.helper, lea].map((viewer) => ({
      racer: 'moveBooking' as const,
      input: { viewer, bookingId, name: 'say_minutes', minutes: 60 },
    }));
    expect(tally(await races.race(sayIt)).won).toBe(2);
    const other = await helpOver(skill, lea);
    await say(skill.helper, other, 45);
    const agreeing = Array.from({ length: 10 }, () => ({
      racer: 'moveBooking' as const,
      input: { viewer: lea, bookingId: other, name: 'agree_minutes', quotedMinutes: 45 },
    }));
    expect(tally(await races.race(agreeing)).won).toBe(10);
    expect([await booked(bookingId), await booked(other)]).toEqual([1, 1]);
    expect([await minutesOf(lea), await minutesOf(skill.helper)]).toEqual([-105, 105]);
  }, 60_000);

  it('is never counted as another number than was agreed to, while it is changed at that moment', async () => {
    const skill = await aSkill();
    for (let round = 0; round < 4; round += 1) {
      // Somebody else each time: what is not agreed to yet counts against what one may still ask for.
      const lea = await aMember();
      const before = await minutesOf(skill.helper);
      const bookingId = await helpOver(skill, lea);
      await say(skill.helper, bookingId, 60);
      const { refused } = tally(
        await races.race([
          {
            racer: 'moveBooking',
            input: { viewer: lea, bookingId, name: 'agree_minutes', quotedMinutes: 60 },
          },
          {
            racer: 'moveBooking',
            input: { viewer: skill.helper, bookingId, name: 'change_minutes', minutes: 90 },
          },
        ]),
      );
      const counted = (await minutesOf(skill.helper)) - before;
      const { state, countedMinor } = await db.booking.findUniqueOrThrow({ where: { id: bookingId } });
      // Whoever came second is told; nothing is counted that the other side has not read.
      expect(Object.keys(refused)).toHaveLength(1);
      expect([state, countedMinor, counted]).toEqual(
        state === 'ended' ? ['ended', 60, 60] : ['counting', 90, 0],
      );
    }
  }, 60_000);

  it('goes once for who has room for one of two: at −200 of −300, one of two hundreds', async () => {
    const [lea, rich] = [await aMember(), await aMember()];
    const [guitar, bike] = [await aSkill(), await aSkill()];
    const [one, two] = [
      await helpOver(guitar, lea, { until: '11:45' }),
      await helpOver(bike, lea, { until: '11:45' }),
    ];
    await pass(lea, rich, 195);
    for (const [skill, bookingId] of [
      [guitar, one],
      [bike, two],
    ] as const)
      await say(skill.helper, bookingId, 105);
    const { won, refused } = tally(
      await races.race(
        [one, two].map((bookingId) => ({
          racer: 'moveBooking' as const,
          input: { viewer: lea, bookingId, name: 'agree_minutes', quotedMinutes: 105 },
        })),
      ),
    );
    expect({ won, refused }).toEqual({ won: 1, refused: { 'conflict ledger.creditLow': 1 } });
    expect(await minutesOf(lea)).toBe(-300);
    const states = await db.booking.findMany({ where: { id: { in: [one, two] } }, select: { state: true } });
    expect(states.map(({ state }) => state).sort()).toEqual(['counting', 'ended']);
  }, 60_000);

  it('is kept once for two that are agreed to at the same moment, where there is room for one price in hours', async () => {
    const lea = await aMember();
    await pass(lea, await aMember(), 60);
    const inHours = { creditCode: 'hours', creditRates: [{ unit: 'day', amountMinor: 60 }] };
    const [one, other] = [await aDrill('credit', inHours), await aDrill('credit', inHours)];
    const asked = [await askFor(one, { viewer: lea }), await askFor(other, { viewer: lea })];
    await pass(lea, await aMember(), 100);
    const accepting = [one, other].map(({ owner: viewer }, at) => ({
      racer: 'moveBooking' as const,
      input: { viewer, bookingId: asked[at]?.id ?? '', name: 'accept' },
    }));
    const { won, refused } = tally(await races.race(accepting));
    expect({ won, refused }).toEqual({ won: 1, refused: { 'conflict booking.creditShort': 1 } });
    expect(await minutesOf(lea)).toBe(-280);
    const states = await db.booking.findMany({ where: { customerId: lea.id }, select: { state: true } });
    expect(states.map(({ state }) => state).sort()).toEqual(['confirmed', 'requested']);
  }, 60_000);

  it('is counted once on its fourteenth day, however many sweeps find it', async () => {
    const skill = await aSkill();
    const lea = await aMember();
    const bookingId = await helpOver(skill, lea, { until: '11:30' });
    await say(skill.helper, bookingId, 90);
    letPass({ days: 15 });
    const sweeps = Array.from({ length: 8 }, () => ({
      racer: 'fireDue' as const,
      input: { at: now().toISOString() },
    }));
    expect(tally(await races.race(sweeps)).won).toBe(8);
    expect(await booked(bookingId)).toBe(1);
    expect([await minutesOf(lea), await minutesOf(skill.helper)]).toEqual([-90, 90]);
  }, 60_000);
});
