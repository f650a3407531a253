import 'server-only';
import tzLookup from 'tz-lookup';
import type { z } from 'zod';
import { findAddress } from '@/lib/platform/geocoder';
import { townNear } from '@/lib/platform/places';
import { findTown, townLabel } from '@/lib/platform/towns';
import { AppError, type Message } from '@/lib/shared/errors';
import { metresBetween, type Place } from '@/lib/shared/geo';
import { fullAddress } from '../address';
import { blurredPlace } from '../rules';
import type { PlaceStep } from '../schema';

/** A pin farther from its town than this is a slip. */
const reachMetres = 40_000;

const refuse = (field: string, message: Message): AppError =>
  new AppError('invalid', 'form', { fields: { [field]: message } });

/** Where a listing is so far: the town that its form showed is good, though others bear its name. */
export type KnownPlace = { lat: number | null; lng: number | null };

type Middle = { name: string; lat: number; lng: number };

const townOf = async (known: KnownPlace | undefined) =>
  known && known.lat !== null && known.lng !== null ? townNear(known.lat, known.lng) : null;

const middleOf = async (typed: string, shown: Awaited<ReturnType<typeof townOf>>): Promise<Middle> => {
  if (shown && townLabel(shown) === typed) return shown;
  const found = await findTown(typed);
  if (!found.town) {
    const towns = found.meant.map(townLabel).join(', ');
    throw refuse(
      'town',
      towns ? { key: 'listing.townUnclear', values: { towns } } : { key: 'listing.townUnknown' },
    );
  }
  return found.town;
};

/** The point that was set, or else the one that the geocoder finds; null without either. */
const pointOf = async ({ lat, lng }: KnownPlace, address: string, town: Middle): Promise<Place | null> =>
  lat === null || lng === null
    ? findAddress(address && `${address}, ${town.name}`, town, reachMetres)
    : { lat, lng };

/**
 * The exact place, what everyone sees of it, and the clock it lives by: the point that was set, where the geocoder finds the
 * address, or the middle of the town. `isPinned` says whether one of these was meant; if not, the middle stands in.
 */
export const placeOf = async (
  { town: typed, quarter, address, spot, ...point }: z.output<typeof PlaceStep>,
  ownerId: string,
  known?: KnownPlace,
) => {
  const before = await townOf(known);
  const town = await middleOf(typed, before);
  const set = spot === 'middle' ? null : await pointOf(point, address, town);
  const isMiddleMeant = spot === 'middle' || (spot === undefined && !address && !quarter);
  const exact = set ?? { lat: town.lat, lng: town.lng };
  if (metresBetween(exact, town) > reachMetres)
    throw refuse('lat', { key: 'listing.placeFar', values: { town: town.name } });
  const shown = blurredPlace(exact.lat, exact.lng, ownerId);
  return {
    ...exact,
    isPinned: set !== null || isMiddleMeant,
    address: fullAddress(address, town.name, before?.name),
    area: quarter || town.name,
    // Of what everyone sees: it tells nobody more than that.
    inhabitants: (await townNear(shown.lat, shown.lng))?.population ?? 0,
    publicLat: shown.lat,
    publicLng: shown.lng,
    timeZone: tzLookup(exact.lat, exact.lng),
  };
};
