import { hoursTable } from '@/lib/operation/hours';
import { currentViewer } from '@/lib/platform/auth/session';
import { requireMember } from '@/lib/platform/auth/viewer';
import { csvResponse } from '@/lib/platform/csv';
import { readerLocale } from '@/lib/platform/i18n/reader';
import { problemOf, requestLocale } from '@/lib/platform/problem';
import { isLocale } from '@/lib/shared/locale';

/** An account of hours as a table, the reader's or (`circle`) one of a circle they keep, in the language of the page that links here. */
export const GET = async (request: Request): Promise<Response> => {
  const { searchParams } = new URL(request.url);
  const asked = searchParams.get('lang');
  try {
    const viewer = requireMember(await currentViewer());
    const locale = isLocale(asked) ? asked : await readerLocale();
    const table = await hoursTable(viewer, searchParams.get('circle') ?? viewer.id, locale);
    return csvResponse(table, locale, 'hours.csv');
  } catch (error) {
    return problemOf(requestLocale(request), error);
  }
};
