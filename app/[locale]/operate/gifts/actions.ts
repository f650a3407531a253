'use server';
import { changeSetting } from '@/lib/operation/commands/change-setting';
import { KeepGifts } from '@/lib/operation/schema';
import { action } from '@/lib/platform/action';
import { paths } from '@/lib/shared/paths';

export const keep = action(KeepGifts, async (viewer, { giftsBeforeGiving }, { locale }) => {
  await changeSetting(viewer, 'giftsBeforeGiving', giftsBeforeGiving);
  return { path: paths.operateGifts(locale), flash: 'saved' };
});
