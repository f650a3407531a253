import { type NextRequest, NextResponse } from 'next/server';
import { readText } from '@/lib/platform/request-body';
import { localPath } from '@/lib/shared/paths';

const A_YEAR = 60 * 60 * 24 * 365;

/** The page the form stood on, if it was one of ours. */
const backFrom = (request: NextRequest): string => {
  const referer = request.headers.get('referer');
  if (!referer || !URL.canParse(referer)) return '/';
  const { host, pathname, search } = new URL(referer);
  return host === request.headers.get('host') ? localPath(pathname + search, '/') : '/';
};

/** What was chosen; nothing when it came from another site, or is not our form. */
const chosen = async (request: NextRequest): Promise<string | null> => {
  if (request.headers.get('sec-fetch-site') === 'cross-site') return null;
  return new URLSearchParams(await readText(request).catch(() => '')).get('theme');
};

/** Remembers light or dark, or forgets it, and goes back to where the reader was. */
export async function POST(request: NextRequest): Promise<Response> {
  const theme = await chosen(request);
  // A relative address: behind a proxy this process does not know its own name.
  const response = new NextResponse(null, { status: 303, headers: { Location: backFrom(request) } });
  if (theme === 'light' || theme === 'dark') {
    response.cookies.set('theme', theme, { path: '/', maxAge: A_YEAR, sameSite: 'lax', httpOnly: true });
  } else if (theme !== null) {
    response.cookies.delete('theme');
  }
  return response;
}
