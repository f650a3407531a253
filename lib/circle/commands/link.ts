import 'server-only';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { now as clockNow } from '@/lib/platform/clock';
import { transaction } from '@/lib/platform/db/client';
import { queueMail } from '@/lib/platform/mail/send';
import { limit } from '@/lib/platform/rate-limit';
import { recordInCircle } from '../events';
import { holdCircleAs } from '../held';
import { linkKeyOf } from '../link';
import type { InCircle, MailInvitation } from '../schema';

/** Another link; those before let nobody in any more, wherever they were mailed. */
export const renewLink = (viewer: Viewer | null, { circleId }: InCircle): Promise<void> => {
  const member = requireMember(viewer);
  return transaction(async (tx) => {
    await holdCircleAs(tx, member, 'circle.admit', circleId);
    await tx.circle.update({ where: { id: circleId }, data: { linkVersion: { increment: 1 } } });
    await recordInCircle(tx, { circleId, name: 'change', byMemberId: member.id, at: clockNow() });
  });
};

/**
 * Mails the link to an address. Nobody has shown that it is theirs: what anyone wrote (the circle's name, the keeper's) stays
 * out of the mail. Whether the address has an account is not told either.
 */
export const mailInvitation = async (
  viewer: Viewer | null,
  { circleId, email }: MailInvitation,
): Promise<void> => {
  const member = requireMember(viewer);
  await limit('circleMail', member.id);
  await limit('circleMailPair', `${member.id} ${email}`);
  await transaction(async (tx) => {
    const circle = await holdCircleAs(tx, member, 'circle.admit', circleId);
    await queueMail(tx, {
      key: `circle-link:${circleId}:${circle.linkVersion}:${email}`,
      to: email,
      locale: member.locale,
      template: 'step',
      values: { kind: 'circle.link', path: `/circles/join/${linkKeyOf(circle)}`, name: '' },
    });
  });
};
