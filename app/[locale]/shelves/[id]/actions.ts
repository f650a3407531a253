'use server';
import { headers } from 'next/headers';
import { closeShelf, findAgain, putOnShelf, takeOff } from '@/lib/listing/shelves/commands';
import { CloseShelf, PutOnShelf, TakeOff } from '@/lib/listing/shelves/schema';
import { action, openAction, writingAction } from '@/lib/platform/action';
import { networkOf } from '@/lib/platform/network';
import { paths } from '@/lib/shared/paths';

export const put = writingAction(PutOnShelf, async (viewer, input, { locale }) => {
  await putOnShelf(viewer, input);
  return { path: paths.shelf(locale, input.shelfId), flash: 'shelf.put' };
});

/** Anyone in front of the shelf may say it, with or without an account. */
export const gone = openAction(TakeOff, async (viewer, input, { locale }) => {
  await takeOff(viewer, input, networkOf(await headers()));
  return { path: paths.shelf(locale, input.shelfId), flash: 'shelf.taken' };
});

/** Somebody was wrong: it lies there. */
export const foundAgain = action(TakeOff, async (viewer, input, { locale }) => {
  await findAgain(viewer, input);
  return { path: paths.shelf(locale, input.shelfId), flash: 'shelf.foundAgain' };
});

export const close = action(CloseShelf, async (viewer, input, { locale }) => ({
  path: paths.holder(locale, await closeShelf(viewer, input)),
  flash: 'shelf.closed',
}));
