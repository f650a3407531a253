import 'server-only';
import { type CampaignState, campaignMeanings, campaignStates } from '@/lib/campaign/lifecycle';
import { account } from '@/lib/ledger/accounts';
import { owedTo } from '@/lib/ledger/queries';
import { takingPlace } from '@/lib/listing/slots/lifecycle';
import { isLastOperator } from '@/lib/member/operators';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { type Db, db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { env } from '@/lib/platform/env';

/** Why an account cannot be closed yet, in the order in which it is settled. Words: `operation.binds.<kind>`. */
export const bindingKinds = [
  'lastOperator',
  'slot',
  'campaign',
  'lends',
  'borrows',
  'dispute',
  'refund',
  'deposit',
  'payout',
  'owed',
] as const;
export type BindingKind = (typeof bindingKinds)[number];

/** One thing that binds a member to others, and where it is settled. */
export type Binding = {
  kind: BindingKind;
  title: string;
  at: Date | null;
  timeZone: string;
  listingId?: string;
  slotId?: string;
  bookingId?: string;
  campaignId?: string;
};

const community = { title: '', at: null, timeZone: 'UTC' } as const;

/** Someone waits for an answer, a payment, a thing, an evening. */
const openStates = ['requested', 'accepted', 'confirmed', 'started'];

const slotsToCome = async (tx: Db, ownerId: string, now: Date): Promise<Binding[]> => {
  const slots = await tx.slot.findMany({
    where: {
      listing: { ownerId },
      state: { in: takingPlace.in },
      endsAt: { gt: now },
      taken: { gt: 0 },
    },
    select: {
      id: true,
      startsAt: true,
      listing: { select: { id: true, title: true, timeZone: true } },
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  return slots.map(({ id, startsAt, listing: { id: listingId, title, timeZone } }) => ({
    kind: 'slot',
    title,
    at: startsAt,
    timeZone,
    listingId,
    slotId: id,
  }));
};

const bookingSelect = {
  id: true,
  state: true,
  providerId: true,
  slotId: true,
  startsAt: true,
  timeZone: true,
  listing: { select: { title: true } },
} as const satisfies Prisma.BookingSelect;

type BookingRow = Prisma.BookingGetPayload<{ select: typeof bookingSelect }>;

const bindingOf = (kind: BindingKind, { id, startsAt, timeZone, listing }: BookingRow): Binding => ({
  kind,
  title: listing.title,
  at: startsAt,
  timeZone,
  bookingId: id,
});

const partyTo = (memberId: string): Prisma.BookingWhereInput => ({
  OR: [{ customerId: memberId }, { providerId: memberId }],
});

const bookingsOpen = async (tx: Db, memberId: string, toCallOff: readonly Binding[]): Promise<Binding[]> => {
  const rows = await tx.booking.findMany({
    where: { ...partyTo(memberId), state: { in: [...openStates, 'disputed'] } },
    select: bookingSelect,
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  const called = new Set(toCallOff.map(({ slotId }) => slotId));
  return rows.flatMap((row) => {
    if (row.state === 'disputed') return [bindingOf('dispute', row)];
    if (row.providerId !== memberId) return [bindingOf('borrows', row)];
    // Whoever calls the slot off settles all its bookings with it.
    return row.slotId && called.has(row.slotId) ? [] : [bindingOf('lends', row)];
  });
};

/** A payment that arrived for a booking that was gone by then goes back whole. */
const paidTooLate = ['lapsed', 'withdrawn'];

/** Money of bookings that are over and that has not come to where it belongs. */
const moneyUnderway = async (tx: Db, memberId: string): Promise<Binding[]> => {
  const rows = await tx.booking.findMany({
    where: {
      ...partyTo(memberId),
      state: { notIn: [...openStates, 'disputed'] },
      payment: { state: 'paid' },
    },
    select: {
      ...bookingSelect,
      payment: { select: { amountMinor: true, refundedMinor: true, depositState: true } },
      events: { select: { data: true } },
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  const codes = rows.flatMap(({ id }) => [account.booking(id), account.deposit(id)]);
  const held = await tx.ledgerAccount.findMany({
    where: { code: { in: codes }, balanceMinor: { gt: 0 } },
    select: { code: true },
  });
  const isHeld = new Set(held.map(({ code }) => code));
  return rows.flatMap((row) => {
    if (!row.payment) return [];
    const { amountMinor, refundedMinor, depositState } = row.payment;
    const agreed = row.events.reduce(
      (sum, { data }) => sum + ((data as { refundMinor?: number }).refundMinor ?? 0),
      0,
    );
    const due = paidTooLate.includes(row.state) ? amountMinor : Math.min(agreed, amountMinor);
    const isProvider = row.providerId === memberId;
    if (due > refundedMinor) return [bindingOf('refund', row)];
    if (depositState === 'card_kept' || depositState === 'held') return [bindingOf('deposit', row)];
    if (isProvider && (isHeld.has(account.booking(row.id)) || isHeld.has(account.deposit(row.id))))
      return [bindingOf('payout', row)];
    return [];
  });
};

/** Campaigns that others count on: handed in, running, or with money still to come. */
const campaignsUnderWay = async (tx: Db, leadId: string): Promise<Binding[]> => {
  const rows = await tx.campaign.findMany({
    where: { leadId, state: { in: campaignStates.filter((state) => bindsLead(state)) } },
    select: { id: true, title: true, endsAt: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ id: campaignId, title, endsAt: at }) => ({
    kind: 'campaign',
    title,
    at,
    timeZone: env.COMMUNITY_TIME_ZONE,
    campaignId,
  }));
};

const bindsLead = (state: CampaignState): boolean => state !== 'draft' && !campaignMeanings[state].isOver;

/** Everything that binds a member to others and is to be settled before they leave; empty: they may go. */
export const whatBinds = async (tx: Db, memberId: string, now: Date): Promise<Binding[]> => {
  const slots = await slotsToCome(tx, memberId, now);
  const owed = await owedTo(tx, memberId);
  const found: Binding[] = [
    ...((await isLastOperator(tx, memberId)) ? [{ kind: 'lastOperator', ...community } as const] : []),
    ...slots,
    ...(await campaignsUnderWay(tx, memberId)),
    ...(await bookingsOpen(tx, memberId, slots)),
    ...(await moneyUnderway(tx, memberId)),
    ...(owed.length > 0 ? [{ kind: 'owed', ...community } as const] : []),
  ];
  return found.sort((a, b) => bindingKinds.indexOf(a.kind) - bindingKinds.indexOf(b.kind));
};

/** The same for the viewer's own page. */
export const ownBindings = (viewer: Viewer): Promise<Binding[]> => whatBinds(db, viewer.id, now());
