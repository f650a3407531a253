'use server';
import { creditBy } from '@/lib/ledger/assets';
import { correctTransfer, transferByReference } from '@/lib/ledger/correcting';
import { rulesOfKind } from '@/lib/ledger/credit-kinds';
import { changeCredit, confirmCredit, makeCredit, setCreditOpen } from '@/lib/ledger/keep-credit';
import { readRules } from '@/lib/ledger/read-rules';
import { ChangeCredit, CorrectTransfer, MakeCredit, OneCredit, OpenCredit } from '@/lib/ledger/schema';
import { action, writingAction } from '@/lib/platform/action';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { env } from '@/lib/platform/env';
import { creditAsset } from '@/lib/shared/asset';
import { paths } from '@/lib/shared/paths';
import { plainDateAt } from '@/lib/shared/period';

const today = (): string => plainDateAt(now(), env.COMMUNITY_TIME_ZONE);

export const make = writingAction(MakeCredit, async (viewer, input, { locale }) => {
  const { code, unit, decimals, creditKind, ...typed } = input;
  const asset = creditAsset({ code, unit, decimals, words: typed.words });
  const rules = readRules(typed, asset, { locale, today: today(), before: null });
  const backingCurrency = rulesOfKind(creditKind).isBought ? env.COMMUNITY_CURRENCY : null;
  await makeCredit(viewer, { ...rules, code, unit, decimals: asset.decimals, creditKind, backingCurrency });
  return { path: paths.operateCredit(locale, code), flash: 'saved' };
});

export const change = writingAction(ChangeCredit, async (viewer, { code, ...typed }, { locale }) => {
  const credit = await creditBy(db, code);
  await changeCredit(viewer, {
    ...readRules(typed, credit, { locale, today: today(), before: credit.melt }),
    code,
  });
  return { path: paths.operateCredit(locale, code), flash: 'saved' };
});

export const confirm = action(OneCredit, async (viewer, input, { locale }) => {
  await confirmCredit(viewer, input);
  return { path: paths.operateCredit(locale, input.code), flash: 'saved' };
});

export const open = action(OpenCredit, async (viewer, { code, isOpen }, { locale }) => {
  await setCreditOpen(viewer, { code, isOpen: isOpen === 'yes' });
  return { path: paths.operateCredit(locale, code), flash: 'saved' };
});

export const correct = writingAction(CorrectTransfer, async (viewer, input, { locale }) => {
  const transferId = await transferByReference(viewer, input);
  await correctTransfer(viewer, { transferId, reason: input.reason });
  return { path: paths.operateCredit(locale, input.code), flash: 'credit.corrected' };
});
