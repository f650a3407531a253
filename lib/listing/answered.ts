import 'server-only';
import { faceSelect } from '@/lib/member/faces';
import { toldSelect } from '@/lib/member/told';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { type Db, db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { notFound } from '@/lib/shared/errors';
import { mayTake } from '@/lib/standing/audiences';
import { holderWith } from '@/lib/standing/people';
import { isSelf, mayAct, scopeFor } from '@/lib/standing/standing';
import { audienceSelect } from './for-reader';
import { foundStates } from './lifecycle';
import { neededOf, plainDay } from './summary';

const offeredSelect = {
  ...audienceSelect,
  id: true,
  type: true,
  title: true,
  area: true,
  state: true,
  photos: {
    orderBy: { position: 'asc' },
    take: 1,
    select: { alt: true, picture: { select: { id: true, width: true, height: true } } },
  },
} as const satisfies Prisma.ListingSelect;

const answerSelect = {
  id: true,
  createdAt: true,
  member: { select: faceSelect },
  offered: { select: offeredSelect },
} as const satisfies Prisma.WishAnswerSelect;

type AnswerRow = Prisma.WishAnswerGetPayload<{ select: typeof answerSelect }>;

/** What was named in an answer, where the reader may take of it; null: nothing was, or it is not (any more) for them. */
const offeredTo = (viewer: Viewer, offered: AnswerRow['offered']) => {
  if (!offered || !foundStates.has(offered.state) || !mayTake(viewer, offered)) return null;
  const { id, type, title, area, photos } = offered;
  const [photo] = photos;
  return { id, type, title, area, picture: photo ? { ...photo.picture, alt: photo.alt } : null };
};

const viewOf = (viewer: Viewer, { offered, ...answer }: AnswerRow) => ({
  ...answer,
  offered: offeredTo(viewer, offered),
});

export type AnswerView = ReturnType<typeof viewOf>;

/** Who answered a wish, the first of them first: to those whose it is, all; to others their own. */
export const answersTo = async (
  viewer: Viewer | null,
  wish: { id: string; ownerId: string },
): Promise<AnswerView[]> => {
  if (!viewer) return [];
  const isTheirs = mayAct(viewer, 'listing.see', wish.ownerId);
  const rows = await db.wishAnswer.findMany({
    where: { wishId: wish.id, ...(!isTheirs && { memberId: viewer.id }) },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 100,
    select: answerSelect,
  });
  return rows.map((row) => viewOf(viewer, row));
};

/** Whether somebody answered a wish: as with the parties of an agreement, it stays there for them when it is over. */
export const hasAnswered = async (viewer: Viewer | null, wishId: string): Promise<boolean> =>
  viewer !== null && (await db.wishAnswer.count({ where: { wishId, memberId: viewer.id } })) > 0;

const wishSelect = {
  id: true,
  ownerId: true,
  type: true,
  title: true,
  state: true,
  timeZone: true,
  neededFrom: true,
  neededTo: true,
  owner: { select: holderWith('listing.see') },
} as const satisfies Prisma.ListingSelect;

/** One answer with its wish, for the one who gave it and those whose wish it is; not found for anyone else. */
export const answerFor = async (db: Db, viewer: Viewer, id: string) => {
  const row = await db.wishAnswer.findFirst({
    where: { id, OR: [{ memberId: viewer.id }, { wish: { ownerId: scopeFor(viewer, 'listing.see') } }] },
    select: {
      ...answerSelect,
      member: { select: { ...faceSelect, ...toldSelect } },
      wish: { select: wishSelect },
    },
  });
  if (!row) throw notFound();
  const { member: told, wish, ...answer } = row;
  const { id: memberId, name, handle, pictureId } = told;
  const member = { id: memberId, name, handle, pictureId };
  const { neededFrom, neededTo } = wish;
  const needed = neededOf({ neededFrom: plainDay(neededFrom), neededTo: plainDay(neededTo) });
  return {
    ...viewOf(viewer, { ...answer, member }),
    told,
    wish,
    needed,
    /** It can still be answered, as far as it goes. */
    isOpen: foundStates.has(wish.state),
    isMine: isSelf(viewer, memberId),
  };
};

/** A wish with those who answered and those whose it is, for what they are told of its end. */
export const wishToTell = (tx: Db, id: string) =>
  tx.listing.findUniqueOrThrow({
    where: { id },
    select: {
      ...wishSelect,
      answers: { orderBy: { createdAt: 'asc' }, select: { id: true, member: { select: toldSelect } } },
    },
  });
