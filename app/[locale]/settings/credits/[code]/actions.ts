'use server';
import { circleHandle } from '@/lib/circle/queries';
import { answerExchange } from '@/lib/desk/exchanges';
import { AnswerExchange } from '@/lib/desk/schema';
import { takeStarter } from '@/lib/ledger/issuing';
import { TakeStarter } from '@/lib/ledger/schema';
import { action } from '@/lib/platform/action';
import { paths } from '@/lib/shared/paths';

export const starter = action(TakeStarter, async (viewer, { code }, { locale }) => {
  await takeStarter(viewer, { asset: code });
  return { path: paths.credit(locale, code), flash: 'credit.started' };
});

export const answer = action(AnswerExchange, async (viewer, input, { locale }) => {
  const { id, answer: said, code, onBehalfOf } = input;
  await answerExchange(viewer, { id, answer: said });
  const path = onBehalfOf
    ? paths.circleCredit(locale, await circleHandle(onBehalfOf), code)
    : paths.credit(locale, code);
  return { path, flash: 'saved' };
});
