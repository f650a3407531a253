'use server';
import {
  addTransferCategory,
  renameTransferCategory,
  setTransferCategoryInUse,
} from '@/lib/ledger/keep-categories';
import { AddTransferCategory, RenameTransferCategory, UseTransferCategory } from '@/lib/ledger/schema';
import { action } from '@/lib/platform/action';
import { paths } from '@/lib/shared/paths';

export const add = action(AddTransferCategory, async (viewer, input, { locale }) => {
  await addTransferCategory(viewer, input);
  return { path: paths.operateTransferCategories(locale), flash: 'saved' };
});

export const rename = action(RenameTransferCategory, async (viewer, input, { locale }) => {
  await renameTransferCategory(viewer, input);
  return { path: paths.operateTransferCategories(locale), flash: 'saved' };
});

export const use = action(UseTransferCategory, async (viewer, { code, isInUse }, { locale }) => {
  await setTransferCategoryInUse(viewer, { code, isInUse: isInUse === 'yes' });
  return { path: paths.operateTransferCategories(locale), flash: 'saved' };
});
