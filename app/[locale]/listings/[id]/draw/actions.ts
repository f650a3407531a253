'use server';
import { enterValue } from '@/lib/listing/draws/entering-value';
import { sealNumbers, showNumber } from '@/lib/listing/draws/numbers';
import { EnterValue, SealNumbers, ShowNumber } from '@/lib/listing/draws/schema';
import { action } from '@/lib/platform/action';
import { translator } from '@/lib/platform/i18n/words';
import { paths } from '@/lib/shared/paths';

export const enter = action(EnterValue, async (viewer, input, { locale }) => {
  await enterValue(viewer, input);
  return { path: paths.draw(locale, input.listingId), flash: 'draw.drawn' };
});

/** Numbers that the house made are shown this once: it keeps only what they were sealed as. */
export const seal = action(SealNumbers, async (viewer, input, { locale }) => {
  const made = await sealNumbers(viewer, input);
  if (!made) return { path: paths.draw(locale, input.listingId), flash: 'draw.sealed' };
  const [first, second] = made;
  return { message: translator(locale, 'draw.own')('madeHere', { first, second }) };
});

export const show = action(ShowNumber, async (viewer, input, { locale }) => {
  await showNumber(viewer, input);
  return { path: paths.draw(locale, input.listingId), flash: 'draw.shown' };
});
