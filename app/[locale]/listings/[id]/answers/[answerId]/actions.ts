'use server';

import { refresh } from 'next/cache';
import { askAnswerer } from '@/lib/booking/commands/ask-answerer';
import { AskAnswerer } from '@/lib/booking/schema';
import { sendAnswerMessage } from '@/lib/conversation/commands';
import { beginConversation } from '@/lib/conversation/parties';
import { SendAnswerMessage } from '@/lib/conversation/schema';
import { writingAction } from '@/lib/platform/action';
import { paths } from '@/lib/shared/paths';

export const send = writingAction(SendAnswerMessage, async (viewer, input) => {
  await sendAnswerMessage(viewer, input);
  refresh();
  return {};
});

export const ask = writingAction(AskAnswerer, async (viewer, input, { locale }) => {
  const { id, state } = await askAnswerer(viewer, input, beginConversation);
  return { path: paths.booking(locale, id), flash: `booking.${state}` };
});
