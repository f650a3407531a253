import type { Settings } from '@/lib/platform/settings';
import { stateMeanings } from './lifecycle';
import type { State } from './lives/terms';

/** The exact place, as the two of them agreed on it. */
export type ExactPlace = { address: string; lat: number | null; lng: number | null };

/** What a booking keeps of it, from its confirmation on. */
export type KeptPlace = { placeAddress: string | null; placeLat: number | null; placeLng: number | null };

const dayMs = 86_400_000;

/** The place of a listing, for a booking to keep. */
export const keepPlace = ({ address, lat, lng }: ExactPlace): KeptPlace => ({
  placeAddress: address,
  placeLat: lat,
  placeLng: lng,
});

/** Whether a listing has moved since a booking of it was confirmed. */
export const hasMoved = ({ placeAddress }: KeptPlace, listing: { address: string }): boolean =>
  placeAddress !== null && listing.address !== '' && placeAddress !== listing.address;

/**
 * Where an agreement takes place, for its two parties: the place it was made with, wherever the listing is by now. Read
 * from the confirmation until some days after it came to its end (`endedAt`; null: not yet), and no more. Pages, API,
 * mails and calendars all ask here.
 */
export const placeOf = (
  { state, endedAt, ...kept }: KeptPlace & { state: State; endedAt: Date | null },
  now: Date,
  { placeShownDays }: Pick<Settings, 'placeShownDays'>,
): ExactPlace | null => {
  if (!stateMeanings[state].showsPlace || kept.placeAddress === null) return null;
  if (endedAt && now.getTime() >= endedAt.getTime() + placeShownDays * dayMs) return null;
  return { address: kept.placeAddress, lat: kept.placeLat, lng: kept.placeLng };
};
