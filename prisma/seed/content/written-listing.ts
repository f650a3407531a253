import type { CategoryIcon } from '@/lib/category/sets';
import type { SourceName } from '@/lib/listing/draws/sources';
import type { Way } from '@/lib/listing/draws/ways';
import type { Details } from '@/lib/listing/fields';
import type { PriceWay } from '@/lib/listing/price-ways';
import type { RateUnit } from '@/lib/shared/period';
import type { Tint } from '@/lib/shared/tint';
import type { Place } from './quarters';
import type { Slots } from './sitting';

/** A place in another town, about where its middle is, and how many live there. */
export type Elsewhere = Place & { area: string; inhabitants: number };

/** A listing as it is written down here. Amounts are in euros; what is left out is the type's own default. */
export type WrittenListing = {
  slug: string;
  type: string;
  /** The handle of the member who offers it. */
  owner: string;
  /** The tint that its pictures stand on, where it is not that of its type. */
  touch?: Tint;
  /** Where it is, if not in its owner's quarter. */
  at?: Elsewhere;
  title: string;
  text: string;
  details: Details;
  /** None: it is lent for nothing. */
  rates?: Partial<Record<RateUnit, number>>;
  /** What it costs in the community's hours, by unit; `way` says how that goes with the money. */
  hours?: Partial<Record<RateUnit, number>>;
  /** How the price is made, where it is not simply asked for. */
  way?: PriceWay;
  /** Between which bounds each gives what they can. */
  between?: readonly [least: number, most: number];
  fees?: Record<string, number>;
  deposit?: number;
  units?: number;
  isInstant?: boolean;
  /** The lot decides: in how many days it closes, and by which public value. */
  draw?: { days: number; way?: Way; source: SourceName };
  /** The owner answers each request, where the type would rather have it booked at once. */
  onRequest?: boolean;
  tier?: 'flexible' | 'moderate' | 'strict';
  noticeHours?: number;
  minLength?: number;
  maxLength?: number;
  rules?: string;
  state?: 'draft' | 'paused';
  /** It is wanted: for which days from today on (or the coming Saturday), and for how many days from now it stands. */
  wish?: { needed?: 'saturday' | readonly [from: number, to: number]; stands: number };
  /** Of what is swapped: the kinds of things that one would like for it, by their slugs. */
  wanted?: readonly string[];
  /** Nobody has drawn it: the drawing of a category stands for it. */
  emblem?: CategoryIcon;
  /** It is done, not had: a slip of paper from a notice board shows it, with the drawing of a category. */
  flyer?: CategoryIcon;
  /** Whom it is for: a circle by its handle. Left out: everyone. */
  audience?: 'members' | 'confirmed' | { circle: string };
  slots?: Slots;
  /** Which of the type's own questions people answer. */
  asks?: readonly string[];
  /** The listing whose drawing shows it, where it has none of its own. */
  drawnAs?: string;
  /** The things that were offered with it at once, and its place among them. */
  batch?: { slug: string; place: number };
  /** The shelf it lies on. */
  shelf?: { slug: string; circle: string; keepDays: number };
  /** For so many days it has been there; left out: as chance has it. */
  since?: number;
  /** It came only lately. */
  isNew?: boolean;
};
