import 'server-only';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { limit } from '@/lib/platform/rate-limit';

const pictureSelect = { id: true, width: true, height: true, createdAt: true } as const;

const profileSelect = {
  id: true,
  email: true,
  emailConfirmedAt: true,
  name: true,
  handle: true,
  about: true,
  languages: true,
  homeArea: true,
  homeLat: true,
  homeLng: true,
  locale: true,
  role: true,
  termsVersion: true,
  termsAcceptedAt: true,
  events: { select: { name: true, at: true } },
  stripeCustomerId: true,
  stripeAccountId: true,
  ratingSum: true,
  ratingCount: true,
  createdAt: true,
  updatedAt: true,
  identities: { select: { provider: true, subject: true, createdAt: true, removedAt: true } },
  apiTokens: {
    select: { name: true, scopes: true, createdAt: true, expiresAt: true, lastUsedAt: true, revokedAt: true },
  },
  pictures: { select: pictureSelect },
  ledgerAccounts: { select: { code: true, kind: true, currency: true, balanceMinor: true } },
} as const satisfies Prisma.MemberSelect;

const listingInclude = {
  units: { select: { label: true, isActive: true, createdAt: true } },
  photos: { select: { alt: true, position: true, pictureId: true } },
  events: { select: { name: true, fromState: true, toState: true, at: true } },
  series: true,
  slots: { omit: { listingId: true } },
} as const satisfies Prisma.ListingInclude;

/** What is in a booking of both its parties' making; the other one appears by nothing but their name. */
const bookingSelect = {
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
  attended: true,
  createdAt: true,
  listing: { select: { id: true, title: true } },
  customer: { select: { id: true, name: true } },
  provider: { select: { id: true, name: true } },
  events: { select: { name: true, byRole: true, toState: true, at: true, data: true } },
  payment: {
    select: {
      state: true,
      amountMinor: true,
      providerMinor: true,
      refundedMinor: true,
      paidOutMinor: true,
      depositMinor: true,
      depositState: true,
      currency: true,
      paidAt: true,
    },
  },
} as const satisfies Prisma.BookingSelect;

const reviewSelect = {
  rating: true,
  body: true,
  authorRole: true,
  createdAt: true,
  revealedAt: true,
  listing: { select: { title: true } },
} as const satisfies Prisma.ReviewSelect;

/** Of a campaign of theirs, all that they wrote; others appear by nothing but what they made public. */
const campaignInclude = {
  photos: { select: { pictureId: true, alt: true, position: true } },
  rewards: true,
  needs: true,
  news: true,
  events: { select: { name: true, fromState: true, toState: true, data: true, at: true } },
} as const satisfies Prisma.CampaignInclude;

const pledgeInclude = {
  lines: { select: { rewardId: true, quantity: true, amountMinor: true, choices: true } },
  events: { select: { name: true, toState: true, at: true } },
  match: { select: { amountMinor: true, state: true } },
} as const satisfies Prisma.PledgeInclude;

/** Whole numbers that JSON has no room for are written as texts. */
const plain = <Row>(row: Row): unknown =>
  JSON.parse(JSON.stringify(row, (_key, value) => (typeof value === 'bigint' ? value.toString() : value)));

/** What they lead, back, help with and say among campaigns. Secrets of addresses are not in it. */
const backingOf = async (memberId: string) => {
  const oldestFirst = { orderBy: { createdAt: 'asc' } } as const;
  const [campaigns, pledges, offersOfHelp, comments] = await Promise.all([
    db.campaign.findMany({
      where: { leadId: memberId },
      include: campaignInclude,
      ...oldestFirst,
    }),
    db.pledge.findMany({
      where: { memberId },
      omit: { formerKeyHash: true, checkoutUrl: true },
      include: pledgeInclude,
      ...oldestFirst,
    }),
    db.needOffer.findMany({ where: { memberId }, ...oldestFirst }),
    db.campaignComment.findMany({ where: { authorId: memberId }, ...oldestFirst }),
  ]);
  return { campaigns, pledges, offersOfHelp, comments };
};

/** Everything that is kept of the viewer, as they may take it with them. Secrets are not in it, nor what others keep hidden. */
export const everythingOf = async (viewer: Viewer | null) => {
  const { id: memberId } = requireMember(viewer);
  await limit('ownData', memberId);
  const oldestFirst = { orderBy: { createdAt: 'asc' } } as const;
  const profile = await db.member.findUniqueOrThrow({ where: { id: memberId }, select: profileSelect });
  const [listings, bookings, handovers, messages, written, received, notices, waits, mails, backing] =
    await Promise.all([
      db.listing.findMany({ where: { ownerId: memberId }, include: listingInclude, ...oldestFirst }),
      db.booking.findMany({
        where: { OR: [{ customerId: memberId }, { providerId: memberId }] },
        select: bookingSelect,
        ...oldestFirst,
      }),
      db.handoverReport.findMany({ where: { memberId }, ...oldestFirst }),
      db.message.findMany({
        where: { authorId: memberId },
        select: { conversationId: true, body: true, createdAt: true },
        ...oldestFirst,
      }),
      db.review.findMany({ where: { authorId: memberId }, select: reviewSelect, ...oldestFirst }),
      db.review.findMany({
        where: { subjectId: memberId, revealedAt: { not: null } },
        select: reviewSelect,
        ...oldestFirst,
      }),
      db.notice.findMany({ where: { memberId }, ...oldestFirst }),
      db.wait.findMany({ where: { memberId }, ...oldestFirst }),
      db.mail.findMany({
        where: { to: profile.email },
        // Never their texts: a link in one of them could open the account to whoever holds this file.
        select: { subject: true, template: true, createdAt: true, sentAt: true },
        ...oldestFirst,
      }),
      backingOf(memberId),
    ]);
  const kept = {
    profile,
    listings,
    bookings,
    handovers,
    messages,
    reviews: { written, received },
    notices,
    waits,
    mails,
    ...backing,
  };
  return { at: now(), ...(plain(kept) as typeof kept) };
};
