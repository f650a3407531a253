import 'server-only';
import { partyTo, roleOf } from '@/lib/booking/acting';
import { seenBy } from '@/lib/booking/facts';
import { agreedGuests } from '@/lib/booking/slots/among-guests';
import { peopleOf } from '@/lib/circle/people';
import { answerFor } from '@/lib/listing/answered';
import { isGathering } from '@/lib/listing/scarcity';
import { slotWithListing } from '@/lib/listing/slots/one-slot';
import { listingTypeOf } from '@/lib/listing/types/registry';
import { type ToldMember, toldSelect } from '@/lib/member/told';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import type { Db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import type { LimitName } from '@/lib/platform/rate-limit';
import { notFound } from '@/lib/shared/errors';
import { peopleFor } from '@/lib/standing/people';

/** What a conversation is about: a booking, among its parties; a slot, among all who come; or an answer to a wish. */
export type Subject = { bookingId: string } | { slotId: string } | { answerId: string };

/** A conversation as one who takes part in it finds it. Reading and writing are the same for every kind. */
export type Thread = {
  subject: Subject;
  viewer: Viewer;
  /** Null until someone writes. */
  conversationId: string | null;
  title: string;
  /** Where it is read, without the language. */
  path: string;
  /** Those who hear of what is written, the writer among them. */
  readers: (tx: Db) => Promise<ToldMember[]>;
  /** The viewer sees what was written from then on; null: all of it. */
  since: Date | null;
  lastReadAt: Date | null;
  /** They take no part: they decide a dispute between those who do. */
  asOperator: boolean;
  /** Words of the notice and the mail about a message, and how often one may write. */
  words: string;
  limit: LimitName;
};

const inDispute = { state: 'disputed' } as const;

/** Operators who asked something hear the answers while the dispute is theirs to decide. */
const operatorsAsking = async (tx: Db, conversationId: string): Promise<ToldMember[]> => {
  const asked = await tx.message.findMany({
    where: {
      conversationId,
      byOperator: true,
      conversation: { booking: inDispute },
      author: { role: 'operator' },
    },
    distinct: ['authorId'],
    select: { author: { select: toldSelect } },
  });
  return asked.map(({ author }) => author);
};

const peopleOfParties = async (tx: Db, parties: readonly { holderId: string }[]): Promise<ToldMember[]> => {
  const people: ToldMember[] = [];
  for (const { holderId } of parties) people.push(...(await peopleFor(tx, holderId, 'booking.see')));
  return people;
};

type Who = (member: Viewer) => Prisma.ConversationWhereInput;

/** Whoever sees to an agreement for one of its parties writes and reads for it. */
const takingPart: Who = (member) => ({ booking: partyTo(member) });

/** Who decides a dispute reads what the two wrote, also once it is decided. */
export const reading: Who = (member) => ({ booking: seenBy(member) });

/** And asks both of them, until it is. */
export const writing: Who = (member) => ({
  OR: [takingPart(member), ...(member.role === 'operator' ? [{ booking: inDispute }] : [])],
});

/** The conversation on a booking, for those who take part in it (or are `who`); for anyone else there is none. */
export const bookingThread = async (
  db: Db,
  viewer: Viewer | null,
  bookingId: string,
  who: Who = takingPart,
): Promise<Thread> => {
  const member = requireMember(viewer);
  const conversation = await db.conversation.findFirst({
    where: { AND: [{ bookingId }, who(member)] },
    select: {
      id: true,
      booking: {
        select: {
          life: true,
          customerId: true,
          providerId: true,
          parties: { orderBy: { role: 'asc' }, select: { holderId: true } },
          listing: { select: { title: true } },
        },
      },
      participants: { where: { memberId: member.id }, select: { since: true, lastReadAt: true } },
    },
  });
  if (!conversation?.booking) throw notFound();
  const { id: conversationId, booking, participants } = conversation;
  const [mine] = participants;
  const takesPart = roleOf(member, booking) !== 'operator';
  return {
    subject: { bookingId },
    viewer: member,
    conversationId,
    title: booking.listing.title,
    path: `/bookings/${bookingId}`,
    readers: async (tx) => [
      ...(await peopleOfParties(tx, booking.parties)),
      ...(await operatorsAsking(tx, conversationId)),
    ],
    since: mine?.since ?? null,
    lastReadAt: mine?.lastReadAt ?? null,
    asOperator: !takesPart,
    words: takesPart ? 'conversation.message' : 'conversation.operatorMessage',
    limit: 'message',
  };
};

/** The conversation of all who come to a slot, where people come together: the host, and who has a place for sure. */
export const slotThread = async (db: Db, viewer: Viewer | null, slotId: string): Promise<Thread> => {
  const member = requireMember(viewer);
  const { listing } = await slotWithListing(db, slotId);
  const [hosts, guests, conversation] = await Promise.all([
    peopleFor(db, listing.ownerId, 'booking.see'),
    agreedGuests(db, slotId),
    db.conversation.findFirst({
      where: { slotId },
      select: { id: true, participants: { where: { memberId: member.id }, select: { lastReadAt: true } } },
    }),
  ]);
  const readers = [...hosts, ...guests];
  if (!isGathering(listingTypeOf(listing.type)) || !readers.some(({ id }) => id === member.id))
    throw notFound();
  return {
    subject: { slotId },
    viewer: member,
    conversationId: conversation?.id ?? null,
    title: listing.title,
    path: `/listings/${listing.id}/sessions/${slotId}`,
    readers: () => Promise.resolve(readers),
    since: null,
    lastReadAt: conversation?.participants[0]?.lastReadAt ?? null,
    asOperator: false,
    words: 'conversation.sessionMessage',
    limit: 'sessionMessage',
  };
};

/** The conversation of who wants something with one who says to have it, begun by their first words. */
export const answerThread = async (db: Db, viewer: Viewer | null, answerId: string): Promise<Thread> => {
  const member = requireMember(viewer);
  const { told, wish } = await answerFor(db, member, answerId);
  const conversation = await db.conversation.findFirst({
    where: { answerId },
    select: { id: true, participants: { where: { memberId: member.id }, select: { lastReadAt: true } } },
  });
  return {
    subject: { answerId },
    viewer: member,
    conversationId: conversation?.id ?? null,
    title: wish.title,
    path: `/listings/${wish.id}/answers/${answerId}`,
    readers: async () => [...peopleOf(wish.owner), told],
    since: null,
    lastReadAt: conversation?.participants[0]?.lastReadAt ?? null,
    asOperator: false,
    words: conversation ? 'conversation.message' : 'conversation.wishAnswer',
    limit: 'message',
  };
};

/** The conversation's id; the first to write begins it. */
export const begun = async (tx: Db, { conversationId, subject }: Thread, now: Date): Promise<string> => {
  if (conversationId) return conversationId;
  await tx.conversation.createMany({ data: [{ ...subject, createdAt: now }], skipDuplicates: true });
  const { id } = await tx.conversation.findFirstOrThrow({ where: subject, select: { id: true } });
  return id;
};
