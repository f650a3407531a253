import { backersTable } from '@/lib/campaign/backers';
import { currentViewer } from '@/lib/platform/auth/session';
import { csvResponse } from '@/lib/platform/csv';
import { readerLocale } from '@/lib/platform/i18n/reader';
import { problemOf, requestLocale } from '@/lib/platform/problem';
import { isLocale } from '@/lib/shared/locale';

/** Everyone who backs a campaign, as a table for its lead, in the language of the page that links here. */
export const GET = async (
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> => {
  const asked = new URL(request.url).searchParams.get('lang');
  try {
    const table = await backersTable(await currentViewer(), (await params).id);
    return csvResponse(table, isLocale(asked) ? asked : await readerLocale(), 'backers.csv');
  } catch (error) {
    return problemOf(requestLocale(request), error);
  }
};
