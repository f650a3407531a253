'use server';
import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { askForLink } from '@/lib/member/commands/account-mail';
import { renewCalendarKey } from '@/lib/member/commands/calendar-key';
import { changePassword as change, signOutEverywhere as endAll } from '@/lib/member/commands/password';
import { chooseLanguage as choose, updateProfile } from '@/lib/member/commands/profile';
import { createToken as create, revokeToken as revoke } from '@/lib/member/commands/tokens';
import { ownAccount } from '@/lib/member/queries';
import { ChangePassword, ChooseLanguage, CreateToken, RevokeToken, UpdateProfile } from '@/lib/member/schema';
import { action, writingAction } from '@/lib/platform/action';
import { closeSession, openSession } from '@/lib/platform/auth/session';
import { networkOf } from '@/lib/platform/network';
import { paths } from '@/lib/shared/paths';

export const saveProfile = writingAction(UpdateProfile, async (viewer, input, { locale }) => {
  await updateProfile(viewer, input);
  return { path: paths.settings(locale), flash: 'member.profileSaved' };
});

export const changePassword = action(ChangePassword, async (viewer, input, { locale }) => {
  await openSession(await change(viewer, input));
  return { path: paths.accountSettings(locale), flash: 'member.passwordChanged' };
});

export const askForPassword = action(z.object({}), async (viewer, _input, { locale }) => {
  const { email } = await ownAccount(viewer);
  await askForLink('newPassword', { email }, { locale, network: networkOf(await headers()) });
  return { path: paths.checkMail(locale, { what: 'newPassword' }) };
});

export const signOutEverywhere = action(z.object({}), async (viewer, _input, { locale }) => {
  await endAll(viewer);
  await closeSession();
  return { path: paths.signIn(locale), flash: 'member.signedOutEverywhere' };
});

export const chooseLanguage = action(ChooseLanguage, async (viewer, { locale }) => {
  await choose(viewer, locale);
  return { path: paths.accountSettings(locale), flash: 'member.languageSaved' };
});

export const createToken = action(CreateToken, async (viewer, input) => {
  const { token } = await create(viewer, input);
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
