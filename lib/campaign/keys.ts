import 'server-only';
import { isKeyOf, type KeyOf, keyOf } from '@/lib/platform/auth/keys';

/** What of a pledge its key is made of. */
export type KeyedPledge = { id: string; keyVersion: number; formerKeyHash?: string | null };

const ofPledge = ({ id, keyVersion, formerKeyHash }: KeyedPledge): KeyOf => ({
  purpose: 'pledge',
  id,
  version: keyVersion,
  formerHash: formerKeyHash,
});

/** The secret in the address of a guest's own page, as each mail about the pledge carries it. */
export const guestKeyOf = (pledge: KeyedPledge): string => keyOf(ofPledge(pledge));

export const isGuestKey = (given: string, pledge: KeyedPledge): boolean => isKeyOf(given, ofPledge(pledge));

type KeyedCampaign = { id: string; previewVersion: number };

const ofPreview = ({ id, previewVersion }: KeyedCampaign): KeyOf => ({
  purpose: 'preview',
  id,
  version: previewVersion,
});

/** The secret in the address of a campaign's preview. */
export const previewKeyOf = (campaign: KeyedCampaign): string => keyOf(ofPreview(campaign));

export const isPreviewKey = (given: string | undefined, campaign: KeyedCampaign): boolean =>
  isKeyOf(given, ofPreview(campaign));
