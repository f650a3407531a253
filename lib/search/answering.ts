import type { Prisma } from '@/lib/platform/db/generated/client';

/** How listings of one kind of allocation answer a search, as SQL over the listing `l`. */
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
