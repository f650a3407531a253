import 'server-only';
import type { BookableListing } from '@/lib/listing/bookable';
import type { ListingType } from '@/lib/listing/listing-type';
import type { Db } from '@/lib/platform/db/client';
import type { Settings } from '@/lib/platform/settings';
import type { Message } from '@/lib/shared/errors';
import type { Period } from '@/lib/shared/period';
import type { When } from './scarcity';

/** What a part of an agreement has of a listing by now. */
export type Having = { period: Period; slotId: string | null; quantity: number };

/** Other terms as they are typed or sent; what is left out stays. */
export type AskedOther = {
  from?: string | undefined;
  to?: string | undefined;
  slotId?: string | undefined;
  quantity: number;
};

export type ReadingOther = {
  listing: BookableListing;
  type: ListingType;
  having: Having;
  asked: AskedOther;
  /** Its start is over: that one stays. */
  hasBegun: boolean;
  /** Why the customer can have no more of a slot: they come to it already. */
  hasAlready: (slotId: string) => Promise<Message | null>;
  now: Date;
  numbers: Settings;
};

/** Other terms for a part of an agreement. */
export type Other = {
  listingId: string;
  holdingId: string;
  amendmentId: string;
  /** The customer. */
  memberId: string;
  period: Period;
  slotId: string | null;
  quantity: number;
  now: Date;
  numbers: Settings;
};

/** What one way of being scarce does when an agreement about it changes. A kind is one file beside this one. */
export type Amending = {
  /** When it would be, and what the rules say against it, whatever others hold. Throws `invalid` beside a field for what is no time at all. */
  read: (db: Db, reading: ReadingOther) => Promise<When>;
  /** How many it could have with these terms, its own among them. */
  free: (db: Db, other: Omit<Other, 'amendmentId'>) => Promise<number>;
  /** Holds what is newly needed beside what it has: all or nothing, `conflict booking.justTaken`. */
  hold: (tx: Db, other: Other) => Promise<void>;
  /** The terms count: it has what they say, and gives up the rest. */
  apply: (tx: Db, other: Other) => Promise<void>;
  /** Nothing comes of it: what was newly held is free again. */
  undo: (tx: Db, other: Pick<Other, 'listingId' | 'amendmentId' | 'now' | 'numbers'>) => Promise<void>;
};
