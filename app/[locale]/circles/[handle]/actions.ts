'use server';
import { askToJoin, takeRequestBack } from '@/lib/circle/commands/asking';
import { declineInvitation, joinCircle } from '@/lib/circle/commands/joining';
import { leaveCircle } from '@/lib/circle/commands/leaving';
import { circleHandle } from '@/lib/circle/queries';
import { InCircle, JoinCircle } from '@/lib/circle/schema';
import { action } from '@/lib/platform/action';
import { paths } from '@/lib/shared/paths';

export const join = action(JoinCircle, async (viewer, input, { locale }) => {
  await joinCircle(viewer, input);
  return { path: paths.circle(locale, await circleHandle(input.circleId)), flash: 'circle.joined' };
});

export const decline = action(InCircle, async (viewer, input, { locale }) => {
  await declineInvitation(viewer, input);
  return { path: paths.me(locale), flash: 'circle.declined' };
});

export const ask = action(InCircle, async (viewer, input, { locale }) => {
  await askToJoin(viewer, input);
  return { path: paths.circle(locale, await circleHandle(input.circleId)), flash: 'circle.asked' };
});

export const takeBack = action(InCircle, async (viewer, input, { locale }) => {
  await takeRequestBack(viewer, input);
  return { path: paths.circle(locale, await circleHandle(input.circleId)), flash: 'circle.tookBack' };
});

export const leave = action(InCircle, async (viewer, input, { locale }) => {
  await leaveCircle(viewer, input);
  return { path: paths.circle(locale, await circleHandle(input.circleId)), flash: 'circle.left' };
});
