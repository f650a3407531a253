'use server';

import { beginConversation } from '@/lib/conversation/parties';
import { action, writingAction } from '@/lib/platform/action';
import { paths } from '@/lib/shared/paths';
import { chooseRings, refuseRing, startRing } from '@/lib/swap/commands/answer-ring';
import { ChooseRings, RefuseRing, StartRing } from '@/lib/swap/schema';

export const start = writingAction(StartRing, async (viewer, input, { locale }) => {
  const { id } = await startRing(viewer, input, beginConversation, locale);
  return { path: paths.booking(locale, id), flash: 'booking.proposed' };
});

export const refuse = action(RefuseRing, async (viewer, input, { locale }) => {
  await refuseRing(viewer, input);
  return { path: paths.rings(locale), flash: 'ring.refused' };
});

export const choose = action(ChooseRings, async (viewer, input, { locale }) => {
  await chooseRings(viewer, input);
  return { path: paths.rings(locale), flash: input.isOff ? 'ring.off' : 'ring.on' };
});
