import { destination, dueOf, keptOf, lifeOf, openMoves, type TransitionName } from '@/lib/booking/lifecycle';
import { firstFacts } from '@/lib/booking/lives/first-facts';
import type { BookingFacts, State } from '@/lib/booking/lives/terms';
import { legsOf } from '@/lib/booking/ring-rules';
import { quoteWith } from '@/lib/booking/rules';
import { hoursCode, openAssets } from '@/lib/ledger/assets';
import { swapLifeOf } from '@/lib/listing/returns';
import { fetchDaysOf } from '@/lib/listing/scarcity';
import { listingTypeOf } from '@/lib/listing/types/registry';
import { askedWorth } from '@/lib/listing/weighing';
import type { Db } from '@/lib/platform/db/client';
import type { Settings } from '@/lib/platform/settings';
import { type Asset, currencyAsset } from '@/lib/shared/asset';
import { wholeUnits } from '@/lib/shared/money';
import { startOfDay } from '@/lib/shared/period';
import type { Calendar } from './calendar';
import { idOf, timedIdOf } from './chance';
import type { Community } from './community';
import { rings, type WrittenRing } from './content/rings';
import type { ListingRows } from './listings';
import { neighbourOf, neighbourWithId } from './neighbours';
import { messageRows } from './rows/talk';
import { typeset } from './typeset';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

type Around = {
  bySlug: ReadonlyMap<string, ListingRows>;
  calendar: Calendar;
  numbers: Settings;
  hours: Asset;
};
type Step = { name: TransitionName; handle: string; at: Date };

const bySlugOf = ({ listed }: Community) => new Map(listed.map((rows) => [rows.written.slug, rows]));

/** A ring lived again by its table: what that would have refused is refused here too. */
const liveThrough = (ring: WrittenRing, { bySlug, calendar, numbers, hours }: Around) => {
  const { slug, things, asked } = ring;
  const rows = things.map((thing) => {
    const found = bySlug.get(thing);
    if (!found) throw new Error(`ring ${slug}: nothing is called ${thing}`);
    return found;
  });
  const listings = rows.map(({ listing }) => listing);
  const [wanted] = listings;
  const last = listings.at(-1);
  if (!wanted || !last) throw new Error(`ring ${slug}: nothing goes round`);
  const askedAt = calendar.days(-asked);
  const asIs = listingTypeOf(wanted.type);
  const type = { ...asIs, life: swapLifeOf(asIs) ?? asIs.life };
  const fetchMs = (fetchDaysOf(type) ?? 1) * dayMs;
  const quote = {
    ...quoteWith([], { priceWay: 'free', currency: wanted.currency, depositMinor: 0 }, numbers),
    ...(ring.hours && {
      balance: { version: 1, asset: hours, worths: ring.hours.map((each) => each * 60) },
    }),
  };
  const nights = ring.when && {
    from: startOfDay(calendar.date(ring.when.from), wanted.timeZone),
    to: startOfDay(calendar.date(ring.when.from + ring.when.nights), wanted.timeZone),
  };
  const period = nights ?? { from: askedAt, to: new Date(askedAt.getTime() + fetchMs) };
  const legs = legsOf(listings);
  let facts: BookingFacts = {
    ...firstFacts({ type, period, closesAt: nights?.from ?? period.to, quote, listing: wanted }, askedAt),
    parties: listings.map(({ ownerId }) => ({
      role: 'member',
      holderId: ownerId,
      answer: ownerId === last.ownerId ? 'yes' : 'none',
    })),
    takings: legs.map(({ giverId, takerId }) => ({ giverId, takerId, state: 'asked', handedOnAt: null })),
  };
  const answeredAt = new Map([[last.ownerId, askedAt]]);
  const events: { name: TransitionName; memberId: string | null; from: State | null; to: State; at: Date }[] =
    [{ name: 'propose', memberId: last.ownerId, from: null, to: 'requested', at: askedAt }];
  const after = ([handle, hours]: readonly [string, number]) => ({
    handle,
    at: new Date(askedAt.getTime() + hours * hourMs),
  });
  const steps: Step[] = [
    ...ring.yes.map((said) => ({ name: 'say_yes' as const, ...after(said) })),
    ...ring.received.map((said) => ({ name: 'receive' as const, ...after(said) })),
  ];
  for (const { name, handle, at } of steps) {
    const memberId = neighbourOf(handle).id;
    facts = { ...facts, actingFor: memberId };
    const move = openMoves(facts, 'member', at, numbers).find((each) => each.name === name);
    if (!move || move.blockedBy) throw new Error(`ring ${slug}: ${handle} cannot ${name}`);
    if (name === 'say_yes') answeredAt.set(memberId, at);
    facts = {
      ...facts,
      parties: facts.parties.map((party) =>
        party.holderId === memberId && name === 'say_yes' ? { ...party, answer: 'yes' } : party,
      ),
      takings: facts.takings.map((taking) =>
        taking.takerId === memberId && name === 'receive' ? { ...taking, state: 'ended' } : taking,
      ),
    };
    const row = lifeOf(facts).get(name);
    const [from, to] = [facts.state, destination(row, facts)];
    facts = { ...facts, ...keptOf(row, facts, to, at), state: to };
    // All have agreed: each thing is held from now on.
    if (to === 'confirmed' && from !== to)
      facts = {
        ...facts,
        ...(!nights && { startsAt: at, endsAt: new Date(at.getTime() + fetchMs) }),
        takings: facts.takings.map((taking) => ({ ...taking, state: 'held' })),
      };
    events.push({ name, memberId, from, to, at });
  }
  // What the clock has done since.
  for (;;) {
    const due = nights && dueOf({ ...facts, actingFor: null }, facts.stateSince, numbers);
    if (!due || due.at > calendar.now) break;
    const row = lifeOf(facts).get(due.name);
    const [from, to] = [facts.state, destination(row, facts)];
    facts = { ...facts, ...keptOf(row, facts, to, due.at), state: to };
    events.push({ name: due.name, memberId: null, from, to, at: due.at });
  }
  if (ring.review) facts = { ...facts, reviewedBy: [neighbourOf(ring.review.by).id] };
  return { ring, rows, wanted, last, askedAt, legs, facts, events, answeredAt, quote };
};

type Lived = ReturnType<typeof liveThrough>;

const bookingRow = ({ ring, wanted, last, askedAt, facts, events, quote }: Lived, around: Around) => {
  const due = dueOf({ ...facts, actingFor: null }, around.calendar.now, around.numbers);
  return {
    id: idOf(`booking ${ring.slug}`),
    listingId: wanted.id,
    customerId: last.ownerId,
    providerId: wanted.ownerId,
    state: facts.state,
    life: facts.life,
    stateSince: facts.stateSince,
    confirmedAt: facts.confirmedAt,
    endedAt: facts.endedAt,
    reviewedBy: [...facts.reviewedBy],
    startsAt: facts.startsAt,
    endsAt: facts.endsAt,
    quote: quote as object,
    totalMinor: 0,
    currency: quote.currency,
    cancellation: wanted.cancellation,
    timeZone: wanted.timeZone,
    message: typeset(ring.message),
    dueAt: due?.at ?? null,
    dueName: due?.name ?? null,
    createdAt: askedAt,
    updatedAt: events.at(-1)?.at ?? askedAt,
  };
};

/** The thing has gone to somebody for good: its unit is held and retired, and its listing is off. A home is only held on its dates. */
const writeGone = async (tx: Db, lived: Lived, holdingId: string, rows: ListingRows): Promise<void> => {
  const { confirmedAt, endedAt, startsAt, endsAt } = lived.facts;
  const [unit] = rows.units;
  if (!confirmedAt || !unit) return;
  if (lived.ring.when) {
    await tx.$executeRaw`
      INSERT INTO claim (id, unit_id, during, kind, holding_id, created_at)
      VALUES (${idOf(`claim ${holdingId}`)}, ${unit.id}, tstzrange(${startsAt}, ${endsAt}), 'booking', ${holdingId}, ${confirmedAt})`;
    return;
  }
  const { id: listingId, title } = rows.listing;
  await tx.$executeRaw`
    INSERT INTO claim (id, unit_id, during, kind, holding_id, created_at)
    VALUES (${idOf(`claim ${holdingId}`)}, ${unit.id}, tstzrange(${confirmedAt}, ${endedAt}), 'booking', ${holdingId}, ${confirmedAt})`;
  await tx.unit.update({ where: { id: unit.id }, data: { isActive: endedAt === null } });
  await tx.listing.update({
    where: { id: listingId },
    data: { state: 'gone', stateSince: confirmedAt, updatedAt: confirmedAt },
  });
  await tx.lifeEvent.create({
    data: {
      id: timedIdOf(confirmedAt, `event ${title} gone`),
      listingId,
      sequence: rows.events.length + 1,
      name: 'run_out',
      byRole: 'stock',
      fromState: 'published',
      toState: 'gone',
      data: {},
      at: confirmedAt,
      deliveredAt: confirmedAt,
    },
  });
};

const writeHoldings = async (tx: Db, lived: Lived): Promise<void> => {
  const { ring, rows, legs, facts, askedAt } = lived;
  const isAgreed = facts.confirmedAt !== null;
  for (const [position, { thing, giverId, takerId }] of legs.entries()) {
    const id = idOf(`holding ${ring.slug} ${position}`);
    const { address, lat, lng } = thing;
    await tx.holding.create({
      data: {
        id,
        bookingId: idOf(`booking ${ring.slug}`),
        position,
        giverId,
        takerId,
        listingId: thing.id,
        quantity: 1,
        startsAt: facts.startsAt,
        endsAt: facts.endsAt,
        state: facts.takings[position]?.state ?? 'asked',
        valueMinor: askedWorth(thing),
        ...(isAgreed && { placeAddress: address, placeLat: lat, placeLng: lng }),
        createdAt: askedAt,
      },
    });
    const own = rows[position];
    if (own) await writeGone(tx, lived, id, own);
  }
};

/** The file of those who exchange homes: each step with who said that it is so. */
const writeFile = async (tx: Db, { ring, askedAt, quote }: Lived, calendar: Calendar): Promise<void> => {
  const bookingId = idOf(`booking ${ring.slug}`);
  const after = (hours: number) => new Date(askedAt.getTime() + hours * hourMs);
  for (const [index, { by, hours, step, of, day, value, note = '', agreed = [] }] of (
    ring.file ?? []
  ).entries()) {
    const byMemberId = neighbourOf(by).id;
    const noted = {
      ...{ id: timedIdOf(after(hours), `file ${ring.slug} ${index}`), bookingId, step, byMemberId },
      ...{ holderId: byMemberId, note: typeset(note), createdAt: after(hours) },
      day: new Date(`${calendar.date(day)}T00:00Z`),
      holdingId: of === undefined ? null : idOf(`holding ${ring.slug} ${ring.things.indexOf(of)}`),
      valueMinor: value === undefined ? null : wholeUnits(value, currencyAsset(quote.currency)),
    };
    await tx.dossierNote.create({ data: noted });
    await tx.dossierYes.createMany({
      data: agreed.map(([handle, later]) => {
        const memberId = neighbourOf(handle).id;
        return { noteId: noted.id, holderId: memberId, byMemberId: memberId, at: after(later) };
      }),
    });
  }
};

const writeTalk = async (tx: Db, { ring, last, askedAt, facts }: Lived, now: Date): Promise<void> => {
  const bookingId = idOf(`booking ${ring.slug}`);
  const conversationId = idOf(`conversation ${ring.slug}`);
  const readers = facts.parties.filter(({ answer }) => answer !== 'none');
  await tx.conversation.create({ data: { id: conversationId, bookingId, createdAt: askedAt } });
  await tx.participant.createMany({
    data: readers.map(({ holderId }) => ({ conversationId, memberId: holderId, lastReadAt: now })),
  });
  const said = [
    { authorId: last.ownerId, createdAt: askedAt, body: ring.message },
    ...ring.talk.map(([handle, hours, body]) => ({
      authorId: neighbourOf(handle).id,
      createdAt: new Date(askedAt.getTime() + hours * hourMs),
      body,
    })),
  ];
  await tx.message.createMany({ data: messageRows(ring.slug, conversationId, said) });
};

const writeReview = async (tx: Db, { ring, legs, askedAt }: Lived): Promise<void> => {
  if (!ring.review) return;
  const { by, hours, rating, body } = ring.review;
  const authorId = neighbourOf(by).id;
  const coming = legs.find(({ takerId }) => takerId === authorId);
  if (!coming) throw new Error(`ring ${ring.slug}: nothing came to ${by}`);
  const createdAt = new Date(askedAt.getTime() + hours * hourMs);
  await tx.review.create({
    data: {
      id: timedIdOf(createdAt, `review ${ring.slug} ${by}`),
      bookingId: idOf(`booking ${ring.slug}`),
      listingId: coming.thing.id,
      authorId,
      subjectId: coming.giverId,
      authorRole: 'member',
      rating,
      body: typeset(body),
      createdAt,
    },
  });
};

/** Who has not answered yet has been told. */
const noticeRows = ({ ring, rows, legs, last, facts, askedAt }: Lived) =>
  facts.parties
    .filter(({ answer }) => answer === 'none')
    .map(({ holderId }) => {
      const coming = legs.findIndex(({ takerId }) => takerId === holderId);
      return {
        id: timedIdOf(askedAt, `notice ${ring.slug} ${holderId}`),
        key: `event:${timedIdOf(askedAt, `event ${ring.slug} 1`)}:${holderId}`,
        memberId: holderId,
        kind: 'booking.propose.member',
        values: { other: neighbourWithId(last.ownerId).name, title: rows[coming]?.listing.title ?? '' },
        path: `/bookings/${idOf(`booking ${ring.slug}`)}`,
        createdAt: askedAt,
      };
    });

/** Writes the rings of the demo; members, listings and units are there. */
export const writeRings = async (
  tx: Db,
  community: Community,
  calendar: Calendar,
  numbers: Settings,
): Promise<void> => {
  const hours = (await openAssets(tx)).find(({ code }) => code === hoursCode);
  if (!hours) throw new Error('the hours are missing');
  const around: Around = { bySlug: bySlugOf(community), calendar, numbers, hours };
  for (const ring of rings) {
    const lived = liveThrough(ring, around);
    const bookingId = idOf(`booking ${ring.slug}`);
    await tx.booking.create({ data: bookingRow(lived, around) });
    const { parties } = lived.facts;
    // The two sides of the row are of it already.
    await tx.party.createMany({
      data: parties.map(({ holderId }) => ({ bookingId, holderId, role: 'member' })),
      skipDuplicates: true,
    });
    for (const [holderId, answeredAt] of lived.answeredAt)
      await tx.party.update({
        where: { bookingId_holderId: { bookingId, holderId } },
        data: { answer: 'yes', answeredAt, answeredBy: holderId },
      });
    await tx.lifeEvent.createMany({
      data: lived.events.map(({ name, memberId, from, to, at }, index) => ({
        id: timedIdOf(at, `event ${ring.slug} ${index + 1}`),
        bookingId,
        sequence: index + 1,
        name,
        byRole: memberId ? 'member' : 'timer',
        byMemberId: memberId,
        fromState: from,
        toState: to,
        data: memberId ? { holderId: memberId } : {},
        at,
        deliveredAt: new Date(at.getTime() + 2000),
      })),
    });
    await writeHoldings(tx, lived);
    await writeFile(tx, lived, calendar);
    await writeTalk(tx, lived, calendar.now);
    await writeReview(tx, lived);
    await tx.notice.createMany({ data: noticeRows(lived) });
  }
};
