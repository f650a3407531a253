'use server';
import { bringTogether, takeMatchBack } from '@/lib/booking/matching/commands';
import { matchedFor } from '@/lib/booking/matching/queries';
import { BringTogether, TakeMatchBack } from '@/lib/booking/matching/schema';
import { circleHandle } from '@/lib/circle/queries';
import { openConversation } from '@/lib/conversation/parties';
import { action, writingAction } from '@/lib/platform/action';
import { paths } from '@/lib/shared/paths';

export const propose = writingAction(BringTogether, async (viewer, input, { locale }) => {
  await bringTogether(viewer, input, openConversation);
  return { path: paths.mediation(locale, await circleHandle(input.circleId)), flash: 'match.proposed' };
});

export const takeBack = action(TakeMatchBack, async (viewer, input, { locale }) => {
  await takeMatchBack(viewer, input);
  const circleId = await matchedFor(input.bookingId);
  return { path: paths.mediation(locale, await circleHandle(circleId)), flash: 'match.takenBack' };
});
