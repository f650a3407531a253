import { backersCsv } from '@/lib/campaign/backers';
import { currentViewer } from '@/lib/platform/auth/session';
import { problemOf, requestLocale } from '@/lib/platform/problem';

/** Everyone who backs a campaign, as a table for its lead. */
export const GET = async (
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> => {
  try {
    const csv = await backersCsv(await currentViewer(), (await params).id);
    return new Response(csv, {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': 'attachment; filename="backers.csv"',
        'Cache-Control': 'private, no-store',
        'X-Content-Type-Options': 'nosniff',
      },
    });
  } catch (error) {
    return problemOf(requestLocale(request), error);
  }
};
