import 'server-only';
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { AppError } from '@/lib/shared/errors';
import { locales } from '@/lib/shared/locale';
import { localPath, paths } from '@/lib/shared/paths';
import { currentViewer } from './auth/session';
import type { Viewer } from './auth/viewer';

/** Sends the reader of a page on to another one of this site. Pages and their parts know no other way. */
export function goTo(path: string): never {
  return redirect(localPath(path, '/'));
}

/** The signed-in member of a page, or the way to the sign-in page and back to `here`. */
export const memberOrSignIn = async (locale: string, here: string): Promise<Viewer> =>
  (await currentViewer()) ?? goTo(paths.signIn(locale, { next: here }));

/** The page answers a form of its own: what was written is to stay in sight. */
export const isPosted = async (): Promise<boolean> => (await headers()).get('x-method') === 'POST';

/**
 * The same for a page that strangers may see as well: a post whose session ended is answered with the page, so that
 * what was written stays in its form, also without script.
 */
export const memberOrPosted = async (locale: string, here: string): Promise<Viewer | null> =>
  (await isPosted()) ? currentViewer() : memberOrSignIn(locale, here);

/** What a query found, or the page that says there is nothing. */
export const foundOr404 = async <Result>(query: Promise<Result>): Promise<Result> => {
  try {
    return await query;
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') notFound();
    throw error;
  }
};

/** Where a page lies, and where in each language, for search engines: with the site's own name, never the request's. */
export const alternatesOf = (locale: string, pathIn: (locale: string) => string) => ({
  canonical: pathIn(locale),
  languages: Object.fromEntries(locales.map((each) => [each, pathIn(each)])),
});
