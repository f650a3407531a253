import type { Metadata } from 'next';
import { alternatesOf } from '@/lib/platform/page';
import { apart } from '@/lib/shared/apart';
import { paths } from '@/lib/shared/paths';
import { isForAll } from '@/lib/standing/audiences';
import { listingOf } from './listing';

type Props = { params: Promise<{ locale: string; id: string }> };

/** How long search engines and messengers show of a text. */
const shown = 160;

const summaryOf = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= shown ? line : `${line.slice(0, shown - 1).trimEnd()}…`;
};

/** What stands outside the page: its title, how it looks when it is passed on, where it lies in each language. */
export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale, id } = await params;
  const { title, description, photos, state, audience } = await listingOf(id);
  const [photo] = photos;
  const url = paths.listing(locale, id);
  return {
    title: apart(title),
    description: summaryOf(description),
    robots: state === 'published' && isForAll({ audience }) ? undefined : { index: false },
    alternates: alternatesOf(locale, (each) => paths.listing(each, id)),
    openGraph: {
      type: 'website',
      title,
      description: summaryOf(description),
      url,
      locale,
      images: photo && { url: paths.photo(photo.id, 1280), alt: photo.alt || title },
    },
  };
};
