import 'server-only';
import { notFound, redirect } from 'next/navigation';
import { AppError } from '@/lib/shared/errors';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { currentViewer } from './auth/session';
import type { Viewer } from './auth/viewer';

/** For pages: what is not there, or not the viewer's, is the not-found page. */
export const orNotFound = async <Found>(asked: Promise<Found>): Promise<Found> => {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') notFound();
    throw error;
  }
};

/** For pages of members: the viewer; a stranger goes to sign in and comes back to `here`. */
export const memberOrSignIn = async (locale: Locale, here: string): Promise<Viewer> =>
  (await currentViewer()) ?? redirect(paths.signIn(locale, { next: here }));
