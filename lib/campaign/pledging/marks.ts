import 'server-only';
import { isKeyOf, type KeyOf, keyOf } from '@/lib/platform/auth/keys';
import { db } from '@/lib/platform/db/client';
import { overStates } from '../lifecycle';

/**
 * What stands for a network among the pledges of one campaign, and can neither be turned back into its address nor
 * compared with another campaign's; null where it is not known.
 */
export const networkMarkOf = (campaignId: string, network: string | undefined): string | null =>
  network && network !== 'unknown'
    ? keyOf({ purpose: 'network', id: `${campaignId} ${network}`, version: 1 })
    : null;

type Addressed = { id: string; email: string };

const ofAddress = ({ id, email }: Addressed): KeyOf => ({
  purpose: 'address',
  id: `${id} ${email.toLowerCase()}`,
  version: 1,
});

/** What only mail to the address of a pledge carries: whoever shows it reads that mail. */
export const addressProofOf = (pledge: Addressed): string => keyOf(ofAddress(pledge));

export const isAddressProof = (proof: string, pledge: Addressed): boolean =>
  isKeyOf(proof, ofAddress(pledge));

/** Forgets from where pledges came once nothing is decided by it any more; a daily tidying. */
export const forgetNetworks = async (): Promise<void> => {
  await db.pledge.updateMany({
    where: { networkMark: { not: null }, campaign: { state: { in: overStates.in } } },
    data: { networkMark: null },
  });
};
