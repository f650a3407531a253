'use server';
import { takeStarter } from '@/lib/ledger/issuing';
import { TakeStarter } from '@/lib/ledger/schema';
import { action } from '@/lib/platform/action';
import { paths } from '@/lib/shared/paths';

export const starter = action(TakeStarter, async (viewer, { code }, { locale }) => {
  await takeStarter(viewer, { asset: code });
  return { path: paths.credit(locale, code), flash: 'credit.started' };
});
