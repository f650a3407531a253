import { useTranslations } from 'next-intl';
import { PhotoGrid } from '@/components/ui/photo-grid';
import { Picture } from '@/components/ui/picture';
import { tintClass } from '@/components/ui/tint';
import type { ListingType } from '@/lib/listing/listing-type';
import { paths } from '@/lib/shared/paths';
import { typePicture } from './type-pictures';

type Photo = { id: string; width: number; height: number; alt: string };

const FIRST = '(min-width: 64rem) 46rem, 92vw';
const OTHERS = '(min-width: 64rem) 12rem, (min-width: 40rem) 25vw, 85vw';

const widths = [320, 640, 1280] as const;

/** The photos of a listing; without one, the picture of what it is. */
export function ListingPhotos({
  photos,
  type,
  title,
}: {
  photos: readonly Photo[];
  type: ListingType;
  title: string;
}) {
  const t = useTranslations('listing');
  if (photos.length === 0) {
    return (
      <div className={`flex h-56 items-center justify-center rounded-card md:h-80 ${tintClass(type.tint)}`}>
        <img src={typePicture(type.picture).src} alt="" width={160} height={160} className="size-40" />
      </div>
    );
  }
  const shown = photos.map(({ id, width, height, alt }, index) => ({
    src: paths.photo(id, 640),
    srcSet: widths.map((each) => `${paths.photo(id, each)} ${each}w`).join(', '),
    sizes: index === 0 ? FIRST : OTHERS,
    width,
    height,
    alt: alt || title,
    href: paths.photo(id, 1280),
    tint: type.tint,
  }));
  const [only, ...others] = shown;
  if (only && others.length === 0) {
    const { href, ...picture } = only;
    return (
      <a href={href} className="block overflow-hidden rounded-card">
        <Picture {...picture} eager className="max-h-[33rem]" />
      </a>
    );
  }
  return <PhotoGrid label={t('photos')} photos={shown} />;
}
