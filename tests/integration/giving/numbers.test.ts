import { moveBooking } from '@/lib/booking/commands/move-booking';
import { archiveListing } from '@/lib/listing/commands/move-listing';
import { enterValue } from '@/lib/listing/draws/entering-value';
import { sealNumbers, showNumber } from '@/lib/listing/draws/numbers';
import { digestOf, sealOf, valueFrom } from '@/lib/listing/draws/protocol';
import { drawOf, entriesOf } from '@/lib/listing/draws/queries';
import { everythingOf } from '@/lib/operation/kept';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { atLeastOne } from '../../support/at-least-one';
import { aMember } from '../../support/builders';
import { presentTime, travelTo } from '../../support/clock';
import {
  aDraw,
  ask,
  day,
  drawState,
  type Gift,
  hourMs,
  inOrder,
  later,
  numbers,
  people,
  settle,
  stateOf,
  statesOf,
} from '../../support/gifts';
import { openRaces, type Races, tally } from '../../support/races/race';
import { toldTo } from '../../support/slot-builders';

afterEach(presentTime);

/** One who takes part: their booking and the two numbers that the house made and forgot. */
type Part = { who: Viewer; id: string; first: string; second: string };

const seal = async ({ listingId }: Gift, who: Viewer, bookingId: string) =>
  (await sealNumbers(who, { listingId, bookingId })) ?? ['', ''];

const takePart = async (gift: Gift, who: Viewer): Promise<Part> => {
  const id = await ask(gift, who);
  const [first, second] = await seal(gift, who, id);
  return { who, id, first, second };
};

/** So many take part in a draw that their own numbers decide; it has closed. */
const closed = async (count: number, unitCount = 1) => {
  const gift = await aDraw(unitCount, 'numbers');
  const parts: Part[] = [];
  for (const who of await people(count)) parts.push(await takePart(gift, who));
  later(2 * day + 1000);
  await settle();
  return { gift, parts: parts as [Part, Part, Part, ...Part[]] };
};

const show = ({ listingId }: Gift, { who }: Part, number: string) => showNumber(who, { listingId, number });
const showAll = async (gift: Gift, parts: readonly Part[], which: 'first' | 'second') => {
  for (const part of parts) await show(gift, part, part[which]);
};
const ids = (parts: readonly Part[]) => parts.map(({ id }) => id);
const after24 = async () => {
  later(day);
  await settle();
};

describe('a draw that those who take part decide', () => {
  it('is decided by the last number that is shown; the house had none of them, and anyone can reckon it again', async () => {
    const { gift, parts } = await closed(3);
    const [awa, karim, odile] = parts;
    const listingId = gift.listingId;
    const kept = await db.drawEntry.findUniqueOrThrow({ where: { bookingId: awa.id } });
    expect(JSON.stringify(kept)).not.toContain(awa.first);
    const before = await drawOf(listingId);
    expect(before).toMatchObject({ state: 'revealing', shown: 0, numbers: [], value: null });
    expect(before?.commitments).toEqual(
      expect.arrayContaining([await digestOf(awa.first), await digestOf(awa.second)]),
    );
    expect(before?.seal).toBe(await sealOf([...(before?.codes ?? []), ...(before?.commitments ?? [])]));
    expect(await toldTo(awa.who.id)).toEqual(['draw.call_numbers.entrant']);

    const field = (key: string) => ({ fields: { number: { key } } });
    await expect(show(gift, awa, awa.second)).rejects.toMatchObject(field('draw.otherNumber.number'));
    await expect(show(gift, awa, karim.first)).rejects.toMatchObject(field('draw.wrongNumber'));
    await expect(show(gift, awa, 'sept')).rejects.toMatchObject(field('draw.noNumber'));
    const stranger = { ...awa, who: await aMember() };
    await expect(show(gift, stranger, awa.first)).rejects.toMatchObject({ code: 'not_found' });
    await show(gift, awa, ` ${awa.first.toLowerCase().replaceAll('-', ' ')} `);
    await show(gift, awa, awa.first);
    await show(gift, karim, karim.first);
    // Whoever is last must not know what the others are.
    expect(await drawOf(listingId)).toMatchObject({ state: 'revealing', shown: 2, numbers: [] });
    await show(gift, odile, odile.first);
    await settle();
    const drawn = await drawOf(listingId);
    expect(drawn?.value).toBe(await valueFrom([awa.first, karim.first, odile.first]));
    expect(drawn?.numbers).toEqual([awa.first, karim.first, odile.first].sort());
    const order = await inOrder(gift);
    expect(await statesOf(order)).toEqual(['promised', 'entered', 'entered']);
    expect(await toldTo(gift.giver.id)).toEqual(['draw.call_numbers.owner', 'booking.win.provider']);
    // What one takes along of it: what is theirs, and what was published.
    const { drawEntries } = await everythingOf(awa.who);
    expect(drawEntries).toMatchObject([
      {
        bookingId: awa.id,
        number: awa.first,
        commitment: await digestOf(awa.first),
        code: expect.stringMatching(/^\w+$/),
        rank: order.indexOf(awa.id) + 1,
        draw: { listing: { id: listingId }, value: drawn?.value },
      },
    ]);
    expect(JSON.stringify(drawEntries)).not.toContain(karim.first);
    const late = { listingId, numbers, isChecked: 'on' };
    await expect(enterValue(gift.giver, late)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('keeps what was sealed: new numbers before the closing only, and none but those that were sealed afterwards', async () => {
    const gift = await aDraw(1, 'numbers');
    const [awa, karim] = await people(2);
    const part = await takePart(gift, awa);
    const again = await seal(gift, awa, part.id);
    expect(again[0]).not.toBe(part.first);
    const other = await takePart(gift, karim);
    const own = { listingId: gift.listingId, bookingId: part.id };
    await expect(sealNumbers(karim, own)).rejects.toMatchObject({ code: 'not_found' });
    const same = 'a'.repeat(64);
    await expect(sealNumbers(awa, { ...own, commitment: same, commitmentAgain: same })).rejects.toMatchObject(
      {
        key: 'draw.wrongDigest',
      },
    );
    later(2 * day + 1000);
    await expect(sealNumbers(awa, own)).rejects.toMatchObject({ key: 'draw.closed' });
    await settle();
    await expect(show(gift, part, part.first)).rejects.toMatchObject({ code: 'invalid' });
    const where = { bookingId: other.id };
    await expect(db.drawEntry.update({ where, data: { number: again[0] } })).rejects.toThrow(
      'draw_entry_number',
    );
    await expect(db.drawEntry.update({ where, data: { commitment: same } })).rejects.toThrow(
      'a sealed number stands',
    );
  });

  it('goes on once without who does not show theirs, by the second numbers of all but one', async () => {
    const { gift, parts } = await closed(4);
    const [silent, ...rest] = parts;
    await showAll(gift, rest, 'first');
    later(19 * hourMs);
    await settle();
    expect((await toldTo(silent.who.id)).at(-1)).toBe('draw.ask_to_show.entrant');
    later(6 * hourMs);
    await expect(show(gift, silent, silent.first)).rejects.toMatchObject({ key: 'draw.showingOver' });
    await settle();
    expect(await drawState(gift)).toBe('repeating');
    expect(await stateOf(silent.id)).toBe('expired');
    expect((await toldTo(silent.who.id)).at(-1)).toBe('booking.sit_out.customer');
    expect((await toldTo(rest[0].who.id)).at(-1)).toBe('draw.repeat.entrant');
    await expect(show(gift, silent, silent.second)).rejects.toMatchObject({ code: 'not_found' });
    await expect(show(gift, rest[0], rest[0].first)).rejects.toMatchObject({
      fields: { number: { key: 'draw.otherNumber.numberAgain' } },
    });
    await showAll(gift, rest, 'second');
    await settle();
    const drawn = await drawOf(gift.listingId);
    expect(drawn?.value).toBe(await valueFrom(rest.map(({ second }) => second)));
    expect(drawn).toMatchObject({ state: 'drawn', entries: 3, passedOver: [expect.any(String)] });
    const order = (await inOrder(gift)).filter((id) => id !== silent.id);
    expect(await statesOf(order)).toEqual(['promised', 'entered', 'entered']);
  });

  it('is repeated once only: then the public value that was named decides among those who are left', async () => {
    const { gift, parts } = await closed(4);
    const [silent, later2, ...rest] = parts;
    await showAll(gift, [later2, ...rest], 'first');
    await after24();
    await showAll(gift, rest, 'second');
    await after24();
    expect(await drawState(gift)).toBe('sealed');
    expect(await statesOf([silent.id, later2.id, ...ids(rest)])).toEqual([
      'expired',
      'expired',
      'entered',
      'entered',
    ]);
    const { valueAt, repeatUntil } = (await drawOf(gift.listingId)) ?? {};
    expect(+(valueAt ?? 0)).toBeGreaterThan(+(repeatUntil ?? 0));
    travelTo(new Date(+(valueAt ?? 0) + hourMs));
    await enterValue(gift.giver, { listingId: gift.listingId, numbers, isChecked: 'on' });
    await settle();
    expect((await drawOf(gift.listingId))?.value).toMatch(/^loto /);
    const left = (await inOrder(gift)).filter((id) => ids(rest).includes(id));
    expect(await statesOf(left)).toEqual(['promised', 'entered']);
  });

  it('that nobody shows a number for is left to the public value, and nobody is out; one alone has it', async () => {
    const none = await closed(3);
    const one = await closed(3);
    await show(one.gift, one.parts[0], one.parts[0].first);
    // The other draw was closed two days before.
    await after24();
    expect(await drawState(none.gift)).toBe('sealed');
    expect(await statesOf(ids(none.parts))).toEqual(['entered', 'entered', 'entered']);
    expect(await statesOf(ids(one.parts))).toEqual(['promised', 'expired', 'expired']);
    expect(await toldTo(one.gift.giver.id)).toContain('draw.spare.owner');
  });

  it('with a twenty-first who takes part is left to the public value, as was announced: no number is needed', async () => {
    const gift = await aDraw(1, 'numbers');
    const [first, ...others] = await people(20);
    const part = await takePart(gift, first as Viewer);
    const asked = [part.id];
    for (const who of others) asked.push(await ask(gift, who));
    asked.push(await ask(gift, await aMember()));
    later(day + hourMs);
    await settle();
    expect(await toldTo((others[0] as Viewer).id)).toEqual([]);
    later(day);
    await settle();
    expect(await drawOf(gift.listingId)).toMatchObject({ state: 'sealed', entries: 21 });
    expect(new Set(await statesOf(asked))).toEqual(new Set(['entered']));
  });

  it('goes without who sealed no number by the closing, after a reminder; whoever leaves is not waited for', async () => {
    const gift = await aDraw(1, 'numbers');
    const [awa, karim, odile, paul] = (await people(4)) as Viewer[] as [Viewer, Viewer, Viewer, Viewer];
    const parts = [
      await takePart(gift, awa),
      await takePart(gift, karim),
      await takePart(gift, odile),
    ] as const;
    const without = await ask(gift, paul);
    later(day + hourMs);
    await settle();
    expect([await toldTo(paul.id), await toldTo(awa.id)]).toEqual([['draw.ask_to_seal.entrant'], []]);
    later(day);
    await settle();
    expect(await stateOf(without)).toBe('expired');
    await show(gift, parts[0], parts[0].first);
    await show(gift, parts[1], parts[1].first);
    await moveBooking(odile, { bookingId: parts[2].id, name: 'leave_draw' });
    await after24();
    expect(await drawState(gift)).toBe('drawn');
    const left = (await inOrder(gift)).filter((id) => id === parts[0].id || id === parts[1].id);
    expect(await statesOf(left)).toEqual(['promised', 'entered']);
  });

  it('comes to nothing when the giver puts it away meanwhile: all are told, and no number is taken any more', async () => {
    const { gift, parts } = await closed(3);
    await show(gift, parts[0], parts[0].first);
    await archiveListing(gift.giver, { listingId: gift.listingId });
    await settle();
    expect(await drawState(gift)).toBe('called_off');
    expect(new Set(await statesOf(ids(parts)))).toEqual(new Set(['cancelled_by_provider']));
    await expect(show(gift, parts[1], parts[1].first)).rejects.toMatchObject({ key: 'draw.showingOver' });
  });

  it('closed late, by a site that stood still, gives everyone their whole time, and the value comes after it', async () => {
    const gift = await aDraw(1, 'numbers');
    const parts: Part[] = [];
    for (const who of await people(2)) parts.push(await takePart(gift, who));
    later(9 * day);
    await settle();
    const draw = await drawOf(gift.listingId);
    expect(draw?.state).toBe('revealing');
    expect(draw?.revealUntil).toEqual(new Date(+(draw?.sealedAt ?? 0) + day));
    expect(+(draw?.valueAt ?? 0)).toBeGreaterThan(+(draw?.repeatUntil ?? 0));
    await showAll(gift, parts, 'first');
    expect((await entriesOf(gift.listingId, [(parts[0] as Part).who.id]))[0]?.shows.number).toBe(true);
    expect(await drawState(gift)).toBe('drawn');
  });

  describe('from several processes at once', () => {
    let races: Races;
    beforeAll(async () => {
      races = await openRaces({ processes: 4 });
    }, 60_000);
    afterAll(() => races.close());

    it('is closed by its giver while it closes by itself: whoever comes first, nobody has it and all are told', async () => {
      const gift = await aDraw();
      const all = await people(3);
      const asked: string[] = [];
      for (const who of atLeastOne(all)) asked.push(await ask(gift, who));
      later(2 * day + 1000);
      const { giver: viewer, listingId } = gift;
      const at = now().toISOString();
      await races.race([
        { racer: 'fireDraws', input: { at } },
        { racer: 'archiveListing', input: { viewer, listingId } },
        { racer: 'fireDraws', input: { at } },
      ]);
      await settle();
      expect(await drawState(gift)).toBe('called_off');
      expect(new Set(await statesOf(asked))).toEqual(new Set(['cancelled_by_provider']));
      for (const { id } of atLeastOne(all))
        expect((await toldTo(id)).at(-1)).toBe('booking.take_back.customer');
    }, 60_000);

    it('closes once, counts each number once, and is decided once', async () => {
      const gift = await aDraw(1, 'numbers');
      const parts: Part[] = [];
      for (const who of await people(4)) parts.push(await takePart(gift, who));
      const { listingId } = gift;
      const at = new Date(now().getTime() + 2 * day + 1000).toISOString();
      const closing = await races.race(
        Array.from({ length: 8 }, () => ({ racer: 'fireDraws', input: { at } })),
      );
      expect(tally(closing).won).toBe(8);
      const sealed = await drawOf(listingId);
      expect(sealed).toMatchObject({ state: 'revealing', entries: 4 });
      expect(sealed?.seal).toBe(await sealOf([...(sealed?.codes ?? []), ...(sealed?.commitments ?? [])]));

      const shows = [...parts, ...parts].map(({ who, first }) => ({
        racer: 'showNumber' as const,
        input: { viewer: who, listingId, number: first },
      }));
      await races.race(shows);
      const drawn = await drawOf(listingId);
      expect(drawn?.value).toBe(await valueFrom(parts.map(({ first }) => first)));
      expect(await db.lifeEvent.count({ where: { draw: { listingId }, name: 'count' } })).toBe(1);
      await races.race(Array.from({ length: 6 }, () => ({ racer: 'passOnDraw', input: { listingId } })));
      expect(await statesOf(await inOrder(gift))).toEqual(['promised', 'entered', 'entered', 'entered']);
    }, 60_000);
  });
});
