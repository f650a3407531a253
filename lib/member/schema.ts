import { z } from 'zod';
import { Email } from '@/lib/shared/email';
import { longestPassword } from '@/lib/shared/password';
import { typedWhole } from '@/lib/shared/typed';
import { line, lineOrNone, personName, proseOrNone } from '@/lib/shared/written';
import { isReservedHandle } from './rules';

const fewestSigns = 10;

const isWritten = (typed: string): boolean => typed.trim() !== '';

/** A new one: what stands around it does not make it longer. Who chose it is looked at too, by `requireGoodPassword`. */
export const Password = z
  .string()
  .refine(isWritten, { error: 'field.required' })
  .max(200, { error: 'member.passwordTooLong' })
  .refine((typed) => typed.normalize('NFKC').trim().length >= fewestSigns, {
    error: 'member.passwordTooShort',
  });

/** Any may be tried: what a new one must be says nothing about an old one. Bounded, since trying is work for us. */
const TriedPassword = z.string().max(longestPassword).refine(isWritten, { error: 'field.required' });

/** What people call themselves. It stands in mails to others: a link in it would be mailed to them by the house. */
export const Name = personName(60);

export const Handle = z
  .string()
  .trim()
  .toLowerCase()
  .min(1)
  .regex(/^[a-z][a-z0-9-]{2,29}$/, { error: 'member.handleShape' })
  .refine((handle) => !isReservedHandle(handle), { error: 'member.handleReserved' });

/** Where to go on afterwards; checked by `localPath` where it is used. */
const next = z.string().max(2000).optional();

const token = z.string().min(1).max(200);

export const SignUp = z.object({ name: Name, email: Email, password: Password, next });
export type SignUp = z.output<typeof SignUp>;

export const SignIn = z.object({ email: Email, password: TriedPassword, next });
export type SignIn = z.output<typeof SignIn>;

export const AskForLink = z.object({ email: Email, next });
export type AskForLink = z.output<typeof AskForLink>;

export const SpendLink = z.object({ token, next });
export type SpendLink = z.output<typeof SpendLink>;

export const ConfirmAddress = SpendLink.extend({ password: z.string().max(longestPassword).optional() });
export type ConfirmAddress = z.output<typeof ConfirmAddress>;

/** The box that ends what opens an account without a session; every form about it has one. */
const endsAccess = z
  .literal('on')
  .optional()
  .transform((ticked) => ticked === 'on');

export const NewPassword = z.object({ token, password: Password, endsAccess });
export type NewPassword = z.output<typeof NewPassword>;

export const ChangePassword = z.object({ currentPassword: TriedPassword, password: Password, endsAccess });
export type ChangePassword = z.output<typeof ChangePassword>;

/** Languages people can say they speak: words `member.languages.<code>` (ISO 639). */
export const spokenLanguages = [
  'fr',
  'en',
  'br',
  'es',
  'de',
  'it',
  'pt',
  'nl',
  'ar',
  'tr',
  'uk',
  'ru',
  'pl',
  'ro',
  'vi',
  'zh',
  'lsf',
] as const;

export const UpdateProfile = z.object({
  name: Name,
  handle: Handle,
  about: proseOrNone(2000),
  languages: z.array(z.enum(spokenLanguages)).max(spokenLanguages.length).default([]),
  homeArea: lineOrNone(80),
  picture: z.instanceof(File).optional(),
  removePicture: z.literal('on').optional(),
});
export type UpdateProfile = z.output<typeof UpdateProfile>;

export const ChooseLanguage = z.object({ locale: z.enum(['fr', 'en']) });
export type ChooseLanguage = z.output<typeof ChooseLanguage>;

export const tokenLifetimes = [30, 90, 365] as const;

export const CreateToken = z.object({
  name: line(60),
  scopes: z.array(z.enum(['read', 'write'])).min(1),
  days: typedWhole(
    z
      .number()
      .refine((days) => tokenLifetimes.some((each) => each === days))
      .default(90),
  ),
});
export type CreateToken = z.input<typeof CreateToken>;

export const RevokeToken = z.object({ tokenId: z.string().min(1).max(100) });

export const SignOutEverywhere = z.object({ endsAccess });
export type SignOutEverywhere = z.output<typeof SignOutEverywhere>;

export const OwnProvider = z.object({ provider: z.enum(['google', 'oidc']) });
export type OwnProvider = z.output<typeof OwnProvider>;
