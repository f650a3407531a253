import 'server-only';
import { forgetPlaces } from '@/lib/booking/commands/forget-places';
import { withdrawAllOfferedPlaces } from '@/lib/booking/slots/commands/pass-on';
import { leaveCampaigns } from '@/lib/campaign/commands/leave-campaigns';
import { retireListings } from '@/lib/listing/commands/retire-listings';
import { leaveAllWaits } from '@/lib/listing/slots/leave-all-waits';
import { forgetMember } from '@/lib/member/commands/forget-member';
import { memberOfLink, spendLink } from '@/lib/member/links';
import { operatorsOneByOne } from '@/lib/member/operators';
import { forgetNoticesOf } from '@/lib/notice/commands';
import { isPassword } from '@/lib/platform/auth/password';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now as clockNow } from '@/lib/platform/clock';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { forgetMailTo, queueMail } from '@/lib/platform/mail/send';
import { forgetPicture } from '@/lib/platform/pictures';
import { forgive, limit } from '@/lib/platform/rate-limit';
import { AppError, notFound } from '@/lib/shared/errors';
import { isLocale } from '@/lib/shared/locale';
import { whatBinds } from '../queries';
import type { CloseAccount } from '../schema';

type Proof = Pick<CloseAccount, 'password' | 'token'>;

const refusedPassword = (key: string): AppError =>
  new AppError('invalid', 'form', { fields: { password: { key } } });

/** Whoever has a password proves it; for others a link went to their address. */
const requireSelf = async (viewer: Viewer, { password, token }: Proof): Promise<void> => {
  const member = await db.member.findFirst({ where: { id: viewer.id, deletedAt: null } });
  if (!member) throw notFound();
  // An empty field is no try.
  if (member.passwordHash !== null && !password?.trim()) throw refusedPassword('field.required');
  await limit('ownPassword', viewer.id);
  if (member.passwordHash === null) {
    const holder = await memberOfLink(db, token ?? '', 'close');
    if (holder.id !== viewer.id) throw new AppError('conflict', 'member.linkSpent');
    return;
  }
  if (!(await isPassword(password ?? '', member.passwordHash))) throw refusedPassword('member.passwordWrong');
  await forgive(['ownPassword', viewer.id]);
};

/** The member's row, for nobody else until this ends: a booking with them waits, and then finds that they have left. */
const holdMember = async (tx: Db, memberId: string) => {
  await tx.$queryRaw`SELECT id FROM member WHERE id = ${memberId} FOR UPDATE`;
  const member = await tx.member.findFirst({ where: { id: memberId, deletedAt: null } });
  if (!member) throw notFound();
  return member;
};

const leave = async (tx: Db, viewer: Viewer, { token }: Proof, now: Date): Promise<string[]> => {
  await operatorsOneByOne(tx);
  const { id, email, name, locale, passwordHash } = await holdMember(tx, viewer.id);
  if (passwordHash === null && token) await spendLink(tx, token, 'close');
  if ((await whatBinds(tx, id, now)).length > 0) throw new AppError('conflict', 'operation.bound');
  await leaveAllWaits(tx, id);
  await withdrawAllOfferedPlaces(tx, id);
  await forgetPlaces(tx, id);
  const pictures = await retireListings(tx, viewer, now);
  await forgetNoticesOf(tx, id);
  await forgetMailTo(tx, email);
  pictures.push(...(await leaveCampaigns(tx, id, now)));
  pictures.push(...(await forgetMember(tx, id, now)));
  await queueMail(tx, {
    key: `account.closed:${id}`,
    to: email,
    locale: isLocale(locale) ? locale : 'fr',
    template: 'step',
    values: { kind: 'account.closed', member: name },
  });
  return pictures;
};

/**
 * Closes the viewer's account, unless something binds them to others (`conflict operation.bound`; what it is says
 * `whatBinds`). What others did with them stays theirs (bookings, messages, reviews, the books), without a name. What
 * Stripe keeps stays at Stripe.
 */
export const closeAccount = async (viewer: Viewer, proof: Proof): Promise<void> => {
  await requireSelf(viewer, proof);
  const pictures = await transaction((tx) => leave(tx, viewer, proof, clockNow()));
  for (const id of pictures) await forgetPicture(db, id);
};
