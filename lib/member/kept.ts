import 'server-only';
import { db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';

const kept = {
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
  ratingSum: true,
  ratingCount: true,
  createdAt: true,
  updatedAt: true,
  identities: { select: { provider: true, subject: true, createdAt: true, removedAt: true } },
} as const satisfies Prisma.MemberSelect;

/** What is kept of a member in their profile, as they may take it with them: no secret is in it. */
export const memberKept = (memberId: string) =>
  db.member.findUniqueOrThrow({ where: { id: memberId }, select: kept });
