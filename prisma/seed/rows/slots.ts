import { slotLife, uncounted } from '@/lib/listing/slots/lifecycle';
import type { Prisma } from '@/lib/platform/db/generated/client';
import type { Settings } from '@/lib/platform/settings';
import type { Calendar } from '../calendar';
import { chanceOf, idOf, timedIdOf } from '../chance';
import { outcomeId, type Seated } from '../guests';
import { neighbourOf } from '../neighbours';
import type { Told } from '../told';
import { typeset } from '../typeset';
import { holdingId } from './bookings';

const hourMs = 3_600_000;

const stateOf = ({ outcome }: Seated) =>
  outcome
    ? ({ call_off: 'called_off', go_ahead: 'going', fall_short: 'fallen_short' } as const)[outcome.name]
    : 'open';

/** A slot as it stands. Who takes its places comes afterwards, and the database counts them. */
export const slotRow = (
  seated: Seated,
  { now, numbers }: { now: Date; numbers: Settings },
): Prisma.SlotCreateManyInput => {
  const { id, listingId, seriesId, startsAt, endsAt, closesAt, capacity, minimum, note, createdAt } = seated;
  const state = stateOf(seated);
  // Who waited for what is past was told at the time.
  const due = slotLife.dueOf({ state, closesAt, minimum, hasWaits: false, booked: uncounted }, now, numbers);
  return {
    id,
    listingId,
    seriesId,
    occurrence: seriesId ? startsAt : null,
    state,
    startsAt,
    endsAt,
    closesAt,
    capacity,
    minimum,
    note: typeset(note),
    stateSince: seated.outcome?.at ?? createdAt,
    dueAt: due?.at ?? null,
    dueName: due?.name ?? null,
    createdAt,
    updatedAt: seated.outcome?.at ?? createdAt,
  };
};

export const slotEventRows = (seated: Seated): Prisma.LifeEventCreateManyInput[] => {
  const { outcome, id: slotId, hostId } = seated;
  if (!outcome) return [];
  const isHost = outcome.name === 'call_off';
  return [
    {
      id: outcomeId(seated, outcome),
      slotId,
      sequence: 1,
      name: outcome.name,
      byRole: isHost ? 'provider' : 'timer',
      byMemberId: isHost ? hostId : null,
      fromState: 'open',
      toState: stateOf(seated),
      data: outcome.reason ? { reason: typeset(outcome.reason) } : {},
      at: outcome.at,
      // Everyone was told at the time.
      deliveredAt: new Date(outcome.at.getTime() + 2000),
    },
  ];
};

/** An offer is open for some hours, never beyond the cut-off. */
const offeredUntil = ({ closesAt }: Seated, now: Date): Date =>
  new Date(Math.min(now.getTime() + 7 * hourMs, closesAt.getTime() - hourMs));

export const waitRows = (seated: Seated, { now }: Calendar): Prisma.WaitCreateManyInput[] => {
  const { slug, id: slotId, sitting, closesAt } = seated;
  const waits = [...(sitting.offered ? [sitting.offered] : []), ...(sitting.waits ?? [])];
  return waits.map(([who, quantity], index) => {
    const isOffered = sitting.offered !== undefined && index === 0;
    const createdAt = new Date(Math.min(now.getTime(), closesAt.getTime()) - (30 - 4 * index) * hourMs);
    return {
      id: idOf(`wait ${slug} ${who}`),
      slotId,
      holderId: neighbourOf(who).id,
      quantity,
      state: isOffered ? 'offered' : 'waiting',
      offeredUntil: isOffered ? offeredUntil(seated, now) : null,
      createdAt,
    };
  });
};

const isAt = ({ slots }: Told['life'], slotId: string): boolean => slots.some(({ id }) => id === slotId);

/** Places of bookings, and those that are kept for someone who waited. */
export const placeClaimRows = (
  told: readonly Told[],
  seated: readonly Seated[],
  { now }: Calendar,
): Prisma.PlaceClaimCreateManyInput[] => [
  ...told.flatMap(({ story, life }) =>
    life.slots.map(({ id: slotId }, position) => ({
      id: idOf(`place ${story.slug}${position === 0 ? '' : ` ${position}`}`),
      slotId,
      holdingId: holdingId({ story }, position),
      quantity: life.quantity,
      isActive: life.holdsUntil !== null,
      createdAt: life.events[0]?.at ?? now,
    })),
  ),
  ...seated.flatMap(({ slug, id: slotId, sitting: { offered } }) =>
    offered
      ? [
          {
            id: idOf(`place ${slug} offered`),
            slotId,
            waitId: idOf(`wait ${slug} ${offered[0]}`),
            quantity: offered[1],
            createdAt: new Date(now.getTime() - hourMs),
          },
        ]
      : [],
  ),
];

const joined = new Set(['confirmed', 'started', 'ended', 'closed']);

/** The conversation of all who come. */
export const tableTalkRows = (seated: Seated, told: readonly Told[], { now }: Calendar) => {
  const { slug, id: slotId, hostId, sitting, createdAt } = seated;
  if (!sitting.talk) return null;
  const id = idOf(`table ${slug}`);
  const coming = told.filter(({ life }) => isAt(life, slotId) && joined.has(life.facts.state));
  const messages = sitting.talk.map(([who, hoursAgo, body], index) => {
    const at = new Date(now.getTime() - hoursAgo * hourMs + index);
    return {
      id: timedIdOf(at, `table ${slug} ${index}`),
      conversationId: id,
      authorId: neighbourOf(who).id,
      body: typeset(body),
      createdAt: at,
    };
  });
  return {
    conversation: { id, slotId, createdAt },
    participants: [
      { conversationId: id, memberId: hostId, lastReadAt: now, since: createdAt },
      ...coming.map(({ customer, life }) => ({
        conversationId: id,
        memberId: customer.id,
        // Not everyone has read the last word.
        lastReadAt: new Date(now.getTime() - 30 * hourMs * chanceOf(`${slug} ${customer.handle} read`)),
        since: life.facts.confirmedAt,
      })),
    ],
    messages,
  };
};

/** What guests wrote about each other; shown when the time to write is over. */
export const guestReviewRows = (
  seated: Seated,
  told: readonly Told[],
  { now, numbers }: { now: Date; numbers: Settings },
): Prisma.ReviewCreateManyInput[] =>
  (seated.sitting.among ?? []).map(([author, subject, rating, body], index) => {
    const booking = told.find(({ life, customer }) => isAt(life, seated.id) && customer.handle === author);
    if (!booking) throw new Error(`${author} was not at ${seated.slug}`);
    const at = new Date(seated.endsAt.getTime() + (20 + 7 * index) * hourMs);
    const shown = new Date(seated.endsAt.getTime() + numbers.reviewWindowDays * 24 * hourMs);
    return {
      id: timedIdOf(at, `guest review ${seated.slug} ${author} ${subject}`),
      bookingId: booking.life.id,
      listingId: seated.listingId,
      authorId: booking.customer.id,
      subjectId: neighbourOf(subject).id,
      authorRole: 'guest',
      rating,
      body: typeset(body),
      createdAt: at,
      revealedAt: shown > now ? null : shown,
    };
  });

/** What the host and who waits were told. News is unread until it is a day and a half old. */
export const slotNoticeRows = (seated: Seated, { now }: Calendar): Prisma.NoticeCreateManyInput[] => {
  const { slug, id: slotId, listingId, hostId, title, outcome, sitting } = seated;
  const values = { title };
  const readAt = (at: Date) =>
    now.getTime() - at.getTime() > 36 * hourMs ? new Date(at.getTime() + 2 * hourMs) : null;
  const told = outcome && outcome.name !== 'call_off' ? [outcome] : [];
  const [who, quantity] = sitting.offered ?? [];
  const offeredAt = new Date(now.getTime() - hourMs);
  return [
    ...told.map(({ name, at }) => ({
      id: timedIdOf(at, `notice ${slug} ${name}`),
      key: `slot-event:${outcomeId(seated, { name, at })}:${hostId}`,
      memberId: hostId,
      kind: `slot.${name}.host`,
      values,
      path: `/listings/${listingId}/sessions/${slotId}`,
      createdAt: at,
      readAt: readAt(at),
    })),
    ...(who
      ? [
          {
            id: timedIdOf(offeredAt, `notice ${slug} offered`),
            key: `wait:${idOf(`wait ${slug} ${who}`)}:offer`,
            memberId: neighbourOf(who).id,
            kind: 'slot.offer',
            values,
            path: `/listings/${listingId}/book?slot=${slotId}&quantity=${quantity}`,
            createdAt: offeredAt,
            readAt: null,
          },
        ]
      : []),
  ];
};
