import { hoursTable } from '@/lib/operation/hours';
import { currentViewer } from '@/lib/platform/auth/session';
import { requireMember } from '@/lib/platform/auth/viewer';
import { csvResponse } from '@/lib/platform/csv';
import { readerLocale } from '@/lib/platform/i18n/reader';
import { problemOf, requestLocale } from '@/lib/platform/problem';
import { isLocale } from '@/lib/shared/locale';

/** A member's account of hours as a table, in the language of the page that links here. */
export const GET = async (request: Request): Promise<Response> => {
  const asked = new URL(request.url).searchParams.get('lang');
  try {
    const table = await hoursTable(requireMember(await currentViewer()));
    return csvResponse(table, isLocale(asked) ? asked : await readerLocale(), 'hours.csv');
  } catch (error) {
    return problemOf(requestLocale(request), error);
  }
};
