import { account } from '@/lib/ledger/accounts';
import { issueForAct } from '@/lib/ledger/issuing';
import { balanceOf } from '@/lib/ledger/queries';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db, transaction } from '@/lib/platform/db/client';
import { requestBooking } from './asking';
import { aListing, aMember } from './builders';

/** What packets are paid with (migration 0260). */
export const seedTokens = 'seed-tokens';

/** The address to which a packet goes. */
export const sendTo = 'Awa Diallo, 3 rue du Verger, 35000 Rennes';

export const packetDetails = {
  species: 'Tomate',
  variety: 'Rose de Berne',
  breeding: 'open',
  year: 2025,
  difficulty: 'easy',
  sow: ['3', '4'],
  ways: ['post', 'hand'],
};

/** Packets of seed of a gardener's, who is made where none is given. */
export const aPacket = async (
  with_: { owner?: Viewer; title?: string; unitCount?: number; details?: Record<string, unknown> } = {},
) => {
  const owner = with_.owner ?? (await aMember({ name: 'Rozenn Le Bihan' }));
  const { id: listingId } = await aListing({
    ownerId: owner.id,
    type: 'seed',
    title: with_.title ?? 'Tomate Rose de Berne',
    rates: [],
    priceMinor: 0,
    depositMinor: 0,
    unitCount: with_.unitCount ?? 5,
    details: { ...packetDetails, ...with_.details },
  });
  return { owner, listingId };
};

/** Somebody with so many tokens. */
export const aGardener = async (tokens: number, name = 'Awa Diallo') => {
  const member = await aMember({ name });
  if (tokens > 0)
    await transaction((tx) =>
      issueForAct(tx, {
        asset: seedTokens,
        holderId: member.id,
        amountMinor: tokens,
        act: `begin:${member.id}`,
      }),
    );
  return member;
};

export const tokensOf = ({ id }: { id: string }): Promise<number> =>
  balanceOf(db, account.credit(id, seedTokens));

/** Asks for a packet by post, with others of the same gardener. */
export const askForPacket = async (
  who: Viewer,
  { listingId }: { listingId: string },
  alsoIds: string[] = [],
): Promise<string> =>
  (
    await requestBooking(who, {
      ...{ listingId, alsoIds, from: '', to: '', quantity: 1, message: '' },
      options: { way: 'post', sendTo },
    })
  ).id;
