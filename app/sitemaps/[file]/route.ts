import { sitemapOf } from '../maps';
import { xmlResponse } from '../xml';

const nothing = (): Response => new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } });

/** One file of the index. */
export const GET = async (
  _request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> => {
  const map = await sitemapOf((await params).file);
  return map === null ? nothing() : xmlResponse(map);
};
