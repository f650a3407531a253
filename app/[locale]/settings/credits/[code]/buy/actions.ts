'use server';
import { payPurchase, startPurchase } from '@/lib/desk/purchases';
import { OnePurchase, TradeCredit } from '@/lib/desk/schema';
import { typedAmount } from '@/lib/desk/traded';
import { action } from '@/lib/platform/action';
import { db } from '@/lib/platform/db/client';

export const buy = action(TradeCredit, async (viewer, input, { locale }) => {
  const { code, amount: typed, onBehalfOf, _once: once } = input;
  const amountMinor = await typedAmount(db, { code, typed }, locale);
  const { url } = await startPurchase(viewer, { code, amountMinor, onBehalfOf, once }, { locale });
  return { outside: url };
});

export const pay = action(OnePurchase, async (viewer, { id }, { locale }) => {
  const { url } = await payPurchase(viewer, { id }, { locale });
  return { outside: url };
});
