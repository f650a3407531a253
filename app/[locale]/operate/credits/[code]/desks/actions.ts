'use server';
import { judgeSignatory } from '@/lib/desk/charter';
import { changeDesk, openDesk, stockDesk } from '@/lib/desk/desks';
import { settleSale } from '@/lib/desk/sales';
import { ChangeDesk, JudgeSignatory, OpenDesk, SettleSale, StockDesk } from '@/lib/desk/schema';
import { typedAmount } from '@/lib/desk/traded';
import { action } from '@/lib/platform/action';
import { requireOperator } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { paths } from '@/lib/shared/paths';

export const open = action(OpenDesk, async (viewer, { code, stockLimit, ...desk }, { locale }) => {
  requireOperator(viewer);
  const limit = { code, typed: stockLimit, field: 'stockLimit' };
  await openDesk(viewer, { ...desk, code, stockLimitMinor: await typedAmount(db, limit, locale) });
  return { path: paths.operateDesks(locale, code), flash: 'saved' };
});

export const change = action(ChangeDesk, async (viewer, input, { locale }) => {
  requireOperator(viewer);
  const { code, stockLimit, isOpen, ...desk } = input;
  const limit = { code, typed: stockLimit, field: 'stockLimit' };
  const stockLimitMinor = await typedAmount(db, limit, locale);
  await changeDesk(viewer, { ...desk, stockLimitMinor, isOpen: isOpen === 'on' });
  return { path: paths.operateDesks(locale, code), flash: 'saved' };
});

export const stock = action(StockDesk, async (viewer, input, { locale }) => {
  requireOperator(viewer);
  const { id, code, amount: typed, way, _once: once } = input;
  await stockDesk(viewer, { id, way, once, amountMinor: await typedAmount(db, { code, typed }, locale) });
  return { path: paths.operateDesks(locale, code), flash: 'saved' };
});

export const judge = action(JudgeSignatory, async (viewer, { isIn, ...who }, { locale }) => {
  await judgeSignatory(viewer, { ...who, isIn: isIn === 'yes' });
  return { path: paths.operateDesks(locale, who.code), flash: 'saved' };
});

export const settle = action(SettleSale, async (viewer, { id, code, way }, { locale }) => {
  await settleSale(viewer, { id, how: way });
  return { path: paths.operateDesks(locale, code), flash: 'saved' };
});
