import { figuresTable } from '@/lib/operation/credit-figures';
import { csvResponse } from '@/lib/platform/csv';
import { readerLocale } from '@/lib/platform/i18n/reader';
import { problemOf, requestLocale } from '@/lib/platform/problem';
import { isLocale } from '@/lib/shared/locale';

type Context = { params: Promise<{ code: string }> };

/** What everyone may know of a credit by month, as a table. */
export const GET = async (request: Request, { params }: Context): Promise<Response> => {
  const asked = new URL(request.url).searchParams.get('lang');
  try {
    const { code } = await params;
    const locale = isLocale(asked) ? asked : await readerLocale();
    return csvResponse(await figuresTable(code, locale), locale, `${code}-figures.csv`);
  } catch (error) {
    return problemOf(requestLocale(request), error);
  }
};
