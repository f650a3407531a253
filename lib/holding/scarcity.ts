import type { BookableListing } from '@/lib/listing/bookable';
import type { ListingType } from '@/lib/listing/listing-type';
import type { Bookable } from '@/lib/listing/notice';
import type { ListingPage } from '@/lib/listing/queries';
import type { slotsWithin } from '@/lib/listing/slots/feed';
import type { Busy } from '@/lib/listing/units';
import type { Db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import type { Wanted } from '@/lib/platform/in-line';
import type { Settings } from '@/lib/platform/settings';
import type { Message } from '@/lib/shared/errors';
import type { OpenPeriod, Period } from '@/lib/shared/period';
import type { PartOfDay } from './rules';

/** What of something scarce is to be held, but for how much. */
export type Part = { period: OpenPeriod; slotId: string | null };

/** When it is that something is asked for, and what the rules say against it, leaving aside what others hold. */
export type When = Part & {
  period: Period;
  /** Nobody says until when: it is held from its start on, and `period` is what it is first paid for. */
  hasNoEnd?: boolean;
  /** The last moment to answer and to pay. */
  closesAt: Date;
  problems: Message[];
};

/** What of something scarce is held for it. */
export const takenBy = ({ period, slotId, hasNoEnd = false }: When): Part => ({
  period: hasNoEnd ? { from: period.from, to: null } : period,
  slotId,
});

export type Reading = {
  listing: BookableListing;
  type: ListingType;
  asking: { from: string; to: string; slotId?: string | undefined; quantity: number };
  /** Why the one who asks can have no more of a slot, or (null) of the listing: they have some of it already, or asked for it. */
  hasAlready: (slotId: string | null) => Promise<Message | null>;
  now: Date;
  numbers: Settings;
};

/** A part of an agreement, looked at now. */
export type Held = { listingId: string; holdingId: string; now: Date; numbers: Settings };

export type Claiming = Held & { when: Part; memberId: string; quantity: number };

/** What a search says of when and how many. */
export type Sought = {
  from?: string | undefined;
  to?: string | undefined;
  at?: PartOfDay | undefined;
  quantity: number;
  sort: string;
};

/** How listings of one kind answer a search, as SQL over the listing and the slot of `sought.ts`. */
export type Answering = {
  /** The types that could answer at all. */
  types: string[];
  /** What a listing of theirs must fulfil; null: nothing. */
  condition: Prisma.Sql | null;
  /** How many are free for what was asked; null: nothing was. */
  free: Prisma.Sql | null;
  /** The next slot (id, starts_at, free) that fits. */
  nextSlot?: Prisma.Sql;
};

export type AvailabilityAsked = {
  listing: ListingPage;
  type: ListingType;
  within: Period;
  now: Date;
  numbers: Settings;
};

/** When something can be had; who holds it or comes is nobody's business. */
export type Availability = {
  busy: Busy[];
  slots: Awaited<ReturnType<typeof slotsWithin>>;
  /** The days on which a period can begin; null: nobody chooses days. */
  bookable: Bookable | null;
};

/** All that one way of being scarce does. A kind is one file beside this one, and a row of `kinds.ts`. */
export type Scarcity = {
  /** Throws `invalid` beside a field for what is no time at all. */
  read: (db: Db, reading: Reading) => Promise<When>;
  free: (db: Db, listingId: string, part: Part, memberId: string | null, now: Date) => Promise<number>;
  /** Whether what is missing for it is only late with somebody who should have brought it back. */
  isLate: (db: Db, listingId: string, part: Part) => Promise<boolean>;
  /** What those wait for who would only stand in each other's way. */
  crowdedBy: (listingId: string, part: Part) => Wanted;
  /** All or nothing: `conflict booking.justTaken`. */
  claim: (tx: Db, claiming: Claiming) => Promise<void>;
  /** What was agreed is over: it is held no longer than until now, or has left for good. */
  end: (tx: Db, held: Held) => Promise<void>;
  /** Gives back all that is held. */
  release: (tx: Db, held: Held) => Promise<void>;
  answer: (types: readonly ListingType[], sought: Sought, now: Date) => Answering;
  availability: (db: Db, asked: AvailabilityAsked) => Promise<Availability>;
};
