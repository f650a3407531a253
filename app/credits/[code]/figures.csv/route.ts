import { figuresTable } from '@/lib/operation/credit-figures';
import { csvResponse } from '@/lib/platform/csv';
import { askedLocale } from '@/lib/platform/i18n/reader';
import { problemOf, requestLocale } from '@/lib/platform/problem';

type Context = { params: Promise<{ code: string }> };

/** What everyone may know of a credit by month, as a table. */
export const GET = async (request: Request, { params }: Context): Promise<Response> => {
  try {
    const { code } = await params;
    const locale = await askedLocale(request);
    return csvResponse(await figuresTable(code, locale), locale, `${code}-figures.csv`);
  } catch (error) {
    return problemOf(requestLocale(request), error);
  }
};
