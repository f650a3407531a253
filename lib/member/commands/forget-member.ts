import 'server-only';
import { forgetTokens } from '@/lib/platform/auth/tokens';
import type { Db } from '@/lib/platform/db/client';
import { forgetResponsesOf } from '@/lib/platform/idempotency';

/** An address that takes no mail and that nobody else can have (RFC 2606). */
const formerAddress = (memberId: string): string => `${memberId}@former.invalid`;

/**
 * Takes from a member's row all that is about them, ends every way to sign in and every session, and marks it as
 * closed. The name is empty from then on: readers are told in their own language (`member.former`). Returns the picture
 * to be forgotten.
 */
export const forgetMember = async (tx: Db, memberId: string, now: Date): Promise<string[]> => {
  const owned = { where: { memberId } };
  await tx.secretLink.deleteMany(owned);
  await forgetTokens(tx, memberId);
  await tx.identity.deleteMany(owned);
  await forgetResponsesOf(tx, memberId);
  const { pictureId } = await tx.member.findUniqueOrThrow({
    where: { id: memberId },
    select: { pictureId: true },
  });
  await tx.member.update({
    where: { id: memberId },
    data: {
      email: formerAddress(memberId),
      emailConfirmedAt: null,
      passwordHash: null,
      name: '',
      handle: `former-${memberId}`,
      about: '',
      languages: [],
      pictureId: null,
      homeArea: '',
      termsVersion: null,
      termsAcceptedAt: null,
      homeLat: null,
      homeLng: null,
      role: 'member',
      hasCalendar: false,
      calendarVersion: { increment: 1 },
      formerCalendarHash: null,
      sessionEpoch: { increment: 1 },
      deletedAt: now,
    },
  });
  return pictureId ? [pictureId] : [];
};
