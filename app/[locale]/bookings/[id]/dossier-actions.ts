'use server';

import { agreeStep, noteStep, takeBackStep } from '@/lib/booking/dossier/commands';
import { AnswerStep, NoteStep } from '@/lib/booking/dossier/schema';
import { action, writingAction } from '@/lib/platform/action';
import { paths } from '@/lib/shared/paths';

export const note = writingAction(NoteStep, async (viewer, input, { locale }) => {
  await noteStep(viewer, input);
  return { path: paths.booking(locale, input.bookingId), flash: 'dossier.noted' };
});

export const agree = action(AnswerStep, async (viewer, input, { locale }) => {
  await agreeStep(viewer, input);
  return { path: paths.booking(locale, input.bookingId), flash: 'dossier.agreed' };
});

export const takeBack = action(AnswerStep, async (viewer, input, { locale }) => {
  await takeBackStep(viewer, input);
  return { path: paths.booking(locale, input.bookingId), flash: 'dossier.takenBack' };
});
