import { destination, dueOf, keptOf, lifeOf, openMoves, type TransitionName } from '@/lib/booking/lifecycle';
import { firstFacts } from '@/lib/booking/lives/first-facts';
import type { BookingFacts, State } from '@/lib/booking/lives/terms';
import { matchProblem, peopleIn } from '@/lib/booking/matching/rules';
import { quoteWith } from '@/lib/booking/rules';
import { plentyDaysOf } from '@/lib/listing/scarcity';
import { listingTypeOf } from '@/lib/listing/types/registry';
import type { Db } from '@/lib/platform/db/client';
import type { Settings } from '@/lib/platform/settings';
import type { Calendar } from './calendar';
import { idOf, timedIdOf } from './chance';
import type { Community } from './community';
import { matches, type WrittenMatch } from './content/matches';
import type { ListingRows } from './listings';
import { neighbourOf } from './neighbours';
import { messageRows } from './rows/talk';
import { typeset } from './typeset';

const dayMs = 86_400_000;

type Around = { bySlug: ReadonlyMap<string, ListingRows>; calendar: Calendar; numbers: Settings };
type Step = { name: TransitionName; handle: string; days: number; words?: string };

const listingOf = (slug: string, { bySlug }: Around) => {
  const found = bySlug.get(slug);
  if (!found) throw new Error(`nothing is called ${slug}`);
  return { ...found.listing, path: [] };
};

/** A match lived again by its table: what that would have refused is refused here too. */
const liveThrough = (match: WrittenMatch, around: Around) => {
  const { slug, asked } = match;
  const { calendar, numbers } = around;
  const legs = match.pairs.map(([offer, wish]) => ({
    offer: listingOf(offer, around),
    wish: listingOf(wish, around),
  }));
  const [first] = legs;
  const problem = matchProblem(legs);
  if (!first || problem) throw new Error(`match ${slug}: ${problem?.key}`);
  const askedAt = calendar.days(-asked);
  const type = listingTypeOf(first.offer.type);
  const quote = quoteWith([], { priceWay: 'free', currency: first.offer.currency, depositMinor: 0 }, numbers);
  const period = { from: askedAt, to: new Date(askedAt.getTime() + (plentyDaysOf(type) ?? 0) * dayMs) };
  const people = peopleIn(legs);
  let facts: BookingFacts = {
    ...firstFacts({ type, period, closesAt: period.to, quote, listing: first.offer }, askedAt),
    parties: people.map((holderId) => ({ role: 'member', holderId, answer: 'none' })),
    takings: legs.map(({ offer, wish }) => ({
      ...{ giverId: offer.ownerId, takerId: wish.ownerId },
      ...{ state: 'asked', handedOnAt: null },
    })),
  };
  const answeredAt = new Map<string, Date>();
  const events: { name: string; by: string; memberId: string; from: State | null; to: State; at: Date }[] = [
    {
      ...{ name: 'bring_together', by: 'mediator', memberId: neighbourOf(match.by).id },
      ...{ from: null, to: 'requested', at: askedAt },
    },
  ];
  const steps: Step[] = [
    ...match.yes.map(([handle, days]) => ({ name: 'say_yes' as const, handle, days })),
    ...match.received.map(([handle, days]) => ({ name: 'receive' as const, handle, days })),
    ...match.said.map(([handle, days]) => ({ name: 'talk' as const, handle, days })),
  ];
  for (const { name, handle, days } of steps) {
    const at = new Date(askedAt.getTime() + days * dayMs);
    const { id: memberId } = neighbourOf(handle);
    facts = { ...facts, actingFor: memberId };
    const move = openMoves(facts, 'member', at, numbers).find((each) => each.name === name);
    if (!move || move.blockedBy) throw new Error(`match ${slug}: ${handle} cannot ${name}`);
    const is = (what: TransitionName, holderId: string) => name === what && holderId === memberId;
    if (name === 'say_yes') answeredAt.set(memberId, at);
    facts = {
      ...facts,
      parties: facts.parties.map((each) =>
        is('say_yes', each.holderId) ? { ...each, answer: 'yes' } : each,
      ),
      takings: facts.takings.map((each) =>
        is('receive', each.takerId) ? { ...each, state: 'ended' } : each,
      ),
      reviewedBy: name === 'talk' ? [...facts.reviewedBy, memberId] : facts.reviewedBy,
    };
    const row = lifeOf(facts).get(name);
    const [from, to] = [facts.state, destination(row, facts)];
    facts = { ...facts, ...keptOf(row, facts, to, at), state: to };
    if (to === 'confirmed' && from !== to)
      facts = { ...facts, takings: facts.takings.map((each) => ({ ...each, state: 'held' })) };
    events.push({ name, by: 'member', memberId, from, to, at });
  }
  return { match, legs, first, people, askedAt, period, facts, events, answeredAt, quote };
};

type Lived = ReturnType<typeof liveThrough>;

const bookingRow = (lived: Lived, { calendar, numbers }: Around) => {
  const { match, first, askedAt, period, facts, events, quote } = lived;
  const due = dueOf({ ...facts, actingFor: null }, calendar.now, numbers);
  return {
    id: idOf(`booking ${match.slug}`),
    listingId: first.offer.id,
    customerId: first.wish.ownerId,
    providerId: first.offer.ownerId,
    mediatedForId: idOf(`circle ${match.circle}`),
    state: facts.state,
    life: facts.life,
    stateSince: facts.stateSince,
    confirmedAt: facts.confirmedAt,
    endedAt: facts.endedAt,
    reviewedBy: [...facts.reviewedBy],
    startsAt: period.from,
    endsAt: period.to,
    quote: quote as object,
    totalMinor: 0,
    currency: quote.currency,
    cancellation: first.offer.cancellation,
    timeZone: first.offer.timeZone,
    message: typeset(match.message),
    dueAt: due?.at ?? null,
    dueName: due?.name ?? null,
    createdAt: askedAt,
    updatedAt: events.at(-1)?.at ?? askedAt,
  };
};

const partyRows = ({ match, people, answeredAt }: Lived) =>
  people.map((holderId) => {
    const at = answeredAt.get(holderId);
    const said = match.said.find(([handle]) => neighbourOf(handle).id === holderId);
    return {
      ...(at && { answer: 'yes', answeredAt: at, answeredBy: holderId }),
      ...(said && { talk: typeset(said[2]) }),
      holderId,
    };
  });

const holdingRows = ({ match, legs, facts, period, askedAt }: Lived) =>
  legs.map(({ offer, wish }, position) => ({
    id: idOf(`holding ${match.slug} ${position}`),
    bookingId: idOf(`booking ${match.slug}`),
    position,
    giverId: offer.ownerId,
    takerId: wish.ownerId,
    listingId: offer.id,
    wishId: wish.id,
    quantity: 1,
    startsAt: period.from,
    endsAt: period.to,
    state: facts.takings[position]?.state ?? 'asked',
    ...(facts.confirmedAt && { placeAddress: offer.address, placeLat: offer.lat, placeLng: offer.lng }),
    createdAt: askedAt,
  }));

const eventRows = ({ match, events }: Lived) =>
  events.map(({ name, by, memberId, from, to, at }, index) => ({
    id: timedIdOf(at, `event ${match.slug} ${index + 1}`),
    bookingId: idOf(`booking ${match.slug}`),
    sequence: index + 1,
    name,
    byRole: by,
    byMemberId: memberId,
    fromState: from,
    toState: to,
    data: by === 'member' ? { holderId: memberId } : { reason: typeset(match.message) },
    at,
    deliveredAt: new Date(at.getTime() + 2000),
  }));

/** Who has not answered yet has been told. */
const noticeRows = ({ match, legs, people, answeredAt, askedAt }: Lived) =>
  people
    .filter((holderId) => !answeredAt.has(holderId))
    .map((holderId) => ({
      id: timedIdOf(askedAt, `notice ${match.slug} ${holderId}`),
      key: `event:${timedIdOf(askedAt, `event ${match.slug} 1`)}:${holderId}`,
      memberId: holderId,
      kind: 'booking.bring_together.member',
      values: {
        other: neighbourOf(match.by).name,
        title: legs.find(({ wish }) => wish.ownerId === holderId)?.offer.title ?? '',
        type: legs[0]?.offer.type ?? '',
      },
      path: `/bookings/${idOf(`booking ${match.slug}`)}`,
      createdAt: askedAt,
    }));

const writeTalk = async (tx: Db, { match, askedAt, people }: Lived, now: Date): Promise<void> => {
  const conversationId = idOf(`conversation ${match.slug}`);
  const bookingId = idOf(`booking ${match.slug}`);
  await tx.conversation.create({ data: { id: conversationId, bookingId, createdAt: askedAt } });
  if (match.talk.length === 0) return;
  await tx.participant.createMany({
    data: people.map((memberId) => ({ conversationId, memberId, lastReadAt: now })),
  });
  const said = match.talk.map(([handle, days, body]) => ({
    authorId: neighbourOf(handle).id,
    createdAt: new Date(askedAt.getTime() + days * dayMs),
    body,
  }));
  await tx.message.createMany({ data: messageRows(match.slug, conversationId, said) });
};

/** Writes what the mediators of the demo brought together; members, circles and listings are there. */
export const writeMatches = async (
  tx: Db,
  { listed }: Community,
  calendar: Calendar,
  numbers: Settings,
): Promise<void> => {
  const around: Around = {
    bySlug: new Map(listed.map((rows) => [rows.written.slug, rows])),
    calendar,
    numbers,
  };
  const all = matches.map((match) => liveThrough(match, around));
  await tx.booking.createMany({ data: all.map((lived) => bookingRow(lived, around)) });
  for (const lived of all) {
    const bookingId = idOf(`booking ${lived.match.slug}`);
    for (const { holderId, ...said } of partyRows(lived))
      await tx.party.upsert({
        where: { bookingId_holderId: { bookingId, holderId } },
        // The two sides of the row are of it already.
        create: { bookingId, holderId, role: 'member', ...said },
        update: said,
      });
    await writeTalk(tx, lived, calendar.now);
  }
  await tx.holding.createMany({ data: all.flatMap(holdingRows) });
  await tx.lifeEvent.createMany({ data: all.flatMap(eventRows) });
  await tx.notice.createMany({ data: all.flatMap(noticeRows) });
};
