import 'server-only';
import { cookies } from 'next/headers';
import { z } from 'zod';
import { env } from '../env';

const cookieName = 'mail';
const keptSeconds = 3600;

/** What this browser last had mailed, and where to: for the page that says so and can ask for it again. */
export const mailAsked = z.object({
  what: z.enum(['signUp', 'signIn', 'newPassword']),
  email: z.string().min(1).max(400),
  next: z.string().max(2000).optional(),
});
export type MailAsked = z.output<typeof mailAsked>;

/** Only in an action. */
export const keepMailAsked = async (mail: MailAsked): Promise<void> => {
  const secure = env.APP_URL.startsWith('https://');
  (await cookies()).set(cookieName, Buffer.from(JSON.stringify(mail)).toString('base64url'), {
    httpOnly: true,
    sameSite: 'lax',
    secure,
    path: '/',
    maxAge: keptSeconds,
  });
};

/** Null where nothing was asked for here of late, or the cookie says nothing that we wrote. */
export const keptMailAsked = async (): Promise<MailAsked | null> => {
  const kept = (await cookies()).get(cookieName)?.value;
  if (!kept) return null;
  try {
    return mailAsked.safeParse(JSON.parse(Buffer.from(kept, 'base64url').toString())).data ?? null;
  } catch {
    return null;
  }
};
