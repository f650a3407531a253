import { randomUUID } from 'node:crypto';
import { closeShelf, findAgain, openShelf, putOnShelf, takeOff } from '@/lib/listing/shelves/commands';
import { shelfPage } from '@/lib/listing/shelves/queries';
import { OpenShelf, PutOnShelf } from '@/lib/listing/shelves/schema';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { aMember } from '../../support/builders';
import { aCircle } from '../../support/circle-builders';
import { presentTime } from '../../support/clock';
import { ask, day, later, settle } from '../../support/gifts';
import { toldTo } from '../../support/slot-builders';

afterEach(presentTime);

const place = {
  town: 'Rennes',
  address: '5 allée du Gacet',
  lat: '48.1',
  lng: '-1.66',
  quarter: '',
  spot: 'point',
};
const opening = (onBehalfOf: string) =>
  OpenShelf.parse({ name: 'L’étagère du hall', keepDays: '10', ...place, onBehalfOf, _once: randomUUID() });

const aShelf = async () => {
  const { id: circleId, people } = await aCircle(['keeper', 'member']);
  const [keeper, member] = people as [Viewer, Viewer];
  return { circleId, keeper, member, shelfId: await openShelf(keeper, opening(circleId)) };
};

const put = (who: Viewer, shelfId: string, title: string, _once: string = randomUUID()) =>
  putOnShelf(
    who,
    PutOnShelf.parse({ shelfId, title, details: { condition: 'good', carrying: 'hand' }, _once }),
  );

const stateOf = async (id: string) => (await db.listing.findUniqueOrThrow({ where: { id } })).state;
const titlesOn = async (shelfId: string) => (await shelfPage(null, shelfId)).things.map(({ title }) => title);

describe('a free shelf', () => {
  it('is opened by a keeper of its circle, and by nobody else; everybody may read it until it is closed', async () => {
    const { circleId, keeper, member, shelfId } = await aShelf();
    await expect(openShelf(member, opening(circleId))).rejects.toMatchObject({ code: 'forbidden' });
    await expect(openShelf(member, opening(''))).rejects.toMatchObject({ key: 'shelf.ofCircle' });
    expect(await shelfPage(null, shelfId)).toMatchObject({
      name: 'L’étagère du hall',
      isKeeper: false,
      things: [],
    });
    expect((await shelfPage(keeper, shelfId)).isKeeper).toBe(true);
    await expect(closeShelf(member, { shelfId })).rejects.toMatchObject({ code: 'forbidden' });
    const awa = await aMember();
    const [left, taken] = [await put(awa, shelfId, 'Vase'), await put(awa, shelfId, 'Bol')];
    await takeOff(null, { listingId: taken, shelfId }, '192.0.2.1');
    await Promise.all([closeShelf(keeper, { shelfId }), closeShelf(keeper, { shelfId })]);
    await expect(shelfPage(null, shelfId)).rejects.toMatchObject({ code: 'not_found' });
    await expect(put(keeper, shelfId, 'Vase')).rejects.toMatchObject({ code: 'not_found' });
    await expect(findAgain(member, { listingId: taken, shelfId })).rejects.toMatchObject({
      code: 'not_found',
    });
    await settle();
    expect([await stateOf(left), await stateOf(taken)]).toEqual(['archived', 'gone']);
    expect((await toldTo(awa.id)).sort()).toEqual(['shelf.clear', 'shelf.take_off']);
  }, 60_000);

  it('takes what anybody puts there, once for each form; nobody asks for it', async () => {
    const { shelfId } = await aShelf();
    const awa = await aMember();
    const once = randomUUID();
    const ids = await Promise.all([
      put(awa, shelfId, 'Vase bleu', once),
      put(awa, shelfId, 'Vase bleu', once),
    ]);
    expect(new Set(ids)).toEqual(new Set([once]));
    expect(await titlesOn(shelfId)).toEqual(['Vase bleu']);
    await expect(ask({ giver: awa, listingId: once } as never, await aMember())).rejects.toMatchObject({
      key: 'shelf.justTake',
    });
  });

  it('what two say at once to be gone is gone once, also where one of them is a stranger', async () => {
    const { shelfId } = await aShelf();
    const listingId = await put(await aMember(), shelfId, 'Lampe');
    const taker = await aMember();
    const gone = { listingId, shelfId };
    await Promise.all([takeOff(taker, gone, '192.0.2.1'), takeOff(null, gone, '192.0.2.2')]);
    await takeOff(null, gone, '192.0.2.2');
    expect([await stateOf(listingId), await titlesOn(shelfId)]).toEqual(['gone', []]);
    expect(await db.lifeEvent.count({ where: { listingId, name: 'take_off' } })).toBe(1);
    // It was behind the plates: who sees it says so, and it goes with its time as before.
    await Promise.all([findAgain(taker, gone), findAgain(await aMember(), gone)]);
    expect([await stateOf(listingId), await titlesOn(shelfId)]).toEqual(['published', ['Lampe']]);
    const { ownerId, dueName } = await db.listing.findUniqueOrThrow({ where: { id: listingId } });
    expect(dueName).toBe('clear');
    await settle();
    expect(await toldTo(ownerId)).toEqual(['shelf.take_off']);
    const other = await aShelf();
    await expect(takeOff(null, { listingId, shelfId: other.shelfId }, '192.0.2.2')).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('is cleared of what nobody took in its time', async () => {
    const { shelfId } = await aShelf();
    const listingId = await put(await aMember(), shelfId, 'Cadre');
    later(9 * day);
    await settle();
    expect(await stateOf(listingId)).toBe('published');
    later(2 * day);
    await settle();
    expect([await stateOf(listingId), await titlesOn(shelfId)]).toEqual(['archived', []]);
  });

  it('tells nobody what they said themselves, and has nothing found again once its time is over', async () => {
    const { shelfId } = await aShelf();
    const awa = await aMember();
    const listingId = await put(awa, shelfId, 'Vélo');
    await takeOff(awa, { listingId, shelfId }, '192.0.2.1');
    await settle();
    expect(await toldTo(awa.id)).toEqual([]);
    later(11 * day);
    await findAgain(awa, { listingId, shelfId });
    expect(await stateOf(listingId)).toBe('gone');
  });
});
