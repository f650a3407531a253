'use server';
import { circleHandle } from '@/lib/circle/queries';
import { CheckTransfer, SendTransfer } from '@/lib/ledger/schema';
import { previewTransfer, readTransfer, transferCredit } from '@/lib/ledger/sending';
import { action } from '@/lib/platform/action';
import { paths } from '@/lib/shared/paths';

/** Reads what was typed; the page it leads to says what it would do. */
export const check = action(CheckTransfer, async (viewer, input, { locale }) => {
  const given = await readTransfer(input, locale);
  const { to } = await previewTransfer(viewer, given);
  const { asset: code, amountMinor: amount, reason, category, onBehalfOf } = given;
  return { path: paths.confirmCredit(locale, code, { to: to.handle, amount, reason, category, onBehalfOf }) };
});

export const send = action(SendTransfer, async (viewer, input, { locale }) => {
  const { code, amount: amountMinor, _once: key, onBehalfOf, ...given } = input;
  await transferCredit(viewer, { ...given, onBehalfOf, asset: code, amountMinor, key });
  const path = onBehalfOf
    ? paths.circleCredit(locale, await circleHandle(onBehalfOf), code)
    : paths.credit(locale, code);
  return { path, flash: 'credit.sent' };
});
