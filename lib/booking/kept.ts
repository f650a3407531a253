import 'server-only';
import { db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { ofHolder } from './acting';

/** What is in a booking of all its parties' making; the others appear by nothing but their name. */
const select = {
  id: true,
  state: true,
  startsAt: true,
  endsAt: true,
  quantity: true,
  options: true,
  quote: true,
  totalMinor: true,
  depositMinor: true,
  currency: true,
  cancellation: true,
  message: true,
  shownTo: true,
  createdAt: true,
  holdings: {
    orderBy: [{ startsAt: 'asc' }, { position: 'asc' }],
    select: {
      slotId: true,
      startsAt: true,
      endsAt: true,
      quantity: true,
      state: true,
      attended: true,
      giver: { select: { id: true, name: true } },
      taker: { select: { id: true, name: true } },
      listing: { select: { id: true, title: true } },
    },
  },
  listing: { select: { id: true, title: true } },
  parties: {
    select: { role: true, answer: true, answeredAt: true, holder: { select: { id: true, name: true } } },
  },
  customer: { select: { id: true, name: true } },
  provider: { select: { id: true, name: true } },
  amendments: {
    orderBy: { createdAt: 'asc' },
    select: {
      proposedBy: true,
      state: true,
      startsAt: true,
      endsAt: true,
      quantity: true,
      quote: true,
      totalMinor: true,
      depositMinor: true,
      was: true,
      payMinor: true,
      refundMinor: true,
      message: true,
      createdAt: true,
    },
  },
  events: { select: { name: true, byRole: true, toState: true, at: true, data: true } },
  dues: {
    select: {
      kind: true,
      state: true,
      way: true,
      amountMinor: true,
      creditorMinor: true,
      refundedMinor: true,
      paidOutMinor: true,
      currency: true,
      dueAt: true,
      settledAt: true,
    },
  },
} as const satisfies Prisma.BookingSelect;

/** What is kept of the bookings a member is a party to, and what they wrote when things changed hands. */
export const bookingKept = async (memberId: string) => {
  const oldestFirst = { orderBy: { createdAt: 'asc' } } as const;
  const [bookings, handovers, talks, dossierNotes, dossierYeses] = await Promise.all([
    db.booking.findMany({
      where: ofHolder(memberId),
      select,
      ...oldestFirst,
    }),
    db.handoverReport.findMany({ where: { memberId }, ...oldestFirst }),
    db.party.findMany({
      where: { holderId: memberId, talk: { not: null } },
      orderBy: { bookingId: 'asc' },
      select: { bookingId: true, talk: true },
    }),
    db.dossierNote.findMany({ where: { byMemberId: memberId }, ...oldestFirst }),
    db.dossierYes.findMany({ where: { byMemberId: memberId }, orderBy: { at: 'asc' } }),
  ]);
  return { bookings, handovers, talks, dossierNotes, dossierYeses };
};
