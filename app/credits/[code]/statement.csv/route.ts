import { statementTable } from '@/lib/operation/statement-table';
import { currentViewer } from '@/lib/platform/auth/session';
import { requireMember } from '@/lib/platform/auth/viewer';
import { csvResponse } from '@/lib/platform/csv';
import { askedLocale } from '@/lib/platform/i18n/reader';
import { problemOf, requestLocale } from '@/lib/platform/problem';

type Context = { params: Promise<{ code: string }> };

/** An account's statement as a table, the reader's or (`circle`) that of a circle they keep, in the language of the page that links here. */
export const GET = async (request: Request, { params }: Context): Promise<Response> => {
  try {
    const viewer = requireMember(await currentViewer());
    const { code } = await params;
    const locale = await askedLocale(request);
    const which = { holderId: new URL(request.url).searchParams.get('circle') ?? viewer.id, code };
    return csvResponse(await statementTable(viewer, which, locale), locale, `${code}.csv`);
  } catch (error) {
    return problemOf(requestLocale(request), error);
  }
};
