import { backersTable } from '@/lib/campaign/backers';
import { currentViewer } from '@/lib/platform/auth/session';
import { csvResponse } from '@/lib/platform/csv';
import { askedLocale } from '@/lib/platform/i18n/reader';
import { problemOf, requestLocale } from '@/lib/platform/problem';

/** Everyone who backs a campaign, as a table for its lead, in the language of the page that links here. */
export const GET = async (
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> => {
  try {
    const table = await backersTable(await currentViewer(), (await params).id);
    return csvResponse(table, await askedLocale(request), 'backers.csv');
  } catch (error) {
    return problemOf(requestLocale(request), error);
  }
};
