'use server';
import { signCharter } from '@/lib/desk/charter';
import { askSale, settleSale } from '@/lib/desk/sales';
import { OneSale, SignCharter, TradeCredit } from '@/lib/desk/schema';
import { typedAmount } from '@/lib/desk/traded';
import { action } from '@/lib/platform/action';
import { db } from '@/lib/platform/db/client';
import { paths } from '@/lib/shared/paths';

export const sign = action(SignCharter, async (viewer, { code, onBehalfOf }, { locale }) => {
  await signCharter(viewer, { code, onBehalfOf }, { locale });
  return { path: paths.sellCredit(locale, code, { onBehalfOf }), flash: 'desk.signed' };
});

export const sell = action(TradeCredit, async (viewer, input, { locale }) => {
  const { code, amount: typed, onBehalfOf, _once: once } = input;
  const amountMinor = await typedAmount(db, { code, typed }, locale);
  await askSale(viewer, { code, amountMinor, onBehalfOf, once });
  return { path: paths.sellCredit(locale, code, { onBehalfOf }), flash: 'desk.sold' };
});

export const withdraw = action(OneSale, async (viewer, { id, code, onBehalfOf }, { locale }) => {
  await settleSale(viewer, { id, how: 'withdraw' });
  return { path: paths.sellCredit(locale, code, { onBehalfOf }), flash: 'saved' };
});
