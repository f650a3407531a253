'use server';
import { SayGrown, sayGrown, UnsayGrown, unsayGrown } from '@/lib/listing/lineage/growing';
import { action } from '@/lib/platform/action';
import { paths } from '@/lib/shared/paths';

export const say = action(SayGrown, async (viewer, input, { locale }) => {
  await sayGrown(viewer, input);
  return { path: paths.lineage(locale, input.listingId), flash: 'lineage.said' };
});

export const unsay = action(UnsayGrown, async (viewer, input, { locale }) => {
  await unsayGrown(viewer, input);
  return { path: paths.lineage(locale, input.listingId), flash: 'lineage.unsaid' };
});
