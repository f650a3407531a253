'use server';
import { answerWish } from '@/lib/conversation/commands';
import { closeWish } from '@/lib/listing/commands/move-listing';
import { AnswerWish, ChooseFinds, CloseWish } from '@/lib/listing/need-schema';
import { chooseFinds as choose } from '@/lib/listing/wishing/finds';
import { action, writingAction } from '@/lib/platform/action';
import { paths } from '@/lib/shared/paths';

export const answer = writingAction(AnswerWish, async (viewer, input, { locale }) => {
  const answerId = await answerWish(viewer, input);
  return { path: paths.wishAnswer(locale, input.listingId, answerId), flash: 'wish.answered' };
});

export const chooseFinds = action(ChooseFinds, async (viewer, input, { locale }) => {
  await choose(viewer, input);
  return {
    path: paths.listing(locale, input.listingId),
    flash: input.isOn ? 'wish.findsOn' : 'wish.findsOff',
  };
});

export const close = action(CloseWish, async (viewer, input, { locale }) => {
  await closeWish(viewer, input);
  return { path: paths.listing(locale, input.listingId), flash: `wish.${input.name}` };
});
