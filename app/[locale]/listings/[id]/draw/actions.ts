'use server';
import { enterValue } from '@/lib/listing/draws/entering-value';
import { EnterValue } from '@/lib/listing/draws/schema';
import { action } from '@/lib/platform/action';
import { paths } from '@/lib/shared/paths';

export const enter = action(EnterValue, async (viewer, input, { locale }) => {
  await enterValue(viewer, input);
  return { path: paths.draw(locale, input.listingId), flash: 'draw.drawn' };
});
