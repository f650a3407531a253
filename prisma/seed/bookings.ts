import { readersOf, storyOf } from '@/lib/booking/lifecycle';
import { accountOf } from '@/lib/ledger/accounts';
import type { Db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { addJob } from '@/lib/platform/jobs';
import type { Settings } from '@/lib/platform/settings';
import { type Calendar, latest } from './calendar';
import type { AtStripe } from './cards';
import { chanceOf, idOf, timedIdOf } from './chance';
import type { Community } from './community';
import { stories } from './content/stories/all';
import type { Story, When } from './content/stories/story';
import { beginLife, effectsAt, type Life } from './life';
import { type BookingMoney, moneyOf } from './money';
import { type Neighbour, neighbourOf, neighbours } from './neighbours';
import { liveThrough } from './stages';
import { typeset } from './typeset';

const minuteMs = 60_000;

const datesOf = (when: When, { date }: Calendar) => {
  if ('hours' in when) {
    const [from, to] = when.hours;
    return { from: `${date(when.from)}T${from}`, to: `${date(when.from)}T${to}` };
  }
  if ('days' in when) return { from: date(when.from), to: date(when.from + when.days - 1) };
  if ('nights' in when) return { from: date(when.from), to: date(when.from + when.nights) };
  return { from: date(when.from), to: date(when.from, when.months) };
};

/** What was asked for lately is told to the hour; what is longer ago was asked for by day. */
const askedAt = ({ slug, asked }: Story, { days, at }: Calendar): Date => {
  if (asked < 2) return days(-asked);
  const minutes = Math.floor(60 * chanceOf(`${slug} minute`));
  return at(-Math.ceil(asked), `${8 + Math.floor(13 * chanceOf(`${slug} hour`))}:${minutes}`);
};

export type Told = {
  story: Story;
  life: Life;
  money: BookingMoney | null;
  customer: Neighbour;
  provider: Neighbour;
};

const ownerOf = (id: string): Neighbour => {
  const owner = neighbours.find((neighbour) => neighbour.id === id);
  if (!owner) throw new Error(`nobody has the id ${id}`);
  return owner;
};

/** Lives every story of the demo through, up to now. */
export const tellAll = (
  community: Community,
  calendar: Calendar,
  numbers: Settings,
  toTell: readonly Story[] = stories(calendar),
): Told[] => {
  const bySlug = new Map(community.listed.map((rows) => [rows.offer.slug, rows]));
  return toTell.map((story) => {
    const rows = bySlug.get(story.listing);
    if (!rows) throw new Error(`booking ${story.slug}: nothing is called ${story.listing}`);
    const life = beginLife({
      slug: story.slug,
      rows,
      dates: datesOf(story.when, calendar),
      quantity: story.quantity ?? 1,
      options: story.options ?? {},
      message: story.message,
      askedAt: askedAt(story, calendar),
      numbers,
    });
    liveThrough(life, story, calendar);
    const money = moneyOf(life, calendar.now, numbers);
    return {
      story,
      life,
      money,
      customer: neighbourOf(story.customer),
      provider: ownerOf(rows.listing.ownerId),
    };
  });
};

const memberOf = ({ customer, provider }: Told, by: string): string | null =>
  ({ customer: customer.id, provider: provider.id, operator: neighbourOf('awa').id })[by] ?? null;

const bookingRow = ({ story, life, customer, provider }: Told, now: Date): Prisma.BookingCreateManyInput => {
  const { rows, period, quote, events } = life;
  const due = life.due(now);
  const askedAt = events[0]?.at ?? now;
  return {
    id: life.id,
    listingId: rows.listing.id,
    customerId: customer.id,
    providerId: provider.id,
    state: life.facts.state,
    startsAt: period.from,
    endsAt: period.to,
    quantity: life.quantity,
    options: life.answers as object,
    quote: quote as object,
    totalMinor: quote.totalMinor,
    depositMinor: quote.depositMinor,
    currency: quote.currency,
    cancellation: rows.listing.cancellation,
    timeZone: rows.listing.timeZone,
    message: typeset(story.message),
    dueAt: due?.at ?? null,
    dueName: due?.name ?? null,
    createdAt: askedAt,
    updatedAt: events.at(-1)?.at ?? askedAt,
  };
};

const eventRows = (told: Told): Prisma.BookingEventCreateManyInput[] =>
  told.life.events.map(({ id, sequence, name, by, from, to, data, at }) => ({
    id,
    bookingId: told.life.id,
    sequence,
    name,
    byRole: by,
    byMemberId: memberOf(told, by),
    fromState: from,
    toState: to,
    data: data.reason ? { ...data, reason: typeset(data.reason) } : data,
    at,
    // Everyone was told at the time: nothing of this is to be sent again.
    deliveredAt: new Date(at.getTime() + 2000),
  }));

const reportRows = (told: Told): Prisma.HandoverReportCreateManyInput[] =>
  told.life.reports.map(({ phase, by, checklist, note, at }) => ({
    id: idOf(`report ${told.story.slug} ${phase} ${by}`),
    bookingId: told.life.id,
    phase,
    memberId: memberOf(told, by) ?? '',
    checklist,
    note: typeset(note),
    createdAt: at,
  }));

/** When reviews came to be seen: both in, or the booking closed. */
const revealedAt = ({ life }: Told): Date | null => {
  const [one, two] = life.reviews;
  if (one && two) return latest(one.at, two.at);
  return life.events.find(({ to }) => to === 'closed')?.at ?? null;
};

const reviewRows = (told: Told): Prisma.ReviewCreateManyInput[] =>
  told.life.reviews.map(({ by, rating, body, at }) => ({
    id: timedIdOf(at, `review ${told.story.slug} ${by}`),
    bookingId: told.life.id,
    listingId: told.life.rows.listing.id,
    authorId: memberOf(told, by) ?? '',
    subjectId: memberOf(told, by === 'customer' ? 'provider' : 'customer') ?? '',
    authorRole: by,
    rating,
    body: typeset(body),
    createdAt: at,
    revealedAt: revealedAt(told),
  }));

const conversationRows = (told: Told, now: Date) => {
  const { story, life, customer, provider } = told;
  const id = idOf(`conversation ${story.slug}`);
  const askedAt = life.events[0]?.at ?? now;
  const said = [['customer', 0, story.message] as const, ...(story.talk ?? [])].filter(([, , body]) => body);
  const messages = said.map(([by, hours, body], index) => {
    const createdAt = new Date(askedAt.getTime() + hours * 60 * minuteMs + index);
    if (createdAt > now) throw new Error(`booking ${story.slug}: message ${index} comes from the future`);
    const authorId = memberOf(told, by) ?? '';
    return {
      id: timedIdOf(createdAt, `message ${story.slug} ${index}`),
      conversationId: id,
      authorId,
      body: typeset(body),
      createdAt,
    };
  });
  const isNew = life.facts.state === 'requested';
  return {
    conversation: { id, bookingId: life.id, createdAt: askedAt },
    participants: [
      { conversationId: id, memberId: customer.id, lastReadAt: now },
      { conversationId: id, memberId: provider.id, lastReadAt: isNew ? null : now },
    ],
    messages,
  };
};

/** News is unread for a day and a half. */
const newsMs = 36 * 60 * minuteMs;

const noticeRows = (told: Told, now: Date): Prisma.NoticeCreateManyInput[] =>
  told.life.events.flatMap((event) =>
    effectsAt(event).flatMap((effect) => {
      if (effect.do !== 'tell') return [];
      return readersOf(effect.whom, event.by).map((party) => {
        const reader = told[party];
        const other = party === 'customer' ? told.provider : told.customer;
        const isOld = now.getTime() - event.at.getTime() > newsMs;
        return {
          id: timedIdOf(event.at, `notice ${event.id} ${party}`),
          key: `event:${event.id}:${reader.id}`,
          memberId: reader.id,
          kind: `booking.${storyOf(event.name, event.from, event.to)}.${party}`,
          values: { other: other.name, title: told.life.rows.listing.title },
          path: `/bookings/${told.life.id}`,
          createdAt: event.at,
          readAt: isOld ? new Date(event.at.getTime() + (5 + 600 * chanceOf(event.id)) * minuteMs) : null,
        };
      });
    }),
  );

type Claim = {
  id: string;
  unitId: string;
  from: Date;
  to: Date;
  isActive: boolean;
  bookingId: string;
  createdAt: Date;
};

/** Units for every booking, first come first served, as the site gives them out. */
const claimRows = (told: readonly Told[], now: Date): Claim[] => {
  const claims: Claim[] = [];
  const asked = [...told].sort((a, b) => b.story.asked - a.story.asked);
  for (const { story, life } of asked) {
    const { from, to } = life.period;
    const isFree = (unitId: string): boolean =>
      !claims.some(
        (claim) => claim.unitId === unitId && claim.isActive && claim.from < to && from < claim.to,
      );
    const units = life.rows.units.filter(({ id }) => isFree(id)).slice(0, life.quantity);
    if (units.length < life.quantity) throw new Error(`booking ${story.slug}: ${story.listing} is taken`);
    for (const [index, { id: unitId }] of units.entries()) {
      const { holdsUntil } = life;
      const id = idOf(`claim ${story.slug} ${index}`);
      const createdAt = life.events[0]?.at ?? now;
      claims.push({
        id,
        unitId,
        from,
        to: holdsUntil ?? to,
        isActive: holdsUntil !== null,
        bookingId: life.id,
        createdAt,
      });
    }
  }
  return claims;
};

const paymentRow = (
  { bookingId, amountMinor, providerMinor, depositMinor, currency, createdAt, payment }: BookingMoney,
  atStripe: AtStripe | undefined,
): Prisma.PaymentCreateManyInput => ({
  id: idOf(`payment ${bookingId}`),
  bookingId,
  amountMinor,
  providerMinor,
  depositMinor,
  currency,
  createdAt,
  ...payment,
  ...atStripe,
});

const ledgerRows = (told: readonly Told[]) => {
  const movements = told
    .flatMap(({ money }) =>
      money ? money.movements.map((each) => ({ ...each, bookingId: money.bookingId })) : [],
    )
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  const accounts = new Map<string, Prisma.LedgerAccountCreateManyInput>();
  for (const { entries, at } of movements) {
    for (const { account: code, currency } of entries) {
      if (accounts.has(code)) continue;
      accounts.set(code, { ...accountOf(code), id: idOf(`account ${code}`), currency, createdAt: at });
    }
  }
  const transfers = movements.map(({ key, kind, bookingId, source, at }) => ({
    id: timedIdOf(at, `transfer ${key}`),
    key,
    kind,
    bookingId,
    source,
    createdAt: at,
  }));
  const postings = movements.flatMap(({ key, at, entries }) =>
    entries.map(({ account: code, amountMinor, currency }, index) => ({
      id: timedIdOf(at, `posting ${key} ${index}`),
      transferId: timedIdOf(at, `transfer ${key}`),
      accountId: idOf(`account ${code}`),
      amountMinor,
      currency,
    })),
  );
  return { accounts: [...accounts.values()], transfers, postings };
};

type Sums = Map<string, { ratingSum: number; ratingCount: number }>;

const add = (sums: Sums, id: string, rating: number): void => {
  const { ratingSum, ratingCount } = sums.get(id) ?? { ratingSum: 0, ratingCount: 0 };
  sums.set(id, { ratingSum: ratingSum + rating, ratingCount: ratingCount + 1 });
};

/** Stars as they are kept summed: all about a member, those of customers about a listing. */
export const ratingsOf = (told: readonly Told[]): Sums => {
  const sums: Sums = new Map();
  for (const review of told.flatMap(reviewRows)) {
    if (!review.revealedAt) continue;
    add(sums, review.subjectId, review.rating);
    if (review.authorRole === 'customer') add(sums, review.listingId, review.rating);
  }
  return sums;
};

/** Writes all bookings with what belongs to them; members and listings are there. */
export const writeBookings = async (
  tx: Db,
  told: readonly Told[],
  payments: ReadonlyMap<string, AtStripe>,
  now: Date,
): Promise<void> => {
  await tx.booking.createMany({ data: told.map((each) => bookingRow(each, now)) });
  await tx.bookingEvent.createMany({ data: told.flatMap(eventRows) });
  const claims = claimRows(told, now);
  await tx.$executeRaw`
    INSERT INTO claim (id, unit_id, during, kind, is_active, booking_id, created_at)
    SELECT id, "unitId", tstzrange("from", "to"), 'booking', "isActive", "bookingId", "createdAt"
    FROM jsonb_to_recordset(${JSON.stringify(claims)}::jsonb) AS claim (id text, "unitId" text, "from" timestamptz,
      "to" timestamptz, "isActive" boolean, "bookingId" text, "createdAt" timestamptz)`;
  await tx.handoverReport.createMany({ data: told.flatMap(reportRows) });
  await tx.review.createMany({ data: told.flatMap(reviewRows) });
  const talks = told.map((each) => conversationRows(each, now));
  await tx.conversation.createMany({ data: talks.map(({ conversation }) => conversation) });
  await tx.participant.createMany({ data: talks.flatMap(({ participants }) => participants) });
  await tx.message.createMany({ data: talks.flatMap(({ messages }) => messages) });
  await tx.notice.createMany({ data: told.flatMap((each) => noticeRows(each, now)) });

  const paid = told.flatMap(({ money }) => money ?? []);
  await tx.payment.createMany({
    data: paid.map((money) => paymentRow(money, payments.get(money.bookingId))),
  });
  const { accounts, transfers, postings } = ledgerRows(told);
  await tx.ledgerAccount.createMany({ data: accounts });
  await tx.transfer.createMany({ data: transfers });
  await tx.posting.createMany({ data: postings });
  for (const { task, payload, key, runAt } of paid.flatMap(({ jobs }) => jobs)) {
    await addJob(tx, task, payload, { key, runAt });
  }
};
