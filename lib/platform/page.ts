import 'server-only';
import { notFound, redirect } from 'next/navigation';
import { AppError } from '@/lib/shared/errors';
import { paths } from '@/lib/shared/paths';
import { currentViewer } from './auth/session';
import type { Viewer } from './auth/viewer';

/** The signed-in member of a page, or the way to the sign-in page and back to `here`. */
export const memberOrSignIn = async (locale: string, here: string): Promise<Viewer> =>
  (await currentViewer()) ?? redirect(paths.signIn(locale, { next: here }));

/** What a query found, or the page that says there is nothing. */
export const foundOr404 = async <Result>(query: Promise<Result>): Promise<Result> => {
  try {
    return await query;
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') notFound();
    throw error;
  }
};
