import { viewerById } from '@/lib/platform/auth/session';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import {
  doWithList,
  dropListing,
  isSavedBy,
  keepListing,
  listKeyOf,
  listOfKey,
  listsOf,
  makeList,
  renameList,
} from '@/lib/saved/lists';
import { listingsNamed } from '@/lib/search/queries';
import { atLeastOne } from '../../support/at-least-one';
import { aListing, aMember } from '../../support/builders';

const aViewer = async (): Promise<Viewer> => {
  const viewer = await viewerById((await aMember()).id);
  if (!viewer) throw new Error('nobody');
  return viewer;
};

const kept = async (viewer: Viewer) =>
  (await listsOf(viewer)).map(({ name, listings }) => [name, listings.map(({ listingId }) => listingId)]);

describe('listings that somebody keeps', () => {
  it('stand in the first list, once, however often they are kept at the same time, and in no other until they are moved', async () => {
    const viewer = await aViewer();
    const { id: listingId } = await aListing();
    await Promise.all(Array.from({ length: 8 }, () => keepListing(viewer, { listingId })));
    expect(await kept(viewer)).toEqual([['', [listingId]]]);
    const listId = await makeList(viewer, { name: 'Bathroom' });
    expect(await makeList(viewer, { name: 'Bathroom' })).toBe(listId);
    await keepListing(viewer, { listingId, listId });
    // Kept again from its page, it stays where it was put.
    await keepListing(viewer, { listingId });
    expect(await kept(viewer)).toEqual([
      ['', []],
      ['Bathroom', [listingId]],
    ]);
    expect(await isSavedBy(viewer, listingId)).toBe(true);
    await dropListing(viewer, { listingId });
    expect([await isSavedBy(viewer, listingId), await isSavedBy(null, listingId)]).toEqual([false, false]);
  });

  it('are nobody else’s to move, to rename, to share or to remove', async () => {
    const [viewer, other] = [await aViewer(), await aViewer()];
    const listId = await makeList(viewer, { name: 'Mine' });
    const { id: listingId } = await aListing();
    const tries = [
      keepListing(other, { listingId, listId }),
      renameList(other, { listId, name: 'Yours' }),
      doWithList(other, { listId, do: 'share' }),
      doWithList(other, { listId, do: 'remove' }),
    ];
    for (const refused of atLeastOne(await Promise.allSettled(tries)))
      expect(refused).toMatchObject({ status: 'rejected', reason: { code: 'not_found' } });
    await makeList(viewer, { name: 'Another' });
    await expect(renameList(viewer, { listId, name: 'Another' })).rejects.toMatchObject({ code: 'invalid' });
  });

  it('are shown to who has the link of their list, which ends for good; of them to each what is for them', async () => {
    const viewer = await aViewer();
    const listId = await makeList(viewer, { name: 'For the party' });
    const [open, closed] = [await aListing(), await aListing({ audience: 'members' })];
    for (const { id } of [open, closed]) await keepListing(viewer, { listingId: id, listId });
    const key = async () => {
      const list = (await listsOf(viewer)).find(({ id }) => id === listId);
      return list ? listKeyOf(list) : null;
    };
    expect(await key()).toBeNull();
    await doWithList(viewer, { listId, do: 'share' });
    const first = (await key()) ?? '';
    const shared = await listOfKey(first);
    const ids = shared.listings.map(({ listingId }) => listingId);
    expect([...(await listingsNamed(null, ids)).keys()]).toEqual([open.id]);
    expect([...(await listingsNamed(viewer, ids)).keys()].sort()).toEqual([open.id, closed.id].sort());
    await doWithList(viewer, { listId, do: 'unshare' });
    await doWithList(viewer, { listId, do: 'share' });
    await expect(listOfKey(first)).rejects.toMatchObject({ code: 'not_found' });
    const next = (await key()) ?? '';
    expect((await listOfKey(next)).name).toBe('For the party');
    await expect(listOfKey(`${next}x`)).rejects.toMatchObject({ code: 'not_found' });
    await doWithList(viewer, { listId, do: 'remove' });
    await expect(listOfKey(next)).rejects.toMatchObject({ code: 'not_found' });
    expect(await db.savedListing.count({ where: { memberId: viewer.id } })).toBe(0);
  });
});
