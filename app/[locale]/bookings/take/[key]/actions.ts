'use server';

import { takePlace } from '@/lib/booking/slots/commands/take-place';
import { TakePlace } from '@/lib/booking/slots/schema';
import { changeParticipant } from '@/lib/conversation/parties';
import { action } from '@/lib/platform/action';
import { paths } from '@/lib/shared/paths';

export const take = action(TakePlace, async (viewer, input, { locale }) => {
  const { id } = await takePlace(viewer, input, changeParticipant);
  return { path: paths.booking(locale, id), flash: 'slot.taken' };
});
