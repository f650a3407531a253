'use server';
import {
  addCategory,
  changeCategory,
  restoreCategory,
  retireCategory,
  shiftCategory,
} from '@/lib/category/commands';
import {
  AddCategory,
  ChangeCategory,
  RestoreCategory,
  RetireCategory,
  ShiftCategory,
} from '@/lib/category/schema';
import { action } from '@/lib/platform/action';
import { paths } from '@/lib/shared/paths';

export const add = action(AddCategory, async (viewer, input, { locale }) => {
  await addCategory(viewer, input);
  return { path: paths.operateCategories(locale), flash: 'saved' };
});

export const change = action(ChangeCategory, async (viewer, input, { locale }) => {
  await changeCategory(viewer, input);
  return { path: paths.operateCategories(locale), flash: 'saved' };
});

export const shift = action(ShiftCategory, async (viewer, input, { locale }) => {
  await shiftCategory(viewer, input);
  return { path: paths.operateCategories(locale) };
});

export const retire = action(RetireCategory, async (viewer, input, { locale }) => {
  await retireCategory(viewer, input);
  return { path: paths.operateCategories(locale), flash: 'saved' };
});

export const restore = action(RestoreCategory, async (viewer, input, { locale }) => {
  await restoreCategory(viewer, input);
  return { path: paths.operateCategories(locale), flash: 'saved' };
});
