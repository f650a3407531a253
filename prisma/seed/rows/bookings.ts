import type { Prisma } from '@/lib/platform/db/generated/client';
import { idOf } from '../chance';
import { memberOf, type Told } from '../told';
import { typeset } from '../typeset';

/** Confirmed, it keeps the place that it was made with. */
const placeOf = ({ events, rows }: Told['life']) => {
  const { address, lat, lng } = rows.listing;
  return events.some(({ to }) => to === 'confirmed')
    ? { placeAddress: address, placeLat: lat, placeLng: lng }
    : {};
};

export const bookingRow = (
  { story, life, customer, provider }: Told,
  now: Date,
): Prisma.BookingCreateManyInput => {
  const { rows, period, quote, events, facts } = life;
  const due = life.due(now);
  const askedAt = events[0]?.at ?? now;
  return {
    id: life.id,
    listingId: rows.listing.id,
    customerId: customer.id,
    providerId: provider.id,
    state: facts.state,
    life: facts.life,
    stateSince: facts.stateSince,
    confirmedAt: facts.confirmedAt,
    paidAt: facts.paidAt,
    movedAt: facts.movedAt,
    remindedAt: facts.remindedAt,
    knowsOfDelay: facts.knowsOfDelay,
    endedAt: facts.endedAt,
    countedMinor: facts.counted?.minutes ?? null,
    countedBy: facts.counted?.by ?? null,
    countedAt: facts.counted?.at ?? null,
    unpaidSince: facts.unpaidSince,
    reviewedBy: [...facts.reviewedBy],
    startsAt: period.from,
    endsAt: facts.endsAt,
    ...(story.shownTo && { shownTo: story.shownTo }),
    quantity: life.quantity,
    options: life.answers as object,
    quote: quote as object,
    totalMinor: quote.totalMinor,
    depositMinor: quote.depositMinor,
    currency: quote.currency,
    cancellation: rows.listing.cancellation,
    timeZone: rows.listing.timeZone,
    message: typeset(story.message),
    ...placeOf(life),
    dueAt: due?.at ?? null,
    dueName: due?.name ?? null,
    createdAt: askedAt,
    updatedAt: events.at(-1)?.at ?? askedAt,
  };
};

/** What is taken: units, or places of a slot; of several slots the one at that position. */
export const holdingId = ({ story }: Pick<Told, 'story'>, position = 0): string =>
  idOf(`holding ${story.slug}${position === 0 ? '' : ` ${position}`}`);

export const holdingRows = (told: Told, now: Date): Prisma.HoldingCreateManyInput[] => {
  const { story, life, customer, provider } = told;
  const { period, endsAt } = life;
  const taken = life.slots.length > 0 ? life.slots : [{ id: null, startsAt: period.from, endsAt }];
  return taken.map((each, position) => ({
    id: holdingId(told, position),
    bookingId: life.id,
    position,
    giverId: provider.id,
    takerId: customer.id,
    listingId: life.rows.listing.id,
    slotId: each.id,
    quantity: life.quantity,
    startsAt: each.startsAt,
    endsAt: each.endsAt,
    state: life.holding,
    attended: story.attended ?? null,
    createdAt: life.events[0]?.at ?? now,
  }));
};

export const eventRows = (told: Told): Prisma.LifeEventCreateManyInput[] =>
  told.life.events.map(({ id, sequence, name, by, from, to, data, at }) => ({
    id,
    bookingId: told.life.id,
    sequence,
    name,
    byRole: by,
    byMemberId: memberOf(told, by, name === 'hand_over' || name === 'return' ? 'handsOver' : 'answers'),
    fromState: from,
    toState: to,
    data: data.reason ? { ...data, reason: typeset(data.reason) } : data,
    at,
    // Everyone was told at the time: nothing of this is to be sent again.
    deliveredAt: new Date(at.getTime() + 2000),
  }));

export const reportRows = (told: Told): Prisma.HandoverReportCreateManyInput[] =>
  told.life.reports.map(({ phase, by, checklist, note, at }) => ({
    id: idOf(`report ${told.story.slug} ${phase} ${by}`),
    holdingId: holdingId(told),
    phase,
    party: by,
    memberId: memberOf(told, by, 'handsOver') ?? '',
    checklist,
    note: typeset(note),
    createdAt: at,
  }));
