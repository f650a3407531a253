import { usesTable } from '@/lib/operation/uses-table';
import { currentViewer } from '@/lib/platform/auth/session';
import { csvResponse } from '@/lib/platform/csv';
import { askedLocale } from '@/lib/platform/i18n/reader';
import { problemOf, requestLocale } from '@/lib/platform/problem';

type Context = { params: Promise<{ code: string }> };

/** What a credit was for, by month and category, for those who run the community and report to funders. */
export const GET = async (request: Request, { params }: Context): Promise<Response> => {
  try {
    const { code } = await params;
    const locale = await askedLocale(request);
    const table = await usesTable(await currentViewer(), code, locale);
    return csvResponse(table, locale, `${code}-uses.csv`);
  } catch (error) {
    return problemOf(requestLocale(request), error);
  }
};
