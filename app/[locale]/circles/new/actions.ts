'use server';
import { foundCircle } from '@/lib/circle/commands/found-circle';
import { findCircle } from '@/lib/circle/queries';
import { FoundCircle } from '@/lib/circle/schema';
import { writingAction } from '@/lib/platform/action';
import { paths } from '@/lib/shared/paths';

export const found = writingAction(FoundCircle, async (viewer, input, { locale }) => {
  const { handle } = await findCircle(viewer, await foundCircle(viewer, input));
  return { path: paths.manageCircle(locale, handle), flash: 'circle.founded' };
});
