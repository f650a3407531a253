import { writeAccountMail } from '@/lib/member/commands/account-mail';
import { signUp } from '@/lib/member/commands/sign-up';
import { db } from '@/lib/platform/db/client';
import { runJobs } from './jobs';

export const password = 'un marteau bien à moi';

/** A stranger's network; each is another one. */
let networks = 0;
export const aNetwork = (): string => `198.51.100.${++networks}`;

/** Signs up as a form does. Returns the proof that stays in the browser. */
export const signUpAs = (email: string, with_: { name?: string; password?: string; next?: string } = {}) =>
  signUp({ name: 'Zoé Le Goff', email, password, ...with_ }, { locale: 'fr', network: aNetwork() });

/** Lets the job write what was asked for, and gives the mails to an address, newest first. */
export const mailTo = async (to: string) => {
  await runJobs({ 'account-mail': writeAccountMail });
  return db.mail.findMany({ where: { to }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] });
};

/** The secret in the newest mail to an address. */
export const linkTo = async (to: string): Promise<string> => {
  const [mail] = await mailTo(to);
  const [, token] = /\/(?:confirm|magic-link|new-password)\/([\w-]+)/.exec(mail?.text ?? '') ?? [];
  if (!token) throw new Error(`No link in the newest mail to ${to}.`);
  return token;
};
