'use server';
import { revalidatePath } from 'next/cache';
import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { askForLink } from '@/lib/member/commands/account-mail';
import { renewCalendarKey } from '@/lib/member/commands/calendar-key';
import { removeProvider as remove, restoreProvider as restore } from '@/lib/member/commands/identity';
import { changePassword as change, signOutEverywhere as endAll } from '@/lib/member/commands/password';
import { chooseLanguage as choose, updateProfile } from '@/lib/member/commands/profile';
import { createToken as create } from '@/lib/member/commands/tokens';
import { ownAccount } from '@/lib/member/queries';
import {
  ChangePassword,
  ChooseLanguage,
  CreateToken,
  OwnProvider,
  RevokeToken,
  SignOutEverywhere,
  UpdateProfile,
} from '@/lib/member/schema';
import { action, writingAction } from '@/lib/platform/action';
import { keepMailAsked } from '@/lib/platform/auth/mail-asked';
import { closeSession, openSession } from '@/lib/platform/auth/session';
import { revokeToken as revoke } from '@/lib/platform/auth/tokens';
import { networkOf } from '@/lib/platform/network';
import { paths } from '@/lib/shared/paths';
import { flashOf } from '../(account)/flash-of';

export const saveProfile = writingAction(UpdateProfile, async (viewer, input, { locale }) => {
  await updateProfile(viewer, input);
  return { path: paths.settings(locale), flash: 'member.profileSaved' };
});

export const changePassword = action(ChangePassword, async (viewer, input, { locale }) => {
  const { session, access } = await change(viewer, input);
  await openSession(session);
  return { path: paths.accountSettings(locale), flash: flashOf('passwordChanged', access) };
});

export const askForPassword = action(z.object({}), async (viewer, _input, { locale }) => {
  const { email } = await ownAccount(viewer);
  await askForLink('newPassword', { email }, { locale, viewer, network: networkOf(await headers()) });
  await keepMailAsked({ what: 'newPassword', email });
  return { path: paths.checkMail(locale, { what: 'newPassword' }) };
});

export const signOutEverywhere = action(SignOutEverywhere, async (viewer, input, { locale }) => {
  const access = await endAll(viewer, input);
  await closeSession();
  return { path: paths.signIn(locale), flash: flashOf('signedOutEverywhere', access) };
});

export const removeProvider = action(OwnProvider, async (viewer, input, { locale }) => {
  await openSession(await remove(viewer, input));
  return { path: paths.accountSettings(locale), flash: 'member.providerRemoved' };
});

export const restoreProvider = action(OwnProvider, async (viewer, input, { locale }) => {
  await restore(viewer, input);
  return { path: paths.accountSettings(locale), flash: 'member.providerRestored' };
});

export const chooseLanguage = action(ChooseLanguage, async (viewer, { locale }) => {
  await choose(viewer, locale);
  return { path: paths.accountSettings(locale), flash: 'member.languageSaved' };
});

export const createToken = action(CreateToken, async (viewer, input, { locale }) => {
  const { token } = await create(viewer, input);
  revalidatePath(paths.tokenSettings(locale));
  const t = await getTranslations('settings.tokens');
  return { message: t('shownOnce', { token }) };
});

export const revokeToken = action(RevokeToken, async (viewer, { tokenId }, { locale }) => {
  await revoke(viewer, tokenId);
  return { path: paths.tokenSettings(locale), flash: 'member.tokenRevoked' };
});

export const renewCalendarAddresses = action(z.object({}), async (viewer, _input, { locale }) => {
  await renewCalendarKey(viewer);
  return { path: paths.calendarSettings(locale), flash: 'member.calendarRenewed' };
});
