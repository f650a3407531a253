'use server';
import { headers } from 'next/headers';
import { z } from 'zod';
import { askForLink } from '@/lib/member/commands/account-mail';
import { signInByIdentity } from '@/lib/member/commands/identity';
import { chooseNewPassword } from '@/lib/member/commands/password';
import { confirmAddress, signInByLink, signInByPassword } from '@/lib/member/commands/sign-in';
import { signUp as begin } from '@/lib/member/commands/sign-up';
import { AskForLink, ConfirmAddress, NewPassword, SignIn, SignUp, SpendLink } from '@/lib/member/schema';
import { type After, openAction } from '@/lib/platform/action';
import { knownHere } from '@/lib/platform/auth/device';
import { keepMailAsked, keptMailAsked, type MailAsked } from '@/lib/platform/auth/mail-asked';
import { beginOutsideSignIn } from '@/lib/platform/auth/oidc';
import { forgetProof, keepProof, keptProof } from '@/lib/platform/auth/proof';
import { closeSession, openSession } from '@/lib/platform/auth/session';
import { networkOf } from '@/lib/platform/network';
import type { Locale } from '@/lib/shared/locale';
import { localPath, paths } from '@/lib/shared/paths';
import { flashOf } from './flash-of';

const here = async () => ({ network: networkOf(await headers()), device: await knownHere() });

export const signIn = openAction(SignIn, async (_viewer, input, { locale }) => {
  await openSession(await signInByPassword(input, await here()));
  return { path: localPath(input.next, paths.home(locale)) };
});

export const signUp = openAction(SignUp, async (_viewer, input, { locale }) => {
  const { proof } = await begin(input, { locale, ...(await here()) });
  await keepProof(proof);
  await keepMailAsked({ what: 'signUp', ...input });
  return { path: paths.checkMail(locale, { what: 'signUp' }) };
});

const askFor = async (mail: MailAsked, locale: Locale): Promise<After> => {
  await askForLink(mail.what, AskForLink.parse(mail), { locale, ...(await here()) });
  await keepMailAsked(mail);
  return { path: paths.checkMail(locale, { what: mail.what }) };
};

export const askForSignInLink = openAction(AskForLink, (_viewer, input, { locale }) =>
  askFor({ what: 'signIn', ...input }, locale),
);

export const askForNewPassword = openAction(AskForLink, (_viewer, input, { locale }) =>
  askFor({ what: 'newPassword', ...input }, locale),
);

/** What this browser asked for, once more, under the limits of the first time. */
export const sendAgain = openAction(z.object({}), async (_viewer, _input, { locale }) => {
  const mail = await keptMailAsked();
  if (!mail) return { path: paths.signIn(locale) };
  return { ...(await askFor(mail, locale)), flash: 'member.mailAgain' };
});

export const confirm = openAction(ConfirmAddress, async (_viewer, input, { locale }) => {
  const proof = await keptProof();
  // Should it not be the right one, the page asks for the password instead.
  await forgetProof();
  await openSession(await confirmAddress(input, { proof, ...(await here()) }));
  return { path: localPath(input.next, paths.home(locale)), flash: 'member.welcome' };
});

export const followLink = openAction(SpendLink, async (_viewer, input, { locale }) => {
  await openSession(await signInByLink(input, { proof: await keptProof(), ...(await here()) }));
  return { path: localPath(input.next, paths.home(locale)) };
});

export const setNewPassword = openAction(NewPassword, async (_viewer, input, { locale }) => {
  const { session, access } = await chooseNewPassword(input, await here());
  await openSession(session);
  return { path: paths.home(locale), flash: flashOf('passwordChanged', access) };
});

const Provider = z.object({ provider: z.enum(['google', 'oidc']), next: z.string().max(2000).optional() });

export const signInElsewhere = openAction(Provider, async (_viewer, { provider, next }, { locale }) => ({
  outside: await beginOutsideSignIn(signInByIdentity, provider, localPath(next, paths.home(locale))),
}));

export const signOut = openAction(z.object({}), async (_viewer, _input, { locale }) => {
  await closeSession();
  return { path: paths.home(locale), flash: 'member.signedOut' };
});
