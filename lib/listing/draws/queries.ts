import 'server-only';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { type Db, db } from '@/lib/platform/db/client';
import { notFound } from '@/lib/shared/errors';
import { scopeFor } from '@/lib/standing/standing';
import { type DrawState, waitedDraws } from './lifecycle';
import type { SourceName } from './sources';
import { type NumberColumn, type Way, wayFacts } from './ways';

/** All that is public of a draw: nothing of who has which code, or which number. */
export type DrawView = {
  id: string;
  state: DrawState;
  closesAt: Date;
  way: Way;
  source: SourceName;
  valueAt: Date;
  revealUntil: Date | null;
  repeatUntil: Date | null;
  seal: string | null;
  sealedAt: Date | null;
  value: string | null;
  /** How many take part; of them, who sealed numbers, and who has shown the one that is asked for. */
  entries: number;
  numbered: number;
  shown: number;
  /** In alphabetical order, once they are published; and those of them who are passed over. */
  codes: string[];
  passedOver: string[];
  /** The digests of all sealed numbers, once they are published; and those numbers of which V is made. */
  commitments: string[];
  numbers: string[];
};

const entryColumns = {
  code: true,
  isOut: true,
  commitment: true,
  commitmentAgain: true,
  number: true,
  numberAgain: true,
} as const;

/** The draw of a listing; null: it has none. Whether somebody may see the listing is asked before. */
export const drawOf = async (listingId: string): Promise<DrawView | null> => {
  const draw = await db.draw.findUnique({
    where: { listingId },
    include: { entries: { orderBy: { code: 'asc' }, select: entryColumns } },
  });
  if (!draw) return null;
  const { entries, ...rest } = draw;
  const state = draw.state as DrawState;
  const inside = entries.filter(({ isOut }) => !isOut);
  const sealed = draw.seal === null ? [] : entries.filter(({ code }) => code !== null);
  const isAgain = state === 'repeating' || inside.some(({ numberAgain }) => numberAgain !== null);
  const shown = inside.flatMap(({ number, numberAgain }) => (isAgain ? numberAgain : number) ?? []);
  const isCounted = draw.value !== null && draw.valueBy === null;
  return {
    ...rest,
    state,
    way: draw.way as Way,
    source: draw.source as SourceName,
    entries: inside.length,
    numbered: inside.filter(({ commitment }) => commitment !== null).length,
    shown: shown.length,
    codes: sealed.flatMap(({ code }) => code ?? []).sort(),
    passedOver: sealed.flatMap(({ code, isOut }) => (isOut && code) || []).sort(),
    commitments: sealed
      .flatMap(({ commitment, commitmentAgain }) => [commitment ?? [], commitmentAgain ?? []].flat())
      .sort(),
    numbers: isCounted ? shown.sort() : [],
  };
};

/** The listing that a draw is of; `not_found` otherwise. Whether somebody may see that is asked after. */
export const listingOfDraw = async (drawId: string): Promise<string> => {
  const draw = await db.draw.findUnique({ where: { id: drawId }, select: { listingId: true } });
  if (!draw) throw notFound();
  return draw.listingId;
};

/** Whether those who take part in the draw of a listing have numbers to seal. */
export const asksForNumbers = async (listingId: string): Promise<boolean> => {
  const draw = await db.draw.findUnique({ where: { listingId }, select: { way: true } });
  return draw !== null && wayFacts[draw.way as Way].hasNumbers;
};

/** When the draw of a listing closes, and whether it has; null: it has none. */
export const closingOf = (
  db: Db,
  listingId: string,
): Promise<{ state: string; closesAt: Date; valueAt: Date } | null> =>
  db.draw.findUnique({
    where: { listingId },
    select: { state: true, closesAt: true, valueAt: true },
  });

/** A draw that its giver waits for: one line, however many take part. */
export type GivenDraw = Pick<
  DrawView,
  'state' | 'closesAt' | 'revealUntil' | 'repeatUntil' | 'valueAt' | 'entries' | 'source'
> & {
  listing: { id: string; title: string; timeZone: string };
};

/** So many are shown: who gives more away at once finds the others on their listings. */
const mostGiven = 50;

/** The draws of what somebody gives away, or a circle of theirs, that somebody waits for; the next to close first. */
export const drawsGiven = async (viewer: Viewer): Promise<GivenDraw[]> => {
  const draws = await db.draw.findMany({
    where: {
      state: { in: waitedDraws.in },
      listing: { ownerId: scopeFor(viewer, 'booking.see') },
      entries: { some: { isOut: false } },
    },
    orderBy: [{ closesAt: 'asc' }, { id: 'asc' }],
    take: mostGiven,
    select: {
      ...{ state: true, closesAt: true, revealUntil: true, repeatUntil: true, valueAt: true, source: true },
      listing: { select: { id: true, title: true, timeZone: true } },
      _count: { select: { entries: { where: { isOut: false } } } },
    },
  });
  return draws.map(({ _count, state, source, ...draw }) => ({
    ...draw,
    state: state as DrawState,
    source: source as SourceName,
    entries: _count.entries,
  }));
};

/** One's own entry in a draw, with the name for whom it is. */
export type OwnEntry = {
  name: string;
  bookingId: string;
  code: string | null;
  rank: number | null;
  /** The digests of their two numbers; whether they showed each; they are passed over. */
  sealed: Record<NumberColumn, string | null>;
  shows: Record<NumberColumn, boolean>;
  isOut: boolean;
};

/** The code and the place of some holders in the draw of a listing: their own to know. */
export const entriesOf = async (listingId: string, holderIds: readonly string[]): Promise<OwnEntry[]> => {
  const entries = await db.drawEntry.findMany({
    where: { draw: { listingId }, holderId: { in: [...holderIds] } },
    orderBy: { createdAt: 'asc' },
    select: { holder: { select: { name: true } }, bookingId: true, rank: true, ...entryColumns },
  });
  return entries.map(({ holder, commitment, commitmentAgain, number, numberAgain, ...entry }) => ({
    ...entry,
    name: holder.name,
    sealed: { number: commitment, numberAgain: commitmentAgain },
    shows: { number: number !== null, numberAgain: numberAgain !== null },
  }));
};
