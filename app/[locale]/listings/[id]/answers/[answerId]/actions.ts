'use server';

import { refresh } from 'next/cache';
import { sendAnswerMessage } from '@/lib/conversation/commands';
import { SendAnswerMessage } from '@/lib/conversation/schema';
import { writingAction } from '@/lib/platform/action';

export const send = writingAction(SendAnswerMessage, async (viewer, input) => {
  await sendAnswerMessage(viewer, input);
  refresh();
  return {};
});
