'use server';
import { circleHandle } from '@/lib/circle/queries';
import { answerExchange } from '@/lib/desk/exchanges';
import { AnswerExchange } from '@/lib/desk/schema';
import { giveToCommunity, readGiven } from '@/lib/ledger/commons';
import { takeStarter } from '@/lib/ledger/issuing';
import { GiveToCommunity, TakeStarter } from '@/lib/ledger/schema';
import { action, writingAction } from '@/lib/platform/action';
import { paths } from '@/lib/shared/paths';

export const starter = action(TakeStarter, async (viewer, { code }, { locale }) => {
  await takeStarter(viewer, { asset: code });
  return { path: paths.credit(locale, code), flash: 'credit.started' };
});

/** For the viewer, or a circle that they act for. */
export const giveCommon = writingAction(GiveToCommunity, async (viewer, input, { locale }) => {
  const { code, amount, reason, onBehalfOf, _once: key } = input;
  const amountMinor = await readGiven(code, amount, locale);
  await giveToCommunity(viewer, { asset: code, amountMinor, reason, onBehalfOf, key });
  const path = onBehalfOf
    ? paths.circleCredit(locale, await circleHandle(onBehalfOf), code)
    : paths.credit(locale, code);
  return { path, flash: 'credit.given' };
});

export const answer = action(AnswerExchange, async (viewer, input, { locale }) => {
  const { id, answer: said, code, onBehalfOf } = input;
  await answerExchange(viewer, { id, answer: said });
  const path = onBehalfOf
    ? paths.circleCredit(locale, await circleHandle(onBehalfOf), code)
    : paths.credit(locale, code);
  return { path, flash: 'saved' };
});
