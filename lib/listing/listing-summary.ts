import type { HolderKind } from '@/lib/circle/roles';
import type { Asset } from '@/lib/shared/asset';
import type { RateUnit } from '@/lib/shared/period';
import type { AudienceKind } from '@/lib/standing/audiences';
import type { Approval } from './approvals';
import type { Details } from './fields';
import type { Intent } from './intents';
import type { PriceWay } from './price-ways';

/** Plain dates, both included. */
export type Needed = { from: string; to: string };

/** Whom it is for, with the name of the circle that is meant. */
export type NamedAudience = {
  audience: AudienceKind;
  audienceCircleId: string | null;
  audienceCircle: string | null;
};

/** A listing in a list, as whoever finds it may see it. Places are blurred. */
export type ListingSummary = {
  id: string;
  type: string;
  /** The slug of the category it is shown in. */
  category: string | null;
  /** Whether it is offered or wanted. */
  intent: Intent;
  /** Of a wish: the days on which it is needed, both included; null: it does not say. */
  needed: Needed | null;
  title: string;
  picture: { id: string; width: number; height: number; alt: string } | null;
  /** The rate shown first; `per` is null and the amount 0 for what is free. */
  price: {
    amountMinor: number;
    currency: string;
    per: RateUnit | null;
    /** From what to what, where each gives what they can. */
    minMinor?: number | undefined;
    maxMinor?: number | undefined;
  };
  /** How the price is made. */
  priceWay: PriceWay;
  /** What is asked for in a credit: beside the price in money, in its place, or as the other of two. */
  creditPrice?: { asset: Asset; amountMinor: number; per: RateUnit | null } | undefined;
  depositMinor: number;
  audience: NamedAudience;
  approval: Approval;
  noticeHours: number;
  /** The answers that cards show (`onCard`). */
  details: Details;
  place: { lat: number; lng: number; area: string };
  /** From `near`, on the ground. */
  distanceKm?: number;
  provider: {
    id: string;
    kind: HolderKind;
    handle: string;
    name: string;
    rating: number | null;
    ratingCount: number;
  };
  /** What is free for what was asked: units for all of the dates, places of the slot. */
  freePlaces?: number;
  /** The next slot that fits, of what has slots; its time is that of `timeZone`. */
  nextSlot?: { id: string; startsAt: Date; timeZone: string; free: number };
};
