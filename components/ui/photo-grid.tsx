import { Picture, type PictureProps } from './picture';

export type Photo = PictureProps & { href?: string };

/**
 * How many columns leave no hole: the first photo is twice as wide and high, except among two or four. On a phone it is as
 * wide as two, and so is the last of an even number.
 */
const COLUMNS: Record<number, string> = { 2: 'sm:grid-cols-2', 3: 'sm:grid-cols-3', 4: 'sm:grid-cols-2' };

/**
 * Photos of one thing: the first large, the others beside it; where one touches, on a phone, a strip to swipe. Not for who
 * comes by keyboard with the page enlarged: the focus moves a strip to nowhere.
 */
export function PhotoGrid({ label, photos }: { label: string; photos: readonly Photo[] }) {
  const several = photos.length > 1;
  const columns = COLUMNS[photos.length] ?? 'sm:grid-cols-4';
  const even = photos.length === 2 || photos.length === 4;
  return (
    <ul
      aria-label={label}
      // A strip without links must still scroll by keyboard.
      tabIndex={several && !photos.some((photo) => photo.href) ? 0 : undefined}
      className={
        several
          ? `grid grid-cols-2 gap-2 overflow-hidden rounded-card max-sm:pointer-coarse:flex max-sm:pointer-coarse:snap-x max-sm:pointer-coarse:snap-mandatory max-sm:pointer-coarse:overflow-x-auto ${columns}`
          : 'overflow-hidden rounded-card'
      }
    >
      {photos.map(({ href, ...photo }, index) => {
        const first = index === 0;
        const picture = <Picture {...photo} eager={first} className={several ? 'h-full' : ''} />;
        return (
          <li
            key={photo.src}
            className={
              several
                ? `overflow-hidden max-sm:rounded-card max-sm:first:col-span-2 max-sm:pointer-coarse:w-[85%] max-sm:pointer-coarse:shrink-0 max-sm:pointer-coarse:snap-center ${first && !even ? 'sm:col-span-2 sm:row-span-2' : ''} ${photos.length % 2 === 0 ? 'max-sm:last:col-span-2' : ''}`
                : ''
            }
          >
            {href ? (
              <a href={href} className="block h-full outline-offset-[-4px]">
                {picture}
              </a>
            ) : (
              picture
            )}
          </li>
        );
      })}
    </ul>
  );
}
