'use server';
import { confirmPermission, takeBackPermission } from '@/lib/operation/commands/keep-permission';
import { KeepPermission } from '@/lib/operation/schema';
import { writingAction } from '@/lib/platform/action';
import { paths } from '@/lib/shared/paths';

export const confirm = writingAction(KeepPermission, async (viewer, input, { locale }) => {
  await confirmPermission(viewer, input);
  return { path: paths.operatePermissions(locale), flash: 'permission.confirmed' };
});

export const takeBack = writingAction(KeepPermission, async (viewer, input, { locale }) => {
  await takeBackPermission(viewer, input);
  return { path: paths.operatePermissions(locale), flash: 'permission.takenBack' };
});
