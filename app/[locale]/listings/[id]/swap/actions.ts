'use server';

import { proposeRing } from '@/lib/booking/commands/propose-ring';
import { beginConversation } from '@/lib/conversation/parties';
import { writingAction } from '@/lib/platform/action';
import { paths } from '@/lib/shared/paths';
import { SwapForm } from './swap-form';

export const propose = writingAction(SwapForm, async (viewer, { things, own, ...input }, { locale }) => {
  const { id } = await proposeRing(viewer, { ...input, things: [...things, own] }, beginConversation, locale);
  return { path: paths.booking(locale, id), flash: 'booking.proposed' };
});
