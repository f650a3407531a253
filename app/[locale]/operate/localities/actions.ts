'use server';
import { keepLocalities } from '@/lib/locality/commands';
import { KeepLocalities } from '@/lib/locality/schema';
import { action } from '@/lib/platform/action';
import { paths } from '@/lib/shared/paths';

export const keep = action(KeepLocalities, async (viewer, input, { locale }) => {
  await keepLocalities(viewer, input);
  return { path: paths.operateLocalities(locale), flash: 'saved' };
});
