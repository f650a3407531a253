import type { Details } from '@/lib/listing/fields';
import type { RateUnit } from '@/lib/shared/period';
import type { Tint } from '@/lib/shared/tint';
import type { Picture } from './drawings';

/** A listing as it is written down here. Amounts are in euros; what is left out is the type's own default. */
export type Offer = {
  slug: string;
  type: string;
  /** The handle of the member who offers it. */
  owner: string;
  /** The drawing that its picture shows. */
  picture: Picture;
  /** Colours the ground of the picture a little. */
  touch?: Tint;
  title: string;
  text: string;
  details: Details;
  /** None: it is lent for nothing. */
  rates?: Partial<Record<RateUnit, number>>;
  fees?: Record<string, number>;
  deposit?: number;
  units?: number;
  isInstant?: boolean;
  tier?: 'flexible' | 'moderate' | 'strict';
  noticeHours?: number;
  minLength?: number;
  maxLength?: number;
  rules?: string;
  state?: 'draft' | 'paused';
};
