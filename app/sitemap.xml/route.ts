import { sitemapIndex, sitemapNames } from '../sitemaps/maps';
import { xmlResponse } from '../sitemaps/xml';

export const dynamic = 'force-dynamic';

/** Where search engines find what is public (sitemaps.org): one file for pages that are always there, others for what members add. */
export const GET = async (): Promise<Response> => xmlResponse(sitemapIndex(await sitemapNames()));
