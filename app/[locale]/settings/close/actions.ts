'use server';
import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { askForLink } from '@/lib/member/commands/account-mail';
import { ownAccount } from '@/lib/member/queries';
import { closeAccount as close } from '@/lib/operation/commands/close-account';
import { CloseAccount } from '@/lib/operation/schema';
import { action } from '@/lib/platform/action';
import { closeSession } from '@/lib/platform/auth/session';
import { networkOf } from '@/lib/platform/network';
import { paths } from '@/lib/shared/paths';

export const closeAccount = action(CloseAccount, async (viewer, input, { locale }) => {
  await close(viewer, input);
  await closeSession();
  return { path: paths.home(locale), flash: 'member.closed' };
});

export const askForCloseLink = action(z.object({}), async (viewer, _input, { locale }) => {
  const { email } = await ownAccount(viewer);
  await askForLink('close', { email }, { locale, viewer, network: networkOf(await headers()) });
  return { message: (await getTranslations('operation'))('asked') };
});
