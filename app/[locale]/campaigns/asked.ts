import 'server-only';
import type { CampaignAddress } from '@/components/campaign/discover-filters';
import { campaignStateGroups, campaignsLike } from '@/lib/campaign/discover';
import { campaignSorts } from '@/lib/campaign/schema';
import { isTheme } from '@/lib/campaign/themes';
import { env } from '@/lib/platform/env';
import { findTown } from '@/lib/platform/towns';
import { AppError } from '@/lib/shared/errors';

export type SearchParams = Record<string, string | string[] | undefined>;

const one = (value: SearchParams[string]): string => [value].flat().at(-1)?.trim().slice(0, 100) ?? '';

const among = <Name extends string>(names: readonly Name[], value: string, otherwise: Name): Name =>
  names.find((name) => name === value) ?? otherwise;

/** What an address of the list asks for; what makes no sense is left out. */
export const askedCampaigns = (params: SearchParams): CampaignAddress & { cursor: string | null } => ({
  sort: among(campaignSorts, one(params.sort), 'ending'),
  state: among(campaignStateGroups, one(params.state), 'open'),
  theme: isTheme(one(params.theme)) ? one(params.theme) : '',
  q: one(params.q),
  place: one(params.place),
  cursor: one(params.cursor) || null,
});

/** The campaigns of an address; a place in the list that is no longer one means: from the beginning. */
export const foundCampaigns = async (asked: ReturnType<typeof askedCampaigns>) => {
  const { cursor, place, ...query } = asked;
  const named = place ? await findTown(place) : null;
  const found = named?.town ?? (named?.town === null ? named.meant[0] : undefined);
  const home = { lat: env.COMMUNITY_LAT, lng: env.COMMUNITY_LNG };
  const near = found ?? (query.sort === 'near' ? home : undefined);
  const wanted = { ...query, near, ...(found && { radiusKm: 30 }) };
  const facts = { town: found?.name ?? null, unknown: place && !found ? place : null };
  try {
    return { ...(await campaignsLike({ ...wanted, cursor })), ...facts, isStale: false };
  } catch (error) {
    if (!(cursor && error instanceof AppError && error.code === 'invalid')) throw error;
    return { ...(await campaignsLike(wanted)), ...facts, isStale: true };
  }
};
