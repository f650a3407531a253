'use server';
import { creditBy } from '@/lib/ledger/assets';
import { readGiven, thankFromCommunity } from '@/lib/ledger/commons';
import { correctTransfer, transferByReference } from '@/lib/ledger/correcting';
import { rulesOfKind } from '@/lib/ledger/credit-kinds';
import {
  changeCredit,
  confirmCredit,
  makeCredit,
  setCreditOpen,
  unconfirmCredit,
} from '@/lib/ledger/keep-credit';
import { readRules } from '@/lib/ledger/read-rules';
import {
  ChangeCredit,
  ConfirmCredit,
  CorrectTransfer,
  MakeCredit,
  OpenCredit,
  ThankFromCommunity,
} from '@/lib/ledger/schema';
import { action, writingAction } from '@/lib/platform/action';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { env } from '@/lib/platform/env';
import { creditAsset, currencyAsset } from '@/lib/shared/asset';
import { paths } from '@/lib/shared/paths';
import { plainDateAt } from '@/lib/shared/period';

const today = (): string => plainDateAt(now(), env.COMMUNITY_TIME_ZONE);

export const make = writingAction(MakeCredit, async (viewer, input, { locale }) => {
  const { code, creditKind, unit, decimals, ...typed } = input;
  const backingCurrency = rulesOfKind(creditKind).isBought ? env.COMMUNITY_CURRENCY : null;
  // One to one: what money covers is counted as that money is.
  const counted = backingCurrency
    ? ({ unit: 'decimal', decimals: currencyAsset(backingCurrency).decimals } as const)
    : { unit, decimals };
  const asset = creditAsset({ code, ...counted, words: typed.words });
  const rules = readRules(typed, asset, { locale, today: today(), before: null });
  const made = { code, unit: asset.unit, decimals: asset.decimals, creditKind, backingCurrency };
  await makeCredit(viewer, { ...rules, ...made });
  return { path: paths.operateCredit(locale, code), flash: 'saved' };
});

export const change = writingAction(ChangeCredit, async (viewer, { code, ...typed }, { locale }) => {
  const credit = await creditBy(db, code);
  await changeCredit(viewer, {
    ...readRules(typed, credit, { locale, today: today(), before: credit }),
    code,
  });
  return { path: paths.operateCredit(locale, code), flash: 'saved' };
});

export const confirm = writingAction(ConfirmCredit, async (viewer, input, { locale }) => {
  await confirmCredit(viewer, input);
  return { path: paths.operateCredit(locale, input.code), flash: 'saved' };
});

export const unconfirm = writingAction(ConfirmCredit, async (viewer, input, { locale }) => {
  await unconfirmCredit(viewer, input);
  return { path: paths.operateCredit(locale, input.code), flash: 'saved' };
});

export const open = action(OpenCredit, async (viewer, { code, isOpen }, { locale }) => {
  await setCreditOpen(viewer, { code, isOpen: isOpen === 'yes' });
  return { path: paths.operateCredit(locale, code), flash: 'saved' };
});

export const thank = writingAction(ThankFromCommunity, async (viewer, input, { locale }) => {
  const { code, to, amount, reason, _once: key } = input;
  const amountMinor = await readGiven(code, amount, locale);
  await thankFromCommunity(viewer, { asset: code, to, amountMinor, reason, key });
  return { path: paths.operateCredit(locale, code), flash: 'credit.thanked' };
});

export const correct = writingAction(CorrectTransfer, async (viewer, input, { locale }) => {
  const transferId = await transferByReference(viewer, input);
  await correctTransfer(viewer, { transferId, reason: input.reason });
  return { path: paths.operateCredit(locale, input.code), flash: 'credit.corrected' };
});
