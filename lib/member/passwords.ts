import 'server-only';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/shared/errors';
import { passwordProblem } from './password-rules';

let common: ReadonlySet<string> | undefined;

/** The most common passwords, as `plainPassword` writes them. Where they are from says the file's head. */
export const commonPasswords = (): ReadonlySet<string> => {
  common ??= new Set(
    readFileSync(join(process.cwd(), 'lib/member/common-passwords.txt'), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#')),
  );
  return common;
};

/** A refusal beside the field of a password. */
export const refusedPassword = (key: string): AppError =>
  new AppError('invalid', 'form', { fields: { password: { key } } });

/** Refuses, beside the field, a new password that would be among the first to be guessed. */
export const requireGoodPassword = (password: string, member: { email: string; name: string }): void => {
  const siteWords = ['mitoyen', env.COMMUNITY_NAME];
  const problem = passwordProblem(password, { ...member, siteWords, common: commonPasswords() });
  if (problem) throw refusedPassword(problem);
};
