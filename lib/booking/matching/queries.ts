import 'server-only';
import { categories } from '@/lib/category/queries';
import { membersIn } from '@/lib/circle/people';
import type { HolderKind } from '@/lib/circle/roles';
import { wishesTaken } from '@/lib/holding/holdings';
import { type StatedListing, statedBy } from '@/lib/listing/stated';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { readId } from '@/lib/platform/cursor';
import { db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { notFound } from '@/lib/shared/errors';
import type { Answer, State } from '../lives/terms';
import { listingOf, listingSelect, partyOf, partySelect } from '../view-row';
import { requireMediator } from './commands';
import type { Stated } from './rules';

/** What somebody offers or wishes for, on the mediators' board. */
export type StatedView = Omit<StatedListing, 'photos' | 'owner'> &
  Stated & {
    owner: Omit<StatedListing['owner'], 'kind'> & { kind: HolderKind };
    picture: { id: string; width: number; height: number; alt: string } | null;
  };

export type Board = { offers: StatedView[]; wishes: StatedView[] };

/**
 * What the members of a circle offer and wish for, the newest first. A wish that is in a proposal, or was met by one, is left out.
 * Not found for who is no mediator there.
 */
export const boardFor = async (viewer: Viewer | null, circleId: string): Promise<Board> => {
  const mediator = requireMediator(viewer, circleId);
  const [members, all] = [await membersIn(db, circleId), await categories()];
  const rows = await statedBy(db, mediator, members);
  const isTaken = await wishesTaken(
    db,
    rows.map(({ id }) => id),
  );
  const views = rows.map(({ photos: [photo], ...row }): StatedView => {
    const own = all.shownAs(row.categoryId);
    const above = own && all.parentOf(own);
    return {
      ...row,
      owner: { ...row.owner, kind: row.owner.kind as HolderKind },
      path: [above?.id, own?.id].filter((id) => id !== undefined),
      picture: photo ? { ...photo.picture, alt: photo.alt } : null,
    };
  });
  return {
    offers: views.filter(({ intent }) => intent === 'offer'),
    wishes: views.filter(({ id, intent }) => intent === 'wish' && !isTaken.has(id)),
  };
};

const pageSize = 20;

const matchSelect = {
  id: true,
  state: true,
  createdAt: true,
  message: true,
  parties: {
    orderBy: { holderId: 'asc' },
    select: { answer: true, talk: true, holder: { select: partySelect } },
  },
  holdings: {
    orderBy: { position: 'asc' },
    select: {
      state: true,
      giver: { select: partySelect },
      taker: { select: partySelect },
      listing: { select: listingSelect },
      wish: { select: { title: true } },
    },
  },
  events: {
    where: { name: { in: ['say_no', 'leave'] } },
    take: 1,
    select: { data: true, byMember: { select: { name: true } } },
  },
} as const satisfies Prisma.BookingSelect;

type MatchRow = Prisma.BookingGetPayload<{ select: typeof matchSelect }>;

const viewOf = (member: Viewer, { parties, holdings, events: [ending], ...row }: MatchRow) => ({
  ...row,
  state: row.state as State,
  /** What the one who said no, or left, wrote of it. */
  reason: (ending?.data as { reason?: string } | undefined)?.reason ?? null,
  people: parties.map(({ answer, talk, holder }) => ({
    holder: partyOf(holder),
    answer: answer as Answer,
    talk,
  })),
  legs: holdings.map(({ giver, taker, listing, wish, state }) => ({
    from: partyOf(giver),
    to: partyOf(taker),
    listing: listingOf(listing, { member, isOver: false }),
    wish: wish?.title ?? null,
    isReceived: state === 'held' ? false : state === 'ended' ? true : null,
  })),
});

export type MatchView = ReturnType<typeof viewOf>;

/** What was brought together for a circle, the newest first, with what each said of it; `cursor` is the last one's id. */
export const matchesOf = async (
  viewer: Viewer | null,
  circleId: string,
  cursor?: string,
): Promise<{ items: MatchView[]; next: string | null }> => {
  const mediator = requireMediator(viewer, circleId);
  const seen = readId(cursor);
  const last = seen
    ? await db.booking.findFirst({
        where: { id: seen, mediatedForId: circleId },
        select: { id: true, createdAt: true },
      })
    : null;
  const rows = await db.booking.findMany({
    where: {
      mediatedForId: circleId,
      ...(last && {
        OR: [{ createdAt: { lt: last.createdAt } }, { createdAt: last.createdAt, id: { lt: last.id } }],
      }),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: pageSize + 1,
    select: matchSelect,
  });
  const items = rows.slice(0, pageSize).map((row) => viewOf(mediator, row));
  return { items, next: rows.length > pageSize ? (items.at(-1)?.id ?? null) : null };
};

/** For which circle something was brought together. */
export const matchedFor = async (bookingId: string): Promise<string> => {
  const where = { id: bookingId, mediatedForId: { not: null } };
  const booking = await db.booking.findFirst({ where, select: { mediatedForId: true } });
  if (!booking?.mediatedForId) throw notFound();
  return booking.mediatedForId;
};
