import 'server-only';
import { forgetPlaces } from '@/lib/booking/commands/forget-places';
import { forgetTalks } from '@/lib/booking/commands/forget-talks';
import { leaveAllDraws } from '@/lib/booking/commands/pass-on-draw';
import { pathsOf } from '@/lib/booking/paths-of';
import { withdrawAllOfferedPlaces } from '@/lib/booking/slots/commands/pass-on';
import { leaveCampaigns } from '@/lib/campaign/commands/leave-campaigns';
import { leaveAllCircles } from '@/lib/circle/commands/leaving';
import { holdHolder } from '@/lib/circle/holders';
import { leaveCredits } from '@/lib/ledger/credits';
import { retireListings } from '@/lib/listing/commands/retire-listings';
import { leaveAllWaits } from '@/lib/listing/slots/leave-all-waits';
import { forgetMember } from '@/lib/member/commands/forget-member';
import { holdMember, type ProofOfSelf, requireSelf } from '@/lib/member/commands/leaving';
import { spendLink } from '@/lib/member/links';
import { operatorsOneByOne } from '@/lib/member/operators';
import { forgetNameBelow, forgetNoticesOf } from '@/lib/notice/commands';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now as clockNow } from '@/lib/platform/clock';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { forgetMailTo, queueMail } from '@/lib/platform/mail/send';
import { forgetPicture } from '@/lib/platform/pictures';
import { forgetSaved } from '@/lib/saved/searches';
import { AppError } from '@/lib/shared/errors';
import { isLocale } from '@/lib/shared/locale';
import { forgetRingChoice } from '@/lib/swap/commands/answer-ring';
import { whatBinds } from '../queries';

type Closing = ProofOfSelf & { leavesDebt?: 'on' | undefined };

const leave = async (
  tx: Db,
  viewer: Viewer,
  { token, leavesDebt }: Closing,
  now: Date,
): Promise<string[]> => {
  await operatorsOneByOne(tx);
  const { id, email, name, locale, passwordHash } = await holdMember(tx, viewer.id);
  await holdHolder(tx, id);
  if (passwordHash === null && token) await spendLink(tx, token, 'close');
  const binding = (await whatBinds(tx, id, now)).filter(({ kind }) => !(leavesDebt && kind === 'credit'));
  if (binding.length > 0) throw new AppError('conflict', 'operation.bound');
  await leaveCredits(tx, id);
  await leaveAllCircles(tx, id, now);
  await leaveAllWaits(tx, id);
  await leaveAllDraws(tx, id, now);
  await withdrawAllOfferedPlaces(tx, id);
  await forgetPlaces(tx, id);
  await forgetTalks(tx, id);
  const pictures = await retireListings(tx, viewer, now);
  await forgetRingChoice(tx, id);
  await forgetSaved(tx, id);
  await forgetNoticesOf(tx, id);
  await forgetNameBelow(tx, name, await pathsOf(tx, id));
  await forgetMailTo(tx, email);
  pictures.push(...(await leaveCampaigns(tx, { id, name }, now)));
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
 * Stripe keeps stays at Stripe. Who owes some of a credit settles it first; with `leavesDebt` they leave it to the community, on its
 * account of losses, which everyone sees.
 */
export const closeAccount = async (viewer: Viewer, proof: Closing): Promise<void> => {
  await requireSelf(viewer, proof);
  const pictures = await transaction((tx) => leave(tx, viewer, proof, clockNow()));
  for (const id of pictures) await forgetPicture(db, id);
};
