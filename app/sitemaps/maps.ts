import 'server-only';
import { publicCampaigns } from '@/lib/campaign/public-pages';
import { categories } from '@/lib/category/queries';
import { publicCircles } from '@/lib/circle/public-pages';
import { firstsOfPages, publicListings } from '@/lib/listing/public-pages';
import { paths } from '@/lib/shared/paths';
import { sitePages } from '@/lib/shared/site-pages';
import { type Entry, mapIndex, urlSet } from './xml';

/** Listings in one file: in two languages well below what engines take (50,000 addresses, 50 MB). */
const listingsInFile = 5000;

const always: Entry[] = [
  paths.home,
  paths.categories,
  paths.thisWeek,
  paths.seasons,
  paths.campaigns,
  paths.circles,
  paths.funds,
  paths.ranking,
].map((path) => ({ pathIn: (locale) => path(locale) }));

/** What stands in each file that is not one of listings. */
const files: Record<string, () => Promise<Entry[]>> = {
  pages: async () => [
    ...always,
    ...sitePages.map((page): Entry => ({ pathIn: (locale) => paths.sitePage(locale, page) })),
    ...(await categories()).all
      .filter(({ isRetired }) => !isRetired)
      .map(({ slug }): Entry => ({ pathIn: (locale) => paths.category(locale, slug) })),
  ],
  campaigns: async () =>
    (await publicCampaigns()).map(({ id, changedAt }) => ({
      pathIn: (locale) => paths.campaign(locale, id),
      changedAt,
    })),
  circles: async () =>
    (await publicCircles()).map(({ handle }) => ({ pathIn: (locale) => paths.circle(locale, handle) })),
};

/** The names of all files: how many there are of listings follows from how many everyone may see. */
export const sitemapNames = async (): Promise<string[]> => {
  const firsts = await firstsOfPages(listingsInFile);
  return [...Object.keys(files), ...firsts.map((first) => `listings-${first}`)];
};

export const sitemapIndex = (names: readonly string[]): string => mapIndex(names.map(paths.sitemap));

/** A file of the index by its name; null: there is none. */
export const sitemapOf = async (file: string): Promise<string | null> => {
  const [, name = '', first] = /^([a-z]+)(?:-([\w-]{1,100}))?\.xml$/.exec(file) ?? [];
  if (name === 'listings' && first) {
    const listings = await publicListings(first, listingsInFile);
    return urlSet(
      listings.map(({ id, changedAt }) => ({ pathIn: (locale) => paths.listing(locale, id), changedAt })),
    );
  }
  const entries = first === undefined && Object.hasOwn(files, name) ? files[name] : undefined;
  return entries ? urlSet(await entries()) : null;
};
