'use server';
import { answerExchange, enterExchange } from '@/lib/desk/exchanges';
import { deskPage } from '@/lib/desk/queries';
import { AnswerExchange, EnterExchange } from '@/lib/desk/schema';
import { typedAmount } from '@/lib/desk/traded';
import { action } from '@/lib/platform/action';
import { db } from '@/lib/platform/db/client';
import { paths } from '@/lib/shared/paths';

export const enter = action(EnterExchange, async (viewer, input, { locale }) => {
  const { deskId, to, direction, amount: typed, _once: once } = input;
  const { credit } = await deskPage(viewer, deskId);
  const amountMinor = await typedAmount(db, { code: credit.code, typed }, locale);
  const { isDone } = await enterExchange(viewer, { deskId, to, direction, amountMinor, once });
  return { path: paths.desk(locale, deskId), flash: isDone ? 'desk.done' : 'desk.entered' };
});

/** The desk takes back what it has entered and nobody has answered. */
export const takeBack = action(AnswerExchange, async (viewer, { id, answer }) => {
  await answerExchange(viewer, { id, answer });
  return {};
});
