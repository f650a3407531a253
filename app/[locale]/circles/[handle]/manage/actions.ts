'use server';
import { answerRequest } from '@/lib/circle/commands/asking';
import { changeCircle } from '@/lib/circle/commands/change-circle';
import { inviteToCircle, withdrawInvitation } from '@/lib/circle/commands/joining';
import { setRole as giveRole, removeFromCircle } from '@/lib/circle/commands/leaving';
import { mailInvitation, renewLink } from '@/lib/circle/commands/link';
import { circleHandle } from '@/lib/circle/queries';
import {
  AnswerRequest,
  ChangeCircle,
  CloseCircle,
  InCircle,
  InviteToCircle,
  MailInvitation,
  OfCircle,
  SetRole,
} from '@/lib/circle/schema';
import { closeCircle } from '@/lib/operation/commands/close-circle';
import { action, writingAction } from '@/lib/platform/action';
import type { Viewer } from '@/lib/platform/auth/viewer';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

/** Runs a command of a keeper, and leads back to the page. */
const then =
  <Input extends { circleId: string }>(
    run: (viewer: Viewer, input: Input) => Promise<unknown>,
    flash: string,
  ) =>
  async (viewer: Viewer, input: Input, { locale }: { locale: Locale }) => {
    await run(viewer, input);
    return { path: paths.manageCircle(locale, await circleHandle(input.circleId)), flash };
  };

export const invite = action(InviteToCircle, then(inviteToCircle, 'circle.invited'));
export const mail = action(MailInvitation, then(mailInvitation, 'circle.mailed'));
export const renew = action(InCircle, then(renewLink, 'circle.renewed'));
export const withdraw = action(OfCircle, then(withdrawInvitation, 'circle.withdrawn'));
export const answer = action(AnswerRequest, then(answerRequest, 'circle.answered'));
export const remove = action(OfCircle, then(removeFromCircle, 'circle.removed'));
export const change = writingAction(ChangeCircle, then(changeCircle, 'circle.saved'));

/** Who takes the keeper's role off themselves can do nothing more on that page. */
export const setRole = action(SetRole, async (viewer, input, { locale }) => {
  await giveRole(viewer, input);
  const handle = await circleHandle(input.circleId);
  const isOut = input.memberId === viewer.id && input.role !== 'keeper';
  return { path: (isOut ? paths.circle : paths.manageCircle)(locale, handle), flash: 'circle.roleSaved' };
});

export const close = action(CloseCircle, async (viewer, input, { locale }) => {
  await closeCircle(viewer, input);
  return { path: paths.me(locale), flash: 'circle.closed' };
});
